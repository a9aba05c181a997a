"""Text that reads like a criterion and became none: said with its place, so that nothing is lost unseen."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from shortlister.domain.places import Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Document, DraftCriterion, DraftPost
from shortlister.i18n import _, ngettext
from shortlister.importing.criteria.later.groups_told import says_of_a_group
from shortlister.importing.criteria.later.levels_by_list import says_of_first_lists
from shortlister.importing.criteria.lines.outline import is_note, is_title_case, level_label
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.lines.trailing import heading_methods
from shortlister.importing.criteria.methods.evidence_taken import evidence_here, evidence_taken
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.header_words import heads_remarks
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.tables.listed_sentences import is_read_apart
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.criteria.words.hints import without_hint
from shortlister.importing.criteria.words.kinds_named import names_only_kinds
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_SHOWN: Final = 5
_MOST: Final = 200
_NEARLY_ALL: Final = 0.8
_MEASURED: Final = late_regex(r"(?<=\w)\W{0,2}[(\[]([A-Za-z][^()\[\]]{2,40})[)\]][.;,]?$")
_LED: Final = late_regex(r"(?i)\b(?:following|these|below)(?: [\w-]+){0,4} ?:[-–—]? +(?=[A-Z“‘])")
_BRACKETS: Final = late_regex(r"(?:\s*[(\[][^()\[\]]{0,60}[)\]])+[.;,]?$")
_FEWEST: Final = 12
"""So many letters of a text are found in a criterion that it stands in, and not by chance."""
_HEADING: Final = 150
"""A longer one is running text that is only set as a heading."""


def left_over(document: Document, posts: Sequence[DraftPost]) -> tuple[DraftCriterion, ...]:
    """Such texts with their places, each with a sentence that says so."""
    said = _("{place}: “{text}” reads like a criterion, but was left out.")
    found = islice(leftovers(document, posts), _MOST) if posts else ()
    return tuple(
        DraftCriterion(text, source=place, doubts=(said.format(place=place_words(place), text=_cut(text)),))
        for text, place in found
    )


def leftover_doubts(left: Sequence[DraftCriterion]) -> tuple[str, ...]:
    """One doubt for each of the first such texts, with its place, and one that counts the rest."""
    doubts = [one.doubts[0] for one in left[:_SHOWN]]
    if rest := len(left) - len(doubts):
        doubts.append(
            ngettext(
                "{count} further text reads like a criterion, but was left out; the next is in {place}.",
                "{count} further texts read like criteria, but were left out; the next is in {place}.",
                rest,
            ).format(count=rest, place=place_words(left[_SHOWN].source))
        )
    return tuple(doubts)


def leftovers(document: Document, posts: Sequence[DraftPost]) -> Iterator[tuple[str, Place]]:
    """The texts that open as criteria do, or say what a candidate must have, and stand in no criterion."""
    criteria = [criterion for post in posts for criterion in post.criteria]
    taken = " ".join(letters(text) for one in criteria for text in (one.text, one.group))
    known = [_weighty(one.text) for one in criteria]
    seen: set[str] = set()
    whole_texts = {one.text for one in criteria}
    measured = {block.text for block in document.blocks if block.kind is BlockKind.ITEM and _is_measured(block.text)}
    for text, place in _texts(document):
        if text in whole_texts:
            continue
        if says_of_first_lists(text) or says_of_a_group(text) or _tells_methods(text, criteria):
            continue  # read, or doubted in words of its own
        if _reads_like_one(text) or text in measured:
            bare = _BRACKETS.sub("", text) if text in measured else text
            found = [] if _is_in(text, taken) or letters(bare) in taken or is_read_apart(text, taken) else [text]
        else:
            found = [said for said, asked in demands_in(text) if not _is_met(said, asked, taken, known)]
            found = found or _behind_lead(text, taken)
        for one in found:
            if (whole := letters(one)) not in seen:
                seen.add(whole)
                yield one, place


def _behind_lead(text: str, taken: str) -> list[str]:
    """What stands on the line of its lead-in and reads like a criterion: `… the following:- Ability to plan`."""
    lead = _LED.search(text)
    rest = text[lead.end() :] if lead else ""
    return [rest] if rest and _reads_like_one(rest) and not _is_in(rest, taken) else []


def _tells_methods(text: str, criteria: Sequence[DraftCriterion]) -> bool:
    """Whether a text says from where evidence is taken, as criteria have it: it was read."""
    told = follows(evidence_here(text) or evidence_taken(text), MethodKey())
    return told is not None and any(one.measured_by == told.methods for one in criteria)


def _texts(document: Document) -> Iterator[tuple[str, Place]]:
    for block, below in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        if block.kind is BlockKind.TABLE:
            for cell in block.cells:
                for text in cell.paragraphs if not heads_remarks(cell.text) else ():
                    yield text, cell.place
        elif block.kind is not BlockKind.HEADING or len(block.text) > _HEADING or _demands(block, below):
            yield block.text, block.place


def _demands(heading: Block, below: Block | None) -> bool:
    """Whether a heading asks for something itself and is over no list or table: `Own car required (mileage paid)`."""
    listed = below is not None and below.kind in (BlockKind.ITEM, BlockKind.TABLE)
    return not listed and bool(demands_in(heading.text))


def _is_measured(text: str) -> bool:
    """Whether an item ends with nothing but the names of methods in a bracket, as criteria do: `Typing (test)`."""
    found = _MEASURED.search(text) if len(text) < _HEADING else None
    if found is None or is_group_name(text[: found.start()].strip()):
        return False
    return bool(methods_in(found[1], MethodKey())) and not is_note(text)


def _reads_like_one(text: str) -> bool:
    if not 20 < len(text) < 300 or len(text.split()) < 4 or text.endswith(":") or not sounds_like_a_criterion(text):
        return False
    key = MethodKey()
    told = level_label(text, key) or method_note(text, key) or run_in(text) or key_pairs(text)
    named = is_group_name(heading_methods(text, key)[0]) or is_group_name(without_hint(text))
    named = named or names_only_kinds(text)
    return not told and not named and not is_note(text) and not is_title_case(text) and not is_group_name(text)


def _is_in(text: str, taken: str) -> bool:
    """Whether the text, or each half of it, stands in the criteria: one divided in two is not lost."""
    whole = letters(text)
    half = len(whole) // 2
    tail = whole[max(0, min(half + 8, len(whole) - _FEWEST)) :]
    return whole[: max(_FEWEST, half - 8)] in taken or tail[:30] in taken


def _is_met(said: str, asked: str, taken: str, known: Sequence[frozenset[str]]) -> bool:
    """Whether what a sentence asks stands in the criteria: in these words, or nearly all of them in one criterion."""
    if letters(asked) in taken or _is_in(said, taken):
        return True
    words = _weighty(asked)
    return bool(words) and any(len(words & one) >= _NEARLY_ALL * len(words) for one in known)


def _weighty(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.lower()) if len(word) > 3)


def _cut(text: str) -> str:
    return text if len(text) < 90 else text[:80].rsplit(" ", 1)[0] + " …"
