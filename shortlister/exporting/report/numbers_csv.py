"""The selection in numbers as CSV, to be reckoned with: a row for each number, with where it belongs."""

import csv
from collections.abc import Iterator
from pathlib import Path

from shortlister.domain.findings.publication import Publication, StageNumbers, Table
from shortlister.exporting.cells import AS_TEXT, for_csv
from shortlister.exporting.placing import placed
from shortlister.i18n import _

Row = tuple[str, str, str, str, str, str | int]


def write_numbers_csv(path: Path, found: Publication) -> None:
    """Write the numbers to `path` (UTF-8 with its mark); text that looks like a formula has a leading apostrophe."""
    with placed(path) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        notes = (*found.notes, _(AS_TEXT))
        writer.writerows([for_csv(_("Note")), for_csv(note), "", "", "", ""] for note in notes)
        writer.writerow([_("Stage"), _("Table"), _("Criterion"), _("Text"), _("Counted"), _("Applicants")])
        for stage in found.stages:
            writer.writerows([one if isinstance(one, int) else for_csv(one) for one in row] for row in _rows(stage))


def _rows(stage: StageNumbers) -> Iterator[Row]:
    yield (stage.name, _("All"), "", "", _("Applicants"), stage.applicants.document)
    for name, table in ((_("Outcomes"), stage.outcomes), (_("Criteria"), stage.criteria), (_("Totals"), stage.totals)):
        yield from _counts(stage.name, name, table)


def _counts(stage: str, name: str, table: Table | None) -> Iterator[Row]:
    for facts, counts in table.rows if table is not None else ():
        reference, text = facts[:2] if len(facts) > 1 else ("", "")
        for heading, count in zip(table.headings if table else (), counts, strict=True):
            yield (stage, name, reference, text, heading, count.document)
