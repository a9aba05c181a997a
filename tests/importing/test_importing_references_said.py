"""Sentences that name criteria by their references, or by the headings they stand under, are read as such.

Whether the references stand in a column, in a cell, before a line or behind it.
"""

import pytest

from shortlister.importing.criteria.spoken.scopes import Which, scopes_in
from tests.importing.pasting import read_text

_F, _I, _T = "Application form", "Interview", "Written test"
_HARD = ("Rowing a boat alone", "Mending nets", "Knowing the tides", "Reading charts")
_NICE = ("Speaking Cornish", "Owning oilskins")


def _methods(text: str, name: str = "ferry.txt") -> tuple[list[str], list[str]]:
    draft = read_text(text, name)
    return [",".join(one.measured_by) for post in draft.posts for one in post.criteria], list(draft.doubts)


def _lines(labels: list[str], said: str) -> str:
    hard = "\n".join(f"{label} {text}" for label, text in zip(labels, _HARD, strict=False))
    nice = "\n".join(f"{label} {text}" for label, text in zip(labels[4:], _NICE, strict=True))
    return f"Ferry Hand\n\nPerson specification\n\nEssential\n\n{hard}\n\nDesirable\n\n{nice}\n\n{said}\n"


_ED = ["E1.", "E2.", "E3.", "E4.", "D1.", "D2."]


@pytest.mark.parametrize(
    ("labels", "said", "expected"),
    [
        (
            _ED,
            "E1, E2 and all of the desirable criteria will be measured from the application form. E2 to E3 will be"
            " measured at interview. E4 will be measured by a written test only.",
            [_F, f"{_F},{_I}", _I, _T, _F, _F],
        ),
        (
            ["E.1:", "E.2:", "E.3:", "E.4:", "D.1:", "D.2:"],
            "We will assess criteria E.1–E.3 at interview. The rest will be assessed from the application form.",
            [_I, _I, _I, _F, _F, _F],
        ),
        (
            ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2"],
            "1.2 to 1.4 inclusive: interview. 1.1, 2.1 and 2.2 will be assessed by application form.",
            [_F, _I, _I, _I, _F, _F],
        ),
        (
            ["1a)", "1b)", "1c)", "1d)", "2a)", "2b)"],
            "All criteria will be assessed at interview, except 1a/1c, which will be assessed from the form only.",
            [_F, _I, _F, _I, _I, _I],
        ),
        (
            _ED,
            "Criteria beginning with E are assessed at interview. Criteria beginning with D are assessed by application"
            " form.",
            [_I, _I, _I, _I, _F, _F],
        ),
        (
            ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"],
            "Points a, c and d will be assessed at interview. The others will be assessed from the application form.",
            [_I, _F, _I, _I, _F, _F],
        ),
    ],
)
def test_criteria_are_named_by_their_references(labels: list[str], said: str, expected: list[str]) -> None:
    assert _methods(_lines(labels, said)) == (expected, [])


@pytest.mark.parametrize("beside", [True, False])
def test_references_in_tables_are_those_of_their_rows(beside: bool) -> None:
    rows = [*((f"E{at}", text, "E") for at, text in enumerate(_HARD, 1)), ("D1", _NICE[0], "D"), ("D2", _NICE[1], "D")]
    mark = "</td><td>" if beside else " "
    head = "<th>Ref</th>" if beside else ""
    table = "".join(f"<tr><td>{ref}{mark}{text}</td><td>{level}</td></tr>" for ref, text, level in rows)
    said = "E1–E3 are assessed by interview only; the others are assessed from the application form and at interview."
    page = f"<h1>Ferry Hand</h1><p>{said}</p><table><tr>{head}<th>Criteria</th><th>E/D</th></tr>{table}</table>"
    assert _methods(page, "ferry.html")[0] == [_I] * 3 + [f"{_F},{_I}"] * 3


def test_a_reference_that_no_criterion_has_is_doubted() -> None:
    methods, doubts = _methods(_lines(_ED, "E1 to E3 and E9 will be assessed at interview."))
    assert not any(methods)
    assert len(doubts) == 1
    assert "E9" in doubts[0]


@pytest.mark.parametrize(
    ("heads", "said", "expected"),
    [
        (
            ("Must have", "Nice to have"),
            'Everything under "must have" is looked for in your CV and then tested in a rowing session. Everything'
            ' under "nice to have" is looked for in your CV only.',
            ["CV,Rowing session", "CV"],
        ),
        (
            ("What you bring", "Bonus points"),
            "Every item under What you bring will be assessed at interview. Every item under Bonus points will be"
            " assessed from your CV.",
            [_I, "CV"],
        ),
        (
            ("What you bring", "Bonus points"),
            "The criteria headed “What you bring” will be assessed at interview, and those headed “Bonus points” from"
            " your CV.",
            [_I, "CV"],
        ),
    ],
)
def test_criteria_are_named_by_the_heading_above_them(heads: tuple[str, str], said: str, expected: list[str]) -> None:
    hard, nice = ("\n".join(f"- {one}" for one in texts) for texts in (_HARD, _NICE))
    text = f"FERRY HAND\n\n{heads[0]}\n\n{hard}\n\n{heads[1]}\n\n{nice}\n\nHow we hire\n\n{said}\n"
    assert _methods(text) == ([expected[0]] * 4 + [expected[1]] * 2, [])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "All criteria will be assessed by application form and interview. However, the last two will be assessed"
            " only by interview.",
            [f"{_F},{_I}"] * 4 + [_I] * 2,
        ),
        (
            "All criteria will be assessed by application form and interview. The exceptions are the last two, which"
            " are assessed by interview only.",
            [f"{_F},{_I}"] * 4 + [_I] * 2,
        ),
        (
            "The criteria which are essential will be assessed by application form. The criteria that are desirable"
            " will be assessed by interview.",
            [_F] * 4 + [_I] * 2,
        ),
    ],
)
def test_a_second_sentence_is_read_with_the_first(said: str, expected: list[str]) -> None:
    assert _methods(_lines(["-"] * 6, said)) == (expected, [])


def test_what_is_said_again_of_marked_criteria_is_added() -> None:
    said = (
        "Criteria marked * will be assessed by a written test. They will also be assessed by interview. The rest will"
        " be assessed by application form."
    )
    text = _lines(["-"] * 6, said).replace("the tides", "the tides *").replace("oilskins", "oilskins *")
    assert _methods(text)[0] == [_F, _F, f"{_T},{_I}", _F, _F, f"{_T},{_I}"]


def test_a_group_named_by_signs_alone_is_pointed_at_by_no_sentence() -> None:
    scopes = list(scopes_in("All criteria are assessed at interview.", ["....", "-- / --", "Skills"]))
    assert [scope.which for _begin, _end, scope in scopes] == [Which.ALL]
