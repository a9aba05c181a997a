"""Layouts in web pages and CSV: headings and lists, other orders of columns, other encodings."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_LAYOUTS: dict[str, tuple[str, str | bytes, Sequence[str]]] = {
    "csv other order": (
        ".csv",
        (
            "Measured by;Level;Criterion;Area\n"
            "Application form;Essential;Degree in chemistry;Education\n"
            "Interview, Test;Desirable;Café management;Experience\n"
            "Interview;Essential;Ability to work alone;Skills\n"
        ).encode("cp1252"),
        [
            "e|Education|Degree in chemistry|Application form",
            "d|Experience|Café management|Interview,Test",
            "e|Skills|Ability to work alone|Interview",
        ],
    ),
    "startup": (
        ".html",
        "<h1>Data Engineer</h1><h2>What you'll do</h2><ul><li>Build pipelines</li><li>Mentor "
        "others</li></ul><h2>What we're looking for</h2><p>Must have:</p><ul><li>Three years of "
        "Python</li><li>SQL in production</li></ul><p>Nice to have:</p><ul><li>Some Rust</li></ul>"
        "<h2>Benefits</h2><ul><li>Free fruit</li></ul>",
        [
            "e||Three years of Python|",
            "e||SQL in production|",
            "d||Some Rust|",
        ],
    ),
    "label headings": (
        ".html",
        "<h1>Receptionist</h1><h2>Essential Qualifications</h2><ul><li>GCSE English</li></ul>"
        "<h2>Desirable Qualifications</h2><ul><li>NVQ 2</li></ul><h2>Essential Experience</h2><ul>"
        "<li>Front desk work</li><li>Cash handling</li></ul><h2>Desirable Experience</h2><ul>"
        "<li>Switchboard work</li></ul>",
        [
            "e|Qualifications|GCSE English|",
            "d|Qualifications|NVQ 2|",
            "e|Experience|Front desk work|",
            "e|Experience|Cash handling|",
            "d|Experience|Switchboard work|",
        ],
    ),
    "two posts html": (
        ".html",
        "<h1>Caretaker</h1><h2>Duties</h2><ul><li>Lock up</li></ul><h2>Person specification</h2>"
        "<h3>Essential</h3><ul><li>Honest</li><li>Able to climb ladders</li></ul><h1>Deputy "
        "Caretaker</h1><h2>Duties</h2><ul><li>Help out</li></ul><h2>Person specification</h2>"
        "<h3>Essential</h3><ul><li>Honest</li><li>Willing to learn</li></ul>",
        [
            "POST Caretaker",
            "e||Honest|",
            "e||Able to climb ladders|",
            "POST Deputy Caretaker",
            "e||Honest|",
            "e||Willing to learn|",
        ],
    ),
    "behaviours values": (
        ".html",
        "<h1>Case Worker</h1><h2>Person specification</h2><h3>Essential criteria</h3><ul><li>Casework "
        "with families</li><li>Report writing</li></ul><h3>Desirable criteria</h3><ul><li>Court "
        "work</li></ul><h3>Behaviours</h3><p>We'll assess you against these behaviours at "
        "interview:</p><ul><li>Working Together</li><li>Making Effective Decisions</li></ul>",
        [
            "e||Casework with families|",
            "e||Report writing|",
            "d||Court work|",
            "u|Behaviours|Working Together|Interview",
            "u|Behaviours|Making Effective Decisions|Interview",
        ],
    ),
    "semicolons cell": (
        ".csv",
        'Group,Essential,Desirable\nEducation,Degree,Masters\nSkills,"1. Clear speaker\n2. Good listener",\n',
        [
            "e|Education|Degree|",
            "d|Education|Masters|",
            "e|Skills|Clear speaker|",
            "e|Skills|Good listener|",
        ],
    ),
    "csv no group": (
        ".csv",
        "Criterion,Essential or Desirable,Measured by\nDegree,E,A\nNegotiating,D,I\nWriting reports,E,A+I\n",
        [
            "e||Degree|Application form",
            "d||Negotiating|Interview",
            "e||Writing reports|Application form,Interview",
        ],
    ),
    "csv utf16": (
        ".csv",
        "Criterion\tLevel\tAssessed at\nDegree\tEssential\tSift\nNegotiating\tDesirable\tInterview\n".encode("utf-16"),
        [
            "e||Degree|Sift",
            "d||Negotiating|Interview",
        ],
    ),
    "all measured below": (
        ".html",
        "<h1>Person specification</h1><h2>Experience</h2><h3>Essential</h3><ul><li>Running a "
        "kitchen</li><li>Ordering stock</li></ul><p>All measured by application form and interview.</p>"
        "<h2>Skills</h2><h3>Essential</h3><ul><li>Baking bread</li></ul><p>Measured by practical "
        "test.</p>",
        [
            "e|Experience|Running a kitchen|Application form,Interview",
            "e|Experience|Ordering stock|Application form,Interview",
            "e|Skills|Baking bread|Practical test",
        ],
    ),
    "italics": (
        ".html",
        "<h1>Person specification</h1><p>Criteria in italics are desirable; all others are "
        "essential.</p><h2>Skills</h2><ul><li>Welding</li><li><i>Plumbing</i></li><li>Joinery</li></ul>",
        [
            "e|Skills|Welding|",
            "d|Skills|Plumbing|",
            "e|Skills|Joinery|",
        ],
    ),
    "bold lead words": (
        ".html",
        "<h1>Grants Officer</h1><h2>Who we are looking for</h2><ul><li><b>Experience:</b> giving out "
        "grants <i>(essential)</i></li><li><b>Knowledge:</b> charity law (desirable)</li></ul>",
        [
            "e||Experience: giving out grants|",
            "d||Knowledge: charity law|",
        ],
    ),
    "job family levels": (
        ".html",
        "<h1>Planner – Grade 6</h1><h2>Knowledge, skills and experience</h2><ul><li>Some planning "
        "work</li><li>Clear drawing</li><li>Good memory</li></ul><h1>Planner – Grade 7</h1>"
        "<h2>Knowledge, skills and experience</h2><ul><li>Much planning work</li><li>Very clear "
        "drawing</li><li>Better memory</li></ul>",
        [
            "POST Planner – Grade 6",
            "u|Knowledge, skills and experience|Some planning work|",
            "u|Knowledge, skills and experience|Clear drawing|",
            "u|Knowledge, skills and experience|Good memory|",
            "POST Planner – Grade 7",
            "u|Knowledge, skills and experience|Much planning work|",
            "u|Knowledge, skills and experience|Very clear drawing|",
            "u|Knowledge, skills and experience|Better memory|",
        ],
    ),
    "assess letters row": (
        ".html",
        "<h1>Person specification</h1><p>Assessment methods: AF = Application Form; I = Interview; P = "
        "Presentation; T = Test</p><h3>Essential</h3><ol><li>Budget setting [AF/I]</li><li>Public "
        "speaking [P]</li></ol><h3>Desirable</h3><ol><li>Touch typing [T]</li></ol>",
        [
            "e||Budget setting|Application form,Interview",
            "e||Public speaking|Presentation",
            "d||Touch typing|Test",
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_layout_is_read_as_a_person_reads_it(
    name: str, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    ending, content, expected = _LAYOUTS[name]
    path = tmp_path / f"specification{ending}"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        page = f"<html><body>{content}</body></html>" if ending == ".html" else content
        path.write_text(page, encoding="utf-8")
    assert sorted(criteria_of(path)) == sorted(expected)
