"""The structure of a PDF for those who cannot see it: headings, paragraphs, lists and tables with their headings.

fpdf2 tags headings alone, as figures. What is made here it writes out as it writes its own: a tree of elements, and for
each page which element each marked piece of content belongs to.
"""

from collections.abc import Iterator
from typing import Final

from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFObject, PDFString

COLUMN: Final = "/Column"
ROW: Final = "/Row"


class Element(StructElem):
    """An element of the structure; `a` are its attributes as PDF writes them."""

    def __init__(self, kind: str, parent: PDFObject, *, page: int, title: str = "", a: str | None = None) -> None:
        super().__init__(kind, parent, [], page_number=page, title=title or None)
        self.a = a


class Tags(StructureTreeBuilder):
    """The tree of one document. `heading` is the level that the next heading gets."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = 1
        self._marks: dict[int, int] = {}
        self._every: list[Element] = []

    def within(self, parent: Element | None, kind: str, *, page: int, title: str = "", a: str | None = None) -> Element:
        """A new element below another, or below the document itself."""
        above = self.doc_struct_elem if parent is None else parent
        made = Element(kind, above, page=page, title=title, a=a)
        above.k.append(made)
        self._every.append(made)
        return made

    def table(self, caption: str, *, page: int) -> Element:
        """A table, and what it is for."""
        summary = f"<</O /Table /Summary {PDFString(caption).serialize()}>>" if caption else None
        return self.within(None, "/Table", page=page, title=caption, a=summary)

    def cell(self, row: Element, *, names: str = "", page: int) -> Element:
        """A cell of a row; one that names its column or row is a heading."""
        if names:
            return self.within(row, "/TH", page=page, a=f"<</O /Table /Scope {names}>>")
        return self.within(row, "/TD", page=page)

    def mark(self, element: Element, page: int, page_object: PDFObject) -> tuple[int, int]:
        """A piece of content of an element: its number on the page, and the page's number in the tree."""
        last = element.k[-1] if element.k else None
        if not isinstance(last, Element) or last.s != "/Span" or last.page_number() != page:
            last = self.within(element, "/Span", page=page)
            last.pg = page_object  # type: ignore[assignment]
        number, of_page = self._number(page)
        last.k.append(number)
        self.struct_tree_root.parent_tree.nums[of_page].append(last)
        return number, of_page

    def _number(self, page: int) -> tuple[int, int]:
        number = self._marks.get(page, 0)
        self._marks[page] = number + 1
        return number, self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))

    def next_mcid_for_page(self, page_number: int) -> int:
        return self._marks.get(page_number, 0)

    def add_marked_content(
        self,
        page_number: int,
        struct_type: str,  # noqa: ARG002 - fpdf2 calls every heading a figure
        mcid: int | None = None,
        title: str | None = None,
        alt_text: str | None = None,  # noqa: ARG002
    ) -> tuple[StructElem, int]:
        """What fpdf2 itself marks: the headings."""
        made = self.within(None, f"/H{self.heading}", page=page_number, title=title or "")
        number, of_page = self._number(page_number)
        assert mcid in {None, number}
        made.k.append(number)
        self.struct_tree_root.parent_tree.nums[of_page].append(made)
        return made, of_page

    def __iter__(self) -> Iterator[PDFObject]:
        yield self.struct_tree_root
        yield self.doc_struct_elem
        yield self.struct_tree_root.parent_tree
        yield from self._every
