"""Names of methods as short as a code: a key such as `A = CV, T = Bench test`."""

from typing import Final

from shortlister.importing.late_regexes import late_regex

_CV: Final = late_regex(
    r"(?P<code>(?<![A-Za-z/])(?:\(?[A-Z]{1,3}\)?\s*(?:=|:|–|—|-(?=\s)|\bis\b|\bfor\b|\bmeans\b)\s*"
    r"|[A-Z]{1,3} \((?=CV\))|\([A-Z]{1,3}\)\s*))CV\b(?!\s*(?:=|:|–|—|-\s|\())"
)


def with_names_in_full(text: str) -> str:
    """The text with `CVs` for each CV that a code stands for; what CV itself stands for is left."""
    return _CV.sub(r"\g<code>CVs", text) if "CV" in text else text
