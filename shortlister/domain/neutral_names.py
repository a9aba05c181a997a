"""Application files under names that say nothing: what a file is called often says whose it is."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from shortlister.domain.records import Application

Applications = Mapping[tuple[str, str], Application]
_ENDINGS: Final = frozenset(
    {".pdf", ".docx", ".doc", ".odt", ".rtf", ".txt", ".md", ".html", ".htm", ".xlsx", ".xls", ".ods", ".csv", ".eml"}
)


def neutral_names(applications: Applications) -> dict[tuple[str, str], Application]:
    """The same files as `application-1.pdf`, `application-2.docx` and so on, in the order in which they stood.

    A doubt that names the file goes with its name.
    """
    files: defaultdict[str, list[Application]] = defaultdict(list)
    for key in sorted(applications):
        files[key[0]].append(applications[key])
    found: dict[tuple[str, str], Application] = {}
    for applicant, several in files.items():
        digits = len(str(len(several)))
        for number, one in enumerate(several, 1):
            ending = PurePath(one.name).suffix.lower()
            name = f"application-{number:0{digits}}{ending if ending in _ENDINGS else ''}"
            stem = PurePath(one.name).stem
            doubt = "" if stem.casefold() in one.doubt.casefold() else one.doubt
            found[applicant, name] = replace(one, name=name, doubt=doubt)
    return found
