"""Texts that people enter, as they can be kept."""


def clean(text: str) -> str:
    """The text as it can be kept: control characters (but tab and line end) are left out, line ends are `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in "\n\t" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff"))
