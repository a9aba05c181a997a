"""Sentences in a cell, or over a list, that the lines below complete: they ask for nothing by themselves."""

import pytest

from tests.importing.table_making import draft_of, lines_of

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
