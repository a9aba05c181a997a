"""Specifications as questions and answers, as a page of frequently asked questions has them."""

import pytest

from shortlister.importing.criteria.words.asked_levels import asked_level
from tests.importing.pasting import read_text

_WANTED = [
    ("Speaks clearly on the telephone", "essential"),
    ("Keeps an appointment book", "essential"),
    ("Has worked in a surgery", "desirable"),
    ("A memory for faces", "desirable"),
]
_PAGES = {
    "a.md": "# Receptionist\n\n## What is the job?\nAt the desk.\n\n## What do I need to have?\n- {}\n- {}\n\n"
    "## What would be nice?\n- {}\n- {}\n\n## When do I start?\n- In May\n- At nine\n",
    "b.txt": "RECEPTIONIST\n\nQ: What will I be doing?\nA: Answering.\n\nQ: What must I be able to do?\nA: {}\n"
    "   {}\n\nQ: What else would you like to see?\nA: {}\n   {}\n\nQ: How do I apply?\nA: Ring Maureen.\n",
    "c.txt": "Receptionist \u2013 FAQ\n\n1. What is it?\nA desk.\n\n2. What skills do I need?\n- {}\n- {}\n\n"
    "3. Is there anything else that would help?\n- {}\n- {}\n\n4. Where is it?\nIn Leith.\n",
    "d.html": "<h1>Receptionist</h1><dl><dt>What hours?</dt><dd>Mornings.</dd><dt>What qualities do you look for?</dt>"
    "<dd>{}</dd><dd>{}</dd><dt>What would be a bonus?</dt><dd>{}</dd><dd>{}</dd></dl>",
}


@pytest.mark.parametrize("name", _PAGES)
def test_questions_that_ask_what_one_needs_and_what_helps_say_the_levels(name: str) -> None:
    draft = read_text(_PAGES[name].format(*(text for text, _level in _WANTED)), name)
    assert [(found.text, found.level) for found in draft.posts[0].criteria] == _WANTED


def test_a_list_below_a_question_of_unknown_meaning_is_offered_without_a_level() -> None:
    page = (
        "# Archivist\n\n## What do we need?\n* Careful hands\n* Palaeography\n\n"
        "## What do the best people bring along?\n* Latin\n* Tea\n\n## What happens next?\n* We read\n* We ring\n"
    )
    found = read_text(page, "a.md").posts[0].criteria
    assert [(one.text, str(one.level), bool(one.doubts)) for one in found] == [
        ("Careful hands", "essential", False), ("Palaeography", "essential", False),
        ("Latin", "unspecified", True), ("Tea", "unspecified", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "question", ["What do I need to do", "What do I need to apply", "What should I bring to the interview"]
)
def test_what_an_applicant_has_to_do_is_no_level(question: str) -> None:
    assert asked_level(question) is None


def test_a_chatty_advert_says_its_levels_by_whom_it_suits() -> None:
    text = (
        "# We're hiring a barista!\n\nHiya, we are a coffee shop.\n\n**You'll fit right in if you:**\n- rise early\n"
        "- pull a decent espresso\n\n**Brownie points if you:**\n- bake\n- fix grinders\n\nPop in with your CV.\n"
    )
    assert [(found.text, found.level) for found in read_text(text, "a.md").posts[0].criteria] == [
        ("rise early", "essential"), ("pull a decent espresso", "essential"),
        ("bake", "desirable"), ("fix grinders", "desirable"),
    ]  # fmt: skip
