"""What a bracket behind a heading says in a few words of how its criteria are measured: `(we look at your CV)`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.method_cells import named_in_own_words
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in, unique
from shortlister.importing.criteria.methods.told_methods import names_a_test
from shortlister.importing.criteria.words.method_words import own_words
from shortlister.importing.late_regexes import late_regex

_WHO: Final = (
    r"(?:(?:we|you|(?:the|our) (?:panel|team|committee|governors|managers?|board|trustees|selectors|owners?|head"
    r"|chef))"
    r"(?:[’'](?:ll|re)| will| shall| can| are)?(?: also| then| first| only| just)* )"
)
_IT: Final = (
    r"(?: (?:(?:for|about|after|into|out)? ?(?:this|these|it|them|that|those|all of (?:this|these|it|them)|each|you"
    r"|everything|how you do|what you know)))*"
)
_DONE: Final = (
    r"(?:look(?:ed|ing|s)?(?: (?:at|for|out for|in|into))?|f(?:ind|ound|inding|inds) out|check(?:ed|ing|s)?|see|seen"
    r"|seeing|read|test(?:ed|ing|s)?|judg(?:e|ed|ing)|ask(?:ed|ing)?(?: about)?|talk(?:ed|ing)?(?: about| through)?"
    r"|discuss(?:ed|ing)?|explor(?:e|ed|ing)|assess(?:ed|ing)?|measur(?:e|ed|ing)|decid(?:e|ed|ing)|scor(?:e|ed|ing)"
    r"|short-?list(?:ed|ing)?|sift(?:ed|ing)?|go(?:ing)? (?:by|on|through)|tak(?:e|en|ing)|tr(?:y|ied|ying)(?: out)?"
    r"|watch(?:ed|ing)?|hear|heard|listen(?:ed|ing)?|cover(?:ed|ing)?|show(?:n|ing)?|tell|told|prov(?:e|ed|en)"
    r"|demonstrat(?:e|ed)|us(?:e|ed|ing)|rely(?:ing)? on|spot(?:ted)?|mark(?:ed|ing)?|verif(?:y|ied)"
    r"|evidenced?|work(?:ed)?(?: out)?|find|found|weigh(?:ed)?(?: up)?|follow(?:ed|ing)?|pick(?:ed|ing)?|bring(?:ing)?"
    r"|draw(?:n|ing)?|prob(?:e|ed|ing)|go(?:ing)? (?:over|into))"
)
_OUT: Final = r"(?: (?:out|up|over|through)(?= (?:by|via|through|at|from|in|on|using|during|with|as)\b))?"
"""What belongs to the verb before it: `find this out at interview`, `talk it through on the day`."""
_BY: Final = r"(?: (?:by|via|through|at|from|in|on|using|during|with|over|against|as part of|us in|us at|us on))?"
_SAID: Final = late_regex(
    rf"^(?:(?:to be|are|is|will be|all|both|each|mainly|mostly|only) )*{_WHO}?(?:(?:be|also"
    rf"|then) )*{_DONE}(?: us)?{_IT}{_OUT}(?: us)?{_BY}"
    rf" (?P<how>.{{2,70}}?){_IT}$",
    re.IGNORECASE,
)
_SHOWS: Final = late_regex(
    r"^(?P<how>(?:the|your|our|an?) .{2,40}?) (?:will )?(?:shows?|tells?|decides?|covers?|proves?|tests?|checks?"
    r"|settles?|looks? at|is (?:where|how|what|for))\b.{0,40}$",
    re.IGNORECASE,
)
_WHERE: Final = late_regex(
    r"^(?:(?:shown|seen|all|mainly|mostly|only) )?(?:by|via|through|at|from|in|on|using|during"
    r"|over) (?P<how>.{2,60})$",
    re.IGNORECASE,
)
_PARTS: Final = late_regex(r"\s*(?:[,;/&+]|\b(?:and|then|plus|or)\b)\s*", re.IGNORECASE)
_AROUND: Final = late_regex(
    r"^(?:(?:the|your|our|an?|both|also|then|by|at|in|on|from|during|over|through|via|with|short|quick|brief"
    r"|little|first"
    r"|what you (?:say|write|tell us)(?: (?:in|at|on))?)\s+)+",
    re.IGNORECASE,
)
_TALKS: Final = late_regex(
    r"(?:[\w-]+ ){0,2}(?:calls?|zoom|skype|teams|phone|telephone)|(?:[\w-]+ ){1,2}(?:walks?|rehearsals?|days?"
    r"|evenings?)",
    re.IGNORECASE,
)
_SPEAKS: Final = late_regex(rf"^(?:{_WHO}|how |where )", re.IGNORECASE)
_LONGEST: Final = 90


def speaks_in_bracket(text: str) -> bool:
    """Whether what stands in a bracket is said by those who choose: `we check this in a task`."""
    return bool(_SPEAKS.match(text.strip()))


def said_in_bracket(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that such words name; what speaks of it in words that nothing reads is kept as unread."""
    bare = " ".join(text.split()).strip(" .:;")
    if not 4 < len(bare) < _LONGEST or methods_in(bare, key):
        return ()
    for pattern in (_WHERE, _SHOWS, _SAID):
        if (found := pattern.match(bare)) and (named := _named(found["how"], key)):
            return named
    if _SPEAKS.match(bare) and (_SAID.match(bare) or mentioned(bare)):
        key.unread.add(bare)
    return ()


def _named(how: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a list each part of which is the name of one, by a list, by its noun, or as a test."""
    names: list[str] = []
    for one in _PARTS.split(how):
        if not (part := _AROUND.sub("", one.strip(" .,"))):
            continue
        named = named_in_own_words(part, key)
        if not (named or names_a_test(part) or _TALKS.fullmatch(part)):
            return ()
        names.extend(named or (own_words(part),))
    return unique(names)
