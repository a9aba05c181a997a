"""Titles that stand among other things: further fields on the line, sentences of an e-mail, dates, the file's name."""

import io

import docx
import pytest

from shortlister.domain.plans.drafts import DraftPost
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

LIST = "\n\nEssential\n- Good with the public (Interview)\n- Can add up (Interview)\n\nDesirable\n- Welsh (Interview)\n"


def _post(head: str) -> DraftPost:
    (post,) = read_text(head + LIST, "pasted").posts
    return post


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Post: Gate Attendant      Site: Harbour", "Gate Attendant"),
        ("Job Title: Gate Attendant Pier: North Grade: 3", "Gate Attendant"),
        ("POST: Driver/Attendant SHIFT: Early", "Driver/Attendant"),
        ("Position – Night Porter – Site – The Grand", "Night Porter"),
        ("Job Ref: HAR12   Job Title: Gate Attendant", "Gate Attendant"),
        ("Grade: 6   Post: Gate Attendant   Hours: 37", "Gate Attendant"),
        ("Job Title Gate Attendant Department Harbour", "Gate Attendant"),
        ("Job Title Deputy Section Leader Grade 5", "Deputy Section Leader"),
        ("Line manager: Head of Harbours\nGate Attendant", "Gate Attendant"),
        ("Swydd: Peiriannydd Lifft", "Peiriannydd Lifft"),
    ],
)
def test_further_fields_on_its_line_are_no_part_of_a_title(line: str, title: str) -> None:
    assert _post(line).title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Hi all, here's the person spec for the Gate Attendant as agreed on Monday:", "Gate Attendant"),
        ("Please find below the person specification for the Gate Attendant post.", "Gate Attendant"),
        ("Can you check this spec for the gate attendant job before Friday?", "Gate attendant"),
        ("Jo, the gate attendant criteria as discussed:", "Gate attendant"),
        ("Here are the criteria we agreed for the Gate Attendant", "Gate Attendant"),
        ("Below are the things we need in the Gate Attendant.", "Gate Attendant"),
        ("We are looking for a Gate Attendant for the summer season. This is what we ask:", "Gate Attendant"),
        ("The Trust seeks a Gate Attendant.", "Gate Attendant"),
        ("The successful Gate Attendant will have:", "Gate Attendant"),
        ("Join us as a Gate Attendant", "Gate Attendant"),
        ("As promised. Gate Attendant, Harbour Trust, 3 days.", "Gate Attendant"),
        ("HARBOUR TRUST\n\nis looking for a\n\nB O S U N", "BOSUN"),
    ],
)
def test_a_sentence_that_speaks_of_the_post_tells_its_name_and_nothing_more(sentence: str, title: str) -> None:
    post = _post(sentence)
    assert post.title == title
    assert not any(one.group for one in post.criteria)


@pytest.mark.parametrize(
    "line",
    [
        "v0.3 DRAFT – Gate Attendant person spec",
        "Shortlisting criteria - Gate Attendant - March 2026",
        "Person specification – Gate Attendant – CONFIDENTIAL",
        "Appendix B: Person Specification (Gate Attendant)",
        "Person specification – Gate Attendant (Grade 6, Ref HAR12)",
        "Gate Attendant x 2",
        "Gate Attendant – two posts",
        "2 x Gate Attendant",
        "Ref HAR12 Gate Attendant",
        "Ashby Borough Council – Person Specification – Gate Attendant",
        "Ashby Borough Council: Gate Attendant",
        "Vacancy for a Gate Attendant",
        "Gate Attendant wanted",
        "Volunteer Role Description: Gate Attendant",
        "Manyleb Person – Gate Attendant",
    ],
)
def test_the_state_of_the_paper_and_the_employer_are_no_part_of_a_title(line: str) -> None:
    assert _post(line).title == "Gate Attendant"


def test_final_in_the_name_of_a_post_stays() -> None:
    assert _post("Person specification: Final Assembly Operator").title == "Final Assembly Operator"


@pytest.mark.parametrize(
    "heading", ["The person", "What we need", "Role profile", "Who are we looking for?", "Harbour Services"]
)
def test_a_heading_of_everything_that_is_asked_for_is_no_group(heading: str) -> None:
    post = _post(f"Gate Attendant\n\n{heading}")
    assert post.title == "Gate Attendant"
    assert {one.group for one in post.criteria} == {""}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("gate-attendant person spec v2.docx", "Gate Attendant"),
        ("2026-03 Gate Attendant PS FINAL (1).docx", "Gate Attendant"),
        ("specification.docx", ""),
    ],
)
def test_the_name_of_the_file_tells_a_title_that_nothing_else_does_and_is_doubted(name: str, title: str) -> None:
    paper, written = docx.Document(), io.BytesIO()
    for line in LIST.strip().split("\n"):
        paper.add_paragraph(line)
    paper.save(written)
    (post,) = recognise(parse(written.getvalue(), "docx", name, DEFAULT), DEFAULT).posts
    assert post.title == title
    doubted = f"“{title}” was taken for the title of the post; check it."
    assert (doubted if title else "The document does not say the title of the post.") in post.doubts
