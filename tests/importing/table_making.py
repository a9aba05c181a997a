"""A table as a Word file, workbook, page or text, and what is read from it without a process of its own."""

import html
import io
from collections.abc import Sequence

import docx
import openpyxl

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise

Rows = Sequence[Sequence[str]]
FORMS = ("docx", "xlsx", "html", "txt")


def table_in(form: str, rows: Rows, note: str = "") -> bytes:
    """The bytes of a specification for a clerk with a table and a note below it."""
    match form:
        case "docx":
            return _word(rows, note)
        case "xlsx":
            return _workbook(rows, note)
        case "html":
            lines = ("".join(f"<td>{html.escape(text)}</td>".replace("\n", "<br>") for text in row) for row in rows)
            table = "".join(f"<tr>{line}</tr>" for line in lines)
            return f"<h1>Person specification: Clerk</h1><table>{table}</table><p>{note}</p>".encode()
        case _:
            lines = ("\t".join(f'"{text}"' if "\n" in text else text for text in row) for row in rows)
            return "\n".join(("Person specification: Clerk", "", *lines, "", note)).encode()


def _word(rows: Rows, note: str) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Clerk", 1)
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    paper.add_paragraph(note)
    paper.save(written)
    return written.getvalue()


def _workbook(rows: Rows, note: str) -> bytes:
    book, written = openpyxl.Workbook(), io.BytesIO()
    for row in (("Person specification: Clerk",), *rows, (note,)):
        book.worksheets[0].append(list(row))
    book.save(written)
    return written.getvalue()


def draft_of(data: bytes, form: str) -> DraftSpecification:
    """The draft that a file of this form makes."""
    return recognise(parse(data, form, f"clerk.{form}", DEFAULT), DEFAULT)


def lines_of(draft: DraftSpecification) -> list[str]:
    """Each criterion as `level's first letter|group|text|methods`."""
    criteria = [one for post in draft.posts for one in post.criteria]
    return [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for c in criteria]


def doubts_of(draft: DraftSpecification) -> dict[str, tuple[str, ...]]:
    """The doubts of each criterion by its text."""
    return {c.text: c.doubts for post in draft.posts for c in post.criteria}
