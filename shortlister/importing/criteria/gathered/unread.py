"""What stood beside criteria and was not taken for anything: said with its place, so that nothing is lost unseen."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.columns.tick_letters import letters_for_ticks
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.lines.outline import is_note
from shortlister.importing.criteria.lines.prose import joins_criteria
from shortlister.importing.criteria.methods.tick_columns import is_mark
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.unread_words import left_out, unread_words
from shortlister.importing.criteria.words.vocabulary import level_of_cell, says_both_levels, tick_of
from shortlister.importing.criteria.words.words_for_levels import level_told
from shortlister.importing.late_regexes import late_regex


def unread_columns(grid: Grid, roles: Roles, legend: Collection[str]) -> Iterator[Problem]:
    """A doubt for each column of a table that holds words or ticks and was taken for nothing.

    So it is with one of levels in which no cell says one (`Priority`, with numbers) beside another whose cells do.
    """
    said = N_("{place}: what stands below “{heading}” was not read; check whether it says a level or a method.")
    bare = N_("{place}: this column was not read; check whether it says a level or a method.")
    levels = {column: _own_cells(grid, roles, column) for column in roles.of(Role.LEVEL)}
    silent = [at for at, cells in levels.items() if not any(_says_a_level(cell.text, legend) for cell in cells)]
    ranked = silent if len(silent) < len(levels) else []
    for column in (*roles.of(Role.OTHER), *ranked):
        cells = _own_cells(grid, roles, column)
        cells = [cell for cell in cells if cell.text.strip() and not _names_columns(grid, roles, cell.row)]
        told = [cell for cell in cells if column in ranked or _says_something(cell.text)]
        if told:
            heading, place = roles.columns[column].header, place_of(told[0])
            words = {"place": place_words(place)} | ({"heading": heading} if heading else {})
            yield Problem("", Sentence(said if heading else bare, words), Passage(place, told[0].text))


def _names_columns(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether the first row has no criterion, and below a heading that lies over several names each: `Candidate 1`."""
    asked = roles.of(Role.TEXT, Role.ESSENTIAL, Role.DESIRABLE)
    own = grid.own(row)
    if row != roles.first_row or row == 1 or not own or any(cell.column in asked for cell in own):
        return False
    over = [grid.at(row - 1, cell.column) for cell in own]
    return len(own) > 1 and all(above is not None and above.column_span > 1 for above in over)


def _own_cells(grid: Grid, roles: Roles, column: int) -> list[Cell]:
    """The cells of a column below the heading, those left out that reach over others."""
    return [
        cell
        for row in range(roles.first_row, grid.rows + 1)
        if (cell := grid.at(row, column)) and cell.row == row and cell.column == column and cell.column_span == 1
    ]


def _says_a_level(text: str, legend: Collection[str]) -> bool:
    return bool(level_told(text)) or text.strip(" .:").upper() in legend or says_both_levels(text)


def unread_marks(grid: Grid, roles: Roles, codes: Collection[str]) -> Iterator[Problem]:
    """A doubt about the first letter or digit that stands for a tick in each column of ticks and is no code."""
    ticks = letters_for_ticks(grid, roles, codes, range(roles.first_row, grid.rows + 1))
    for column in roles.of(Role.METHOD_TICK):
        heading = roles.columns[column].header[:1].upper()
        cells = [cell for row in range(roles.first_row, grid.rows + 1) if (cell := grid.at(row, column))]
        texts = [(cell, cell.text.strip()) for cell in cells]
        told = [
            (cell, text)
            for cell, text in texts
            if is_mark(text) and tick_of(text) is None and not level_of_cell(text) and text not in ticks
            and text.upper() not in codes and text.upper() != heading
        ]  # fmt: skip
        if told:
            yield unread_words(told[0][1], place_of(told[0][0]))


def _says_something(said: str) -> bool:
    text = said.strip()
    return bool(re.search(r"[^\W\d_]{2,}", text)) or bool(tick_of(text)) or bool(re.fullmatch(r"[^\W\d_]", text))


def passed_over(text: str, taken: Sequence[str], place: Place) -> Iterator[Problem]:
    """A doubt for each sentence of a paragraph of needs that was not itself taken for one."""
    for sentence in re.split(r"(?<=[.!?])(?<!\W[a-z]\.)\s+", text):
        bare = sentence.strip().rstrip(".")
        if len(bare.split()) > 3 and not is_note(bare) and not any(need in bare for need in taken):
            quoted = bare if len(bare) < 90 else f"{bare[:80]} …"
            yield replace(left_out(quoted, place), passage=Passage(place, bare))


_PAIR: Final = late_regex(r"[(\[]?(?P<code>[A-Z]{1,5})[)\]]?\s*[=:–—-]\s*(?P<name>\S.*)")


def unread_methods(document: Document, unread: Collection[str], codes: Mapping[str, str]) -> Iterator[Problem]:
    """The doubts about words that stand among methods in a sentence and name none, each where it stands first.

    What is a code and its meaning as `codes` have it (`D – Documentary evidence`) was read as these.
    """
    pairs = {one: pair for one in unread if (pair := _PAIR.fullmatch(one))}
    told = [
        one for one in unread if one not in pairs or not _means(pairs[one]["name"], codes.get(pairs[one]["code"], ""))
    ]
    nowhere = N_("“{text}” was not read; check whether it says a level or a method.")
    cells = [cell for block in document.blocks for cell in block.cells]
    texts = [*((block.text, block.place) for block in document.blocks), *((cell.text, cell.place) for cell in cells)]
    stands = [(" ".join(text.split()).casefold(), place) for text, place in texts] if told else []
    for words in sorted(one for one in told if not any(one in other and one != other for other in told)):
        place = next((place for text, place in stands if words.casefold() in text), Place())
        if place_words(place):
            yield unread_words(words, place)
        else:
            yield Problem("", Sentence(nowhere, {"text": words}))


def _means(name: str, meaning: str) -> bool:
    return "".join(filter(str.isalnum, name.lower())) == "".join(filter(str.isalnum, meaning.lower()))


def alternatives(text: str, place: Place) -> Problem:
    """The doubt about an `or` on a line of its own between criteria, or about `Either` above them."""
    said = N_("{place}: “{text}” stands between criteria; check whether they are alternatives.")
    above = N_("{place}: “{text}” stands above criteria; check which of them are alternatives.")
    said = said if joins_criteria(text) else above
    return Problem("", Sentence(said, {"place": place_words(place), "text": text}), Passage(place, text))


def leads_on_to(text: str, following: Block | None) -> bool:
    """Whether an item of a list ends with the `or` before the next one."""
    return following is not None and following.kind is BlockKind.ITEM and bool(re.search(r"(?i)[,;] or$", text))


def is_joining_row(grid: Grid, row: int, notes: list[Problem]) -> bool:
    """Whether a row of a table holds nothing but an `or` between two others, which is noted; a number may stand by.

    An `or` in one column beside a criterion in another is noted too.
    """
    own = grid.own(row)
    joining = [cell for cell in own if joins_criteria(cell.text.strip())]
    for cell in joining if row > 1 and any(map(grid.own, range(row + 1, grid.rows + 1))) else ():
        if re.search(r"(?i)\bor\b", cell.text):
            notes.append(alternatives(cell.text.strip(), place_of(cell)))
    rest = [cell for cell in own if cell not in joining]
    return bool(joining) and all(level_of_cell(c.text) or not re.search(r"[^\W\d_]{2}", c.text) for c in rest)
