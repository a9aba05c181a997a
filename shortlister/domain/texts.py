"""Texts that people enter, as they can be kept."""

import re
from collections.abc import Iterable
from typing import Final

_UNKEPT: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text as it can be kept: control characters (but tab and line end) are left out, line ends are `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNKEPT.sub("", text)


def all_clean(texts: Iterable[str]) -> bool:
    """Whether each of many texts is as it can be kept; asked of all together, for speed."""
    together = "".join(texts)
    return together.isprintable() or clean(together) == together
