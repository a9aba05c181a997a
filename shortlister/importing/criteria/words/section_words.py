"""The words by which headings open the specification, or something else."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.vocabulary import is_group_name, levels_named
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_WORD: Final = re.IGNORECASE

SPECIFICATION: Final = "specification"


OTHER: Final = "other"


_SPECIFICATION_WORDS: Final = late_regex(
    r"\b(?:(?:person|personal|people|employee|candidate|job|post(?:holder)?|role|selection|appointment)[- ]+"
    r"(?:spec(?:ification)?s?|profile|criteria|requirements)"
    r"|person\s+spec(?:ification)?|employee specification|selection criteria|shortlisting criteria"
    r"|(?:essential|desirable|minimum|key|personal|technical|specialist|professional|entry|core|behavioural|"
    r"leadership|experience|qualification|role)(?: and \w+)? (?:criteria|requirements|skills|competenc(?:y|ies"
    r"|es)|qualities|attributes"
    r"|qualifications|experience|knowledge|abilities)"
    r"|competenc(?:y|ies|es)|behaviours|attributes|^the person$|the right person"
    r"|person we are|who you are|about you|what you(?:'|’)?ll "
    r"(?:need|bring)|what you (?:will )?(?:need|bring)"
    r"|(?:who|what) (?:we|you)(?:'|’)?(?:re| are)? (?:looking for|after\b(?! (?:school|hours|care)\b)|hoping for"
    r"|need|want|ask(?:ing)? (?:for|of you))"
    r"|you(?:'|’| wi)ll have|you "
    r"(?:should|must|will) have|skills you need"
    r"|the ideal candidate|ideal candidate|the successful (?:candidate|applicant)|your (?:skills|experience"
    r"|profile|background)|knowledge,? skills|skills,? (?:and|&|knowledge|experience|interests)"
    r"|(?:skills|experience|knowledge|qualifications|abilities|education|training)(?:,| and| &| or|/| /) "
    r"?(?:skills|experience|knowledge|qualifications|abilities|attributes|education|training|expertise"
    r"|interests|aptitudes?|qualities)"
    r")\b",
    _WORD,
)


_STRONG_SPECIFICATION: Final = late_regex(
    r"\b(?:person(?:nel|al)?|employee|candidate|postholder|applicant)[- ]+(?:spec(?:ification)?s?|profile)\b"
    r"|\b(?:selection|shortlisting|essential|desirable|person) criteria\b|\bmanyleb (?:y )?person\b",
    _WORD,
)


_COMBINED: Final = late_regex(
    r"\bjob (?:descriptions?|profiles?|and|&|specifications?)|\b(?:role|post|position) descriptions?\b"
    r"|\b(?:role|post|position) (?:profiles?|outlines?|summar(?:y|ies)) ?(?:and|&|/|\+|,|including|with)\W"
    r"|specifications? for the posts",
    _WORD,
)


_ASKS: Final = late_regex(
    r"(?:the )?(?:things |what |who |whom |all (?:that )?)"
    r"(?:(?:we|they)(?:[’'](?:re|d|ll)| are| would| will| do| really| also| always| all)*"
    r"|(?:the|this|our) (?:job|role|post|work|team))"
    r" (?:needs?|requires?|expect(?:ing)?|want(?:ing)?|look(?:ing)? for|ask(?:ing)?(?: for)?"
    r"|(?:(?<=would )|(?<=[’']d ))(?:like|love)|hop(?:e|ing)(?: for)?|seek(?:ing)?|after|insist on)"
    r"(?: (?:to (?:see|find|have)|(?:that )?you(?:[’']ll| will)? (?:to )?(?:bring|have|be)"
    r"|(?:from|of|in) (?:you|me|(?:an?|our|the|every|any) (?:(?:new|ideal|right|good) )?[\w-]+)))*\W*",
    _WORD,
)
"""What an employer asks of whom, as a whole heading: `What we need from you`, `What we expect of our drivers`."""

_TOPICS: Final = r"(?:skills?|qualit(?:y|ies)|attributes|abilities|knowledge|experience|strengths|qualifications)"
_OF_WHOM: Final = late_regex(
    rf"(?:the )?(?:(?:personal|key|main|particular) )?{_TOPICS}(?:(?:,| and| &)(?: personal)? {_TOPICS}){{0,3}}"
    r" (?:that |which )?(?:(?:an?|the|our|every|each|any|all|your) )?[\w’'-]+(?: [\w’'-]+){0,3}?"
    r" (?:needs?|requires?|should have|must have)\W*",
    _WORD,
)
"""What somebody needs, by the name of who that is: `Skills and qualities a good treasurer needs:`."""


_TO_SEND: Final = (
    r"what (?:to|(?:(?:do|should|must) )?you(?: (?:are required|need|have|must|should|will need|ought))?(?: to)?)"
    r" (?:submit|send|enclose|attach)"
)
_CONDITIONS: Final = (
    r"(?:terms|conditions) (?:specific|particular|applicable|relating|applying|attached|attaching) to (?:the|this)"
    r" (?:post|office|position|employment|role|job|appointment)"
)
_OTHER_WORDS: Final = late_regex(
    r"\b(?:dut(?:y|ies)|(?:essential|key|main|job|primary) functions|responsibilit(?:y|ies)"
    r"|accountabilit(?:y|ies)|main purpose|purpose of (?:the )?(?:role"
    r"|job|post)|job purpose|level purpose|role purpose|purpose"
    r"|job summary|role summary|summary of (?:the )?(?:post|role|job)|job description|role description|job "
    r"content|task description|(?:key|main|principal|specific) tasks"
    r"|tasks|key result areas|objectives?|deliverables|what you(?:'|’)?(?:ll| will) (?:do|be doing)|you will:?$"
    r"|the role$|about the (?:role|job|team|organisation|department|school|council|company)"
    r"|role overview|overview|(?:job|role|post) outline"
    r"|background|introduction|general information|daily activities|day[- ]to[- ]day"
    r"|work(?:ing)? environment|working conditions|conditions of service"
    r"|terms and conditions|particulars of (?:the |this )?(?:post|office|position|employment|role)"
    rf"|{_CONDITIONS}"
    r"|benefits|salary|remuneration|pay|pension|annual leave|hours|contract|location|place "
    r"of work|reporting|reports to|organisation(?:al)? (?:chart|structure)"
    r"|how to apply|application process|selection process|recruitment process|selection process details"
    rf"|{_TO_SEND}"
    r"|interview process|the application|sift|timetable|closing date|key dates|advice to (?:candidates"
    r"|applicants)|guidance"
    r"|notes? for|(?:further|additional|important|useful) information"
    r"|(?:information|points|things) to note|contact(?:s| details| us)?|links|future prospects|security|nationality"
    r"|vetting|equal opportunit(?:y|ies) (?:statement|policy)|equality (?:&|and) diversity|safeguarding "
    r"statement|data protection"
    r"|health (?:and|&) safety|risk management|people management|our (?:values|stack|offer|benefits|team"
    r"|organisation)|what we (?:offer|value)"
    r"|(?:the|our|your|benefits?|rewards?|pay) package|why (?:join|work)|dimensions|resources? managed|physical demands"
    r"|signatures?|declaration"
    r"|(?:related|similar|latest|more|other current) (?:jobs|vacancies|roles|posts|opportunities)|you may also like"
    r"|stages? of (?:the )?selection|disclosures?(?: of [\w ]{3,40})?|feedback|working patterns?"
    r"|reasonable adjustments|disability confident|things you need to know)\b",
    _WORD,
)


_TAIL: Final = late_regex(
    r"\W*(?:(?:the )?employer(?:[’']s)?(?: (?:details?|name|address|website|contact(?: details)?|information))?"
    r"|about (?:us|the (?:employer|trust|charity|company|organisation))|who we are|our (?:vision|mission|culture|story)"
    r"(?: (?:and|&) (?:values|vision|mission|culture))?"
    r"|(?:physical|inherent)(?: (?:and|&|/) (?:physical|inherent|functional))? (?:requirements|demands) of (?:the|this)"
    r" (?:position|role|job|post)"
    r"|(?:date|job|advert) (?:posted|listed|added)|job (?:locations?|ref(?:erence)?(?: number)?|id|board|alerts?)"
    r"|pay scheme|filed under|publication type|posted in|tagged(?: (?:with|as|under))?"
    r"|(?:vacancy )?reference (?:number|no\.?)|apply(?: (?:for this (?:job|role|post|vacancy)|now|online|here))?"
    r"|share(?: this)?(?: (?:job|vacancy|page|advert))?|save(?: this)? (?:job|vacancy)|print(?: this)? (?:job|page)"
    r"|(?:supporting|related|attached|additional) (?:documents?|files?|links?)|attachments?|documents? to download"
    r"|privacy(?: (?:notice|policy|statement))?|(?:job |recruitment |vacancy )?contact(?: (?:details|name|information"
    r"|us|the (?:recruiter|employer)))?|report this job|back to (?:search(?: results)?|results|top|jobs)"
    r"|(?:employer|our) (?:certifications?|accreditations?|badges|awards)(?:\W+(?:and |or )?(?:certifications?"
    r"|accreditations?|badges|awards))*(?: badges)?"
    r"|certificates? of sponsorship|terms(?: of (?:employment|appointment))?|(?:how )?to apply"
    r"|how (?:do|can) i apply\??|(?:the )?application (?:procedures?|instructions?|details|information|steps)"
    rf"|{_TO_SEND}"
    r"|(?:procedure|method) (?:of|for) applications?|(?:submission of|submitting)(?: an| your)? applications?"
    r"|applying(?: for (?:the|this) (?:post|job|role|position|vacancy))?|making (?:an|your) application"
    r"|what happens (?:next|after you apply)|after you(?:[’']ve)? appl(?:y|ied)|next steps"
    r"|(?:[\d/.]+\s+)?(?:any other business|a\.?o\.?b|matters arising|apologies(?: for absence)?|(?:accounts|bills) for"
    r" payment|(?:date|time) of (?:the )?next meeting))\W*",
    _WORD,
)
"""What stands below a specification on a page: the employer, the advert and its links. Whole headings only."""


def ends_all(text: str) -> bool:
    """Whether a heading surely belongs to the page or the employer: `Employer details`."""
    return len(text) < 60 and bool(_TAIL.fullmatch(text))


_READ_WITH: Final = late_regex(
    r"\bread (?:in conjunction with|together with|along ?side|along with|with|beside) (?:the |its |this |our |your )?"
    r"(?:attached |accompanying )?(?:job|role|post) description\b",
    _WORD,
)
"""What a specification is read with: `to be read with the job description`."""


def is_strong_specification(text: str) -> bool:
    """Whether a heading names the person specification itself."""
    return bool(_STRONG_SPECIFICATION.search(text)) and not _COMBINED.search(_READ_WITH.sub("", text))


def is_combined_title(text: str) -> bool:
    """Whether a heading names the job description and the person specification together."""
    return bool(_STRONG_SPECIFICATION.search(text) and _COMBINED.search(_READ_WITH.sub("", text)))


def _is_plain_name(text: str) -> bool:
    """`Requirements`, `Skills`: names of groups that can open a specification of their own."""
    core = re.search(
        r"\b(?:requirements?|qualifications?|skills?|experience|knowledge|abilities|competenc\w+)\b", text, _WORD
    )
    return core is not None and is_group_name(text)


@lru_cache(maxsize=DEFAULT.pieces)
def section_of(text: str) -> str | None:
    """What a heading opens: the specification, something else, or (None) not told by its words."""
    if is_strong_specification(text):
        return SPECIFICATION
    if is_combined_title(text) or ends_all(text):
        return OTHER
    if _ASKS.fullmatch(text) or _OF_WHOM.fullmatch(text):
        return SPECIFICATION
    other, wanted = _OTHER_WORDS.search(text), _SPECIFICATION_WORDS.search(text)
    if other and wanted:
        return OTHER if other.start() < wanted.start() and not levels_named(text) else SPECIFICATION
    if other and "function" in other[0].lower():
        return OTHER
    if wanted or levels_named(text) or _is_plain_name(text):
        return SPECIFICATION
    return OTHER if other else None


def names_section(text: str) -> bool:
    """Whether a short line is little else than the name of a section."""
    bare = text.strip(" :.-–—")
    if _ASKS.fullmatch(bare) or _OF_WHOM.fullmatch(bare):
        return True
    if not bare or len(bare.split()) > 6 or text.strip().endswith("."):
        return False
    found = [
        match
        for pattern in (_STRONG_SPECIFICATION, _SPECIFICATION_WORDS, _OTHER_WORDS)
        if (match := pattern.search(bare))
    ]
    return any(match.end() - match.start() >= 0.6 * len(bare) for match in found)


_HARD_OTHER: Final = late_regex(
    r"\b(?:duties|responsibilities|accountabilities|job description|role description|main purpose|job purpose"
    r"|how to apply|application process|selection process details|advice to|benefits|salary|terms and conditions"
    r"|key result areas|what you(?:'|’)?ll be doing|you will:?$|about the (?:role|job|team|organisation)"
    r"|(?:related|similar|latest|more|other current) (?:jobs|vacancies|roles|posts|opportunities)|you may also like"
    r"|further information|contact us|closing date|(?:job|role|post) outline|job summary|our stack|our benefits"
    r"|what we offer|^(?:(?:the|our|its|main|overall|key|general|job|role|post|position) )*purposes?"
    r"(?: (?:of|and) (?:the |this )?(?:job|role|post|position|team|scope|context))?:?$"
    r"|^(?:(?:the|recruitment|selection|interview|appointment|outline|proposed) )*(?:timetable|timeline|key dates)$"
    r"|^(?:(?:the|our|key|main|role|job|first|initial) )*(?:objectives|deliverables|outcomes):?$"
    r"|^disclosures? of (?:criminal|convictions|cautions|background)[\w ]*$|task description|signatures?"
    rf"|{_CONDITIONS})\b",
    _WORD,
)


def is_hard_other(text: str) -> bool:
    """Whether a heading surely ends a specification, even from inside it."""
    return (bool(_HARD_OTHER.search(text)) or ends_all(text)) and not is_strong_specification(text)
