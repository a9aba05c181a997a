"""Marks beside words: brackets that spaces set off in plain text, and Markdown's boxes, footnotes and points."""

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import draft_in, lines_in

_TASKS = ("Cooking for 100 people or more", "Level 2 food hygiene certificate", "Working with allergy lists")
_KEY = "Key: A - Application, I - Interview, C - Certificates"


def _spaced(label: str, gap: str, tails: tuple[str, str, str]) -> str:
    first, second, third = (
        f"{label}{text}{gap}{' ' * at}{tail}" for at, (text, tail) in enumerate(zip(_TASKS, tails, strict=True))
    )
    return (
        f"Person specification\n\nPost: School Cook\n\nEssential\n{first}\n{second}\n\nDesirable\n{third}\n\n{_KEY}\n"
    )


@pytest.mark.parametrize("label", ["- ", "1. ", ""])
@pytest.mark.parametrize("gap", ["   ", "        "])
@pytest.mark.parametrize("tails", [("(A)", "(C)", "(A/I)"), ("[A]", "[C]", "[A, I]")])
def test_brackets_that_spaces_set_off_belong_to_their_lines(label: str, gap: str, tails: tuple[str, str, str]) -> None:
    assert lines_in("txt", _spaced(label, gap, tails)) == [
        f"e||{_TASKS[0]}|Application form",
        f"e||{_TASKS[1]}|Certificates",
        f"d||{_TASKS[2]}|Application form,Interview",
    ]


def test_codes_without_brackets_that_spaces_set_off_belong_to_their_items() -> None:
    read = lines_in("txt", _spaced("- ", "    ", ("A", "C", "A/I")))
    assert read[1:] == [f"e||{_TASKS[1]}|Certificates", f"d||{_TASKS[2]}|Application form,Interview"]


def test_each_criterion_before_a_bracket_that_spaces_set_off_has_its_own_line_for_a_place() -> None:
    (post,) = draft_in("txt", _spaced("- ", "    ", ("(A)", "(C)", "(A/I)"))).posts
    assert [one.source.line for one in post.criteria] == [4, 5, 7]


_NESTED = "# Person specification\n\n## Essential\n\n{list}\n\n## Desirable\n\n* First aid\n"


@pytest.mark.parametrize(
    "listed",
    [
        "1. Angling law\n2. Swimming 50 metres\n   - in clothes\n   - in cold water\n3. Writing clear reports",
        "- Angling law\n- Swimming 50 metres\n    - in clothes\n- Writing clear reports",
        "1. Swimming 50 metres\n   - in clothes\n2. Angling law\n3. Writing clear reports",
        "* Angling law\n* Writing clear reports\n* Swimming 50 metres\n  * in clothes",
    ],
)
def test_an_item_with_points_among_items_without_is_a_criterion(listed: str) -> None:
    read = lines_in("md", _NESTED.replace("{list}", listed))
    assert {"e||Angling law|", "e||Swimming 50 metres|", "e||Writing clear reports|", "d||First aid|"} <= set(read)


def test_items_that_all_have_points_are_groups() -> None:
    listed = "- Communication\n    - Writing letters\n- Swimming\n    - Fifty metres in clothes"
    read = lines_in("md", _NESTED.replace("{list}", listed))
    assert [line.split("|")[1:3] for line in read[:2]] == [
        ["Communication", "Writing letters"],
        ["Swimming", "Fifty metres in clothes"],
    ]


@pytest.mark.parametrize("box", ["[x]", "[ ]", "[X]"])
def test_the_box_of_a_task_is_no_word_of_a_criterion(box: str) -> None:
    listed = f"1. {box} Knowledge of angling law\n2. Swimming 50 metres"
    assert lines_in("md", _NESTED.replace("{list}", listed))[0] == "e||Knowledge of angling law|"


def test_boxes_of_tasks_that_differ_stay_to_be_looked_at() -> None:
    listed = "- [x] Knowledge of angling law\n- [ ] Swimming 50 metres"
    assert "[x] Knowledge of angling law" in lines_in("md", _NESTED.replace("{list}", listed))[0]


@pytest.mark.parametrize("id", ["1", "note"])
def test_a_footnote_is_said_of_the_criterion_that_refers_to_it(id: str) -> None:
    text = (
        _NESTED.replace("{list}", f"- Full driving licence[^{id}]\n- Swimming")
        + f"\n[^{id}]: or means of\n    travelling\n"
    )
    draft = recognise(parse(text.encode(), "md", "paper.md", DEFAULT), DEFAULT)
    assert draft.posts[0].criteria[0].text == "Full driving licence"
    said = "Footnote 1 (“or means of travelling”) belongs to “Full driving licence”;"
    assert any(one.startswith(said) for one in draft.doubts)


def test_a_footnote_in_a_table_is_said_of_its_cell_and_a_mark_without_a_note_stays() -> None:
    table = "| Requirement | E/D |\n|---|---|\n| Keeping bees[^1] | E |\n| Driving[^2] | D |\n\n[^1]: for two seasons\n"
    text = f"# Person specification: Bee Inspector\n\n{table}"
    draft = recognise(parse(text.encode(), "md", "paper.md", DEFAULT), DEFAULT)
    assert [one.text for one in draft.posts[0].criteria] == ["Keeping bees", "Driving[^2]"]
    assert any("“for two seasons”" in one and "“Keeping bees”" in one for one in draft.doubts)
