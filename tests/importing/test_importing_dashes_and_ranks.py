"""Lines of a list whose dash has no space behind it, lists of those above somebody, names below what asks for them."""

import pytest
from fpdf import FPDF

from shortlister.importing.limits import DEFAULT
from shortlister.importing.pdf import read_pdf
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import FORMS, draft_in, lines_in

_HEAD = "Deckhand\n\nPerson specification\n\nEssential\n\nYou will have:\n"
_FOOT = "\n\nDesirable\n• Welding\n• Has sailed in the north\n"


@pytest.mark.parametrize(
    "lines",
    [
        "- Steering\n- Mending of nets\n-Numeracy / reckoning",
        "-Steering\n- Mending of nets\n- Numeracy / reckoning",
        "- Steering\n-Mending of nets\n- Numeracy / reckoning",
        "– Steering\n–Mending of nets\n–Numeracy / reckoning",
    ],
)
def test_a_dash_without_a_space_is_one_beside_such_with_a_space(lines: str) -> None:
    assert lines_in("txt", f"{_HEAD}{lines}{_FOOT}") == [
        "e||Steering|",
        "e||Mending of nets|",
        "e||Numeracy / reckoning|",
        "d||Welding|",
        "d||Has sailed in the north|",
    ]


@pytest.mark.parametrize(
    "lead", ["The deckhand will be line-managed by:", "Responsible to the following:", "The post reports to:"]
)
@pytest.mark.parametrize("form", ["docx", "html", "txt"])
def test_those_above_somebody_are_no_criteria(form: str, lead: str) -> None:
    text = (
        "# Person specification: Deckhand\n## Essential\n- Able to steer a boat\n- Has mended nets\n"
        f"## Line management\n{lead}\n- Senior deckhand (watch leader)\n- Mate\n- Skipper\n"
    )
    criteria = draft_in(form, text).posts[0].criteria
    assert [one.text for one in criteria] == ["Able to steer a boat", "Has mended nets"]


@pytest.mark.parametrize("lead", ["You have experience of being responsible to a board for:"])
def test_a_lead_that_only_speaks_of_it_leads_to_criteria(lead: str) -> None:
    text = f"# Person specification: Deckhand\n## Essential\n{lead}\n- Stores on board\n- Safety of the crew\n"
    assert [one.text for one in draft_in("docx", text).posts[0].criteria] == ["Stores on board", "Safety of the crew"]


def _paper(*lines: str) -> list[str]:
    paper = FPDF()
    paper.add_page()
    for at, text in enumerate(lines):
        paper.set_font("Helvetica", style="B" if text.startswith("#") else "", size=10)
        paper.text(20, 20 + 7 * at, text.lstrip("# "))
    draft = recognise(read_pdf(bytes(paper.output()), "paper.pdf", DEFAULT), DEFAULT)
    return [f"{one.level[0]}|{one.group}|{one.text}" for post in draft.posts for one in post.criteria]


def test_so_it_is_on_a_page_and_the_level_above_goes_on() -> None:
    lines = (
        "# Person specification",
        "# Essential skills",
        "Holds a pass in:",
        "- Steering",
        "- Mending",
        "-IT / radio",
    )
    assert _paper(*lines, "* Able to swim a mile at sea.", "* Has a licence.") == [
        "e|Holds a pass in|Steering",
        "e|Holds a pass in|Mending",
        "e|Holds a pass in|IT / radio",
        "e|Holds a pass in|Able to swim a mile at sea.",
        "e|Holds a pass in|Has a licence.",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_names_go_on_with_the_line_above_them_that_asks_for_them(form: str) -> None:
    lead = "Educated to grade C or better in:"
    text = f"# Person specification\n## Essential\n{lead}\n- English\n- Mathematics / reckoning\n"
    assert lines_in(form, text) == [
        "e||Educated to grade C or better in English|",
        "e||Educated to grade C or better in Mathematics / reckoning|",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_criteria_below_such_a_line_stay_as_they_are(form: str) -> None:
    text = (
        "# Person specification\n## Essential\nExperience on boats of any kind in:\n- Steering\n"
        "- Mending nets and gutting fish in the dark\n"
    )
    assert [line.split("|")[2] for line in lines_in(form, text)] == [
        "Steering",
        "Mending nets and gutting fish in the dark",
    ]
