"""Plain sentences that say how criteria are measured: their clauses, whom they mean, and what stays open."""

import pytest

from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.spoken.sentences import read
from tests.importing.pasting import read_text

_POST = (
    "Ferry Deckhand\n\nPerson specification\n\nEssential\n\n- Ties knots that hold\n- Swims 200 metres\n"
    "- Keeps a tidy log\n\nDesirable\n\n- Speaks Welsh\n- Has mended engines\n\n{below}\n"
)
_A, _I, _T = "Application form", "Interview", "Swimming test"


def _methods(below: str) -> list[tuple[str, ...]]:
    return [found.measured_by for found in read_text(_POST.format(below=below), "a.txt").posts[0].criteria]


@pytest.mark.parametrize(
    ("said", "essential", "desirable"),
    [
        ("Candidates will be shortlisted on the essential criteria using the application form; the desirable ones will "
         "be explored at interview.", (_A,), (_I,)),
        ("We will use your application form to judge the essentials, and the interview to judge the desirables.",
         (_A,), (_I,)),
        ("Your form should cover the essential requirements. At interview we will ask about both the essential and the "
         "desirable ones.", (_A, _I), (_I,)),
        ("The essential criteria are looked at both on the application form and at interview, the desirable on the "
         "application form alone.", (_A, _I), (_A,)),
        ("In your application form show us how you meet each of the essential criteria. We will ask about these again "
         "at interview, along with the desirable criteria.", (_A, _I), (_I,)),
        ("Please give evidence on the application form of how you satisfy each of these points.", (_A,), (_A,)),
        ("Evidence will be drawn from the application form and the interview.", (_A, _I), (_A, _I)),
    ],
)  # fmt: skip
def test_each_level_has_what_the_sentence_says_of_it(
    said: str, essential: tuple[str, ...], desirable: tuple[str, ...]
) -> None:
    assert _methods(said) == [essential] * 3 + [desirable] * 2


def test_letters_that_a_sentence_explains_are_each_of_their_own() -> None:
    said = "Criteria are assessed at interview unless marked (A), which means that they are assessed on the application"
    every, marked = read(said, (), MethodKey()).clauses
    assert (every.methods, marked.methods) == ([_I], [_A])
    assert [scope.names for scope in every.without] == [("A",)]


@pytest.mark.parametrize("said", [
    "Reliability and honesty will be assessed through references.",
])  # fmt: skip
def test_what_is_not_understood_is_said_and_gives_nothing(said: str) -> None:
    draft = read_text(_POST.format(below=said), "a.txt")
    assert [found.measured_by for found in draft.posts[0].criteria] == [()] * 5
    assert any(said[:30] in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("said", [
    "Interviews will be held on Thursday 4 May.",
    "Applicants who meet the essential criteria are guaranteed an interview.",
    "Application forms are available in large print on request.",
    "Late applications will not be considered.",
    "Feedback will only be given if you attend an interview.",
    "Deploy and monitor boats by radio.",
    "Only candidates who meet all the essential criteria will be invited to interview.",
])  # fmt: skip
def test_what_only_speaks_of_the_procedure_says_nothing_of_measuring(said: str) -> None:
    reading = read(said.rstrip("."), ("Skills",), MethodKey())
    assert not reading.clauses
    assert _methods(said) == [()] * 5


def test_an_exception_has_its_own_clause() -> None:
    reading = read("All criteria will be assessed at interview except skills, which will be tested by a swimming test",
                   ("Skills", "Experience"), MethodKey())  # fmt: skip
    every, skills = reading.clauses
    assert reading.sure
    assert (every.methods, skills.methods) == ([_I], [_T])
    assert [scope.names for scope in every.without] == [scope.names for scope in skills.scopes] == [("skills",)]
