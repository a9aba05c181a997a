"""The clauses of a sentence that says how criteria are measured: of which criteria each is, and by what."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.importing.criteria.spoken.scopes import Scope, Which
from shortlister.importing.criteria.spoken.tokens import Kind, Token

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
    clauses = [Clause()]
    denies, last, excepts, verb, acted = 0, Kind.BREAK, False, False, False
    for at, token in enumerate(tokens):
        now = clauses[-1]
        match token.kind:
            case Kind.BREAK if now.whole and any(one.kind is Kind.SCOPE for one in tokens[at:]):
                clauses.append(Clause())
            case Kind.FILL if (
                token.text.lower() == "where" and now.whole and any(one.kind is Kind.SCOPE for one in tokens[at:])
            ):
                clauses.append(Clause(methods=now.methods[-1:], first=Kind.METHOD))
            case Kind.NOT if at + 1 < len(tokens) and tokens[at + 1].kind is Kind.SCOPE:
                pass
            case Kind.NOT:
                denies = at
                now.denied = now.denied or not (now.scopes or now.methods)
            case Kind.MAYBE:
                now.maybe = True
            case Kind.FILL if token.text.lower() in ("only", "alone", "solely") and _of_methods(tokens, at):
                now.only = True
            case Kind.VERB:
                verb = acted = True
            case Kind.EXCEPT:
                excepts = True
            case Kind.SCOPE if at and tokens[at - 1].text.lower() in ("no", "not"):
                pass  # `the essential criteria, and no others`
            case Kind.SCOPE if token.scope and excepts:
                now.without.append(token.scope)
                clauses.append(Clause([token.scope], named=True, first=Kind.SCOPE))
                excepts, last = False, Kind.SCOPE
            case Kind.SCOPE if token.scope and now.whole and tokens[at - 1].text.lower() in _TOGETHER:
                now.scopes.append(token.scope)
            case Kind.SCOPE if token.scope:
                now = _begun(clauses, last, tokens[at:], Kind.SCOPE)
                if verb and now.scopes and all(one.which is Which.NAMED for one in now.scopes) and not now.methods:
                    now.scopes.clear()  # `The governors will assess all criteria`
                if token.scope.which is Which.MARKED and (whole := next((one for one in clauses if one.without), None)):
                    whole.without.append(token.scope)
                scope, known = token.scope, now.scopes[-1] if now.scopes else None
                if known and known.which is Which.LEVEL and tokens[at - 1].scope is known and is_part(scope):
                    scope = replace(scope, level=known.names[0])  # `the essential skills`
                    now.scopes.pop()
                now.scopes.append(scope)
                now.first = now.first or Kind.SCOPE
                last, verb, acted = Kind.SCOPE, False, False
            case Kind.METHOD if denies and at - denies < 7:
                last = Kind.METHOD
            case Kind.METHOD:
                now = _begun(clauses, last, tokens[at:], Kind.METHOD, acted=acted and last is Kind.METHOD)
                now.methods.extend(token.methods)
                now.first = now.first or Kind.METHOD
                now.only = now.only or token.text.lower().endswith(" alone")
                last, acted = Kind.METHOD, False
            case _:
                pass
    return clauses


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
