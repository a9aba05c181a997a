"""Sentences that run on behind a level, that ask by the name of the post, and posts that share their criteria."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in
from tests.importing.table_making import FORMS as TABLES
from tests.importing.table_making import draft_of, lines_of, table_in


@pytest.mark.parametrize("form", FORMS)
def test_each_sentence_behind_a_level_is_a_criterion(form: str) -> None:
    text = """# Parish Nurse: person specification
## The work
Essential: You will be a registered nurse. You will have worked in the community. You will drive.
Desirable: You may have a second language. You may know the town.
We test these at interview and through references.
## Yourself
Essential: You will listen well. You will keep secrets.
Desirable: You may have taught.
We look for these in your letter.
"""
    both, letter = "Interview,References", "Letter"
    assert lines_in(form, text) == [
        f"e|The work|You will be a registered nurse|{both}",
        f"e|The work|You will have worked in the community|{both}",
        f"e|The work|You will drive|{both}",
        f"d|The work|You may have a second language|{both}",
        f"d|The work|You may know the town|{both}",
        f"e|Yourself|You will listen well|{letter}",
        f"e|Yourself|You will keep secrets|{letter}",
        f"d|Yourself|You may have taught|{letter}",
    ]


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("Essential: Five years at a foundry. A steady hand with bronze. A crane ticket.", 3),
        ("Must have: You must swim. You must be able to lift 25 kg. You must live near the lock.", 3),
        ("Essential: The candidate will speak Welsh. She will type fast. Desirable: She may know shorthand.", 3),
        ("Essential: Experience of running a budget. This may have been in a voluntary role.", 1),
        ("Essential: Knowledge of farm accounts. Training will be given.", 1),
        ("Essential: At least three years in an office. Please give dates on the form.", 1),
    ],
)  # fmt: skip
def test_what_only_goes_on_with_the_sentence_before_stays_with_it(line: str, texts: int) -> None:
    assert len(lines_in("docx", f"# Clerk: person specification\n## Skills\n{line}\n")) == texts


@pytest.mark.parametrize("form", FORMS)
def test_sentences_below_the_label_of_a_level_are_its_criteria(form: str) -> None:
    text = """# Librarian: person specification
## Essential
You will hold a degree or have five years in libraries. You will write clearly.
## Desirable
You may have run a reading group. You may speak Polish.
You may know the county.
We judge all of this from your application form.
"""
    assert lines_in(form, text) == [
        "e||You will hold a degree or have five years in libraries|Application form",
        "e||You will write clearly|Application form",
        "d||You may have run a reading group|Application form",
        "d||You may speak Polish|Application form",
        "d||You may know the county|Application form",
    ]


def test_a_level_that_is_only_explained_asks_for_nothing() -> None:
    text = """# Analyst: person specification
Essential: You must meet all of these to be shortlisted.
- A degree in statistics
- Two years in a laboratory
Desirable: You will score higher with these.
- Knows Python
"""
    assert [line.split("|")[2] for line in lines_in("docx", text)] == [
        "A degree in statistics", "Two years in a laboratory", "Knows Python",
    ]  # fmt: skip


ASKED = """# {post}
Ten hours a week. The brackets show how each point is judged.
## The work
{must} be able to carry out small repairs (practical task).
{must} hold a full driving licence (letter).
{wish} used a pressure washer (letter and interview).
## The people
{must} be patient with hirers (interview).
{wish} worked with volunteers (chat).
Write to the secretary by 4 March.
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("must", "wish"),
    [
        ("You must", "It is desirable that you have"),
        ("Applicants must", "We hope that you have"),
        ("The caretaker must", "It is preferable for the caretaker to have"),
        ("Candidates must", "Candidates should ideally have"),
    ],
)
def test_sentences_ask_and_say_in_brackets_how(form: str, must: str, wish: str) -> None:
    text = ASKED.replace("{post}", "Caretaker").replace("{must}", must).replace("{wish}", wish)
    assert [line.split("|")[0::3] for line in lines_in(form, text)] == [
        ["e", "Practical task"], ["e", "Letter"], ["d", "Letter,Interview"], ["e", "Interview"], ["d", "Chat"],
    ]  # fmt: skip


SHARED = """# Harbour jobs for the summer
We have three posts: Waiter, Kitchen Porter and Barista.
## {all}
{note}
- Over eighteen (essential) – CV
- Some Spanish (desirable) – interview
## Waiter
{besides}
- Can carry three plates (essential) – trial shift
## Kitchen Porter
{besides}
- Able to lift 20 kg (essential) – trial shift
## Barista
{besides}
- Latte art (desirable) – trial shift
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("of_all", "note", "besides"),
    [
        ("All posts", "The following apply to each of the three posts.", "As well as the points for all posts:"),
        ("Every role", "These points count for every role.", "In addition to the points for every role:"),
        ("Common to all three jobs", "We ask this of everybody.", "On top of what is common to all three jobs:"),
        ("For all posts", "Please read these first.", "Besides what is asked for all posts:"),
    ],
)
def test_what_comes_besides_the_points_of_all_posts_is_of_one(form: str, of_all: str, note: str, besides: str) -> None:
    text = SHARED.replace("{all}", of_all).replace("{note}", note).replace("{besides}", besides)
    posts = {post.title: [one.text for one in post.criteria] for post in draft_in(form, text).posts}
    shared = ["Over eighteen", "Some Spanish"]
    assert posts == {
        "Waiter": [*shared, "Can carry three plates"],
        "Kitchen Porter": [*shared, "Able to lift 20 kg"],
        "Barista": [*shared, "Latte art"],
    }


def test_an_item_that_says_its_level_is_taken_whatever_stands_in_between() -> None:
    text = """# Person specification: Cook
- Has cooked for forty (essential) – CV
Waiting at table is shared among the staff of the house
- Bakes bread (desirable) – interview
"""
    assert [line.split("|")[2] for line in lines_in("txt", text)] == ["Has cooked for forty", "Bakes bread"]


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("first", ["Has kept accounts for a charity", "Can keep the books", "Is free on Mondays"])
def test_a_table_without_headings_keeps_its_first_row(form: str, first: str) -> None:
    rows = [
        (first, "Application form and interview"),
        ("Writes clear minutes", "Written exercise"),
        ("Gets on with volunteers", "Interview"),
        ("Drives a van", "Application form"),
    ]
    assert first in [line.split("|")[2] for line in lines_of(draft_of(table_in(form, rows), form))]
