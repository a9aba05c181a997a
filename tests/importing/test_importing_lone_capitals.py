"""One word in capitals among the lines of a list: doubted, for it may head what stands below it."""

import pytest

from tests.importing.lines_making import FORMS, draft_in

HEADING = "This reads like a heading and not like a criterion."
HEAD = "# Classroom assistant: person specification\n## Essential\nNVQ level 2\nEnjoys reading aloud\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", ["PERKS", "EXTRA", "PRIZES"])
def test_a_word_in_capitals_above_further_lines_is_doubted(form: str, word: str) -> None:
    (post,) = draft_in(form, f"{HEAD}{word}\nFree lunch\nGym pass\n").posts
    assert {one.text: one.doubts for one in post.criteria}.get(word, (HEADING,)) == (HEADING,)


@pytest.mark.parametrize("word", ["COSHH", "GCSE", "ECDL"])
def test_letters_that_stand_for_words_are_not(word: str) -> None:
    (post,) = draft_in("txt", f"{HEAD}{word}\nFirst aid\nPatience\n").posts
    assert {one.text: one.doubts for one in post.criteria}[word] == ()
