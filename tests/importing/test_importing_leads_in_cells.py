"""Sentences in a cell, or over a list, that the lines below complete: they ask for nothing by themselves."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

_LEADS = ("A person is sought who can offer;", "We need someone who has", "Applicants are sought with")


@pytest.mark.parametrize("lead", _LEADS)
def test_a_lead_in_a_cell_is_no_criterion_and_no_group(lead: str) -> None:
    page = f"""<h1>Person specification: Teacher</h1><table><tr><th>Area</th><th>Essential</th><th>Assessed</th></tr>
    <tr><td>Training</td><td>Teaching degree</td><td>Form</td></tr>
    <tr><td>Qualities</td><td>{lead}<ul><li>Warmth</li><li>A sense of humour</li></ul></td><td>Interview</td></tr>
    </table>"""
    draft = draft_of(page.encode(), "html")
    assert lines_of(draft) == [
        "e|Training|Teaching degree|Application form", "e|Qualities|Warmth|Interview",
        "e|Qualities|A sense of humour|Interview",
    ]  # fmt: skip
    assert not draft.doubts


@pytest.mark.parametrize(
    "lead", ["As our model says, we will look for evidence of:", "The panel will look in particular for:"]
)
def test_a_sentence_whose_end_is_open_is_no_criterion_in_a_cell_without_a_list(lead: str) -> None:
    rows = [("Area", "Essential", "Assessed"), ("Qualities", f"{lead}\nGreat warmth\nA sense of humour", "Interview")]
    assert lines_of(draft_of(table_in("docx", rows), "docx")) == [
        "e|Qualities|Great warmth|Interview",
        "e|Qualities|A sense of humour|Interview",
    ]
