"""Where in its source each part of a criterion stands: a merged one is put together of several that were read."""

from collections.abc import Sequence

from shortlister.domain.places import Passage
from shortlister.domain.plans.drafts import DraftCriterion
from shortlister.domain.records import Criterion


def parts_of(one: Criterion, read: Sequence[DraftCriterion]) -> tuple[Passage, ...]:
    """The places of what was `read` and merged, in the order of the text; of any other criterion its own place.

    What was written anew beside them stands where the criterion does, as long as most of the text is as it was read.
    """
    words = _words(one.text)
    texts = [tuple(_words(draft.text)) for draft in read]
    last = next((row for row, draft in enumerate(read) if draft.source == one.source), 0) - 1
    found: list[Passage] = []
    rows: list[int] = []
    anew: list[str] = []
    at = 0
    while at < len(words):
        row = _begun_by(words[at:], texts, rows[-1] if rows else last)
        if row is None:
            anew.append(words[at])
            at += 1
            continue
        found += [*_anew(one, anew), Passage(read[row].source, read[row].text)]
        rows.append(row)
        anew = []
        at += len(texts[row])
    known = sum(len(texts[row]) for row in rows)
    merged = len(rows) > 1 or (known < len(words) and any(read[row].source != one.source for row in rows))
    if not merged or 2 * known < len(words):
        return (Passage(one.source, one.text),)
    return (*found, *_anew(one, anew))


def _words(text: str) -> list[str]:
    """The words of a text, without the semicolon that a merge puts between two."""
    return [word.removesuffix(";") for word in text.split()]


def _anew(one: Criterion, words: Sequence[str]) -> tuple[Passage, ...]:
    return (Passage(one.source, " ".join(words)),) if words else ()


def _begun_by(words: Sequence[str], texts: Sequence[Sequence[str]], last: int) -> int | None:
    """The row of the longest text that these words begin with; of those that are alike the next one after `last`."""
    rows = [row for row, text in enumerate(texts) if text and tuple(words[: len(text)]) == text]
    return min(rows, key=lambda row: (-len(texts[row]), row <= last, row), default=None)
