"""A sentence about an application file without the file's name, which may say whose it is."""

from shortlister.domain.refusals import Sentence
from shortlister.i18n import _

_QUOTED = "“{file}”"


def nameless(sentence: Sentence) -> str:
    """The sentence with `this file` in place of the quoted name; one that names no file stays as it is."""
    template = _(sentence.message)
    words = _("This file") if template.startswith(_QUOTED) else _("this file")
    bare = template.replace(_QUOTED, "{file}")
    return bare.format(**{**sentence.parameters, "file": words})
