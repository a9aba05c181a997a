"""The clauses of a sentence that says how criteria are measured: of which criteria each is, and by what."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.importing.criteria.spoken.scopes import Scope, Which
from shortlister.importing.criteria.spoken.tokens import Kind, Token

_NEAR: Final = 7
_OF_MANY: Final = (Which.ALL, Which.EACH, Which.ALL_THESE, Which.GENERAL, Which.LEVEL, Which.REST)
_TOGETHER: Final = ("with", "plus", "including", "alongside")


@dataclass(slots=True)
class Clause:
    """Which criteria are measured by what, `without` some; `only`: by nothing else; `named`: it is of an exception."""

    scopes: list[Scope] = field(default_factory=list)
    methods: list[str] = field(default_factory=list)
    without: list[Scope] = field(default_factory=list)
    only: bool = False
    maybe: bool = False
    denied: bool = False
    named: bool = False
    first: Kind | None = None

    @property
    def whole(self) -> bool:
        return bool(self.scopes and self.methods)


def clauses_in(tokens: Sequence[Token]) -> list[Clause]:
    """The clauses in their order: each begins where the one before has its criteria and its methods and more come."""
    parting = _Parting(tokens)
    for at, token in enumerate(tokens):
        parting.take(at, token)
    return parting.clauses


class _Parting:
    """Goes through the tokens of a sentence and parts them into clauses."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.clauses = [Clause()]
        self._tokens = tokens
        self._denies = 0
        self._last = Kind.BREAK
        self._excepts = False
        self._verb = False
        self._acted = False

    def take(self, at: int, token: Token) -> None:
        """What the token at this position adds."""
        now = self.clauses[-1]
        word = token.text.lower()
        match token.kind:
            case Kind.BREAK if (now.whole or self._ended(word)) and self._scope_ahead(at):
                self.clauses.append(Clause())
            case Kind.FILL if word == "where" and now.whole and self._scope_ahead(at):
                self.clauses.append(Clause(methods=now.methods[-1:], first=Kind.METHOD))
            case Kind.FILL if word in ("only", "alone", "solely") and _of_methods(self._tokens, at):
                now.only = True
            case Kind.NOT if not self._scope_is_next(at):
                self._denies = at
                now.denied = now.denied or not (now.scopes or now.methods)
            case Kind.MAYBE:
                now.maybe = True
            case Kind.VERB:
                self._verb = self._acted = True
            case Kind.EXCEPT:
                self._excepts = True
            case Kind.SCOPE if token.scope and not (at and self._tokens[at - 1].text.lower() in ("no", "not")):
                self._take_scope(at, token.scope)
            case Kind.METHOD if self._denies and at - self._denies < _NEAR:
                self._last = Kind.METHOD
            case Kind.METHOD:
                self._take_methods(at, token)
            case _:
                pass

    def _ended(self, sign: str) -> bool:
        """Whether a semicolon ends what says of criteria that they are tested, and not by what."""
        now = self.clauses[-1]
        return sign == ";" and self._acted and bool(now.scopes) and not (now.methods or now.named or self._excepts)

    def _scope_ahead(self, at: int) -> bool:
        return any(one.kind is Kind.SCOPE for one in self._tokens[at:])

    def _scope_is_next(self, at: int) -> bool:
        """Whether criteria are named next, and so not a method denied: `the essential criteria, and no others`."""
        return at + 1 < len(self._tokens) and self._tokens[at + 1].kind is Kind.SCOPE

    def _take_scope(self, at: int, scope: Scope) -> None:
        now = self.clauses[-1]
        if self._excepts:
            now.without.append(scope)
            self.clauses.append(Clause([scope], named=True, first=Kind.SCOPE))
            self._excepts, self._verb, self._last = False, False, Kind.SCOPE
            return
        if now.whole and self._tokens[at - 1].text.lower() in _TOGETHER:
            now.scopes.append(scope)
            return
        if now.named and not now.methods and self._excepted_more(at, scope):
            return
        now = _begun(self.clauses, self._last, self._tokens[at:], Kind.SCOPE)
        if self._verb and now.scopes and all(one.which is Which.NAMED for one in now.scopes) and not now.methods:
            now.scopes.clear()  # `The governors will assess all criteria`
        excepting = next((one for one in self.clauses if one.without), None)
        if scope.which is Which.MARKED and excepting:
            excepting.without.append(scope)
        known = now.scopes[-1] if now.scopes else None
        if known and known.which is Which.LEVEL and self._tokens[at - 1].scope is known and is_part(scope):
            scope = replace(scope, level=known.names[0])  # `the essential skills`
            now.scopes.pop()
        now.scopes.append(scope)
        now.first = now.first or Kind.SCOPE
        if scope.which in _OF_MANY:
            self._without_the_first()
        self._last, self._verb, self._acted = Kind.SCOPE, False, False

    def _excepted_more(self, at: int, scope: Scope) -> bool:
        """Takes what else is excepted; whether this is what all exceptions are of: `Except for 3 and 4, all …`."""
        excepting = self.clauses[-2]
        if scope.which in _OF_MANY and not excepting.whole:
            self.clauses.append(Clause([scope], first=Kind.SCOPE))
            self._without_the_first()
            self._last, self._verb, self._acted = Kind.SCOPE, False, False
            return True
        if not self._verb and self._tokens[at - 1].kind is Kind.JOIN:
            excepting.without.append(scope)
        return False

    def _without_the_first(self) -> None:
        """Gives the last clause the exceptions that stand before it, and are of no clause yet."""
        for one in self.clauses[:-1]:
            if one.without and not one.scopes:
                self.clauses[-1].without.extend(one.without)
                one.without.clear()

    def _take_methods(self, at: int, token: Token) -> None:
        acted = self._acted and self._last is Kind.METHOD
        now = _begun(self.clauses, self._last, self._tokens[at:], Kind.METHOD, acted=acted)
        now.methods.extend(token.methods)
        now.first = now.first or Kind.METHOD
        now.only = now.only or token.text.lower().endswith(" alone")
        self._last, self._acted = Kind.METHOD, False


def _of_methods(tokens: Sequence[Token], at: int) -> bool:
    """Whether `only` is said of a method: behind it, or before `at interview`."""
    behind = [one.kind for one in tokens[at + 1 : at + 3]]
    return tokens[at - 1].kind is Kind.METHOD or (Kind.METHOD in behind and tokens[at - 1].kind is not Kind.SCOPE)


def is_part(scope: Scope) -> bool:
    """Whether a scope tells some criteria of a list from the others."""
    return scope.which in (Which.GROUP, Which.NAMED, Which.NUMBERS, Which.FIRST, Which.LAST, Which.LIST)


def _begun(clauses: list[Clause], last: Kind, ahead: Sequence[Token], kind: Kind, *, acted: bool = False) -> Clause:
    """The clause to which what comes now belongs: the last one, or a new one.

    `acted`: a verb stands between two methods, so that the second is what something else is done by.
    """
    now = clauses[-1]
    if not now.whole or (last is kind and now.first is kind and not acted):
        return now
    later = [one.kind for one in ahead[1:] if one.kind in (Kind.SCOPE, Kind.METHOD)]
    follows = later[:1]
    if acted and now.first is Kind.SCOPE:
        new = Kind.SCOPE in later
    elif kind is Kind.SCOPE and now.first is Kind.SCOPE:
        new = True
    elif kind is Kind.SCOPE:
        new = last is not Kind.SCOPE or Kind.METHOD in later
    elif now.first is Kind.METHOD:
        new = Kind.SCOPE in later
    else:
        new = last is not Kind.METHOD and bool(follows) and follows[0] is Kind.SCOPE and Kind.METHOD not in later[1:]
    if new:
        clauses.append(Clause())
    return clauses[-1]
