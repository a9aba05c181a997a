"""A sentence of all criteria beside codes, marks and names that stand at some of them, and keys that lines cut."""

import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import FORMS, draft_in

_ALL_TOO = "Everything on this list will also be discussed at interview."


def _methods(form: str, text: str) -> list[str]:
    return [",".join(one.measured_by) for one in draft_in(form, text).posts[0].criteria]


def _table(said: str, codes: tuple[str, ...]) -> list[str]:
    rows = "".join(f"<tr><td>Knows port number {at}</td><td>{code}</td></tr>" for at, code in enumerate(codes))
    page = (
        f"<h1>Pilot</h1><h2>Person specification</h2><p>{said}</p><table><tr><th>Essential criteria</th>"
        f"<th>Assessed by</th></tr>{rows}</table>"
    )
    draft = recognise(parse(page.encode(), "html", "pilot.html", DEFAULT), DEFAULT)
    return [",".join(one.measured_by) for one in draft.posts[0].criteria]


@pytest.mark.parametrize(
    ("said", "codes", "expected"),
    [
        ("All of the criteria will be tested at interview, if you are shortlisted.", ("A", "–", "A"),
         ["Interview,Application form", "Interview", "Interview,Application form"]),
        (_ALL_TOO, ("Letter", "Letter and sailing test", "Sailing test"),
         ["Interview,Letter", "Interview,Letter,Sailing test", "Interview,Sailing test"]),
        ("All criteria are assessed by application form and interview.", ("A", "I", "A, I"),
         ["Application form", "Interview", "Application form,Interview"]),
        ("All criteria are discussed at interview unless otherwise stated.", ("A", "Test", "A"),
         ["Application form", "Test", "Application form"]),
        ("The essential criteria may be discussed at interview.", ("A", "Test", "A"),
         ["Application form", "Test", "Application form"]),
    ],
)  # fmt: skip
def test_what_is_said_of_all_is_added_to_the_codes_that_do_not_name_it(
    said: str, codes: tuple[str, ...], expected: list[str]
) -> None:
    assert _table(said, codes) == expected


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "said",
    [
        "The panel will look for evidence of all criteria in your letter. Those marked ‡ will also be tested by a case "
        "study, and those marked † will also be explored at interview.",
        "‡ case study; † interview. In addition every criterion is assessed from your letter.",
        "Your letter should show us how you meet every point. Points marked ‡ are tested by a case study as well, "
        "those marked † at interview.",
    ],
)
def test_marks_add_to_what_a_sentence_says_of_all(form: str, said: str) -> None:
    text = f"""# Glazier: person specification
{said}
## Essential
- Owns a van
- Cuts curves ‡
- Kind to neighbours †
- Reads plans ‡ †
"""
    assert _methods(form, text) == ["Letter", "Letter,Case study", "Letter,Interview", "Letter,Case study,Interview"]


def test_the_meaning_of_a_mark_ends_with_its_sentence() -> None:
    assert key_pairs("† = interview. All criteria are also assessed from your letter.") == {"†": "Interview"}


@pytest.mark.parametrize(
    "key",
    [
        "Each point is tested by: F = form, C = chat,\nS = sawing test",
        "F = form, C = chat in the yard and\nS = sawing test",
        "F – form; C – chat;\n\nS – sawing test.",
        "How we judge\nF = form\nC = chat\nS = sawing test",
    ],
)
def test_a_key_goes_on_in_the_line_below(key: str) -> None:
    text = (
        f"Joiner\n\nPerson specification\n\n{key}\n\nESSENTIAL\n* Saws straight [S]\n* Owns tools [F]\n* Calm [C, S]\n"
    )
    found = draft_in("txt", text).posts[0].criteria
    assert [one.text for one in found] == ["Saws straight", "Owns tools", "Calm"]
    assert [len(one.measured_by) for one in found] == [1, 1, 2]
    assert [one.group for one in found] == [""] * 3


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Every criterion will be discussed at interview.", ["Interview,Application form", "Interview"]),
        ("All others will be tested at interview.", ["Application form", "Interview"]),
        ("Criteria with no code are assessed at interview.", ["Application form", "Interview"]),
    ],
)
def test_a_row_without_a_code_is_a_criterion_where_a_sentence_says_how_it_is_measured(
    said: str, expected: list[str]
) -> None:
    assert _table(said, ("A", "", "A")) == [*expected, expected[0]]


def test_marks_that_are_partly_in_the_key_each_add_to_what_is_said_of_all() -> None:
    rows = ["Climbs for hours", "Has a certificate in felling ‡", "Reads a survey *", "Aerial rescue †"]
    said = (
        "Everything listed below will be assessed from your letter. Items marked * will also be discussed at "
        "interview, items with † will also be tested by a practical test, and for items marked ‡ we will ask to see "
        "certificates."
    )
    page = f"# Tree Surgeon\n\n## Person specification\n\n{said}\n\n| Essential | Desirable |\n|---|---|\n"
    page += "".join(f"| {row} | |\n" for row in rows)
    draft = recognise(parse(page.encode(), "md", "tree.md", DEFAULT), DEFAULT)
    assert [(one.text, ",".join(one.measured_by)) for one in draft.posts[0].criteria] == [
        ("Climbs for hours", "Letter"),
        ("Has a certificate in felling", "Letter,Certificates"),
        ("Reads a survey", "Letter,Interview"),
        ("Aerial rescue", "Letter,Practical test"),
    ]


def test_a_key_behind_a_colon_may_have_a_sentence_behind_it() -> None:
    said = (
        "The letters show how each is assessed: A = application form, S = shelving exercise. All others at interview."
    )
    assert key_pairs(said) == {"A": "Application form", "S": "Shelving exercise"}


def test_a_written_case_study_keeps_its_name_behind_a_mark() -> None:
    assert key_pairs("Those marked † will be tested by a written case study.") == {"†": "Written case study"}
