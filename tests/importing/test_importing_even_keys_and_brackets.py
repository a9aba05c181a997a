"""Keys told alike whatever parts their pairs, and codes in brackets behind criteria with a key or without one."""

import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from tests.importing.table_making import draft_of, lines_of, table_in

_WHOLE = {"A": "Application form", "I": "Interview", "P": "Presentation"}
_POINTS = ("Mends clocks of all kinds", "Winds a tower clock safely", "Speaks to visitors", "Keeps a tidy bench",
           "Has driven a small van")  # fmt: skip


@pytest.mark.parametrize(
    "key",
    [
        "A = Application form / I = Interview / P = Presentation",
        "Key: (A) Application form / (I) Interview / (P) Presentation",
        "(A) Application form\n(I) Interview\n(P) Presentation",
        "KEY Application form = A; Interview = I; Presentation = P",
        "KEY Application form (A) Interview (I) Presentation (P)",
        "KEY A - Application form, I - Interview, P - Presentation",
        "Key to evidence – Application form = A   Interview = I   Presentation = P",
        "Evidence (KEY A: Application form | I: Interview | P: Presentation)",
        "Method of assessment (MOA): Application form (A), Interview (I), Presentation (P)",
    ],
)
def test_a_key_is_read_whatever_parts_its_pairs_and_its_lead_is_in_no_name(key: str) -> None:
    assert key_pairs(key) == _WHOLE


@pytest.mark.parametrize("text", ["A = Essential / B = Desirable", "Key skills: Maths (A) / Art (I)", "A / I / P"])
def test_what_only_looks_like_a_key_is_none(text: str) -> None:
    assert key_pairs(text) == {}


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        ("KEY A - Application form\n\nI - Interview\n\nP - Presentation", "A {} I"),
        ("Key: Application form (A)\n\nInterview (I)\n\nPresentation (P)", "A; I"),
        ("Assessment: A: Application form\n\nI: Interview\n\nP: Presentation", "A and I"),
    ],
)
def test_a_key_whose_first_pair_stands_on_the_line_of_its_lead_is_read_whole(key: str, codes: str) -> None:
    said = codes.format("&")
    points = "\n".join(f"- {one} ({said})" for one in _POINTS)
    text = f"Clock keeper\n\nPerson specification\n\n{key}\n\nEssential criteria\n\n{points}\n"
    assert lines_of(draft_of(text.encode(), "txt")) == [f"e||{one}|Application form,Interview" for one in _POINTS]


def _guessed(form: str, *codes: str) -> tuple[list[str], list[str]]:
    rows = [("Criteria", "Level"), *((f"{one} {code}", "E") for one, code in zip(_POINTS, codes, strict=True))]
    draft = draft_of(table_in(form, rows), form)
    return lines_of(draft), [one for post in draft.posts for one in post.doubts if "explained" in one]


@pytest.mark.parametrize(
    ("form", "signs"), [("docx", "(A/I)"), ("html", "[A; I]"), ("xlsx", "(AI)"), ("docx", "[A I]")]
)
def test_usual_codes_behind_nearly_all_criteria_are_guessed_and_said(form: str, signs: str) -> None:
    lines, doubts = _guessed(form, "(A)", signs, "(I)", "(A)", "")
    assert lines == [
        f"e||{_POINTS[0]}|Application form", f"e||{_POINTS[1]}|Application form,Interview",
        f"e||{_POINTS[2]}|Interview", f"e||{_POINTS[3]}|Application form", f"e||{_POINTS[4]}|",
    ]  # fmt: skip
    assert all(
        any(f"“{code}” is not explained in the document; it was taken" in one for one in doubts) for code in "AI"
    )


@pytest.mark.parametrize("codes", [("(A)", "(I)", "", "", ""), ("(A)", "(B)", "(I)", "(B)", "(A)"), ("(A)",) * 5])
def test_letters_that_may_be_anything_stay_in_the_text(codes: tuple[str, ...]) -> None:
    lines, _doubts = _guessed("docx", *codes)
    assert lines == [f"e||{f'{one} {code}'.strip()}|" for one, code in zip(_POINTS, codes, strict=True)]


def test_a_code_run_together_of_letters_that_do_not_stand_alone_is_said_to_be_unread() -> None:
    lines, doubts = _guessed("docx", "(A)", "(I)", "(A/I)", "(A)", "(AR)")
    assert lines[-1] == f"e||{_POINTS[4]} (AR)|"
    assert any("the code “AR” is not explained in the document." in one for one in doubts)


@pytest.mark.parametrize("form", ["docx", "html", "xlsx"])
def test_short_rows_between_rows_with_codes_name_groups_in_a_table_of_one_column(form: str) -> None:
    rows = [("Criteria",), ("Essential",), ("Experience",), (f"{_POINTS[0]} (A)",), (f"{_POINTS[1]} (A, I)",),
            ("Knowledge",), ("Data protection law (I)",), ("Skills",), ("Spoken Welsh (I)",),
            (f"{_POINTS[2]} (I)",)]  # fmt: skip
    draft = draft_of(table_in(form, rows, "A = Application form, I = Interview"), form)
    assert lines_of(draft) == [
        f"e|Experience|{_POINTS[0]}|Application form", f"e|Experience|{_POINTS[1]}|Application form,Interview",
        "e|Knowledge|Data protection law|Interview", "e|Skills|Spoken Welsh|Interview",
        f"e|Skills|{_POINTS[2]}|Interview",
    ]  # fmt: skip


def test_plain_lines_with_codes_are_criteria_and_the_numbered_ones_between_groups() -> None:
    text = (
        "Clock keeper\n\nPerson specification\n\nKey: A = Application form / I = Interview\n\nEssential\n\n"
        f"1. Experience\n\n{_POINTS[0]} (A)\n\n{_POINTS[1]} (A/I)\n\n2. Knowledge\n\nData protection law (I)\n\n"
        f"Desirable\n\n1. Experience\n\n{_POINTS[4]} (A)\n\n2. Knowledge\n\nThe town's history (I)\n"
    )
    assert lines_of(draft_of(text.encode(), "txt")) == [
        f"e|Experience|{_POINTS[0]}|Application form", f"e|Experience|{_POINTS[1]}|Application form,Interview",
        "e|Knowledge|Data protection law|Interview", f"d|Experience|{_POINTS[4]}|Application form",
        "d|Knowledge|The town's history|Interview",
    ]  # fmt: skip
