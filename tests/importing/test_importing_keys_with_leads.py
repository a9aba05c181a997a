"""Keys told behind a lead of their own, in numbers or short words, and columns that say a level and methods at once."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

_NAMES = ("Holds a tram licence", "Knows the route book", "Drives safely in fog", "Keeps a clear log")


@pytest.mark.parametrize(
    ("form", "key", "codes", "methods"),
    [
        ("docx", "Method of testing (MOT): F Form I Interview P Practical drive D Documentary evidence",
         ("F", "I/P", "P", "D"), ("Application form", "Interview,Practical drive", "Practical drive",
                                  "Documentary evidence")),
        ("html", "[Assessed by] F Form / I Interview / P Pool test / L Letter", ("F", "I, P", "P", "L"),
         ("Application form", "Interview,Pool test", "Pool test", "Letter")),
        ("xlsx", "Measured: 1 – Form, 2 – Interview, 3 – Drive with an instructor, 4 – Seeing your licence",
         ("1", "2, 3", "3", "4"), ("Application form", "Interview,Drive with an instructor",
                                   "Drive with an instructor", "Seeing your licence")),
        ("docx", "Checked by: 1 Form 2 Interview 3 Driving test 4 Sight of licence and medical card",
         ("1", "2, 3", "3", "4"), ("Application form", "Interview,Driving test", "Driving test",
                                   "Sight of licence and medical card")),
    ],
)  # fmt: skip
def test_a_key_behind_its_lead_is_read_whole(
    form: str, key: str, codes: tuple[str, ...], methods: tuple[str, ...]
) -> None:
    head = "Tested by" if codes[0].isdigit() else "MOT"
    rows = [("Attribute", "Level", head), *((name, "E", code) for name, code in zip(_NAMES, codes, strict=True))]
    draft = draft_of(table_in(form, rows, key), form)
    assert lines_of(draft) == [f"e||{name}|{how}" for name, how in zip(_NAMES, methods, strict=True)]
    assert not any("MOT" in doubt for post in draft.posts for doubt in post.doubts)


def test_a_code_that_heads_ticks_is_still_doubted() -> None:
    rows = [("Attribute", "Level", "CV", "ZQ"), (_NAMES[0], "E", "x", ""), (_NAMES[1], "E", "", "x"),
            (_NAMES[2], "D", "x", "x")]  # fmt: skip
    draft = draft_of(table_in("docx", rows), "docx")
    assert any("ZQ" in doubt for doubt in (*draft.doubts, *(one for post in draft.posts for one in post.doubts)))


@pytest.mark.parametrize(
    ("form", "said", "key"),
    [
        ("docx", ("E – App/Int", "D – Int", "E – Sim", "D – App"),
         "Evidence: App (application form), Int (interview), Sim (simulator test)."),
        ("html", ("AF/INT – E", "INT – D", "SIM – E", "AF – D"), "AF = Form, INT = Interview, SIM = Simulator test"),
        ("xlsx", ("Ess (AF, INT)", "Des (INT)", "Ess (SIM)", "Des (AF)"),
         "AF = Form, INT = Interview, SIM = Simulator test"),
        ("html", ("E: Application form, interview", "D: Interview", "E: Simulator test", "D: Form"), ""),
    ],
)  # fmt: skip
def test_a_level_and_methods_in_one_column_are_read_as_both(form: str, said: tuple[str, ...], key: str) -> None:
    rows = [("Criteria", "Rating and source"), *zip(_NAMES, said, strict=True)]
    assert lines_of(draft_of(table_in(form, rows, key), form)) == [
        f"e||{_NAMES[0]}|Application form,Interview", f"d||{_NAMES[1]}|Interview",
        f"e||{_NAMES[2]}|Simulator test", f"d||{_NAMES[3]}|Application form",
    ]  # fmt: skip


def test_a_code_of_such_a_column_that_nothing_explains_costs_no_level() -> None:
    rows = [("Criteria", "E or D, and evidence"), *zip(_NAMES, ("E / AF", "D / INT", "E / AF", "D / XR"), strict=True)]
    draft = draft_of(table_in("docx", rows, "AF = Application form, INT = Interview"), "docx")
    assert [line[0] for line in lines_of(draft)] == ["e", "d", "e", "d"]
    assert any("“XR” is not explained" in doubt for post in draft.posts for doubt in post.doubts)
