"""Whether a document looks for somebody for a post: it says so, and speaks of candidates, of pay or of how to apply."""

from collections.abc import Iterator
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.importing.criteria.words.curriculum import is_curriculum
from shortlister.importing.criteria.words.minutes import without_minutes
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.late_regexes import late_regex

_POST: Final = (
    r"(?:posts?|positions?|roles?|jobs?|vacanc(?:y|ies)|appointments?|(?:lecture|professor|fellow|student|scholar"
    r"|apprentice|intern|trainee|clerk|curator|reader)ships?|opportunit(?:y|ies)|chair|bursar(?:y|ies))"
)
_LOOKS: Final = late_regex(
    rf"(?i)\bapplications? (?:are|is) (?:\w+ )?(?:invited|sought|welcomed?) for\b(?=[^.]{{0,80}}\b{_POST}\b)"
    r"|\b(?:looking (?:for (?:an?\b|another|our next|someone|somebody|the right|(?:[\w-]+,? ){0,5}(?:people|persons?"
    r"|candidates|individuals|volunteers|trustees|governors|applicants|colleagues|staff))|to (?:recruit|appoint"
    r"|hire|employ))|seek(?:s|ing)?(?: to)? (?:appoint|recruit|an?\b"
    r"|someone"
    r"|people|volunteers|candidates)|recruiting|hiring|(?:wish(?:es)?|hop(?:e|es|ing)) to (?:appoint|recruit|employ))"
    r"|\bvacanc(?:y|ies)\b|\b(?:invites? applications|solicits? (?:applications|candidates)) for\b"
    r"|\b(?:wanted|required) (?:for|at)\b"
    rf"|\bopen position|\bjoin (?:our|the) [\w -]{{0,40}}\bteam|\b{_POST} (?:is|are)(?: \w+)? (?:open|available"
    rf"|offered)\b"
    r"|\b(?:volunteers?|trustees?|governors?|assistants?|staff)(?: \w+){0,4} (?:needed|wanted|sought)\b"
    r"|^to volunteer\b"
    r"|\bappeal(?:s|ing)? for (?:\w+ ){0,5}(?:volunteers|governors|trustees)\b"
    r"|\b(?:title of post|(?:post|job) title|job type)\s*:"
)
_WHO: Final = late_regex(
    r"(?i)\b(?:(?:successful|suitable|ideal|good) (?:candidate|applicant)s?|candidates|applicants"
    r"|appointee|post[- ]?holder|person appointed|he or she (?:must|will|should)|volunteer(?:s|ing)?|trustees?"
    r"|governors?)\b"
)
_TERMS: Final = late_regex(
    r"(?i)\b(?:salary|wages?|stipend|per annum|p\.a\.|pro rata|per hour|closing date|deadline|closes? on|full[- ]time"
    r"|part[- ]time|fixed[- ]term|permanent|hours (?:a|per) week|grade \w+|contract|start(?:ing)? date)\b|£\d"
)
_APPLY: Final = late_regex(
    r"(?i)\b(?:to apply|how to apply|apply (?:now|online|by|for this|to)|application form|curriculum vitae|cvs?\b"
    r"|r[ée]sum[ée]\b|cover(?:ing)? letter|letter of (?:intent|application)|informal (?:enquir|discussion|chat)"
    r"|expressions? of interest|if you (?:are|would be) interested|nominations?|application pack)"
)
_KINDS: Final = (_WHO, _TERMS, _APPLY)
_OTHER_PAPER: Final = late_regex(
    r"(?i)\b(?:polic(?:y|ies)|procedures?|privacy|terms (?:and|&|of)|conditions of (?:entry|use|sale)|guidance"
    r"|guidelines?"
    r"|code of|newsletter|minutes|agenda|annual report|handbook|manual|grants?|funding|prospectus|syllabus|module"
    r"|frequently asked|faqs?|recipe|blog|guide|tender|b(?:sc|a|eng) (?:\(|in\b|[A-Z]))\b"
)
_ADVICE: Final = late_regex(
    r"(?i)^(?:how (?:to (?!apply)|we|i|do)|what (?:is|are|do|does)|why|a day in|(?:\w+ )?(?:tips|ways|steps"
    r"|reasons)\b)"
)
"""How papers begin that tell of a kind of work, or how people are found for it."""
_OWN: Final = late_regex(
    r"\bI (?:am writing|write|wish|would like|want) to (?:be considered|apply)|\bI (?:enclose|attach)"
    r"|\b[Mm]y (?:own |current |previous |enclosed |attached )?(?:cv|CV|application|experience|degree|career|role"
    r"|post"
    r"|job|employer|referees)\b|\b[Yy]our advert(?:isement)?\b|\b[Yy]ours (?:sincerely|faithfully)"
    r"|\b[Tt]hank you for (?:your (?:application|interest)|applying)|\b(?:pleased|delighted|like) to (?:offer"
    r"|invite) you\b"
    r"|\b[Yy]ou (?:have been|were) (?:shortlisted|selected|invited|unsuccessful)|\b[Bb]idders?\b"
    r"|\binvitation to tender"
    r"|\b(?:housemate|flatmate|lodger)s?\b"
)
"""What those who apply write, what is written to them, and what looks for somebody but for no post."""
_HEAD: Final = 2
_LONGEST: Final = 4000
"""So many words are more than an advert has."""


def looks_for_somebody(document: Document, title: str) -> bool:
    """Whether a document is an advert or the description of a post; `title`: the post's, where the reader knows it."""
    texts = _texts(document)
    whole = "\n".join(texts)
    heads = any(title and title in text for text in texts[:_HEAD])
    looks = _LOOKS.search(whole) is not None or (heads and names_a_post(title))
    return looks and any(kind.search("\n".join((whole, *_cells(document)))) for kind in _KINDS)


def is_another_paper(document: Document) -> bool:
    """Whether a document is long, a letter, a CV, minutes, or calls itself something that no advert is."""
    texts = _texts(document)
    whole = "\n".join(texts)
    if len(whole.split()) > _LONGEST or _OWN.search(whole) or _is_other_paper(texts):
        return True
    return is_curriculum(document) or without_minutes(document) is not document


def _texts(document: Document) -> list[str]:
    return [" ".join(block.text.split()) for block in document.blocks if block.kind is not BlockKind.TABLE]


def _is_other_paper(texts: list[str]) -> bool:
    """Whether the first lines call the document a policy, a notice or a newsletter; `Policy Officer` is a post."""
    heads = [text for text in texts[:_HEAD] if len(text.split()) <= 10 and not text.endswith(".")]
    return any(_ADVICE.match(text) or (_OTHER_PAPER.search(text) and not names_a_post(text)) for text in heads)


def _cells(document: Document) -> Iterator[str]:
    for block in document.blocks:
        for cell in block.cells:
            yield " ".join(cell.text.split())
