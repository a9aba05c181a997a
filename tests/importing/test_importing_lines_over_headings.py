"""Lines above the first group that ask for nothing: the kinds of criteria, the employer, the use of the criteria."""

import pytest

from tests.importing.pasting import read_text


@pytest.mark.parametrize(
    "line", ["Required knowledge, skills and behaviours", "Skills and experience needed for this role"]
)
def test_a_line_of_nothing_but_kinds_above_a_heading_is_no_criterion_and_no_doubt(line: str) -> None:
    text = (
        f"# Person Specification\n\n**Who are we looking for?**\n\n{line}\n\n**Qualifications**\n\n"
        "- Essential\n- Typing\n- Driving licence\n\n**Skills**\n\n- Essential\n- Tact\n- Patience\n"
    )
    draft = read_text(text, "page.md")
    assert [one.text for one in draft.posts[0].criteria] == ["Typing", "Driving licence", "Tact", "Patience"]
    assert not draft.doubts


def test_such_a_line_above_a_list_stays_its_heading() -> None:
    text = "# Person Specification: Cook\n\n**Skills and experience needed**\n\n- Baking (E)\n- Icing (D)\n"
    assert {one.group for one in read_text(text, "page.md").posts[0].criteria} == {"Skills and experience needed"}


def test_the_employers_name_above_all_criteria_is_no_group() -> None:
    text = (
        "# Person Specification\n\n**Oakfield Academy**\n\nThe applicant must promote the welfare of children.\n\n"
        "- Tact (E)\n- Speed (D)\n\n**Skills**\n\n- Singing (E)\n"
    )
    criteria = read_text(text, "page.md").posts[0].criteria
    assert [(one.group, one.text) for one in criteria] == [("", "Tact"), ("", "Speed"), ("Skills", "Singing")]


def test_a_practice_above_criteria_may_be_a_group() -> None:
    text = "# Person Specification\n\n**Social Work Practice**\n\n- Tact (E)\n- Speed (D)\n"
    assert {one.group for one in read_text(text, "page.md").posts[0].criteria} == {"Social Work Practice"}


@pytest.mark.parametrize("heading", ["Trustee assessment criteria", "Assessment criteria: Trustee"])
def test_assessment_criteria_are_no_part_of_a_title(heading: str) -> None:
    table = "<tr><th>Criteria</th><th>E/D</th></tr><tr><td>Tact</td><td>E</td></tr><tr><td>Speed</td><td>D</td></tr>"
    assert read_text(f"<h1>{heading}</h1><table>{table}</table>", "page.html").posts[0].title == "Trustee"
