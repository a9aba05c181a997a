"""Word and OpenDocument texts with automatic numbers, and pages with numbered lists, made for tests."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document as Paper
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

Levels = Sequence[tuple[str, str]]
"""The format of each level of a list and the text around its numbers: `("lowerLetter", "(%2)")`."""


def add_list(paper: Paper, number: int, levels: Levels, *, starts: Mapping[int, int] | None = None) -> None:
    """Adds a list with this number; without levels it is one more of the list with the number before."""
    root = paper.part.numbering_part.element
    if levels:
        drawn = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(levels)
        )
        abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{drawn}</w:abstractNum>'
        root.insert(0, parse_xml(abstract))
    begins = "".join(
        f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for at, start in (starts or {}).items()
    )
    of = number if levels else number - 1
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{of}"/>{begins}</w:num>'))


def numbered(paragraph: Paragraph, number: int, depth: int = 0) -> Paragraph:
    """The paragraph as an item of a list."""
    told = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(told))
    return paragraph


def word(title: str = "Person specification: Verger") -> Paper:
    """A Word file with a title."""
    paper: Paper = docx.Document()
    paper.add_heading(title, 1)
    return paper


def bytes_of(paper: Paper) -> bytes:
    """A Word file as it is saved."""
    written = io.BytesIO()
    paper.save(written)
    return written.getvalue()


_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{of}:1.0"'
    for name, of in (*((one, one) for one in ("office", "text", "style", "table")), ("fo", "xsl-fo-compatible"))
)


def open_text(lists: str, body: str) -> bytes:
    """An OpenDocument text with list styles and a body."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{lists}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return written.getvalue()
