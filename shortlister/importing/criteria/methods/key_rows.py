"""Rows of a table of criteria that explain codes: a code beside a method's name in each, above or below the others."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

_CODE: Final = late_regex(r"\(?([A-Z]{1,4}|[A-Z][a-z]{1,2}|\d|[†‡§¶#^*¹²³])\)?\s*[=:.–-]?")
_PAIR: Final = late_regex(r"\(?(?P<code>[A-Z]{1,4}|[†‡§¶#^*¹²³])\)?\s*[=:–-]\s*(?P<name>[A-Za-z][^=;:]{2,59})")
_KEY: Final = late_regex(
    r"(?:the )?(?:key|codes?|legend|abbreviations?)(?: (?:to|for|of) [\w ]{3,40}| used)?\W*", re.IGNORECASE
)
_MARK: Final = late_regex(r"(?:^|\s+)(\d)\s*[=:–-]\s*(?=[A-Za-z])")
_LABEL: Final = late_regex(
    r"(?:(?:(?:the|panel|your|our|how we) )*(?:scor(?:es?|ing)|marks?|marking|rating|points?)"
    r"(?: (?:scale|key|guide|system|scheme|key))?)?\W*",
    re.IGNORECASE,
)
_MARKS, _MEANING = 3, 8
"""How many marks there are at least, and the words that one has."""
_LONGEST: Final = 60
_FEWEST: Final = 2
_LETTERS: Final = frozenset(["E", "D"])


def key_rows(grid: Grid) -> tuple[dict[str, str], frozenset[int]]:
    """The codes and methods of the rows that stand together and do nothing but explain them, and these rows."""
    codes: dict[str, str] = {}
    rows: set[int] = set()
    run: dict[int, dict[str, str]] = {}
    for row in range(1, grid.rows + 2):
        texts = [" ".join(cell.text.split()) for cell in grid.own(row)]
        if row <= grid.rows and (not texts or (said := _explained(texts)) is not None):
            run |= {row: said or {}} if texts else {}
            continue
        pairs = [pair for found in run.values() for pair in found.items()]
        if _is_key(pairs, grid, run) and not _is_like_others(grid, run):
            codes |= {code: name_of(name) or name for code, name in pairs if level_of_cell(name) is None}
            rows.update(run)
        run = {}
    return codes, frozenset(rows) | _scales(grid)


def _scales(grid: Grid) -> frozenset[int]:
    """The rows that hold nothing but what the marks of the panel mean, with a label or without."""
    rows = {row: [" ".join(cell.text.split()) for cell in grid.own(row)] for row in range(1, grid.rows + 1)}
    return frozenset(
        row for row, texts in rows.items() if 0 < len(texts) <= _FEWEST and _LABEL.fullmatch(" ".join(texts[:-1]))
        and explains_marks(texts[-1])
    )  # fmt: skip


def explains_marks(text: str) -> bool:
    """Whether a text is nothing but what numbers mean that count up or down: `0 = not met 1 = partly met 2 = met`."""
    parts = _MARK.split(re.sub(r"[;,.]?\s+(?=\d\s*[=:–-])", " ", text.strip()))
    numbers, names = [int(part) for part in parts[1::2]], parts[2::2]
    steps = {after - before for before, after in pairwise(numbers)}
    if parts[0] or len(numbers) < _MARKS or steps not in ({1}, {-1}):
        return False
    return not any(name_of(name) or levels_named(name) or not 0 < len(name.split()) <= _MEANING for name in names)


def without_key_rows(cells: Sequence[Cell], rows: frozenset[int]) -> tuple[Cell, ...]:
    """The cells without those of such rows; a merged cell that reaches into the ones below ends above them."""
    kept = [cell for cell in cells if cell.row not in rows]
    return tuple(
        replace(
            cell, row_span=next((at - cell.row for at in sorted(rows) if cell.row < at < _end(cell)), cell.row_span)
        )
        for cell in kept
    )


def _end(cell: Cell) -> int:
    return cell.row + cell.row_span


def _explained(texts: Sequence[str]) -> dict[str, str] | None:
    """The codes of a row with nothing else in it but `Key` and what levels are; None where it holds anything else."""
    rest = list(texts[1:]) if _KEY.fullmatch(texts[0]) else list(texts)
    whole = [_PAIR.fullmatch(text) for text in rest]
    if any(whole):
        return {one["code"].upper(): one["name"] for one in whole if one} if all(whole) else None
    if len(rest) == 1 and len(legend_pairs(rest[0])) > 1:
        return {}
    found: dict[str, str] = {}
    for one, other in zip(rest[::2], rest[1::2], strict=False):
        code, name = (one, other) if _CODE.fullmatch(one) else (other, one)
        said = _CODE.fullmatch(code)
        if said is None or _CODE.fullmatch(name) or len(name) > _LONGEST:
            return None
        found[said[1].upper()] = name.strip(" =:.–-")
    return found if len(rest) == 2 * len(found) else None


def _is_key(pairs: Sequence[tuple[str, str]], grid: Grid, rows: Collection[int]) -> bool:
    """Whether codes stand for methods, each once, or are the headings of columns; `E` and `D` may be levels there."""
    said = [(code, name) for code, name in pairs if not (code in _LETTERS and level_of_cell(name))]
    titled = any(_KEY.fullmatch(cell.text.strip()) for row in rows for cell in grid.own(row)[:1])
    if len(said) < (1 if titled else _FEWEST) or len(dict(said)) < len(said):
        return False
    known = sum(1 for _code, name in said if name_of(name))
    return known * 2 > len(said) or (known > 0 and _heads_columns(dict(said), grid, rows))


def _is_like_others(grid: Grid, rows: Collection[int]) -> bool:
    """Whether one of these rows has codes where another has them too: `Typing | D | Test` below `Wit | E | Test`."""
    others = {_shape(grid, row) for row in range(1, grid.rows + 1) if row not in rows}
    return any(_shape(grid, row) in others for row in rows if len(grid.own(row)) > _FEWEST)


def _shape(grid: Grid, row: int) -> tuple[tuple[int, bool], ...]:
    """The columns of a row, and in which of them a code stands."""
    return tuple((cell.column, bool(_CODE.fullmatch(" ".join(cell.text.split())))) for cell in grid.own(row))


def _heads_columns(codes: Mapping[str, str], grid: Grid, rows: Collection[int]) -> bool:
    """Whether each of the codes is the heading of a column of the same table, all in one row."""
    others = (row for row in range(1, grid.rows + 1) if row not in rows)
    return any(set(codes) <= {cell.text.strip().upper() for cell in grid.own(row)} for row in others)
