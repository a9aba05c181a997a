"""The languages of letters: the program's own catalogues, whatever language the window speaks.

What people wrote (criteria, reasons by hand, names of posts) stays as it was written.
"""

from gettext import NullTranslations, translation

from shortlister.domain.refusals import Refusal
from shortlister.i18n import CATALOGUES, DOMAIN, LANGUAGES, N_


def words_in(language: str) -> NullTranslations:
    """The program's words in a language of letters (`en`, `cy`); Refusal where there are none."""
    if language == LANGUAGES[0]:
        return NullTranslations()
    if language in LANGUAGES:
        return translation(DOMAIN, CATALOGUES, [language])
    raise Refusal(
        N_("There is no template for letters in “{language}”. There are: {languages}."),
        language=language,
        languages=", ".join(LANGUAGES),
    )
