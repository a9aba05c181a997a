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
from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError
from lxml.etree import XMLSyntaxError

from shortlister.domain.refusals import Refusal
from shortlister.exporting.letters.sandbox import NameWanted, Sandbox
from shortlister.exporting.undated import undated
from shortlister.i18n import N_

_LARGEST: Final = 50_000_000
_MOST: Final = 1000
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, KeyError, NotImplementedError, RuntimeError)

Values = Mapping[str, Any]
"""What a letter says by name: texts, flags, and lists of the same."""


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

    def require_fields(self) -> None:
        """Refuse a template that can be filled but has no field in it, such as a finished letter."""
        if not DocxTemplate(io.BytesIO(self._content)).get_undeclared_template_variables(Sandbox()):
            raise Refusal(
                N_(
                    "The template “{file}” has no field in it, so everybody would get the same letter. Is it a "
                    "finished letter? Write fields such as {field} where each letter differs."
                ),
                file=self._name,
                field="{{ reference }}",
            )

    def letter(self, values: Values) -> bytes:
        """The Word file of one letter, the same bytes for the same values; Refusal where the template does not fit."""
        made = io.BytesIO()
        try:
            document = DocxTemplate(io.BytesIO(self._content))
            document.render(dict(values), Sandbox(), autoescape=True)
            document.save(made)
        except NameWanted as fault:
            raise Refusal(
                N_(
                    "The template “{file}” asks for the name, and there is none for {reference}. Make the letters with "
                    "names, or write {field} in the template."
                ),
                file=self._name,
                reference=values.get("reference", ""),
                field='{{ name or "applicant" }}',
            ) from fault
        except UndefinedError as fault:
            raise Refusal(
                N_("The template “{file}” asks for something that is not known ({detail}). Known are: {known}."),
                file=self._name,
                detail=str(fault.message)[:120],
                known=", ".join(_known(values)),
            ) from fault
        except TemplateSyntaxError as fault:
            raise Refusal(
                N_("The template “{file}” has something in braces that cannot be read ({detail}). Correct it in Word."),
                file=self._name,
                detail=str(fault.message)[:120],
            ) from fault
        except (
            TemplateError,
            TypeError,
            ArithmeticError,
            MemoryError,
            OverflowError,
            AttributeError,
            RecursionError,
        ) as fault:
            raise Refusal(
                N_("The template “{file}” asks for something that cannot be done ({detail}). Correct it in Word."),
                file=self._name,
                detail=str(fault)[:120],
            ) from fault
        except (*_FAULTS, XMLSyntaxError) as fault:
            raise _unreadable(self._name) from fault
        return undated(made.getvalue())


def _known(values: Values) -> list[str]:
    """Every name that a template may use, those of a criterion with it."""
    criteria = values.get("criteria") or [{}]
    return sorted([*values, *(f"criterion.{one}" for one in criteria[0])])


def _unreadable(name: str) -> Refusal:
    return Refusal(
        N_("The template “{file}” is damaged or is no Word file. Save it as .docx and try again."), file=name
    )
