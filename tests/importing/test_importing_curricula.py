"""A person's own CV is no specification, whatever its headings; a specification without levels stays one."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from fpdf import FPDF

from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from shortlister.importing.reading import read_specification

_Part = tuple[str, str]
"""`h` a heading, `p` a paragraph, `l` an item; and its text."""


def _parts(text: str) -> list[_Part]:
    marks = {"#": "h", "-": "l"}
    return [(marks.get(line[0], "p"), line.lstrip("#- ")) for line in text.strip().splitlines() if line.strip()]


def _word(parts: Sequence[_Part], path: Path) -> None:
    paper = docx.Document()
    for kind, text in parts:
        if kind == "h":
            paper.add_heading(text, 1)
        else:
            paper.add_paragraph(text, style="List Bullet" if kind == "l" else None)
    paper.save(str(path))


def _page(parts: Sequence[_Part], path: Path) -> None:
    paper = FPDF()
    paper.add_page()
    for kind, text in parts:
        paper.set_font("Helvetica", "B" if kind == "h" else "", 14 if kind == "h" else 10)
        paper.multi_cell(0, 6, f"\u2022 {text}".encode("cp1252").decode("latin-1") if kind == "l" else text,
                         new_x="LMARGIN", new_y="NEXT")  # fmt: skip
    paper.output(str(path))


def _text(parts: Sequence[_Part], path: Path) -> None:
    shown = {"h": "\n{}\n", "p": "{}", "l": "- {}"}
    path.write_text("\n".join(shown[kind].format(text) for kind, text in parts), encoding="utf-8")


def _web(parts: Sequence[_Part], path: Path) -> None:
    tags = {"h": "<h2>{}</h2>", "p": "<p>{}</p>", "l": "<ul><li>{}</li></ul>"}
    path.write_text("".join(tags[kind].format(text) for kind, text in parts), encoding="utf-8")


_WRITERS: dict[str, Callable[[Sequence[_Part], Path], None]] = {
    "docx": _word, "pdf": _page, "txt": _text, "html": _web,
}  # fmt: skip

CURRICULA = {
    "classic": """
# Curriculum vitae
Ann Lee
12 Mill Road, Ashby AB1 2CD
ann.lee@example.test
# Skills
- Managing a team of archivists
- Cataloguing with CALM and AtoM
- Writing grant applications
# Employment history
Archivist, Ashby Record Office, 2015 - 2021
- Led a team of four
- Moved two collections
Assistant Archivist, Bury Museum, 2011 - 2015
- Answered enquiries
# Education
MA Archives, University of Leeds, 2010
# References
Available on request
""",
    "skills first": """
Bo Rees
Tel: 01632 960123 | bo@example.test
# Key skills
- Knowledge of payroll systems
- Ability to meet deadlines
- Experience of supervising apprentices
- Excellent spreadsheets
# Career history
# Payroll Officer, Ashby Council (March 2018 to present)
- Run the monthly payroll for 900 staff
# Payroll Clerk, Acme Ltd (June 2014 to February 2018)
- Checked timesheets
# Qualifications
CIPP Foundation, 2016
""",
    "first person": """
Cai Morgan
07700 900123
# Personal profile
I am a qualified teacher and I have taught in three primary schools. My pupils have done well.
# Skills
- Planning lessons for mixed classes
- Working with parents
- Welsh to A level
# Experience
Teacher, Ysgol Glan, Sep 2016 - Jul 2022
I led the music of the school and I ran its choir.
Teaching assistant, Ysgol Bryn, 2014 - 2016
# Interests
Choral singing, hill walking
""",
    "table of years": """
Resume of Dana Fox
dana.fox@example.test
# Technical skills
- Python and SQL
- Cloud infrastructure
- Testing and release
# Professional experience
2019 - present Developer, Bright Data
2016 - 2019 Junior developer, Small Shop
2013 - 2016 Support analyst, Ashby College
# Education
2010 - 2013 BSc Computing, Ashby University
""",
    "qualities": """
# CV
# Personal details
Name: Eli Hunt
Email: eli@example.test
Phone: 01632 960555
# Qualifications
- NVQ level 3 in Business Administration
- Five GCSEs
# Personal qualities
- Patient and good with the public
- Reliable
- Keen to learn
# Work experience
Receptionist at Dale Surgery, 05/2017 - 08/2020
Volunteer at the food bank, 01/2016 - 04/2017
# Hobbies and interests
Football, baking
# Referees
Mr P Dale, Dale Surgery
""",
    "knowledge": """
Fay Owen, Chartered Engineer
fay.owen@example.test, linkedin.example.test/fay
# Summary
Civil engineer with twelve years in highways. I have led my own section since 2018.
# Knowledge and skills
- Highway design to national standards
- Contract management under NEC
- Leading multidisciplinary teams
- Public consultation
# Work history
Section Leader, Dale County Council, 2018 to date
Engineer, Stone and Partners, 2012-2018
# Professional memberships
Member of the Institution of Civil Engineers since 2014
""",
}

SPECIFICATIONS: dict[str, tuple[str, list[str]]] = {
    "skills heading": (
        """
# Library Assistant
# Skills
- Ability to explain things clearly to the public
- Good keyboard skills
- Ability to work in a team
# Experience
- Experience of work with the public
- Experience of handling cash
""",
        [
            "Ability to explain things clearly to the public",
            "Good keyboard skills",
            "Ability to work in a team",
            "Experience of work with the public",
            "Experience of handling cash",
        ],
    ),
    "with a contact": (
        """
# Person specification: Payroll Officer
# Education
- A qualification in payroll or two years in a payroll office
# Skills
- Accurate use of spreadsheets
- Clear writing
# Interests
- An interest in local government
For an informal talk ring 01632 960123 or write to jobs@example.test.
""",
        [
            "A qualification in payroll or two years in a payroll office",
            "Accurate use of spreadsheets",
            "Clear writing",
            "An interest in local government",
        ],
    ),
    "years in it": (
        """
# Records Manager
This post is funded 2025 - 2027 and follows the strategy of 2020 - 2025.
# Qualifications
- A degree in archives or records management
# Employment history
- At least three years in a records office
- An unbroken record of work with children or an account of gaps
# Skills
- Ability to lead a small team
- Knowledge of data protection
""",
        [
            "A degree in archives or records management",
            "At least three years in a records office",
            "An unbroken record of work with children or an account of gaps",
            "Ability to lead a small team",
            "Knowledge of data protection",
        ],
    ),
    "who you are": (
        """
# Developer
# About you
- You write tests before code
- You have worked with large databases
- You explain your work to people who do not code
# Skills
- Python
- SQL
""",
        [
            "You write tests before code",
            "You have worked with large databases",
            "You explain your work to people who do not code",
            "Python",
            "SQL",
        ],
    ),
    "personal qualities": (
        """
# Care Worker
Dale House, 12 Mill Road, Ashby AB1 2CD. Tel: 01632 960777
# Qualifications and training
- NVQ level 2 in care, or willing to work towards it
# Skills and abilities
- Ability to listen and to write clear notes
- Ability to lift with equipment
# Personal qualities
- Patience and warmth
- Reliability
""",
        [
            "NVQ level 2 in care, or willing to work towards it",
            "Ability to listen and to write clear notes",
            "Ability to lift with equipment",
            "Patience and warmth",
            "Reliability",
        ],
    ),
    "profile": (
        """
# Candidate profile - Head of Music
We have a long record in music and our choir is known. Two references will be taken up.
# Education
- A degree in music
# Professional experience
- Five years of teaching, one of them as a leader
- Examination success between 2020 and 2025
# Skills
- Conducting a choir
- Playing for assemblies
""",
        [
            "A degree in music",
            "Five years of teaching, one of them as a leader",
            "Examination success between 2020 and 2025",
            "Conducting a choir",
            "Playing for assemblies",
        ],
    ),
}


def _read(text: str, form: str, folder: Path) -> DraftSpecification:
    path = folder / f"paper.{form}"
    _WRITERS[form](_parts(text), path)
    return read_specification(path)


@pytest.mark.parametrize("form", list(_WRITERS))
@pytest.mark.parametrize("name", list(CURRICULA))
def test_a_cv_is_no_specification_and_its_lines_are_a_draft(name: str, form: str, tmp_path: Path) -> None:
    draft = _read(CURRICULA[name], form, tmp_path)
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION
    assert "CV" in draft.why
    assert [one for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize("form", list(_WRITERS))
@pytest.mark.parametrize("name", list(SPECIFICATIONS))
def test_a_specification_without_levels_is_one(name: str, form: str, tmp_path: Path) -> None:
    text, gold = SPECIFICATIONS[name]
    draft = _read(text, form, tmp_path)
    assert draft.verdict is Verdict.SPECIFICATION
    (post,) = draft.posts
    assert [one.text for one in post.criteria] == gold
