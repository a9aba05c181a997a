"""Sentences that stand over lists and say what holds of them, and headings and brackets around lists."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in
from tests.importing.pasting import read_text

_MARKED = """# Beekeeper

## Person specification

{note}

### Experience

- Keeping hives through a winter
- Selling honey at markets (desirable)

### Skills

- Steady hands
- Candle making (desirable)
"""
_LEVELS = ["e", "d", "e", "d"]


@pytest.mark.parametrize(
    "note",
    [
        "The points below are essential unless marked desirable.",
        "The criteria listed below are essential unless they are shown as desirable. Bring a veil if you have one.",
        "These requirements are essential, unless we say that they are desirable.",
        "Points are essential except where stated to be ‘desirable’.",
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_points_are_essential_unless_they_are_marked(form: str, note: str) -> None:
    assert [one[0] for one in lines_in(form, _MARKED.format(note=note))] == _LEVELS


def test_a_sentence_of_one_kind_of_points_gives_no_level_to_all() -> None:
    note = "The qualifications below are essential unless marked desirable."
    assert [one[0] for one in lines_in("docx", _MARKED.format(note=note))] == ["u", "d", "u", "d"]


def test_a_list_that_is_below_the_sentence_is_no_heading_of_a_group() -> None:
    draft = draft_in("docx", _MARKED.format(note="Everything below is essential unless we say it is desirable."))
    assert [one.level[0] for one in draft.posts[0].criteria] == _LEVELS
    assert not any("was not read" in str(one) for one in draft.doubts)


_PROFILE = """# Beekeeper

## {duties}

You join a team of five.

- Open the hives each week.
- Label the jars.

## {person}

### Experience

Assessed by application form.

- Keeping hives through a winter
- Selling honey at markets

### Skills

Assessed by interview.

- Steady hands
"""
_READ = ["Keeping hives through a winter", "Selling honey at markets", "Steady hands"]


@pytest.mark.parametrize("duties", ["Role profile", "Job Profile", "The role specification"])
@pytest.mark.parametrize("person", ["Who we are looking for", "About you", "What you’ll bring", "The person"])
def test_a_profile_of_the_role_above_the_heading_of_the_person_is_its_duties(duties: str, person: str) -> None:
    found = lines_in("docx", _PROFILE.format(duties=duties, person=person))
    assert [one.split("|")[2] for one in found] == _READ


def test_a_profile_of_the_role_that_holds_groups_is_the_specification() -> None:
    text = (
        "# Beekeeper\n\n## Role profile\n\n### Skills\n\n- Steady hands\n- Clear speech\n\n## About you\n\n- Patience\n"
    )
    assert [one.split("|")[2] for one in lines_in("docx", text)] == ["Steady hands", "Clear speech", "Patience"]


_BRACKETS = """BEEKEEPER

PERSON SPECIFICATION

E = Essential, D = Desirable
AF = Application Form, PT = Practical Test, IV = Interview

Knowledge
---------
 1. Certificate of a county association of beekeepers, or another [E
    - AF]
 2. Years of keeping hives in a cold and wet climate, whether as work
    or for pleasure, with records of each
    [E - AF/IV]
 3. Some plants on which bees feed [D - IV]

Skills
------
 4. Able to open a hive calmly and to find its queen within a minute
    [E - PT]
 5. Able to talk to school classes and clubs about insects [D - AF/
    IV]
 6. Able to lift a full box (of twenty
    kilograms) onto a stand [E - PT]
"""


def test_a_bracket_that_is_broken_over_a_line_or_hangs_below_its_item_is_of_that_item() -> None:
    (post,) = read_text(_BRACKETS, "a.txt").posts
    form, test, interview = "Application form", "Practical test", "Interview"
    assert [(one.group, one.text[-12:], one.level[0], one.measured_by) for one in post.criteria] == [
        ("Knowledge", ", or another", "e", (form,)),
        ("Knowledge", "ords of each", "e", (form, interview)),
        ("Knowledge", "ch bees feed", "d", (interview,)),
        ("Skills", "hin a minute", "e", (test,)),
        ("Skills", "bout insects", "d", (form, interview)),
        ("Skills", "onto a stand", "e", (test,)),
    ]


def test_a_bracket_in_a_list_of_lettered_points_divides_none() -> None:
    text = "PERSON SPECIFICATION\n\nEssential\n\n- Honest (as all are\na) Patient with bees\nb) Patient with people\n"
    (post,) = read_text(text, "a.txt").posts
    assert [one.text for one in post.criteria][-2:] == ["Patient with bees", "Patient with people"]


_SAID = """# Beekeeper

## Person specification

### Training

{said}

Essential

- Level 3 award
- First aid

Desirable

- Swimming award

### Manner

We will assess these at interview.

Essential

- Kind and calm
"""


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("We will look at your application and ask to see certificates.", "Application form,Certificates"),
        ("The panel will read your CV, check your certificates and then talk to your referees.", ""),
        ("We look at your CV.", "CV"),
        ("We will see these in the session you lead with schools.", "Session with schools"),
        ("We'll watch for these during the practical task.", "Practical task"),
        ("You will show us these in a trial shift.", "Trial shift"),
        ("These come up in the interview and in the task you do on the day.", "Interview,Task"),
        ("We will hear about this at interview.", "Interview"),
    ],
)
def test_a_sentence_right_below_a_heading_says_how_its_lists_are_measured(said: str, methods: str) -> None:
    told = [one.split("|")[3] for one in lines_in("docx", _SAID.format(said=said))]
    assert told == [methods or "CV,Certificates,Referees"] * 3 + ["Interview"]


@pytest.mark.parametrize(
    "said",
    [
        "We will look at how you handle bees.",
        "We will see this in your first year.",
        "You will show us these in the yard.",
        "We look at your garden and ask for tea.",
        "We may look at your CV.",
    ],
)
def test_a_sentence_that_names_no_method_gives_none(said: str) -> None:
    told = [one.split("|")[3] for one in lines_in("docx", _SAID.format(said=said))]
    assert told[-4:] == ["", "", "", "Interview"]
