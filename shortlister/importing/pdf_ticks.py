"""What is unsure about the boxes of a PDF form: ticks that the file both says and denies, or says of no box."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_
from shortlister.importing.pdf_kept import Kept

CONTRADICTED: Final = N_(
    "“{file}”, page {page}: whether the box “{box}” is ticked is not certain; the file says it in one place and not in "
    "another. It is shown as ticked."
)
NO_BOX: Final = N_(
    "“{file}”, page {page}: “{value}” was chosen for “{box}”, but none of its boxes says that; look at the form itself."
)


@dataclass(slots=True)
class Ticks:
    """The boxes read so far."""

    _seen: dict[int, list[tuple[int, Kept]]] = field(default_factory=dict)

    def take(self, kept: Kept, page: int) -> None:
        """One box of a page."""
        self._seen.setdefault(kept.field, []).append((page, kept))

    def said(self) -> Iterator[tuple[int, Sentence]]:
        """A page and a sentence for each box that contradicts its field, and each field whose choice is no box's."""
        for boxes in self._seen.values():
            for page, kept in boxes:
                if kept.contradicts:
                    yield page, Sentence(CONTRADICTED, {"page": page, "box": _name(kept)})
            page, first = boxes[0]
            if first.chosen and not any(kept.ticked for _page, kept in boxes):
                yield page, Sentence(NO_BOX, {"page": page, "box": first.name, "value": first.chosen})


def _name(kept: Kept) -> str:
    """A field's name, and of several boxes which of them it is."""
    own = kept.on or next(iter(kept.meant), "")
    return kept.name if kept.alone or not own else f"{kept.name}: {own}"
