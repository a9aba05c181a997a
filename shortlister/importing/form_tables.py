"""The tables of an application form, row by row: labels beside or above their values, and columns of other people."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, Cell
from shortlister.importing.form_fields import Reading
from shortlister.importing.form_labelled import divided
from shortlister.importing.form_labels import Whose, field_named, is_details_of_other, is_label, plain, whose
from shortlister.importing.form_roles import is_role
from shortlister.importing.form_said import Standing, texts
from shortlister.importing.form_values import EMAIL, is_value, reached_by, valued

_ABOUT: Final = frozenset({"", "details", "detail", "field", "item", "information", "manylion"})
_HEADING: Final = 60


class Rows:
    """The rows of one table, read into what was said so far."""

    def __init__(self, reading: Reading, block: Block, place: Place) -> None:
        self._reading = reading
        self._place = place
        cells = sorted(block.cells, key=lambda cell: (cell.row, cell.column))
        self._rows = [list(row) for _number, row in groupby(cells, key=lambda cell: cell.row)]
        self._left = min((cell.column for cell in cells), default=1)
        self._people: dict[int, tuple[Standing, str]] = {}
        self._beside: tuple[Standing, str] | None = None
        self._above = reading.near
        self._near: dict[int, tuple[str, str] | None] = {}

    def read(self) -> None:
        """Read every row, and leave what is below the table unsure where its last rows speak of somebody else."""
        before = self._reading.state()
        at = 0
        while at < len(self._rows):
            row, below = self._filled(at), self._filled(at + 1)
            if self._is_of_people(at):
                self._people = self._columns_of_people(row)
                at += 1
            elif count := self._people_below(at):
                at += count
            elif below and self._is_header(row, below):
                self._headed(row, below)
                at += 2
            elif len(row) == 1:
                at += self._single(row[0], below)
            else:
                self._row(row)
                at += 1
        alone = len(self._rows) == 1 and len(self._filled(0)) == 1
        if not alone and self._reading.standing is Standing.OTHERS and before[0] is not Standing.OTHERS:
            self._reading.standing = Standing.UNSURE

    def _filled(self, at: int) -> list[Cell]:
        return [cell for cell in self._rows[at] if cell.text.strip()] if at < len(self._rows) else []

    def _is_of_people(self, at: int) -> bool:
        """Whether a row only names, above their columns, whom these speak of: `Applicant`, `Next of kin`."""
        row = self._rows[at]
        if self._is_over_people(row, self._filled(at + 1)):
            return True
        first, rest = row[0], [cell for cell in row[1:] if cell.text.strip()]
        if len(row) < 2 or not rest or (_bare(first.text) not in _ABOUT and not _is_of_somebody(first.text)):
            return False
        if any(len(cell.text) > _HEADING or len(cell.paragraphs) > 1 for cell in row):
            return False
        heads = all(_is_of_somebody(cell.text) and not is_details_of_other(cell.text) for cell in rest)
        heads = heads and any(whose(cell.text) is not Whose.NOBODY for cell in (first, *rest))
        below = self._rows[at + 1] if at + 1 < len(self._rows) else []
        if _bare(first.text) not in _ABOUT:  # each column holds what one person's fields are
            columns = {cell.column for cell in (first, *rest)}
            return heads and any(
                divided(cell.text)[0][1] or (cell.column in columns and is_label(cell.text)) for cell in below
            )
        return heads and len(row) > 2 and bool(below)

    def _is_over_people(self, row: Sequence[Cell], below: Sequence[Cell]) -> bool:
        """Whether two or more people, one the applicant, head the columns right of one that holds labels."""
        heads = [cell for cell in row if cell.text.strip() and cell.column > self._left]
        corner = [cell for cell in row if cell.column == self._left and cell.text.strip()]
        if len(heads) < 2 or not below or below[0].column != self._left or not is_label(below[0].text):
            return False
        if corner and whose(corner[0].text) is not Whose.NOBODY:
            return False
        speak = all(len(cell.text) <= _HEADING and _is_of_somebody(cell.text) for cell in heads)
        return speak and any(whose(cell.text) is not Whose.NOBODY for cell in heads)

    def _columns_of_people(self, row: Sequence[Cell]) -> dict[int, tuple[Standing, str]]:
        """Whom each column speaks of: a heading stands above its own and those up to the next heading."""
        width = max(cell.column for cells in self._rows for cell in cells)
        heads = [cell for cell in row if _is_of_somebody(cell.text)]
        ends = [*(cell.column for cell in heads[1:]), width + 1]
        return {
            column: _standing(cell.text)
            for cell, end in zip(heads, ends, strict=True)
            for column in range(cell.column, end)
        }

    def _is_header(self, row: Sequence[Cell], below: Sequence[Cell]) -> bool:
        """Whether a row has the labels of the values that stand below them."""
        if any(is_label(cell.text) or is_heading_of_other(cell.text) for cell in below):
            return False
        if any(len(divided(cell.text)[0][1]) > 0 for cell in below):
            return False
        labels = [cell for cell in row if is_label(cell.text) or is_details_of_other(cell.text)]
        fields = [cell for cell in row if field_named(cell.text)]
        columns = {cell.column for cell in row}
        fits = all(cell.column in columns for cell in below)
        fits = fits and not any(EMAIL.search(cell.text) for cell in row)
        if len(row) == 1:
            return False
        return fits and bool(fields) and len(labels) >= 2 and len(labels) >= len(row) - (len(row) > 3)

    def _people_below(self, at: int) -> int:
        """Read rows that are one person's each, under labels: `Referee`, `Applicant`; how many, with the labels'."""
        labels = {cell.column: cell for cell in self._filled(at) if cell.column > self._left and is_label(cell.text)}
        corner = [cell for cell in self._filled(at) if cell.column == self._left]
        if len(labels) < 2 or any(whose(cell.text) is not Whose.NOBODY for cell in labels.values()):
            return 0
        if corner and field_named(corner[0].text) not in ("", "name"):
            return 0
        end = at + 1
        while (row := self._filled(end)) and row[0].column == self._left and _is_of_somebody(row[0].text):
            end += 1
        people = [self._filled(number) for number in range(at + 1, end)]
        if len(people) < 2 or not any(whose(row[0].text) is not Whose.NOBODY for row in people):
            return 0
        for row in people:
            for value in row[1:]:
                if value.column in labels:
                    self._field(labels[value.column], value.text, *_standing(row[0].text))
        return end - at

    def _headed(self, row: Sequence[Cell], below: Sequence[Cell]) -> None:
        others = [cell.text for cell in row if whose(cell.text) is Whose.OTHER]
        own = any(whose(cell.text) is Whose.OWN for cell in row)
        shared = Standing.UNSURE if all(map(is_details_of_other, others)) else Standing.OTHERS
        values = {cell.column: cell for cell in below}
        for cell in row:
            value = values.get(cell.column)
            if value is not None:
                standing = shared if others and not own else None
                self._field(cell, value.text, standing, others[0] if standing is not None else "")

    def _single(self, cell: Cell, below: Sequence[Cell]) -> int:
        """A row with one filled cell; the number of rows that were read."""
        alone = [one for row in self._rows for one in row if one.column != cell.column and one.text.strip()]
        self._beside = None if cell.column == self._left else self._beside
        kind, value = field_named(cell.text), below[0].text if len(below) == 1 else ""
        if not alone and kind and is_value(value) and not divided(value)[0][1] and valued(kind, value):
            self._field(cell, value)
            return 2
        self._lines(cell)
        return 1

    def _row(self, row: Sequence[Cell]) -> None:
        label = row[0]
        if self._people and label.column not in self._people and len(row) > 1 and is_label(label.text):
            for value in row[1:]:
                self._field(label, value.text, *self._people.get(value.column, (None, "")))
            return
        beside = self._named_beside(row)
        cells: list[Cell | None] = [*(row if beside is None or row[0].column > self._left else row[1:]), None]
        here = self._reading.state()
        taken = other = False
        near: tuple[str, str] | None = None
        for cell, after in pairwise(cells):
            if taken or cell is None:
                taken = False
                continue
            if after is not None and self._pairs(cell, after):
                standing = beside or self._people.get(after.column)
                if other and whose(cell.text) is Whose.NOBODY:
                    standing = (Standing.OTHERS, self._reading.under)
                self._reading.near = near or self._near.get(cell.column, self._above)
                self._pair(cell, after, standing)
                near = self._near[cell.column] = self._reading.near
                other = other or (whose(cell.text) is Whose.OTHER and not is_details_of_other(cell.text))
                taken = True
            else:
                state = self._reading.state()
                self._lines(cell)
                if len(cell.paragraphs) > 1 or len(row) > 1:
                    self._reading.go_back(state)
        if beside is not None:
            self._reading.go_back(here)

    def _named_beside(self, row: Sequence[Cell]) -> tuple[Standing, str] | None:
        """Of whom a cell left of label and value speaks, also one that goes on from a row above."""
        first = row[0]
        named = whose(first.text) is not Whose.NOBODY and len(row) > 2 and is_label(row[1].text)
        if first.column == self._left and named:
            self._beside = _standing(first.text)
        elif first.column == self._left:
            self._beside = None
        return self._beside

    def _pairs(self, cell: Cell, after: Cell) -> bool:
        label = is_label(cell.text) or whose(cell.text) is not Whose.NOBODY or cell.text.rstrip().endswith(":")
        stacked = len(cell.paragraphs) > 1 and all(
            is_label(text) or whose(text) is Whose.OTHER for text in cell.paragraphs
        )
        if stacked:
            return True
        return label and len(cell.paragraphs) == 1 and not is_label(after.text) and divided(cell.text)[0][1] == ""

    def _pair(self, cell: Cell, after: Cell, standing: tuple[Standing, str] | None) -> None:
        labels = cell.paragraphs
        if len(labels) == 1:
            self._field(cell, after.text, *(standing or (None, "")))
            return
        values = list(after.paragraphs)
        if len(values) != len(labels):
            values = _parts(labels, " ".join(values))
        for label, value in zip(labels, values, strict=True):
            if value:
                self._reading.field(label, value, self._place_of(cell))

    def _field(self, cell: Cell, value: str, standing: Standing | None = None, under: str = "") -> None:
        state = self._reading.state()
        if standing is not None:
            self._reading.go_back((standing, under, 0))
        self._reading.field(cell.text, value, self._place_of(cell), standing)
        if standing is not None:
            self._reading.go_back(state)

    def _lines(self, cell: Cell) -> None:
        state = self._reading.state()
        if cell.column in self._people:
            self._reading.go_back((*self._people[cell.column], 0))
        self._reading.take(
            texts((line for text in cell.paragraphs for line in text.splitlines()), self._place_of(cell))
        )
        if cell.column in self._people:
            self._reading.go_back(state)

    def _place_of(self, cell: Cell) -> Place:
        return cell.place if cell.place != Place() else self._place


def is_heading_of_other(text: str) -> bool:
    """Whether a cell is a heading that speaks of somebody else."""
    return len(text) <= _HEADING and whose(text) is Whose.OTHER


def _parts(labels: Sequence[str], value: str) -> list[str]:
    """What of several values in one text belongs to each of several labels: `Ann Lee ann@post.test 07700 900123`."""
    kinds = [field_named(label) for label in labels]
    found = dict(reached_by(value))
    rest = value
    for text in found.values():
        rest = rest.replace(text, " ")
    names = [label for label, kind in zip(labels, kinds, strict=True) if kind not in ("email", "phone")]
    words = rest.split()
    told = iter(words if len(words) == len(names) > 1 else [" ".join(words)] if len(names) == 1 else [])
    return [found.get(kind, "") if kind in ("email", "phone") else next(told, "") for kind in kinds]


def _is_of_somebody(text: str) -> bool:
    """Whether a text says of whom a column or a row speaks, the applicant or another."""
    return whose(text) is not Whose.NOBODY or is_role(plain(text))


def _standing(text: str) -> tuple[Standing, str]:
    return (Standing.OWN, "") if whose(text) is Whose.OWN else (Standing.OTHERS, text.strip(" :"))


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" :")
