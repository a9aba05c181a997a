"""Answers in a level's column, letters that stand together, signs in a heading, rows in which nothing is asked."""

import pytest

from shortlister.domain.plans.drafts import DraftCriterion
from tests.importing.table_making import FORMS, Rows, draft_of, lines_of, table_in


def _read(form: str, rows: Rows, note: str = "") -> list[str]:
    return lines_of(draft_of(table_in(form, rows, note), form))


def _methods(form: str, rows: Rows, note: str = "") -> tuple[dict[str, tuple[str, ...]], list[str]]:
    draft = draft_of(table_in(form, rows, note), form)
    criteria: list[DraftCriterion] = [one for post in draft.posts for one in post.criteria]
    return {one.text: one.measured_by for one in criteria}, [doubt for post in draft.posts for doubt in post.doubts]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("heads", "no", "how"),
    [
        (("Criterion", "Essential", "Assessed by"), "No", "Interview"),
        (("Requirement", "Essential?", "How assessed"), "no", "Application form"),
        (("What we want", "Essential (yes/no)", "Checked how"), "NO", "Phone call"),
        (("Criteria", "Must have?", "Tested how?"), "N", "Skills test"),
    ],
)
def test_a_short_criterion_beside_no_is_no_heading_of_columns(
    form: str, heads: tuple[str, ...], no: str, how: str
) -> None:
    yes = "Y" if no == "N" else "Yes"
    rows = [heads, ("Able to type letters", yes, how), ("PSV", no, how), ("Keeps a diary", no, how),
            ("Answers the telephone", yes, how)]  # fmt: skip
    assert _read(form, rows) == [
        f"e||Able to type letters|{how}", f"d||PSV|{how}", f"d||Keeps a diary|{how}", f"e||Answers the telephone|{how}",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", ["ID", "IT", "CPD", "AR"])
def test_letters_that_nothing_else_uses_singly_are_no_methods(form: str, code: str) -> None:
    rows = [("Criteria", "E/D", "Assessed by"), ("Able to pour", "E", "Interview"), ("Over eighteen", "E", code),
            ("Knows the area", "D", "CV")]  # fmt: skip
    methods, doubts = _methods(form, rows)
    assert methods["Over eighteen"] == ()
    assert methods["Knows the area"] == ("CV",)
    assert any(f"“{code}” is not explained" in doubt for doubt in doubts)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("beside", "note"),
    [(("A", "T", "I"), ""), (("A/T", "I", "T"), ""), (("A", "A, I", "T"), ""),
     (("AI", "I", "A"), "T = test, I = interview, A = application form")],
)  # fmt: skip
def test_letters_that_the_document_uses_singly_stand_together(
    form: str, beside: tuple[str, str, str], note: str
) -> None:
    rows = [("Criteria", "E/D", "Assessed by"), ("Able to pour", "E", beside[0]), ("Over eighteen", "E", "IT"),
            ("Knows the area", "D", beside[1]), ("Owns a van", "D", beside[2])]  # fmt: skip
    methods, _doubts = _methods(form, rows, note)
    assert {one.casefold() for one in methods["Over eighteen"]} == {"interview", "test"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("Essential ● Desirable ○", "●", "○"),
        ("Essential ■ / Desirable □", "■", "□"),
        ("✓ = Essential, ✗ = Desirable", "✓", "✗"),
    ],
)
def test_a_heading_explains_the_signs_of_its_column(form: str, head: str, first: str, second: str) -> None:
    rows = [("Criteria", head, "Interview", "Application form"), ("Able to bake", first, "Yes", "No"),
            ("Knows about flour", second, "Yes", "Yes"), ("Keeps records", first, "No", "Yes")]  # fmt: skip
    assert _read(form, rows) == [
        "e||Able to bake|Interview", "d||Knows about flour|Interview,Application form",
        "e||Keeps records|Application form",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("nothing", [("None", "N/A"), ("Not applicable", "None required"), ("None", "")])
def test_a_group_of_which_nothing_is_asked_is_no_criterion(form: str, nothing: tuple[str, str]) -> None:
    rows = [("Factor", "Essential", "Desirable", "Where assessed"), ("Education", "GCSE English", "A diploma", "AF"),
            ("Skills", *nothing, "INT"), ("Experience", "Worked in a kitchen", "Worked at sea", "INT")]  # fmt: skip
    assert [line.split("|")[1:3] for line in _read(form, rows)] == [
        ["Education", "GCSE English"], ["Education", "A diploma"],
        ["Experience", "Worked in a kitchen"], ["Experience", "Worked at sea"],
    ]  # fmt: skip
