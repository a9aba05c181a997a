"""Levels and methods of a table that sentences around it explain: signs, weights, stages, letters below methods."""

import pytest

from tests.importing.lines_making import draft_in
from tests.importing.table_making import draft_of, lines_of, table_in

_READ = ["e||Mends nets by hand|Interview", "d||Has kept a harbour log|Application form"]
_HEADS = ("What we look for", "Weight", "Stage")


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
@pytest.mark.parametrize(
    ("signs", "note"),
    [
        (("■", "□"), "A filled square (■) beside a point means that it is essential. An empty square (□) means that it "
         "is desirable."),
        (("●", "○"), "A black circle (●) before a line shows that it is essential, a white circle (○) that it is "
         "desirable."),
        (("3", "1"), "Weight 3 means that the point is essential: nobody is seen without it. Weight 1 means that it is "
         "desirable."),
        (("A", "B"), "A priority of A means that you must have it, a priority of B that it would help."),
    ],
)  # fmt: skip
def test_signs_that_sentences_explain_are_levels(form: str, signs: tuple[str, str], note: str) -> None:
    key = "1 = application form, 2 = interview"
    rows = [
        ("Weight", "Criterion", "Assessed by"),
        (signs[0], "Mends nets by hand", "Interview"),
        (signs[1], "Has kept a harbour log", "Application form"),
    ]
    assert lines_of(draft_of(table_in(form, rows, note), form)) == _READ, key


@pytest.mark.parametrize(
    "note",
    [
        "Weight 3 means that the point is essential. Weight 1 means that it is desirable. Stage 1 is the application "
        "form, stage 2 is the sea trial and stage 3 is the interview.",
        "Points with the weight 3 are essential, those with the weight 1 desirable. In the last column 1 stands for "
        "the form, 2 for the sea trial and 3 for the interview.",
    ],
)
def test_a_number_is_a_weight_in_one_column_and_a_stage_in_the_next(note: str) -> None:
    rows = [_HEADS, ("Mends nets by hand", "3", "3"), ("Has kept a harbour log", "1", "1"), ("Rows", "3", "2 and 3")]
    draft = draft_of(table_in("html", rows, note), "html")
    assert lines_of(draft) == [*_READ, "e||Rows|Sea trial,Interview"]
    assert not draft.doubts


def test_a_sentence_about_grades_is_no_scale() -> None:
    draft = draft_in(
        "md", "# Person specification: Clerk\nGrade C is essential, grade B is desirable.\n## Essential\n- Maths"
    )
    assert [one.level for post in draft.posts for one in post.criteria if one.text == "Maths"] == ["essential"]


@pytest.mark.parametrize(
    "key",
    [
        "1 written application 2 interview 3 boat day (paid) 4 references",
        "1 = application form, 2 = interview, 3 = boat day",
    ],
)
def test_counted_methods_below_a_table_are_its_key(key: str) -> None:
    rows = [("Criterion", "Level", "Shown by"), ("Mends nets", "E", "1, 3"), ("Sails", "D", "2")]
    told = lines_of(draft_of(table_in("html", rows, key), "html"))
    assert told == ["e||Mends nets|Application form,Boat day", "d||Sails|Interview"]


@pytest.mark.parametrize(
    ("letters", "heads", "note"),
    [
        (("M", "N"), ("A", "I", "T"), "M in a column shows that we must see it there, N that it would be nice. A: "
         "application form. I: interview. T: trial shift."),
        (("E", "D"), ("Form", "Talk", "Task"), "(Form: application form. Talk: interview. Task: trial shift.)"),
        (("Must", "Nice"), ("Application form", "Interview", "Trial shift"), ""),
    ],
)  # fmt: skip
def test_a_level_below_a_method_says_that_it_is_sought_there(
    letters: tuple[str, str], heads: tuple[str, ...], note: str
) -> None:
    need, wish = letters
    rows = [("Point", *heads), ("Mends nets by hand", need, need, ""), ("Cooks for a crew", "", "", wish)]
    rows.append(("Talks with guests", "", wish, ""))
    assert lines_of(draft_of(table_in("html", rows, note), "html")) == [
        "e||Mends nets by hand|Application form,Interview",
        "d||Cooks for a crew|Trial shift",
        "d||Talks with guests|Interview",
    ]
