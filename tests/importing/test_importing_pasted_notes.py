"""Specifications as people paste them into e-mails and plain text: columns of spaces, lines below, signs behind."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

Row = tuple[str, str, str, str]


def _rows(draft: DraftSpecification, post: int = 0) -> list[Row]:
    return [(one.level[0], one.group, one.text, ",".join(one.measured_by)) for one in draft.posts[post].criteria]


def _text(text: str, name: str = "pasted.txt") -> list[Row]:
    return _rows(read_text(text, name))


def _word(folder: Path, lines: list[str]) -> list[Row]:
    """The lines as paragraphs, those with `-` in front as items and those with `!` in bold type."""
    paper = docx.Document()
    for line in lines:
        style = "List Bullet" if line.startswith("- ") else None
        paper.add_paragraph(style=style).add_run(line.lstrip("-! ")).bold = line.startswith("!")
    paper.save(str(folder / "paper.docx"))
    return _rows(recognise(parse((folder / "paper.docx").read_bytes(), "docx", "paper.docx", DEFAULT), DEFAULT))


def test_headings_between_rows_held_by_spaces_are_groups_of_one_table() -> None:
    text = """PERSON SPECIFICATION

Post:    School Cook
Grade:   4

                                        ESS  DES   ASSESSED

QUALIFICATIONS

Food hygiene certificate                 X         A
NVQ in catering                               X    A

SKILLS

Able to lead a small team in a busy      X         A, I
kitchen
Keeps stock records                      X         I

A = Application form   I = Interview
"""
    assert _text(text) == [
        ("e", "QUALIFICATIONS", "Food hygiene certificate", "Application form"),
        ("d", "QUALIFICATIONS", "NVQ in catering", "Application form"),
        ("e", "SKILLS", "Able to lead a small team in a busy kitchen", "Application form,Interview"),
        ("e", "SKILLS", "Keeps stock records", "Interview"),
    ]


@pytest.mark.parametrize("line", ["====", "------", "~~~~"])
def test_underlined_headings_do_not_cut_such_a_table_and_its_last_wrapped_line_is_kept(line: str) -> None:
    text = (
        "Person specification: Ranger\n\n"
        "                                      Essential  Desirable  Assessed by\n"
        f"Education\n{line}\n"
        "Good general education                    X                    A\n"
        "Degree in ecology                                    X         A\n\n"
        f"Skills\n{line}\n"
        "Leads walks                               X                    A, I\n"
        "Stays friendly with visitors in all       X                    I\n"
        "weathers\n\n"
        "A = application, I = interview\n"
    )
    assert _text(text) == [
        ("e", "Education", "Good general education", "Application form"),
        ("d", "Education", "Degree in ecology", "Application form"),
        ("e", "Skills", "Leads walks", "Application form,Interview"),
        ("e", "Skills", "Stays friendly with visitors in all weathers", "Interview"),
    ]


def test_codes_that_stand_wherever_the_words_end_are_columns_all_the_same() -> None:
    text = """PERSON SPECIFICATION
Post: Warden

A = Application form, I = Interview

SKILLS

 1. Runs a meeting of twenty people   [E]  A/I
 2. Types   [D]  A
 3. Welcomes new volunteers warmly   [E]  I

OTHER

 4. Travels across the whole district   [E]  A
 5. Welsh   [D]  I
"""
    assert [(level, group, measured) for level, group, _words, measured in _text(text)] == [
        ("e", "SKILLS", "Application form,Interview"),
        ("d", "SKILLS", "Application form"),
        ("e", "SKILLS", "Interview"),
        ("e", "OTHER", "Application form"),
        ("d", "OTHER", "Interview"),
    ]


def test_rows_with_levels_of_their_own_are_rows_without_white_space_between_them() -> None:
    text = """Person specification: Housing assistant

Area             Requirement                              Level       How assessed
Qualifications   Five GCSEs including English             Essential   Application form
                 Level 2 award                            Desirable   Application form

Experience       Working with tenants face to face        Essential   Application form
                 Using a housing system                   Desirable   Interview

Skills           Explains rules in plain words            Essential   Interview
                 Keeps calm when shouted at               Essential   Interview
"""
    assert [(level, group, words) for level, group, words, _measured in _text(text)] == [
        ("e", "Qualifications", "Five GCSEs including English"),
        ("d", "Qualifications", "Level 2 award"),
        ("e", "Experience", "Working with tenants face to face"),
        ("d", "Experience", "Using a housing system"),
        ("e", "Skills", "Explains rules in plain words"),
        ("e", "Skills", "Keeps calm when shouted at"),
    ]


def test_numbered_headings_above_ticked_lines_are_groups_and_each_ticked_line_a_row() -> None:
    text = """PERSON SPECIFICATION FOR DEPOT CLERK

                                             E     D

1  EDUCATION
   Maths and English to GCSE                 *
   Typing certificate                              *

2  EXPERIENCE
   Booking in lorries and checking loads     *
   against delivery notes
   Stores work for a council                       *

3  SKILLS
   Adds up columns of figures                *
"""
    assert [(level, group, words) for level, group, words, _measured in _text(text)] == [
        ("e", "EDUCATION", "Maths and English to GCSE"),
        ("d", "EDUCATION", "Typing certificate"),
        ("e", "EXPERIENCE", "Booking in lorries and checking loads against delivery notes"),
        ("d", "EXPERIENCE", "Stores work for a council"),
        ("e", "SKILLS", "Adds up columns of figures"),
    ]


def test_a_list_without_headings_may_have_its_levels_first() -> None:
    text = """Person specification: Technician

E   Degree in a science                         A
E   Has prepared solutions in a school          A, I
D   Has looked after animals                    A
E   Works safely with acids                     I

E essential; D desirable; A application; I interview
"""
    assert _text(text) == [
        ("e", "", "Degree in a science", "Application form"),
        ("e", "", "Has prepared solutions in a school", "Application form,Interview"),
        ("d", "", "Has looked after animals", "Application form"),
        ("e", "", "Works safely with acids", "Interview"),
    ]


_CELLS = [
    "Requirement", "Essential or Desirable", "Evidence", "KNOWLEDGE", "Tide tables", "Desirable", "Interview",
    "How a pump works", "Essential", "Application, Reference", "OTHER", "Lives near the lock", "Essential", "Visit",
]  # fmt: skip


def _pump(rows: list[Row]) -> None:
    assert rows == [
        ("d", "KNOWLEDGE", "Tide tables", "Interview"),
        ("e", "KNOWLEDGE", "How a pump works", "Application form,References"),
        ("e", "OTHER", "Lives near the lock", "Visit"),
    ]


def test_a_cell_a_line_with_one_column_of_levels_is_a_table_with_its_groups() -> None:
    _pump(_text("Person specification: Pump hand\n\n" + "\n".join(_CELLS)))
    _pump(_text("Person specification: Pump hand\n\n" + "\n\n".join(_CELLS)))
    _pump(_text("Person specification: Pump hand\n\n" + "\n".join(_CELLS).replace("Essential or Desirable", "Level")))


def test_such_cells_may_be_paragraphs_of_a_document(tmp_path: Path) -> None:
    _pump(_word(tmp_path, ["!Person specification: Pump hand", *_CELLS]))


def test_a_merged_cell_of_a_group_stands_only_before_the_first_of_its_rows() -> None:
    text = (
        "Person specification\nJob: Sailing instructor\n\nArea\nCriteria\nLevel\nHow tested\nQualifications\n"
        "Dinghy instructor\nEssential\nCertificate\nPowerboat level 2\nDesirable\nCertificate\nPersonal\n"
        "Patient with beginners\nEssential\nInterview\nFree all summer\nEssential\nApplication form\n"
    )
    assert _text(text) == [
        ("e", "Qualifications", "Dinghy instructor", "Certificates"),
        ("d", "Qualifications", "Powerboat level 2", "Certificates"),
        ("e", "Personal", "Patient with beginners", "Interview"),
        ("e", "Personal", "Free all summer", "Application form"),
    ]


_BELOW = [
    ("1. Weighs exactly and writes down what was weighed", "Essential", "trial shift"),
    ("2. Night work", "Desirable", "application form"),
    ("3. Adds up an order", "Essential", "application form and interview"),
]
_BAKER = [
    ("e", "Weighs exactly and writes down what was weighed", "Trial shift"),
    ("d", "Night work", "Application form"),
    ("e", "Adds up an order", "Application form,Interview"),
]


@pytest.mark.parametrize("name", ["paper.txt", "paper.md"])
@pytest.mark.parametrize("form", ["   {level}\n   How tested: {how}", "   Status: {level}\n   Evidence: {how}"])
def test_level_and_method_on_lines_below_belong_to_the_criterion_above(form: str, name: str) -> None:
    heading = "# " if name.endswith("md") else ""
    lines = [f"{text}\n{form.format(level=level, how=how)}\n" for text, level, how in _BELOW]
    rows = _text(f"{heading}Person specification: Baker\n\n" + "\n".join(lines), name)
    assert [(level, words, measured) for level, _group, words, measured in rows] == _BAKER


def test_such_lines_may_be_one_in_brackets(tmp_path: Path) -> None:
    lines = [line for text, level, how in _BELOW for line in (text[3:], f"({level} - {how})")]
    rows = _word(tmp_path, ["!Person specification: Baker", "!Skills", *lines])
    assert [(level, words, measured) for level, _group, words, measured in rows] == _BAKER


def test_levels_above_their_criteria_stay_above_them() -> None:
    text = "Person specification\n\nSkills\n\nEssential\nTypes 40 words a minute\n\nDesirable\nTakes shorthand\n\n"
    text += "Other\n\nEssential\nTactful with callers\n"
    assert [(level, words) for level, _group, words, _measured in _text(text)] == [
        ("e", "Types 40 words a minute"),
        ("d", "Takes shorthand"),
        ("e", "Tactful with callers"),
    ]


def test_below_labels_of_levels_each_line_of_methods_belongs_to_the_line_above() -> None:
    text = (
        "Person specification: Clerk\n\nSkills\n\nEssential\nTyping at 50 words a minute\nTest\nGood spelling\n"
        "Interview\n\nDesirable\nShorthand\nTest\n"
    )
    assert [(level, words, measured) for level, _group, words, measured in _text(text)] == [
        ("e", "Typing at 50 words a minute", "Test"),
        ("e", "Good spelling", "Interview"),
        ("d", "Shorthand", "Test"),
    ]


@pytest.mark.parametrize("sign", ["†", "‡", "¶", "#"])
@pytest.mark.parametrize("place", ["{sign} {text}", "{text} {sign}"])
def test_a_footnote_tells_the_level_of_lines_with_its_sign(sign: str, place: str, tmp_path: Path) -> None:
    marked = [place.format(sign=sign, text=text) for text in ("Splices rope", "Swims well")]
    note = f"{sign} essential; items without this mark are desirable."
    items = [f"- {marked[0]}", "- French", f"- {marked[1]}"]
    rows = _word(tmp_path, ["!Person specification: Bosun", "!Skills", *items, note])
    assert [(level, words) for level, _group, words, _measured in rows] == [
        ("e", "Splices rope"),
        ("d", "French"),
        ("e", "Swims well"),
    ]


def test_a_star_may_stand_before_codes_and_its_note_only_name_the_level(tmp_path: Path) -> None:
    lines = [
        "!Person specification: Farm hand", "!Skills", "- Handles sheep calmly* (A, I)", "- Lays a hedge (P)",
        "- Drives a tractor* (P)", "- * Essential. Everything without a star is desirable.",
        "A = Application, I = Interview, P = Practical task",
    ]  # fmt: skip
    assert _word(tmp_path, lines) == [
        ("e", "Skills", "Handles sheep calmly", "Application form,Interview"),
        ("d", "Skills", "Lays a hedge", "Practical task"),
        ("e", "Skills", "Drives a tractor", "Practical task"),
    ]


def test_two_posts_whose_lines_have_signs_are_each_measured_by_the_line_below_them() -> None:
    text = """# Allotment Society

## Role: Site Secretary

### What we ask for

* † Tact with neighbours
* Has kept a plot

How we decide: interview.

## Role: Book Keeper

### What we ask for

* Has used a bank's website
* † Keeps simple books

How we check: logbook and reference.

† essential; items without this mark are desirable.
"""
    draft = read_text(text, "paper.md")
    assert [post.title for post in draft.posts] == ["Site Secretary", "Book Keeper"]
    assert [(level, words, measured) for level, _group, words, measured in _rows(draft)] == [
        ("e", "Tact with neighbours", "Interview"),
        ("d", "Has kept a plot", "Interview"),
    ]
    assert [(level, words, measured) for level, _group, words, measured in _rows(draft, 1)] == [
        ("d", "Has used a bank's website", "Logbook,References"),
        ("e", "Keeps simple books", "Logbook,References"),
    ]


def test_how_it_is_decided_in_words_that_no_list_has_is_the_method() -> None:
    text = (
        "Person specification: Secretary\n\nEssential\n- Tact with neighbours\n- Writes a clear letter\n\n"
        "How we decide: a chat with two members.\n"
    )
    draft = read_text(text, "pasted.txt")
    assert [one.measured_by for one in draft.posts[0].criteria] == [("Chat with two members",)] * 2
    assert not any("chat with two members" in one for one in draft.doubts)


@pytest.mark.parametrize(
    "form", ["[{level}; {codes}]", "[{level} | {codes}]", "({codes} - {level})", "- {level} - {codes}"]
)
def test_a_level_and_codes_in_one_bracket_are_read_in_either_order(form: str) -> None:
    told = [("Rides a motorcycle", "E", "AF"), ("Knows the roads", "E", "AF, D"), ("Can mend a bicycle", "D", "R")]
    lines = [f"{at}) {text} {form.format(level=level, codes=codes)}" for at, (text, level, codes) in enumerate(told, 1)]
    text = (
        "Person specification: Rider\n\nE essential, D desirable. How seen: AF Application form, I Interview, "
        "R Assessed ride, D Documents seen.\n\n" + "\n".join(lines)
    )
    assert [(level, words, measured) for level, _group, words, measured in _text(text)] == [
        ("e", "Rides a motorcycle", "Application form"),
        ("e", "Knows the roads", "Application form,Documents seen"),
        ("d", "Can mend a bicycle", "Assessed ride"),
    ]


def test_the_last_code_of_a_key_that_a_line_break_cut_from_its_name_is_read() -> None:
    text = (
        "Person specification: Analyst\n\nKEY A - Application form I - Interview T\n\n- Test\n\n"
        "- Reads graphs [E] (T)\n\n- Has led a team [D] (A, I)\n\n- Writes plainly [E] (A)\n"
    )
    assert [(level, words, measured) for level, _group, words, measured in _text(text)] == [
        ("e", "Reads graphs", "Test"),
        ("d", "Has led a team", "Application form,Interview"),
        ("e", "Writes plainly", "Application form"),
    ]


def test_who_should_apply_elsewhere_is_no_criterion_and_the_heading_of_a_key_in_a_table_none_either() -> None:
    text = (
        "Person specification: Welder\n\nCriteria\tE/D\tMethod\nReads drawings\tE\tT\nHolds a coding\tD\tA\n"
        "Method key:\t\t\nA\tApplication form\t\nT\tTest\t\n\n"
        "Apprentices should apply for the trainee post instead.\n"
    )
    assert _text(text) == [("e", "", "Reads drawings", "Test"), ("d", "", "Holds a coding", "Application form")]
