"""Letters of levels and methods below each other in a cell, beside criteria below each other in another."""

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.combined import taken_apart
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import grid_of
from tests.importing.pasting import read_text

HEAD = "<h1>Person specification</h1><p>Job title: Nursery assistant</p><table>"
NAMES = (
    "<tr><th>Category</th><th>Requirement</th><th><p>Essential or</p><p>Desirable</p></th>"
    "<th>Method of verification</th></tr>"
)


def _row(group: str, *columns: tuple[str, ...]) -> str:
    cells = "".join(f"<td>{''.join(f'<p>{line}</p>' for line in lines)}</td>" for lines in columns)
    return f"<tr><td>{group}</td>{cells}</tr>"


_ROWS = (
    _row(
        "Education", ("Basic literacy", "Childcare certificate", "Willing to train"), ("E", "D", "E"), ("Application",)
    ),
    _row("Experience", ("Experience of babies", "Knowledge of play"), ("D", "E"), ("Interview",)),
    _row("Skills", ("Kind to children", "Keeps records", "Sings"), ("E", "E", "D"), ("Application", "Interview")),
)


def test_letters_below_each_other_are_levels_and_no_codes() -> None:
    draft = read_text(f"{HEAD}{NAMES}{''.join(_ROWS)}</table>", "page.html")
    criteria = [one for post in draft.posts for one in post.criteria]
    assert [one.level[0] for one in criteria] == ["e", "d", "e", "d", "e", "e", "e", "d"]
    assert {name for one in criteria for name in one.measured_by} == {"Application form", "Interview"}


def test_a_stack_of_letters_is_not_one_level_with_codes_behind_it() -> None:
    letters = (("E/D",), ("E", "D", "E"), ("D", "D", "E", "D"), ("E", "E", "E", "D"), ("E", "D", "E", "E"))
    cells = [Cell(("Work",), row, 1) for row in range(1, 6)]
    cells += [Cell(said, row, 2) for row, said in enumerate(letters, 1)]
    assert taken_apart(cells, grid_of(cells), MethodKey()) is None
    mixed = [*cells[:5], *(Cell((said,), row, 2) for row, said in enumerate(("E/D", "E A", "D I", "E I", "E A"), 1))]
    assert taken_apart(mixed, grid_of(mixed), MethodKey()) is not None


def test_a_column_of_verification_is_one_of_methods_whatever_stands_in_it() -> None:
    rows = _row("Skills", ("Kind to children",), ("E",), ("Play session",)) + _row("", ("Sings",), ("D",), ("Song",))
    draft = read_text(f"{HEAD}{NAMES}{rows}</table>", "page.html")
    assert [one.measured_by for post in draft.posts for one in post.criteria] == [("Play session",), ("Song",)]


def test_letters_of_both_levels_that_are_more_than_the_criteria_are_not_guessed() -> None:
    broken = _row(
        "Work", ("Builds trust; shows patience", "Keeps records"), ("E", "E", "D"), ("Application", "Interview")
    )
    draft = read_text(f"{HEAD}{NAMES}{''.join(_ROWS)}{broken}</table>", "page.html")
    last = [one for post in draft.posts for one in post.criteria][-2:]
    assert [one.level for one in last] == ["unspecified", "unspecified"]
    assert all(any("both essential and desirable" in doubt for doubt in one.doubts) for one in last)


def test_lists_that_name_a_method_again_and_are_not_as_many_are_doubted() -> None:
    told = ("Application/Interview", "Interview", "Application")
    broken = _row("Work", ("Builds trust", "Keeps records"), ("E", "D"), told)
    draft = read_text(f"{HEAD}{NAMES}{''.join(_ROWS)}{broken}</table>", "page.html")
    last = [one for post in draft.posts for one in post.criteria][-2:]
    assert all(any("may be one for each criterion" in doubt for doubt in one.doubts) for one in last)
