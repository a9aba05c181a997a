"""Headings that only say again that criteria follow: they end no group, and are none themselves."""

import pytest

from tests.importing.lines_making import FORMS, lines_in

SECTIONS = """# Person specification: Library assistant
## Qualifications
Evidence will be taken from the application form.
{again}
- GCSE English
- A driving licence
## Experience
Evidence will be taken from the interview.
{again}
- A year at a counter
- Reading aloud to children
"""


@pytest.mark.parametrize("form", ["docx", "html", "md"])
@pytest.mark.parametrize("again", ["### Selection criteria", "### Criteria", "Criteria:"])
def test_criteria_said_again_below_the_heading_of_a_group_leaves_the_group(form: str, again: str) -> None:
    assert [line.partition("|")[2] for line in lines_in(form, SECTIONS.format(again=again))] == [
        "Qualifications|GCSE English|Application form",
        "Qualifications|A driving licence|Application form",
        "Experience|A year at a counter|Interview",
        "Experience|Reading aloud to children|Interview",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_requirements_over_all_the_lists_is_no_group(form: str) -> None:
    text = """# Person specification: Payroll officer
## Requirements
Essential requirements
- Four GCSEs
- Keeping confidential records
Desirable requirements
- A payroll qualification
"""
    assert lines_in(form, text) == [
        "e||Four GCSEs|",
        "e||Keeping confidential records|",
        "d||A payroll qualification|",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_requirements_over_one_list_with_levels_behind_is_its_heading(form: str) -> None:
    text = "# Person specification: Payroll officer\n## Requirements\n- Four GCSEs (E)\n- A steady hand (D)\n"
    assert lines_in(form, text) == ["e|Requirements|Four GCSEs|", "d|Requirements|A steady hand|"]
