"""Titles without the words for the document itself: `Person specification: Cook`, `Cook - person spec for the site`."""

import re
from typing import Final

from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post
from shortlister.importing.criteria.words.trimmed_titles import without_hours
from shortlister.importing.late_regexes import late_regex

_USE: Final = r"appointment|selection|short-?listing|recruitment|assessment|screening"
_NOISE: Final = late_regex(
    r"\b(?:(?:(?<![^\W\d_] )volunteer )?(?:job|role|position|post) (?:description|profile|outline|summary|advert"
    r"|specification)(?:(?: and|,| ?[&/+]) (?:the )?"
    r"(?:person(?:nel|al)?|employee|candidate) (?:spec(?:ification)?|profile))?|statement of duties"
    rf"|(?:(?:{_USE}) ?[/&+] ?)?(?:person(?:nel|al)?|employee|candidate) (?:spec(?:ification)?|profile)"
    rf"(?: ?[/&+] ?(?:{_USE})(?: criteria)?(?=\W*$)| for (?:the )?(?:{_USE})$)?"
    r"|(?:job|role|post|position) (?:and|&) (?:person(?:nel)?|candidate|employee) (?:spec(?:ification)?|profile)"
    rf"|person spec|(?:{_USE}) (?:criteria|requirements)"
    rf"|(?:(?:{_USE}) )?(?:criteria|requirements) for (?:the )?(?:{_USE})(?: (?:and|&) (?:{_USE}))?(?: process)?"
    r"(?: of(?: (?:an?|the|our))?(?= ))?|criteria|manyleb (?:y )?person|proffil (?:y )?(?:swydd"
    r"|r[oô]l)|appendix [a-z0-9]|draft"
    r"|(?:recruitment|candidate|applicant|application|job|information)(?: information)? "
    r"(?:pack|brief(?:ing)?|booklet)|for the (?:post|role) of|post of|role of)\b",
    re.IGNORECASE,
)
_FORM: Final = (
    r"(?:(?:(?:panel(?:[’']s|s[’'])?|candidates?(?:[’'])?|applicants?|interview(?:ers?)?|selection|short-?listing"
    r"|long-?listing|scor(?:e|ing)|assessment|assessors?[’']?|mark(?:s|ing)?|recruitment|sift(?:ing)?|evaluation|rating"
    r"|appointments?|criteria|vacancy)\s+)+"
    r"(?:grid|matrix|form|sheet|card|table|template|pro-?\s?forma|check-?list|record|chart|paper)|score-?(?:card|sheet))s?"
)
_SHORT: Final = rf"(?:{_FORM}|(?:the |our )?(?:grid|matrix|pro-?forma|check-?list)"
_FORMS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_SHORT}|what (?:we|you|the panel)(?: will| shall)? (?:score|mark|look for|assess|want|need)s?)"
        r"(?:\s*[:–—|,]\s*|\s+-\s+|\s+(?:for|of)(?= ))"
        r"\s*(?:(?:the|an?) )?(?:(?:post|role|job|position|vacancy) of )?(?:(?:the|an?) )?(?P<post>\S.*)$",
        rf"^(?P<post>.{{3,80}}?)(?:\s*[:–—|,]\s*|\s+-\s+|\s+){_SHORT})$",
        r"^(?P<post>.{3,80}?)(?:\s*[:–—|,]\s*|\s+-\s+)(?:form|sheet|panel|scoring|scores|shortlisting)$",
        rf"^(?P<post>.{{3,80}}?)\s*[(\[]\s*{_SHORT})\s*[)\]]$",
        rf"^{_FORM}(?<=grid|form|heet|card)\s+(?P<post>\S.*)$",
        rf"^{_FORM}(?<=matrix)\s+(?P<post>\S.*)$",
    )
)
"""What a panel fills in about a post: `Cook: grid`, `Panel form – Cook`, `Scoring sheet for the Cook`."""
_BEHIND: Final = late_regex(
    rf"(?P<post>.{{3,80}}?)\s*(?:[:–—|,]|\s-)\s+(?:(?:the|our|new|revised|updated|final) )*(?:{_NOISE.pattern})"
    r"\s+(?P<use>(?:for|to|as|on|with|from)\b.*)",
    re.IGNORECASE,
)
"""A post, then what the document is for: `Cook - person spec for the website`."""

_BRACKETED: Final = late_regex(
    rf"(?P<post>.{{3,80}}?)\s*(?:[:–—|,]|\s-)\s+(?:{_NOISE.pattern})\s*[(\[](?P<said>[^()\[\]]*)[)\]]", re.IGNORECASE
)
"""A post, what the document is, and in brackets what that is like: `Cook: person specification (two pages)`."""

_AGENDA: Final = late_regex(
    r"^(?:(?:agenda )?item |minute )?(?:no\.? ?)?(?:\d{1,3}(?:[/.]\d{1,4})*[a-z]?\s*[.:)–—-]?\s+)?"
    r"(?:(?:appointment|recruitment|replacement|selection|hiring) of (?:(?:an?|the|our|new) )*"
    r"|(?<=\s)(?:vacancy for|new|post of) (?:(?:an?|the|our|new) )*)(?P<post>\S.*)$",
    re.IGNORECASE,
)
"""An item of an agenda about a post: `24/16 Appointment of a Clerk`, `Item 6: New caretaker`."""

_FOR: Final = late_regex(
    r"^(?:(?:the|our) )?(?:[\w’'-]+ ){0,3}(?:criteria|requirements|specifications?|details|information|pack|profile)"
    r" (?:for|of) (?:(?:the|an?|our) )?(?:(?:post|role|job|position|vacancy) of (?:(?:an?|the) )?)?(?P<post>\S.*)$",
    re.IGNORECASE,
)
"""A paper for a post, whatever it is called: `Registration criteria for Healthcare Assistant`."""

_USED: Final = late_regex(rf"(?:{_USE})(?: (?:and|&) (?:{_USE}))?\s*(?::|\s[–—-])\s+(?P<post>\S.*)", re.IGNORECASE)
"""What a paper is for, then the post: `Appointment: Bursar`."""
_GAP: Final = late_regex(r"\s+[–—|-]\s+[–—|-]\s+")


def without_document_words(text: str) -> str:
    """What is left of a title without them, and without what the document is for where a post stands before that."""
    if (item := _AGENDA.match(text.strip())) and names_a_post(item["post"]):
        text = item["post"][:1].upper() + item["post"][1:]
    if (item := _FOR.match(text.strip())) and not names_a_post(text[: item.start("post")]):
        text = item["post"] if ends_with_a_doer(item["post"]) else text
    for form in _FORMS:
        if (told := form.match(text.strip())) and names_a_post(told["post"].strip("()[] ")):
            text = without_hours(told["post"].strip())
    whole = _BRACKETED.fullmatch(text.strip())
    if whole and names_a_post(whole["post"]) and not names_a_post(whole["said"]):
        text = whole["post"]
    said = _BEHIND.fullmatch(text.strip())
    if said and names_a_post(said["post"]) and not names_a_post(said["use"]):
        text = said["post"]
    bare = " ".join(_NOISE.sub(" ", text).split())
    if (used := _USED.fullmatch(bare)) and names_a_post(used["post"]):
        bare = used["post"]
    return _between(bare)


def _between(text: str) -> str:
    """The post of a title from whose middle they were taken: `Ash Homes – Person specification – Cook`."""
    parts = [part.strip() for part in _GAP.split(text)]
    posts = [part for part in parts if names_a_post(part)]
    return posts[0] if len(parts) > 1 and len(posts) == 1 else text
