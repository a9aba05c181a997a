"""Headings of columns with what they mean behind or below them, and such as come again over empty places for ticks."""

import pytest

from tests.importing.table_making import doubts_of, draft_of, lines_of, table_in

_ROWS = (
    ("Schooling:", "GCSE English or equivalent", ""),
    ("Work:", "Experience of a front desk\nExperience of training volunteers", "Knowledge of stock systems"),
    ("Skills:", "Ability to write clear reports", "Able to drive a minibus"),
)


@pytest.mark.parametrize(
    ("form", "heads"),
    [
        ("docx", ("Criteria\nJustified by the work itself.", "Essential\nThe least we can ask.", "Desirable")),
        ("html", ("Criteria", "Essential\nWhat is needed at once.", "Desirable\nElements that lead to better work.")),
        (
            "xlsx",
            (
                "Factor",
                "Essential – those qualities without which nobody could be appointed.",
                "Desirable – extra qualities that help to choose between those who meet all essential criteria.",
            ),
        ),
        (
            "docx",
            ("Area", "Essential: the least that is needed to do the job.", "Desirable: what would be good to see."),
        ),
    ],
)
def test_what_a_heading_means_is_no_criterion_and_hides_no_level(form: str, heads: tuple[str, str, str]) -> None:
    assert lines_of(draft_of(table_in(form, [heads, *_ROWS]), form)) == [
        "e|Schooling|GCSE English or equivalent|",
        "e|Work|Experience of a front desk|",
        "e|Work|Experience of training volunteers|",
        "d|Work|Knowledge of stock systems|",
        "e|Skills|Ability to write clear reports|",
        "d|Skills|Able to drive a minibus|",
    ]


def test_a_heading_that_says_the_methods_of_its_level_keeps_them() -> None:
    heads = ("Area", "Essential\nAssessed by application form", "Desirable\nAssessed at interview")
    drawn = lines_of(draft_of(table_in("docx", [heads, *_ROWS]), "docx"))
    assert (drawn[0][-16:], drawn[3][-9:]) == ("Application form", "Interview")


@pytest.mark.parametrize(("form", "heads"), [("docx", ("ESS", "DES", "MOA")), ("txt", ("Must", "Should", "Tested by"))])
@pytest.mark.parametrize(("tick", "levels"), [("", "uu"), ("✓", "ed")])
def test_short_levels_that_come_again_with_each_group_are_no_posts(
    form: str, heads: tuple[str, str, str], tick: str, levels: str
) -> None:
    rows = [
        ("SKILLS", *heads), ("Ability to clean large halls", tick, "", "A, I"),
        ("EXPERIENCE", *heads), ("Experience of cleaning schools", "", tick, "I"),
    ]  # fmt: skip
    draft = draft_of(table_in(form, rows, "A = Application, I = Interview"), form)
    assert len(draft.posts) == 1
    assert lines_of(draft) == [
        f"{levels[0]}|SKILLS|Ability to clean large halls|Application form,Interview",
        f"{levels[1]}|EXPERIENCE|Experience of cleaning schools|Interview",
    ]
    assert [bool(said) for said in doubts_of(draft).values()] == [not tick, not tick]
