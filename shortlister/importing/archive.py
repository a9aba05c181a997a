"""Zip packages (Word, Excel, ODF): judged by their directory before a part is unpacked; XML without entities."""

import io
import zipfile
import zlib
from typing import Final

from lxml import etree

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.importing.kinds import DAMAGED, NESTED
from shortlister.importing.limits import Limits

BOMB: Final = N_(
    "“{file}” would unpack to far more than a document holds, so it was not opened. Save it again in the "
    "program that made it."
)
ENTITIES: Final = N_(
    "“{file}” declares entities, which no office program writes, so it was not opened. Save it again in Word "
    "or LibreOffice."
)
_TOO_DEEP: Final = "xcessive depth"
"""What the XML parser says of elements within elements without end."""
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Package:
    """The parts of a zip package, each checked against the limits when it is read."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise Refusal(DAMAGED, file=name) from error
        entries = self._zip.infolist()
        total = sum(entry.file_size for entry in entries)
        steep = any(
            entry.file_size > 2_000_000 and entry.file_size > limits.packing_ratio * max(1, entry.compress_size)
            for entry in entries
        )
        if total > limits.unpacked_bytes or steep:
            raise Refusal(BOMB, file=name)
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, part: str) -> bytes:
        """A part's bytes; raises Refusal where it is damaged or too large."""
        try:
            with self._zip.open(part) as stream:
                data = stream.read(self.limits.part_bytes + 1)
        except (KeyError, *_FAULTS) as error:
            raise Refusal(DAMAGED, file=self.name) from error
        if len(data) > self.limits.part_bytes:
            raise Refusal(BOMB, file=self.name)
        return data

    def xml(self, part: str) -> etree._Element:
        """A part as XML; entities, networks and document types are never followed."""
        try:
            return parsed(self.source(part))
        except etree.XMLSyntaxError as error:
            raise Refusal(NESTED if _TOO_DEEP in str(error) else DAMAGED, file=self.name) from error

    def source(self, part: str) -> bytes:
        """A part of XML as bytes; raises Refusal where it declares entities."""
        data = self.read(part)
        if b"<!DOCTYPE" in data[:100_000] or b"<!ENTITY" in data[:100_000]:
            raise Refusal(ENTITIES, file=self.name)
        return data

    def optional_xml(self, part: str) -> etree._Element | None:
        """A part as XML, or None where the package has none."""
        return self.xml(part) if part in self.names else None


def parsed(source: bytes) -> etree._Element:
    """XML as a tree; raises XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(source, parser)


def text_within(node: etree._Element) -> str:
    """All the text inside an element."""
    return "".join(str(piece) for piece in node.itertext())
