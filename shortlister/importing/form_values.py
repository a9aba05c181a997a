"""What can stand in a field of an application form: an address, a number, a name, an answer."""

import re
from typing import Final

from shortlister.importing.form_labels import Whose, is_label, whose
from shortlister.importing.late_regexes import late_regex

EMAIL: Final = late_regex(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS: Final = late_regex(r"(?:[+(]*\d[\d ()/.+-]*\d)")
_FEWEST_DIGITS: Final = 5
_MOST_DIGITS: Final = 13
_LONGEST: Final = 80


def is_value(text: str) -> bool:
    """Whether a text can be what stands in a field: no label, and no heading that speaks of somebody."""
    return bool(text.strip()) and not is_label(text) and whose(text) is Whose.NOBODY


def valued(kind: str, value: str) -> str:
    """The value of a field as it is kept; empty where the text cannot be one."""
    bare = " ".join(value.split()).strip(" ,;|")
    if not bare or len(bare) > _LONGEST:
        return ""
    match kind:
        case "email":
            found = EMAIL.search(bare)
            return found[0] if found else bare if "@" in bare and " " not in bare else ""
        case "phone":
            number = _DIGITS.search(bare)
            enough = number is not None and sum(map(str.isdigit, number[0])) >= _FEWEST_DIGITS
            return bare if enough and not re.search(r"[^\W\d_]{12}", bare) and "@" not in bare else ""
        case "reference":
            return bare if any(map(str.isdigit, bare)) or bare.isupper() else ""
        case _:
            letters = re.search(r"[^\W\d_]{2}", bare) and not re.search(r"[\d@]", bare)
            return bare if letters and not is_label(bare) else ""


def kind_of(value: str) -> str:
    """What a value is by its own shape: an address, a number, else a name."""
    if EMAIL.search(value):
        return "email"
    return "phone" if valued("phone", value) and not re.search(r"[^\W\d_]{3}", value) else "name"


def reached_by(value: str) -> list[tuple[str, str]]:
    """The address and the number in one value, each with its kind: `07700 900123, ann@post.test`."""
    email, number = EMAIL.search(value), _DIGITS.search(EMAIL.sub(" ", value))
    found = [("email", email[0])] if email else []
    enough = number is not None and 10 <= sum(map(str.isdigit, number[0])) <= _MOST_DIGITS
    return [*found, ("phone", number[0])] if number is not None and enough else found


def answers(value: str) -> bool:
    """Whether a value answers a question, and names nobody."""
    return (
        re.fullmatch(r"(?i)\W*(?:yes|no|none|n/?a|not applicable|nil|ydw|nac ydw|oes|nac oes|☐.*|☒.*|☑.*)\W*", value)
        is not None
    )
