"""What somebody left in a scoring workbook beside its ratings and notes: nothing of it is taken over, all is said."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from openpyxl.packaging.relationship import get_dependents
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import fromstring

from shortlister.domain.refusals import Problem, Sentence
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural

_CELL: Final = N_("“{text}” stands beside the table and is not taken over.")
_CELLS: Final = (
    N_("{count} cell beside the table is not taken over; in the first stands “{text}”."),
    N_("{count} cells beside the table are not taken over; in the first stands “{text}”."),
)
_COMMENT: Final = N_("A comment stands here and is not taken over: “{text}”")
_SHEET: Final = (
    N_("This sheet is none of the workbook's: {count} cell in it is not taken over. In the first stands “{text}”."),
    N_("This sheet is none of the workbook's: {count} cells in it are not taken over. In the first stands “{text}”."),
)
_DRAWN: Final = N_("Pictures or text boxes stand on this sheet and are not taken over. Look at them in Excel.")
_LONGEST: Final = 80
"""Characters that are quoted of a text."""
_THREADED: Final = "[Threaded comment]"
"""How the note begins that Excel keeps beside a comment for older programs."""

Beside = Mapping[int, Sequence[tuple[int, str]]]
"""The cells that are none of a table's: row and text, by column."""


def quoted(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(clean(text).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def beside_table(sheet: str, beside: Beside) -> Iterator[Problem]:
    """One notice for each column beside the table in which anything stands."""
    for column, cells in sorted(beside.items()):
        letters = get_column_letter(column)
        (first, text), last = cells[0], cells[-1][0]
        said = {"text": quoted(text), "count": len(cells)}
        if len(cells) == 1:
            yield Problem(f"{sheet}!{letters}{first}", Sentence(_CELL, said))
        else:
            yield Problem(f"{sheet}!{letters}{first}:{letters}{last}", Sentence(plural(*_CELLS, len(cells)), said))


def foreign_sheet(sheet: str, cells: int, first: str) -> Problem:
    """The notice of a sheet that somebody added, with how many of its cells hold something."""
    return Problem(sheet, Sentence(plural(*_SHEET, cells), {"count": cells, "text": quoted(first)}))


def remarks(sheet: Any) -> Iterator[Problem]:
    """The notices of comments and drawings on a read-only openpyxl sheet, which does not read them itself."""
    archive, part = sheet.parent._archive, sheet._worksheet_path  # where openpyxl has them; no public name
    links = posixpath.join(posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels")
    names = set(archive.namelist())
    if links not in names:
        return
    targets = [(str(one.Type), str(one.target)) for one in get_dependents(archive, links)]
    for kind, target in targets:
        if kind.endswith("/comments") and target in names:
            yield from _comments(sheet.title, archive.read(target))
        elif kind.endswith("/drawing") and target in names and len(fromstring(archive.read(target))):
            yield Problem(sheet.title, Sentence(_DRAWN))


def _comments(sheet: str, content: bytes) -> Iterator[Problem]:
    for node in fromstring(content).iter():
        if str(node.tag).rpartition("}")[2] == "comment":
            texts = [one.text or "" for one in node.iter() if str(one.tag).rpartition("}")[2] == "t"]
            text = "".join(texts)
            if text.startswith(_THREADED):  # a paragraph for older programs, then what was written
                text = text.partition("\n\n")[2].partition(":")[2] or text
            yield Problem(f"{sheet}!{node.get('ref', '')}", Sentence(_COMMENT, {"text": quoted(text)}))
