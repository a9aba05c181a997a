"""What is drawn in an OpenDocument text and says something: shapes with words in them, and the boxes of its forms."""

from typing import Final

from lxml import etree

from shortlister.importing.opendocument import DRAW

_FIELD: Final = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
_FORM: Final = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
SHAPES: Final = frozenset(
    f"{DRAW}{name}"
    for name in (
        "text-box", "custom-shape", "rect", "circle", "ellipse", "polygon", "regular-polygon", "path", "polyline",
        "line", "connector", "caption",
    )
)  # fmt: skip
"""What may hold paragraphs of its own; LibreOffice makes such a shape of a text box of Word."""
CHECK_BOXES: Final = frozenset((f"{_FIELD}fieldmark", f"{_FIELD}fieldmark-start", f"{DRAW}control"))


def check_box(node: etree._Element) -> str:
    """The box that a field or control shows, ticked or empty; nothing for any other field."""
    if node.tag == f"{DRAW}control":
        return _control(node)
    if not node.get(f"{_FIELD}type", "").endswith("FORMCHECKBOX"):
        return ""
    said = [part.get(f"{_FIELD}value", "") for part in node if part.get(f"{_FIELD}name") == "Checkbox_Checked"]
    return "☒" if said and said[0] in ("true", "1") else "☐"


def _control(node: etree._Element) -> str:
    """The box of a form's control, which stands elsewhere in the file."""
    name = node.get(f"{DRAW}control", "")
    for one in node.getroottree().iter(f"{_FORM}checkbox", f"{_FORM}radio"):
        if name and name in (one.get("{http://www.w3.org/XML/1998/namespace}id"), one.get(f"{_FORM}id")):
            state = one.get(f"{_FORM}current-state", one.get(f"{_FORM}state", ""))
            return "☒" if state == "checked" or one.get(f"{_FORM}current-selected") == "true" else "☐"
    return ""
