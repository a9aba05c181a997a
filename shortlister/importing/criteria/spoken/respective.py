"""Sentences that give each of several criteria its own method in their order: `… by test and by form respectively`."""

import re
from collections.abc import Iterator, Sequence

from shortlister.importing.criteria.spoken.clauses import Clause
from shortlister.importing.criteria.spoken.scopes import Scope, Which
from shortlister.importing.criteria.spoken.tokens import Kind, Token
from shortlister.importing.criteria.words.vocabulary import levels_named


def respective_clauses(sentence: str, tokens: Sequence[Token]) -> list[Clause]:
    """A clause for each of as many criteria as there are methods; nothing where their numbers differ."""
    if not re.search(r"(?i)\brespectively\b", sentence):
        return []
    scopes = [scope for token in tokens if token.scope for scope in _apart(token.scope, token.text)]
    methods = [token.methods for token in tokens if token.kind is Kind.METHOD]
    if len(scopes) < 2 or len(scopes) != len(methods):
        return []
    pairs = zip(scopes, methods, strict=True)
    return [Clause([scope], list(names), first=Kind.SCOPE) for scope, names in pairs]


def _apart(scope: Scope, text: str) -> Iterator[Scope]:
    """Both levels of one stretch in the order in which they are named."""
    if scope.which is not Which.LEVEL or len(scope.names) < 2:
        yield scope
        return
    for word in re.findall(r"(?i)\w+(?:[- ]to[- ]ha\w+)?", text):
        yield from (Scope(Which.LEVEL, (level,)) for level in levels_named(word))
