"""Lines that say themselves that they are only wished for: `Ideally you can drive`, `We'd love it if you speak Welsh`.

Among the criteria of a list, or right below one, they are criteria too, with their level in words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import is_capitals, level_label
from shortlister.importing.criteria.lines.prose import calls_it_an_advantage
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.asking import level_asked
from shortlister.importing.criteria.words.section_words import SPECIFICATION, section_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, levels_named
from shortlister.importing.late_regexes import late_regex

_WOULD: Final = r"(?:[’']d| would| should)"
_WISHES: Final = late_regex(
    r"^(?:ideally|preferably)\b(?!\W*$)"
    r"|^(?:you|they|s?he|candidates|applicants|the (?:\w+ )?(?:person|candidate|applicant))?"
    r"(?:[’']d|[’']ll|\s?\b(?:should|would|will))? ?\b(?:also )?(?:ideally|preferably)\b"
    rf"|^(?:also,? )?we{_WOULD}(?: also| really)* (?:love|like|welcome|prefer|value|appreciate)\b"
    rf"|^we{_WOULD}(?: also)? be [\w ]{{3,20}} if you\b"
    rf"|^it(?:[’']d| would)(?: also| really)* be [\w ]{{3,25}} (?:if|that|to have)\b"
    r"|^(?:an? )?(?:(?:big|real|extra|added) )?(?:bonus|plus)(?: points?)? (?:if|for)\b|^even better if\b",
    re.IGNORECASE,
)
_INVITES: Final = late_regex(
    r"\b(?:visit(?!ors?\b)|pop in|call in|c[ao]me (?:and|to|in|for)|meet you|look round|chat|hear|join us|see you"
    r"|get in touch|welcome you)\b",
    re.IGNORECASE,
)
_MUST: Final = late_regex(r"\b(?:must|essential|required|at least)\b", re.IGNORECASE)
_NEXT: Final = late_regex(r"(?<=[.!;])\s+(?=\S)|,? and (?=(?:we|it|you)(?:[’']d| would)\b)", re.IGNORECASE)
_OPEN: Final = late_regex(
    r"\b(?:have|has|had|if|be|to|with|be able to|bring|had also|were|are|for|and|or)\W*$", re.IGNORECASE
)
"""How a line ends that leads up to a list: `It would be great if you also have`."""
_JOINED: Final = late_regex(r"\s*[,;]\s*(?:and\s*/\s*or|and|or)$", re.IGNORECASE)
"""What joins a part of a list to the next one: `careers advice; and/or`."""
_WORDS, _FEWEST, _RUN = 22, 2, 3
_BULLET: Final = "•"


def with_wishes_told(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with such lines as items that say their level."""
    lines = [part for block in blocks if block.kind is not BlockKind.TABLE for part in _parts(block.text)]
    if not any(_is_wish(line) or calls_it_an_advantage(line) for line in lines):
        return tuple(blocks)
    return tuple(_told(list(_with_runs(blocks))))


def _is_wish(text: str) -> bool:
    """Whether a line asks for something and says no more of it than that it would be welcome."""
    bare = _JOINED.sub("", text.strip(" .!;"))
    if not _WISHES.match(bare) or len(bare.split()) > _WORDS or bare.endswith((":", "?")) or _OPEN.search(bare):
        return False
    if _INVITES.search(bare) or _MUST.search(bare) or levels_named(bare) - {DESIRABLE} or speaks_of_procedure(bare):
        return False
    return level_asked(bare) != ESSENTIAL and not (trailing_labels(bare, MethodKey())[1] or "")


def _parts(text: str) -> list[str]:
    return [part.strip() for part in _NEXT.split(" ".join(text.split())) if part.strip()]


def _told(blocks: Sequence[Block]) -> Iterator[Block]:
    """The lines of lists and the lines right below them that are wishes, with their levels.

    What ends with `would be a bonus` is one in a document without labels of levels; below one it is kept with a doubt.
    """
    level, below, labelled = "", False, False
    for block in blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and (label := level_label(block.text, MethodKey())):
            level, below, labelled = label.level, False, True
            yield block
        elif block.kind is BlockKind.ITEM:
            below = True
            called = not labelled and calls_it_an_advantage(block.text)
            wish = replace(block, text=f"{block.text} (Desirable)") if called else block
            yield _levelled(block, block.text, level) if _is_wish(block.text) else wish
        elif block.kind is BlockKind.PARAGRAPH and below and all(map(_is_wish, parts := _parts(block.text))):
            yield from (_levelled(block, part, level) for part in parts)
        else:
            level = "" if block.kind is BlockKind.HEADING else level
            below = False
            yield block


def _levelled(block: Block, text: str, level: str) -> Block:
    bare = _JOINED.sub("", text.rstrip(" .!;"))
    said = text if level == DESIRABLE else f"{bare[:1].upper()}{bare[1:]} (Desirable)"
    label = block.label if block.kind is BlockKind.ITEM else _BULLET
    return replace(block, kind=BlockKind.ITEM, text=said, label=label, depth=max(block.depth, 1), bold=False)


def _with_runs(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, plain lines below a heading of what is wanted as a list where several of them are wishes."""
    listed: set[int] = set()
    for at, block in enumerate(blocks):
        if not _heads(block):
            continue
        run = list(takewhile(lambda one: _is_line(blocks[one]), range(at + 1, len(blocks))))
        if len(run) >= _RUN and sum(_is_wish(blocks[one].text) for one in run) >= _FEWEST:
            listed.update(run)
    for at, block in enumerate(blocks):
        yield replace(block, kind=BlockKind.ITEM, label=_BULLET, depth=1) if at in listed else block


def _heads(block: Block) -> bool:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(block.text.split()) > len("heading"):
        return False
    return section_of(block.text) == SPECIFICATION or level_label(block.text, MethodKey()) is not None


def _is_line(block: Block) -> bool:
    """Whether a paragraph is a short line of its own, or a wish."""
    text = block.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or block.bold or is_capitals(text) or text.endswith((":", "?")):
        return False
    if level_label(text, MethodKey()) or speaks_of_procedure(text) or section_of(text) not in (None, SPECIFICATION):
        return False
    return _is_wish(text) or (len(text.split()) <= _WORDS and not text.endswith(".") and level_asked(text) is None)
