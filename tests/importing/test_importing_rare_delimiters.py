"""Lists that rare signs divide, and text of old Macs: read as they were meant."""

import pytest

from shortlister.importing.delimited import delimiter_of
from shortlister.importing.kinds import decode
from tests.importing.table_making import draft_of, lines_of

_ROWS = [
    ("Group", "Criterion", "Level", "Assessed by"), ("Boats", "Splices rope, rows a gig", "Essential", "Interview"),
    ("Boats", "Reads tide tables", "Desirable", "Test"), ("Crew", "Sings shanties; dances", "Essential", "Interview"),
]  # fmt: skip


@pytest.mark.parametrize("sign", ["^", "~", ":", ",", ";", "|", "\t"])
@pytest.mark.parametrize("head", [False, True])
def test_a_list_is_divided_by_the_sign_that_divides_every_row(sign: str, head: bool) -> None:
    quote = '"' if sign in ",;" else ""
    lines = [sign.join(f"{quote}{text}{quote}" for text in row) for row in _ROWS]
    text = "\r\n".join([f"sep={sign}"] * head + lines)
    assert lines_of(draft_of(text.encode(), "csv")) == [
        "e|Boats|Splices rope, rows a gig|Interview", "d|Boats|Reads tide tables|Test",
        "e|Crew|Sings shanties; dances|Interview",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Name,Came\nAnn Ash,10:30:15\nBob Birch,11:45:20\nCy Cedar,12:00:00\n", ","),
        ("Ann: form: 1\nBob\nCy: form: 2\n", ","),
        ("Time\n10:30\n11:45\n12:00\n", ","),
        ("a;b~c~d\ne;f~g~h\ni;j~k~l\n", ";"),
    ],
)
def test_signs_inside_the_cells_of_a_list_do_not_divide_it(text: str, sign: str) -> None:
    assert delimiter_of(text) == sign


@pytest.mark.parametrize("text", ["a café – open", "two years’ service", "“Señor” • naïve", "the crème\r– brûlée"])
def test_text_of_an_old_mac_is_told_by_what_would_be_capitals_in_words(text: str) -> None:
    whole = f"The crew rows out every morning and comes back at night: {text} and so on."
    assert decode(whole.encode("mac_roman")) == whole


@pytest.mark.parametrize(
    "text", ["a café – open", "two years’ service", "“Señor” • naïve", "ÉCOLE Ñandú ÐÑ", "£5 × 2°"]
)
def test_text_of_windows_stays_what_it_is(text: str) -> None:
    whole = f"The crew rows out every morning and comes back at night: {text} and so on."
    assert decode(whole.encode("cp1252")) == whole


def test_text_in_an_unknown_code_page_is_not_taken_for_an_old_macs() -> None:
    whole = "Экипаж выходит утром, а я жду на берегу и смотрю".encode("koi8-r")
    assert decode(whole) == whole.decode("cp1252", "replace")


@pytest.mark.parametrize(("sign", "ends"), [(",", ";"), (";", ","), ("\t", ";"), (",", "|")])
def test_lines_in_quoted_cells_that_end_with_another_sign_do_not_divide(sign: str, ends: str) -> None:
    rows = [("Area", "Essential", "Desirable")]
    for area in ("Boats", "Crew", "Harbour"):
        rows.append(
            (area, f'"Splices rope{ends}\nRows a gig{ends}\nReads charts{ends}"', f'"Sings{ends}\nDances{ends}"')
        )
    assert delimiter_of("\n".join(sign.join(row) for row in rows)) == sign
