"""Notes of one's own: signs for levels, words in brackets for methods, labels dressed up, names across tables."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of


@pytest.mark.parametrize(
    ("note", "one", "other"),
    [
        ("* = essential\n+ = desirable", "*", "+"),
        ("Key: ! = must have, ? = nice to have", "!", "?"),
        ("Essential items are marked with ++ and desirable items with +", "++", "+"),
        ("● = Essential   ○ = Desirable", "●", "○"),
        ("x = essential\no = desirable", "x", "o"),
    ],
)
@pytest.mark.parametrize("quoted", ["", "> "])
def test_two_signs_that_a_note_explains_say_the_levels_of_their_lines(
    note: str, one: str, other: str, quoted: str
) -> None:
    lines = [f"- {one} Can swim", f"- {one} Has a ticket", f"- {other} Knows the river", f"- {other} Speaks Welsh"]
    head = "From: Jo\nSubject: Boat Keeper\n\n" if quoted else "Boat Keeper\n\n"
    text = "\n".join(f"{quoted}{line}" for line in (*note.split("\n"), "", *lines))
    expected = ["e||Can swim|", "e||Has a ticket|", "d||Knows the river|", "d||Speaks Welsh|"]
    assert lines_of(read_text(head + text, "pasted")) == expected


def test_a_plus_that_nothing_explains_as_a_level_says_none() -> None:
    page = "<h1>Boat Keeper</h1><p>Essential</p><ul><li>Can swim<li>+ Rows</ul><p>Desirable</p><ul><li>Welsh</ul>"
    assert [line[:1] for line in lines_of(draft_of(page.encode(), "html"))] == ["e", "e", "d"]


@pytest.mark.parametrize(
    ("note", "form", "talk"),
    [
        ("[form] = Application form\n[chat] = Interview", "[form]", "[chat]"),
        ("Key: (f) = application form, (i) = interview", "(f)", "(i)"),
        ("(app) = from your application. (day) = we ask you at interview.", "(app)", "(day)"),
    ],
)
def test_words_in_brackets_that_a_note_explains_are_methods(note: str, form: str, talk: str) -> None:
    text = f"Boat Keeper\n{note}\n\nEssential\n- Can swim {talk}\n- Has a ticket {form}\n\nDesirable\n- Welsh {form}\n"
    expected = ["e||Can swim|Interview", "e||Has a ticket|Application form", "d||Welsh|Application form"]
    assert lines_of(read_text(text, "pasted")) == expected


def test_what_the_note_says_of_all_other_lines_holds_for_those_without_a_bracket() -> None:
    text = (
        "Boat Keeper\n(i) = we'll find out at interview. All the other lines we'll go by the CV.\n\n"
        "Essential\n- Can swim (i)\n- Has a ticket\n\nDesirable\n- Speaks Welsh (i)\n"
    )
    expected = ["e||Can swim|Interview", "e||Has a ticket|CV", "d||Speaks Welsh|Interview"]
    assert lines_of(read_text(text, "pasted")) == expected


def test_short_first_words_before_a_method_in_brackets_are_no_codes_of_a_key() -> None:
    text = "Boat Keeper\n\nEssential\n- Can swim (Interview)\n- Has a ticket (Application form)\n\nDesirable\n- Welsh\n"
    assert lines_of(read_text(text, "pasted"))[:2] == ["e||Can swim|Interview", "e||Has a ticket|Application form"]


@pytest.mark.parametrize(
    ("essential", "desirable"),
    [
        ("~ ESSENTIAL ~", "~ DESIRABLE ~"),
        ("*** Essential ***", "*** Desirable ***"),
        ("=== ESSENTIAL ===", "=== DESIRABLE ==="),
        (">> Essential <<", ">> Desirable <<"),
        ("E S S E N T I A L", "D E S I R A B L E"),
    ],
)
def test_labels_dressed_up_are_labels_and_the_plain_lines_below_them_a_list(essential: str, desirable: str) -> None:
    text = f"Boat Keeper\n\n{essential}\n\nRYA Powerboat Level 2\n\nCan splice a rope\n\n{desirable}\n\nSpeaks Welsh\n"
    page = "".join(f"<p>{line}</p>".replace("<<", "&lt;&lt;") for line in text.split("\n") if line)
    expected = ["e||RYA Powerboat Level 2|", "e||Can splice a rope|", "d||Speaks Welsh|"]
    assert lines_of(draft_of(page.encode(), "html")) == expected


def _table(band: str, one: str, other: str) -> str:
    top = f"<tr><td colspan=2>{band}</td></tr>" if band else ""
    return f"<table>{top}<tr><td>Essential</td><td>Desirable</td></tr><tr><td>{one}</td><td>{other}</td></tr></table>"


@pytest.mark.parametrize("inside", [True, False])
def test_a_name_across_the_top_of_each_table_or_above_it_is_its_group(inside: bool) -> None:
    parts = (
        ("ON THE WATER", "Can swim", "Rows"),
        ("With passengers", "Tact", "Welsh"),
        ("The till", "Adds up", "Cards"),
    )
    tables = (_table(band, *two) if inside else f"<p>{band}</p>{_table('', *two)}" for band, *two in parts)
    found = lines_of(draft_of(f"<h1>Boat Keeper</h1>{''.join(tables)}".encode(), "html"))
    assert [line.split("|")[1] for line in found] == [band for band, _one, _other in parts for _turn in "ED"]


def test_lines_that_a_narrow_column_broke_into_rows_are_put_together_in_each_column() -> None:
    rows = (
        ("Plays the cornet or another instrument,", "Holds a teaching diploma"),
        ("to grade six or so", "Drives a minibus"),
        ("Is free on every Monday evening in term", "Arranges music"),
        ("time", ""),
    )
    cells = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    page = f"<h1>Band Leader</h1><table><tr><td>Essential</td><td>Desirable</td></tr>{cells}</table>"
    assert sorted(lines_of(draft_of(page.encode(), "html"))) == [
        "d||Arranges music|",
        "d||Drives a minibus|",
        "d||Holds a teaching diploma|",
        "e||Is free on every Monday evening in term time|",
        "e||Plays the cornet or another instrument, to grade six or so|",
    ]


def test_a_usual_name_of_a_group_that_is_a_method_too_heads_a_group_as_those_before_it() -> None:
    text = (
        "Boat Keeper\n\nPERSONAL\nEssential:\n- Tact (I)\nDesirable:\n- Wit (I)\n\n"
        "PRACTICAL\nEssential:\n- Knots (I)\nDesirable:\n- Sails (I)\n\nKey: I = interview, A = application form\n"
    )
    groups = [line.split("|")[1] for line in lines_of(read_text(text, "pasted"))]
    assert groups == ["PERSONAL", "PERSONAL", "PRACTICAL", "PRACTICAL"]
