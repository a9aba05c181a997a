"""Keys told in a sentence, put as keys with signs: `After each line A means application form and T means test`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import mentioned, name_of

_MEANS: Final = re.compile(
    r"(?<![\w’'./])[(\[“‘\"']?(?P<code>[A-Z]{1,3})[)\]”’\"']?,?\s+(?:means|denotes|stands for|refers to|signifies"
    r"|indicates|is short for|is for|(?<=letter [A-Z] )for)(?: that)?\s+(?:(?:the|an?|your|our)\s+)?(?=[A-Za-z])"
)
_NEXT: Final = re.compile(r"(?i)[\s,;.]*(?:\b(?:and|or|while|whilst)\b\s*)?(?:(?:an?|the|letter)\s+)*$")
_FEWEST: Final = 2


def with_signs(text: str) -> str:
    """The text with `A = application form, I = interview` for such a sentence; any other text as it is."""
    found = list(_MEANS.finditer(text))
    if len({one["code"] for one in found}) < _FEWEST or len({one["code"] for one in found}) < len(found):
        return text
    ends = [one.start() for one in found[1:]] + [len(text)]
    opening = re.sub(r"(?i)\s*\b(?:(?:an?|the|letter)\s*)+$", " ", text[: found[0].start()])
    pieces = [
        f"{one['code']} = {_method(_NEXT.sub('', text[one.end() : end]))}" for one, end in zip(found, ends, strict=True)
    ]
    return f"{opening}{', '.join(pieces)}"


def _method(said: str) -> str:
    """The only method that a clause names, `we ask about it at interview`; or else its words."""
    named = mentioned(said)
    return named[0] if len(named) == 1 and not name_of(said) else said
