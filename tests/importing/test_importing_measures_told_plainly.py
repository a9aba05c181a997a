"""Sentences and headings that say how criteria are measured and are not read: named, without an untrue doubt."""

import pytest

from tests.importing.lines_making import draft_in

_UNSAID = "does not say how the criteria are measured"
_LIST = "# Person specification: Archivist\nEssential\n- Diploma in archives\n- Secretary hand\nDesirable\n- Latin\n\n"


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize(
    "said",
    [
        "All qualifications are verified from the CV and tested in a practical interview.",
        "Method: application form (all), interview (all but the diploma).",
        "Secretary hand is tested by a short exercise on the day.",
        "Shortlisting is done from the application form.",
        "Reading of old letters will be checked during a work trial on site.",
    ],
)
def test_a_sentence_that_says_it_is_read_or_named(form: str, said: str) -> None:
    draft = draft_in(form, f"{_LIST}Notes\n{said}")
    read = any(one.measured_by for post in draft.posts for one in post.criteria)
    named = [doubt for doubt in draft.doubts if said[:30] in doubt]
    assert read or len(named) == 1
    assert not any(_UNSAID in doubt for post in draft.posts for doubt in post.doubts)


@pytest.mark.parametrize(
    "said",
    [
        "Applicants should send a CV and a letter.",
        "Interviews will be held in May.",
        "The salary is checked against the national scale each April.",
        "Attendance at training is verified by the line manager.",
        "Applications will be checked by a colleague.",
    ],
)
def test_a_sentence_of_something_else_is_not(said: str) -> None:
    draft = draft_in("txt", f"{_LIST}Notes\n{said}")
    assert any(_UNSAID in doubt for post in draft.posts for doubt in post.doubts)
