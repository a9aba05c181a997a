"""The texts that a workbook holds once and its cells name by number: short ones, which come again and again."""

from collections.abc import Iterator
from typing import Final

from shortlister.exporting.cells import needs_escapes, text_xml

PART: Final = "xl/sharedStrings.xml"
CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"

_LONGEST: Final = 64
_MOST: Final = 5_000
"""Beyond so many the texts do not come again, and are written where they stand: a long ledger need not be held."""

_A_WRITE: Final = 1024
_START: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
)


class Strings:
    """The shared texts of one workbook, numbered as they are first met."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int | None:
        """The text's number; None for one that is written where it stands.

        So is one with escapes: openpyxl takes some of them out of shared texts, and does not put them back.
        """
        found = self._numbers.get(text)
        if found is None and len(text) <= _LONGEST and len(self._numbers) < _MOST and not needs_escapes(text):
            found = self._numbers[text] = len(self._numbers)
        return found

    def xml(self) -> Iterator[bytes]:
        """The part of the workbook that holds them, in pieces."""
        yield _START.encode()
        texts = list(self._numbers)
        for start in range(0, len(texts), _A_WRITE):
            piece = texts[start : start + _A_WRITE]
            yield "".join(f'<si><t xml:space="preserve">{text_xml(text)}</t></si>' for text in piece).encode()
        yield b"</sst>"
