"""Text copied from a page, a cell a line: `Essential` above `Desirable` above rows without ticks."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of

_SECTIONS = """Person specification: Porter

Education

{heads}

GCSE English or the like

A first aid certificate

✓

✓

Application form

Interview

Skills

{heads}

Practical test

Able to lift loads with care

Patience with visitors
"""


@pytest.mark.parametrize(
    "heads",
    [
        "Essential\n\nDesirable Method of assessment",
        "Criteria Desirable\n\nEssential How tested",
    ],
)
def test_such_rows_have_no_level_and_the_methods_of_their_section_with_a_doubt(heads: str) -> None:
    draft = read_text(_SECTIONS.format(heads=heads), "porter.txt")
    assert lines_of(draft) == [
        "u|Education|GCSE English or the like|Application form,Interview",
        "u|Education|A first aid certificate|Application form,Interview",
        "u|Skills|Able to lift loads with care|Practical test",
        "u|Skills|Patience with visitors|Practical test",
    ]
    assert ["stands once among" in str(one) for one in draft.doubts] == [True, True]


def test_methods_that_come_again_are_given_to_no_row_and_are_said() -> None:
    rows = "Able to lift loads\n\nInterview\n\nPatience with visitors\n\nInterview\n"
    draft = read_text(
        f"Person specification: Porter\n\nSkills\n\nEssential\n\nDesirable Measured by\n\n{rows}", "p.txt"
    )
    assert lines_of(draft) == ["u|Skills|Able to lift loads|", "u|Skills|Patience with visitors|"]
    assert "was not read" in str(draft.doubts[0])


def test_names_of_groups_and_sentences_that_ran_together_are_taken_apart() -> None:
    text = """PERSON SPECIFICATION: Ward Clerk Attributes Essential

Desirable

Education and Training Educated to GCSE standard. Willing to take a course in coding.

Filing and Post: Keeps a tidy desk.

Knowledge A grasp of data protection. Record Keeping:

• •

Types at forty words a minute.

WC/07.11/Issue 3
"""
    draft = read_text(text, "clerk.txt")
    assert [post.title for post in draft.posts] == ["Ward Clerk"]
    assert lines_of(draft) == [
        "u|Education and Training|Educated to GCSE standard.|",
        "u|Education and Training|Willing to take a course in coding.|",
        "u|Filing and Post|Keeps a tidy desk.|",
        "u|Knowledge|A grasp of data protection.|",
        "u|Record Keeping|Types at forty words a minute.|",
    ]


@pytest.mark.parametrize("rows", ["Lifting (E)\n\nPatience (D)", "Lifting\n\nEssential criteria\n\nPatience"])
def test_rows_or_lists_that_say_their_level_keep_it(rows: str) -> None:
    draft = read_text(f"Person specification: Porter\n\nEssential\n\nDesirable\n\n{rows}\n", "porter.txt")
    assert {line[0] for line in lines_of(draft)} == {"e", "d"}


_WRAPPED = """Person specification: Porter

Essential criteria

Able to move beds and trolleys with patients of
{capital} through the wards

Patience with visitors who have come a long
way to see us

Careful use of lifts, hoists and other heavy
equipment at night

Keeps a clear log of every move on a
tablet

Speaks on the radio in short and clear
sentences
"""


def test_a_wrapped_cell_goes_on_with_a_capital() -> None:
    first = lines_of(read_text(_WRAPPED.format(capital="Newtown Hospital"), "porter.txt"))[0]
    assert first == "e||Able to move beds and trolleys with patients of Newtown Hospital through the wards|"


def test_lines_that_stand_together_in_a_list_stay_apart() -> None:
    rows = "Able to move beds and trolleys with patients\nPatience with visitors who have come a long way\n"
    lines = lines_of(read_text(f"Person specification: Porter\n\nEssential criteria\n\n{rows}", "porter.txt"))
    assert len(lines) == 2


@pytest.mark.parametrize("number", ["B. ", "B: "])
def test_a_numbered_name_is_a_heading_where_its_fellows_stand_alone(number: str) -> None:
    other = {"B. ": "C. ", "B: ": "C: "}[number]
    text = (
        "<h1>Person specification: Porter</h1><h2>Skills</h2><p>You must have:</p><ul><li>A steady hand</li></ul>"
        f"<p>{number}Knowledge Knowledge of how wards are run.</p>"
        f"<p><b>{other}Personal qualities</b></p><p>A calm approach to work.</p>"
    )
    assert lines_of(read_text(text, "porter.html"))[1:] == [
        "u|Knowledge|Knowledge of how wards are run.|",
        "u|Personal qualities|A calm approach to work.|",
    ]
