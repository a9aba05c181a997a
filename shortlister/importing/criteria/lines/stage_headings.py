"""Headings that are a stage or a method of the selection: `What we will look for at interview`, `Stage 2: test`."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.trailing import heading_methods
from shortlister.importing.criteria.methods.header_words import table_methods
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in, name_of
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_PREPOSITION: Final = r"(?:at|in|from|through|by|via|during|on|using|with)"
_ASKS: Final = (
    r"(?:look(?:ing)? (?:for|at)|explor(?:e|ing)|test(?:ing)?|assess(?:ing)?|ask(?:ing)?(?: you)?(?: about)?"
    r"|check(?:ing)?|discuss(?:ing)?|judg(?:e|ing)|measur(?:e|ing)|consider(?:ing)?|score|(?:want|need|like|expect) to"
    r" (?:see|hear|talk|find out|know|learn)(?: about)?|see(?:ing)?|hear(?:ing)? about"
    r"|(?:talk|chat|speak|talking|chatting)(?: (?:to|with) you)? about|cover(?:ing)?|go(?:ing)? (?:through|into)"
    r"|find(?:ing)? out(?: about)?|learn(?:ing)? about|judge you on|pick(?:ing)? up)"
)
_ASKED: Final = r"(?:assessed|tested|measured|explored|checked|looked for|judged|examined|evaluated|considered|scored)"
_WHAT: Final = late_regex(
    rf"(?i)^(?:what|the things|things|criteria|requirements|skills|areas|points|qualities|attributes)(?: that)? "
    rf"(?:we|the panel|the governors|governors|you)(?:[’'](?:ll|re|d)| will| shall| are| would)?(?: be| also)? {_ASKS}"
    rf" {_PREPOSITION}\b(?P<how>.{{2,80}})$"
    rf"|^(?:{_PREPOSITION}) (?P<fronted>.{{2,60}}?),? (?:we|the panel|you)(?:[’'](?:ll|re)| will| are)?(?: be| also)?"
    rf" {_ASKS}\W*$"
    rf"|^(?:(?:criteria|requirements|skills|areas|points|attributes|qualities|to be|what(?:[’']s| is| will be)|those)"
    rf" )*(?:that (?:are|will be) |which (?:are|will be) )?{_ASKED}(?: only)? {_PREPOSITION}\b(?P<tested>.{{2,80}})$"
    r"|^what (?P<asks>(?:the|your|our) [\w ’'-]{2,50}?) (?:will|should|must|needs? to)"
    r" (?:show|test|explore|cover|tell us)"
)
_SHOW: Final = (
    r"(?:show|demonstrate|evidence|give evidence|provide evidence|tell us|explain|prove|make (?:it )?clear|set out"
    r"|convince us|persuade us|address|describe)"
)
_MUST: Final = r"(?:should|must|shall|will(?: need to)?|needs? to|has to|have to|are (?:asked|expected|required) to)"
_LEAD: Final = late_regex(
    rf"(?i)^(?:please )?{_PREPOSITION} (?P<fronted>.{{2,60}}?),? (?:you|applicants?|candidates?)"
    rf" {_MUST}(?: also| all| clearly)? {_SHOW}\b"
    rf"|^(?P<subject>(?:your|the|an?) .{{2,60}}?) {_MUST}(?: also| all| clearly)? {_SHOW}\b"
    r"|^(?:we|the panel)(?:[’']ll| will| shall)?(?: also)? use (?P<used>.{2,60}?) to (?:find out|see|assess|test|judge"
    r"|explore|check|decide|establish)\b"
)
"""Lead-ins to a list that say where it is looked for: `Your CV should show:`, `At interview you must demonstrate:`."""
_AT: Final = late_regex(rf"(?i)^{_PREPOSITION} (?P<how>.{{2,60}})$")
_NUMBERED: Final = late_regex(
    r"(?i)^(?:(?:selection |assessment |recruitment )?(?:stage|step|phase|part|round|section)\s+"
    r"(?:\d|one|two|three|four|[A-DIV]+)"
    r"\s*[:.,–—-]\s*|\d[.)]\s+)(?P<how>.{2,60})$"
)
_BARE: Final = late_regex(r"(?i)\s+(?:criteria|stage|requirements)$")
_CODES: Final = late_regex(r"[A-Z]{1,4}(?:\W+[A-Z]{1,4})*")
_GROUP: Final = late_regex(r"(?i)(?:skills|knowledge|experience|qualities|qualifications|attributes)\b")
_HEADING: Final = 90


def stage_methods(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a heading that says in words of its own that something is looked for there, and where."""
    bare = _told_apart(text)
    if len(bare) > _HEADING:
        return ()
    if found := _WHAT.match(bare):
        return _listed(next(how for how in found.groupdict().values() if how), key)
    if (at := _AT.match(bare)) or (at := _NUMBERED.match(bare)):
        return _listed(re.sub(rf"(?i)^{_PREPOSITION}\s+", "", at["how"]), key)
    return ()


def lead_methods(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a lead-in that says where the list below it is to be shown, and names none for anything else."""
    bare = _told_apart(text)
    if not (found := _LEAD.match(bare)) or mentioned(bare[found.end() :]):
        return ()
    return _listed(next(how for how in found.groupdict().values() if how), key)


def asks_for_something(text: str) -> bool:
    """Whether a heading says that something is looked for: `What we will explore at interview`."""
    return len(text) < _HEADING and bool(_WHAT.match(_told_apart(text)))


def named_stages(blocks: Iterable[Block]) -> dict[str, tuple[str, ...]]:
    """The headings that are nothing but the names of methods, and these; a single one in a document may be anything."""
    found: dict[str, tuple[str, ...]] = {}
    for block in blocks:
        looks = block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and block.bold)
        bare = _told_apart(block.text)
        if looks and 3 < len(bare) < 50 and (methods := _names(_BARE.sub("", bare))):
            found[bare.lower()] = methods
    return found if len(set(found.values())) > 1 else {}


def stage_lines(blocks: Sequence[Block], key: MethodKey) -> dict[str, tuple[str, ...]]:
    """The lines that each say how the table or list right below them is assessed, and those methods.

    There are several, not all with the same methods: a note below a list has no other list right behind it.
    """
    found: dict[str, tuple[str, ...]] = {}
    for at, block in enumerate(blocks):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or len(block.text) > _HEADING:
            continue
        bare = _told_apart(block.text)
        if _GROUP.match(bare) or not (methods := _said_of_below(bare, key)):
            continue
        if not _is_right_below(blocks[at + 1 : at + 3], heading=block.bold or block.kind is BlockKind.HEADING):
            return {}
        found[block.text.strip()] = methods
    return found if len(set(found.values())) > 1 else {}


def _said_of_below(text: str, key: MethodKey) -> tuple[str, ...]:
    stage, methods = heading_methods(text, key)
    if methods:
        return methods if name_of(_BARE.sub("", stage)) else ()  # `Skills (interview)` is the heading of a group
    return stage_methods(text, key) or table_methods(text) or method_note(text, key) or ()


def _is_right_below(ahead: Sequence[Block], *, heading: bool) -> bool:
    """Whether a table or list follows, behind a heading also one after the label of a level."""
    listed = [block.kind in (BlockKind.TABLE, BlockKind.ITEM) for block in ahead]
    if not listed or listed[0]:
        return bool(listed)
    return heading and len(listed) > 1 and listed[1] and level_of_cell(ahead[0].text.strip(" :")) is not None


def _told_apart(text: str) -> str:
    return " ".join(text.split()).strip(" :.–—-")


def _names(text: str) -> tuple[str, ...]:
    """The methods of a text that is nothing but their names; codes are none here."""
    return () if _CODES.fullmatch(text) else methods_in(text, MethodKey()) or ()


def _listed(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a list that names nothing else."""
    told = told_methods(text, key)
    return told.methods if told.known and not told.unread else ()
