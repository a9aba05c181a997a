"""Sentences in running text that say what a candidate must be, have or be able to do."""

import re
from typing import Final

from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_WHO: Final = (
    r"(?:you|(?:(?:an?|any|each|every|all|the|our|successful|ideal|suitable|potential|prospective) )*"
    r"(?:candidates?|applicants?)(?: (?:for|to) [^,.;:]{3,60}?(?= (?:must|should|shall|need))|(?= |$|[’'])))"
)
_BEFORE: Final = late_regex(
    r"^(?:(?:please (?:also )?(?:note|be aware|remember)(?: also)?|note|n\.?b\.?|important)(?:\s*[:,–—-]|,? that)?\s+"
    r"|(?:in addition(?: to (?:this|these|the above))?|additionally|also|furthermore|moreover|therefore|finally|lastly"
    r"|and|plus),?\s+)+",
    re.IGNORECASE,
)
"""What may stand before a sentence that asks for something: `Please note that`, `In addition,`."""
_ASKED: Final = late_regex(
    rf"^(?:{_WHO}(?:(?:'|’)ll)? |(?=(?:must|should|needs? to|ha(?:ve|s) to)\b))"
    r"(?:(?:will|also|therefore|ideally|normally) )*"
    r"(?:(?:must|should|shall|needs? to|have to|has to)(?: also| ideally| at least)? "
    r"(?P<verb>be able to|be willing to|be prepared to|have|hold|possess|demonstrate|show|be|own"
    r"|(?=(?:live|drive|speak|swim|ride|know|understand|enjoy|like|love) ))"
    r"|needs?(?: also)?|require)\s*\b(?P<asked>\S.*)$",
    re.IGNORECASE,
)
_WILL: Final = late_regex(
    r"^(?:(?:the )?(?:successful|ideal|suitable) (?:candidate|applicant)s? will"
    r"|(?:the )?(?:post|office)[- ]?holder (?:must|should)) (?:also |ideally )?"
    r"(?P<verb>be able to|be willing to|have|hold|possess)\s+(?P<asked>\S.*)$",
    re.IGNORECASE,
)
_NEEDED: Final = late_regex(
    r"^(?:it(?: is|(?:'|’)s| would be| will be) (?:also )?(?:essential|required|necessary|vital|a requirement|desirable"
    r"|preferable|helpful|useful|an advantage|advantageous) (?:that|for|if) "
    rf"(?:{_WHO}|the (?:post|office)[- ]?holder) (?:(?:must|to|should|also) )*"
    r"(?P<verb>be able to|have|has|holds?|be|is|are|can|could|owns?|possess(?:es)?|speaks?|drives?|swims?|knows?"
    r"|understands?|enjoys?|lives?)"
    r"\s+(?P<asked>\S.*)|(?P<thing>[A-Z].{6,}?) (?:is|are) (?:also )?(?:(?:an )?essential|required|a requirement|a must"
    r"|mandatory)(?: for (?:this|the) (?:post|role|job))?)$",
    re.IGNORECASE,
)
_SOMEBODY: Final = late_regex(
    r"^we (?:want|need|seek|require|are (?:looking for|seeking)|must have)(?: to (?:find|appoint))? (?:some(?:body|one)"
    r"|a person|people|an? [\w-]+ person) (?P<verb>who|with|able to)\s+"
    r"(?!(?:\w+ )?(?:has|have|is|can|are|will|wants?|to|be)\W*$)(?P<asked>\S.*)$",
    re.IGNORECASE,
)
"""`We want somebody who speaks Welsh`."""
_TO_BE: Final = late_regex(
    r"^(?:in order )?to (?:be (?:considered|eligible|suitable|successful|appointed)|qualify)\b[^,.;:]{0,60}?,?\s+"
    rf"{_WHO} (?:will|would|should|must|need to)(?: (?:need|have) to)? (?=(?:be|have|hold|possess|demonstrate|show)\b)",
    re.IGNORECASE,
)
"""What a demand is for, before it: `To be considered, you will have a degree`."""
_BARE: Final = late_regex(
    r"^(?:(?:own|full|valid|current|clean|uk|an?) ){0,4}(?:[\w’'-]+ ){0,2}(?:licen[cs]e|vehicle|car|van|driver"
    r"|transport|certificate|degree|qualification|registration|membership) (?:is )?(?:required|essential|needed"
    r"|necessary|a must|mandatory)\b(?: \([^()]{3,60}\))?(?:,? (?:and|&|plus) .{3,60})?$",
    re.IGNORECASE,
)
"""A demand without a verb: `OWN CAR REQUIRED (mileage paid)`."""
_ELSEWHERE: Final = late_regex(
    r"\b(?:appl(?:y|ies|ying|ications?)|applied(?! (?:\w+ )?(?:scien|math|art|research|psych|subject|behav|lingui))"
    r"|interview\w*|forms?|criteri\w+|clos(?:e|es|ing)|deadlines?|attend\w*"
    r"|shortlist\w*|submit\w*|complet(?:e|ed|ing)|statements?|cvs?|curriculum|letters?|e-?mail\w*|contact\w*|click"
    r"|website|aware|advised|note|informed|answers?|questions?|adjustments?|assistance|further (?:information|details)"
    r"|pay|paid|salar(?:y|ies)|leave|pension\w*|grade|offer\w*|appoint(?:ed|ment|ments)|checks?|checked|dbs|disclosure"
    r"|vetting|clearance|references?|referees?|right to work|eligible|eligibility|visas?|sponsorship|probation\w*"
    r"|evidence|passport|identity|proof|medical|redeploy\w*|panel|assessed|tested|considered|selected|successful in"
    r"|policy|policies|documents?|start (?:on|in|at|work|date|immediately)|confiden(?:ce|tial\w*)"
    r"|years? old|aged|job description|person specification|if you|vacanc\w+|(?:let|tell|send|give) (?:us|me)|bring)\b",
    re.IGNORECASE,
)
_DONE: Final = late_regex(r"^(?:\w+ly )?\w+(?:ed|sent|made|given|kept)\b(?! (?:to|in|with|and)\b)", re.IGNORECASE)
"""What is done to people, as in `must be interviewed`; `be educated to`, `be experienced in` say what they are."""
_NO_DEMAND: Final = late_regex(
    r"^(?:to (?!be\b|have\b|hold\b|demonstrate\b|possess\b|show\b)|(?:any|more|further|help|support|it|this|these|that"
    r"|us|a copy|not|no)\b)",
    re.IGNORECASE,
)
_THE_WORK: Final = late_regex(r"^(?:this|that|these|it|there|no|which|what|attendance|if|where|when)\b", re.IGNORECASE)
_PROOF: Final = late_regex(
    r"\b(?:licen[cs]es?|certificates?|qualifications?|degrees?|diplomas?|membership|registration|vehicle|fluen(?:t|cy)"
    r"|proficiency|fitness|understanding|experience|knowledge|ability|skills?)\b",
    re.IGNORECASE,
)
"""What a sentence must speak of that calls a thing required: else it speaks of the work."""
_THE_POST: Final = late_regex(
    r",? (?:(?:for|to|at) which (?:you|they|the (?:candidate|applicant)s?) (?:are|is) applying"
    r"|(?:being )?applied for)\b",
    re.IGNORECASE,
)
"""What only says which post it is: `a degree relevant to the specialty for which they are applying`."""
_WISHED: Final = late_regex(r"^it (?:is|would be|will be)\b[^.]{3,40}? (?:if|for)\b", re.IGNORECASE)
_SENTENCES: Final = late_regex(r"(?<=[a-z\d)’'”\"][.!?])(?<!\W[a-z]\.)\s+(?=[A-Z])")
_ARTICLE: Final = late_regex(r"^(?:an?|the) ", re.IGNORECASE)
_LONGEST: Final = 300


def demands_in(text: str) -> list[tuple[str, str]]:
    """The sentences of a text that ask something of a candidate, each with what it asks (`a driving licence`).

    None about how to apply, about pay and dates, nor about what is checked once an offer is made.
    """
    found = []
    for sentence in _SENTENCES.split(text):
        bare = _TO_BE.sub("you must ", _BEFORE.sub("", " ".join(sentence.split()))).rstrip(" .!;")
        if not 15 < len(bare) < _LONGEST or not (asked := _ARTICLE.sub("", _asked(bare))):
            continue
        if (
            asked == bare
            or sounds_like_a_criterion(asked)
            or not _ELSEWHERE.search(_THE_POST.sub("", _WISHED.sub("", bare)))
        ):
            found.append((sentence.strip(), asked))
    return found


def _asked(bare: str) -> str:
    if _BARE.match(bare):
        return bare
    match = _ASKED.match(bare) or _WILL.match(bare) or _NEEDED.match(bare) or _SOMEBODY.match(bare)
    if match is None or bare.endswith((":", "?")):
        return ""
    told = match.groupdict()
    if thing := told.get("thing"):
        named = sounds_like_a_criterion(_ARTICLE.sub("", thing)) or _PROOF.search(thing)
        return thing if named and not _THE_WORK.match(thing) else ""
    asked = told["asked"] or ""
    plainly = (told["verb"] or "").lower() in ("be", "is", "are")
    return "" if _NO_DEMAND.match(asked) or (plainly and _DONE.match(asked)) else asked
