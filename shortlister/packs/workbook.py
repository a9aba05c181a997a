"""The scoring workbook for a member without Shortlister: one row for each applicant and measure, the rest locked."""

import io
import json
import re
import zipfile
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from shortlister.domain.measures import Measure, measures
from shortlister.domain.records import Score
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_, _
from shortlister.packs import workbook_marks as marks
from shortlister.packs.workbook_file import saved
from shortlister.packs.workbook_looks import FIRST_ROW, dress_scores, dress_start
from shortlister.packs.workbook_marks import Binding

SCORES: Final = "Scores"
"""The sheet to score on; a formula names it, so it is the same in every language."""

_CREATED: Final = (1980, 1, 1, 0, 0, 0)
"""In every part of the zip: a pack holds no time, so that the same pack is the same bytes."""


def workbook_bytes(state: State, binding: Binding) -> bytes:
    """The workbook of a member's part of the state (see `pack_state`); the same for the same, byte for byte."""
    book = Workbook()
    start = book.active
    assert isinstance(start, Worksheet)
    start.title = _("Start")
    tick = _write_start(start, state, binding)
    scores = book.create_sheet(SCORES)
    rows = _write_scores(scores, state, binding)
    _write_progress(start, tick - 1, rows)
    hidden = book.create_sheet(marks.HIDDEN)
    _write_binding(hidden, binding)
    hidden.sheet_state = "veryHidden"
    hidden.protection.sheet = True
    dress_start(start, tick, ticked=not state.calibrations)
    dress_scores(scores, rows, state.vacancy.scale, each=max(1, len(measures(state, binding.stage))))
    book.calculation.fullCalcOnLoad = True
    return _without_time(saved(book))


def _write_start(sheet: Worksheet, state: State, binding: Binding) -> int:
    """What this is and how to score; returns the row of the tick."""
    vacancy = state.vacancy
    member = state.members[binding.member]
    reference = f" ({vacancy.reference})" if vacancy.reference else ""
    lines = (
        (f"{vacancy.title}{reference}", ""),
        (_("Scores of"), member.name),
        (_("Stage"), state.stages[binding.stage].name),
        (_("Specification"), _("Edition {edition}").format(edition=binding.edition)),
        ("", ""),
        (_("How to score"), _("On the sheet Scores, choose a rating in each row and write what you saw as evidence.")),
        ("", _("NA: not assessable at this stage. Leave a row empty while you are not sure.")),
        ("", _("Everything else is locked. Save the file and send it back; nobody else sees your scores before.")),
        ("", ""),
        ("", ""),
    )
    for number, (label, text) in enumerate(lines, start=1):
        _put(sheet, number, 1, label)
        _put(sheet, number, 2, text)
    _put(sheet, 2, 3, marks.NAME)
    tick = len(lines) + 1
    if state.calibrations:  # nothing is submitted with it, so there is nothing to tick
        _put(sheet, tick, 1, _("Calibration"))
        _put(sheet, tick, 2, _("The panel scores these first. Send the file back when every row is rated."))
    else:
        _put(sheet, tick, 1, _("Finished?"))
        _put(sheet, tick, 2, "yes" if binding.submitted else "no")
        _put(sheet, tick, 3, marks.FINISHED)
        _put(sheet, tick + 1, 2, _("With “yes” your scores are locked when the file comes back."))
    _put(sheet, tick + 3, 1, _("Rating"))
    _put(sheet, tick + 3, 2, _("What it means"))
    for number, step in enumerate(vacancy.scale.steps, start=tick + 4):
        sheet.cell(number, 1, step.value)
        _put(sheet, number, 2, f"{_(step.label)}: {_(step.descriptor)}")
    return tick


def _write_progress(sheet: Worksheet, row: int, rows: int) -> None:
    """How many ratings there are; the office program keeps it up to date."""
    _put(sheet, row, 1, _("Rated"))
    last = FIRST_ROW + max(rows, 1) - 1
    sheet.cell(row, 2).value = f'=COUNTA({SCORES}!F{FIRST_ROW}:F{last})&" / {rows}"'


def _write_scores(sheet: Worksheet, state: State, binding: Binding) -> int:
    """A row for each applicant and measure under a hidden row of marks; returns how many rows."""
    _put(sheet, 1, 1, _("{title}: scores of {name}").format(
        title=state.vacancy.title, name=state.members[binding.member].name
    ))  # fmt: skip
    headings = (
        (marks.APPLICANT, _("Applicant")),
        (marks.CRITERION, _("Criterion")),
        (marks.TEXT, _("Text")),
        (f"{marks.MARK}level", _("Level")),
        (marks.METHOD, _("Measured by")),
        (marks.RATING, _("Rating")),
        (marks.EVIDENCE, _("Evidence")),
        (marks.KEY, _("Key")),
    )
    for column, (mark, heading) in enumerate(headings, start=1):
        _put(sheet, FIRST_ROW - 2, column, mark)
        _put(sheet, FIRST_ROW - 1, column, heading)
    row = FIRST_ROW
    for applicant in state.applicants_in_order:
        for measure in measures(state, binding.stage):
            score = binding.scores.get((applicant.id, measure.key))
            _write_row(sheet, row, applicant.reference, measure, score)
            _put(sheet, row, len(headings), f"{applicant.id}{marks.PARTING}{measure.key}")
            row += 1
    return row - FIRST_ROW


def _write_row(sheet: Worksheet, row: int, applicant: str, measure: Measure, score: Score | None) -> None:
    one = measure.criterion
    for column, text in enumerate((applicant, one.reference, one.text, _(one.level.value), measure.method.name), 1):
        _put(sheet, row, column, text)
    if score is None:
        return
    if isinstance(score.rating, int):
        sheet.cell(row, 6, score.rating)
    elif score.rating is not None:
        _put(sheet, row, 6, score.rating)
    if len(score.evidence) > marks.LONGEST:
        raise Refusal(
            N_(
                "The evidence on {criterion} of {applicant} is longer than a cell of a workbook holds, "
                "so no workbook was written. Make a .scorepack instead."
            ),
            criterion=one.reference,
            applicant=applicant,
        )
    _put(sheet, row, 7, score.evidence)


def _write_binding(sheet: Worksheet, binding: Binding) -> None:
    rows: list[tuple[str, ...]] = [
        (marks.FORMAT,),
        ("vacancy", binding.vacancy),
        ("member", binding.member),
        ("stage", binding.stage),
        ("edition", str(binding.edition)),
        ("submitted", "yes" if binding.submitted else "no"),
        *(("seen", replica, str(number)) for replica, number in sorted(binding.seen.items())),
    ]
    rows += [("applicant", applicant) for applicant in sorted(binding.applicants)]
    for (applicant, measure), score in sorted(binding.scores.items()):
        rating = "" if score.rating is None else str(score.rating)
        rows.append(("score", applicant, measure, rating, json.dumps(score.evidence)))
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            _put(sheet, number, column, text)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """A text that stays text, whatever it begins with."""
    if not text:
        return
    cell = sheet.cell(row, column)
    cell.value = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    cell.data_type = "s"
    cell.quotePrefix = text[0] in "=+-@"


def _without_time(content: bytes) -> bytes:
    """The same package with no time in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", data)
            copy.writestr(zipfile.ZipInfo(entry.filename, _CREATED), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
