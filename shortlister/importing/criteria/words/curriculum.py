"""Whether a document is a person's own CV: years of employment, a history, a person's address, the first person."""

from collections.abc import Iterator
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_ENOUGH: Final = 3
_NAMED: Final = late_regex(
    r"(?i)^\W*(?:(?:my |short |full )?(?:curriculum vitae|c\.? ?v\.?)(?: (?:of|for|–|-|:) .{2,60})?|"
    r"r[ée]sum[ée](?: of .{2,60})?|.{2,60}[\s–—|:,-]+(?:curriculum vitae|cv|r[ée]sum[ée]))\W*$"
)
_HISTORY: Final = late_regex(
    r"(?i)^\W*(?:(?:my )?(?:employment|work|career|job|professional|voluntary)(?: and \w+)? (?:history|experience"
    r"|background|record|summary)|(?:previous|past|current) (?:employment|positions?|posts?|jobs?)|career to date"
    r"|employment|experience|appointments)\W*$"
)
_OWN: Final = late_regex(
    r"(?i)^\W*(?:(?:my )?(?:references|referees|hobbies(?: and interests)?|interests(?: and hobbies)?|hobbies|interests"
    r"|personal (?:details|information|profile|summary|statement)|publications|awards|professional memberships?"
    r"|memberships|achievements|career (?:objective|summary)|objective|summary|about me)"
    r"|references? (?:are )?(?:available )?(?:up)?on request\.?)\W*$"
)
_MONTH: Final = r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? ?'?|\d{1,2}[/.])?"
_SPAN: Final = late_regex(
    rf"(?i)(?<!\d){_MONTH}(?:19|20)\d\d\s*(?:[–—-]|to|until)\s*"
    rf"(?:{_MONTH}(?:(?:19|20)\d\d|\d\d(?!\d))|present|now|date|current|today|ongoing)"
)
_PHONE: Final = late_regex(r"(?<![\d/.-])(?:\+\d{2}|0)[\d ()-]{8,16}\d(?![\d/.-])")
_EMAIL: Final = late_regex(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_SELF: Final = late_regex(r"\bI(?:['’](?:m|ve|d))?\b|\b[Mm]y\b")
_ANOTHER: Final = late_regex(
    r"(?i)\b(?:(?:person(?:nel|al)?|employee|candidate|applicant) spec(?:ification)?"
    r"|(?:person|candidate|employee|applicant) profile"
    r"|(?:selection|essential|desirable|person) criteria|shortlist\w*|post[- ]?holder|job description"
    r"|closing date|successful (?:candidate|applicant)|(?:candidates|applicants) (?:must|should|will|are|who)"
    r"|the (?:role|post|candidate|applicant) (?:is|will|requires|involves|must|should)"
    r"|we are (?:looking|seeking)|you (?:will|must|should|have|are)|salary)\b"
)
_TOP: Final = 8


def is_curriculum(document: Document) -> bool:
    """Whether several kinds of signs say that a person wrote this of themselves, and none that an employer did."""
    texts = list(_texts(document))
    if any(_ANOTHER.search(text) for text in texts):
        return False
    headings = [text for text in texts if len(text) < 70]
    spans = sum(1 for text in texts if _SPAN.search(text))
    signs = (
        2 * any(_NAMED.match(text) for text in headings[:_TOP]),
        1 * any(_HISTORY.match(text) for text in headings),
        1 * any(_OWN.match(text) for text in headings),
        min(spans, 2),
        1 * any(_PHONE.search(text) or _EMAIL.search(text) for text in texts[:_TOP]),
        1 * (sum(1 for text in texts if _SELF.search(text)) > 1),
    )
    return sum(signs) >= _ENOUGH and sum(1 for sign in signs if sign) > 1


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        for text in _lines(block):
            if bare := " ".join(text.split()):
                yield bare


def _lines(block: Block) -> Iterator[str]:
    if block.kind is not BlockKind.TABLE:
        yield f"{block.label} {block.text}" if block.label[:1].isdigit() else block.text
    for cell in block.cells:
        yield from cell.paragraphs
