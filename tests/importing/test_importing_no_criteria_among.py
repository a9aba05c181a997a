"""Lines among criteria that ask for nothing: parts of the paper, amounts, what a page is filed under, bare headings."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.lines_making import draft_in, lines_in
from tests.importing.list_making import bytes_of, word
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of, table_in

_PARTS = """PERSON SPECIFICATION: TRUSTEE

1 Introduction
1.1 This person specification is in two parts:
• A set of qualities of every trustee
• A set of skills that the board needs among its members
1.2 All trustees are encouraged to take up training so that they learn more of the charity.

2 Qualities of every trustee
2.1 To be able to show a belief in:
• The aims of the charity
• The rights of tenants
2.2 To have read and understood papers on finance.
2.3 To have a diary that allows:
• Two meetings a month
• One day of training a year
"""


def _texts(draft: DraftSpecification) -> list[str]:
    return [one.text for post in draft.posts for one in post.criteria]


def test_the_parts_of_a_paper_and_numbered_leads_over_bullets_are_none() -> None:
    draft = read_text(_PARTS, "trustee.txt")
    texts = _texts(draft)
    assert not any("A set of" in text or "encouraged" in text or text.endswith(":") for text in texts)
    assert [text.split()[-1].strip(".") for text in texts] == ["charity", "tenants", "finance", "month", "year"]


@pytest.mark.parametrize("amount", ["Limited", "Occasional", "Minimal."])
def test_a_word_for_an_amount_is_none(amount: str) -> None:
    rows = [("Area", "What is asked"), ("Strength", "Able to lift a box of plates"), ("Strain", amount)]
    rows.append(("Patience", "Calm with hungry children"))
    assert [line.split("|")[2] for line in lines_of(draft_of(table_in("docx", rows), "docx"))] == [
        "Able to lift a box of plates",
        "Calm with hungry children",
    ]


def _ending(last: str) -> DraftSpecification:
    paper = word("Person specification: Panel member")
    paper.add_paragraph().add_run("Skills").bold = True
    for line in ("The ability to weigh evidence", "The ability to listen", "Readiness to change one’s mind"):
        paper.add_paragraph(line)
    paper.add_paragraph().add_run(last).bold = True
    return draft_of(bytes_of(paper), "docx")


def test_a_bold_heading_with_nothing_below_it_is_none_and_is_said() -> None:
    draft = _ending("Other Requirements and Considerations")
    assert not any("Considerations" in text for text in _texts(draft))
    assert any("Considerations" in doubt for doubt in draft.doubts)


def test_a_short_bold_line_or_what_opens_as_a_criterion_stays() -> None:
    assert "Clean Driving Licence" in _texts(_ending("Clean Driving Licence"))
    assert "Knowledge of Court Rules and Practice" in _texts(_ending("Knowledge of Court Rules and Practice"))


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_what_a_page_is_filed_under_is_none(form: str) -> None:
    paper = "# Verger: person specification\n## Filed under\n- Cathedral jobs\n## Skills\n- Careful with silver\n"
    assert [line.split("|")[1:3] for line in lines_in(form, paper)] == [["Skills", "Careful with silver"]]


def test_a_sentence_of_how_criteria_are_ranked_is_none() -> None:
    paper = "# Person specification: Verger\n## Skills\n- Careful with silver\n- Criteria in each section are ranked by"
    draft = draft_in("docx", f"{paper} their importance, 3 being the highest\n- A head for heights\n")
    assert _texts(draft) == ["Careful with silver", "A head for heights"]
