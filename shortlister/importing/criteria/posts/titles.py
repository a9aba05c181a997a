"""Which post a document speaks of: its labelled fields, its title, and where the next post begins."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import is_capitals, without_continued
from shortlister.importing.criteria.posts.chosen_titles import best_named, title_lines
from shortlister.importing.criteria.posts.counted_posts import counted_title
from shortlister.importing.criteria.posts.document_words import without_document_words
from shortlister.importing.criteria.words.announced import announced
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    is_field,
    is_generic,
    is_running_text,
    names_a_post,
    names_an_organisation,
)
from shortlister.importing.criteria.words.section_words import SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.title_labels import (
    is_field_label,
    labelled,
    without_fields,
    without_hours,
    without_state,
    without_subject,
)
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

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
_FORM_LABELS: Final = {
    "title": late_regex(
        r"^(?:(?:job|post|role|position|vacancy)(?: title)?|title|title of (?:post|job))\s*:?$", re.IGNORECASE
    ),
    "family": late_regex(r"^job family\s*:?$", re.IGNORECASE),
    "code": late_regex(r"^(?:(?:job|post) )?(?:code|ref(?:erence)?|no|number)\.?(?: no\.?)?\s*:?$", re.IGNORECASE),
    "grade": late_regex(r"^(?:salary )?(?:grade|band)\s*:?$", re.IGNORECASE),
}
_ASSESSED: Final = late_regex(r"(?i)(?:how )?(?:assessed|measured|tested|evaluated)\b")
_DATED: Final = late_regex(
    r"(?i)^(?:v(?:ersion)? ?\d|page|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|\d)"
)
_WRITER: Final = late_regex(r"[:,]\s+(?:Dr|Mrs?|Ms|Miss|Revd?|Prof|Canon|Cllr|Sir|Dame)\b\.?\s+[A-Z]")
"""Who writes a letter: `Hon. Secretary: Dr J. Moss`."""
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
    value = without_fields(" ".join(labelled(text.strip()).split()))
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
        or bool(_ASSESSED.match(value))
        or bool(levels_named(value) and len(value.split()) < 3)
    )


def title_in(text: str) -> str:
    """What is left of a heading when the words that every such document has are taken out."""
    if said := announced(text):
        return said
    text = counted if names_a_post(counted := counted_title(text)) else text
    text = named if names_a_post(named := without_fields(labelled(text))) else text
    text = without_state(without_subject(text))
    rest = without_document_words(without_hours(without_subject(text)))
    rest = re.sub(r"\(\s*\)", " ", rest)
    rest = re.sub(r"^\W*(?:for|of|and|appointment of(?: an?)?)\b(?: the)?", " ", rest, flags=re.IGNORECASE)
    rest = _without_section(re.sub(r"\s+", " ", rest).strip(" :–—-|/.,•*"))
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


def _without_section(title: str) -> str:
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
            word.lower() if at and word.lower() in small else word.capitalize() for at, word in enumerate(text.split())
        ]
        return " ".join(words)
    return text


def first_title(blocks: Sequence[Block]) -> tuple[str, str]:
    """The document's own title, among its first headings and short lines: the one that names a post.

    Behind it the first of them, which may be a title and names none; each is empty where there is none.
    """
    could = list(_could_be_titles(title_lines(blocks[:12])))
    named = [rest for rest in could if names_a_post(rest)]
    return best_named(named, blocks), could[0] if could else ""


def title_of_margins(blocks: Sequence[Block]) -> str:
    """The title that a header or footer says, where the text itself says none."""
    for block in blocks:
        if (said := field_of(block.text)) and said[0] == "title":
            return said[1]
    return next((found for block in blocks if (found := first_title([block])[0])), "")


def _could_be_titles(blocks: Sequence[Block]) -> Iterator[str]:
    named, items = False, 0
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE:
            return
        listed = is_group_name(block.text) or block.kind is BlockKind.ITEM
        items += block.kind is BlockKind.ITEM
        if level_of_cell(block.text.strip(" :")) or (named and listed) or _after_list(block, items):
            return
        named = named or is_strong_specification(block.text)
        if block.kind is BlockKind.ITEM or len(block.text) > 100 or block.text.endswith("."):
            continue
        if _WRITER.search(block.text) or is_field(block.text):
            continue
        rest = title_in(block.text)
        if is_running_text(block.text) and not (rest and _without_section(block.text) == rest):
            continue
        if (
            rest
            and section_of(rest) is None
            and not is_generic(rest)
            and not _DATED.match(rest)
            and not names_an_organisation(rest)
            and not (_heads_items(blocks, at) and not names_a_post(rest))
        ):
            yield rest


def _after_list(block: Block, items: int) -> bool:
    """Whether a list has come before a line, and no menu of a page, behind which a heading by its format follows."""
    return items > 1 and block.kind not in (BlockKind.ITEM, BlockKind.HEADING) and not is_group_name(block.text)


def _heads_items(blocks: Sequence[Block], at: int) -> bool:
    """Whether a further line, that is no heading by its format, stands directly over the items of a list."""
    plain = blocks[at].kind is not BlockKind.HEADING
    return plain and 0 < at < len(blocks) - 1 and blocks[at + 1].kind is BlockKind.ITEM


def post_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """The headings that each open a post: at one depth, at least two, each with a specification below it."""
    depths = sorted({block.depth for block in blocks if block.kind is BlockKind.HEADING})
    for depth in depths[:2]:
        places = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.depth <= depth]
        opening = [
            begin
            for begin, end in zip(places, [*places[1:], len(blocks)], strict=True)
            if section_of(blocks[begin].text) is None and _specifies(blocks[begin + 1 : end])
        ]
        if len(opening) >= 2:
            return frozenset(opening)
        alike = _alike(blocks, places) or _each_with_levels(blocks, places)
        if len(alike) >= 2:
            return frozenset(alike)
    return frozenset()


def _each_with_levels(blocks: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Headings that name posts, each with both levels below it, where no other heading of their depth has any."""
    levelled = [
        begin
        for begin, end in zip(places, [*places[1:], len(blocks)], strict=True)
        if _has_both_levels(blocks[begin + 1 : end])
    ]
    return levelled if all(names_a_post(blocks[begin].text) for begin in levelled) else []


def _has_both_levels(blocks: Sequence[Block]) -> bool:
    """Whether short texts among these blocks name the one level and the other."""
    texts = (text for block in blocks for text in (block.text, *(cell.text for cell in block.cells)))
    told = {level for text in texts if len(text) < 40 and (level := level_of_cell(text.strip(" :")))}
    return len(told) == 2


def _alike(blocks: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Headings below which the same heading of a specification comes back: grades of a family, posts of a team."""
    below: dict[str, list[int]] = {}
    for begin, end in zip(places, [*places[1:], len(blocks)], strict=True):
        if section_of(blocks[begin].text) is not None or is_group_name(blocks[begin].text):
            continue
        named = {
            block.text.strip(" :").lower()
            for block in blocks[begin + 1 : end]
            if block.kind is BlockKind.HEADING
            and section_of(block.text) == SPECIFICATION
            and not levels_named(block.text)
        }
        for text in named:
            below.setdefault(text, []).append(begin)
    return max(below.values(), key=len, default=[])


def _specifies(blocks: Sequence[Block]) -> bool:
    return any(block.kind is BlockKind.HEADING and is_strong_specification(block.text) for block in blocks)


def contents_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines of a table of contents: short lines behind its heading, and any with leaders of dots."""
    found = {i for i, block in enumerate(blocks) if re.search(r"(?:\.\s?){5,}\s*\d*$", block.text)}
    for begin, block in enumerate(blocks):
        if block.kind is not BlockKind.TABLE and re.fullmatch(
            r"(?i)(?:table of )?contents(?: page)?", block.text.strip()
        ):
            for at in range(begin, min(begin + 40, len(blocks))):
                text = blocks[at].text
                if (
                    blocks[at].kind is BlockKind.TABLE
                    or len(text) > 80
                    or text.endswith((".", ","))
                    or (at > begin + 1 and blocks[at].kind is BlockKind.HEADING)
                ):
                    break
                found.add(at)
    return frozenset(found)
