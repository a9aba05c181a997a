"""Numbers of criteria as they are compared."""

import re


def bare(label: str) -> str:
    """A number of a criterion as it is compared: `(e1)` and `E1.` are the same."""
    return re.sub(r"[^A-Z0-9.]", "", label.upper()).strip(".")
