"""What the words of a heading over a table or a column say beyond naming it: methods to choose from, methods of all."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, name_of, unique, whole_names
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_name,
    is_method_header,
    level_of_cell,
)
from shortlister.importing.late_regexes import late_regex

_WHOLE: Final = late_regex(r"(?i)(?:both|all|either|any)(?: (?:of (?:these|the above|them)|methods))?")
_SPLIT: Final = late_regex(r"\s*(?:[,;/&|\n]|\bor\b|\band\b)\s*", re.IGNORECASE)
_PLAIN: Final = late_regex(r"[^,(:]*")
"""A heading of one line that lists nothing."""
_FEWEST: Final = 2
_LONG: Final = 45
_SURE: Final = frozenset(["Application form", "CV", "Covering letter", "Interview"])
_AROUND: Final = frozenset(
    re.findall(
        r"\w+",
        "what whats how where which criteria criterion requirement requirements attribute attributes will is are "
        "be to we ll you your our the a an assessed assess assessment measured measure tested test "
        "examined evaluated evidenced demonstrated shown identified checked looked look for from at in on by via "
        "through using during and or stage stages part section table job online completed one two three these those "
        "s of this that only against 1 2 3 selection process method methods candidates applicants show us tell",
    )
)
_ASSESSES: Final = late_regex(
    r"(?i)\b(?:assess\w*|measur\w*|test(?:ed)?|examined|evaluated|evidenced|demonstrated|shown|identified|checked"
    r"|look(?:ed)? for|stage|criteria|criterion|requirements?)\b"
)


def _choice(cell: Cell, key: MethodKey) -> tuple[str, tuple[str, ...]]:
    """A heading and the methods that it gives to choose from: `How identified`, then `Interview`, `Form`, `Both`."""
    lines = [line.strip() for line in cell.paragraphs if line.strip()]
    if len(lines) == 1 and _PLAIN.fullmatch(lines[0]) and not _WHOLE.fullmatch(lines[0].split()[-1]):
        return "", ()
    if cut := _run_on(lines):
        heading, said = cut
    elif len(lines) > 1:
        heading, said = lines[0], [part for line in lines[1:] for part in _SPLIT.split(line)]
    elif found := re.fullmatch(r"([^():]{3,50}?)\s*[(:]\s*([^()]{4,90}?)\)?", " ".join(lines)):
        heading, said = found[1].strip(), _SPLIT.split(found[2])
    else:
        return "", ()
    bare = [one for part in said if (name := part.strip(" .:*()")) for one in _side_by_side(name)]
    names = [part for part in bare if not _WHOLE.fullmatch(part)]
    known = [methods_in(name, key) if len(name) < 4 else ((name_of(name) or ""),) for name in names]
    asks = is_method_header(heading) or heading.lower().startswith("how") or _ASSESSES.search(heading)
    if len(names) < _FEWEST or not asks or not all(all(one or ("",)) for one in known):
        return "", ()
    return heading, unique(name for one in known for name in one or ())


def _side_by_side(text: str) -> tuple[str, ...]:
    """The names of methods in a piece of a heading with nothing between them, or the piece as it is."""
    return (text,) if name_of(text) else whole_names(text) or (text,)


def _run_on(lines: Sequence[str]) -> tuple[str, list[str]] | None:
    """Such a heading whose choices go on in its own line, or all stand in one, before `Both` at the end."""
    words = lines[0].split() if lines else []
    for at in range(len(words) - 2, 0, -1) if len(lines) == 1 and "," in lines[0] else ():
        if not is_method_header(" ".join(words[:at])):
            continue
        listed = [part for part in _SPLIT.split(" ".join(words[at:])) if part]
        if len(listed) > _FEWEST and all(map(name_of, listed)):
            return " ".join(words[:at]), listed
    if not words or not (_WHOLE.fullmatch(lines[-1]) or _WHOLE.fullmatch(words[-1])):
        return None
    if len(lines) > 1 and is_method_header(lines[0]):
        return None  # `Method of assessment`, whose last word is a name too
    for at in range(len(words) - 1, 0, -1):
        rest = [word for word in words[at:] if not _WHOLE.fullmatch(word)]
        if is_method_header(" ".join(words[:at])) and (names := whole_names(" ".join(rest))):
            return " ".join(words[:at]), [*names, *lines[1:]]
    return None


_MEANING: Final = late_regex(
    r"(?:what (?:good|great|excellent|strong|success|we) (?:looks?|means?) like(?: \w+){0,3}"
    r"|what (?:it|this|these|they|that)(?:[’']s| is)?(?: \w+)? ?(?:means?|looks? like|involves?|about)?"
    r"(?: in practice| for us| here| to us)?"
    r"|what (?:do )?we (?:mean|look(?:ing)? for|expect|want to see)(?: by (?:this|it|that))?"
    r"|(?:our |the )?(?:meaning|definitions?|descriptions?|descriptors?|explanation)|in practice"
    r"|(?:positive |behavioural |key |effective )*indicators?(?: of (?:this|success))?)\W*",
    re.IGNORECASE,
)


def heads_meaning(text: str) -> bool:
    """Whether a heading stands over what explains the names beside it: `What it means`, `Definition`."""
    return bool(_MEANING.fullmatch(" ".join(text.split())))


_REMARKS: Final = late_regex(
    r"(?:(?:the|our|any|some|further|additional|other|general|more|suggested|possible|sample|example|model|interview"
    r"|(?:panel|manager|recruiter|assessor|shortlister)(?:[’']?s)?|internal|hr|supporting|typical|expected|probing"
    r"|scoring|shortlisting|background) )*"
    r"(?:notes?|comments?|remarks?|observations?|explanations?|clarifications?|rationale|reasons?|justifications?"
    r"|guidance|examples?|prompts?|questions?|answers?|evidence)"
    r"(?:\W*\([^()]*\)| (?:for|to|of|the|that|which|we|you|and|in|on|from|about|sought|required|needed|wanted)\b"
    r".{0,50})?\W*|why\b.{0,50}|who (?:checks?|asks?|assesses|scores|decides|will|needs)\b.{0,40}"
    r"|what to (?:ask|look for|listen for)\b.{0,40}",
    re.IGNORECASE,
)


def heads_remarks(text: str) -> bool:
    """Whether a heading stands over what is only remarked of the criteria beside it: `Notes`, `Why we ask`."""
    return bool(_REMARKS.fullmatch(" ".join(text.split())))


def choice_heading(cell: Cell) -> str:
    """What a heading says before the methods that it gives to choose from; nothing where it gives none."""
    return _choice(cell, MethodKey())[0]


def offered_above(grid: Grid, rows: range, column: int, key: MethodKey) -> tuple[str, ...]:
    """The methods that one of the headings above a column gives to choose from."""
    cells = [cell for row in rows if (cell := grid.at(row, column))]
    return next((names for cell in cells if (names := _choice(cell, key)[1])), ())


def whole_choice(text: str, offered: tuple[str, ...]) -> tuple[str, ...]:
    """All the methods offered where a cell says `Both` or `All`; nothing for anything else."""
    said = _WHOLE.fullmatch(text.strip(" .*"))
    return offered if said and (len(offered) == 2 or text.strip(" .*").lower().startswith("all")) else ()


def table_methods(text: str) -> tuple[str, ...]:
    """The methods that a heading says of all that stands below it: `What's assessed from your application form`.

    It has no other words than those, so that it names no group of criteria.
    """
    bare = " ".join(text.split()).strip(" :.–-")
    words = re.findall(r"[\w’'-]+|[&(\[]", bare)  # no name goes on in a bracket: `Skills (test)`
    if (known := name_of(bare)) in _SURE:
        return (known or "",)
    if len(bare) > 100 or not _ASSESSES.search(bare) or is_group_name(bare):
        return ()
    names: list[str] = []
    at = 0
    while at < len(words):
        size = next((size for size in range(min(4, len(words) - at), 0, -1) if _names(words[at : at + size])), 0)
        if not size and words[at] not in "([" and not _are_around(words[at : at + 1]):
            return ()
        names += [name_of(" ".join(words[at : at + size])) or ""] if size else []
        at += size or 1
    return unique(names)


def may_hold_criteria(heading: str, values: Sequence[str]) -> bool:
    """Whether texts below a heading that names methods may be criteria: long ones, or all assessed by what it says."""
    return bool(values) and (sum(map(len, values)) > _LONG * len(values) or bool(table_methods(heading)))


def _names(words: Sequence[str]) -> bool:
    """Whether words are the name of a method, and not just what stands around one."""
    joined = " ".join(words)
    apart = any(word in "([" for word in words)
    return not apart and not _are_around(words) and not _are_around(words[:1]) and name_of(joined) is not None


def _are_around(words: Sequence[str]) -> bool:
    return all(part in _AROUND for word in words for part in re.findall(r"\w+", word.lower()))


_BEYOND: Final = late_regex(
    r"^(?:additional|further|enhanced|ideal(?:ly)?|advantage(?:ous|s)?|added value|bonus|stretch|supplementary"
    r"|extra|plus)"
    r"(?: (?:criteria|requirements?|skills|attributes?|qualities))?$",
    re.IGNORECASE,
)
_NEEDED: Final = frozenset(
    re.findall(r"\w+", "criteria criterion requirement requirements required need needs needed wanted asked")
)
_KINDS: Final = frozenset(
    re.findall(
        r"\w+",
        "skill skills experience knowledge competency competencies competence qualification qualifications ability "
        "abilities qualities training education behaviours aptitude",
    )
)
_JOINING: Final = frozenset(
    re.findall(r"\w+", "and or the for this post role job necessary of to be person selection essential etc")
)
_NUMBER: Final = late_regex(r"(?:[A-Z]{0,2}[.-]?)(\d{1,2})(?:\.(\d{1,2}))?[.)]?")


def is_beyond(text: str) -> bool:
    """Whether a heading beside that of what is essential says that its column holds what goes beyond."""
    return bool(_BEYOND.match(text))


_SPEAKS: Final = late_regex(
    r"(?:what|who|you|we|it would|(?:the )?(?:ideal |successful )?(?:post ?holder|candidates?|applicants?|person))\b"
    r"|(?:the )?(?:points?|extras?|essentials|basics|bonus|rest)\W*$"
    r"|.{3,60}\b(?:will|shall|should|must|can|needs? to|ought to)(?: (?:be|have|show|bring))?\W*$",
    re.IGNORECASE,
)
"""A heading that speaks to the reader, or only of points, names none: `You will have`, `What would help`."""


_ENTRIES: Final = late_regex(r"(?:job |role )?(?:descriptions?|details?|items?|statements?|elements?)", re.IGNORECASE)


def names_no_group(text: str) -> bool:
    """Whether a heading over criteria names no group: `Experience and competency required`, `What you need`."""
    if _SPEAKS.match(text) and not table_methods(text):
        return True
    words = re.findall(r"[a-z]+", re.split(r"\s[–—-]\s|[:(]", text.lower())[0])
    kinds = [word for word in words if word in _KINDS]
    known = all(word in _NEEDED or word in _KINDS or word in _JOINING for word in words)
    return known and any(word in _NEEDED for word in words) and len(kinds) != 1


def heads_only_criteria(text: str) -> bool:
    """Whether a line says nothing but that criteria, of whatever group, stand below it: `Criteria`, `Description`."""
    bare = text.strip(" :")
    return bool(bare) and bool(GENERIC_HEADER.match(bare)) and (names_no_group(bare) or bool(_ENTRIES.fullmatch(bare)))


def level_over_numbers(heading: str, values: Sequence[str]) -> str | None:
    """The level of a heading that stands over nothing but the numbers of rows, one after the other; None elsewhere."""
    level = level_of_cell(heading)
    own = list(takewhile(lambda text: not level_of_cell(text) or len(text.strip()) < 3, values))
    found = [_NUMBER.fullmatch(text.strip()) for text in own]
    numbers = [(int(one[1]), int(one[2] or 0)) for one in found if one]
    rising = all(before < after for before, after in pairwise(numbers))
    counted = bool(numbers) and len(numbers) == len(found) and (len(numbers) > 1 or numbers[0][0] == 1)
    return level if level and len(heading) > 2 and counted and rising else None


_SEVERAL: Final = late_regex(r"[,;/&+]|\b(?:and|or)\b", re.IGNORECASE)


def is_kind_of(header: str, heading: str) -> bool:
    """Whether the heading of a column is one word that the heading above the table says too: `Value`, `Our Values`.

    A heading that lists several, of which the column is one, does not name the group.
    """
    words, above = ([_stem(word) for word in re.findall(r"[^\W\d_]+", text)] for text in (header, heading))
    return len(words) == 1 < len(above) and words[0] in above and not _SEVERAL.search(heading)


def _stem(word: str) -> str:
    """A word without what makes it more than one: `value`, `quality`."""
    return re.sub(r"(?<=\w\w)(?:ies|y|s)$", "", word.casefold())
