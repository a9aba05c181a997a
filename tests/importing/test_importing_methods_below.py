"""Sentences and headings that say how what stands below them is assessed, and how far down they hold."""

from pathlib import Path

import docx
import pytest

from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

_A, _I, _R = "Application form", "Interview", "References"


def _methods(text: str, name: str = "pasted.md") -> list[str]:
    return [",".join(one.measured_by) for post in read_text(text, name).posts for one in post.criteria]


_GROUPS = """# Lock Keeper

## Person specification

### Knowledge of the river

{first}

#### Essential

- Reading of tide tables
- Care of sluice gates

#### Desirable

- Local bird life

### Conduct

{second}

#### Essential

- Patience with holiday crews
"""


@pytest.mark.parametrize(
    ("sentence", "methods"),
    [
        ("This will be judged on the application form and the letter of application.", f"{_A},Letter of application"),
        ("We will look for these in your CV.", "CV"),
        ("The panel explores the points below through a role play, and takes up references.", "Role play,References"),
        ("You will be questioned about these at the interview.", _I),
        ("The following are scored from your application form, not from your CV.", _A),
        ("If there is a longlist, these will be tested by a knot-tying test, which lasts an hour.", "Knot-tying test"),
        ("The interview will explore these areas. Bring a pen.", _I),
        ("(checked from the application only)", _A),
        ("No more is wanted here. They will be checked at interview before any offer is made.", _I),
    ],
)
def test_a_sentence_below_a_heading_holds_for_both_levels_below_it_and_no_further(sentence: str, methods: str) -> None:
    assert _methods(_GROUPS.format(first=sentence, second="")) == [methods, methods, methods, ""]


def test_a_nearer_sentence_takes_the_place_of_one_above_it() -> None:
    text = _GROUPS.format(first="", second="These will be verified by references once an offer is made.").replace(
        "## Person specification\n", "## Person specification\n\nThe criteria are assessed at interview.\n"
    )
    assert _methods(text) == [_I, _I, _I, _R]


@pytest.mark.parametrize(
    "sentence",
    [
        "These will not be assessed at interview.",
        "You do not need to address these in your application.",
        "These may also be explored at interview.",
        "Most of these are assessed at interview.",
        "This post is based in an interview suite at the lock.",
        "Please contact us at interview about these.",
        "We test these machines in the workshop.",
    ],
)
def test_what_is_denied_or_only_possible_is_no_method(sentence: str) -> None:
    assert _methods(_GROUPS.format(first=sentence, second="")) == ["", "", "", ""]


def test_what_may_be_done_besides_is_said_with_its_place() -> None:
    said = "These will be assessed from the application form and may also be explored at interview."
    text = _GROUPS.format(first=said, second="")
    assert _methods(text)[:3] == [_A] * 3
    assert [one for one in read_text(text, "pasted.md").doubts if "may also be explored at interview" in one]


_PLAIN = """Lock Keeper

PERSON SPECIFICATION

All that we ask for is listed here.

{parent}
{sentence}

1. Character

- Honest with tolls

2. Health

- Fit to work a windlass

OTHER MATTERS

- Owns a bicycle
"""


def test_a_sentence_between_a_heading_and_those_below_it_holds_for_these() -> None:
    said = "Selection criteria will be assessed on the written application and through references."
    assert _methods(_PLAIN.format(parent="QUALIFICATIONS", sentence=said), "pasted.txt")[:2] == [f"{_A},{_R}"] * 2


def test_headings_that_look_alike_stand_below_one_that_has_only_the_sentence(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Lock Keeper", 1)
    for heading, sentence, item in (
        ("Person specification", "", ""),
        ("Part B: What you are like", "These qualities are explored at interview.", ""),
        ("Steadiness", "", "Calm in a flood"),
        ("Fellowship", "", "Kind to beginners"),
    ):
        paper.add_paragraph().add_run(heading).bold = True
        if sentence:
            paper.add_paragraph(sentence)
        if item:
            paper.add_paragraph(item, style="List Bullet")
    path = tmp_path / "specification.docx"
    paper.save(str(path))
    assert [one.measured_by for one in read_specification(path).posts[0].criteria] == [(_I,), (_I,)]


_STAGED = """<h1>Lock Keeper</h1><h2>Person specification</h2>
<h3>{first}</h3><ul><li>Reading of tide tables (essential)</li><li>Local bird life (desirable)</li></ul>
<h3>{second}</h3><ul><li>Patience with holiday crews (essential)</li></ul>
<h3>Anything else</h3><ul><li>A boat of your own (desirable)</li></ul>"""


@pytest.mark.parametrize(
    ("first", "second", "methods"),
    [
        ("What we will look for in your CV", "What the interview will explore", ["CV", "CV", _I, ""]),
        ("In your application", "At interview", [_A, _A, _I, ""]),
        ("Stage 1: application form", "Stage 2 – work sample", [_A, _A, "Work sample", ""]),
        ("Shortlisting", "Interview", ["Shortlisting", "Shortlisting", _I, ""]),
        ("Requirements assessed from the form", "To be tested by presentation", [_A, _A, "Presentation", ""]),
        ("On the river", "In good company", ["", "", "", ""]),
        ("Interview skills", "Presentation skills", ["", "", "", ""]),
    ],
)
def test_a_heading_that_is_a_stage_says_the_methods_of_its_list(first: str, second: str, methods: list[str]) -> None:
    assert _methods(_STAGED.format(first=first, second=second), "pasted.html") == methods


def test_a_single_heading_that_only_names_a_method_may_be_anything() -> None:
    assert _methods(_STAGED.format(first="Presentation", second="Conduct"), "pasted.html") == ["", "", "", ""]


def test_a_heading_that_looks_for_something_opens_a_list_of_criteria() -> None:
    text = "# Lock Keeper\n\n## What you'll do\n\n- Open gates\n\n## What we'll look for in your application\n\n"
    text += "- Reading of tide tables\n- Local bird life\n\n## What we'll ask about at interview\n\n- Patience\n"
    assert _methods(text) == [_A, _A, _I]


def test_a_line_that_leads_up_to_a_list_says_its_methods_alone() -> None:
    text = (
        "# Lock Keeper\n\n## Person specification\n\nThese skills will be assessed by a practical test (an hour):\n\n"
    )
    text += "- Splicing\n- Knots\n\nThe following will be looked at during the interview:\n\n- Patience\n"
    assert _methods(text) == ["Practical test", "Practical test", _I]


@pytest.mark.parametrize(
    "key",
    [
        "Letters in brackets show where we look: (A) in your application, (I) at interview and (R) through references.",
        "How we assess each point: A – from your application form; I – at the interview; R – by references",
        "(A) assessed from your application (I) explored at interview (R) with references",
    ],
)
def test_a_key_written_as_a_sentence_is_one(key: str) -> None:
    text = f"# Lock Keeper\n\n## Person specification\n\n{key}\n\n- Reading of tide tables (A, I)\n- Honest (R)\n"
    text += "- Patience (I)\n"
    assert _methods(text) == [f"{_A},{_I}", _R, _I]


def test_a_sentence_joining_other_things_with_those_of_a_level_is_about_all_of_them() -> None:
    said = "You will be shortlisted from the application form on the skills and the desirable criteria listed below."
    text = (
        f"# Lock Keeper\n\n## Person specification\n\n{said}\n\n### Skills\n\n- Splicing\n\n### Desirable\n\n- Knots\n"
    )
    assert _methods(text) == [_A, _A]
