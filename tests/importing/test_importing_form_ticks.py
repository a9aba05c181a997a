"""PDF forms whose fields are kept in parents: ticks, choices and values said there are read, contradictions doubted."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import Document
from shortlister.importing.applicants import read_applicants
from shortlister.importing.reading import read_document

_LINES = ((50, 700, "Application form for the post"), (50, 600, "Driving:"), (50, 580, "Welsh:"))
_OPTIONS = "/Opt[[(e1)(Excellent)][(g2)(Good)][(p3)(Poor)]]"


def _looks(state: str) -> str:
    return f"/AP<</N<</{state} 90 0 R/Off 90 0 R>>>>"


def _box(base: int, more: str) -> str:
    return f"<</Type/Annot/Subtype/Widget/Rect[150 {base - 2} 160 {base + 8}]/F 4{more}>>"


def _field(more: str) -> str:
    return f"<</Type/Annot/Subtype/Widget/Rect[150 598 400 612]/F 4/DA(/Helv 10 Tf 0 g)/T(c){more}>>"


def _form(path: Path, top: int, objects: Mapping[int, str]) -> Path:
    """A page with some lines; `objects` are fields (10 and below) and widgets (11 and above) by their numbers."""
    shown = " ".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj" for x, y, text in _LINES)
    content = f"BT /Helv 10 Tf {shown} ET"
    kids = " ".join(f"{number} 0 R" for number in objects if number > 10)
    fonts = "<</Font<</Helv 5 0 R>>>>"
    every = {
        1: f"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{top} 0 R]/DR{fonts}/DA(/Helv 10 Tf 0 g)>>>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{fonts}/Contents 4 0 R/Annots[{kids}]>>",
        4: f"<</Length {len(content)}>>stream\n{content}\nendstream",
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        90: "<</Type/XObject/Subtype/Form/BBox[0 0 10 10]/Length 0>>stream\n\nendstream",
        **objects,
    }
    data, places = "%PDF-1.7\n", {}
    for number, body in every.items():
        places[number] = len(data)
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{number} 1\n{place:010d} 00000 n \n" for number, place in places.items())
    data += f"xref\n0 1\n0000000000 65535 f \n{table}trailer<</Size 91/Root 1 0 R>>\nstartxref\n"
    begin = data.rindex("xref\n0 1\n")
    path.write_bytes(f"{data}{begin}\n%%EOF\n".encode("latin-1"))
    return path


def _beside(document: Document) -> tuple[str, str]:
    """What stands beside the two labels, lines put together."""
    text = "\n".join(
        text for block in document.blocks for text in (block.text, " ".join(cell.text for cell in block.cells)) if text
    )
    driving, _mark, welsh = text.partition("Driving:")[2].partition("Welsh:")
    return driving.strip(), welsh.strip()


def _pair(first: str, other: str) -> dict[int, str]:
    return {11: _box(600, f"{first}/Parent 10 0 R"), 12: _box(580, f"{other}/Parent 10 0 R")}


A, B = _looks("A"), _looks("B")
SAID_BY_PARENTS: dict[str, tuple[int, dict[int, str], tuple[str, str]]] = {
    "a tick": (
        10,
        {10: "<</FT/Btn/T(x)/V/Yes/Kids[11 0 R]>>", 11: _box(600, f"{_looks('Yes')}/Parent 10 0 R")},
        ("☑", ""),
    ),
    "a tick without looks": (
        10,
        {10: "<</FT/Btn/T(x)/V/Yes/Kids[11 0 R]>>", 11: _box(600, "/Parent 10 0 R")},
        ("☑", ""),
    ),
    "a radio button": (
        10,
        {10: "<</FT/Btn/Ff 49152/T(x)/V/B/Kids[11 0 R 12 0 R]>>", **_pair(A, B)},
        ("☐", "☑"),
    ),
    "a name with other letters": (
        10,
        {
            10: "<</FT/Btn/Ff 49152/T(x)/V(Yn\\344)/Kids[11 0 R 12 0 R]>>",
            **_pair(A, _looks("Yn#E4")),
        },
        ("☐", "☑"),
    ),
    "options in unison": (
        10,
        {
            10: "<</FT/Btn/Ff 33603584/T(x)/V(Bee)/Opt[(Ay)(Bee)]/Kids[11 0 R 12 0 R]>>",
            **_pair(_looks("0"), _looks("1")),
        },
        ("☐", "☑"),
    ),
    "what grandparents say": (
        9,
        {
            9: "<</FT/Btn/Ff 49152/T(g)/V/B/Kids[10 0 R]>>",
            10: "<</T(x)/Parent 9 0 R/Kids[11 0 R 12 0 R]>>",
            **_pair(A, B),
        },
        ("☐", "☑"),
    ),
    "a box without a name": (11, {11: _box(600, f"{A}/FT/Btn/V/A/AS/A")}, ("☑", "")),
    "nothing chosen": (
        10,
        {10: "<</FT/Btn/Ff 49152/T(x)/V/Off/Kids[11 0 R 12 0 R]>>", **_pair(f"{A}/AS/Off", f"{B}/AS/Off")},
        ("☐", "☐"),
    ),
}


@pytest.mark.parametrize("name", list(SAID_BY_PARENTS))
def test_a_tick_that_only_a_parent_says_is_read(name: str, tmp_path: Path) -> None:
    top, objects, gold = SAID_BY_PARENTS[name]
    document = read_document(_form(tmp_path / "form.pdf", top, objects))
    assert _beside(document) == gold
    assert not document.unsure


@pytest.mark.parametrize(
    ("value", "first", "other", "gold", "box"),
    [
        ("/V/B", f"{A}/AS/Off", f"{B}/AS/Off", ("☐", "☑"), "“x: B”"),
        ("/V/Off", f"{A}/AS/A", f"{B}/AS/Off", ("☑", "☐"), "“x: A”"),
        ("/TU(Welsh speaker)/V/B", f"{A}/AS/Off", f"{B}/AS/Off", ("☐", "☑"), "“Welsh speaker: B”"),
    ],
)
def test_a_tick_that_the_file_says_and_denies_is_shown_and_doubted(
    value: str, first: str, other: str, gold: tuple[str, str], box: str, tmp_path: Path
) -> None:
    objects = {10: f"<</FT/Btn/Ff 49152/T(x){value}/Kids[11 0 R 12 0 R]>>", **_pair(first, other)}
    document = read_document(_form(tmp_path / "form.pdf", 10, objects))
    assert _beside(document) == gold
    (said,) = document.unsure
    assert str(said).startswith(f"“form.pdf”, page 1: whether the box {box} is ticked is not certain")
    assert said.passage.place.page == 1


def test_a_choice_that_is_no_boxs_is_doubted_for_its_applicant(tmp_path: Path) -> None:
    objects = {10: "<</FT/Btn/Ff 49152/T(Notice)/V/Month/Kids[11 0 R 12 0 R]>>", **_pair(A, B)}
    _form(tmp_path / "Ann Lee.pdf", 10, objects)
    (one,) = read_applicants(tmp_path).applicants
    assert any("“Ann Lee.pdf”, page 1: “Month” was chosen for “Notice”" in doubt for doubt in one.doubts)
    ((_path, nameless),) = one.file_doubts
    assert nameless.startswith("This file, page 1:")


@pytest.mark.parametrize(
    ("more", "value"),
    [
        ("/FT/Tx/Ff 16777216/MaxLen 9/V(AB123456C)", "AB123456C"),
        ("/FT/Tx/Ff 4096/V(One line\\rTwo\\nThree)", "One line\nTwo\nThree"),
        ("/FT/Tx/Ff 33558528/RV(<body><p>Ann <b>Lee</b></p></body>)", "Ann Lee"),
        ("/FT/Tx/V 42", "42"),
        (f"/FT/Ch/Ff 131072/V(g2){_OPTIONS}", "Good"),
        (f"/FT/Ch/Ff 131072/I[1]{_OPTIONS}", "Good"),
        (f"/FT/Ch/Ff 393216/V(Own words){_OPTIONS}", "Own words"),
        (f"/FT/Ch/Ff 2097152/V[(e1)(p3)]/I[0 2]{_OPTIONS}", "Excellent\nPoor"),
        (f"/FT/Ch/Ff 2097152/V[(e1)(Other thing)]{_OPTIONS}", "Excellent Other thing"),
    ],
)
def test_what_a_field_holds_is_read_as_it_is_shown(more: str, value: str, tmp_path: Path) -> None:
    document = read_document(_form(tmp_path / "form.pdf", 11, {11: _field(more)}))
    assert _beside(document)[0].split() == value.split()


def test_a_field_without_a_name_is_read(tmp_path: Path) -> None:
    field = _field("/FT/Tx/V(Ann Lee)").replace("/T(c)", "")
    assert _beside(read_document(_form(tmp_path / "form.pdf", 11, {11: field})))[0] == "Ann Lee"
