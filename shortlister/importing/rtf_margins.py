"""The headers and footers of a Rich Text file that its pages show."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from shortlister.domain.places import FOOTER, HEADER
from shortlister.domain.plans.drafts import Block
from shortlister.importing.blocks import Blocks, visible
from shortlister.importing.limits import Limits
from shortlister.importing.rtf_tables import Line, Parts, put_parts

MARGINS: Final = {f"{kind}{side}": kind for kind in (HEADER, FOOTER) for side in ("", "l", "r", "f")}
"""The groups that stand at the head or foot of each page: of all pages, of left and right ones, of the first."""


@dataclass(slots=True)
class Margins:
    """Those read so far; `shown` says which of the words `titlepg` and `facingp` the file has."""

    shown: set[str] = field(default_factory=set)
    _found: list[tuple[str, Parts]] = field(default_factory=list)

    def take(self, place: str, parts: Parts) -> int:
        """One header or footer is complete. Gives how many letters and digits it has."""
        self._found.append((place, parts))
        return _letters_of(parts)

    def blocks(self, name: str, limits: Limits) -> Iterator[tuple[str, list[Block]]]:
        """`HEADER` or `FOOTER` with what stands there; one for first or left pages only where there are such pages."""
        needed = {"f": "titlepg", "l": "facingp"}
        for place, parts in sorted(self._found, key=lambda one: MARGINS[one[0]], reverse=True):
            side = place.removeprefix(MARGINS[place])
            if side not in needed or needed[side] in self.shown:
                blocks = Blocks(name, limits)
                put_parts(blocks, parts)
                yield MARGINS[place], blocks.blocks


def _letters_of(parts: Parts) -> int:
    return sum(
        visible(part.text)
        if isinstance(part, Line)
        else sum(_letters_of(cell) for _edges, cells in part.rows for cell in cells)
        for part in parts
    )
