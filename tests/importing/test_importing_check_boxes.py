"""Choices with a box each, of which the ticked one counts: in cells, on lines and in lists, whatever its sign."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.table import _Cell

from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

_ROWS = (("GCSEs in English", "E", "A"), ("Diary management", "D", "AT"), ("Audio typing", "D", "I"))
_SAID = [
    ("GCSEs in English", "essential", ["Application form"]),
    ("Diary management", "desirable", ["Application form", "Test"]),
    ("Audio typing", "desirable", ["Interview"]),
]
_LEVELS = (("Essential", "E"), ("Desirable", "D"))
_METHODS = (("Application", "A"), ("Interview", "I"), ("Test", "T"))
_HEADS = ("Requirement", "Level", "Assessed at")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"

_Choices = list[tuple[str, bool]]
_Fill = Callable[[_Cell, _Choices], None]


def _typed(signs: str, between: str, *, behind: bool = False) -> _Fill:
    on, off = signs.split("|")

    def fill(cell: _Cell, choices: _Choices) -> None:
        shown = [(word, on if ticked else off) for word, ticked in choices]
        cell.text = between.join(f"{word} {box}" if behind else f"{box} {word}" for word, box in shown)

    return fill


def _controls(cell: _Cell, choices: _Choices) -> None:
    """Word's own check boxes, each on a paragraph of its own."""
    for number, (word, ticked) in enumerate(choices):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph._p.append(
            parse_xml(
                f'<w:sdt xmlns:w="{_W}" xmlns:w14="{_W14}"><w:sdtPr>'
                f'<w14:checkbox><w14:checked w14:val="{int(ticked)}"/>'
                f"</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{'☒' if ticked else '☐'}</w:t></w:r></w:sdtContent>"
                "</w:sdt>"
            )
        )
        paragraph.add_run(f" {word}")


def _paper(folder: Path, fill: _Fill, *, grouped: bool) -> Path:
    paper = docx.Document()
    paper.add_heading("Person Specification", 1)
    table = paper.add_table(1, 3)
    for cell, head in zip(table.rows[0].cells, _HEADS, strict=True):
        cell.text = head
    for number, (text, level, methods) in enumerate(_ROWS):
        if grouped and number < 2:
            row = table.add_row().cells
            row[0].merge(row[2]).text = ("Education", "Skills")[number]
        row = table.add_row().cells
        row[0].text = text
        fill(row[1], [(word, code == level) for word, code in _LEVELS])
        fill(row[2], [(word, code in methods) for word, code in _METHODS])
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


@pytest.mark.parametrize("grouped", [True, False])
@pytest.mark.parametrize(
    "fill",
    [
        _typed("☒|☐", "\n"), _typed("☑|☐", "\n"), _typed("■|□", "\n"), _typed("●|○", "\n"), _typed("☑|☒", "\n"),
        _typed("☒|☐", " "), _typed("☑|☐", "\t"), _typed("[x]|[ ]", "  "), _typed("(X)|( )", "\n"),
        _typed("☒|☐", "\n", behind=True), _typed("☒|☐", " ", behind=True), _controls,
    ],
)  # fmt: skip
def test_what_is_ticked_in_a_cell_counts_and_the_rest_does_not(tmp_path: Path, fill: _Fill, grouped: bool) -> None:
    (post,) = read_specification(_paper(tmp_path, fill, grouped=grouped)).posts
    assert [(one.text, one.level, list(one.measured_by)) for one in post.criteria] == _SAID
    groups = ["Education", "Skills", "Skills"] if grouped else ["", "", ""]
    assert [one.group for one in post.criteria] == groups


def _box(ticked: bool) -> str:
    return "☒" if ticked else "☐"


def _level(level: str, between: str = " ") -> str:
    return between.join(f"{_box(code == level)} {word}" for word, code in _LEVELS)


def _methods(methods: str, between: str = " ") -> str:
    return between.join(f"{_box(code in methods)} {word}" for word, code in _METHODS)


def _page(rows: Sequence[Sequence[str]]) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    return f"<h1>Person specification</h1><table>{cells}</table>"


_FORM = "".join(
    f"<tr><td>{text}</td><td>{_level(level)}</td><td><ul><li>{_methods(methods, '</li><li>')}</ul></td></tr>"
    for text, level, methods in _ROWS
)
_TEXTS = {
    "lines below": "\n".join(f"• {text}\n  {_level(level)}\n  {_methods(ways)}\n" for text, level, ways in _ROWS),
    "a line each": "\n".join(f"{n}. {t}\n{_level(lv, chr(10))}\n{_methods(w, chr(10))}\n"
                             for n, (t, lv, w) in enumerate(_ROWS, 1)),
    "on the line": "\n".join(f"• {text}  {_level(level)}  {_methods(ways)}" for text, level, ways in _ROWS),
    "with words before": "\n".join(f"• {t}\nLevel: {_level(lv)}\nAssessed by: {_methods(w)}\n" for t, lv, w in _ROWS),
}  # fmt: skip


@pytest.mark.parametrize("layout", _TEXTS)
def test_choices_in_running_text_are_of_the_line_above_or_before_them(layout: str) -> None:
    (post,) = read_text(f"Person specification\n\nSkills and experience\n\n{_TEXTS[layout]}", "pasted").posts
    assert [(one.text, one.level, list(one.measured_by)) for one in post.criteria] == _SAID


@pytest.mark.parametrize(
    "page",
    [
        _page([_HEADS, *((text, _level(level, "<br>"), _methods(ways, "<br>")) for text, level, ways in _ROWS)]),
        _page([("Requirement", "Level"), *((t, f"{_level(lv)} {_methods(w)}") for t, lv, w in _ROWS)]),
        f"<h1>Person specification</h1><table><tr><td>Requirement<td>Level<td>Assessed by</tr>{_FORM}</table>"
        .replace("☒", "<input type=checkbox checked>").replace("☐", "<input type=checkbox>"),
    ],
)  # fmt: skip
def test_choices_on_a_web_page_are_read_by_their_boxes(page: str) -> None:
    (post,) = read_text(page, "pasted").posts
    assert [(one.text, one.level, list(one.measured_by)) for one in post.criteria] == _SAID
