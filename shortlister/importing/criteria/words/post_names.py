"""Whether a short text can be the name of a post: who does the work stands in it, and not what a document is."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_DOER: Final = late_regex(
    r"(?:[a-z]{3,}(?:er|or|ors|ers|ist|ists|ian|ians|yst|ysts|eer|eers)"
    r"|(?:assist|consult|account|attend|serv|lieuten)ants?|(?:ag|superintend|presid|resid)ents?"
    r"|(?:train|trust|employ|appoint|conven|secr?et)ees?|[a-z]+(?:m[ae]n|woman|women|person|master|mistress"
    r"|wright|keeper)"
    r"|(?:represent|execut|operat|detect)ives?|(?:secret|apothec|function)ar(?:y|ies)|(?:advoc|magistr|deleg"
    r"|gradu|cur)ates?"
    r"|chief|clerks?|nurses?|cooks?|chefs?|heads?|leads?|deans?|fellows?|interns?|apprentices?|wardens?|guards?"
    r"|judges?|associates?|deputy|coach(?:es)?|hosts?|ops|aides?|mates?|registrars?|bursars?|scholars?|postdocs?"
    r"|stewards?|matrons?|mid(?:wife|wives)|architects?|pilots?|chaplains?|vicars?|chairs?|pa|ceo|cfo|cto|coo"
    r"|professors?|crew|guides?|surgeons?|sextons?|bosuns?|nann(?:y|ies)|baristas?|shepherds?|(?:stage|deck|farm|dock)hands?|apprenticeship|internship|lectureship|fellowship|studentship"
    r"|swyddog(?:ion)?|rheolwr|rheolwyr|cyfarwyddwr|athro|athrawes|pennaeth|cydlynydd|cynorthwyydd|arweinydd"
    r"|sen(?:d)?co|paramedic|medic|mechanic|vet|gp|constable|sergeant|celebrant|valet|bailiff|marshal|groom"
    r"|dramaturge?s?|ghillies?|gillies?|beadles?|concierges?|docents?|rabbis?|imams?|priests?|deacons?|sacristans?"
    r"|paralegals?|roustabouts?|(?:stone)?masons?|(?:house)?maids?"
    r"|[a-z]+(?:guard|smith)|(?:wait|steward|seamstr|host|manager)ess"
    r"|[^\W\d_]{3,}(?:ydd|wr|wraig)|nyrs|clerc|prentis)",
    re.IGNORECASE,
)
_NAMED_DOER: Final = late_regex(
    r"(?:\b(?:[A-Z][\w-]{2,} Masters?|[A-Z]{3,} MASTERS?)|(?:^|\b(?:Vice|Deputy|Assistant|College|Academy|School)[ -])"
    r"Principal)(?=$|[,:]| [(–—|@/-]| (?:of|at|to|for|and|in)\b)"
)
"""Words that are who works at the end of a name only: `Berthing Master`, and no `Master copy`."""
_ALSO_DOERS: Final = frozenset(["master", "masters", "principal"])
_NO_DOER: Final = frozenset(
    re.findall(
        r"[\w-]+",
        "after under over other another number paper letter cover order matter however further power "
        "water computer "
        "newsletter chapter whether together either neither rather never ever centre center quarter "
        "semester master sector shelter chamber tower manor river timber ladder motor anchor minster "
        "foster elder silver copper leather "
        "factor error major minor senior junior prior floor colour color labour behaviour for nor door "
        "indoor outdoor human humans woman women "
        "interior exterior list exist checklist consist assist player solver "
        "communicator thinker starter manner character temper weather "
        "learner listener consider offer answer enter register folder header footer border career their "
        "her customer user "
        "consumer member members stakeholder stakeholders partner partners september october "
        "november december "
        "better higher lower larger smaller wider greater remainder summer winter easter "
        "manchester leicester "
        "chester gloucester worcester lancaster winter calendar behavior inter per super dinner corner "
        "answers customers users numbers orders papers letters covers offers powers factors sectors errors lists "
        "newydd tywydd cynnydd gilydd mynydd efydd cyhoedd "
        "daughter daughters brother brothers sister sisters mother father "
        "cyngor grampian italian victorian christian meridian indian asian australian canadian russian "
        "newer older younger former latter transfer paperwork shoulder counter",
    )
)
_DOCUMENT: Final = frozenset(
    re.findall(
        r"\w+",
        "cover covers note notes data sheet page pages part section appendix annex annexe schedule guidance guide "
        "instruction instructions introduction important table tables form forms list lists contents "
        "summary index version "
        "confidential draft template example examples pack document documents recruitment vacancy "
        "vacancies job jobs "
        "application applications applicant applicants candidate candidates information details detail "
        "background overview "
        "about welcome key keys scoring score scores matrix grid assessment assessments essential "
        "desirable criteria "
        "criterion specification specifications spec person personal personnel profile description requirements "
        "requirement what who we are looking want need you your our us for the of a an and or in to at "
        "on by how with this "
        "is will be post role position title selection shortlisting interview method methods evidence "
        "measured level levels "
        "attributes attribute skills skill knowledge experience qualifications qualification training "
        "abilities ability "
        "competencies competences qualities values behaviours communication other general final new "
        "current updated "
        "revised no ref reference date blank lookup lookups dropdown dropdowns validation config "
        "settings import export "
        "results output input raw copy staff private internal external advert advertisement campaign "
        "talent acquisition "
        "human resources hr people team department use only front back end untitled heading text book "
        "workbook xlsx docx "
        "pdf csv html nodiadau clawr taflen manyleb swydd disgrifiad",
    )
)
"""Words that tell what a document or a part of it is, and never whom it wants."""

_ORGANISATION: Final = (
    r"(?:council|trust|university|prifysgol|college|coleg|school|ysgol|academy|department|adran|ministry|authority"
    r"|board|bwrdd|agency|association|cymdeithas|foundation|society|institute|institution|hospital|company|charity"
    r"|church|borough|county|city|state|directorate|faculty|office|services?|gwasanaeth|group|ltd|limited|plc|llp|inc|cic"
    r"|partnership|federation|union|commission|committee|museums?|library|libraries|gallery|cyngor|centre|bureau)"
)
_NAMED_AFTER: Final = late_regex(rf"(?i)^(?:[\w'’&.-]+ ){{0,3}}?{_ORGANISATION} (?:of|for|o|i)\b")
_NAMED_FIRST: Final = late_regex(
    r"(?:(?:Cyngor|Prifysgol|Ysgol|Coleg|Bwrdd Iechyd|Cymdeithas)(?: [A-Z][\w’'-]*)+|NHS(?: [A-Z][\w’'-]*){1,3})$"
)
"""A kind of body with its name behind it: `Cyngor Môn`, `NHS Highland`."""
_NAMED_LAST: Final = late_regex(rf"(?i)\b{_ORGANISATION}\W*$")
_OF: Final = late_regex(r"(?i)\b(?:of|for|to|in|at|with)\b|[,–—(/]|\s-\s")


_CLAUSE: Final = late_regex(
    r"(?<![\w'’-])(?:that|which|who|whom|whose|is|are|was|were|been|being|be|will|would|shall|should|must|cannot|could"
    r"|has|have|had|does|did|if|because|whenever|whereas|unless|you|your|we|our|us|they|them|their|its|this|these"
    r"|those|not|need|needs)(?![\w'’-])"
)
"""Words that stand in sentences, written small, and not in the names of posts."""
_SUBJECT: Final = late_regex(
    r"^(?:The|An?) [a-z]|^(?:The |Our |All )?([A-Z][a-z]+(?:ers|ors|ists|ians|ants|ents|men|women)) ([a-z]+)"
)
_BESIDE_NAMES: Final = frozenset(
    re.findall(r"\w+", "of for in and with at to on or from by within per grade band level")
)


def is_running_text(text: str) -> bool:
    """Whether a short text is a sentence, or a piece of one, and so no name: `Developers that use the library`."""
    bare = text.strip()
    count = len(bare.split())
    if count < 4:
        return False
    if bare.endswith((",", ";")) or (bare.endswith((":", "?", "!")) and count > 6) or _CLAUSE.search(bare):
        return True
    found = _SUBJECT.match(bare)
    return found is not None and found[2] not in _BESIDE_NAMES


_ABOUT_PEOPLE: Final = frozenset(["with", "about", "dealing", "among", "towards", "between"])
"""How the names of groups begin that speak of people: `With passengers`, `Dealing with customers`."""


@lru_cache(maxsize=DEFAULT.pieces)
def names_a_post(text: str) -> bool:
    """Whether a short text names who does a piece of work: `Librarian`, `Head of Parks`, `Rheolwr Prosiect`."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.lower())
    if not 0 < len(words) <= 14 or text.rstrip().endswith((".", ";", "?", "!")):
        return False
    if words[0] in _ABOUT_PEOPLE or (sounds_like_a_criterion(text) and len(words) > 3) or is_running_text(text):
        return False
    parts = [part for word in words for part in (word, *word.split("-"))]
    works = any(map(_is_doer, parts)) or _NAMED_DOER.search(text)
    return bool(works) and not is_generic(text)


def ends_with_a_doer(text: str) -> bool:
    """Whether the last word of a name is who does the work: `Choir Leader`, and not `Raptor Rescue`."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.lower())
    last = words[-1] if words else ""
    named = last in _ALSO_DOERS and _NAMED_DOER.search(text) is not None
    return _is_doer(last) or _is_doer(last.replace("-", "")) or named


def names_people(text: str) -> bool:
    """Whether a text speaks of people of a kind and says more behind them, as societies do: `Carers Together`."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.lower())
    doers = [at for at, word in enumerate(words) if _is_doer(word)]
    return len(doers) == 1 and words[doers[0]].endswith("s") and doers[0] < len(words) - 1


_FIELD: Final = late_regex(
    r"(?:(?:(?:current|normal|main|work|job|post|pay|salary|contract|line|service|business|clinical|care|programme) )?"
    r"(?:departments?|directorates?|divisions?|locations?|base|sites?|teams?|services?|faculty|school|college|units?"
    r"|office|ward|branch|grades?|bands?|salary|pay|scale|hours|contract|term|tenure|duration|manager|group|area"
    r"|function|schedules?|(?:job|work|employment|contract|position) types?|(?:shift|working|work) patterns?|shifts?"
    r"|start(?:ing)? dates?"
    r"|employer|organisation|company|employing (?:body|authority|organisation)"
    r"|author|date(?: of [a-z]+)?|version|status|owner|(?:role|job) (?:family|holder)|(?:prepared|approved|written) by"
    r"|reference|accountable to|responsible (?:to|for)|reports to|reporting (?:to|line)"
    r"|time commitment|managed by|place of work)"
    r"\s*(?:/|&|\band\b|\bor\b)?\s*)+",
    re.IGNORECASE,
)

_BARE_FIELD: Final = late_regex(
    r"(?:(?:Department|Directorate|Location|Reports to|Responsible to"
    r"|Accountable to)\s+(?=[A-Z0-9£])(?P<said>[^.;:!?]{1,50})"
    r"|(?:Grade|Band)\s+[\w/-]{1,5})$"
)
"""A field of a form without its colon: `Department Parks`, `Reports to Head of Parks`."""


def is_generic(text: str) -> bool:
    """Whether a text has no other words than every document has: `Cover`, `Sheet1`, `Notes for applicants`."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return all(len(word) == 1 or word in _DOCUMENT for word in words) or is_group_name(text)


def is_field(text: str) -> bool:
    """Whether a line is a fact of the post behind its name, and no heading: `Directorate: Children’s Services`."""
    name, _colon, value = text.partition(":")
    if not value.strip():
        found = _BARE_FIELD.match(text.strip())
        return found is not None and not is_group_name(found["said"] or "")
    said = value.strip()
    # `Site Manager: person specification` tells no fact
    paper = ends_with_a_doer(name) and is_generic(said) and len(said.split()) > 1
    return bool(_FIELD.fullmatch(name.strip())) and not is_group_name(said) and not paper


_KINDS: Final = frozenset(
    ["personal", "practical", "technical", "social", "academic", "physical", "professional", "vocational", "specialist"]
)


def is_no_group(text: str) -> bool:
    """Whether a line above the label of a level is no name of a group: words of every document, a fact of the post."""
    return text.strip(" :").casefold() not in _KINDS and (is_generic(text) or is_field(text))


def names_an_organisation(text: str) -> bool:
    """Whether a short text names an employer or a part of one, and not who works there: `Department of Health`.

    `Clerk to the Council` and `Faculty of Law Administrator` name who works there.
    """
    if (first := _NAMED_FIRST.match(text.strip())) and not ends_with_a_doer(first[0]):
        return True
    bare = re.sub(r"\s*[(\[][^()]*[)\]]\s*$", "", text.strip())
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", bare.lower())
    if found := _NAMED_AFTER.match(bare):
        before = found[0].lower().split()
        return not (_is_doer(words[-1]) and not words[-1].endswith("s")) and not any(map(_is_doer, before))
    if not _NAMED_LAST.search(bare):
        return False
    return not any(_is_doer(word) for word in re.findall(r"[^\W\d_]+", _OF.split(bare)[0].lower())) or not _OF.search(
        bare
    )


def _is_doer(word: str) -> bool:
    return _DOER.fullmatch(word) is not None and word not in _NO_DOER and word.removesuffix("s") not in _NO_DOER
