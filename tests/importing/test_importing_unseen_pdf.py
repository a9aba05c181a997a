"""Layouts of PDF files as employers publish them, each read as a careful person reads it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import VAlign

_Read = Callable[[Path], list[str]]


def _paper() -> FPDF:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=10)
    return paper


def _line(paper: FPDF, text: str, *, bold: bool = False, size: int = 10) -> None:
    paper.set_font("Helvetica", "B" if bold else "", size)
    paper.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", size=10)


def _table(paper: FPDF, rows: Sequence[Sequence[str]], *, widths: tuple[int, ...], ruled: bool = True) -> None:
    with paper.table(
        borders_layout="ALL" if ruled else "NONE",
        first_row_as_headings=False,
        v_align=VAlign.T,
        align="LEFT",
        text_align="LEFT",
        col_widths=widths,
    ) as table:
        for row in rows:
            line = table.row()
            for text in row:
                line.cell(text)


def _saved(paper: FPDF, folder: Path) -> Path:
    path = folder / "specification.pdf"
    paper.output(str(path))
    return path


def test_codes_at_the_ends_of_lines_with_the_key_at_the_end(tmp_path: Path, criteria_of: _Read) -> None:
    paper = _paper()
    _line(paper, "Person Specification", bold=True, size=16)
    _line(paper, "Essential", bold=True, size=12)
    _line(paper, "Experience", bold=True)
    _line(paper, "1. Experience of maintaining swimming pools and their plant in a busy public leisure centre open "
          "to all [AF/I]")  # fmt: skip
    _line(paper, "2. Experience of writing rotas [AF]")
    _line(paper, "Skills", bold=True)
    _line(paper, "3. Testing the quality of water [T]")
    _line(paper, "Desirable", bold=True, size=12)
    _line(paper, "4. Lifeguard qualification [AF]")
    _line(paper, "")
    _line(paper, "AF: Application form; I: Interview; T: Practical test")
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Experience|Experience of maintaining swimming pools and their plant in a busy public leisure centre open "
        "to all|Application form,Interview",
        "e|Experience|Experience of writing rotas|Application form",
        "e|Skills|Testing the quality of water|Practical test",
        "d||Lifeguard qualification|Application form",
    ]


def test_essential_on_the_first_page_and_desirable_on_the_second(tmp_path: Path, criteria_of: _Read) -> None:
    paper = _paper()
    _line(paper, "Person Specification - Museum Curator", bold=True, size=14)
    _line(paper, "Essential", bold=True)
    _table(
        paper,
        [
            ("Criteria", "How assessed"),
            ("Degree in the history of art or a related subject, or the same from long practice", "Application"),
            ("Caring for works on paper", "Application, interview"),
        ],
        widths=(3, 1),
    )
    paper.add_page()
    _line(paper, "Person Specification - Museum Curator (continued)", bold=True, size=14)
    _line(paper, "Desirable", bold=True)
    _table(
        paper,
        [("Criteria", "How assessed"), ("Reading knowledge of Dutch", "Interview"), ("Loans abroad", "Application")],
        widths=(3, 1),
    )
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e||Degree in the history of art or a related subject, or the same from long practice|Application form",
        "e||Caring for works on paper|Application form,Interview",
        "d||Reading knowledge of Dutch|Interview",
        "d||Loans abroad|Application form",
    ]


def test_two_columns_of_running_text(tmp_path: Path, criteria_of: _Read) -> None:
    paper = _paper()
    _line(paper, "Person Specification: Youth Worker", bold=True, size=14)
    top = paper.get_y()
    lists = (
        ("Essential", ("JNC qualification in youth work at level 6 or above", "Detached work in the evenings and at "
                       "weekends with groups of young people", "Calm when challenged")),
        ("Desirable", ("Minibus permit", "Sports coaching certificate that is recognised by a governing body")),
    )  # fmt: skip
    for left, (heading, items) in zip((10, 110), lists, strict=True):
        paper.set_xy(left, top)
        paper.set_font("Helvetica", "B", 10)
        paper.multi_cell(85, 6, heading, new_x="LEFT", new_y="NEXT")
        paper.set_font("Helvetica", size=10)
        for item in items:
            paper.multi_cell(85, 6, f"- {item}", new_x="LEFT", new_y="NEXT")
    assert sorted(criteria_of(_saved(paper, tmp_path))) == sorted(
        [
            "e||JNC qualification in youth work at level 6 or above|",
            "e||Detached work in the evenings and at weekends with groups of young people|",
            "e||Calm when challenged|",
            "d||Minibus permit|",
            "d||Sports coaching certificate that is recognised by a governing body|",
        ]
    )


def test_an_unruled_table_of_wrapped_criteria_with_letters(tmp_path: Path, criteria_of: _Read) -> None:
    paper = _paper()
    _line(paper, "Person Specification: Ranger", bold=True, size=14)
    _table(
        paper,
        [
            ("Ref", "Criterion", "E/D", "Method"),
            ("1", "Managing heath and woodland by hand and by machine over at least three seasons", "E", "A, I"),
            ("2", "Tickets for chainsaw and brush cutter", "E", "C"),
            ("3", "Guided walks for families and for schools with children of all ages and abilities", "D", "A, I"),
            ("4", "Off-road driving", "D", "A"),
        ],
        widths=(1, 6, 1, 2),
        ruled=False,
    )
    _line(paper, "A = Application form, I = Interview, C = Certificate")
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e||Managing heath and woodland by hand and by machine over at least three seasons|Application form,Interview",
        "e||Tickets for chainsaw and brush cutter|Certificates",
        "d||Guided walks for families and for schools with children of all ages and abilities|"
        "Application form,Interview",
        "d||Off-road driving|Application form",
    ]


def test_an_unruled_table_of_groups_and_two_levels(tmp_path: Path, criteria_of: _Read) -> None:
    paper = _paper()
    _line(paper, "Person Specification", bold=True, size=14)
    _table(
        paper,
        [
            ("Factor", "Essential", "Desirable", "Assessed by"),
            ("Qualifications", "NVQ level 3 in health and social care or the willingness to gain it within a year",
             "First aid at work", "Application form"),
            ("Experience", "Personal care for adults with learning disabilities", "Night shifts in a residential home",
             "Application form and interview"),
            ("Qualities", "Respect for the choices that people make", "", "Interview"),
        ],
        widths=(2, 4, 3, 2),
        ruled=False,
    )  # fmt: skip
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Qualifications|NVQ level 3 in health and social care or the willingness to gain it within a year|"
        "Application form",
        "d|Qualifications|First aid at work|Application form",
        "e|Experience|Personal care for adults with learning disabilities|Application form,Interview",
        "d|Experience|Night shifts in a residential home|Application form,Interview",
        "e|Qualities|Respect for the choices that people make|Interview",
    ]
