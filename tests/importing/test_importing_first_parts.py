"""Methods told by place: of the first part of the criteria, and of everything or the rest."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

TWO_LISTS = """# Barista: person specification
{note}
## Must have
- Two years behind a bar
- Food hygiene certificate
## Nice to have
- Latte art
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("note", "first", "others"),
    [
        (
            "We'll use the CV for the first bits then do a trial shift for everything.",
            "CV,Trial shift", "Trial shift",
        ),
        ("The CV covers the first lot; the trial shift covers everything.", "CV,Trial shift", "Trial shift"),
        ("The CV covers the first list. A trial shift covers the rest.", "CV", "Trial shift"),
        ("Application form for the top half, interview for all of it.", "Application form,Interview", "Interview"),
        (
            "The first section is from your letter and the whole lot comes up at interview.",
            "Letter,Interview", "Interview",
        ),
        ("CV for the top half, interview for the bottom half.", "CV", "Interview"),
        (
            "Do pop in. We'll look at your CV for the must-haves and do a trial shift for everything.",
            "CV,Trial shift", "Trial shift",
        ),
    ],
)  # fmt: skip
def test_the_first_part_has_its_method_and_all_have_the_other(form: str, note: str, first: str, others: str) -> None:
    assert lines_in(form, TWO_LISTS.replace("{note}", note)) == [
        f"e||Two years behind a bar|{first}", f"e||Food hygiene certificate|{first}", f"d||Latte art|{others}",
    ]  # fmt: skip


THREE_GROUPS = """# Usher: person specification
## Essential
### Background
- Two years with the public
### On the floor
- Keeps calm in a crowd
## Desirable
- Speaks Welsh

{note}
"""


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("The CV covers the first section; a trial shift covers everything.", "The CV covers the first section"),
        ("We'll use the CV for the first few bits, then a trial shift for all of them.", "the CV for the first few"),
    ],
)
def test_where_the_first_part_could_be_several_all_have_what_is_said_of_all_and_the_other_is_doubted(
    note: str, said: str
) -> None:
    draft = draft_in("docx", THREE_GROUPS.replace("{note}", note))
    assert {one.measured_by for one in draft.posts[0].criteria} == {("Trial shift",)}
    assert [said in doubt for doubt in draft.doubts] == [True]


@pytest.mark.parametrize(
    "note",
    [
        "We might use the CV for the first part and then a trial shift for everything.",
        "The CV covers the first section and a trial shift the rest.",
        "We'll look at the CV for the first list and have a natter about everything.",
    ],
)
def test_what_is_not_sure_gives_nothing_and_is_doubted(note: str) -> None:
    draft = draft_in("docx", THREE_GROUPS.replace("{note}", note))
    assert {one.measured_by for one in draft.posts[0].criteria} == {()}
    assert any(note in doubt for doubt in draft.doubts)


def test_the_top_half_is_the_first_level_where_that_has_groups() -> None:
    text = THREE_GROUPS.replace("{note}", "CV for the top half, interview for the rest.")
    assert [line.rpartition("|")[2] for line in lines_in("docx", text)] == ["CV", "CV", "Interview"]
