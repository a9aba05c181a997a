"""Footnotes and endnotes of Rich Text, kept until the end of the document and numbered in their order."""

from dataclasses import dataclass, field, replace

from shortlister.domain.places import Place
from shortlister.domain.refusals import Problem
from shortlister.importing.notes import note_on
from shortlister.importing.rtf_tables import Line, Parts


@dataclass(slots=True)
class Notes:
    """The notes so far; `at_end` says that the one under way is an endnote."""

    at_end: bool = False
    unsure: list[Problem] = field(default_factory=list)
    _kept: dict[str, list[Parts]] = field(default_factory=lambda: {"footnote": [], "endnote": []})

    def take(self, parts: Parts, text: str) -> None:
        """The note under way is complete; it stands to this text."""
        kind = "endnote" if self.at_end else "footnote"
        self.at_end = False
        self._kept[kind].append(parts)
        number = len(self._kept[kind])
        words = " ".join(part.text for part in parts if isinstance(part, Line))
        self.unsure += note_on(kind, number, words, text)

    def lines(self) -> Parts:
        """Every note with its place, the footnotes first."""
        return [
            replace(part, place=Place(cell=f"{kind} {number}")) if isinstance(part, Line) else part
            for kind, notes in self._kept.items()
            for number, parts in enumerate(notes, 1)
            for part in parts
        ]
