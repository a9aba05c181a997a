"""Specifications as questions and answers: `Q: What must I have?`, `What would help?`, each with its list below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.asked_levels import asked_level, asks_of_the_person
from shortlister.importing.late_regexes import late_regex

_QUESTION: Final = late_regex(r"^(?:(?:Q|Question)\s*\d{0,2}\s*[:.)–—-]\s*)?(?P<said>[^.!?:]{6,90}\?)$")
_ANSWER: Final = late_regex(r"^(?:A|Answer)\s*\d{0,2}\s*[:.)–—-]\s*(?=\S)")
_MORE: Final = late_regex(
    r"(?i)(?:and )?(?:what|which|is there|are there|any)\b(?! (?:happens|hours|is (?:the|it|a)|are the|will|do i|can i"
    r"|about|if|support|training|benefits|pay|documents|papers)\b)"
)
_OTHER: Final = late_regex(
    r"(?i)(?:when|where|who|why|may i|can i|do i|will i|is it|what happens|what (?:hours|pay|days)"
    r"|what will (?:i|we) be|what is (?:the|it|a)|what are the"
    r"|how (?:do|can|should|to) (?:i|we|you) (?:apply|get|send))\b"
)
_FURTHER: Final = "Further information"
_EITHER: Final = "Essential or desirable"
_DEPTH: Final = 7
_BOTH: Final = 2


def with_questions_read(document: Document) -> Document:
    """The document, its questions as headings and those that ask for a level as its name.

    What answers these in plain lines is a list. Where one level alone is asked for, lists must answer.
    """
    asked = {at: text for at, block in enumerate(document.blocks) if (text := _question(block))}
    levels = {at: level for at, text in asked.items() if (level := asked_level(text.rstrip("? ")))}
    named = {at: level.capitalize() for at, level in levels.items()}
    if len({*levels.values()}) < _BOTH:
        sure = [at for at in levels if asks_of_the_person(asked[at]) and _lists(document.blocks, at)]
        named = {at: named[at] for at in sure} | _next_lists(document.blocks, asked, sure)
    return replace(document, blocks=tuple(_told(document.blocks, asked, named))) if named else document


def _lists(blocks: Sequence[Block], at: int) -> bool:
    """Whether a list of several items is the answer to a question."""
    below = blocks[at + 1 : at + 1 + _BOTH]
    return len(below) == _BOTH and all(block.kind is BlockKind.ITEM for block in below)


def _next_lists(blocks: Sequence[Block], asked: Mapping[int, str], sure: Sequence[int]) -> dict[int, str]:
    """The questions next to these that ask in words of their own for what else a person may have: of either level."""
    order = sorted(asked)
    following = [order[place + 1] for place, at in enumerate(order[:-1]) if at in sure]
    return {at: _EITHER for at in following if at not in sure and _lists(blocks, at) and _MORE.match(asked[at])}


def _question(block: Block) -> str:
    found = _QUESTION.match(block.text.strip()) if block.kind is not BlockKind.TABLE else None
    return found["said"] if found else ""


def _told(blocks: Sequence[Block], asked: Mapping[int, str], named: Mapping[int, str]) -> Iterator[Block]:
    within = False
    for at, block in enumerate(blocks):
        if at in asked:
            within = at in named
            text = named.get(at) or (_FURTHER if _OTHER.match(asked[at]) else asked[at])
            depth = block.depth if block.kind is BlockKind.HEADING else _DEPTH
            yield replace(block, kind=BlockKind.HEADING, text=text, label="", depth=depth, bold=True)
            continue
        within = within and block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and not block.bold
        bare = _ANSWER.sub("", block.text) if block.kind is BlockKind.PARAGRAPH else block.text
        leads = bare.endswith(":") and at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.ITEM
        if within and block.kind is BlockKind.PARAGRAPH and not leads:
            yield replace(block, kind=BlockKind.ITEM, text=bare, label="•", depth=1)
        else:
            yield block if bare == block.text else replace(block, text=bare)
