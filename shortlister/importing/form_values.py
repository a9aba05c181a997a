"""What can stand in a field of an application form: an address, a number, a name, an answer."""

import re
from typing import Final

from shortlister.importing.form_labels import Whose, is_label, whose
from shortlister.importing.late_regexes import late_regex

EMAIL: Final = late_regex(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS: Final = late_regex(r"(?:[+(]*\d[\d ()/.+-]*\d)")
_LEADER: Final = late_regex(r"_{3,}|(?<!\w)_{2}|_{2}(?!\w)|\.{3,}|…+")
"""What a printed form has to write on: `Name: ____`."""
_LABELLED: Final = late_regex(
    r"(?i)(?<!\w)(?P<of>home|house|mob(?:ile)?|cell|work|office|business|day(?:time)?|eve(?:ning)?s?|tel(?:ephone)?|phone"
    r"|land ?line|[hmwt]|cartref|gwaith|symudol)\b[\s.:–-]*(?P<number>\+?\(?\d[\d ()-]{5,17}\d)"
)
"""One of several numbers in a field, each with what it is: `Home: Work: 01632 960001 Mobile: 07700 900321`."""
_AT_WORK: Final = late_regex(r"(?i)(?:work|office|business|gwaith|w)")
_FEWEST_DIGITS: Final = 5
_MOST_DIGITS: Final = 13
_LONGEST: Final = 80


def led_to(text: str) -> tuple[str, str]:
    """A label and its value with the line to write on between them: `Name ..... Ann Lee ....`; else two empty texts."""
    label, *values = [part.strip() for part in _LEADER.split(text)]
    told = [value for value in values if value]
    return (label, told[0]) if len(told) == 1 and is_label(label) else ("", "")


def is_value(text: str) -> bool:
    """Whether a text can be what stands in a field: no label, and no heading that speaks of somebody."""
    return bool(text.strip()) and not is_label(text) and whose(text) is Whose.NOBODY


def valued(kind: str, value: str) -> str:
    """The value of a field as it is kept; empty where the text cannot be one."""
    bare = " ".join(_LEADER.sub(" ", value).split()).strip(" ,;|")
    if not bare or len(bare) > _LONGEST:
        return ""
    match kind:
        case "email":
            found = EMAIL.search(bare)
            return found[0] if found else bare if "@" in bare and " " not in bare else ""
        case "phone":
            number = _DIGITS.search(bare)
            enough = number is not None and sum(map(str.isdigit, number[0])) >= _FEWEST_DIGITS
            fits = enough and not re.search(r"[^\W\d_]{12}", bare) and "@" not in bare
            return _told_number(bare) if fits else ""
        case "reference":
            return bare if any(map(str.isdigit, bare)) or bare.isupper() else ""
        case _:
            letters = re.search(r"[^\W\d_]{2}", bare) and not re.search(r"[\d@]", bare)
            return bare if letters and not is_label(bare) else ""


def _told_number(text: str) -> str:
    """The first number of a field that is not the one at work, where it says what each is; else the text."""
    found = list(_LABELLED.finditer(text))
    own = [one for one in found if not _AT_WORK.fullmatch(one["of"])]
    return next(iter(own or found))["number"].strip() if found else text


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
