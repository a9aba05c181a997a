"""Choices that a text offers with a box to tick at each: `☒ Essential ☐ Desirable`, the box before or behind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_EMPTY: Final = "☐□◻▢○◯"
_TICKS: Final = "☑✓✔✅🗹"
_CROSSES: Final = "☒✗✘🗷⊠❎"
_FILLED: Final = "■⬛▣●◉⦿"
_BOX: Final = late_regex(rf"[{_EMPTY}{_TICKS}{_CROSSES}{_FILLED}]|\[ ?[xX✓✔]? ?\]|\( ?[xX✓✔]? ?\)")
_BESIDE: Final = " \t\n,;/|.:–—-"
SIGNS: Final = _EMPTY + _TICKS + _CROSSES + _FILLED
"""What an empty or a filled box may be."""
_WORDS: Final = 5
_CODE: Final = late_regex(r"[A-Z]{1,3}")
_ANSWER: Final = late_regex(r"(?i)yes|no|n/?a|none|not applicable")


@dataclass(frozen=True, slots=True)
class Option:
    """One of the choices with the sign that stands at it."""

    box: str
    label: str

    @property
    def empty(self) -> bool:
        """Whether its box has nothing in it."""
        return self.box in _EMPTY or (self.box[:1] in "[(" and not self.box[1:-1].strip())

    @property
    def tick(self) -> bool:
        """Whether its box has a tick, beside which a cross would say no."""
        return self.box in _TICKS

    @property
    def cross(self) -> bool:
        """Whether its box has a cross, which says yes where others are empty, and no where others have a tick."""
        return self.box in _CROSSES


@dataclass(frozen=True, slots=True)
class Offer:
    """The choices in a text, and what stands before the first of them."""

    lead: str
    options: tuple[Option, ...]


_EMPTY_OR_TICKED: Final = late_regex("[☐☑☒□⬜▢]")


def offer_in(text: str, *, whole: bool = True) -> Offer | None:
    """The choices that a text ends with; None where it has no boxes, or none that stand at a known level or method.

    Where it is not the whole of what is offered, one sign may be a bullet as well as a ticked box.
    """
    boxes = list(_BOX.finditer(text))
    if not boxes or not any(letter.isalpha() for letter in _BOX.sub("", text)):
        return None
    edges = [0, *(edge for box in boxes for edge in box.span()), len(text)]
    pieces = [text[edges[at] : edges[at + 1]].strip(_BESIDE) for at in range(0, len(edges), 2)]
    lead, labels = (pieces[0], pieces[1:]) if pieces[-1] else _behind(pieces[:-1])
    options = tuple(
        Option(box.group(), re.sub(r"(?i)\s+(?:and|or)$|^(?:and|or)\s+", "", " ".join(label.split())))
        for box, label in zip(boxes, labels, strict=True)
    )
    return Offer(lead, options) if _are_choices(options, whole) else None


def _behind(pieces: Sequence[str]) -> tuple[str, list[str]]:
    """What stands before the choices, and their words, where each has its box behind it."""
    words = pieces[0].split()
    for size in range(min(_WORDS, len(words) - 1), 0, -1):
        if _is_word(" ".join(words[-size:])):
            return " ".join(words[:-size]).strip(_BESIDE), [" ".join(words[-size:]), *pieces[1:]]
    return "", list(pieces)


def _are_choices(options: Sequence[Option], whole: bool) -> bool:
    labels = [option.label for option in options]
    if not all(label and len(label.split()) <= _WORDS and len(label) < 50 for label in labels):
        return False
    signs = {option.box for option in options}
    doubtful = _FILLED if len(options) > 1 else f"{_FILLED}✗✘○◯"
    if whole and len(signs) < 2 and signs & set(doubtful):
        return False  # one sign before everything is a bullet, and a cross alone may say no
    if any(f"not {label}".lower() in map(str.lower, labels) for label in labels):
        return False  # `Required` and `Not required` are an answer to a question and no levels
    if len(options) > 1 and all(_CODE.fullmatch(label) for label in labels):
        return True
    if all(_ANSWER.fullmatch(label) for label in labels):
        return len(options) > 1
    known = [_is_word(label) for label in labels]
    return all(known) or (any(known) and len(signs) > 1)


def _is_word(label: str) -> bool:
    return len(label) > 1 and bool(level_of_cell(label) or name_of(label) or _ANSWER.fullmatch(label))


def is_choice(text: str) -> bool:
    """Whether a box to tick, ticked or empty, stands in a text; a plain tick is none."""
    return bool(_EMPTY_OR_TICKED.search(text))


def has_box(text: str) -> bool:
    """Whether a sign that may be a box stands in a text."""
    return bool(_BOX.search(text))


def is_lead_in(text: str) -> bool:
    """Whether what stands before choices only says what they are of: `Level`, `Assessed by`."""
    return len(text.split()) <= _WORDS and bool(_LEAD_IN.fullmatch(" ".join(text.split())))


_LEAD_IN: Final = late_regex(
    r"(?i)(?:(?:to be |how |where |criteri(?:on|a) |is |will be |this )*"
    r"(?:level|type|status|importance|priority|category|assess(?:ed|ment)|measured?|method|tested|evidenced?|tick"
    r"|rating|requirement|criterion|criteria)(?: (?:level|type|method|of|by|at|through|via|from|one|is|all|that|appl\w+"
    r"|assessment|stage|in))*|e ?/ ?d)"
)
