"""The header of a table: which row it is, how many rows it has, what stands above a column."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.bracketed_levels import ends_as_others
from shortlister.importing.criteria.columns.explained_heads import heading_of
from shortlister.importing.criteria.methods.header_words import level_over_numbers
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, name_of
from shortlister.importing.criteria.methods.tick_columns import heads_ticks, is_name_over_ticks, stands_under_methods
from shortlister.importing.criteria.words.both_levels import is_conditional
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.title_labels import is_field_label
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    is_group_header,
    is_group_name,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    level_of_cell,
    levels_named,
    says_both_levels,
    says_not_essential,
    sounds_like_a_criterion,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_NEAR: Final = 60
_ABBREVIATED: Final = late_regex(r"(?i)\b(?:etc|no|nos|ref|[a-z])\.$")
_CODE: Final = late_regex(r"[A-Z]{1,3}")
_DEGREE: Final = late_regex(
    r"(?:level|grade|standard|degree|rating|score|proficiency)s? (?:of \w+ )?(?:required|needed|expected|desired)\W*"
    r"|(?:required|expected|desired|minimum) (?:level|grade|standard|rating|score|proficiency)s?(?: of \w+)?\W*",
    re.IGNORECASE,
)
"""How much of it is asked for, and not that it is essential: `Level required`."""
_FEW_NAMES: Final = 2
_FIRST: Final = 3
"""The last row that may be a header with nothing but `How we check` in it: a title and a note may stand above it."""
_FEW_WORDS: Final = 9
_ANSWER: Final = late_regex(r"(?:yes|no|y|n)", re.IGNORECASE)


def is_header_row(grid: Grid, row: int) -> bool:
    """Whether a row names columns: both levels, or a heading for levels, methods or weights beside one for criteria."""
    cells = grid.own(row)
    if len(cells) < 2 or _is_answered(grid, row) or any(ends_as_others(grid, cell) for cell in cells):
        return row <= _FIRST and _heads_methods_alone(grid, row, cells)
    texts = [heading_of(cell) for cell in cells]
    if (
        any(any(cell.marks) and not (is_phrase(heading_of(cell)) or _is_numbered_name(cells, cell)) for cell in cells)
        or any(
            len(text) > 110
            or (text.endswith(".") and not text.endswith("...") and len(text) > 12 and not _ABBREVIATED.search(text))
            for text in texts
        )
        or any(tick_of(text) for text in texts)
    ):
        return False
    levels = [compact_level(text) for text in texts]
    if ESSENTIAL in levels and DESIRABLE in levels:
        return not _is_below_methods(grid, row)
    if any(level == "both" for level in levels):
        return not _is_told_both(grid, row)
    phrases = sum(1 for text in texts if is_phrase(text))
    generic = sum(1 for text in texts if _is_generic(text))
    single = sum(1 for text, level in zip(texts, levels, strict=True) if level and len(text) > 2)
    names = sum(1 for at, text in enumerate(texts) if name_of(text) and (at or not is_number_header(text)))  # `Ref`
    if len(texts) == 2 and is_phrase(texts[0]) and methods_in(texts[1], MethodKey()):
        return False  # not two headings, but how the rows around are assessed
    two = len(texts) == 2 and (is_phrase(texts[1]) or _tells_below(grid, row))
    if len(texts) == 2 and is_phrase(texts[0]) and phrases == 1 and not generic and _stands_in_form(grid, row):
        return False
    if phrases and (generic or single or two or phrases > 1):
        return True
    if single and generic and (not names or len(texts) - names - single > 0):
        return True
    if single and _stands_over_numbers(grid, row):
        return True
    if names >= 2 and names >= len(texts) - 1 and _ticks_below(grid, row):
        return True
    if (generic == len(texts) > 1 and _levels_below(grid, row)) or (names >= _FEW_NAMES and heads_ticks(grid, row)):
        return True
    codes = sum(1 for text in texts if _CODE.fullmatch(text) and not name_of(text))
    plain = [cell for cell, text in zip(cells, texts, strict=True) if not (name_of(text) or _CODE.fullmatch(text))]
    told = codes + names + generic + sum(1 for cell in plain[1:] if is_name_over_ticks(grid, cell))
    return generic > 0 and codes + names >= _FEW_NAMES and told >= len(texts) and _ticks_below(grid, row)


def _is_numbered_name(cells: Sequence[Cell], cell: Cell) -> bool:
    """Whether a cell that a word processor numbers names a group above its column: the others only head columns."""
    named = cell is cells[0] and len(cell.paragraphs) == 1 and cell.number(0) and len(cell.text.split()) < _FEW_WORDS
    others = [one.text.strip() for one in cells[1:]]
    return bool(named) and cell.text[-1:] != "." and all(is_phrase(text) or is_level_header(text) for text in others)


def _heads_methods_alone(grid: Grid, row: int, cells: Sequence[Cell]) -> bool:
    """Whether `How we check` is all that a first row says, over what stands beside something in every other row."""
    if len(cells) != 1 or cells[0].column == 1 or cells[0].column_span > 1 or grid.rows - row < _FEW_NAMES:
        return False
    below = [(grid.text(at, 1), grid.text(at, cells[0].column)) for at in range(row + 1, grid.rows + 1)]
    return is_phrase(cells[0].text) and is_method_header(cells[0].text) and all(map(all, below))


def _is_generic(text: str) -> bool:
    """Whether a heading stands over criteria, their groups or their numbers; the specification's own name does too."""
    named = GENERIC_HEADER.match(text) or is_group_header(text) or is_number_header(text)
    return bool(named) or is_strong_specification(text)


def _is_answered(grid: Grid, row: int) -> bool:
    """Whether a row says yes or no in a column of such answers, below a level or beside a yes; `No` is no number."""
    for cell in grid.own(row):
        if cell.column == 1 or not _ANSWER.fullmatch(cell.text.strip()):
            continue
        others = [text for at in range(1, grid.rows + 1) if at != row and (text := grid.text(at, cell.column).strip())]
        if any(text.isdigit() for text in others):
            continue  # it heads a column of numbers
        above = next((text for at in range(1, row) if (text := grid.text(at, cell.column).strip())), "")
        yes = cell.text.strip()[:1].lower() == "n" and any(tick_of(text) and _ANSWER.fullmatch(text) for text in others)
        if yes or (above and compact_level(above)):
            return True
    return False


def _stands_in_form(grid: Grid, row: int) -> bool:
    """Whether a row of two cells stands among labels of a form with what they say: `Status`, `Reports to`."""
    others = [own[0].text for at in range(1, grid.rows + 1) if at != row and len(own := grid.own(at)) == 2]
    return sum(map(is_field_label, others)) > 1 and not is_method_header(grid.own(row)[0].text)


def _is_below_methods(grid: Grid, row: int) -> bool:
    """Whether every level of a row stands below the name of a method: it holds for what is measured there."""
    told = [cell for cell in grid.own(row) if level_of_cell(cell.text)]
    if any(_is_code_of_method(grid, cell) for cell in told):
        return True
    over = [one for cell in told if (one := grid.at(row - 1, cell.column)) and one.column > 1 and name_of(one.text)]
    if len({one.column for one in over}) < len(over):
        return False  # headings below wider ones
    return bool(told) and all(
        any(name_of(grid.text(at, cell.column)) for at in range(max(1, row - _NEAR), row)) for cell in told
    )


def _is_code_of_method(grid: Grid, cell: Cell) -> bool:
    """Whether a letter that may say a level stands in a column of methods: `D` for documents, below `Assessed by`."""
    above = (grid.text(at, cell.column).strip() for at in range(cell.row - 1, max(0, cell.row - _NEAR), -1))
    return len(cell.text.strip(" .*()")) == 1 and any(is_phrase(text) and is_method_header(text) for text in above)


def _levels_below(grid: Grid, row: int) -> bool:
    """Whether a column tells nearly every row below its level."""
    columns = [
        [grid.text(at, column).strip() for at in range(row + 1, grid.rows + 1)] for column in range(1, grid.columns + 1)
    ]
    return any(
        len(texts) > 2 and sum(1 for text in texts if level_of_cell(text)) >= 0.7 * len(texts) for texts in columns
    )


def _stands_over_numbers(grid: Grid, row: int) -> bool:
    """Whether the first heading is a level and stands over the numbers of the rows, beside one over their words."""
    own = grid.own(row)
    texts = [text for at in range(row + 1, grid.rows + 1) if (text := grid.text(at, own[0].column).strip())]
    return own[0].column == 1 and level_over_numbers(own[0].text, texts) is not None


def _tells_below(grid: Grid, row: int) -> bool:
    """Whether something below the first of two headings is a level, a method or a number; a field of a form is not."""
    own = grid.own(row)
    texts = [text for at in range(row + 1, grid.rows + 1) if (text := grid.text(at, own[0].column).strip())]
    return any(level_of_cell(text) or methods_in(text, MethodKey()) or text[:1].isdigit() for text in texts)


def _is_told_both(grid: Grid, row: int) -> bool:
    """Whether a row with `E/D` is no header but a criterion: what stands above that cell is a level or its heading."""
    cells = grid.own(row)
    if _stacks_levels(cells):
        return True
    if any(is_phrase(cell.text) or GENERIC_HEADER.match(cell.text.strip()) for cell in cells):
        return False
    for cell in cells:
        above = [text for at in range(1, row) if (text := grid.text(at, cell.column).strip())]
        both = says_both_levels(cell.text) or is_conditional(cell.text)
        if cell.column > cells[0].column and both and above:
            named = is_group_name(cells[0].text) and cell.text.strip() in above
            return not named and any(is_phrase(text) or is_level_header(text) or level_of_cell(text) for text in above)
    return False


def _stacks_levels(cells: Sequence[Cell]) -> bool:
    """Whether a cell holds levels one above the other, beside one with as many criteria."""
    for cell in cells:
        if len(cell.paragraphs) > 1 and all(map(level_of_cell, cell.paragraphs)):
            left = [one for one in cells if one.column < cell.column and len(one.paragraphs) == len(cell.paragraphs)]
            return any(not any(map(_names_a_column, one.paragraphs)) for one in left)
    return False


def _names_a_column(text: str) -> bool:
    return bool(GENERIC_HEADER.match(text.strip())) or is_phrase(text) or is_level_header(text)


def compact_level(text: str) -> str | None:
    """`essential`, `desirable`, `both`, or None for a heading; broken words count as whole."""
    if len(text) > 70 or _DEGREE.fullmatch(text.strip()):
        return None
    joined = "" if says_not_essential(text) else text.replace(" ", "").lower()
    named = {level for level, word in ((ESSENTIAL, "essential"), (DESIRABLE, "desirable")) if word in joined}
    named |= levels_named(text) if len(text) < 40 and not sounds_like_a_criterion(text) else set()
    if len(named) == 2 or says_both_levels(text):
        return "both"
    return next(iter(named), None) or level_of_cell(text)


def is_phrase(text: str) -> bool:
    """`Measured by`, `Level`, `Weighting`: words that only head a column."""
    if is_weight_header(text) or re.fullmatch(
        r"(?i)(?:level|importance|priority|status|rank(?:ing)?)(?: of importance)?:?", text
    ):
        return True
    return is_method_header(text) and (
        name_of(text) is None
        or bool(re.fullmatch(r"(?i)(?:assessments?|evidence|method)(?: (?:stages?|points?))?", text))
    )


def _ticks_below(grid: Grid, row: int) -> bool:
    below = [cell.text for at in range(row + 1, min(row + 6, grid.rows) + 1) for cell in grid.own(at)]
    return any(tick_of(text) or level_of_cell(text) for text in below)


def _letters_row(grid: Grid, row: int) -> int:
    """The row of letters and codes (`E D AF I`) that ends a header of several rows, or 0."""
    found = 0
    for at in range(row + 1, min(row + 6, grid.rows) + 1):
        own = grid.own(at)
        if not own or (own[0].column == 1 and not (own[0].column_span == 1 and GENERIC_HEADER.match(own[0].text))):
            break
        texts = [cell.text.strip() for cell in own]
        if len(texts) > 1 and all(
            re.fullmatch(r"[A-Z]{1,3}", text) or level_of_cell(text) or name_of(text) for text in texts
        ):
            found = at
    return found


def header_end(grid: Grid, row: int) -> int:
    """The last row of the header that begins in a row."""
    if letters := _letters_row(grid, row):
        return letters
    end = row
    while end + 1 <= grid.rows and end < row + 4:
        following = grid.own(end + 1)
        covered = [
            c for c in range(1, grid.columns + 1) if (x := grid.at(end + 1, c)) and x.row <= end and x.paragraphs
        ]
        first = following[0].column if following else 0
        texts = [cell.text.replace("\n", " ") for cell in following]
        spanning = bool(following) and following[0].column_span >= grid.columns - 1
        if not following or spanning or any(tick_of(text) for text in texts) or any(len(text) > 60 for text in texts):
            break
        if _has_a_level(grid, end, following):
            break
        heads = sum(
            1
            for text in texts
            if level_of_cell(text)
            or is_phrase(text)
            or GENERIC_HEADER.match(text)
            or methods_in(text, MethodKey())
            or re.fullmatch(r"[A-Z]{1,3}", text)
        )
        under_text = first > 1 or bool(covered)
        if under_text and stands_under_methods(grid, end + 1, [cell.column for cell in following]):
            heads = len(texts)
        if not (
            under_text
            and (heads * 2 >= len(texts))
            and (len(texts) > 1 or is_method_header(texts[0]) or "/" in texts[0])
        ):
            break
        if grid.own(end)[0].column > 1 and first == 1:
            break
        end += 1
    return end


def _has_a_level(grid: Grid, end: int, cells: Sequence[Cell]) -> bool:
    """Whether a cell says the level of its row, below a heading of its own column: `Essential / Desirable`."""
    for cell in cells:
        above = grid.at(end, cell.column)
        if above and above.column_span == cell.column_span == 1 and level_of_cell(cell.text.strip()):
            heading = heading_of(above)
            if compact_level(heading) == "both" or is_level_header(heading):
                return True
    return False


def heading_stack(grid: Grid, begin: int, end: int, column: int) -> list[str]:
    """The headings above a column from the top; an empty place takes the heading to its left above a lower one."""
    stack: list[str] = []
    for row in range(begin, end + 1):
        cell = grid.at(row, column)
        text = heading_of(cell) if cell is not None else ""
        if not text and row < end and grid.text(end, column) and column > 1:
            left = next((grid.text(row, c) for c in range(column - 1, 0, -1) if grid.text(row, c)), "")
            text = left.replace("\n", " ").strip()
        if text and text not in stack:
            stack.append(text)
    return stack
