"""Tables on their side, by references, and drawn with bars and rules."""

import io

import openpyxl
import pytest

from tests.importing.lines_making import lines_in
from tests.importing.table_making import FORMS, draft_of, lines_of, table_in


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize(
    ("needed", "wished", "how"),
    [
        ("You will need", "You might also have", "Where we shall look"),
        ("What you need", "What would help", "How we will find out"),
        ("Must have", "Nice to have", "Seen in"),
    ],
)
def test_levels_down_the_side_and_methods_below_the_groups(form: str, needed: str, wished: str, how: str) -> None:
    rows = [
        ("", "Tickets", "Hands", "Manner"),
        (needed, "Sea survival", "Mends nets", "Stays calm"),
        (wished, "Radio", "Carves wood", "Sings"),
        (how, "CV", "CV; Day on the quay", "Interview"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e|Tickets|Sea survival|CV",
        "e|Hands|Mends nets|CV,Day on the quay",
        "e|Manner|Stays calm|Interview",
        "d|Tickets|Radio|CV",
        "d|Hands|Carves wood|CV,Day on the quay",
        "d|Manner|Sings|Interview",
    ]


_ASKED = ("Three years at sea", "Hits a weekly catch", "Can keep a rota of crew", "Works with young people")


@pytest.mark.parametrize("form", FORMS[:3])
@pytest.mark.parametrize(
    "below",
    [
        [("Must or should", "Must", "Should", "Must", "Should"), ("Application form", "✓", "✓", "", ""),
         ("Interview", "", "✓", "✓", "✓")],
        [("Level", "E", "D", "E", "D"), ("Where seen", "Form", "Form, interview", "Interview", "Interview")],
        [("Essential", "✓", "", "✓", ""), ("Desirable", "", "✓", "", "✓"), ("Application form", "✓", "✓", "", ""),
         ("Interview", "", "✓", "✓", "✓")],
    ],
)  # fmt: skip
def test_a_criterion_in_each_column(form: str, below: list[tuple[str, ...]]) -> None:
    rows = [("No.", "1", "2", "3", "4"), ("We ask for", *_ASKED), *below]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||Three years at sea|Application form",
        "d||Hits a weekly catch|Application form,Interview",
        "e||Can keep a rota of crew|Interview",
        "d||Works with young people|Interview",
    ]


@pytest.mark.parametrize(
    ("needed", "wished", "above", "asked"),
    [
        ("Must", "Bonus", "Any of these would be a bonus", "What"),
        ("Essential", "Desirable", "These would be nice", "Criterion"),
        ("Needed", "Handy", "It would help", "Point"),
    ],
)
@pytest.mark.parametrize("checked", [True, False])
def test_a_sheet_for_each_level_and_one_of_methods_by_reference(
    needed: str, wished: str, above: str, asked: str, checked: bool
) -> None:
    book, written = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    sheets: dict[str, list[tuple[str, ...]]] = {
        needed: [("Ref", asked), ("M1", "Has run a campsite"), ("M2", "Drives a van")],
        wished: [(above,), (), ("Ref", asked), ("B1", "Speaks Welsh"), ("B2", "Mows lawns")],
        "Checks": [
            ("Ref", "Checked by"),
            ("M1", "CV; site day"),
            ("M2", "CV"),
            ("B1", "Interview"),
            ("B2", "Site day"),
        ],
    }
    for name, rows in sheets.items():
        if name == "Checks" and not checked:
            continue
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(written)
    draft = draft_of(written.getvalue(), "xlsx")
    how = ["CV,Site day", "CV", "Interview", "Site day"] if checked else [""] * 4
    asks = ["e||Has run a campsite", "e||Drives a van", "d||Speaks Welsh", "d||Mows lawns"]
    assert lines_of(draft) == [f"{text}|{said}" for text, said in zip(asks, how, strict=True)]
    assert not draft.doubts


_RULED = """
+-----+------------------------------+-------+----------+
| No. | We want somebody who ...     | Need  | Shown by |
+=====+==============================+=======+==========+
| THE GARDEN                                            |
+-----+------------------------------+-------+----------+
| 1   | Prunes roses and hedges, and | Must  | A,       |
|     | leaves them tidy             |       | V        |
+-----+------------------------------+-------+----------+
| 2   | Knows of bees                | Nice  | V        |
+-----+------------------------------+-------+----------+
"""
_BARRED = """
---------------------------------------------------
| Criterion                    | Level | Method   |
---------------------------------------------------
| THE GARDEN                                      |
---------------------------------------------------
| Prunes roses and hedges, and | Must  | A, V     |
| leaves them tidy             |       |          |
| Knows of bees                | Nice  | V        |
---------------------------------------------------
"""


@pytest.mark.parametrize("drawn", [_RULED, _BARRED])
def test_cells_wrapped_between_rules_are_whole(drawn: str) -> None:
    told = "In the last column A is your application and V is a visit to the garden."
    text = f"Gardener: person specification\n{drawn}\nMust = essential. Nice = desirable.\n\n{told}\n"
    draft = draft_of(text.encode(), "txt")
    assert lines_of(draft) == [
        "e|THE GARDEN|Prunes roses and hedges, and leaves them tidy|Application form,Visit to the garden",
        "d|THE GARDEN|Knows of bees|Visit to the garden",
    ]


def test_a_key_set_in_columns_explains_letters() -> None:
    text = """Person specification: Bus Driver

Criterion                                    Need   Shown

Can drive a coach on narrow lanes              M     T
Speaks to passengers kindly                    M     T I
Understands engines                            L     F

Need       M   must have       L   would like
Shown      F   application form (sent by post)
           T   driving test
           I   interview
"""
    assert lines_of(draft_of(text.encode(), "txt")) == [
        "e||Can drive a coach on narrow lanes|Driving test",
        "e||Speaks to passengers kindly|Driving test,Interview",
        "d||Understands engines|Application form",
    ]


@pytest.mark.parametrize("told", ["Judged by: boat day and interview.", "Checked at: boat day and interview"])
def test_a_list_says_below_it_how_it_is_judged(told: str) -> None:
    text = f"# Person specification: Skipper\n## Essential\n### Sea\n- Mends nets\n- Reads charts\n\n{told}\n"
    assert [line.rpartition("|")[2] for line in lines_in("md", text)] == ["Boat day,Interview"] * 2


def test_who_agreed_the_specification_is_no_title() -> None:
    above = "Snaithe Beck Hall\n\nGardener - 12 hours a week\nPerson specification agreed by the trustees, 14 January\n"
    draft = draft_of(f"{above}{_RULED}".encode(), "txt")
    assert all("agreed" not in post.title for post in draft.posts)
