"""Parts of a specification by where they are scored: `PART A – scored from your form`, `Stage 2: interview`.

Each heading is put in the way of those that name their methods in a bracket, and the plain lines below are a list.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.lines.outline import is_note, level_label
from shortlister.importing.criteria.lines.trailing import heading_methods
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.section_words import OTHER, is_strong_specification, section_of
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.criteria.words.vocabulary import level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

_PART: Final = late_regex(
    r"(?i)^(?P<part>(?P<noun>part|section|stage|step|round|phase|list|box)\s+(?:\d|one|two|three|four|five|[A-F]|I{1,3}|IV|V))"
    r"\s*(?:[:.,–—-]+\s*|(?=[(\[]))(?P<rest>.{4,90})$"
)
_PARTED: Final = late_regex(
    r"^(?P<name>[^()\[\]]{3,50}?)\s*(?:[(\[](?P<inner>[^()\[\]]+)[)\]]|\s[–—-]\s(?P<tail>.+)|:\s+(?P<said>.+))$"
)
_SCORED: Final = late_regex(
    r"(?i)^(?:(?:what|things|points|criteria) )?(?:(?:we|the panel|you)(?:[’']ll| will)? )?"
    r"(?:(?:will be|are|is|to be|being|all|only) )*(?P<verb>scor(?:ed|ing|e)|mark(?:ed)?|assess(?:ed)?|judged?"
    r"|measured?|test(?:ed)?(?= (?:at|by|in|on|through))|check(?:ed)?|look(?:ed)? (?:for|at)|shortlist(?:ed|ing)?"
    r"|sift(?:ed|ing)?|read|seen|found out|explored?)?(?: (?:these|them|this|those|it|each|all))?,?\s*"
    r"(?P<by>(?:from|on|at|by|via|in|through|using|against|with|during)\b\s*)?(?P<how>.*)$"
)
_PROCESS: Final = late_regex(
    r"(?i)\b(?:you(?:[’']ll| will| are| may| must send)|we(?:[’']ll| will| are)|please|closing date|deadline|panel"
    r"|submit|send|return|complete (?:the|your|an)|apply|invited?|attend (?:an|the)|shortlisted"
    r"|out of (?:\d+|five|ten|twenty)"
    r"|(?:read|scored|marked|led|run) by|\d+ minutes|half an hour|an hour)\b"
)
_STAGES: Final = late_regex(
    r"(?i)(?:the )?(?:short-?list(?:ing)?|sift(?:ing)?|screening|selection|assessment|scoring)(?: stage)?"
)
_EVENT: Final = late_regex(
    r"(?i)\b(?:day|morning|afternoon|evening|shift|session|task|test|exercise|visit|walk|lesson|audition|rehearsal|chat"
    r"|call)$"
)
"""How the name of what somebody is tried at ends, whatever stands before it."""
_LONGEST, _FEWEST, _WORDS = 110, 2, 16
_SECTION: Final = "Person specification"


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading of a part: what it is called, what it names besides, its methods; `scores`: it says there are some."""

    part: str
    name: str
    methods: tuple[str, ...]
    scores: bool

    def text(self) -> str:
        """The heading in the usual way."""
        named = self.name or self.part
        return f"{named} (assessed by {', '.join(self.methods)})" if self.methods else named


@dataclass(frozen=True, slots=True)
class InParts:
    """The blocks with such headings in the usual way, those above them, and doubts about what was not read."""

    blocks: tuple[Block, ...]
    above: tuple[Block, ...]
    doubts: tuple[Problem, ...] = ()


def with_scored_parts(blocks: Sequence[Block], key: MethodKey) -> InParts:
    """The blocks with the headings of such parts read, where there are several that name their methods."""
    heads = {at: head for at, block in enumerate(blocks) if (head := _head(block, key))}
    nouns = {head.part.split()[0].lower() for head in heads.values()}
    told = [head for head in heads.values() if head.methods]
    if (
        len(told) < _FEWEST
        or len(nouns) > 1
        or _asked_before(blocks[: min(heads)])
        or not all(_has_list(blocks, at, heads) for at in heads)
    ):
        return InParts(tuple(blocks), tuple(blocks))
    unread = [at for at, head in heads.items() if not head.methods]
    doubts = tuple(unread_words(blocks[at].text, blocks[at].place) for at in unread)
    return InParts(tuple(_rewritten(blocks, heads)), tuple(blocks[: min(heads)]), doubts)


def _asked_before(above: Sequence[Block]) -> bool:
    """Whether the specification stands above the parts, which then are the stages of the selection."""
    begun = False
    for block in above:
        if begun and block.kind in (BlockKind.ITEM, BlockKind.TABLE):
            return True
        begun = begun or (block.kind is not BlockKind.TABLE and _begins(block.text))
    return False


def _begins(text: str) -> bool:
    """Whether a line is the heading of a specification or the label of a level."""
    return len(text) < _LONGEST and (is_strong_specification(text) or level_label(text, MethodKey()) is not None)


def _head(block: Block, key: MethodKey) -> _Head | None:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 8 < len(block.text) < _LONGEST:
        return None
    found = _PART.match(" ".join(block.text.split()).strip(" :.–—-"))
    if found is None:
        return None
    part, rest = found["part"].capitalize(), found["rest"].strip()
    part = f"{part.split()[0]} {found['part'].split()[1]}"
    for name, how in _readings(rest):
        methods, scores = _scored(how, key, whole=not name)
        name = "" if _STAGES.fullmatch(name) else name
        if (methods or scores) and (head := _checked(_Head(part, name, methods, scores), key)):
            return head
    return None


def _readings(rest: str) -> Iterator[tuple[str, str]]:
    """What a heading may name besides its part, and the words of how it is scored."""
    whole = re.fullmatch(r"[(\[]([^()\[\]]+)[)\]]", rest)
    yield "", whole[1] if whole else rest
    if parted := _PARTED.match(rest):
        name = parted["name"].strip(" :–—-")
        how = parted["inner"] or parted["tail"] or parted["said"]
        yield name if _STAGES.fullmatch(name) else _named(name), how


def _named(name: str) -> str:
    return name.capitalize() if name.isupper() else name


def _scored(words: str, key: MethodKey, *, whole: bool) -> tuple[tuple[str, ...], bool]:
    """The methods that such words name, and whether they say at all that something is scored.

    `whole`: they are all that the heading says, so that a name of a group may be among them.
    """
    found = _SCORED.match(words.strip(" ."))
    if found is None or levels_named(words):
        return (), False
    said = bool(found["verb"] or found["by"])
    if not said and whole:
        return methods_in(words, MethodKey(dict(key.codes))) or (), False
    told = told_methods(found["how"], MethodKey(dict(key.codes))) if found["how"] else None
    known = told and not told.unread and (told.known or (said and _EVENT.search(found["how"])))
    return told.methods if told and known else (), found["verb"] is not None


def _checked(head: _Head, key: MethodKey) -> _Head | None:
    """The heading, if it is read on as it is meant."""
    if head.name and section_of(head.name) == OTHER:
        return None
    if not head.methods:
        return head if head.scores and not head.name else None
    read = heading_methods(head.text(), MethodKey(dict(key.codes)))[1]
    return head if read == head.methods else None


def _has_list(blocks: Sequence[Block], at: int, heads: Mapping[int, _Head]) -> bool:
    """Whether a heading stands above a list or a table, or short lines that ask for something, and no procedure."""
    below = _below(blocks, at, heads)
    lines = [blocks[one] for one in below]
    if any(one.kind is BlockKind.TABLE for one in lines):
        return True
    said = [one.text for one in lines if one.kind is BlockKind.ITEM] or [
        blocks[one].text for one in _plain(blocks, below)
    ]
    return bool(said) and not any(_PROCESS.search(text) or speaks_of_procedure(text) for text in said)


def _below(blocks: Sequence[Block], at: int, heads: Mapping[int, _Head]) -> list[int]:
    """The blocks below a heading up to the next one."""
    found: list[int] = []
    for one in range(at + 1, len(blocks)):
        if one in heads or (blocks[one].kind is BlockKind.HEADING and blocks[one].depth <= max(blocks[at].depth, 1)):
            break
        found.append(one)
    return found


def _plain(blocks: Sequence[Block], below: Sequence[int]) -> list[int]:
    """The short plain lines right below a heading, up to the first that is something else."""
    found: list[int] = []
    for at in below:
        text = blocks[at].text.strip()
        if is_form_line(text):
            continue
        if blocks[at].kind is not BlockKind.PARAGRAPH or blocks[at].bold or len(text.split()) > _WORDS:
            break
        if text.endswith((".", ":", "?", "!")) or is_note(text) or level_label(text, MethodKey()):
            break
        found.append(at)
    return found


def _rewritten(blocks: Sequence[Block], heads: Mapping[int, _Head]) -> Iterator[Block]:
    first = min(heads)
    depth = min((blocks[at].depth for at in heads if blocks[at].kind is BlockKind.HEADING), default=2)
    above = (block for block in blocks[:first] if block.kind is BlockKind.HEADING and block.depth < depth)
    named = any(is_strong_specification(block.text) for block in above)
    listed = {one for at in heads for one in _lines_of(blocks, at, heads)}
    for at, block in enumerate(blocks):
        if at == first and not named:
            opens = max(1, depth - 1)
            yield replace(block, kind=BlockKind.HEADING, text=_SECTION, label="", depth=opens)
        if head := heads.get(at):
            level = level_of_cell(head.name) is not None
            deep = depth if level or named else max(depth, 2)
            said = head.text() if head.name or not head.methods else f"Assessed by {', '.join(head.methods)}"
            yield replace(block, kind=BlockKind.HEADING, text=said, label="", depth=deep)
        elif at in listed:
            yield replace(block, kind=BlockKind.ITEM, label="•", depth=max(block.depth, 1))
        else:
            yield block


def _lines_of(blocks: Sequence[Block], at: int, heads: Mapping[int, _Head]) -> list[int]:
    below = _below(blocks, at, heads)
    return [] if any(blocks[one].kind is not BlockKind.PARAGRAPH for one in below[:1]) else _plain(blocks, below)
