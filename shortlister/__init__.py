"""Shortlister: from a person specification to a scoring matrix that explains and checks itself.

The floors, from the top; imports only go down, and rooms on one floor do not see each other:

6  `__main__`                                     a window or a command line
5  `ui` (all of Qt), `cli`                        what a person sees
4  `desk`                                         one open vacancy and the person working on it
3  `store` (all of SQLModel), `importing`, `exporting`, `packs`
2  `domain`                                       records, edits, findings, plans; the standard library only
1  `i18n`                                         words

The one rule: an edit goes down, a change comes back up. Nothing else moves data.
"""

from pathlib import Path
from typing import Final

__version__: Final = "0.1.0"


def _beside(installed: str, checkout: str) -> Path:
    """The folder as it lies in a wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / installed
    return inside if inside.is_dir() else package.parent / checkout


RESOURCES: Final = _beside("_resources", "resources")
SAMPLE_DATA: Final = _beside("_sample_data", "sample_data")
