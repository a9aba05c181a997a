"""A language that is English made 30 % longer, compiled as a catalogue: what a long language does to the window."""

import ast
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from shortlister.i18n import DOMAIN

LANGUAGE = "xx"
PACKAGE = Path(__file__).resolve().parents[2] / "shortlister"
_FILLING = "oeanisrt"
_HEADER = "Content-Type: text/plain; charset=UTF-8\nLanguage: xx\nPlural-Forms: nplurals=2; plural=(n != 1);\n"


def longer(message: str) -> str:
    """The message and about a third of its length in words of at most six letters; a key after a tab stays last."""
    words, tab, key = message.partition("\t")
    more = -(-len(re.sub(r"\{\w+\}", "{}", words)) * 3 // 10)
    filling = (_FILLING * (more // len(_FILLING) + 1))[:more]
    parts = [filling[at : at + 6] for at in range(0, len(filling), 6)]
    return words + ("" if more < 4 else " ") + " ".join(parts) + tab + key


def messages() -> Iterator[tuple[str, ...]]:
    """Every message of the package: one text, or the two forms of a count."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            count = {"_": 1, "N_": 1, "ngettext": 2}.get(node.func.id, 0)
            forms = [one.value for one in node.args[:count] if isinstance(one, ast.Constant)]
            if count and len(forms) == count and all(isinstance(form, str) for form in forms):
                yield tuple(str(form) for form in forms)


def write_catalogue(folder: Path) -> None:
    """Compile the catalogue under `folder`, as gettext reads it."""
    entries = {b"": _HEADER.encode()}
    for forms in messages():
        if forms[0]:
            key = "\0".join(forms).encode()
            entries[key] = "\0".join(longer(form) for form in forms).encode()
    keys = sorted(entries)
    originals, translated = _packed(keys), _packed([entries[key] for key in keys])
    start = 28 + 16 * len(keys)
    head = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, start)
    tables = _table(originals, start) + _table(translated, start + sum(map(len, originals)))
    file = folder / LANGUAGE / "LC_MESSAGES" / f"{DOMAIN}.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(head + tables + b"".join(originals) + b"".join(translated))


def _packed(texts: list[bytes]) -> list[bytes]:
    return [text + b"\0" for text in texts]


def _table(texts: list[bytes], start: int) -> bytes:
    rows, at = [], start
    for text in texts:
        rows.append(struct.pack("<2I", len(text) - 1, at))
        at += len(text)
    return b"".join(rows)
