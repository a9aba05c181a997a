"""Headings, lists and paragraphs as a Word file, page or text, and what is read from them without another process."""

import html
import io

import docx

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise

FORMS = ("docx", "html", "md", "txt")


def paper_in(form: str, text: str) -> bytes:
    """The bytes of a file with these lines: `# ` before a heading, `- ` before the item of a list."""
    lines = [line for line in text.splitlines() if line.strip()]
    match form:
        case "docx":
            return _word(lines)
        case "html":
            return "".join(map(_tagged, lines)).encode()
        case "md":
            return "\n\n".join(lines).encode()
        case _:
            bare = [f"\n{line.lstrip('# ')}" if line.startswith("#") else line for line in lines]
            return "\n".join(bare).encode()


def _word(lines: list[str]) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    for line in lines:
        if line.startswith("#"):
            paper.add_heading(line.lstrip("# "), line.count("#"))
        else:
            paper.add_paragraph(line.removeprefix("- "), style="List Bullet" if line.startswith("- ") else None)
    paper.save(written)
    return written.getvalue()


def _tagged(line: str) -> str:
    if line.startswith("#"):
        level = line.count("#")
        return f"<h{level}>{html.escape(line.lstrip('# '))}</h{level}>"
    if line.startswith("- "):
        return f"<ul><li>{html.escape(line[2:])}</li></ul>"
    return f"<p>{html.escape(line)}</p>"


def draft_in(form: str, text: str) -> DraftSpecification:
    """The draft that these lines make in a file of this form."""
    return recognise(parse(paper_in(form, text), form, f"paper.{form}", DEFAULT), DEFAULT)


def lines_in(form: str, text: str) -> list[str]:
    """Each criterion as `level's first letter|group|text|methods`."""
    return [
        f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}"
        for post in draft_in(form, text).posts
        for one in post.criteria
    ]
