"""A Word file as a template: docxtpl fills `{{ name }}`, `{%p if reserve %}`, `{%tr for criterion in criteria %}`.

An organisation's template is another's file, so what stands in its braces runs in Jinja's sandbox, and a name that
nothing is known for is refused instead of leaving a gap in somebody's letter.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import XMLSyntaxError

from shortlister.domain.refusals import Refusal
from shortlister.exporting.undated import undated
from shortlister.i18n import N_

_LARGEST: Final = 50_000_000
_MOST: Final = 1000
_COUNTING: Final = 10_000
_GROWING: Final = ("center", "format", "indent", "batch")
_OF_TEXTS: Final = frozenset({"upper", "lower", "title", "capitalize", "strip", "startswith", "endswith"})
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, KeyError, NotImplementedError, RuntimeError)

Values = Mapping[str, Any]
"""What a letter says by name: texts, flags, and lists of the same."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which nothing can be made to grow without end: no multiplying, and one budget of counting."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self._counted = 0
        self.globals = {"range": self._range}
        for name in _GROWING:
            self.filters.pop(name)

    def _range(self, *bounds: int) -> range:
        counted = range(*bounds)
        self._counted += len(counted)
        if self._counted > _COUNTING:
            raise SecurityError("it counts too far")
        return counted

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
        joined = operator == "+" and isinstance(left, str) and isinstance(right, str) and len(left) < _COUNTING
        if not (numbers or joined):
            raise SecurityError(f"“{operator}” is for small numbers alone")
        return super().call_binop(context, operator, left, right)


class Template:
    """A template that has been read; `letter` makes one letter from it."""

    def __init__(self, name: str, content: bytes) -> None:
        self._name = name
        self._content = content

    @classmethod
    def read(cls, path: Path) -> "Template":
        """The template at `path`; Refusal where it cannot be read or is no Word file."""
        try:
            content = path.read_bytes()
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                entries = archive.infolist()
                small = len(entries) <= _MOST and sum(entry.file_size for entry in entries) <= _LARGEST
                if not small or "word/document.xml" not in archive.namelist():
                    raise _unreadable(path.name)
        except OSError as fault:
            raise Refusal(
                N_("The template “{file}” cannot be read ({reason})."),
                file=path.name,
                reason=fault.strerror or str(fault),
            ) from fault
        except _FAULTS as fault:
            raise _unreadable(path.name) from fault
        return cls(path.name, content)

    def letter(self, values: Values) -> bytes:
        """The Word file of one letter, the same bytes for the same values; Refusal where the template does not fit."""
        made = io.BytesIO()
        try:
            document = DocxTemplate(io.BytesIO(self._content))
            document.render(dict(values), _Sandbox(), autoescape=True)
            document.save(made)
        except UndefinedError as fault:
            raise Refusal(
                N_("The template “{file}” asks for something that is not known ({detail}). Known are: {known}."),
                file=self._name,
                detail=str(fault.message)[:120],
                known=", ".join(sorted(values)),
            ) from fault
        except TemplateSyntaxError as fault:
            raise Refusal(
                N_("The template “{file}” has something in braces that cannot be read ({detail}). Correct it in Word."),
                file=self._name,
                detail=str(fault.message)[:120],
            ) from fault
        except (TemplateError, TypeError, ArithmeticError, MemoryError, OverflowError, AttributeError) as fault:
            raise Refusal(
                N_("The template “{file}” asks for something that cannot be done ({detail}). Correct it in Word."),
                file=self._name,
                detail=str(fault)[:120],
            ) from fault
        except (*_FAULTS, XMLSyntaxError) as fault:
            raise _unreadable(self._name) from fault
        return undated(made.getvalue())


def _unreadable(name: str) -> Refusal:
    return Refusal(
        N_("The template “{file}” is damaged or is no Word file. Save it as .docx and try again."), file=name
    )
