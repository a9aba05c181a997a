"""Welsh told from English, word by word: enough to tell two halves of one text apart, not to read either."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_WELSH: Final = frozenset(
    re.findall(
        r"\S+",
        """
        yn yr y ac o ar gan gyda gydag heb dros wrth neu na nad ond os fel mewn ei eu eich ein bod yw mae sydd
        bydd nid gallu profiad sgiliau gwybodaeth addysg cymwysterau cymhwyster dealltwriaeth gwaith swydd
        manyleb hanfodol dymunol da dda iawn cymraeg gymraeg saesneg siarad ysgrifennu darllen cyfatebol trwydded
        gyrru llawn weithio gweithio ddefnyddio defnyddio cyfrifiadur cyfathrebu tystiolaeth personol rhinweddau
        agwedd agweddau arall eraill maes dull asesu asesiad cais ffurflen cyfweliad prawf geirda rhaid fod leiaf
        blwyddyn dwy tair pobl cyngor cymuned ysgol meithrin brifysgol prifysgol hyd oed cyffredinol tebyg parod
        barod barodrwydd parodrwydd astudio amdano rhugl gofyniad gofynion meini teitl cyflog oriau adran
        lleoliad yma hwn hon hyn dyletswyddau o'r i'r a'r a'i o'i i'w â'r yw'r mae'r gyda'r neu'n ar-lein unrhyw
        pob angen hunan amser tîm rhan ran drwy trwy
        """,
    )
)
_ENGLISH: Final = frozenset(
    re.findall(
        r"\S+",
        """
        the of and to in with for an on by from as is are be have has or able ability experience knowledge skills
        skill good work working excellent understanding degree equivalent willing willingness use using other
        others full driving licence team people children school council community own year years least must will
        can this that which it your you we our essential desirable requirement requirements area specification
        how assessed application interview test qualification level standard high strong time part job post hours
        language write speak read written welsh english attitude attitudes personal qualities skilled computer
        clear close
        """,
    )
)
_LIKE_WELSH: Final = late_regex(
    r"[âêîôûŵŷ]|(?:aeth|iaeth|oedd|iadau|iau|edd|ydd|wyr|wch|wyd|idd|odd|adau|iadol|iwr|aidd)$"
    r"|^(?:gw[^i]|cyf|cym|cyn[^i]|cyd|cys|cyrs|ngh|mh|nh|rh[^ey]|dd|fy|hw|ymg|ymd|ysg|gy[dfmn]|chy|dys)|ffordd|ddi(?!t|n)|wyb"
    r"|[bcdfghlmnrt]wy(?!er)|wydd|eith(?!er)|[bcdfgjlmnprst]w[bcdfglmnprst]"
)
_LIKE_ENGLISH: Final = late_regex(r"(?:ing|tions?|ments?|ness|ity|ities|ally|able|ence|ance|ship|ful|ly|ity|ous|ive)$")
_WORD: Final = late_regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=DEFAULT.pieces)
def leaning(word: str) -> int:
    """1 for a word that is Welsh, -1 for one that is English, 0 for one that may be either."""
    bare = word.lower().replace("’", "'")
    if bare in _ENGLISH:
        return -1
    if bare in _WELSH:
        return 1
    if len(bare) < 4:
        return 0
    return -1 if _LIKE_ENGLISH.search(bare) else int(bool(_LIKE_WELSH.search(bare)))


def leanings(text: str) -> list[tuple[int, int, int]]:
    """Each word of a text: where it begins and ends, and what it is."""
    return [(found.start(), found.end(), leaning(found[0])) for found in _WORD.finditer(text)]
