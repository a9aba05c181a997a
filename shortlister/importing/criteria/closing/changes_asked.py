"""Changes of the list that a letter or a comment asks for and nobody made: said with their places."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import BlockKind, Document, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.stood import cut
from shortlister.importing.criteria.words.paper_words import is_template
from shortlister.importing.late_regexes import late_regex

NOT_MADE: Final = N_("{place}: “{text}” asks for a change of the list, but was not read; check whether it was made.")
_LEVEL: Final = r"(?:an? )?(?:essential|desirable)s?\b"
_LIST: Final = (
    r"(?:list|spec(?:ification)?s?|criteri(?:a|on)|bullets?|(?:bullet )?points?|lines?|rows?|items?|essentials?"
    r"|desirables?|requirements?|numbers? \d|no\.? ?\d|[ED]\d)"
)
_NOW: Final = late_regex(
    rf"\b(?:should|must|can|could|ought to|needs? to|has to|have to|wants? to|will|is to|are to)"
    rf"(?: (?:now|really|also|only|just))* (?:be|become|go (?:in|under|to|into)(?: the)?) (?:now |only |just )?{_LEVEL}"
    rf"|\b(?:is|are) now (?:only |just )?{_LEVEL}|^{_LEVEL} now\b|\b{_LEVEL} now(?=$|[,;])"
    rf"|\b(?:mak(?:e|ing)|made) (?:[^\s.;:]+ ){{0,7}}?{_LEVEL}(?=$|[.,;!?)\]]| (?:and|but|not|instead|please|rather|now"
    r"|if|too|as well|because|since|this)\b)"
    rf"|\b(?:mov(?:e|ed|ing)|shift(?:ed)?|bump(?:ed)?|(?:down|up)grad(?:e|ed)|promot(?:e|ed)|demot(?:e|ed)"
    rf"|relegat(?:e|ed)|swap(?:ped)?|switch(?:ed)?|chang(?:e|ed)|put)\b(?: [^\s.;:]+){{0,7}}? (?:to|into|in|under"
    rf"|as|from|back to) (?:the )?{_LEVEL}",
    re.IGNORECASE,
)
"""That something has another level than the list says."""
_WANTED: Final = r"(?:needed|required|necessary|essential|desirable|wanted|asked for|a requirement)"
_GONE: Final = late_regex(
    rf"\b(?:is|are|be) (?:no longer {_WANTED}|not {_WANTED} (?:now|any ?more|this (?:time|year)|after all))(?=$|[.,;!])"
    r"|\b(?:no longer|(?:do not|don[’']t|doesn[’']t|won[’']t) (?:\w+ )?) ?(?:needs?|requires?|wants?|asks? for)\b"
    r"(?=.{2,60}(?:any ?more|this (?:time|year)|now|after all))|\bno longer (?:needs?|requires?|wants?|asks? for)\b"
    r"|\b(?:as|than|from|of|on|to) last (?:year|time)(?:[’']s)?\b[^.;]{0,40}?"
    r"\b(?:but|except|apart from|plus|minus|without|only)\b|\b(?:instead of|in place of|rather than) (?:last year|last"
    r" time|the (?:old|previous|current|existing))\b",
    re.IGNORECASE,
)
"""That something of an older list does not hold, or what holds instead."""
_UNNEEDED: Final = late_regex(
    r"\b(?:do not|don[’']t|doesn[’']t|won[’']t) (?:\w+ )?(?:needs?|requires?|wants?|asks? for)\b(?P<what>.{2,60})$",
    re.IGNORECASE,
)
"""That something is not wanted: of the list, or of what it costs to advertise it."""
_VERB: Final = (
    r"(?:take (?:out|off)|leave (?:out|off)|cross (?:out|off)|strike (?:out|off)?|drop|remove|delete|scrap|lose|omit"
    r"|cut|get rid of|ditch|ignore|disregard|add(?: in| on)?|include|insert|put (?:in|back)|replace|swap|change|amend"
    r"|substitute)"
)
_ASKS: Final = late_regex(
    r"(?:^|[,;:.!–—-]\s+|\b(?:please|and|but|then|also|kindly|just|(?:can|could|would|will) (?:you|we)|let[’']?s"
    rf"|to|we[’']?(?: wi)?ll|i(?:[’']d| would) (?:like to )?|i[’']?(?: wi)?ll)\s+(?:also |now |just )?){_VERB}\s+"
    r"(?P<what>[^.;!]{3,})",
    re.IGNORECASE,
)
_ASKED: Final = late_regex(
    r"\b(?:please|p\.?s\b|second thoughts|(?:can|could|would) (?:you|we)|let[’']?s|changes?|altogether|entirely"
    r"|after all|one (?:more )?thing|forgot)\b",
    re.IGNORECASE,
)
"""How somebody begins who asks for a change, in a letter."""
_OF_LIST: Final = late_regex(rf"\b(?:{_LIST}|last (?:year|time))\b", re.IGNORECASE)
_OTHER_THING: Final = late_regex(
    r"^(?:me|us|him|her|them|in|by|a (?:line|note)|off|your|my|our)\b|\b(?:advert\w*|web ?sites?|web ?pages?|vacancy"
    r"|links?|logo|attach\w*|closing date|salary|signature|calendar|diary|footer|e-?mail|copy"
    r"|cover(?:ing)? letter|intranet)\b",
    re.IGNORECASE,
)
_REMARK: Final = late_regex(
    r"\[([^\[\]]{4,120})\]|\(([^()]{4,120})\)|(?:←|<-+|//|>>+|##?|\s(?:--|–|—)\s)\s*([^()\[\]]{4,120})$"
)
_SIGNED: Final = late_regex(r"^(?:[A-Z]{2,3}|[A-Z][a-z]+(?: [A-Z][a-z]*)?|note|comment)\s*[:–—-]\s+", re.IGNORECASE)
_BARE: Final = late_regex(
    rf"^(?:(?:please|can we|could we|should we|let[’']?s|i[’']?d|maybe|perhaps)\s+)*{_VERB}(?:\s+(?:this|it|that"
    r"|altogether|entirely|now|please|one|point|line|bullet)\b)*\W*$"
    rf"|^(?:this )?(?:is )?(?:no longer {_WANTED}|not {_WANTED} (?:now|any ?more|this (?:time|year)|after all))\b",
    re.IGNORECASE,
)
"""A remark on one line of the list that wants it gone: `[KP: delete?]`."""
_ALL: Final = late_regex(
    r"\b(?:all|every|each|those|these|following|marked|numbered|starred|criteria|candidates?|applicants?)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = late_regex(r"(?<=[.!?])\s+(?=[A-Z(\d“\"])")
_LONGEST: Final = 500
_MAIL: Final = late_regex(r"(?i)^(?:from|to|subject|sent|oddi wrth|pwnc)\s*:|^(?:hi|hello|dear|morning)\b.{0,40},?$")
_SHOWN: Final = 12
_FAMILIAR: Final = 4


def changes_asked(document: Document, posts: Sequence[DraftPost], doubted: Collection[Place]) -> Iterator[Problem]:
    """A doubt for each of the first such sentences; `doubted` are the places of which a doubt is told already."""
    texts = [one.text for post in posts for one in post.criteria]
    taken = {" ".join(text.split()).rstrip(".") for text in texts}
    words = {word for text in texts for word in _words(text)}
    letter = any(_MAIL.match(block.text) for block in document.blocks if block.kind is not BlockKind.TABLE)
    found = [
        (said, place)
        for text, place, listed in _lines(document)
        if place not in doubted and place_words(place) and len(text) < _LONGEST and not is_template(text)
        for said in (_remarks(text) if listed or text.rstrip(".") in taken else _said(text, words, letter=letter))
    ]
    for said, place in found[:_SHOWN]:
        yield Problem("", Sentence(NOT_MADE, {"place": place_words(place), "text": cut(said)}), Passage(place, said))


def _lines(document: Document) -> Iterator[tuple[str, Place, bool]]:
    """Each line with its place, and whether it is one of a list or a table."""
    for block in document.blocks:
        for cell in block.cells:
            yield from ((" ".join(text.split()), cell.place, True) for text in cell.paragraphs)
        if block.kind is not BlockKind.TABLE:
            yield " ".join(block.text.split()), block.place, block.kind is BlockKind.ITEM


def _said(text: str, words: Collection[str], *, letter: bool) -> Iterator[str]:
    """The sentences of running text that ask for a change."""
    for sentence in _SENTENCE.split(text):
        told = _NOW.search(sentence) or _GONE.search(sentence)
        said = told and not _ALL.search(sentence[: told.start()]) and (letter or _is_familiar(sentence, words))
        said = said or ((other := _UNNEEDED.search(sentence)) and _is_familiar(other["what"], words))
        if said or any(_is_of_list(one["what"], sentence, words, letter=letter) for one in _ASKS.finditer(sentence)):
            yield sentence


def _is_of_list(what: str, sentence: str, words: Collection[str], *, letter: bool) -> bool:
    """Whether what is to be added or taken out belongs to the list: it is named, known, or asked for in a letter."""
    if _OTHER_THING.search(what) or not letter:
        return False
    return bool(_OF_LIST.search(what) or _ASKED.search(sentence)) or _is_familiar(what, words)


def _is_familiar(text: str, words: Collection[str]) -> bool:
    return bool(_OF_LIST.search(text)) or any(word in words for word in _words(text))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]+", text.lower()) if len(word) > _FAMILIAR]


def _remarks(text: str) -> Iterator[str]:
    """The remarks on a line of a list that ask to move it or to take it out."""
    for found in _REMARK.finditer(text):
        said = next(part for part in found.groups() if part)
        bare = _SIGNED.sub("", said.strip())
        if _NOW.search(bare) or _GONE.search(bare) or _BARE.match(bare):
            yield found.group().strip(" –—-")
