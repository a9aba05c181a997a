"""Lead-ins that ask for what is listed below them in a paper: that paper measures it."""

import pytest

from tests.importing.lines_making import lines_in
from tests.importing.table_making import draft_of, lines_of, table_in

_LEADS = {
    "On your application form please describe times in your life when you have:": "Application form",
    "Please give examples in your supporting statement of when you have:": "Supporting statement",
    "In your covering letter, tell us about your experience of how you have:": "Covering letter",
}


@pytest.mark.parametrize("lead", [*_LEADS])
def test_a_paper_that_is_to_show_what_is_listed_measures_it(lead: str) -> None:
    listed = f"# Person specification: Gardener\n{lead}\n- Grown beans\n- Led a group\nSkills\n- Prunes trees\n"
    method = _LEADS[lead]
    assert lines_in("docx", listed) == [
        f"u||Grown beans|{method}",
        f"u||Led a group|{method}",
        "u|Skills|Prunes trees|",
    ]
    rows = [("Area", "Essential"), ("Skills", f"{lead}\nGrown beans\nLed a group"), ("Other", "Drives a van")]
    assert lines_of(draft_of(table_in("docx", rows), "docx")) == [
        f"e|Skills|Grown beans|{method}", f"e|Skills|Led a group|{method}", "e|Other|Drives a van|",
    ]  # fmt: skip


@pytest.mark.parametrize("lead", [
    "In your covering letter please tell us your notice period and:", "Please describe what you have done:",
    "On your application form please give:",
])  # fmt: skip
def test_other_leads_say_no_method(lead: str) -> None:
    listed = f"# Person specification: Gardener\n## Essential\n{lead}\n- Grown beans\n- Led a group\n"
    assert all(line.endswith("|") for line in lines_in("docx", listed))


def test_by_reference_to_a_paper_is_no_reference_of_a_referee() -> None:
    lead = "Each candidate will be assessed by reference to the job description. The criteria below apply:"
    listed = f"# Assessment criteria: Gardener\n{lead}\n- Grown beans\n- Led a group\n"
    assert all(line.endswith("|") for line in lines_in("docx", listed))
