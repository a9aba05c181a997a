"""Sentences that say how all criteria are assessed but some, or share them among methods."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text

_HEAD = "Lighthouse Keeper\n\nPerson specification\n\n"
_TEXTS = ("Knot tying", "Reading of tide tables", "Radio procedure", "Swimming certificate", "Poetry")
_A, _I, _AI = "Application form", "Interview", "Application form,Interview"
_PLACED = "could not be placed"


def _page(note: str, *, labels: str = "12345", marks: str = "", last: bool = False) -> str:
    """Three essential and two desirable criteria, those of the numbers in `marks` with a dagger, and the note."""
    lines = [
        f"{'- ' if label == '-' else f'{label}. '}{text}{' †' if str(at) in marks else ''}"
        for at, (label, text) in enumerate(zip(labels, _TEXTS, strict=True), 1)
    ]
    listed = "Essential\n" + "\n".join(lines[:3]) + "\n\nDesirable\n" + "\n".join(lines[3:]) + "\n"
    return f"{_HEAD}{listed}\n{note}\n" if last else f"{_HEAD}{note}\n\n{listed}"


def _methods(draft: DraftSpecification) -> list[str]:
    return [",".join(one.measured_by) for one in draft.posts[0].criteria]


def _read(text: str) -> tuple[list[str], list[str]]:
    draft = read_text(text, "pasted.html" if text.startswith("<") else "pasted")
    return _methods(draft), list(draft.doubts)


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "All are assessed by application form and interview, except 3, which is tested by a practical task.",
            [_AI, _AI, "Practical task", _AI, _AI],
        ),
        (
            "All criteria will be assessed at interview with the exception of 1 which will be assessed by a test.",
            ["Test", _I, _I, _I, _I],
        ),
        ("Apart from 2 and 4 (certificates), all criteria are assessed at interview.", [_I, "Certificates"] * 2 + [_I]),
        (
            "Save for radio procedure (radio test) and poetry (presentation), everything is assessed at interview.",
            [_I, _I, "Radio test", _I, "Presentation"],
        ),
        (
            "All criteria are assessed at interview except the swimming certificate (documents).",
            [_I, _I, _I, "Documents", _I],
        ),
        (
            "All criteria except 3 are assessed by application form; 3 is tested by a practical task.",
            [_A, _A, "Practical task", _A, _A],
        ),
        ("All criteria are assessed at interview, except poetry. This is assessed by a test.", [_I] * 4 + ["Test"]),
        ("All but criterion 2 are assessed at interview. Criterion 2 is assessed by a tide test.", [_I, "Tide test"]),
        ("All are assessed at interview, except 5, which will also be tested by a task.", [_I] * 4 + [f"{_I},Task"]),
        ("All criteria are assessed at interview except 5.", [_I] * 4 + [""]),
        (
            "All criteria are assessed at interview except the desirable ones, which come from the application form.",
            [_I, _I, _I, _A, _A],
        ),
        (
            "All criteria are assessed at interview, except 3 and 5, by a task and a written test respectively.",
            [_I, _I, "Task", _I, "Written test"],
        ),
    ],
)
def test_an_exception_has_its_own_method_and_the_rest_theirs(note: str, expected: list[str], last: bool) -> None:
    methods, doubts = _read(_page(note, last=last))
    assert methods[: len(expected)] == expected
    assert not [said for said in doubts if _PLACED in said or "not read" in said]


@pytest.mark.parametrize(
    "note",
    [
        "All criteria, other than those marked †, which are tested at interview, are assessed from the form.",
        "All criteria are assessed from the application form except those marked † (interview).",
        "About you (points in italics are only background. Criteria marked † are tested at interview, all others from"
        " your application.)",
    ],
)
def test_marked_criteria_are_the_exception_and_not_the_rest(note: str) -> None:
    assert _read(_page(note, labels="-----", marks="24"))[0] == [_A, _I, _A, _I, _A]


@pytest.mark.parametrize(
    "note",
    [
        "All criteria are assessed at interview except rowing, which is tested by a practical task.",
        "All criteria are assessed at interview except 9, which is tested by a practical task.",
        "Apart from the first nine, which are tested by a practical task, all criteria are assessed at interview.",
    ],
)
def test_an_exception_that_fits_no_criterion_is_doubted_where_it_stands(note: str) -> None:
    methods, doubts = _read(_page(note))
    assert methods == [_I] * 5
    assert [said.split(":")[0] for said in doubts if _PLACED in said] == ["Line 5"]


def test_an_exception_names_a_group_by_its_heading() -> None:
    page = (
        "<h1>Keeper</h1><h2>Person specification</h2>"
        "<p>All criteria are assessed at interview except those under Knowledge, which have a written test.</p>"
        "<h3>Skills</h3><ul><li>Knot tying (E)</li><li>Rowing (D)</li></ul>"
        "<h3>Knowledge</h3><ul><li>Tides and currents (E)</li><li>Birds (D)</li></ul>"
    )
    assert _read(page)[0] == [_I, _I, "Written test", "Written test"]


def test_an_exception_stands_in_a_row_of_the_table_itself() -> None:
    rows = "<tr><td>Knot tying</td><td>E</td></tr><tr><td>Rowing</td><td>E</td></tr><tr><td>Birds</td><td>D</td></tr>"
    page = (
        "<h1>Keeper</h1><table><tr><th>Criteria</th><th>Essential/Desirable</th></tr>"
        f"<tr><td colspan='2'>All assessed at interview except rowing (practical task)</td></tr>{rows}</table>"
    )
    assert _read(page)[0] == [_I, "Practical task", _I]


@pytest.mark.parametrize(
    ("note", "first"),
    [
        ("Criteria 1–2 by application form, the rest at interview.", 2),
        ("Criteria 1 to 3: application form. Remaining criteria: interview.", 3),
        ("1-3: application form; others: interview", 3),
        ("The first three criteria are assessed by application form, the others at interview.", 3),
        ("Application form for the first two, interview for the others.", 2),
        ("Through the application form we will assess the first two criteria; the others at interview.", 2),
        ("The last two will be tested at interview and the remaining criteria are assessed from the form.", 3),
    ],
)
def test_criteria_are_shared_among_methods_by_number_and_by_order(note: str, first: int) -> None:
    assert _read(_page(note))[0] == [_A] * first + [_I] * (5 - first)


def test_shares_that_fit_no_criteria_are_doubted_and_give_nobody_a_method() -> None:
    methods, doubts = _read(_page("Criteria 1–2 by application form, the rest at interview.", labels="-----"))
    assert methods == [""] * 5
    assert any("was not read" in said for said in doubts)


def test_exceptions_within_a_criterion_are_its_own() -> None:
    text = "Able to work all shifts except Sundays, which are covered by an agency"
    draft = read_text(f"{_HEAD}Essential\n- {text}\n- Rowing\nDesirable\n- Birds\n", "pasted")
    assert draft.posts[0].criteria[0].text == text
    assert not [said for said in draft.doubts if _PLACED in said]
