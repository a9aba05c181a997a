"""Which phrases name what a person is, has or can do, and which sentences speak of something else."""

from typing import Final

from shortlister.importing.criteria.words.post_names import ends_with_a_doer
from shortlister.importing.late_regexes import late_regex

_HELD: Final = late_regex(
    r"(?i)\b(?:experience|knowledge|understanding|awareness|familiar(?:ity)?|skill(?:s|ed)?|abilit(?:y|ies)|able"
    r"|aptitude|capacity|competen\w+|proficien\w+|fluen\w+|degrees?|ph\.?d|d\.?phil|doctorate|doctoral|master[’']?s"
    r"|m\.?sc"
    r"|b\.?sc|mba|diplomas?|gcses?|a[- ]levels?|nvqs?|qts|qualifi\w+|certificat\w+|licen[cs]e|registration|registered"
    r"|membership|backgrounds?|expertise|track record|record of|profile|enthusias\w+|passion\w*|commit(?:ment|ted)"
    r"|interests?|motivat\w+|attitude|approach|integrity|honest\w*|patien\w+|reliab\w+|flexib\w+|organi[sz]\w+"
    r"|english|welsh|french|german|spanish|polish|gaelic|irish|arabic|mandarin|communicat\w+|interpersonal"
    r"|litera(?:te|cy)|numera(?:te|cy)|spoken|language|willing\w*|fitness|health"
    r"|eye for|sense of|confiden(?:t|ce)|car|transport|vehicle|focus|vision|initiative|energy|drive|empathy"
    r"|sympath\w+|attention|manner|personality|presentation|time to|training|education|educated|graduate|tact"
    r"|discretion|creativ\w+|leadership|publications?|insight|judgement|resilien\w+|stamina|humour|character"
    r"|capabilit\w+|acumen|flair|desire|work ethic|dedication|maturity|comfort with|years[’']?)\b"
)
_OFFERED: Final = late_regex(
    r"(?i)^(?:(?:an?|the|full|sole|your|our|some|many|further|regular|ongoing|exciting|excellent|great|unique|new"
    r"|overall|line|day-to-day|specific|lead|primary|real|every|ample) )*"
    r"(?:(?:line )?management|opportunit\w+|chances?|access|responsibilit\w+|responsibility|role|support|benefits?"
    r"|control"
    r"|charge|dut(?:y|ies)|caseload|workload|freedom|use|contact|say|option|right|input|oversight|budget"
    r"|holidays?|days?|probation\w*|say|fun|impact|feedback|mentor\w*|induction)\b"
    r"|^\W?\d|^(?:more|no|not|to|had|been|seen|never|only|this|that|it)\b"
)
"""What the employer gives, or what the work is: `the opportunity to …`, `responsibility for …`."""
_BEING: Final = late_regex(
    r"(?i)^(?:(?:also|both|very|highly|fully|suitably|appropriately|well|naturally|genuinely|strongly|physically"
    r"|medically|mentally|an?|truly|self|computer|IT|good|excellent|strong|effective|experienced|skilled|confident"
    r"|clear"
    r"|keen|caring|committed|natural)[ -])*"
    r"(?:able (?:to|both|at)|willing|prepared to|ready to|happy to|keen|capable of|confident|committed|passionate"
    r"|experienced"
    r"|qualified|educated|degree|organi[sz]ed|reliable|honest|trustworthy|patient|friendly|caring|enthusiastic"
    r"|motivated|driven|starter|flexible|adaptable|numerate|literate|fluent|fit|in good (?:physical )?health"
    r"|of (?:excellent|good) character|over (?:the age|\d+)|at least \d+|aged|physically|punctual|hard-?working"
    r"|proactive|resilient|competent|proficient|skilled|familiar with|comfortable|calm|kind|sympathetic|sensitive"
    r"|articulate|creative|compassionate|approachable|professional|tactful|discreet|dedicated|dynamic|ambitious"
    r"|communicators?|listeners?|team[- ]players?|self-starter|graduates?|citizens?|drivers?|christians?"
    r"|knowledgeable|interested in|registered|accurate|methodical|efficient|independent|positive|polite|cheerful"
    r"|energetic|inquisitive|curious|trained|respectful|good (?:at|with)|developing an?|eager|conversant"
    r"|open-minded)\b"
)
"""What people are by themselves, not what is done with them."""
_DOES: Final = late_regex(
    r"(?i)^able to (?:demonstrate|show|evidence|offer|communicate|work|think|motivate|travel|drive|speak|write"
    r"|teach|lead"
    r"|inspire|prioriti[sz]e|cope|adapt|relate|build|engage|multi-?task|use your initiative|swim|cook|lift)\b"
)
"""What somebody is already able to do, where `you will be able to …` may also promise something."""
_PROMISED: Final = late_regex(
    r"(?i)^(?:confident \w+ing\b|able to (?!demonstrate|show|evidence).*\b(?:free|our (?:facilities|training)"
    r"|benefit from)\b"
    r"|an? (?:\w+ )*(?:member|part) of)"
)
_ELSEWHERE: Final = late_regex(
    r"(?i)\b(?:right to (?:live and )?work|eligib(?:le|ility) to|visas?|ukvi|sponsorship|dbs|crb|disclosures?|vetting"
    r"|clearance|referees?|references|interview(?:s|ed)?\b(?! skills| techniques| experience)"
    r"|to apply\b(?= for (?:this|the)"
    r"|$|,)|apply (?:for (?:this|the|a)|online|by|via|now)|(?:your|the|an) application|application forms?"
    r"|applications? (?:must|should|will|to|by|from|can|are(?! (?:\w+ )?welcome))|clos(?:es|ing) (?:date|on)"
    r"|deadline (?:is|for)|shortlist\w*"
    r"|submit\w*|complete(?: and return)? (?:the|an|our|your|this) (?:\w+ )?form|cvs?|curriculum vitae"
    r"|cover(?:ing)? letters?"
    r"|e-?mail (?:us|me|your)|contact (?:us|me)|salary|pensions?|annual leave|probation\w*|undergo|subject to"
    r"|appointment process|(?<!preference )(?<!priority )(?<!consideration )will be (?:given|provided|offered|paid"
    r"|sent|contacted)"
    r"|proof of|passport|previous applicants"
    r"|medical examination|considered for|pass(?:ed)? (?:written|our)|your data|consent|start (?:work )?(?:on|in)"
    r"|attend (?:an?|the|our) (?:interview|assessment|selection|open|induction)|meet eligibility|note that)\b"
)
"""How people apply and are appointed, what they are paid, and what the law asks of every employment."""
_FURTHER: Final = late_regex(
    r"(?i)\b(?:and|but|who|which|as|so that|when|if) (?:should|must|will|you|they|we|it|is|are)\b"
)
"""Where a phrase ends and another sentence begins."""
_ARTICLE: Final = late_regex(r"(?i)^an? ")
_BEHIND: Final = late_regex(r",| (?:in|with|of|who|and|or|for|to|at|from|that)\b")
_LONGEST: Final = 330
_SHORTEST: Final = 6


def is_held(phrase: str) -> bool:
    """Whether a phrase names what people have: `a degree in botany`, `the ability to sing`; not what they are given."""
    own = _FURTHER.split(phrase, maxsplit=1)[0]
    return _is_whole(phrase) and not _OFFERED.search(phrase) and _HELD.search(own) is not None


def is_quality(phrase: str, *, promised: bool = False) -> bool:
    """Whether a phrase says what people are: `able to sing`; `promised`: behind a `will`, where duties stand too."""
    works = not promised and _works(phrase)
    if not _is_whole(phrase) or not (works or _BEING.search(phrase)):
        return False
    able = phrase.lower().startswith("able to")
    return not promised or ((not able or bool(_DOES.search(phrase))) and not _PROMISED.search(phrase))


def _works(phrase: str) -> bool:
    """Whether a phrase says what people are by who works so: `an accomplished organist in sympathy with …`."""
    found = _ARTICLE.match(phrase)
    return found is not None and ends_with_a_doer(_BEHIND.split(phrase[found.end() :], maxsplit=1)[0])


def speaks_of_more(sentence: str) -> bool:
    """Whether a sentence speaks of applying, appointing or pay, or of what every employment needs."""
    return _ELSEWHERE.search(sentence) is not None


def _is_whole(phrase: str) -> bool:
    return _SHORTEST <= len(phrase) <= _LONGEST
