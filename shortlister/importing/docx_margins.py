"""The headers and footers of a Word file that Word shows: those that its sections name."""

import posixpath
from collections.abc import Iterator
from typing import Final

from lxml import etree

from shortlister.domain.places import FOOTER, HEADER
from shortlister.importing.archive import Package
from shortlister.importing.ooxml import W, child, on

_RELATED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def margins_of(package: Package, part: str, body: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Each header and then each footer once; those of a first or even page only where the section has one."""
    folder, name = posixpath.split(part)
    relations = package.optional_xml(f"{folder}/_rels/{name}.rels")
    settings = package.optional_xml(f"{folder}/settings.xml")
    even = settings is not None and on(child(settings, "evenAndOddHeaders"))
    targets = {node.get("Id", ""): node.get("Target", "") for node in (() if relations is None else relations)}
    seen: set[str] = set()
    for kind, tag in ((HEADER, f"{W}headerReference"), (FOOTER, f"{W}footerReference")):
        for mark in body.iter(tag):
            section, shown = mark.getparent(), mark.get(f"{W}type", "default")
            if (shown == "first" and not on(child(section, "titlePg"))) or (shown == "even" and not even):
                continue
            target = posixpath.normpath(posixpath.join(folder, targets.get(mark.get(_RELATED, ""), "")))
            if target not in seen and (root := package.optional_xml(target.lstrip("/"))) is not None:
                seen.add(target)
                yield kind, root
