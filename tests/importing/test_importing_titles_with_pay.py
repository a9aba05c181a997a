"""Titles with their pay behind them, and with the name of the document in their middle or before them."""

import pytest

from tests.importing.pasting import read_text

_PAGE = """<h1>{title}</h1><h2>Essential</h2><ul><li>Experience of court work</li><li>Clear writing</li></ul>
<h2>Desirable</h2><ul><li>Knowledge of the area</li></ul>"""


def _title(head: str) -> str:
    (post,) = read_text(_PAGE.format(title=head), "a.html").posts
    return post.title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Person Specification: Social Worker (PO2)", "Social Worker"),
        ("Person specification – Class Teacher (MPS/UPS + SEN 1 allowance)", "Class Teacher"),
        ("Person specification: Planning Officer (SCP 23–28)", "Planning Officer"),
        ("Person specification: Caretaker (£24,500 pro rata)", "Caretaker"),
        ("Person specification: Class Teacher (KS2)", "Class Teacher (KS2)"),
        ("Person specification: Nurse (Band 5)", "Nurse"),
        ("Person specification: Support Worker (Nights)", "Support Worker (Nights)"),
    ],
)
def test_a_bracket_of_nothing_but_pay_is_no_part_of_a_title(head: str, title: str) -> None:
    assert _title(head) == title


@pytest.mark.parametrize(
    "head",
    [
        "Ashbrook Homes – Person specification – Income Officer",
        "Income Officer | Person specification | Ashbrook Homes",
        "Ashbrook Homes - Job description and person specification - Income Officer",
    ],
)
def test_the_post_is_told_from_the_employer_across_the_name_of_the_document(head: str) -> None:
    assert _title(head) == "Income Officer"


@pytest.mark.parametrize("about", ["Advert and person spec", "Job advert & person specification", "JD and person spec"])
def test_the_subject_of_a_mail_that_names_several_papers_leaves_the_post(about: str) -> None:
    mail = f"From: Ann Lee <ann@ash.example>\nTo: jobs@ash.example\nSubject: {about} - Income Officer\n\nDear Tom,\n\n"
    text = mail + "Essential\n- Experience of court work\n- Clear writing\nDesirable\n- Knowledge of the area\n"
    (post,) = read_text(text, "a.txt").posts
    assert post.title == "Income Officer"
