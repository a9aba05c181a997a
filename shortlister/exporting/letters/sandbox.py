"""Jinja's sandbox for templates that somebody else wrote: nothing in it reaches out, or grows without end."""

from collections.abc import Callable, Iterable
from functools import reduce, wraps
from typing import Any, Final, cast

from jinja2 import StrictUndefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

_COUNTING: Final = 10_000
"""How often a template may go round, all its loops together; and the longest text that may be joined to another."""

_TEXT: Final = 100_000
"""The longest text that a filter may make or be given."""

_PIECE: Final = 1_000
"""The longest text that a filter may put in, as often as it likes."""

_EACH: Final = "each of them, counted"
_GROWING: Final = ("center", "format", "indent", "batch", "wordwrap", "slice", "xmlattr", "pprint", "tojson", "urlize")
_OF_TEXTS: Final = frozenset({"upper", "lower", "title", "capitalize", "strip", "startswith", "endswith"})


class NameWanted(UndefinedError):
    """A template asks for the applicant's name where there is none."""


class NoName(StrictUndefined):
    """In place of a name that is not there: `{% if name %}` and `{{ name or … }}` go on, printing it is refused."""

    def __init__(self) -> None:
        super().__init__(name="name", exc=NameWanted)

    def __bool__(self) -> bool:  # type: ignore[override]
        return False


class _Bounded(NodeTransformer):
    """Loops go through one budget, and texts that are joined with `~` through that of `+`."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = _filtered(cast(nodes.Expr, node.iter), _EACH)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return reduce(_joined, [_filtered(one, "string") for one in node.nodes])


def _joined(left: nodes.Expr, right: nodes.Expr) -> nodes.Expr:
    return nodes.Add(left, right, lineno=left.lineno)


def _filtered(node: nodes.Expr, name: str) -> nodes.Expr:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


class Sandbox(ImmutableSandboxedEnvironment):
    """No multiplying, short texts alone in filters, and one budget of counting; for one letter."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self._counted = 0
        self.globals = {"range": self._range}
        self.filters = {name: _short(one) for name, one in self.filters.items() if name not in _GROWING}
        self.filters[_EACH] = self._each

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        read: nodes.Template = _Bounded().visit(super()._parse(source, name, filename))
        read.set_environment(self)
        return read

    def _count(self, more: int) -> None:
        self._counted += more
        if self._counted > _COUNTING:
            raise SecurityError("it counts too far")

    def _range(self, *bounds: int) -> range:
        counted = range(*bounds)
        self._count(len(counted))
        return counted

    def _each(self, wanted: Iterable[Any]) -> list[Any]:
        found: list[Any] = []
        for one in wanted:
            self._count(1)
            found.append(one)
        return found

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str):
            return attr in _OF_TEXTS
        return bool(super().is_safe_attribute(obj, attr, value))

    def wrap_str_format(self, value: Any) -> Any:
        if super().wrap_str_format(value) is not None:
            raise SecurityError("texts are not formatted here")
        return None

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        numbers = all(isinstance(one, int | float) and abs(one) < _COUNTING for one in (left, right))
        texts = operator == "+" and isinstance(left, str) and isinstance(right, str)
        if not (numbers or (texts and len(left) < _COUNTING and len(right) < _COUNTING)):
            raise SecurityError(f"“{operator}” is for small numbers alone")
        return super().call_binop(context, operator, left, right)


def _short(made: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, refused long texts: chained filters would otherwise make each other's longer and longer."""

    @wraps(made)
    def filtered(*given: Any, **named: Any) -> Any:
        texts = [one for one in (*given, *named.values()) if isinstance(one, str)]
        # What is filtered comes first, and may be long; whatever is put in is not.
        if any(len(one) > _TEXT for one in texts[:1]) or any(len(one) > _PIECE for one in texts[1:]):
            raise SecurityError("a text becomes too long")
        found = made(*given, **named)
        if isinstance(found, str | list) and len(found) > _TEXT:
            raise SecurityError("a text becomes too long")
        return found

    return filtered
