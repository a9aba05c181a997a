"""Tables met in the wild after the others: groups on rows of their own, captions below levels, codes with dots."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
from fpdf import FPDF

from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]
_Word = docx.document.Document


def _table(paper: _Word, rows: Sequence[Sequence[str]]) -> None:
    """A table; lines of a text become paragraphs, those behind a `•` items, a row of one text is merged."""
    wide = max(map(len, rows))
    table = paper.add_table(len(rows), wide)
    for at, texts in enumerate(rows):
        if len(texts) == 1:
            table.cell(at, 0).merge(table.cell(at, wide - 1))
        for column, text in enumerate(texts):
            cell = table.cell(at, column)
            for number, line in enumerate(text.split("\n")):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                paragraph.add_run(line.removeprefix("•"))
                if line.startswith("•"):
                    paragraph.style = "List Bullet"


def _saved(paper: _Word, folder: Path) -> Path:
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


def test_the_first_criterion_of_a_new_group_is_not_put_to_the_last_of_the_group_before(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    _table(paper, [
        ("Training", "Essential\n•Chainsaw certificate\nDesirable\n•Tree climbing and rescue certificate"),
        ("Practice", "Essential\n•Woodland management on several sites\nDesirable\n•Fencing"),
    ])  # fmt: skip
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Training|Chainsaw certificate|",
        "d|Training|Tree climbing and rescue certificate|",
        "e|Practice|Woodland management on several sites|",
        "d|Practice|Fencing|",
    ]


def test_a_lone_name_above_lists_in_the_columns_of_levels_is_a_group(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    _table(paper, [
        ("Essential", "Desirable"),
        ("Craft", ""),
        ("•Throwing on a wheel\n•Glazing with slips", "•Raku firing"),
        ("Teaching adults", ""),
        ("•Planning short courses", "•Holding a teaching certificate"),
    ])  # fmt: skip
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Craft|Throwing on a wheel|",
        "e|Craft|Glazing with slips|",
        "d|Craft|Raku firing|",
        "e|Teaching adults|Planning short courses|",
        "d|Teaching adults|Holding a teaching certificate|",
    ]


def test_a_lone_short_text_among_lists_without_bullets_stays_a_criterion(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    _table(paper, [
        ("Essential", "Desirable"),
        ("Throwing on a wheel", "Raku firing"),
        ("Tact", ""),
        ("Planning short courses", "Holding a teaching certificate"),
    ])  # fmt: skip
    assert "e||Tact|" in criteria_of(_saved(paper, tmp_path))


def test_a_small_table_for_each_group_names_the_group_in_its_merged_first_row(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    for group, wanted, extra in (
        ("Knowledge of the trade", "Hops and their varieties", "Barrel ageing"),
        ("Conduct", "Safe use of caustic cleaners", "Forklift driving"),
    ):
        _table(paper, [(group,), ("Essential", f"•{wanted}"), ("Desirable", f"•{extra}")])
        paper.add_paragraph()
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Knowledge of the trade|Hops and their varieties|",
        "d|Knowledge of the trade|Barrel ageing|",
        "e|Conduct|Safe use of caustic cleaners|",
        "d|Conduct|Forklift driving|",
    ]


def test_a_level_explained_below_its_name_in_the_heading_is_still_the_level(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    _table(paper, [
        ("FACTORS", "ESSENTIAL\nWithout these nobody can do the job safely from the first day on",
         "DESIRABLE\nWhat the best of all applicants would bring besides"),
        ("Experience", "Lambing on a hill farm\nTraining of sheep dogs", "N/A"),
        ("Skills specific to the post", "Shearing", "None"),
        ("Other", "Quad bike licence", "Gaelic"),
    ])  # fmt: skip
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Experience|Lambing on a hill farm|",
        "e|Experience|Training of sheep dogs|",
        "e|Skills specific to the post|Shearing|",
        "e|Other|Quad bike licence|",
        "d|Other|Gaelic|",
    ]


def test_codes_with_dots_are_explained_by_a_key_with_dots(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    paper.add_paragraph("Method (M.O.T.): A.F. = Application form; I = Interview; A.C. = Assessment centre")
    _table(paper, [
        ("CRITERIA", "ESSENTIAL", "M.O.T."),
        ("Experience", "Dredging of canals and harbours", "A.F./I"),
        ("Skills", "Reading of tide tables", "A.C."),
    ])  # fmt: skip
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Experience|Dredging of canals and harbours|Application form,Interview",
        "e|Skills|Reading of tide tables|Assessment centre",
    ]


def test_cells_that_each_hold_a_label_and_what_it_says_are_no_criteria(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    _table(paper, [("Post: Bee inspector", "Service: Animal health"), ("Grade: 6", "Base: Northgate")])
    paper.add_paragraph()
    _table(paper, [("", "Essential", "Desirable"), ("Skills", "Handling of swarms", "Microscopy")])
    assert criteria_of(_saved(paper, tmp_path)) == ["e|Skills|Handling of swarms|", "d|Skills|Microscopy|"]


def test_a_cell_of_a_job_specification_is_read_with_its_leads_headings_and_ands(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Job specification", 1)
    _table(paper, [
        ("Closing date", "Monday 3 May at noon"),
        ("Principal duties and responsibilities", "Keep the reservoirs.\nWrite the log."),
        ("Eligibility criteria", "Candidates must have:\n•A boat licence\nAND\n•A first aid certificate"),
        ("Skills and knowledge",
         "Candidates must demonstrate:\nWorking alone\n•Planning of rounds\n•Sound judgement in floods"),
        ("Selection process", "A ranking exercise may be carried out on the basis of your application form."),
    ])  # fmt: skip
    assert [line.split("|", 1)[1] for line in criteria_of(_saved(paper, tmp_path))] == [
        "Eligibility criteria|A boat licence|",
        "Eligibility criteria|A first aid certificate|",
        "Skills and knowledge: Working alone|Planning of rounds|",
        "Skills and knowledge: Working alone|Sound judgement in floods|",
    ]


def test_an_unruled_page_with_groups_at_the_left_and_levels_as_labels(tmp_path: Path, criteria_of: _Read) -> None:
    page = FPDF()
    page.add_page()
    page.set_font("Times", "B", 12)
    page.cell(0, 9, "Person specification", new_x="LMARGIN", new_y="NEXT")
    high = page.get_y() + 3
    for group, wanted, extra in (
        ("Training", ["Level 3 in countryside work", "Spraying licence"], ["Tractor driving"]),
        ("Practice", ["Hedge laying in two regional styles"], ["Dry stone walling"]),
        ("Manner", ["Civil to walkers and farmers alike"], ["Welsh"]),
    ):
        page.set_font("Times", "B", 11)
        page.set_xy(10, high)
        page.cell(40, 6, group)
        for label, texts in (("Essential", wanted), ("Desirable", extra)):
            page.set_font("Times", "I", 11)
            page.set_xy(55, high)
            page.cell(40, 6, label)
            high += 6
            page.set_font("Times", "", 11)
            for text in texts:
                page.set_xy(58, high)
                page.cell(5, 5.5, "\xb7")
                page.set_xy(62, high)
                page.cell(130, 5.5, text)
                high += 6
        high += 4
    path = tmp_path / "specification.pdf"
    page.output(str(path))
    assert criteria_of(path) == [
        "e|Training|Level 3 in countryside work|",
        "e|Training|Spraying licence|",
        "d|Training|Tractor driving|",
        "e|Practice|Hedge laying in two regional styles|",
        "d|Practice|Dry stone walling|",
        "e|Manner|Civil to walkers and farmers alike|",
        "d|Manner|Welsh|",
    ]


def test_a_row_left_out_for_its_label_is_said_where_it_reads_like_a_criterion(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Job specification", 1)
    _table(paper, [
        ("Principal duties and responsibilities", "Ability to keep the reservoirs in good order.\nWrite the log."),
        ("Eligibility criteria", "Candidates must have:\n•A boat licence\n•A first aid certificate"),
    ])  # fmt: skip
    said = read_specification(_saved(paper, tmp_path)).doubts
    assert any("Ability to keep the reservoirs" in one for one in said)


def test_a_name_across_the_table_above_each_header_is_the_group_of_the_first_too(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    levels = ("Essential criteria", "Desirable criteria")
    _table(paper, [
        ("Sea time",), levels, ("•Two seasons on trawlers", "•A season on seiners"),
        ("Conduct on deck",), levels, ("•Calm in a gale", "•A good cook"),
    ])  # fmt: skip
    assert criteria_of(_saved(paper, tmp_path)) == [
        "e|Sea time|Two seasons on trawlers|",
        "d|Sea time|A season on seiners|",
        "e|Conduct on deck|Calm in a gale|",
        "d|Conduct on deck|A good cook|",
    ]


def test_the_title_of_a_post_across_the_table_above_its_only_header_is_no_group(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    _table(paper, [("Deck hand",), ("Essential", "Desirable"), ("•Two seasons on trawlers", "•A season on seiners")])
    assert criteria_of(_saved(paper, tmp_path)) == ["e||Two seasons on trawlers|", "d||A season on seiners|"]
