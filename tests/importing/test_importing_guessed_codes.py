"""Codes that no key explains: what is guessed is said, a key of the document's own is not added to."""

import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of

_ROWS = (("Ties knots", "E", "{}"), ("Counts nets", "D", "A/I"), ("Mends sails", "E", "I"))


def _page(codes: str, key: str = "") -> str:
    rows = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in _ROWS).format(codes)
    head = "<tr><th>Criteria</th><th>Essential/Desirable</th><th>How assessed</th></tr>"
    return f"<h1>Sailmaker</h1><h2>Person specification</h2><p>{key}</p><table>{head}{rows}</table>"


@pytest.mark.parametrize(("code", "method"), [("S", "Supporting statement"), ("O", "Observation"), ("W", "Written")])
def test_a_code_that_may_stand_for_this_or_that_is_said_to_be_guessed(code: str, method: str) -> None:
    (post,) = draft_of(_page(f"A/{code}").encode(), "html").posts
    assert any(f"“{code}” is not explained in the document; it was taken for “{method}" in one for one in post.doubts)


@pytest.mark.parametrize(("codes", "said"), [("A, T, R", ["R", "T"]), ("P/C", ["C", "P"])])
def test_what_nearly_always_stands_for_the_same_is_said_where_no_key_says_so(codes: str, said: list[str]) -> None:
    (post,) = draft_of(_page(codes).encode(), "html").posts
    found = [one for one in post.doubts if "explained" in one]
    assert [one.partition("the code “")[2].partition("”")[0] for one in found] == said


def test_application_and_interview_are_in_no_doubt() -> None:
    (post,) = draft_of(_page("A/I").encode(), "html").posts
    assert not any("explained" in one for one in post.doubts)


def test_with_a_key_of_its_own_nothing_is_assumed() -> None:
    (post,) = draft_of(_page("A, T", "A = Application form, I = Interview, T = Teaching").encode(), "html").posts
    assert post.criteria[0].measured_by == ("Application form", "Teaching")
    assert not any("explained" in one for one in post.doubts)


@pytest.mark.parametrize("key", ["A = Application form, I = Interview", "Form – A (with your letter) Interview – I"])
def test_a_code_that_the_documents_own_key_lacks_is_not_guessed_and_the_others_beside_it_are_read(key: str) -> None:
    (post,) = draft_of(_page("A/L/I", key).encode(), "html").posts
    assert post.criteria[0].measured_by == ("Application form", "Interview")
    assert any("the code “L” is not explained in the document." in one for one in post.doubts)


@pytest.mark.parametrize(
    "key",
    [
        "Application form – A, Interview – I, References – R",
        "Evidence: Application Form - A (with a letter) Interview - I References – R",
        "Application form: A; Interview: I; References: R.",
        "Application form \"A\", interview \"I\", references \"R\"",
        "Key: Application form A Interview I References R",
    ],
)  # fmt: skip
def test_a_key_may_have_the_codes_behind_their_names(key: str) -> None:
    assert key_pairs(key) == {"A": "Application form", "I": "Interview", "R": "References"}


def test_a_key_of_lines_may_have_the_codes_behind_their_names() -> None:
    text = (
        "Person specification\n\nEssential\n\n- Ties knots (F)\n- Counts nets (C)\n\nKey\nForm – F\nConversation – C\n"
        "Interview – I"
    )
    (post,) = read_text(text, "page.txt").posts
    assert [one.measured_by for one in post.criteria] == [("Application form",), ("Conversation",)]
