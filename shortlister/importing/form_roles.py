"""Who else is named in an application by what they are to the applicant: an adviser, a support worker, a manager."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_ROLE: Final = (
    r"(?:advis[eo]rs?|(?:support|key|case|social|youth|care|outreach|link|project) ?workers?|carers?|caregivers?"
    r"|agents?|consultants?|(?:job|work|life|career|employment)? ?coach(?:es)?|mentors?|counsellors?|advocates?"
    r"|interpreters?"
    r"|translators?|scribes?|helpers?|personal assistants?|assistants?|secretar(?:y|ies)|representatives?|reps?"
    r"|appropriate adults?|appointees?|parents?|guardians?|mothers?|mums?|fathers?|dads?|husbands?|wife|wives"
    r"|spouses?"
    r"|partners?|sons?|daughters?|brothers?|sisters?|aunts?|uncles?|friends?|neighbours?|relatives?|landlords?"
    r"|landlady|solicitors?|lawyers?|doctors?|gps?|nurses?|priests?|vicars?|ministers?|managers?|supervisors?"
    r"|foreman|foremen|forewoman|team leaders?|boss(?:es)?|directors?|employers?|recruiters?|referees?|referrers?"
    r"|sponsors?|proposers?|seconders?|witness(?:es)?|colleagues?|head ?(?:teacher|master|mistress)?s?|principals?"
    r"|teachers?|tutors?|lecturers?|(?:probation|parole|welfare|careers?|resettlement) officers?|trainers?|assessors?"
    r"|head of [\w-]+(?: [\w-]+)?|next of kin|cynghorydd|gofalwr|rheolwr|tiwtor|athro|athrawes)"
)
_HELD: Final = (
    r"(?:contact |home |work |full |daytime |mobile |direct )*(?:names?|e-?mails?|(?:tele)?phones?|tel|mobile|cell"
    r"|contact|number|no|details|address|e-?bost|ff[oô]n|enw)(?: (?:address|number|no|details))?"
)
_BEFORE: Final = r"(?:[\w&'-]+ ){0,3}?"
_FIELD: Final = late_regex(
    rf"{_BEFORE}{_ROLE}(?:'s|s')? {_HELD}"
    rf"|{_HELD} (?:of|for) (?:(?:the|your|my|an?|applicant's|candidate's|current|last|present) )*{_BEFORE}{_ROLE}"
)
_ALONE: Final = late_regex(
    rf"(?:(?:the|your|my|an?|name of|current|last|present) )*(?:{_BEFORE}{_ROLE}|(?:head|chief|lead) [a-z]+)"
    r"(?: (?:\d|[ab]))?"
)
_HELPED: Final = late_regex(
    r"\b(?:completed|filled(?: in| out)?|written|typed|prepared|submitted|signed|entered|sent|dictated|scribed)\b"
    r"(?=.* (?:by|with|from|through)\b)(?:.*\bon behalf of\b.* by$|.*\b(?:help|support|assistance|aid)\b"
    r"(?: (?:of|from|by))?|.*\b(?:for|by) (?:me|the applicant|the candidate|applicant|candidate) (?:by|with)$)"
    r"|\b(?:helped|assisted|supported|represented|accompanied|referred) by$"
    r"|\bpersons? (?:helping|assisting|supporting|acting|signing)\b"
)
_NAME: Final = r"[A-Z][\w'’-]+(?: [A-Z]\.?)?(?: [A-Z][\w'’-]+){1,2}"
_PERSON: Final = late_regex(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?{_NAME}|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? [A-Z][\w'’-]+"
)
_POSSESSED: Final = late_regex(
    rf"\b(?:my|our|his|her|their|the|your)(?: [\w'’-]+){{0,3}}? {_ROLE}\b(?!['’]s)", re.IGNORECASE
)
_CALLED: Final = late_regex(
    rf"\b(?i:{_ROLE}|(?:head|chief|senior|lead) [a-z]+)\s?[:,(–-]?\s?"
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?{_NAME})"
)
"""A role with a name behind it: `Head baker: Carl Dunn`, `foreman Al Beech`."""
_DESK: Final = late_regex(
    r"(?i)\b(?:switch ?board|reception|front desk|main (?:office|line|number)|head office|fax|help ?(?:line|desk)"
    r"|enquiries|freephone|customer services?|school office|out of hours|hot ?line|ffacs|switsfwrdd|derbynfa)\W*"
    r"(?:(?:no|number|tel|telephone|phone|e-?mail)\W*)*$"
)
_LONGEST: Final = 70
_NEAR: Final = 400


@lru_cache(maxsize=DEFAULT.pieces)
def is_field_of_role(plain: str) -> bool:
    """Whether a label (as it is compared) is a field of somebody in a role: `adviser e-mail`; or says who helped."""
    return len(plain) <= _LONGEST and (_FIELD.fullmatch(plain) is not None or _HELPED.search(plain) is not None)


def is_role(plain: str) -> bool:
    """Whether a label is nothing but a role. Many a post is called by such a word: it takes a person for a value."""
    return len(plain) <= _LONGEST and _ALONE.fullmatch(plain) is not None


def begins_with_person(value: str) -> bool:
    """Whether a value is a person's name, alone or before a comma, a bracket, an address or a number."""
    bare = re.split(r"[,(|;/]| [-–] |\s\+?\d|\s\S+@", value.strip(), maxsplit=1)[0].strip()
    return _PERSON.fullmatch(bare) is not None


def names_somebody(before: str, own: frozenset[str]) -> bool:
    """Whether what stands before an address or a number names somebody in a role whose name is not of these words."""
    clause = re.split(r"(?<=[a-z)]{2}[.;!?]) ", before[-_NEAR:])[-1]
    if _POSSESSED.search(clause):
        return True
    called = _CALLED.search(clause)
    return called is not None and not own & set(re.findall(r"[^\W\d_]{2,}", called["name"].casefold()))


def is_of_a_desk(before: str) -> bool:
    """Whether what stands before a number says that it is an organisation's: `Switchboard`, `Reception`."""
    return _DESK.search(before) is not None
