"""Sentences that tell clause by clause where groups are looked for: `We'll look at your form for your experience, …`.

Every clause must be understood: one that is not leaves the whole sentence to others.
"""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.late_regexes import late_regex

_WE: Final = (
    r"(?:we|you|the (?:selection |interview )?panel)(?:[’']ll| will| shall| are going to)?(?: also| then| only)?"
)
_JOINT: Final = late_regex(
    rf"(?i)\s*[,;]\s*(?:and |but |then )*(?={_WE} |(?:at|in|during) )|\s+and (?={_WE} )|\s*;\s*(?:and |then )?"
)
_LOOK: Final = r"(?:look at|read|use|go by|rely on|go to|study|turn to|check)"
_ASK: Final = r"(?:ask(?: you)? about|talk(?: to you)? about|discuss|cover|explore|go through|test|look at|return to)"
_SEE: Final = (
    r"(?:so that (?:we|the panel) can|to(?: help us)?|so we can|which will(?: let us| help us)?"
    r"|where we(?:[’']ll| will)) (?:see|test|judge|check|assess|look at|find out about|show us|watch)"
)
_LEAD: Final = (
    r"(?:(?:lead|do|take part in|join in|join|complete|give|run|sit|take|carry out|spend|have|attend|try"
    r"|come (?:in )?(?:to|for)) )?(?:(?:an?|the|some|our|your) )?(?:(?:short|brief|small|quick|simple) )?"
)
_ALL: Final = (
    r"(?:all(?: of)?(?: the| these| our)?(?: (?:two|three|four|five|six|seven|eight|\d))?"
    r" (?:headings|groups|sections|areas|parts|lists|of (?:them|these|those)|criteria|points)|all of it|them all"
    r"|everything(?: (?:here|listed|above|below))?|(?:each|every) (?:heading|group|section|area|part)|the lot)"
)
_INVITED: Final = "(?P<invited>)"
"""Marks the form in which any name is a method, for people are asked to do it."""
_HOW: Final = r"(?P<how>[^,;]{2,60}?)"
_TARGET: Final = "(?P<target>(?s:.+))"
_FORMS: Final = (
    rf"{_WE} {_LOOK} {_HOW} (?:for|to (?:see|judge|check|find)) {_TARGET}",
    rf"{_WE} {_ASK} {_TARGET} (?:at|in|during|through|with) {_HOW}",
    rf"(?:at|in|during|with|through) {_HOW},? {_WE} {_ASK} {_TARGET}",
    rf"{_WE} (?:invite|ask) you (?:to|for|in for) {_LEAD}{_HOW},? {_SEE} {_TARGET}{_INVITED}",
)
_ANY: Final = tuple(late_regex(f"(?i){one}") for one in _FORMS)
"""The forms whatever is looked for: to compile those with a document's own groups takes longer than to read it."""


def looked_for(sentence: str, groups: str, key: MethodKey) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The methods that a sentence tells of each group it names, and those of all criteria besides.

    `groups` is a pattern of the groups' names. Nothing where a clause is not understood.
    """
    of_groups: dict[str, tuple[str, ...]] = {}
    of_all: tuple[str, ...] = ()
    for clause in _JOINT.split(sentence.strip(" .!;")):
        found = _clause(clause.strip(), groups)
        told = told_methods(found["how"], MethodKey(dict(key.codes))) if found else None
        if found is None or told is None or not told.methods or told.unread:
            return {}, ()
        if not (told.known or "invited" in found.groupdict()):
            return {}, ()
        if found["all"]:
            of_all = unique((*of_all, *told.methods))
        else:
            of_groups[found["which"]] = unique((*of_groups.get(found["which"], ()), *told.methods))
    return (
        ({which: unique((*methods, *of_all)) for which, methods in of_groups.items()}, of_all)
        if of_groups
        else ({}, ())
    )


def _clause(text: str, groups: str) -> re.Match[str] | None:
    """One clause: where somebody looks, and what for."""
    target = rf"(?:(?P<all>{_ALL})|(?P<which>{groups}))"
    forms = (
        form.replace(_TARGET, target) for form, any_form in zip(_FORMS, _ANY, strict=True) if any_form.fullmatch(text)
    )
    return next((found for one in forms if (found := re.fullmatch(f"(?i){one}", text))), None)
