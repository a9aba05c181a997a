"""What is measured at a stage that only some reach, where evidence is given, and words around methods that are none."""

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import draft_in

_LISTS = "### Essential\n- PhD in tides\n- Writes clearly\n### Desirable\n- Owns a boat\n"


def _methods(said: str, lists: str = _LISTS) -> list[str]:
    draft = draft_in("docx", f"# Research Fellow\n## Person specification\n{said}\n{lists}")
    assert not draft.doubts
    return [",".join(one.measured_by) for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("Candidates should evidence that they meet ALL of the essential criteria as well as, where relevant, the "
         "desirable. When you apply you will be asked to provide this evidence via a supporting statement.",
         "Supporting statement"),
        ("You must demonstrate how you meet the essential and desirable criteria. Use your covering letter for this "
         "evidence.", "Covering letter"),
        ("Applicants need to give evidence against every criterion. This evidence should be set out in a personal "
         "statement of two pages.", "Personal statement"),
        ("Tell us how you meet all the criteria listed here. The place for this is your covering letter.",
         "Covering letter"),
    ],
)  # fmt: skip
def test_the_next_sentence_says_where_the_evidence_is_given(said: str, method: str) -> None:
    assert _methods(said) == [method] * 3


@pytest.mark.parametrize(
    "said",
    [
        "If you are successful at sift, you will be invited to an interview, where the behaviours will be assessed.",
        "Shortlisted candidates are invited to an interview at which the behaviours will be explored.",
    ],
)
def test_a_group_is_measured_at_the_stage_to_which_people_are_invited(said: str) -> None:
    first = "At sift we will assess you against the essential and desirable criteria through your CV. "
    assert _methods(first + said, f"{_LISTS}## Behaviours\n- Delivering at Pace\n") == ["CV"] * 3 + ["Interview"]


@pytest.mark.parametrize(
    "lead",
    [
        "We look at your letter and, at the visit, ask you about each of these. You will be:",
        "We read your letter and, at the visit, watch you do each of these. You will be:",
        "We will use your letter and then, during the visit, discuss with you all of the following:",
    ],
)
def test_what_people_are_asked_is_no_method(lead: str) -> None:
    assert _methods(lead, "- good at naming plants\n- happy in the rain\n") == ["Letter,Visit"] * 2


def test_the_checks_of_a_heading_are_those_that_the_line_above_the_table_names() -> None:
    head = "<table><tr><th></th><th>Essential</th><th>Desirable</th></tr>"
    page = (
        "<h1>Guide</h1><h2>Person specification</h2><p>The following criteria will be explored at interview:</p>"
        f"{head}<tr><th>Skills</th><td>Sings in tune<br>Walks for miles</td><td>Speaks French</td></tr></table>"
        "<p>The following criteria must be judged as satisfactory when pre-employment checks are completed:</p>"
        f"{head}<tr><th>Checks</th><td>Two references from employers<br>Enhanced DBS clearance for this post</td>"
        "<td></td></tr></table>"
    )
    draft = recognise(parse(page.encode(), "html", "guide.html", DEFAULT), DEFAULT)
    assert [one.measured_by for one in draft.posts[0].criteria][-2:] == [("Pre-employment checks",)] * 2


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("Method of assessment: A – Application, I – Interview, D – Documentary evidence", "D"),
        ("Measured by: A = application; I = interview; W = walk round the site", "W"),
    ],
)
def test_a_code_of_the_key_with_its_meaning_leaves_no_doubt(key: str, code: str) -> None:
    told = _methods(key, f"### Essential\n- Owns tools (A)\n- Holds a licence ({code})\n- Likes rain (I)\n")
    assert told[0::2] == ["Application form", "Interview"]
    assert told[1] in ("Documentary evidence", "Walk round the site")


def test_bands_over_rows_that_have_a_name_and_a_description_are_the_groups() -> None:
    rows = "".join(
        f"<tr><th colspan=3>{band}</th></tr><tr><td>{name}</td><td>{said}</td><td>Essential</td></tr>"
        f"<tr><td>{name} law</td><td>Knows the law</td><td>Desirable</td></tr>"
        for band, name, said in [("Knowledge", "Port", "Knows the tides"), ("Skills", "Radio", "Speaks clearly")]
    )
    page = (
        "<h1>Pilot</h1><h2>Person specification</h2><table><tr><th>Identify</th><th>Describe</th><th>Essential/"
        f"Desirable</th></tr>{rows}</table>"
    )
    draft = recognise(parse(page.encode(), "html", "pilot.html", DEFAULT), DEFAULT)
    assert [(one.group, one.text) for one in draft.posts[0].criteria] == [
        ("Knowledge", "Port – Knows the tides"), ("Knowledge", "Port law – Knows the law"),
        ("Skills", "Radio – Speaks clearly"), ("Skills", "Radio law – Knows the law"),
    ]  # fmt: skip
    assert not draft.doubts
