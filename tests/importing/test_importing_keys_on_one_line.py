"""Keys of numbers on one line, above or below a table, in a row or in its heading."""

import pytest

from tests.importing.lines_making import lines_in
from tests.importing.table_making import draft_of, lines_of

NAMES = ("Application form", "Interview", "References", "In-tray exercise", "Sight of certificates")
ROWS = [("Holds a diploma", "x", "", "1,5"), ("Runs a canteen", "x", "", "1, 2"), ("Bakes", "", "x", "4"),
        ("Tact", "x", "", "2/3")]  # fmt: skip
READ = ["e||Holds a diploma|Application form,Sight of certificates", "e||Runs a canteen|Application form,Interview",
        "d||Bakes|In-tray exercise", "e||Tact|Interview,References"]  # fmt: skip


def _joined(form: str, between: str) -> str:
    return between.join(form.format(at=at, name=name) for at, name in enumerate(NAMES, 1))


KEYS = {
    "numbers": f"Assessment methods: {_joined('{at} {name}', '; ')}",
    "a full stop": f"Assessment methods: {_joined('{at} {name}', '; ')}.",
    "signs": _joined("{at} = {name}", ", "),
    "brackets": _joined("({at}) {name}", " "),
    "dots": _joined("{at}. {name}", " "),
    "a sentence": f"The numbers in the last column show how each point is assessed: {_joined('{at} {name}', '; ')}.",
    "names first": f"Assessment methods: {_joined('{name} = {at}', '; ')}",
}


def _page(head: str, *, above: str = "", below: str = "") -> list[str]:
    rows = [("Criteria", "Essential", "Desirable", head), *ROWS]
    table = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    page = f"<h1>Person specification: Cook</h1>{above}<table>{table}{{}}</table>{below}"
    return lines_of(draft_of(page.format("").encode(), "html"))


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_each_number_is_its_own_method(key: str) -> None:
    assert _page("Method", above=f"<p>{key}</p>") == READ
    assert _page("Method", below=f"<p>{key}</p>") == READ
    assert _page(f"Assessment method<br>{key.removeprefix('Assessment methods: ')}") == READ


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_a_key_in_a_row_of_the_table_is_no_criterion(key: str) -> None:
    rows = [("Criteria", "Essential", "Desirable", "Method"), *ROWS]
    table = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    page = f"<h1>Person specification: Cook</h1><table>{table}<tr><td colspan=4>{key}</td></tr></table>"
    assert lines_of(draft_of(page.encode(), "html")) == READ


def test_a_key_over_several_lines_or_cells_without_signs() -> None:
    lines = "".join(f"<p>{at} {name}</p>" for at, name in enumerate(NAMES, 1))
    assert _page("Method", above=lines) == READ
    cells = "".join(f"<td>{at} {name}</td>" for at, name in enumerate(NAMES, 1))
    assert _page("Method", above=f"<table><tr>{cells}</tr></table>") == READ


def test_a_list_of_criteria_with_numbers_stays_one() -> None:
    text = (
        "# Person specification: Cook\n\n## Essential\n\n- 1. Interview training for managers\n- 2. Keeps a kitchen\n"
    )
    assert [line.split("|")[2] for line in lines_in("html", text)] == [
        "Interview training for managers",
        "Keeps a kitchen",
    ]


def test_what_is_said_of_some_numbers_is_still_told_apart() -> None:
    text = (
        "# Person specification: Cook\n\n## Essential (by form; 2 also at interview)\n\n"
        "1. Holds a diploma\n\n2. Runs a canteen\n"
    )
    assert lines_in("md", text)[1].endswith("Interview")
