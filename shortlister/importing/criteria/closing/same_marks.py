"""Criteria that the document marks alike and that were read differently, and marks that made no difference."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.counted import counts_apart
from shortlister.importing.criteria.closing.stood import Standing, Stood, around, cut
from shortlister.importing.criteria.lines.prose import calls_it_an_advantage
from shortlister.importing.criteria.words.asking import level_asked
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

UNLIKE: Final = N_(
    "{place}: nothing in the document tells “{text}” from the criteria around it, but it was read with another level "
    "or other methods; check it."
)
UNUSED: Final = N_(
    "{place}: “{text}” bears a mark, but was read as the criteria without it are; check whether the mark says a level "
    "or a method."
)
UNREAD: Final = N_("{place}: what stands below “{heading}” was not read; check whether it says a level or a method.")
BARE: Final = N_("{place}: this column was not read; check whether it says a level or a method.")
_MARK: Final = late_regex(r"[*†‡§#★☆^]+$|\s\++$|^[*†‡§#★☆^+]+|^\(.*\)$|^\[.*\]$")
_NUMBER: Final = late_regex(r"[A-Za-z]{0,3}[-.]?\d[\d.]*[.):]?|[A-Za-z]{1,2}[.)]?")
_COUNTED: Final = late_regex(r"[A-Za-z]{0,3}[-.]?\d[\d.]*[.):]?")
_LONGEST: Final = 40
_FEWEST: Final = 3
_Outcome = tuple[str, tuple[str, ...]]


def unlike_read(standing: Standing) -> Iterator[Problem]:
    """A doubt for a criterion with another outcome than those whose row, or line, and heading are the same as its."""
    alike: defaultdict[object, defaultdict[_Outcome, list[Stood]]] = defaultdict(lambda: defaultdict(list))
    for one in standing.found:
        rest = around(one)
        if rest is None or (one.cell and _is_stacked(standing, one)) or _says_its_level(one):
            continue
        same = (one.post, one.criterion.group, _row(standing, one), rest, _format(one), _section(standing, one))
        alike[same][_outcome(one)].append(one)
    alone = [found for outcomes in alike.values() if (found := _unlike(outcomes))]
    for one in alone if alone and not counts_apart(standing) else ():
        known = one.criterion
        said = {"place": place_words(known.source), "text": cut(known.text)}
        yield Problem("", Sentence(UNLIKE, said), Passage(known.source, known.text))


def _unlike(outcomes: Mapping[_Outcome, Sequence[Stood]]) -> Stood | None:
    """The one criterion of those marked alike that has another outcome than all the others, which share one."""
    few, *most = sorted(outcomes.values(), key=len)
    sure = all(level != UNSPECIFIED for level, _methods in outcomes)
    return few[0] if len(most) == 1 and sure and len(most[0]) >= _FEWEST and len(few) == 1 else None


def _says_its_level(one: Stood) -> bool:
    """Whether the words of a criterion say themselves how much it is wanted: `Preferably lives nearby`."""
    return calls_it_an_advantage(one.raw) or level_asked(one.raw) == one.criterion.level


def unused_marks(standing: Standing) -> Iterator[Problem]:
    """A doubt where some criteria bear a mark and have just what those without it have."""
    outcomes: defaultdict[str, set[_Outcome]] = defaultdict(set)
    within: defaultdict[object, defaultdict[str, set[_Outcome]]] = defaultdict(lambda: defaultdict(set))
    first: dict[str, Stood] = {}
    counts: Counter[str] = Counter()
    for one in standing.found:
        found = _MARK.search(one.raw.strip())
        mark = found[0].strip()[0] if found else ""
        mark = "" if mark == "(" else mark  # such a line is doubted as a part of the one above
        counts[mark] += 1
        outcomes[mark].add(_outcome(one))
        same = (one.post, one.at if one.cell else -1, one.criterion.group, _row(standing, one), one.criterion.level)
        within[same][mark].add(_outcome(one))
        first.setdefault(mark, one)
    for mark in sorted(outcomes):
        alike = [told for told in within.values() if mark in told and "" in told]
        useless = bool(alike) and counts[mark] > 1 and all(told[mark] == told[""] for told in alike)
        if mark and (outcomes[mark] == outcomes.get("") or useless):
            known = first[mark].criterion
            said = {"place": place_words(known.source), "text": cut(first[mark].raw)}
            yield Problem("", Sentence(UNUSED, said), Passage(known.source, first[mark].raw))


def unused_columns(standing: Standing) -> Iterator[Problem]:
    """A doubt for each column of short texts or ticks that differ from row to row, where all rows were read alike."""
    for at, found in standing.in_tables.items():
        grid = standing.grids[at]
        rows: defaultdict[int, list[Stood]] = defaultdict(list)
        for one in found:
            rows[one.row].append(one)
        taken = {one.column for one in found}
        for column in range(1, grid.columns + 1) if len(rows) >= _FEWEST else ():
            cells = {row: cell for row in rows if (cell := grid.at(row, column))}
            if column not in taken and (cell := _said_nothing(cells, rows)):
                heading = _heading(grid, min(rows), column)
                said = {"place": place_words(cell.place)} | ({"heading": heading} if heading else {})
                yield Problem("", Sentence(UNREAD if heading else BARE, said), Passage(cell.place, cell.text))


def _said_nothing(cells: Mapping[int, Cell], rows: Mapping[int, Sequence[Stood]]) -> Cell | None:
    """The first cell of a column that made no difference; None where it did, or holds numbers, groups or sentences."""
    texts = {row: " ".join(cell.text.split()) for row, cell in cells.items()}
    words = [text for text in texts.values() if text]
    if not words or max(map(len, words)) > _LONGEST or len(set(texts.values())) < 2:
        return None
    if len(set(words)) == len(words) and all(_NUMBER.fullmatch(text) for text in words):
        return None
    read: set[tuple[_Outcome, Fraction | None]] = {
        (_outcome(one), one.criterion.weight) for row in texts for one in rows[row]
    }
    if len(read) > 1 or all(letters(text) in _groups(rows[row]) for row, text in texts.items()):
        return None
    return next(cells[row] for row, text in texts.items() if text)


def _groups(found: Sequence[Stood]) -> str:
    return " ".join(letters(one.criterion.group) for one in found)


def _heading(grid: Grid, row: int, column: int) -> str:
    return cut(next((text for above in range(row - 1, 0, -1) if (text := grid.text(above, column).strip())), ""))


def _outcome(one: Stood) -> _Outcome:
    return one.criterion.level, one.criterion.measured_by


def _format(one: Stood) -> tuple[bool, bool, str]:
    label = "" if re.search(r"\w", one.block.label) else one.block.label
    return (one.cell or one.block).bold, one.block.italic, label


def _is_stacked(standing: Standing, one: Stood) -> bool:
    """Whether the row of a criterion has several paragraphs in more than one cell: each speaks of its own line."""
    many = [cell for cell in standing.grids[one.at].own(one.row) if len(cell.paragraphs) > 1]
    return len(many) > 1 or any("\n" in cell.text and cell != one.cell for cell in many)


def _row(standing: Standing, one: Stood) -> tuple[str, ...]:
    """The short texts beside a criterion in its row, and a long one that names its methods; no other criteria."""
    if not one.cell:
        return ()
    grid = standing.grids[one.at]
    criteria = {other.column for other in standing.by_block[one.at] if other.row == one.row}
    told = []
    for column in range(1, grid.columns + 1):
        text = " ".join(grid.text(one.row, column).split())
        own = grid.at(one.row, column) == one.cell
        long = len(text) > _LONGEST and not _names_methods(text, one)
        numbered = column in criteria or long or _COUNTED.fullmatch(text)
        told.append("@" if own else "#" if numbered else text)
    return tuple(told)


def _names_methods(text: str, one: Stood) -> bool:
    """Whether a text has each of a criterion's methods by its name."""
    names = [letters(name) for name in one.criterion.measured_by]
    return bool(names) and all(name in letters(text) for name in names)


def _section(standing: Standing, one: Stood) -> tuple[int, int]:
    """What a criterion stands under: the row alone in its table, or the line above that holds no criterion."""
    if one.cell:
        own = (row for row in range(one.row - 1, 0, -1) if len(standing.grids[one.at].own(row)) == 1)
        return one.at, next(own, 0)
    return -1, next((at for at in range(one.at - 1, -1, -1) if at not in standing.by_block), -1)
