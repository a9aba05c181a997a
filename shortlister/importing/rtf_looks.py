"""What holds for a stretch of Rich Text: bold, hidden, in a list, in a table, the shape of the row."""

from dataclasses import dataclass, replace

from shortlister.importing.rtf_tables import CellEdge


@dataclass(frozen=True, slots=True)
class Look:
    """What holds inside a group: `place` is the group that the text belongs to, empty for the document itself."""

    place: str = ""
    silent: bool = False
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    hidden: bool = False
    deleted: bool = False
    struck: bool = False
    font: int = -1
    skip: int = 1
    level: int = 0
    style: int = 0
    outline: int = 0
    listed: int = 0
    edges: tuple[CellEdge, ...] = ()
    merge: tuple[bool, bool, bool] = (False, False, False)


def looking(look: Look, word: str, number: int | None) -> Look:
    """What holds after a word; words that say nothing of the text change nothing."""
    value, on = number or 0, number != 0
    match word:
        case "f" | "deff":
            return replace(look, font=value)
        case "uc":
            return replace(look, skip=max(0, value))
        case "plain":
            return replace(look, bold=False, italic=False, underlined=False, hidden=False, deleted=False, struck=False)
        case "b":
            return replace(look, bold=on)
        case "i":
            return replace(look, italic=on)
        case "ul" | "uld" | "uldash" | "uldb" | "ulth" | "ulw" | "ulwave":
            return replace(look, underlined=on)
        case "ulnone":
            return replace(look, underlined=False)
        case "v":
            return replace(look, hidden=on)
        case "strike" | "striked":
            return replace(look, struck=on)
        case "deleted":
            return replace(look, deleted=on)
        case _:
            return _of_paragraph(look, word, value)


def _of_paragraph(look: Look, word: str, value: int) -> Look:
    match word:
        case "pard":
            return replace(look, level=0, style=0, outline=0, listed=0)
        case "s":
            return replace(look, style=value)
        case "intbl":
            return replace(look, level=max(1, look.level))
        case "itap":
            return replace(look, level=min(max(0, value), 10))
        case "outlinelevel":
            return replace(look, outline=value + 1 if 0 <= value < 9 else 0)
        case "ilvl":
            return replace(look, listed=value + 1 if 0 <= value < 9 else 1)
        case "ls":
            return replace(look, listed=max(1, look.listed) if value else 0)
        case _:
            return _of_row(look, word, value)


def _of_row(look: Look, word: str, value: int) -> Look:
    goes_on, begins_below, below = look.merge
    match word:
        case "trowd":
            return replace(look, edges=(), merge=(False, False, False))
        case "clmrg":
            return replace(look, merge=(True, begins_below, below))
        case "clvmgf":
            return replace(look, merge=(goes_on, True, below))
        case "clvmrg":
            return replace(look, merge=(goes_on, begins_below, True))
        case "cellx" if len(look.edges) < 100:
            return replace(look, edges=(*look.edges, CellEdge(value, *look.merge)), merge=(False, False, False))
        case _:
            return look
