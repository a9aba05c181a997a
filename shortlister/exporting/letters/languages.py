"""The languages of letters: what the program has words for in them, whatever language the window speaks.

What people wrote (criteria, reasons by hand, names of posts) stays as it was written.
"""

from collections.abc import Mapping
from gettext import NullTranslations
from types import MappingProxyType
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_

LANGUAGES: Final = ("en", "cy")
"""The languages that templates ship in, and that drafted reasons can be said in."""

_WELSH: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Reasons drafted from the criteria
        "The applicant withdrew.": "Tynnodd yr ymgeisydd yn ôl.",
        "The essential criteria earned less than {percent} % of the marks.":
            "Enillodd y meini prawf hanfodol lai na {percent} % o’r marciau.",
        "This essential criterion had the lowest rating: {criteria}.":
            "Cafodd y maen prawf hanfodol hwn y sgôr isaf: {criteria}.",
        "These essential criteria had the lowest rating: {criteria}.":
            "Cafodd y meini prawf hanfodol hyn y sgôr isaf: {criteria}.",
        "The criterion that is looked at first was not met: {criteria}.":
            "Ni fodlonwyd y maen prawf a ystyrir yn gyntaf: {criteria}.",
        "This essential criterion was not met: {criteria}.":
            "Ni fodlonwyd y maen prawf hanfodol hwn: {criteria}.",
        "These essential criteria were not met: {criteria}.":
            "Ni fodlonwyd y meini prawf hanfodol hyn: {criteria}.",
        "This criterion could not be assessed at this stage and is carried to the next: {criteria}.":
            "Ni ellid asesu’r maen prawf hwn yn y cam hwn, ac fe’i trosglwyddir i’r cam nesaf: {criteria}.",
        "These criteria could not be assessed at this stage and are carried to the next: {criteria}.":
            "Ni ellid asesu’r meini prawf hyn yn y cam hwn, ac fe’u trosglwyddir i’r cam nesaf: {criteria}.",
        "Met every essential criterion.": "Bodlonwyd pob maen prawf hanfodol.",
        "Reached the minimum in the essential criteria.": "Cyrhaeddwyd y lleiafswm yn y meini prawf hanfodol.",
        "Nothing could be assessed at this stage.": "Ni ellid asesu dim yn y cam hwn.",
        "Ranked {rank} by total marks, level with others.":
            "Safle {rank} yn ôl cyfanswm y marciau, yn gydradd ag eraill.",
        "Ranked {rank}.": "Safle {rank}.",
        "{count} applicant was ranked higher.": "Gosodwyd {count} ymgeisydd yn uwch.",
        "{count} applicants were ranked higher.": "Gosodwyd {count} ymgeisydd yn uwch.",
        "To strengthen: {criteria}.": "Meysydd i’w cryfhau: {criteria}.",
        # What a template may ask for besides, and the file's name
        "Feedback {reference}": "Adborth {reference}",
        "Shortlisted": "Ar y rhestr fer",
        "Not shortlisted": "Ddim ar y rhestr fer",
        "Invited": "Gwahoddwyd",
        "Not invited": "Ni wahoddwyd",
        "Appointed": "Penodwyd",
        "Not appointed": "Ni phenodwyd",
        "Reserve": "Wrth gefn",
        "Withdrawn": "Wedi tynnu’n ôl",
        "Shortlisting": "Llunio’r rhestr fer",
        "Assessment": "Asesu",
        "Interview": "Cyfweliad",
        "Checks": "Gwiriadau",
        "Application form": "Ffurflen gais",
        "Supporting statement": "Datganiad ategol",
        "Covering letter": "Llythyr eglurhaol",
        "Certificates": "Tystysgrifau",
        "References": "Geirda",
        "Presentation": "Cyflwyniad",
        "Test": "Prawf",
        "Selection process": "Proses ddethol",
        "essential": "hanfodol",
        "desirable": "dymunol",
        "Met": "Wedi’i fodloni",
        "Partly met": "Wedi’i fodloni’n rhannol",
        "Not met": "Heb ei fodloni",
        "Yes": "Ydy",
        "No": "Nac ydy",
        "No evidence": "Dim tystiolaeth",
        "Partial": "Rhannol",
        "Weak": "Gwan",
        "Poor": "Gwael",
        "Good": "Da",
        "Very good": "Da iawn",
        "Strong": "Cryf",
        "Excellent": "Rhagorol",
        "Outstanding": "Eithriadol",
        "Acceptable": "Derbyniol",
        "January": "Ionawr",
        "February": "Chwefror",
        "March": "Mawrth",
        "April": "Ebrill",
        "May": "Mai",
        "June": "Mehefin",
        "July": "Gorffennaf",
        "August": "Awst",
        "September": "Medi",
        "October": "Hydref",
        "November": "Tachwedd",
        "December": "Rhagfyr",
    }
)  # fmt: skip


class _Words(NullTranslations):
    """A catalogue of few words; what is not among them stays in English."""

    def __init__(self, language: str, words: Mapping[str, str]) -> None:
        super().__init__()
        self._language = language
        self._words = words

    def info(self) -> dict[str, str]:
        return {"language": self._language}

    def gettext(self, message: str) -> str:
        return self._words.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def words_in(language: str) -> NullTranslations:
    """The program's words in a language of letters (`en`, `cy`); Refusal where there are none."""
    match language:
        case "en":
            return NullTranslations()
        case "cy":
            return _Words("cy", _WELSH)
        case _:
            raise Refusal(
                N_("There is no template for letters in “{language}”. There are: {languages}."),
                language=language,
                languages=", ".join(LANGUAGES),
            )
