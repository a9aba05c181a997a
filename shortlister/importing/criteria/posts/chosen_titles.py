"""Which of the titles that a document could have is its own: what a label tells, who works, who is spoken of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.posts.title_lines import headed_titles, labelled_title, title_with_terms
from shortlister.importing.criteria.posts.titles import field_of, shown_title
from shortlister.importing.criteria.posts.told_titles import title_announced
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    names_a_post,
    names_an_organisation,
    names_people,
)
from shortlister.importing.criteria.words.title_languages import are_welsh, in_both, is_welsh_title
from shortlister.importing.late_regexes import late_regex

_TAIL: Final = late_regex(r"\s*(?:[,(\[:|/]|\s[–—-]\s|\s(?:at|of|for|in|to|with|and|&)\s).*$")
_FIRM: Final = late_regex(
    r"(?:\b(?:Ltd|Limited|PLC|plc|LLP|CIC|CIO|Inc|Cyf)\b|(?:and|&) (?:Sons?|Daughters?|Brothers|Co)\b)"
)
_BEHIND: Final = late_regex(r"\s*(?:[,(\[:|]|\s[–—-]\s).*$")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A document's own title, whether a label tells it, and its first line where that may be one and names no post."""

    title: str
    told: bool
    head: str


def chosen_title(text: Sequence[Block], above: Sequence[Block], margins: Sequence[Block]) -> Chosen:
    """The title; `above` are the lines that are looked at for a heading, `margins` the headers and footers."""
    told = labelled_title(text) or labelled_title(margins)
    title, head = _first_title(above)
    title = told or title or _title_of_margins(margins) or title_announced(text) or title_with_terms(text)
    return Chosen(shown_title(title), bool(told), head)


def _first_title(blocks: Sequence[Block]) -> tuple[str, str]:
    """The title among the first headings and short lines: the one that names a post; behind it the first of them."""
    could = list(headed_titles(blocks))
    return _best_named([name for name in could if names_a_post(name)], blocks), could[0] if could else ""


def _title_of_margins(blocks: Sequence[Block]) -> str:
    """The title that a header or footer says, where the text itself says none."""
    for block in blocks:
        if (said := field_of(block.text)) and said[0] == "title":
            return said[1]
    return next((found for block in blocks if (found := _first_title([block])[0])), "")


def _best_named(named: Sequence[str], blocks: Sequence[Block]) -> str:
    """The name among them that most tells of a post; of those that tell as much the first, and empty without any."""
    if len(named) < 2:
        return named[0] if named else ""
    running = " ".join(" ".join(block.text.split()) for block in blocks if block.text.rstrip().endswith((".", ":")))
    named = _in_one_language(named, blocks)
    headings = {block.text for block in blocks if block.kind is BlockKind.HEADING or block.bold}
    return max(named, key=lambda name: _tells(name, running, headings))


def _in_one_language(named: Sequence[str], blocks: Sequence[Block]) -> Sequence[str]:
    """Of names in Welsh and in English those in the language of the text."""
    welsh = [name for name in named if is_welsh_title(name) and not in_both(name)]
    if not welsh or len(welsh) == len(named):
        return named
    whole = are_welsh(text for block in blocks for text in (block.text, *(cell.text for cell in block.cells)))
    return welsh if whole else [name for name in named if name not in welsh]


def _is_spoken_of(name: str, running: str) -> bool:
    """Whether a text speaks of whoever does the work: `The Verger opens the church`, `apply as a Verger`."""
    told = rf"\b(?:the|our|as an?|(?:post|role|job|position|vacancy) of)(?: [\w'’-]+)? {re.escape(name)}\b"
    return re.search(told, running, re.IGNORECASE) is not None


def _is_plural(name: str) -> bool:
    """Whether a name ends with several who work, as those of firms do: `Webb and Hart Solicitors`."""
    whole = _BEHIND.sub("", name)
    return ends_with_a_doer(whole) and whole.lower().endswith("s") and not whole.lower().endswith("ss")


def _tells(name: str, running: str, headings: set[str]) -> int:
    core = _TAIL.sub("", name)
    employer = names_an_organisation(name) or _FIRM.search(name) is not None
    many = names_people(name) or _is_plural(name)
    return (
        2 * ends_with_a_doer(core)
        + _is_spoken_of(core, running)
        + any(name in heading for heading in headings)
        - 3 * employer
        - 2 * many
    )
