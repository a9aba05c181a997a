"""How the words of an OpenDocument text are printed, by the styles of paragraphs and of stretches inside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from shortlister.domain.plans.drafts import Print
from shortlister.importing.opendocument import FO, STYLE, TEXT
from shortlister.importing.prints import PLAIN, Stretch, by_line, print_of

_APART: Final = frozenset((f"{TEXT}note", f"{TEXT}s", f"{TEXT}tab"))
_PARENTS: Final = 20


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says of bold type, italics and lines below; None where that is for its parent to say."""

    parent: str = ""
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None


@dataclass(frozen=True, slots=True)
class Prints:
    """The styles of a text by their names."""

    styles: dict[str, _Style] = field(default_factory=dict)

    @classmethod
    def by_styles(cls, *roots: etree._Element | None) -> "Prints":
        """The styles of a text's two parts."""
        nodes = (node for root in roots if root is not None for node in root.iter(f"{STYLE}style"))
        return cls({node.get(f"{STYLE}name", ""): _style(node) for node in nodes})

    def of(self, node: etree._Element, count: int) -> list[Print]:
        """How each of the lines of a paragraph is printed; all as the whole is where line breaks are not as many."""
        stretches = [*self._within(node, Stretch(""))]
        if not any(one.bold or one.italic or one.underlined for one in stretches):
            return [PLAIN] * count
        lines = by_line(stretches, empty=True)
        return [print_of(line) for line in lines] if len(lines) == count else [print_of(stretches)] * count

    def _within(self, node: etree._Element, around: Stretch) -> Iterator[Stretch]:
        look = self._look(node.get(f"{TEXT}style-name", ""), around)
        yield replace(look, text=node.text or "")
        for part in node:
            if part.tag == f"{TEXT}line-break":
                yield replace(look, text="\n")
            elif part.tag in _APART:
                yield replace(look, text=" ")
            elif isinstance(part.tag, str):
                yield from self._within(part, look)
            yield replace(look, text=part.tail or "")

    def _look(self, name: str, around: Stretch) -> Stretch:
        """How text in a style looks, which leaves unsaid what is as around it."""
        bold = italic = underlined = None
        for _turn in range(_PARENTS):
            if (style := self.styles.get(name)) is None:
                break
            bold = style.bold if bold is None else bold
            italic = style.italic if italic is None else italic
            underlined = style.underlined if underlined is None else underlined
            name = style.parent
        told = (bold, around.bold), (italic, around.italic), (underlined, around.underlined)
        return Stretch("", *(other if own is None else own for own, other in told))


def _style(node: etree._Element) -> _Style:
    looks, parent = node.find(f"{STYLE}text-properties"), node.get(f"{STYLE}parent-style-name", "")
    if looks is None:
        return _Style(parent)
    weight, slant = looks.get(f"{FO}font-weight"), looks.get(f"{FO}font-style")
    line = looks.get(f"{STYLE}text-underline-style")
    return _Style(
        parent,
        None if weight is None else weight == "bold" or (weight.isdigit() and int(weight) >= 600),
        None if slant is None else slant != "normal",
        None if line is None else line != "none",
    )
