"""Sections, lead-ins, keys and rows of levels in further published layouts, read as a careful person reads them."""

from collections.abc import Callable
from pathlib import Path

import pytest

_Read = Callable[[Path], list[str]]


def _row(*cells: str, wide: int = 1) -> str:
    span = f' colspan="{wide}"' if wide > 1 else ""
    return "<tr>" + "".join(f"<td{span}>{cell}</td>" for cell in cells) + "</tr>"


_LAYOUTS: dict[str, tuple[str, list[str]]] = {
    "levels across the table with groups inside them": (
        "<h1>Person specification</h1><table>"
        + _row("Criteria", "Assessed by")
        + _row("ESSENTIAL", wide=2)
        + _row("Qualifications", wide=2)
        + _row("Level 4 certificate in fire safety", "Application form")
        + _row("Skills", wide=2)
        + _row("Clear reports", "Written exercise")
        + _row("DESIRABLE", wide=2)
        + _row("Experience", wide=2)
        + _row("Sprinkler and alarm systems", "Interview")
        + "</table>",
        [
            "e|Qualifications|Level 4 certificate in fire safety|Application form",
            "e|Skills|Clear reports|Written exercise",
            "d|Experience|Sprinkler and alarm systems|Interview",
        ],
    ),
    "groups across a table of both levels": (
        "<h1>Person specification</h1><table>"
        + _row("Essential", "Evidence", "Desirable", "Evidence")
        + _row("Qualifications", wide=4)
        + _row("GCSE English", "Certificate", "Diploma in housing", "Certificate")
        + _row("Experience", wide=4)
        + _row("Keeping records", "Application form", "On-call work", "Interview")
        + "</table>",
        [
            "e|Qualifications|GCSE English|Certificates",
            "d|Qualifications|Diploma in housing|Certificates",
            "e|Experience|Keeping records|Application form",
            "d|Experience|On-call work|Interview",
        ],
    ),
    "rows of levels in a table without a header": (
        "<h1>Estates Surveyor</h1><table>"
        + _row("ESSENTIAL CRITERIA", wide=3)
        + _row("1", "Member of the institution of surveyors", "Application form")
        + _row("2", "Drafting heads of terms", "Test")
        + _row("DESIRABLE CRITERIA", wide=3)
        + _row("3", "Compulsory purchase", "Interview")
        + "</table>",
        [
            "e||Member of the institution of surveyors|Application form",
            "e||Drafting heads of terms|Test",
            "d||Compulsory purchase|Interview",
        ],
    ),
    "letters in brackets before the criteria": (
        "<h1>Person specification</h1><p>E = essential, D = desirable</p><ul><li>[E] Care of small children</li>"
        "<li>[D] Organising games</li><li>[E] Confidentiality</li></ul>",
        ["e||Care of small children|", "d||Organising games|", "e||Confidentiality|"],
    ),
    "a lead-in with a date inside and letters": (
        "<h1>Clerical Officer</h1><h2>Essential requirements</h2>"
        "<p>Candidates must, on or before the closing date, have:</p>"
        "<p>(a) a good standard of education;</p><p>(b) excellent written Irish; and</p><p>(c) competence in the use "
        "of spreadsheets.</p><h2>Desirable requirements</h2><p>(a) experience of translation memory software</p>",
        [
            "e||a good standard of education|",
            "e||excellent written Irish|",
            "e||competence in the use of spreadsheets.|",
            "d||experience of translation memory software|",
        ],
    ),
    "a key inside a sentence, codes at the ends": (
        "<h1>Person specification</h1><p>Please address every point in your application. (A) application form "
        "(I) interview (T) test</p><p><b>Essential criteria</b></p><p>1. Investigating breaches of control. (A) (I)</p>"
        "<p>2. Equal opportunities. (I)</p><p><b>Desirable criteria</b></p><p>3. Membership of the institute. (A)</p>",
        [
            "e||Investigating breaches of control.|Application form,Interview",
            "e||Equal opportunities.|Interview",
            "d||Membership of the institute.|Application form",
        ],
    ),
    "assets and functions": (
        "<h1>Fisheries Technician</h1><h2>Essential functions</h2><ul><li>Leads surveys</li></ul>"
        "<h2>Essential qualifications</h2><ul><li>A secondary school diploma</li><li>Sampling of fish</li></ul>"
        "<h2>Asset qualifications</h2><ul><li>Work in telemetry</li></ul>",
        [
            "e|Qualifications|A secondary school diploma|",
            "e|Qualifications|Sampling of fish|",
            "d|Qualifications|Work in telemetry|",
        ],
    ),
    "levels that run in to lists with semicolons": (
        "<h1>Person specification</h1><p><b>Training</b></p><p>Essential: City and Guilds in a trade; a first aid "
        "certificate.</p><p>Desirable: COSHH training.</p>",
        [
            "e|Training|City and Guilds in a trade|",
            "e|Training|a first aid certificate|",
            "d|Training|COSHH training.|",
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_further_published_layout_is_read_as_a_person_reads_it(name: str, tmp_path: Path, criteria_of: _Read) -> None:
    content, expected = _LAYOUTS[name]
    path = tmp_path / "specification.html"
    path.write_text(f"<html><body>{content}</body></html>", encoding="utf-8")
    assert [_plain(line) for line in criteria_of(path)] == [_plain(line) for line in expected]


def _plain(line: str) -> str:
    """A criterion's line without the full stop that its text may keep, and without the group of a heading above."""
    level, group, text, methods = line.split("|")
    known = group if group in ("Qualifications", "Skills", "Experience", "Training") else ""
    return f"{level}|{known}|{text.rstrip('.')}|{methods}"
