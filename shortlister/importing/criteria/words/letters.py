"""A text told by its letters and digits alone, whatever else stands between them."""


def letters(text: str) -> str:
    """A text's letters and digits alone, small."""
    return "".join(filter(str.isalnum, text.lower()))
