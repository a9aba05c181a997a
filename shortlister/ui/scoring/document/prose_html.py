"""A document's blocks as HTML for a text view, set like a page."""

from collections.abc import Iterator
from html import escape

from shortlister.domain.places import note_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.ui.kit.theme import Theme


def styles(theme: Theme, *, plain: bool) -> str:
    """The style sheet of a document's text; `plain` in the interface's own font, larger and without columns."""
    size = theme.S(16 if plain else 15)
    family = f"'{theme.family}'" if plain else "'Noto Serif', 'Source Serif 4', 'Cambria', 'Georgia', serif"
    gap = theme.S(9)
    return f"""
    body, p, li, td, th {{ font-family: {family}; font-size: {size}px; color: #000000; line-height: 112%; }}
    p {{ margin-top: 0; margin-bottom: {gap}px; }}
    h1 {{ font-size: {theme.S(22)}px; margin-top: {gap}px; margin-bottom: {theme.S(12)}px; }}
    h2 {{ font-size: {theme.S(17)}px; margin-top: {theme.S(12)}px; margin-bottom: {gap}px; }}
    h3 {{ font-size: {theme.S(15)}px; margin-top: {theme.S(10)}px; margin-bottom: {theme.S(6)}px; }}
    td, th {{ padding: {theme.S(5)}px {theme.S(8)}px; vertical-align: top; }}
    """


def html_of(document: Document, *, plain: bool = False) -> str:
    """The document as HTML; `plain` gives tables row by row in running text, as screen readers take them best."""
    return "<html><body>" + "".join(_blocks(document, plain)) + "</body></html>"


def _blocks(document: Document, plain: bool) -> Iterator[str]:
    for block in document.blocks:
        match block.kind:
            case BlockKind.HEADING:
                level = min(max(block.depth, 1), 3)
                yield f"<h{level}>{_text(' '.join(filter(None, (block.label, block.text))))}</h{level}>"
            case BlockKind.PARAGRAPH:
                yield f"<p>{_note(block)}{_styled(block, _text(block.text))}</p>"
            case BlockKind.ITEM:
                yield _item(block)
            case BlockKind.TABLE:
                yield _rows(block.cells) if plain else _table(block.cells)


def _item(block: Block) -> str:
    """Lists keep their own bullets and numbers, so they are paragraphs that hang."""
    depth = max(block.depth, 1)
    inset = f"margin-left: {22 * depth}px; text-indent: -18px;"
    return f'<p style="{inset}">{_text(block.label or "•")}&nbsp;&nbsp;{_styled(block, _text(block.text))}</p>'


def _note(block: Block) -> str:
    """The number of a footnote or endnote, before its text."""
    words = note_words(block.place)
    return f"<b>{_text(words)}</b>&nbsp; " if words else ""


def _styled(block: Block, text: str) -> str:
    text = f"<i>{text}</i>" if block.italic else text
    return f"<b>{text}</b>" if block.bold else text


def _by_row(cells: tuple[Cell, ...]) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return [sorted(rows[row], key=lambda cell: cell.column) for row in sorted(rows)]


def _table(cells: tuple[Cell, ...]) -> str:
    lines = []
    for row in _by_row(cells):
        parts = [f'<td rowspan="{cell.row_span}" colspan="{cell.column_span}">{_cell(cell)}</td>' for cell in row]
        lines.append(f"<tr>{''.join(parts)}</tr>")
    look = 'border="1" cellspacing="0" style="border-collapse: collapse; border-color: #9a9a94;" width="100%"'
    return f"<table {look}>{''.join(lines)}</table><p></p>"


def _cell(cell: Cell) -> str:
    marks = cell.marks or (False,) * len(cell.paragraphs)
    parts = [
        f"• {_text(text)}" if marked else _text(text) for text, marked in zip(cell.paragraphs, marks, strict=False)
    ]
    text = "<br>".join(parts)
    return f"<b>{text}</b>" if cell.bold else text


def _rows(cells: tuple[Cell, ...]) -> str:
    return "".join(f"<p>{'; '.join(_text(cell.text) for cell in row if cell.text)}</p>" for row in _by_row(cells))


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
