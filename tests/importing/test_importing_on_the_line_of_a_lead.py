"""What stands on the line of its lead-in, below one that ends in `:-`, and lists that only name a paper's parts."""

import io

import fpdf
import pytest

from shortlister.domain.own_doubts import sounds_like_a_criterion
from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import lines_in
from tests.importing.pasting import read_text

LEAD = "As well as being honest, members will need to possess most of the following competencies:-"
FIRST = "The ability to think ahead: to have breadth of vision, and to see a question from far away."
OTHERS = ("The ability to judge fairly: to take a balanced approach.", "The ability to work with others in a team.")


def _texts(draft: DraftSpecification) -> list[str]:
    return [one.text.rstrip(".") for post in draft.posts for one in post.criteria]


def test_a_line_of_a_pdf_that_leads_to_criteria_is_not_joined_to_the_first_of_them() -> None:
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 16)
    pdf.text(20, 20, "Person specification: Panel member")
    pdf.set_font("Helvetica", "B", 11)
    pdf.text(20, 30, "Abilities")
    pdf.set_font("Helvetica", "", 11)
    for at, line in enumerate((LEAD, FIRST, *OTHERS)):
        pdf.text(20, 36 + 5 * at, line)
    document = parse(io.BytesIO(bytes(pdf.output())).read(), "pdf", "panel.pdf", DEFAULT)
    texts = _texts(recognise(document, DEFAULT))
    assert [text.split(":")[0] for text in texts][:2] == ["The ability to think ahead", "The ability to judge fairly"]


def test_what_stands_behind_a_lead_in_on_its_line_is_read_or_said_to_be_left_out() -> None:
    lines = "".join(f"<p>{line}</p>" for line in OTHERS)
    page = f"<h1>Person specification: Panel member</h1><p><b>Abilities</b></p><p>{LEAD} {FIRST}</p>{lines}"
    draft = read_text(page, "page.html")
    said = [*_texts(draft), *(one.text for one in draft.left_over)]
    assert any(text.startswith("The ability to think ahead") for text in said)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Applicants for dental posts must hold current registration.", "current registration"),
        (
            "Applicants must have a degree in a pure or applied science for which they are applying.",
            "degree in a pure or applied science for which they are applying",
        ),
        ("Applicants for this post must complete the form by Friday.", ""),
        ("Applicants must have applied by Friday.", ""),
    ],
)
def test_sentences_ask_also_of_those_who_apply_for_something(sentence: str, asked: str) -> None:
    assert [found for _said, found in demands_in(sentence)] == ([asked] if asked else [])


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("The ability to judge fairly", True),
        ("A good understanding of budgets", True),
        ("A commitment to openness", True),
        ("The experience that awaits you", False),
        ("The skills team", False),
    ],
)
def test_criteria_may_open_with_an_article(text: str, sounds: bool) -> None:
    assert sounds_like_a_criterion(text) is sounds


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_the_names_of_the_parts_of_a_paper_are_no_criteria(form: str) -> None:
    text = """# Person specification: Headteacher
The national standards are set out in three domains, which governors have read.
- Qualities and knowledge
- Pupils and staff
- The improving school
## Qualifications
- Qualified teacher status
- A degree
"""
    assert [line.split("|")[2] for line in lines_in(form, text)] == ["Qualified teacher status", "A degree"]


def test_the_last_of_a_numbered_list_that_ends_as_a_sentence_is_no_heading_of_what_follows() -> None:
    page = (
        "<h1>Person specification: Assistant</h1><p>Essential criteria</p><ol><li>Patience.</li><li>Tact.</li></ol>"
        "<p>Desirable criteria</p><ol><li>Some experience.</li><li>Competence working with ICT.</li></ol>"
        "<p><b>This post is exempt from the Act.</b></p>"
    )
    read = _texts(read_text(page, "page.html"))
    assert read == ["Patience", "Tact", "Some experience", "Competence working with ICT"]
