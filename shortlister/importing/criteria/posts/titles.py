"""The title that one line says: beside its label, or when the words that every document has are taken out."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.lines.outline import is_capitals, without_continued
from shortlister.importing.criteria.posts.counted_posts import counted_title
from shortlister.importing.criteria.posts.document_words import without_document_words
from shortlister.importing.criteria.words.announced import announced
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    is_generic,
    is_running_text,
    names_a_post,
    names_an_organisation,
)
from shortlister.importing.criteria.words.section_words import SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.title_labels import is_field_label, labelled
from shortlister.importing.criteria.words.trimmed_titles import (
    without_fields,
    without_hours,
    without_state,
    without_subject,
)
from shortlister.importing.criteria.words.vocabulary import level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_FIELDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "title",
        late_regex(
            r"^(?:(?:job|post|role|position|vacancy)(?: title)?|title(?: of (?:the )?(?:post|job|role))?"
            r"|(?:teitl (?:y )?)?swydd|post "
            r"(?:name|designation)|(?:job|post) description(?: for)?|person specification(?: for)?)\s*(?::|\t|–"
            r"|—|-(?=\s))\s*(\S.*)$",
            re.IGNORECASE,
        ),
    ),
    ("family", late_regex(r"^job family\s*(?::|\t|-)\s*(\S.*)$", re.IGNORECASE)),
    (
        "code",
        late_regex(
            r"^(?:(?:job|post|role)? ?(?:code|ref(?:erence)?|no|number)\.?(?: no\.?)?)\s*(?::|\t)\s*(\S.*)$",
            re.IGNORECASE,
        ),
    ),
    ("grade", late_regex(r"^(?:grade|band|level|pay (?:band|grade)|salary grade)\s*(?::|\t)\s*(\S.*)$", re.IGNORECASE)),
)
_PROFILE: Final = late_regex(
    r"^(?:job|post|role|position|vacancy) (?:profile|description|outline|summary|details)\s*"
    r"(?::|\||–|—|-(?=\s))\s*(\S.*)$",
    re.IGNORECASE,
)
"""What names the document, and the post behind it where that is one: `Role profile: Cook | Grade 4`."""
_USED: Final = late_regex(
    r"(?:^|\s*[–—:]\s*|\s-\s+)(?:(?:for|at|during) (?:the )?(?:use|selection|short-?listing|interviews?|testing"
    r"|assessment|sifting|recruitment)|(?:for )?use in|to be (?:used|read|completed|filled|sent|met)"
    r"|used (?:in|for|at))\b[^–—:]*$",
    re.IGNORECASE,
)
"""What a paper is for, behind its name: `Person specification – for selection for interview`."""
_FORM_LABELS: Final = {
    "title": late_regex(
        r"^(?:(?:job|post|role|position|vacancy)(?: title)?|title|title of (?:post|job))\s*:?$", re.IGNORECASE
    ),
    "family": late_regex(r"^job family\s*:?$", re.IGNORECASE),
    "code": late_regex(r"^(?:(?:job|post) )?(?:code|ref(?:erence)?|no|number)\.?(?: no\.?)?\s*:?$", re.IGNORECASE),
    "grade": late_regex(r"^(?:salary )?(?:grade|band)\s*:?$", re.IGNORECASE),
}
_ASSESSED: Final = late_regex(r"(?i)(?:how )?(?:assessed|measured|tested|evaluated)\b")
_NUMBER: Final = late_regex(r"#?(?:[A-Z]{1,6}[-/ ]?)?\d{3,}(?:[-/.][A-Z\d]+)*", re.IGNORECASE)
"""The number of a vacancy, `IRC2327009`, which some boards call the job."""
_AGREED: Final = late_regex(
    r"(?:agreed|approved|adopted|drawn up|written|prepared|revised|updated|reviewed|issued|signed off|amended|accepted)"
    r" (?:by|on|at|in)\b"
)
"""What is said of a specification and names no post: `Person specification agreed by the trustees`."""
_TAIL: Final = late_regex(r"([^:–—|]+?(?:\s+-\s+[^:–—|]+?)?)(?:\s+[–—|-]\s+|:\s+)([^:–—|]+)", re.DOTALL)
_BRACKET: Final = late_regex(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_SPEAKS: Final = late_regex(
    r"(?:is (?:this|it|that) (?:you|for you)|(?:could|might) (?:this|it) be you"
    r"|(?:(?:the )?(?:job|post|role|work|duties|tasks) and )?the (?:sort of |kind of )?person"
    r"(?: (?:that |whom |who )?(?:we|you)[\w’' ]*)?|(?:what|who|whom) (?:i|we|you|the (?:job|post|role|work))\b[\w’' ]*"
    r"|are you (?:right|suited)[\w ]*)\W*",
    re.IGNORECASE,
)
"""What stands behind the name of a post and speaks to the reader: `Cook: is this you?`, `Clerk – who we need`."""


@lru_cache(maxsize=DEFAULT.pieces)
def field_of(text: str) -> tuple[str, str] | None:
    """The field and its value of `Job title: Web Manager`, or None; fields: title, family, code, grade."""
    label, mark, rest = text.partition(":")
    if mark and " / " in label:  # the label in two languages
        text = f"{label.rpartition(' / ')[2]}:{rest}"
    for name, pattern in _FIELDS:
        found = pattern.match(text.strip())
        if found and len(found[1]) < 120:
            value = re.split(
                r"\s{3,}|\t|\s\b(?:Department|Grade|Salary|Reports to|Location|Division|Directorate)\s*:", found[1]
            )[0].strip(" .–-")
            value = without_state(without_fields(value)) if name == "title" else value
            if value and not (name == "title" and _is_no_title(value)) and not level_of_cell(value):
                return name, value
    profile = _PROFILE.match(text.strip())
    value = without_state(without_fields(" ".join((profile[1] if profile else labelled(text.strip())).split())))
    if value and len(value) < 120 and names_a_post(value) and not level_of_cell(value):
        return "title", value
    return None


def form_field(label: str, value: str) -> tuple[str, str] | None:
    """The field that two neighbouring cells of a form hold, or None."""
    for name, pattern in _FORM_LABELS.items():
        parts = (label.strip(), *(part.strip() for part in label.split("/")))  # the label in two languages
        if any(map(pattern.match, parts)) and value.strip() and len(value) < 120 and not is_field_label(value):
            whole = " ".join(value.split())
            return name, without_fields(whole) if name == "title" else whole
    return ("title", value.strip()) if is_strong_specification(label) and names_a_post(value.strip()) else None


def _is_no_title(value: str) -> bool:
    return (
        value.strip("*•- ") == ""
        or value.endswith(":")
        or (is_generic(value) and not ends_with_a_doer(value))
        or bool(_ASSESSED.match(value) or _NUMBER.fullmatch(value) or _USED.fullmatch(value))
        or bool(levels_named(value) and len(value.split()) < 3)
        or (section_of(value) == SPECIFICATION and not names_a_post(value))
    )


def title_in(text: str) -> str:
    """What is left of a heading when the words that every such document has are taken out."""
    if said := announced(text):
        return said
    text = text[: used.start()] if (used := _USED.search(text)) else text
    text = counted if names_a_post(counted := counted_title(text)) else text
    text = named if names_a_post(named := without_fields(labelled(text))) else text
    text = without_state(without_subject(text))
    rest = without_document_words(without_hours(without_subject(text)))
    rest = re.sub(r"\(\s*\)", " ", rest)
    rest = re.sub(r"^\W*(?:for|of|and|appointment of(?: an?)?)\b(?: the)?", " ", rest, flags=re.IGNORECASE)
    rest = without_section(re.sub(r"\s+", " ", rest).strip(" :–—-|/.,•*"))
    rest = _without_employer(rest)
    rest = without_state(rest[1:-1] if re.fullmatch(r"[(][^()]+[)]", rest) else rest)
    if (
        rest.startswith(("[", "<", "{"))
        or _ASSESSED.match(rest)
        or _AGREED.match(rest)
        or len(rest) < 3
        or len(rest) > 100
        or is_running_text(rest)
        or (section_of(rest) is not None and len(rest.split()) < 8 and rest != text.strip() and not names_a_post(rest))
    ):
        return ""
    return rest


def _without_employer(title: str) -> str:
    """A title without the employer before it: `Ashby Borough Council – Lift Engineer`."""
    parts = [part.strip() for part in re.split(r"\s*(?:(?:\s[–—|-])+\s|:\s)\s*", title)]
    if len(parts) > 1 and names_an_organisation(parts[0]) and names_a_post(parts[1]):
        return title[title.index(parts[1], len(parts[0])) :]
    return title


def without_section(title: str) -> str:
    """A title without what only names the part of the document behind its dash: `Clerk – Candidate requirements`."""
    found = _TAIL.fullmatch(title.strip())
    name, part = (found[1].strip(), _BRACKET.sub("", found[2])) if found else ("", "")
    told = section_of(part) == SPECIFICATION and len(part) < 50
    return name.removeprefix("The ") if names_a_post(name) and (told or _SPEAKS.fullmatch(part.strip())) else title


def shown_title(text: str) -> str:
    """A title as it is shown: capitals only become ordinary."""
    text = without_fields(without_continued(" ".join(text.split())).strip(" :–—-*"))
    if is_capitals(text) and len(text) > 6:
        small = {"of", "and", "the", "for", "in", "to", "with"}
        words = [
            word.lower() if at and word.lower() in small else _capitalised(word) for at, word in enumerate(text.split())
        ]
        return " ".join(words)
    return text


def _capitalised(word: str) -> str:
    """A word with a capital, which may stand behind a bracket."""
    opens = len(word) - len(word.lstrip("([“‘\"'"))
    return word[:opens] + word[opens:].capitalize()
