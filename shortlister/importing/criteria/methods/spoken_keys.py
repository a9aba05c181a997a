"""Keys told in a sentence, put as keys with signs: `After each line A means application form and T means test`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import mentioned, name_of
from shortlister.importing.late_regexes import late_regex

_MEANS: Final = late_regex(
    r"(?<![\w’'./])[(\[“‘\"']?(?P<code>[A-Z]{1,3})[)\]”’\"']?,?\s+(?:means|denotes|stands for|refers to|signifies"
    r"|indicates|is short for|is for|(?<=letter [A-Z] )for)(?: that)?\s+(?:(?:the|an?|your|our)\s+)?(?=[A-Za-z])"
)
_ONE: Final = r"(?:[A-Z]|\d)"
_LISTED: Final = late_regex(
    rf"(?:(?<=[\s(:;,])|^)(?:(?i:(?:an?|the) )?(?i:stages?|steps?|parts?|letters?|numbers?) )?[“‘\"']?"
    rf"(?P<code>{_ONE})[”’\"']?"
    r"(?: (?:is|are|means|stands for|for)\b(?: (?:the|an?|your|our)\b)?|(?<=\d) (?:the|an?|your|our)\b) (?=[A-Za-z])"
)
"""`stage 1 is the form, stage 2 the trial`, `P is your paper application, C is a chat with two of us`."""
_BEHIND_COMMA: Final = late_regex(
    r"(?P<before>^|[:;.(–—]\s*(?:and\s+)?|\sand\s+)(?P<code>[A-Z]{1,4}),\s+(?=[A-Za-z][^,;.:]{2,45}(?:[;.)]|$|\s[A-Z]{1,4},))",
    re.MULTILINE,
)
"""A code and a name with only a comma between them, and a stronger stop behind: `AF, Application form; T, test`."""
_GOES_ON: Final = late_regex(r",? (?:when|where|which|who|during which|in which|at which|so|because)\b.*$", re.DOTALL)
_NEXT: Final = late_regex(r"(?i)[\s,;.]*(?:\b(?:and|or|while|whilst)\b\s*)?(?:(?:an?|the|letter)\s+)*$")
_SENTENCE: Final = late_regex(r"(?<=[.!?;:])\s+(?=\S)")
_FEWEST: Final = 2
_FEW: Final = 6
"""The words of the name of a method."""


def with_signs(text: str) -> str:
    """The text with `A = application form, I = interview` for such a sentence; any other text as it is."""
    if listed := _listed(text):
        return listed
    if len({one["code"] for one in _BEHIND_COMMA.finditer(text)}) >= _FEWEST:
        return _BEHIND_COMMA.sub(r"\g<before>\g<code> = ", text)
    found = list(_MEANS.finditer(text))
    if len({one["code"] for one in found}) < _FEWEST or len({one["code"] for one in found}) < len(found):
        return text
    ends = [one.start() for one in found[1:]] + [len(text)]
    opening = re.sub(r"(?i)\s*\b(?:(?:an?|the|letter)\s*)+$", " ", text[: found[0].start()])
    pieces = [
        f"{one['code']} = {_method(_NEXT.sub('', text[one.end() : end]))}" for one, end in zip(found, ends, strict=True)
    ]
    return f"{opening}{', '.join(pieces)}"


def _method(said: str) -> str:
    """The only method that a clause names, `we ask about it at interview`; or else its words."""
    named = mentioned(said)
    return named[0] if len(named) == 1 and not name_of(said) else said


def _listed(text: str) -> str:
    """The pairs of a sentence that lists codes one after the other, each with what it is; nothing for any other."""
    for sentence in _SENTENCE.split(text):
        found = list(_LISTED.finditer(sentence))
        codes = [one["code"] for one in found]
        if len(found) < _FEWEST or len(set(codes)) < len(codes) or len({code.isdigit() for code in codes}) > 1:
            continue
        ends = [one.start() for one in found[1:]] + [len(sentence)]
        names = [
            _GOES_ON.sub("", _NEXT.sub("", sentence[one.end() : end])) for one, end in zip(found, ends, strict=True)
        ]
        known = [name for name in names if _method(name) != name or name_of(name)]
        if known and all(len(name.split()) <= _FEW for name in names):
            return ", ".join(f"{code} = {name}" for code, name in zip(codes, names, strict=True))
    return ""
