"""Words: every sentence that a person reads goes through here, in window, command line and workbook alike."""

import gettext
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Final

from shortlister import RESOURCES

DOMAIN: Final = "shortlister"
LANGUAGES: Final = ("en", "cy")
"""What the program can speak; the first is what its sentences are written in."""

CATALOGUES: Final = RESOURCES / "locale"
_ASKED: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


class _Catalogue:
    """The one piece of process-wide state: the language that this process speaks."""

    translations: gettext.NullTranslations = gettext.NullTranslations()
    here: ContextVar[gettext.NullTranslations | None] = ContextVar("here", default=None)

    @classmethod
    def now(cls) -> gettext.NullTranslations:
        return cls.here.get() or cls.translations


def asked_for(environment: Mapping[str, str]) -> str:
    """The language (of `LANGUAGES`) that an environment asks for, by the variables that gettext reads."""
    said = next((environment[name] for name in _ASKED if environment.get(name)), "")
    return next((one for one in LANGUAGES if said.startswith(one)), LANGUAGES[0])


def use(language: str, *, folder: Path = CATALOGUES) -> None:
    """Speak `language` (as `cy`) from the compiled catalogues in `folder`; English where none is there."""
    _Catalogue.translations = gettext.translation(DOMAIN, folder, [language], fallback=True)


@contextmanager
def speaking(words: gettext.NullTranslations) -> Iterator[None]:
    """Within, this thread alone speaks with these words: a letter may be in another language than the window."""
    before = _Catalogue.here.set(words)
    try:
        yield
    finally:
        _Catalogue.here.reset(before)


def language() -> str:
    """The language in use, as documents name it (`en-GB`, `cy`)."""
    return _Catalogue.now().info().get("language") or "en-GB"


def _(message: str) -> str:
    """The message in the language in use; never given an f-string or a part of a sentence."""
    return _Catalogue.now().gettext(message)


def in_every_language(message: str) -> frozenset[str]:
    """The message in each language that the program can speak: what was kept in words may be in any of them."""
    spoken = (gettext.translation(DOMAIN, CATALOGUES, [one], fallback=True) for one in LANGUAGES)
    return frozenset((message, *(words.gettext(message) for words in spoken)))


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the message that fits `count`."""
    return _Catalogue.now().ngettext(one, many, count)


def plural(one: str, many: str, count: int) -> str:
    """Like `N_` where a number stands in the message: the form that fits `count`, for a sentence shown later."""
    return one if count == 1 else many


def N_(message: str) -> str:
    """Mark a message for translation where it is written down but shown only later."""
    return message
