"""What is written like a person's name, and what stands beside one in a line of its own."""

import re
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.form_labels import is_label
from shortlister.importing.late_regexes import late_regex

_PERSON: Final = late_regex(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z]\.?)?"
    r"(?:(?: (?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|ap|ab|el|al|bin|binti|ibn|y|e)){0,3}"
    r" [A-Z][\w'’-]+){1,2}"
)
_NO_PERSON: Final = late_regex(
    r"\b(?:application|curriculum|vitae|cv|resume|cover|covering|letter|personal|supporting|statement|form|profile"
    r"|person|job|post|council|university|college|school|trust|department|manager|officer|employment|confidential"
    r"|dear|page|section|part|details|address|street|road|lane|avenue|house|ref|reference|education|experience|skills"
    r"|history|contact|summary|team|recruitment|resources|panel|sir|madam|board|committee|services?|office"
    r"|centre|unit"
    r"|date|title|guaranteed|interview|equal|opportunities|monitoring|declaration|references|candidate|applicant"
    r"|employer|agency|surgery|clinic|practice|hotel|hospital|nursery|ltd|limited|plc|cyngor|prifysgol|ffurflen"
    r"|cais)\b",
    re.IGNORECASE,
)
_TITLE: Final = late_regex(r"^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? ")
_BESIDE: Final = late_regex(r"\s*[|•·]\s*|, |\s+(?=\(?\+?\d)")
_DASHED: Final = late_regex(r"(?P<name>\S.*?)\s+[–—-]\s+(?P<rest>\S.*)")
_LETTERS: Final = late_regex(
    r",?\s(?:(?:BSc|BEng|BEd|BMus|BN|BVSc|MSc|MEng|MEd|MPhil|MRes|MChem|MLitt|PhD|DPhil|EdD|DipHE|HND|HNC|LLB|LLM|BA|MA"
    r"|MBA|MSW|MBBS|MD|PGCE|PGDip|PGCert|QTS|RGN|RN|RMN|CEng|IEng|CMgr|OBE|MBE|CBE|JP|ACA|ACCA|FCA|CIPFA|CPFA|SRA"
    r"|[AFM]C[A-Z]{2,4}|[AFM]R[A-Z]{2,3}S|[AFM]I[A-Z]{2,4})\b|\((?:Hons|Cantab|Oxon|Open)\)).*$"
)
"""What stands behind a name and tells what its bearer has passed: `BSc (Hons) MCIPS`."""
_CV_OF: Final = late_regex(r"(?i)^(?:curriculum vitae|c\.?v\.?|r[eé]sum[eé])\s*(?:of\b|for\b|[-–—:|])\s*")
_BRACKETED: Final = late_regex(r"(?i)\s*\((?:m(?:r|rs|s|iss|x)\.?|dr\.?|s?he/\w+|they/\w+)\)$")


def is_person(text: str) -> bool:
    """Whether a short line is written like a person's name and has no word that stands in other headings."""
    return _PERSON.fullmatch(text) is not None and _NO_PERSON.search(text) is None and not is_label(text)


def name_alone(line: str) -> str:
    """A line up to what stands beside a name: letters behind it, what somebody is or sends, a number."""
    line = _CV_OF.sub("", line)
    alone = _BRACKETED.sub("", _LETTERS.sub("", _BESIDE.split(line)[0]))
    dashed = _DASHED.fullmatch(alone)
    if dashed and (names_a_post(dashed["rest"]) or _NO_PERSON.search(dashed["rest"])):
        return dashed["name"]
    return alone


def without_title(name: str) -> str:
    """A name without `Dr` or the like before it."""
    return _TITLE.sub("", name)
