"""A document as one HTML file: headings, captions and row headings for screen readers, and a page for print."""

from collections.abc import Iterator
from html import escape
from typing import Final

from shortlister.exporting.report.blocks import Block, Document, Facts, Grid, Heading, Paragraph, Points, printable

_STYLE: Final = """
:root { color-scheme: light }
body { font: 16px/1.5 Inter, "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #1c2024;
  background: #ffffff; margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 3rem; font-variant-numeric: tabular-nums }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem }
h3 { font-size: 1rem; margin: 1.6rem 0 .4rem }
p { margin: .4rem 0; max-width: 46rem }
.sub { color: #474d55; font-size: 1.05rem }
.quiet, caption, footer { color: #62686f; font-size: .875rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 }
caption { text-align: left; padding-bottom: .3rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid #e0e0db;
  overflow-wrap: anywhere; white-space: pre-line }
thead th { border-bottom: 1px solid #868a90; font-size: .875rem; color: #474d55; vertical-align: bottom;
  overflow-wrap: normal }
.n { text-align: right; white-space: nowrap }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; margin: .6rem 0 }
dt, dd { margin: 0; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid #e0e0db }
dt { font-weight: 600 }
dd { white-space: pre-line; overflow-wrap: anywhere }
footer { margin-top: 2.5rem; border-top: 1px solid #868a90; padding-top: .6rem; overflow-wrap: anywhere }
@media print { body { font-size: 10pt; max-width: none; padding: 0 } h2, h3 { break-after: avoid }
  tr, dt, dd { break-inside: avoid } thead { display: table-header-group } .scroll { overflow: visible } }
@page { size: A4; margin: 18mm 16mm }
"""


def html_of(document: Document) -> str:
    """The whole file. No text in it can become markup, and it loads nothing from anywhere."""
    return "\n".join([*_head(document), *_body(document), ""])


def _text(text: str) -> str:
    return escape(printable(text))


def _head(document: Document) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(document.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="generator" content="Shortlister">'
    yield f"<title>{_text(', '.join(part for part in (document.title, document.subtitle) if part))}</title>"
    yield f"<style>{_STYLE}</style>"
    yield "</head>"


def _body(document: Document) -> Iterator[str]:
    yield "<body>"
    yield "<main>"
    yield f'<h1 dir="auto">{_text(document.title)}</h1>'
    if document.subtitle:
        yield f'<p class="sub" dir="auto">{_text(document.subtitle)}</p>'
    for block in document.blocks:
        yield from _block(block)
    yield "</main>"
    yield f"<footer>{_text(document.foot)}</footer>"
    yield "</body>"
    yield "</html>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield f'<h{level} dir="auto">{_text(text)}</h{level}>'
        case Paragraph(text=text, quiet=quiet):
            yield f'<p{" class=quiet" if quiet else ""} dir="auto">{_text(text)}</p>'
        case Points(items=items):
            yield "<ul>"
            yield from (f'<li dir="auto">{_text(item)}</li>' for item in items)
            yield "</ul>"
        case Facts(rows=rows):
            yield "<dl>"
            yield from (f'<dt>{_text(label)}</dt><dd dir="auto">{_text(said)}</dd>' for label, said in rows)
            yield "</dl>"
        case Grid():
            yield from _grid(block)


def _grid(grid: Grid) -> Iterator[str]:
    """A table; it scrolls in a region of its own, which the keyboard reaches."""
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{_text(grid.caption)}">'
    yield "<table>"
    yield f"<caption>{_text(grid.caption)}</caption>"
    yield "<thead><tr>"
    for index, heading in enumerate(grid.headings):
        yield f'<th scope="col"{_right(grid, index)}>{_text(heading)}</th>'
    yield "</tr></thead>"
    yield "<tbody>"
    for row in grid.rows:
        first, *rest = row
        cells = "".join(
            f'<td{_right(grid, index)} dir="auto">{_text(text)}</td>' for index, text in enumerate(rest, start=1)
        )
        yield f'<tr><th scope="row"{_right(grid, 0)} dir="auto">{_text(first)}</th>{cells}</tr>'
    yield "</tbody>"
    yield "</table>"
    yield "</div>"


def _right(grid: Grid, index: int) -> str:
    return ' class="n"' if index in grid.numbers else ""
