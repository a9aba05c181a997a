"""What is said in an application, in order: a field or a line with its value, its place and how sure its owner is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from shortlister.domain.places import Place


class Standing(IntEnum):
    """How sure it is that a field is the applicant's: not, perhaps, as far as can be seen, or by its own words."""

    OTHERS = 0
    UNSURE = 1
    PLAIN = 2
    OWN = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A field with its value; of a line without a label the kind is empty. `under` is what speaks of somebody else."""

    kind: str
    value: str
    standing: Standing
    place: Place
    under: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of a document; `depth` is that of a real heading, else 0."""

    text: str
    place: Place
    depth: int = 0


def texts(lines: Iterable[str], place: Place, depth: int = 0) -> list[Text]:
    """Lines of one place, without the blank ones."""
    return [Text(line.strip(), place, depth) for line in lines if line.strip()]
