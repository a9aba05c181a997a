"""What OpenDocument texts and spreadsheets share: their names, their content, numbers in attributes."""

from typing import Final

from lxml import etree

from shortlister.domain.refusals import Refusal
from shortlister.importing.archive import Package
from shortlister.importing.kinds import DAMAGED, PROTECTED
from shortlister.importing.limits import Limits

OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


def content_of(data: bytes, name: str, limits: Limits, body: str) -> tuple[Package, etree._Element, etree._Element]:
    """The package, the whole content and its body (`text` or `spreadsheet`); raises Refusal."""
    package = Package(data, name, limits)
    manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""
    if b"encryption-data" in manifest:
        raise Refusal(PROTECTED, file=name)
    root = package.xml("content.xml")
    found = root.find(f"{OFFICE}body/{OFFICE}{body}")
    if found is None:
        raise Refusal(DAMAGED, file=name)
    return package, root, found


def count_of(node: etree._Element, name: str, otherwise: int) -> int:
    """A whole number in an attribute."""
    text = node.get(name, "")
    return int(text) if text.isdigit() and len(text) < 9 else otherwise
