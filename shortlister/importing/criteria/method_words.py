"""Further everyday names of methods of selection: documents, tests, tasks, checks, and words of other languages."""

import re
from typing import Final

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
_ACRONYM: Final = 3
FURTHER_NAMES: Final[tuple[tuple[str, str], ...]] = (
    (r"r[ée]sum[ée]s?|lebenslauf|curriculum", "CV"),
    (r"(?:cv|curriculum vitae) (?:sift|review|screening)|(?:review of|sift of) cvs?", "CV"),
    (
        r"(?:on-?line |completed |job |employment )?application (?:packs?|papers?|documents?|documentation|materials?"
        r"|sift|review|questions?|answers?)|(?:on-?line|completed|paper) applications?(?: forms?)?|paper sift|cais"
        r"|foirm(?: |-)(?:iarratais|iarrtais)|formulaire de candidature",
        "Application form",
    ),
    (
        r"(?:covering|cover) (?:letters?|e-?mails?|notes?)|letters? of (?:interest|introduction)"
        r"|application letters?|llythyr (?:cais|eglurhaol)|litir chl[úu]daigh",
        "Covering letter",
    ),
    (
        r"motivation(?:al)? (?:letters?|e-?mails?|notes?)|letters? of motivation|lettre de motivation",
        "Motivation letter",
    ),
    (
        r"statements? (?:in support|of (?:interest|motivation|experience|claims?))|supporting (?:letters?|documents?)"
        r"|(?:motivation|suitability|competency|evidence|short) statements?|datganiad (?:ategol|personol)",
        "Supporting statement",
    ),
    (
        r"(?:competenc[ey]|values?|strengths?|behaviou?ral|formal|final|main|job|selection) ?-?"
        r"(?:based )?interviews?"
        r"|interview (?:panels?|day|discussion)|questions? at interview|cyfweliadau|agallamh|entretien",
        "Interview",
    ),
    (rf"(?:{_TALKS}|one-to-one|1:1|informal) interviews?|second interview|re-?interview", ""),
    (
        r"(?:sight of |original |copies of |copy of |exam(?:ination)? |relevant |professional |valid )+"
        r"(?:certificates?|certification|qualifications?)|diplomas?|transcripts?|academic transcripts?|tystysgrifau"
        r"|evidence of qualifications?|certificate checks?|deimhni[úu]",
        "Certificates",
    ),
    (
        r"(?:referees?|referee reports?|reference(?:s)? (?:requests?|letters?|reports?)"
        r"|letters? of (?:recommendation|reference)"
        r"|satisfactory references?|two references|geirdaon|teist(?:eanna|imir)?)",
        "References",
    ),
    (rf"(?:{_FIELDS} ){{1,2}}{_TESTS}", ""),
    (
        r"exams?|examinations?|quiz(?:zes)?|psychometrics?|psychometric profil(?:e|ing)|case stud(?:y|ies)|e-tray"
        r"|in-?tray",
        "",
    ),
    (r"(?:work|writing|design|code) samples?|samples? of (?:written )?work|showreels?|auditions?|demonstrations?", ""),
    (r"(?:observed|sample|taught|demonstration|demo|model|short) lessons?|teaching (?:demonstration|observation)", ""),
    (r"lesson (?:plan|planning|delivery)|(?:trial|taster) (?:days?|shifts?)|work(?:ing)? trials?|code review", ""),
    (
        r"(?:short |oral |ten[- ]minute |\d+[- ]minute )presentations?|presentation exercise"
        r"|cur i l[áa]thair",
        "Presentation",
    ),
    (
        r"(?:pupil|student|children's|children’s|young people's|young people’s|staff|service user|family|tenant|youth"
        r"|patient|community) (?:panels?|interviews?|sessions?)",
        "",
    ),
    (r"simulations?|scenarios?|mock (?:lesson|call|interview)s?|professional discussions?|technical discussions?", ""),
    (
        r"right[- ]to[- ]work (?:documents?|documentation|evidence|checks?)|proof of (?:right to work|identity"
        r"|eligibility"
        r"|registration|licence|entitlement(?: to work)?|address)|evidence of (?:right to work|registration|identity)"
        r"|(?:identity|id|eligibility) documents?|(?:driving )?licence (?:checks?|inspection)"
        r"|(?:professional )?registration "
        r"checks?",
        "",
    ),
    (_CHECKS, ""),
    (r"(?:enhanced |basic )?(?:dbs|crb|pvg|access ?ni)|occupational health|vetting|(?:enhanced )?disclosure", ""),
    (r"(?:pre[- ](?:employment|appointment) )?medicals?(?: (?:test|report|form|fitness))?", ""),
    (
        r"(?:eyesight|eye|hearing|colour vision|health|drugs?|alcohol|drugs? and alcohol) (?:tests?|checks?|screening)",
        "",
    ),
    (r"reference checks?", ""),
    (r"(?:selection|recruitment|testing) (?:cent(?:re|er)s?|days?|events?)", ""),
    (r"profion|arholiad|scr[úu]d[úu]|tr[ií]ail", "Test"),
    (r"canolfan asesu", "Assessment centre"),
    (r"portffolio|e-?portfolios?|portfolio reviews?", "Portfolio"),
    (r"arsylwad|arsylwi(?: gwers)?", "Observation"),
    (r"tasg(?:au)?|ymarfer(?:ion)?", "Exercise"),
    (r"cyflwyniadau", "Presentation"),
)
"""Each as the pattern of a whole name, and what it is called here; where that is empty, by its own words."""

FURTHER_IN_TEXT: Final = re.compile(
    rf"\b(?:r[ée]sum[ée]s|résumé|(?:{_FIELDS} )(?:tests?|exams?|examinations?|exercises?|tasks?|assessments?)"
    rf"|{_TALKS} interviews?|case stud(?:y|ies)|work samples?|examinations?|reference checks?|cover letters?"
    r"|letters? of motivation|supporting (?:information|evidence|documents?)|application packs?|curriculum vitae"
    r"|(?:student|pupil|service user|staff|stakeholder) panels?|role[- ]plays?|group (?:exercises?|discussions?)"
    r"|lesson observations?|observed lessons?|in-?tray exercises?|cyfweliad|ffurflen gais)(?!\w)",
    re.IGNORECASE,
)
"""Names that stand inside a sentence; those that could be something else there are left out."""


def own_words(text: str) -> str:
    """A method by its own words: `WRITTEN EXAM` and `written exam` are one; `SQL test` keeps its letters."""
    if text.isupper() and len(text) > _ACRONYM:
        return text[:1] + text[1:].lower()
    words = [word if len(word) > 1 and word.isupper() else word.lower() for word in text.split()]
    said = " ".join(words)
    return said[:1].upper() + said[1:]
