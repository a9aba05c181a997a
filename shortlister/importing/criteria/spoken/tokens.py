"""The stretches of a sentence: criteria that it points at, methods that it names, what is said of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.spoken.scopes import Scope, Which, scopes_in
from shortlister.importing.criteria.words.method_words import own_words
from shortlister.importing.late_regexes import late_regex


class Kind(StrEnum):
    """What a stretch of a sentence is."""

    SCOPE = "scope"
    METHOD = "method"
    VERB = "verb"
    JOIN = "join"
    BREAK = "break"
    ALSO = "also"
    NOT = "not"
    MAYBE = "maybe"
    FILL = "fill"
    EXCEPT = "except"
    OTHER = "other"


_FUNCTION: Final = (
    r"(?:the|an?|your|our|their|his|her|its|any|some|this|that|these|those|each|every|all|both|no|not|and|or|but|as|at"
    r"|by|for|from|in(?!-tray)|into|of|on|through|to|via|with|within|under|against|about|during|using|including|also|then"
    r"|again|only|we|you|they|it|is|are|be|been|will|would|shall|may|might|can|could|should|must|if|when|where|which"
    r"|who|how|what|use[ds]?|explor\w*|test(?:ed|ing)?(?= (?:the|your|at|in|by|on)\b)|assess(?:ed|ing|es)?|measur\w+"
    r"|judg(?!e?ment (?:tests?|exercises?)\b)\w+|scor\w+|check(?:ed|ing)"
    r"|check(?= (?:the|your|at|in|by|on)\b)|look\w*|show\w*|demonstrat(?:e|ed|es)|tell"
    r"|discuss(?:ed)?|ask\w*|seen?|sight|see|take[ns]?|draw[ns]?|cover(?:ed|s)?|plus|than|rather|instead|stage|part"
    r"|parts"
    r"|three|two|four|judged|do|does|did|don[’']t|doesn[’']t|have|has|need|want|like|how|put|give|given|set|run|hold"
    r"|evidenced?|mainly|solely|first|criteria|criterion|essential|desirable|please|complete"
    r"|completed|out|up|me|us|short|brief|quick|small|simple|little|(?:\w+[- ])?minutes?|hour|half[- ]hour|successful"
    r"|initially|finally|either|relevant|appropriate|combination|mix|means|way|evidence|information)"
)
_HEAD: Final = (
    r"(?:forms?|letter|(?<=covering )letters|(?<=cover )letters|statements?|cvs?|curriculum vitae|r[ée]sum[ée]s?"
    r"|portfolios?|interviews?|(?<!will )(?<!to )(?<!we )(?<!also )(?<!then )(?<!shall )tests?|exercises?"
    r"|tasks?|trials?|presentations?|auditions?|assessment (?:cent(?:re|er)s?|days?)|certificates?|references?"
    r"|referees?"
    r"|observations?|demonstrations?|role[- ]?plays?|case stud(?:y|ies)|questionnaires?|discussions?|conversations?"
    r"|chats?|visits?|lessons?|essays?|applications?|simulations?|shifts?|screening call|questions on (?:the|our)"
    r" (?:[\w-]+ )?form|(?<=pre-employment )checks?|(?<=dbs )checks?|(?<=trial )days?|(?<=practical )sessions?"
    r"|(?<=\w )(?<!of )(?<!method )(?<!methods )assessments?(?! (?:cent|day|process|panel|of|will|is|method)))"
)
_METHOD: Final = late_regex(
    rf"\b(?:(?:an?|the|your|our|their|any|one|two|some|his|her|his or her)\s+)?"
    rf"(?:(?:short|brief|quick|small|simple|little|completed|successful|satisfactory|(?:\w+[- ])?(?:minutes?|hours?)"
    rf"|half[- ]hour"
    rf"|relevant|original|informal|formal)\s+)*"
    rf"\b(?P<name>(?:(?!{_FUNCTION}(?![\w-]))[^\W\d_][\w’'-]*\s+){{0,3}}?\b{_HEAD}\b(?:\s+(?:{_HEAD}|day|drive"
    rf"|morning|afternoon|evening|session|milking|run|walk))*"
    rf"(?:\s+of\s+(?:application|suitability|qualifications?|interest|support)\b)?)"
    rf"(?:\s+(?:stage|process|itself|alone)\b)?(?! (?:skills?|abilit|experience|technique)\b)",
    re.IGNORECASE,
)
_SET: Final = {
    Kind.VERB: late_regex(
        r"(?i)(?:assess(?:ed|es|ing)?|measur(?:ed?|es|ing)|test(?:ed|s|ing)?|evaluat(?:ed?|ing|es)|judg(?:ed?|es|ing)"
        r"|scor(?:ed?|es|ing)|sift(?:ed|ing)?|short-?list(?:ed|ing)?|explor(?:ed?|es|ing)|examin(?:ed?|ing|es)"
        r"|check(?:ed|s|ing)?|verif(?:y|ied|ies|ying)|prob(?:ed?|es|ing)|consider(?:ed|s|ing)?|look(?:ed|ing|s)?"
        r"|discuss(?:ed|ing)?|cover(?:ed|s|ing)?|evidenced|demonstrat(?:ed?|es|ing)|identif(?:y|ied)|establish(?:ed)?"
        r"|determin(?:ed?|es)|show(?:s|n|ing)?|tell(?:s|ing)?|explain(?:s|ed|ing)?|address(?:ed|es|ing)?|describ(?:e|ed"
        r"|es|ing)|talk(?:ed|s|ing)?|ask(?:ed|s|ing)?|find|found|confirm(?:ed|s)?|review(?:ed)?|weigh(?:ed)?|seen|see"
        r"|drawn|taken|decid(?:ed?|es)|assessment|evidence|judgement|say(?:ing)?|gauged?|appraised?|rated?"
        r"|question(?:ed)?"
        r"|picked|pick|matched|match|back(?:ed)?|come|comes|go|goes|used|use|uses|using|rely|tried|observed|watch"
        r"|write|scrutinised|sav(?:ed?|ing)|keep|kept|leave|left|tackled?|reserved?|rests?|deals?|dealt|followed"
        r"|probing|inspected?|tak(?:e|ing)|gone|depends?|satisfy|bring|mention(?:ed)?|quiz(?:zed)?|appl(?:y|ies)"
        r"|turn|look|cover|happens?|done|investigated?|awarded?|based|gathered|obtained|given|give|provided?)"
    ),
    Kind.JOIN: late_regex(r"(?i)and|or|but|however|while|whilst|whereas|then|plus|with|,|&|followed|together|along|/"),
    Kind.BREAK: late_regex(r"[;:.–—]"),
    Kind.ALSO: late_regex(r"(?i)also|additionally|addition|further|again|too|well|furthermore|moreover"),
    Kind.NOT: late_regex(r"(?i)not|never|no|nor|without|rather|instead|\w+n[’']t|cannot|neither|nothing|none"),
    Kind.MAYBE: late_regex(
        r"(?i)may|might|could|usually|normally|probably|possibly|perhaps|likely|sometimes|generally|typically|often|if"
        r"|some|most|several|ideally|hope|hopefully|would|optional"
    ),
    Kind.EXCEPT: late_regex(r"(?i)except|excepting|excluding|exceptions?|¬"),
    Kind.FILL: late_regex(
        r"(?i)(?:the|an?|your|our|their|its|any|this|that|these|those|which|who|whom|how|what|whether|far|as|at|by|from"
        r"|in|into|through|throughout|to|via|within|under|during|up|out|over|we|you|they|them|us|it|is|are|be|been"
        r"|being|was|will|shall|can|must|should|need|needs|have|has|had|do|does|there|here|both|either|all|each|only"
        r"|solely|mainly|mostly|purely|just|simply|primarily|first|firstly|next|initially|finally|later|lastly"
        r"|please|note|n\.?b|panel|board|governors?|committee|managers?|recruiters?|appointing|recruiting|selection"
        r"|selectors?|recruitment|short-?listing|process|stages?|steps?|rounds?|sift|day|applicants?|candidates?"
        r"|applicant|candidate|people|person|anyone|everyone|someone|short-?listed|longlisting|longlisted|sight|examples?|specific|clearly|fully"
        r"|carefully|properly|well|meet|meets|met|meeting|satisfy|satisfies|match|fit|fulfil|have|against|part|parts"
        r"|combination|mix(?:ture)?|basis|means|ways?|methods?|assessors?|assessing|appointment|decision|decisions"
        r"|score"
        r"|scores|point|marks?|ensure|make|sure|making|able|ready|prepared|want|wants|like|expect|expected|required"
        r"|require|asked|invited|given|able|possible|relevant|appropriate|level|role|job|post|position|team|head|school"
        r"|trust|council|us|me|my|i|interview|evidence|information|details?|answers?|responses?|own|words|side|order"
        r"|so|where|when|once|after|before|because|being|let|including|include|includes|included|involves?|consists?"
        r"|made|done|carried|take|takes|place|time|same|one|two|three|four|five|held|attend|attending|complete"
        r"|completed|undertake|sit|sent|submitted|submit|apply|applying|read|suitability|selected|select|choose|chosen"
        r"|choosing|select|ll|re|ve|s|following|above|below|alongside|ourselves|depth|detail|more|use|ability|abilities"
        r"|strengths?|suitable|gone|go|going|way|extent|degree|aim|aims|seek|seeking|every|on|for|hr|of|about|than"
        r"|section|supporting|accompanying|attached|enclosed|supplied|provided|set|light|respect|relation|terms|regard|respectively)"
    ),
}
_WORD: Final = late_regex(r"[^\W_]+(?:[’'-][^\W_]+)*|[,;:.–—&/¬]")
_APPLICATIONS: Final = late_regex(
    r"(?i)(?:(?!(?:online|written|electronic|completed|initial|original|job|of)\b)\S+ )+applications?"
)
"""`Welcome applications`, `late applications`: what is sent, not what is judged by."""
_WHOLE: Final = (Which.ALL, Which.EACH, Which.ALL_THESE, Which.AGAIN, Which.REST, Which.ABOVE)
_IS: Final = late_regex(r"(?i)will|is|are|shall|[’']ll")
_RELATIVE: Final = late_regex(r"(?i)who|which|that|whom|whose|how|what|where|when")
_BY: Final = late_regex(r"(?i)by|through|via|during")
_IN: Final = late_regex(r"(?i)in|at|on|during")
_OCCASION: Final = late_regex(
    r"(?i)sessions?|workshops?|challenges?|meetings?|rounds?|walks?|tours?|days?|mornings?|afternoons?|activit(?:y|ies)"
    r"|calls?|games?|vivas?|drills?|tastings?|rehearsals?|walk-?(?:rounds?|throughs?)|(?:run|sing|play)-?throughs?"
)
"""At what criteria are seen, by whatever name: `a pairing session`, `an orchestra rehearsal`."""
_NEAR: Final = 4
_TO: Final = late_regex(r"(?i)by|at|from|through|via|in|on|using|with")
_EDGES: Final = late_regex(r"(?i)^(?:(?:and|or|for|about|on|into|at|,)(?: |$)|\s)+|(?:(?:^| )(?:and|or|,)|\s)+$")
_FOR: Final = late_regex(r"(?i)about|for|on|into|at|your|the|their|any|our")
_ASSESS: Final = late_regex(
    r"(?i)(?:assess|measur|test|evaluat|judg|scor|explor|examin|check|verif|prob|look|discuss|cover|ask|confirm|review|tak|draw|get|find|gaug|rat)"
    r"(?:e|ed|s|es|ing|y|ies|ying)?"
)
_ARTICLE: Final = late_regex(r"(?i)an?|the|your|our|their|any|some|its|all|both|of|in|on|for")


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a sentence, with the criteria it points at or the methods it names."""

    kind: Kind
    text: str
    scope: Scope | None = None
    methods: tuple[str, ...] = ()


def tokens_in(text: str, groups: Sequence[str], key: MethodKey, labels: Sequence[str] = ()) -> Iterator[Token]:
    """A sentence's stretches in their order; `groups` are the names of the document's groups, `labels` of criteria."""
    spans: list[tuple[int, int, Token]] = []
    for begin, end, scope in scopes_in(text, groups, labels):
        spans.append((begin, end, Token(Kind.SCOPE, text[begin:end], scope)))
    for found in _METHOD.finditer(text):
        begin, end = found.span()
        if not any(start < end and begin < stop for start, stop, _one in spans) and (
            methods := _named(found["name"], key)
        ):
            spans.append((begin, end, Token(Kind.METHOD, found[0], methods=methods)))
    for found in _WORD.finditer(text):
        if not any(start <= found.start() < stop for start, stop, _one in spans):
            spans.append((found.start(), found.end(), Token(_kind(found[0]), found[0])))
    tokens = [token for _begin, _end, token in sorted(spans, key=lambda one: one[:2])]
    yield from _with_levels_joined(list(_with_named(_with_own_methods(tokens, key))))


def _with_levels_joined(tokens: list[Token]) -> Iterator[Token]:
    """The tokens without both levels where they only explain what is said of all: `all criteria – both essential and
    desirable`.
    """
    scope: Token | None = None
    for token in tokens:
        if token.kind is Kind.SCOPE:
            both = token.scope and token.scope.which is Which.LEVEL and len(token.scope.names) > 1
            if both and scope and scope.scope and scope.scope.which in _WHOLE:
                continue
            scope = token
        elif not (token.kind in (Kind.BREAK, Kind.JOIN) or token.text.lower() in ("both", "whether", "the", "either")):
            scope = None
        yield token


def _with_named(tokens: list[Token]) -> Iterator[Token]:
    """The tokens with what stands where criteria are named, in other words than those of a group, as such."""
    at, opens = 0, True
    while at < len(tokens):
        end = _subject(tokens, at, excepted=at > 0 and tokens[at - 1].kind is Kind.EXCEPT) if opens else at
        end = end if end > at else _object(tokens, at)
        if end > at:
            words = _EDGES.sub("", " ".join(one.text for one in tokens[at:end]))
            yield Token(Kind.SCOPE, words, Scope(Which.NAMED, (words,)))
            at, opens = end, False
            continue
        token = tokens[at]
        opens = token.kind in (Kind.BREAK, Kind.JOIN, Kind.EXCEPT) or (opens and token.kind is Kind.ALSO)
        yield token
        at += 1


def _object(tokens: Sequence[Token], at: int) -> int:
    """Where a run of words ends of which it is said that they are assessed: `we assess tact by a role play`."""
    verb = at - 1
    while verb > at - 3 and verb > 0 and _FOR.fullmatch(tokens[verb].text):
        verb -= 1
    if verb < 0 or not _ASSESS.fullmatch(tokens[verb].text):
        return at
    end = at
    while end < len(tokens) and _goes_on(tokens, end, begun=end > at):
        end += 1
    run = tokens[at:end]
    if not any(one.kind is Kind.OTHER for one in run):
        return at
    while end > at and tokens[end - 1].kind in (Kind.JOIN, Kind.FILL):
        end -= 1
    ahead = [one for one in tokens[end : end + 3] if not _ARTICLE.fullmatch(one.text)]
    if len(ahead) > 1 and _TO.fullmatch(ahead[0].text) and ahead[1].kind is Kind.METHOD:
        return end
    clause = _clause_before(tokens, at)
    closes = end == len(tokens) or tokens[end].kind in (Kind.BREAK, Kind.JOIN)
    return end if closes and any(one.kind is Kind.METHOD for one in clause) else at


def _clause_before(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """What stands before a token since the last stop."""
    begin = next((n + 1 for n in range(at - 1, -1, -1) if tokens[n].kind is Kind.BREAK), 0)
    return tokens[begin:at]


def _subject(tokens: Sequence[Token], at: int, *, excepted: bool) -> int:
    """Where a run of words ends that stands before `will be tested`, or before `by a test`; `at` where none does."""
    end = at
    while end < len(tokens) and _goes_on(tokens, end, begun=end > at):
        end += 1
    run = tokens[at:end]
    if not any(one.kind is Kind.OTHER for one in run):
        return at
    if excepted:
        return next((at + n for n, one in enumerate(run) if one.text == ","), end)
    further = end
    while end > at + 1 and further < len(tokens) and tokens[further].kind in (Kind.SCOPE, Kind.JOIN, Kind.ALSO):
        further += 1
    if further < len(tokens) and _RELATIVE.fullmatch(tokens[further].text):
        end = further = further + 1 if further == end else further
    if further == len(tokens):
        return at
    ahead = tokens[further : further + 6]
    if ahead[0].text in (":", "–", "—") and len(ahead) > 1 and ahead[1].kind is Kind.METHOD:
        return end
    if _IS.fullmatch(ahead[0].text) and any(one.kind is Kind.VERB for one in ahead[1:]):
        return end
    by = _TO.fullmatch(ahead[0].text) and len(ahead) > 1 and ahead[1].kind is Kind.METHOD
    return end if by and at else at


def _goes_on(tokens: Sequence[Token], at: int, *, begun: bool) -> bool:
    """Whether a run of unknown words goes on: with such a word, or a group's name behind one, or what joins them."""
    token = tokens[at]
    if token.scope and token.scope.which is Which.GROUP:
        return begun and tokens[at - 1].kind in (Kind.OTHER, Kind.JOIN)
    if token.kind is Kind.VERB:  # `Ability to use booking software`
        return begun and tokens[at - 1].text.lower() in ("to", "of", "and", "in", "with")
    return token.kind is Kind.OTHER or (token.kind in (Kind.JOIN, Kind.FILL) and not _stops(token.text))


def _stops(word: str) -> bool:
    return any(one.fullmatch(word) for one in (_IS, _TO, _RELATIVE))


def _with_own_methods(tokens: list[Token], key: MethodKey) -> list[Token]:
    """The tokens with what the document calls a method in its own words: `an interview and a morning in the yard`."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _own_method(tokens, at, made[-1] if made else None)
        words = " ".join(one.text for one in tokens[at:end])
        told = told_methods(words, key) if end > at else None
        if told and told.methods and not told.unread:
            made.append(Token(Kind.METHOD, words, methods=told.methods))
            at = end
            continue
        made.append(tokens[at])
        at += 1
    return made


def _own_method(tokens: Sequence[Token], at: int, before: Token | None) -> int:
    """Where unknown words end that stand in a list of methods; `at` where none do."""
    occasional = before is not None and _is_occasional(tokens, at)
    if before is None or not (occasional or _BY.fullmatch(before.text) or before.kind is Kind.JOIN):
        return at
    if before.kind is Kind.JOIN and not (at > 1 and tokens[at - 2].kind is Kind.METHOD):
        return at
    end = at
    while end < len(tokens) and (tokens[end].kind is Kind.OTHER or _ARTICLE.fullmatch(tokens[end].text)):
        end += 1
    run = tokens[at:end]
    ends = end == len(tokens) or tokens[end].kind in (Kind.BREAK, Kind.JOIN)
    ends = ends and not (occasional and _OCCASION.fullmatch(tokens[end - 1].text) is None)
    return end if ends and any(one.kind is Kind.OTHER for one in run) else at


def _is_occasional(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is said that something is assessed in or at what comes: `tested in a pairing session`."""
    if at < 2 or not (_IN.fullmatch(tokens[at - 1].text) and _ARTICLE.fullmatch(tokens[at].text)):
        return False
    return any(_ASSESS.fullmatch(one.text) for one in tokens[max(0, at - _NEAR) : at - 1])


def _kind(word: str) -> Kind:
    return next((kind for kind, words in _SET.items() if words.fullmatch(word)), Kind.OTHER)


def _named(name: str, key: MethodKey) -> tuple[str, ...]:
    if _APPLICATIONS.fullmatch(name):
        return ()
    told = told_methods(name, key)
    if told.methods and told.known:
        return told.methods
    known = name_of(name)
    return (known,) if known else (own_words(name),)
