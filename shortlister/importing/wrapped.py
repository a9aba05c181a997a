"""Lines that a line break inside an item divides: whether one only goes on with what the line before it says."""

import re
from typing import Final

_OPEN: Final = re.compile(
    r"(?i)(?<![\w’'-])(?:of|the|with|in|for|to|an?|at|from|by|on|using|including|via|within|its|your|our|their)$"
)
"""What no line ends in that says something whole."""


def goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the one before it: in small letters, or behind a word that needs another."""
    before, line = before.rstrip(), line.lstrip()
    if not before or not line or not (line[0].isalpha() or line[0] == "("):
        return False
    small = line.lstrip("(")[:1].islower() and not before.endswith((".", ";", ":", "!", "?"))
    return small or (line[0].isalpha() and len(before.split()) > 1 and bool(_OPEN.search(before)))
