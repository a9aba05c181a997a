"""Everyday names of methods of selection: documents, tests, tasks, checks, and words of other languages."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_TALKS: Final = (
    r"(?:telephone|phone|video|remote|virtual|online|on-line|skype|zoom|teams|face[- ]to[- ]face"
    r"|in[- ]person)"
)
_TESTS: Final = (
    r"(?:tests?|exams?|examinations?|exercises?|tasks?|assessments?|questionnaires?|challenges?"
    r"|simulations?)"
)
_FIELDS: Final = (
    r"(?:written|oral|practical|verbal|numerical|verbal reasoning|numerical reasoning|abstract reasoning|reasoning"
    r"|situational judge?ment|sjt|psychometric|personality|online|on-line|computer|computer[- ]based|keyboard|excel|it"
    r"|spelling|language|driving|fitness|swim(?:ming)?|bleep|trade|trade skills|skills?|coding|programming|drawing"
    r"|data|writing|reading|sight[- ]reading|proof[- ]?reading|prioriti[sz]ation|analysis|e-tray|in-?tray|in-basket"
    r"|inbox|fact[- ]finding|drafting|translation|knowledge|take[- ]?home|work[- ]based|job[- ]related|timed)"
)
_CHECKS: Final = (
    r"(?:(?:enhanced |basic |standard )?(?:dbs|crb|pvg|access ?ni|garda|police|criminal records?|security|bpss"
    r"|barred list"
    r"|safeguarding|disclosure|medical|health|occupational health|employment|pre-employment|identity|background|credit"
    r"|social media|on-?line|working with children|prevent|overseas|prohibition)"
    r"(?: (?:barring|records?|scheme|health|medical|history|screening))?"
    r" (?:checks?|certificates?|clearances?|vetting|disclosures?|screening|examinations?|assessments?|membership"
    r"|clearance checks?|questionnaires?)"
    r"|pre-employment medical)"
)
_PEOPLE: Final = (
    r"(?:pupil|student|child(?:ren)?|young (?:people|person)|youth|staff|service[- ]user|famil(?:y|ies)|tenant|resident"
    r"|patient|carer|parent|customer|client|member|volunteer|learner|apprentice|community|stakeholder)"
    r"(?:s?[’']s?|s)?"
)
"""Who sits on panels of their own: `tenants’ panel`, `young people's panel`."""
_ACRONYM: Final = 3
_FEW: Final = 5
"""The words of a name with those that say when the method is used."""
_TIMED: Final = late_regex(r"(?i)^\w[\w -]*? (?:on|at|during|before|after|as part of) [^()]+$")
SAME_WORD: Final[tuple[tuple[str, str], ...]] = (
    (
        r"(?:completed |job )?applications?(?: forms?)?(?: stage)?|app(?:lication)?\.? ?forms?|written applications?"
        r"|form|appl?|ffurflen gais|cais|foirm(?: |-)(?:iarratais|iarrtais)|formulaire de candidature",
        "Application form",
    ),
    (r"c\.?v\.?s?(?: sift| review| screening)?|(?:review|sift) of cvs?|r[ée]sum[ée]s?|lebenslauf", "CV"),
    (r"(?:cover|covering) letters?|llythyr (?:cais|eglurhaol)|litir chl[úu]daigh", "Covering letter"),
    (r"personal statements?", "Personal statement"),
    (r"supporting statements?|datganiad (?:ategol|personol)", "Supporting statement"),
    (
        r"interviews?(?: process| stage| panel)?|intv?|cyfweliad(?:au)?|agallamh|entretien",
        "Interview",
    ),
    (r"certificates?|certs?|tystysgrif(?:au)?|deimhni[úu]", "Certificates"),
    (r"(?:satisfactory |two )?references?|refs?|geirda(?:on)?|teist(?:eanna|imir)?", "References"),
    (r"tests?|testing|prawf|profion|arholiad|scr[úu]d[úu]|tr[ií]ail", "Test"),
    (r"presentations?|cyflwyniad(?:au)?|cur i l[áa]thair", "Presentation"),
    (r"selection process(?:es)?", "Selection process"),
    (r"assessment cent(?:re|er)s?|canolfan asesu", "Assessment centre"),
    (r"exercises?|tasg(?:au)?|ymarfer(?:ion)?", "Exercise"),
    (r"portfolios?|portffolio", "Portfolio"),
    (r"(?:observations? of|observing) (?:an? |the |your )?lessons?(?: (?:you|that you) teach)?", "Lesson observation"),
    (r"observations?|arsylwad|arsylwi(?: gwers)?", "Observation"),
    (r"other checks|checks", "Other checks"),
)
"""Spellings, plurals, short forms, translations and stages of a name as patterns, and the name that they all have."""

SAME_KIND: Final[tuple[tuple[str, str], ...]] = (
    (
        r"(?:on-?line |completed |job |employment )?application (?:packs?|papers?|documents?|documentation|materials?"
        r"|review|questions?|answers?)|(?:on-?line|paper|electronic|employment) applications?(?: forms?)?"
        r"|(?:short-?list(?:ing)?|sift(?:ing)?|screening)(?: (?:by|of) (?:the )?applications?(?: forms?)?)?"
        r"|(?:application(?: form)?|paper) (?:sift(?:ing)?|screening|short-?listing)",
        "Application form",
    ),
    (r"curriculum(?: vitae)?(?: sift| review| screening)?", "CV"),
    (
        r"letters?(?: of application)?|application letters?|(?:covering|cover) (?:e-?mails?|notes?)"
        r"|letters? of (?:interest|introduction)",
        "Covering letter",
    ),
    (
        r"motivation(?:al)? (?:letters?|e-?mails?|notes?)|letters? of motivation|lettre de motivation",
        "Motivation letter",
    ),
    (
        r"supporting (?:information|evidence|letters?)|statements? (?:of suitability|in support)"
        r"|(?:suitability|written) statements?",
        "Supporting statement",
    ),
    (
        r"(?:formal|panel|structured|main|job|selection|competenc(?:y|ies)[- ]based|competency) interviews?"
        r"|interview (?:panels|questions?)|questions? at interview",
        "Interview",
    ),
    (
        r"documentary evidence|(?:proof|evidence|verification|sight|checks?|checking|production|copy|copies) of "
        r"(?:the |your |original )?(?:qualifications?|certificates?|certification)"
        r"|certification|certificates? (?:of|for|showing) (?:the |your )?qualifications?|qualification certificates?"
        r"|(?:sight of |original |copies of |copy of |exam(?:ination)? |relevant |professional |valid )+"
        r"(?:certificates?|certification|qualifications?)"
        r"|certificate checks?",
        "Certificates",
    ),
    (
        r"(?:employment|written|professional|character|work) references?|referees?|referees?[’']? reports?"
        r"|reports? (?:from|of|by) (?:your |the )?referees?"
        r"|references? (?:requests?|letters?|reports?)|letters? of (?:recommendation|reference)",
        "References",
    ),
    (r"(?:selection|assessment|(?:short-?list|screen|sift)ing) (?:tests?|testing)", "Test"),
    (r"assessment tasks?", "Task"),
    (r"(?:selection|assessment|(?:short-?list|screen|sift)ing) exercises?", "Exercise"),
    (r"(?:oral |ten[- ]minute |\d+[- ]minute )presentations?|presentation exercise", "Presentation"),
    (r"selection (?:procedure)s?|recruitment (?:process|procedure)(?:es|s)?", "Selection process"),
    (r"assessment cent(?:re|er)s? exercises?", "Assessment centre"),
    (r"portfolios? of work|e-?portfolios?|portfolio reviews?", "Portfolio"),
)
"""Names that stay as the document has them, and which plainer name would be the same method in the same document."""

OWN_WORDS: Final[tuple[str, ...]] = (
    r"(?:personal|written|supplementary) (?:information|evidence)|supporting documents?|diplomas?"
    r"|(?:academic )?transcripts?",
    r"(?:motivation|competency|evidence|short|supplementary) statements?|statements? of (?:interest|motivation"
    r"|experience|claims?)",
    r"(?:values?|strengths?|behaviou?ral|behaviou?rs?)[- ]?(?:based)? ?interviews?|interview (?:day|discussion)",
    r"(?:pre[- ]employment|dbs|other|medical|occupational health|disclosure|vetting) (?:checks?|clearance)",
    r"(?:medical|health) (?:questionnaire|declaration|screening)",
    r"assessments?(?: exercises?| tasks?| day)?|tasks?|practical(?: assessments?| tasks?)?|technical "
    r"(?:assessments?|exercises?|tests?)",
    r"(?:first|second|third|1st|2nd|final|initial|preliminary|telephone|technical|stage (?:one|two"
    r"|\d))(?:[- ]?stage)? interviews?(?: stage)?",
    r"(?:psychometric|numeracy|literacy|written|typing|ability|aptitude|personality|online|competency"
    r"|knowledge|practical|skills?|selection|group|in-tray|case study|role play|lesson|teaching|work)(?: "
    r"\w+)? (?:tests?|profiles?|questionnaires?|assessments?|exercises?|observations?|samples?)",
    r"(?:micro[- ]?teach(?:ing)?|teaching (?:session|task)|trial lesson|role[- ]?plays?|group "
    r"(?:discussions?|exercises?|tasks?)|discussion|questionnaires?|stakeholder panels?|probation(?:ary "
    r"period)?|(?:document|id|identity|right to work|licence|qualification) checks?)",
    rf"(?:{_TALKS}|one-to-one|1:1|informal|working|walking|practical|trial|on-?site|outdoor) interviews?"
    r"|second interview|re-?interview",
    rf"(?:{_FIELDS} ){{1,2}}{_TESTS}",
    r"exams?|examinations?|quiz(?:zes)?|psychometrics?|psychometric profil(?:e|ing)|e-tray"
    r"|in-?tray|(?:written |oral )?case stud(?:y|ies)",
    r"(?:work|writing|design|code) samples?|samples? of (?:written )?work|showreels?|auditions?|demonstrations?",
    r"(?:observed|sample|taught|demonstration|demo|model|short) lessons?|teaching (?:demonstration|observation)",
    r"lesson (?:plan|planning|delivery)|(?:trial|taster) (?:days?|shifts?)|work(?:ing)? trials?|code review",
    rf"{_PEOPLE} (?:panels?|interviews?|sessions?)",
    r"(?:scenario|simulation|role[- ]?play|case[- ]study|work[- ]sample|problem[- ]solving|decision[- ]making|team"
    r"|teamwork(?:ing)?|planning|prioriti[sz]ation|observation|customer service|cooking|cookery|craft|manual handling"
    r"|first aid|lifting|micro[- ]?teach(?:ing)?|situational|discussion|inbox|telephone|listening|numeric(?:al)?)"
    rf"(?:[- ]based)? (?:{_TESTS}|questions?|activity|activities|discussions?)",
    r"simulations?|scenarios?|mock (?:lesson|call|interview)s?|professional discussions?|technical discussions?",
    r"right[- ]to[- ]work (?:documents?|documentation|evidence|checks?)|proof of (?:right to work|identity"
    r"|eligibility"
    r"|registration|licence|entitlement(?: to work)?|address)|evidence of (?:right to work|registration|identity)"
    r"|(?:identity|id|eligibility) documents?|(?:driving )?licence (?:checks?|inspection)"
    r"|(?:professional )?registration checks?",
    _CHECKS,
    r"(?:enhanced |basic )?(?:dbs|crb|pvg|access ?ni)|occupational health|vetting|(?:enhanced )?disclosure",
    r"(?:pre[- ](?:employment|appointment) )?medicals?(?: (?:test|report|form|fitness))?",
    r"(?:eyesight|eye|hearing|colour vision|health|drugs?|alcohol|drugs? and alcohol) (?:tests?|checks?|screening)",
    r"reference checks?",
    r"(?:selection|recruitment|testing) (?:cent(?:re|er)s?|days?|events?)",
)
"""Further methods, each by its own words."""

NAMES: Final = (*SAME_WORD, *((pattern, "") for pattern, _kind in SAME_KIND), *((pattern, "") for pattern in OWN_WORDS))
"""Each method as the pattern of a whole name, and what it is called here; where that is empty, by its own words."""

FURTHER_IN_TEXT: Final = late_regex(
    rf"\b(?:r[ée]sum[ée]s|résumé|(?:{_FIELDS} )(?:tests?|exams?|examinations?|exercises?|tasks?|assessments?)"
    rf"|(?:{_TALKS}|working|walking|practical|trial) interviews?"
    r"|(?:written |oral )?case stud(?:y|ies)|work samples?|examinations?|reference checks?|cover letters?"
    r"|letters? of motivation|supporting (?:information|evidence|documents?)|application packs?|curriculum vitae"
    rf"|{_PEOPLE} panels?|role[- ]plays?|group (?:exercises?|discussions?)"
    r"|lesson observations?|observed lessons?|in-?tray exercises?|cyfweliad|ffurflen gais"
    r"|(?:selection|assessment) (?:tests?|exercises?)|referees?[’']? reports?"
    r"|(?:verification|sight) of (?:the |your |original )?certificates?)(?!\w)",
    re.IGNORECASE,
)
"""Names that stand inside a sentence; those that could be something else there are left out."""


def timed_words(text: str, name: str) -> str:
    """What a key calls a method of this name: with when it is used, where that is written as a part of the name.

    `Exercise on the day` is called just that; `presentation on the day` tells of a presentation.
    """
    as_name = text[:1].isupper() and len(text.split()) <= _FEW and _TIMED.search(text)
    return own_words(text) if as_name else name


def own_words(text: str) -> str:
    """A method by its own words: `WRITTEN EXAM` and `written exam` are one; `SQL test` keeps its letters."""
    if text.isupper() and len(text) > _ACRONYM:
        return text[:1] + text[1:].lower()
    words = [word if len(word) > 1 and word.isupper() else word.lower() for word in text.split()]
    said = " ".join(words)
    return said[:1].upper() + said[1:]
