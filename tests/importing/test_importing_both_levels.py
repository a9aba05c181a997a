"""Rows and headings that say both levels, short names of methods, and what a workbook hides: never read in silence."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.reading import read_specification

_Rows = Sequence[Sequence[str]]
_BOTH = "The document says here that this is both essential and desirable; choose one."


def _book(folder: Path, rows: _Rows, hidden: int = 0) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell or None for cell in row])
    if hidden:
        sheet.row_dimensions[hidden].hidden = True
    path = folder / "specification.xlsx"
    book.save(path)
    return path


def _read(draft: DraftSpecification) -> list[tuple[str, str, str, tuple[str, ...]]]:
    criteria = [criterion for post in draft.posts for criterion in post.criteria]
    return [(one.text, one.level, one.group, one.measured_by) for one in criteria]


@pytest.mark.parametrize("said", ["E/D", "E or D", "Essential/Desirable", "Desirable or essential", "E, D"])
def test_a_row_whose_level_is_both_stays_a_criterion_without_a_level_and_says_so_at_its_place(
    tmp_path: Path, said: str
) -> None:
    rows = [
        ["Requirement", "Essential or desirable", "How measured"],
        ["Knowledge of allotment law", "E", "Interview"],
        ["A driving licence", said, "Application form"],
        ["Awareness of pest control", "D", "Interview"],
    ]
    draft = read_specification(_book(tmp_path, rows))
    assert _read(draft) == [
        ("Knowledge of allotment law", "essential", "", ("Interview",)),
        ("A driving licence", "unspecified", "", ("Application form",)),
        ("Awareness of pest control", "desirable", "", ("Interview",)),
    ]
    doubted = draft.posts[0].criteria[1]
    assert (doubted.source.cell, doubted.doubts) == ("A3", (_BOTH,))


def test_a_header_repeated_further_down_stays_a_header(tmp_path: Path) -> None:
    header = ["Requirement", "E/D", "How measured"]
    rows = [header, ["Knowledge of allotment law", "E", "Test"], header, ["Pest control", "D", "Test"]]
    assert [text for text, *_rest in _read(read_specification(_book(tmp_path, rows)))] == [
        "Knowledge of allotment law",
        "Pest control",
    ]


def test_a_row_ticked_as_essential_and_as_desirable_has_no_level_and_says_so(tmp_path: Path) -> None:
    rows = [
        ["Requirement", "Essential", "Desirable", "App", "Int"],
        ["Knows about apples", "x", "", "x", "x"],
        ["Knows about bees", "x", "x", "x", ""],
        ["Knows about cats", "", "x", "", "x"],
    ]
    draft = read_specification(_book(tmp_path, rows))
    assert _read(draft) == [
        ("Knows about apples", "essential", "", ("Application form", "Interview")),
        ("Knows about bees", "unspecified", "", ("Application form",)),
        ("Knows about cats", "desirable", "", ("Interview",)),
    ]
    assert [(one.source.cell, one.doubts) for one in draft.posts[0].criteria if _BOTH in one.doubts] == [
        ("A3", (_BOTH,))
    ]


def test_a_heading_of_text_that_says_both_levels_leaves_the_level_of_what_follows_open(tmp_path: Path) -> None:
    path = tmp_path / "specification.txt"
    path.write_text(
        "Person spec\nEssential:\n- one year of baking\nEssential/Desirable:\n"
        "- driving a van\nDesirable:\n- clown skills\n"
    )
    draft = read_specification(path)
    assert [(text, level) for text, level, *_rest in _read(draft)] == [
        ("one year of baking", "essential"),
        ("driving a van", "unspecified"),
        ("clown skills", "desirable"),
    ]
    assert "The document does not say whether this is essential or desirable." in draft.posts[0].criteria[1].doubts


def test_short_names_of_methods_are_known_and_unknown_codes_are_doubted_not_invented(tmp_path: Path) -> None:
    rows = [
        ["Requirement", "Essential or desirable", "How measured"],
        ["Knows about apples", "E", "App/Int"],
        ["Knows about bees", "D", "Xq/Int"],
        ["Knows about cats", "D", "N/A"],
        ["Knows about dogs", "D", "n/a"],
    ]
    draft = read_specification(_book(tmp_path, rows))
    assert [methods for *_rest, methods in _read(draft)] == [("Application form", "Interview"), ("Interview",), (), ()]
    assert any("C3" in doubt and "Xq" in doubt for doubt in draft.posts[0].doubts)


def test_a_hidden_row_and_a_formula_without_a_result_are_each_said(tmp_path: Path) -> None:
    rows = [
        ["Requirement", "Essential", "Desirable"],
        ["Knows about apples", "x", ""],
        ["Knows about bees", "x", ""],
        ["Knows about cats", "", "x"],
        ['="Knows about "&"dogs"', "x", ""],
    ]
    draft = read_specification(_book(tmp_path, rows, hidden=3))
    assert [text for text, *_rest in _read(draft)] == ["Knows about apples", "Knows about cats"]
    assert any(doubt.startswith("Row 3 ") for doubt in draft.doubts)
    assert any(doubt.startswith("Cell A5 ") for doubt in draft.doubts)


def test_many_formulas_without_a_result_are_counted_beyond_the_first(tmp_path: Path) -> None:
    rows = [["Requirement", "Essential", "Desirable"], ["Knows about apples", "x", ""]] + [["=1+1", "x", ""]] * 60
    doubts = read_specification(_book(tmp_path, rows)).doubts
    assert sum(1 for doubt in doubts if doubt.startswith("Cell A")) == 50
    assert any(doubt.startswith("10 further hidden rows") for doubt in doubts)


_SOME = "by “{said}” this is essential for some and desirable for others; choose one."


@pytest.mark.parametrize(
    "said",
    [
        "E (D for internal applicants)",
        "Essential for external candidates, desirable for internal",
        "D, but E for grade 7",
        "E externally\nD internally",
    ],
)
def test_a_level_under_a_condition_is_no_level_and_says_where_and_what(tmp_path: Path, said: str) -> None:
    rows = [
        ["Requirement", "Essential or desirable", "How measured"],
        ["Knowledge of allotment law", "E", "Interview"],
        ["A driving licence", said, "Application form"],
        ["Awareness of pest control", "D", "Interview"],
    ]
    draft = read_specification(_book(tmp_path, rows))
    assert [(text, level) for text, level, *_rest in _read(draft)] == [
        ("Knowledge of allotment law", "essential"),
        ("A driving licence", "unspecified"),
        ("Awareness of pest control", "desirable"),
    ]
    one = draft.posts[0].criteria[1]
    assert one.doubts == (f"Cell B3: {_SOME.format(said=' '.join(said.split()))}",)


def test_ticks_for_different_people_below_both_levels_are_no_level_and_say_whose(tmp_path: Path) -> None:
    rows = [
        ["Requirement", "Essential", "Desirable"],
        ["Knows about apples", "✓", ""],
        ["Knows about bees", "✓ (external)", "✓ (internal)"],
        ["Knows about cats", "", "✓"],
        ["Knows about dogs", "✓ for field posts", ""],
        ["Knows about emus", "", "✓"],
    ]
    draft = read_specification(_book(tmp_path, rows))
    assert [(text, level) for text, level, *_rest in _read(draft)] == [
        ("Knows about apples", "essential"),
        ("Knows about bees", "unspecified"),
        ("Knows about cats", "desirable"),
        ("Knows about dogs", "essential"),
        ("Knows about emus", "desirable"),
    ]
    doubts = [one.doubts for one in draft.posts[0].criteria]
    assert [len(one) for one in doubts] == [0, 1, 0, 1, 0]
    assert doubts[1][0].startswith("Cell B3: by “Essential ")
    assert "(external)" in doubts[1][0]
    assert "(internal)" in doubts[1][0]
    assert doubts[3][0].startswith("Cell B5: “for field posts” stands where other rows have a tick")


@pytest.mark.parametrize(
    ("line", "text", "said"),
    [
        (
            "A degree (essential; desirable for internal staff)",
            "A degree (essential; desirable for internal staff)",
            "essential; desirable for internal staff",
        ),
        (
            "A degree – Essential (desirable for internal staff)",
            "A degree – Essential (desirable for internal staff)",
            "Essential (desirable for internal staff)",
        ),
    ],
)
def test_an_item_whose_end_gives_both_levels_leaves_the_level_of_its_list(
    tmp_path: Path, line: str, text: str, said: str
) -> None:
    path = tmp_path / "specification.txt"
    path.write_text(f"Person spec\nEssential:\n- Typing\n- {line}\n- Tact\n", encoding="utf-8")
    one = read_specification(path).posts[0].criteria[1]
    assert (one.text, one.level) == (text, "unspecified")
    assert f"Line 4: {_SOME.format(said=said)}" in one.doubts


def test_a_heading_that_gives_both_levels_leaves_each_criterion_below_it_open_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "specification.md"
    path.write_text(
        "# Person specification\n\n## Essential\n\n- Typing\n\n"
        "## Essential (desirable for internal staff)\n\n- Filing\n- Tact\n",
        encoding="utf-8",
    )
    criteria = read_specification(path).posts[0].criteria
    assert [(one.text, one.level) for one in criteria] == [
        ("Typing", "essential"),
        ("Filing", "unspecified"),
        ("Tact", "unspecified"),
    ]
    said = _SOME.format(said="Essential (desirable for internal staff)")
    assert all(any(doubt.endswith(said) for doubt in one.doubts) for one in criteria[1:])


def test_a_run_in_label_that_gives_both_levels_stays_readable_behind_its_criterion(tmp_path: Path) -> None:
    path = tmp_path / "specification.txt"
    path.write_text(
        "Person specification\n\nEssential (desirable for internal staff): a degree in law\n"
        "Essential: typing at speed\nDesirable: Welsh to level 3\n",
        encoding="utf-8",
    )
    criteria = read_specification(path).posts[0].criteria
    assert [(one.text, one.level) for one in criteria] == [
        ("a degree in law (Essential (desirable for internal staff))", "unspecified"),
        ("typing at speed", "essential"),
        ("Welsh to level 3", "desirable"),
    ]


def test_headings_that_explain_both_letters_are_no_condition(tmp_path: Path) -> None:
    rows = [
        ["Requirement", "Essential (E) or Desirable (D)", "How measured"],
        ["Knowledge of allotment law", "E", "Interview"],
        ["A driving licence", "D", "Application form"],
    ]
    draft = read_specification(_book(tmp_path, rows))
    assert [level for _text, level, *_rest in _read(draft)] == ["essential", "desirable"]
    assert [one.doubts for one in draft.posts[0].criteria][1] == ()


def test_an_essential_hidden_in_a_desirable_is_doubted(tmp_path: Path) -> None:
    path = tmp_path / "specification.txt"
    path.write_text("Person spec\nDesirable:\n- A licence (essential for field posts)\n- Tact\n", encoding="utf-8")
    criteria = read_specification(path).posts[0].criteria
    assert "Part of this desirable criterion is essential." in criteria[0].doubts
    assert not any("essential" in doubt for doubt in criteria[1].doubts)
