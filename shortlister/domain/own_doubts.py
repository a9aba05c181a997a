"""What a criterion's own words leave in doubt, by its level; worked out anew where its words or its level change."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from shortlister.domain.records import Criterion, Level
from shortlister.domain.run_together import second_opening
from shortlister.i18n import N_, _

HIDDEN: Final = N_("Part of this essential criterion is only desirable.")
NEEDED: Final = N_("Part of this desirable criterion is essential.")
MORE_THAN_ONE: Final = N_("This asks for more than one thing; consider dividing it.")
TWICE: Final = N_("This stands in the document more than once.")
LIKE_A_HEADING: Final = N_("This reads like a heading and not like a criterion.")
WITHOUT_A_BREAK: Final = N_("This was written without a break between the criteria; check where it was divided.")
ONLY_INTERVIEW: Final = N_("This is essential, but only an interview measures it, so shortlisting cannot.")

_OF_WORDS: Final = (HIDDEN, NEEDED, MORE_THAN_ONE, TWICE, LIKE_A_HEADING, WITHOUT_A_BREAK)

_OPEN: Final = ",;:!?/&(–—-"
_JOINS: Final = frozenset(
    re.findall(r"\S+", "and or of in with to for the a an at by from on as including e.g. such a'r neu gan")
)
"""Ends of a text that goes on."""
_AFTER_COMMA: Final = frozenset({"preferably", "ideally", "desirably", "especially", "particularly", "including"})
_GOES_ON: Final = _AFTER_COMMA | {"and", "or", "and/or"}
"""Words with which a text begins that goes on with the one before it."""

_ABILITY: Final = re.compile(
    r"^(?:(?:an?|the) (?=(?:\w+ )?(?:ability|willingness|commitment) to\b|(?:\w+ )?(?:understanding|knowledge"
    r"|experience|awareness) of\b))?"
    r"(?:proven |good |excellent |strong |sound |significant |relevant |some |demonstrable |extensive |considerable )*"
    r"(?:ability|able|experience|experienced|knowledge|understanding|skills?|qualified|qualification|degree"
    r"|educated|commitment|committed"
    r"|willing(?:ness)?|evidence|track record|competent|confident|communicat\w+|interpersonal|awareness"
    r"|familiarity|proficien\w+|enthusias\w+"
    r"|motivated|flexible|driving licence|gcse|nvq|level \d)\b",
    re.IGNORECASE,
)
_ONLY_DESIRABLE: Final = re.compile(
    r"\b(?:preferabl[ye]|ideally|desirabl[ey]|preferred|advantageous|nice to have"
    r"|(?:would be|is|are) (?:(?:also|very|really) )?an? (?:(?:added|real|big|distinct) )?"
    r"(?:advantage|bonus|plus|asset)"
    r"|would (?:also )?be (?:(?:very|really) )?(?:lovely|great|handy|nice|helpful|useful|welcome|beneficial|good|ideal)"
    r"|(?:but|although|though|(?<!what )(?<!that )(?<!which )(?:is|are))(?: (?:this|it|they|these))?"
    r"(?: (?:is|are)n[’']t| (?:is |are |would be )?(?:not|by no means))"
    r"(?: (?:strictly|absolutely|explicitly|always|an?))*"
    r" (?:essential|required|necessary|needed|requirement|must)(?=[.;,!)]|$))\b"
    r"|[(\[,;–—-]\s*(?:it (?:is|[’']s) )?(?:not (?:essential|required|necessary|needed|a must)|optional|useful)"
    r"(?=[)\].;,]|\s(?:but|though|although)\b|$)"
    r"|^(?:(?!\b(?:when|what|that|which|where|why|how|whether|who|if|they|it)\b).){3,90}"
    r"\b(?:(?:is|are) (?:optional|handy|useful|helpful|welcome)|(?:would|will|may|might) (?:also )?help|helps)\.?$"
    r"|\b(?:do(?:n[’']t| not) need (?:it|one|this|these|them)\b|no need (?:for|to have) (?:it|one|this|these|them)\b)"
    r"|^(?:you )?(?:do(?:n[’']t| not) need|need not|needn[’']t)\b",
    re.IGNORECASE,
)
"""What takes back that a thing is needed: `preferably`, `useful but you don't need it`, `(not required)`."""
_CLAUSE_ENDS: Final = re.compile(r"[,.](?!\d)|[;()\[\]]")
_NEEDED_AFTER_ALL: Final = re.compile(
    r"\bessential (?:for|if|where|when|in)\b|\b(?:is|are) essential\b|[(\[]essential\b"
    r"|\bmust (?:also )?(?:be able|have|hold)\b",
    re.IGNORECASE,
)
_DOUBLE: Final = re.compile(r"\band/or\b|;\s+\w|\.\s+[A-Z]")
_JOINED: Final = re.compile(
    r",?\s+(?:and|as well as|plus|together with|along with)\s+(?:also\s+)?(?:an?\s+)?", re.IGNORECASE
)


def sounds_like_a_criterion(text: str) -> bool:
    """Whether a text opens as criteria do: ability, knowledge, experience, a qualification."""
    return bool(_ABILITY.match(text.strip()))


def desirable_part(text: str) -> str:
    """The clause of an essential criterion that makes something of it only desirable; empty where there is none."""
    found = _ONLY_DESIRABLE.search(text)
    if found is None:
        return ""
    before = [stop.end() for stop in _CLAUSE_ENDS.finditer(text, 0, found.start() + 1)]
    after = _CLAUSE_ENDS.search(text, found.end())
    return text[max(before, default=0) : after.start() if after else len(text)].strip()


def own_doubts(text: str, level: str) -> tuple[str, ...]:
    """What the words alone leave in doubt, each as the sentence that is kept; `level` as a level is written."""
    found = []
    if level == Level.ESSENTIAL and _ONLY_DESIRABLE.search(text):
        found.append(_(HIDDEN))
    if level == Level.DESIRABLE and _NEEDED_AFTER_ALL.search(text):
        found.append(_(NEEDED))
    if _DOUBLE.search(text) or _is_joined(text) or second_opening(text):
        found.append(_(MORE_THAN_ONE))
    return tuple(found)


def _is_joined(text: str) -> bool:
    """Whether two criteria are joined by `and`: what follows opens as a criterion does, what precedes is whole."""
    return any(
        len(text[: found.start()].split()) > 2
        and len(text[found.end() :].split()) > 1
        and sounds_like_a_criterion(text[found.end() :])
        for found in _JOINED.finditer(text)
    )


def divided(part: Criterion, whole: Criterion) -> Criterion:
    """A part of what was divided: doubts about the words are its own, the other doubts stay with each part.

    What somebody has settled about the level of the whole stays settled; whether it holds several is asked anew.
    """
    settled = {one for one in own_doubts(whole.text, whole.level) if one not in whole.doubts} - {_(MORE_THAN_ONE)}
    own = (one for one in own_doubts(part.text, part.level) if one not in settled)
    return _doubted(part, (*(one for one in whole.doubts if one not in _of_words()), *own))


def text_joined(one: str, other: str) -> str:
    """The text of two criteria in one: parted by a semicolon, unless the second goes on with the first."""
    first, second = one.strip(), other.strip()
    begins = second.split(" ", 1)[0].casefold()
    if begins in _GOES_ON:  # it has a capital only because it was split off
        stop = "," if begins in _AFTER_COMMA else ""
        return f"{first.rstrip('.;,')}{stop} {second[:1].lower()}{second[1:]}"
    small = second[:1].islower() and not first[:1].islower()
    goes_on = small or first[-1:] in _OPEN or first.rsplit(" ", 1)[-1].casefold() in _JOINS
    return f"{first} {second}" if goes_on else f"{first.rstrip('.;')}; {second}"


def joined(one: Criterion, parts: Iterable[Criterion]) -> Criterion:
    """What was merged of these: their doubts that still hold, and where they differ in level, a doubt about that.

    Whoever merges says that it belongs together, so that it is one is in doubt only where it was before.
    """
    parts = tuple(parts)
    open_ones = tuple(doubt for part in parts for doubt in part.doubts)
    known = {doubt for part in parts for doubt in own_doubts(part.text, part.level)}
    own = own_doubts(one.text, one.level)
    new = (doubt for doubt in own if doubt not in known and doubt != _(MORE_THAN_ONE))
    kept = (doubt for doubt in open_ones if doubt not in _of_words() or doubt in own)
    return _doubted(one, (*kept, *new, *_of_levels(one, parts)))


def _of_levels(one: Criterion, parts: Iterable[Criterion]) -> tuple[str, ...]:
    """The doubt about a criterion of which a part had the other level."""
    levels = {part.level for part in parts}
    if not {Level.ESSENTIAL, Level.DESIRABLE} <= levels:
        return ()
    return (_(HIDDEN if one.level is Level.ESSENTIAL else NEEDED),)


def changed_doubts(before: Criterion, after: Criterion) -> Criterion:
    """The criterion after an edit: what its words or level leave in doubt now and did not before, not what is over.

    That only an interview measures it is over where another method was added, or it is no longer essential.
    """
    if after.level is not Level.ESSENTIAL or not set(after.methods) <= set(before.methods):
        after = replace(after, doubts=tuple(one for one in after.doubts if one != _(ONLY_INTERVIEW)))
    if before.text == after.text and before.level is after.level:
        return after
    then, now = (own_doubts(one.text, one.level) for one in (before, after))
    over = {doubt for doubt in then if doubt not in now}
    over |= {_(HIDDEN)} if after.level is not Level.ESSENTIAL else set()
    over |= {_(NEEDED)} if after.level is not Level.DESIRABLE else set()
    if before.text != after.text:
        over |= {_(TWICE), _(LIKE_A_HEADING), _(WITHOUT_A_BREAK)}
    kept = (doubt for doubt in after.doubts if doubt not in over)
    return _doubted(after, (*kept, *(doubt for doubt in now if doubt not in then)))


def _of_words() -> frozenset[str]:
    return frozenset(map(_, _OF_WORDS))


def _doubted(one: Criterion, doubts: Iterable[str]) -> Criterion:
    """With these doubts; what was accepted has none."""
    return replace(one, doubts=() if one.accepted else tuple(dict.fromkeys(doubts)))
