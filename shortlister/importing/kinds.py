"""What a file really is, told by its content; its name only settles between kinds of text."""

import io
import re
import zipfile
import zlib
from pathlib import PurePath
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import Limits
from shortlister.importing.wording import readable_share

EMPTY: Final = N_("“{file}” is empty. Choose the file that has the text.")
DAMAGED: Final = N_(
    "“{file}” is damaged and cannot be read. Open it in the program that made it, save it again, and try again."
)
NESTED: Final = N_(
    "“{file}” is nested too deeply, such as by tables within tables many times over. Copy its text into a new "
    "document, save that, and try again."
)
PROTECTED: Final = N_("“{file}” is protected by a password. Save a copy without the password and choose that.")
LEGACY_WORD: Final = N_("“{file}” is in the old Word format. Open it in Word or LibreOffice and save it as .docx.")
LEGACY_OTHER: Final = N_(
    "“{file}” is in an old Office format. Open it in Word, Excel or LibreOffice and save it as .docx or .xlsx."
)
PICTURE: Final = N_("“{file}” is a picture. Choose a document whose text can be selected, such as .docx, .pdf or .txt.")
PROGRAM: Final = N_("“{file}” is a program, not a document. Choose a Word, ODF, PDF, Excel, HTML, CSV or text file.")
ARCHIVE: Final = N_("“{file}” is an archive, not a document. Unpack it and choose the document inside.")
UNKNOWN: Final = N_(
    "“{file}” is not a kind of file that can be read. Save it as .docx, .odt, .pdf, .xlsx, .html, .csv or .txt."
)
OURS: Final = N_(
    "“{file}” is a Shortlister vacancy or scoring pack, not a document. Open it with Shortlister; a pack is merged "
    "into its vacancy."
)
NOT_TEXT: Final = N_("“{file}” is not readable text. Save it as .docx, .pdf or plain text and choose that.")

_SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xff\xd8\xff", PICTURE),
    (b"\x89PNG", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"BM", PICTURE),
    (b"\x7fELF", PROGRAM),
    (b"MZ", PROGRAM),
    (b"Rar!", ARCHIVE),
    (b"7z\xbc\xaf", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xfd7zXZ", ARCHIVE),
    (b"SQLite format 3\x00", UNKNOWN),
)
_MAIL: Final = late_regex(
    r"(?i)(?:[a-z][a-z0-9-]{1,40}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\n){0,40}){0,40}?"
    r"(?:mime-version|content-type):"
)
"""A saved e-mail: lines of its header, one of which says how its body is written."""

_ONLY_MAC: Final = re.compile(rb"[a-z][\x8a\x8c\x8e\x9f\xc0-\xd6\xd8-\xde]|[ \r\n][\xd0\xd1](?= )|[\r\n]\xa5(?=[ \t])")
"""Bytes that an old Mac wrote for `é` and `’` in words, for dashes and bullets; else capitals where none stand."""
_ONLY_WESTERN: Final = re.compile(rb"(?<![a-z])[\x91-\x97]|[\x91-\x97](?![a-z])|\x92(?=[a-z]{1,2}\b)")
"""Quotes and dashes of the Western code page."""
_ASCII: Final = 0x7F
_FEW: Final = 8
"""Of so many bytes one at most is accented or a sign."""
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(data: bytes, name: str, limits: Limits) -> str:
    """The kind (`docx odt rtf xlsx xls ods pdf html eml csv md txt`) of the data; raises Refusal where it is none."""
    if not data.strip(b"\x00 \t\r\n\f"):
        raise Refusal(EMPTY, file=name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _package_kind(data, name, limits)
    if data.startswith(_OLE):
        return _ole_kind(data, name)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:5] == b"{\\rtf":
        return "rtf"
    if data.startswith(b"SQLite format 3\x00") and data[68:72] == b"SHLS":
        raise Refusal(OURS, file=name)
    if data.startswith((b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")):
        raise Refusal(OURS, file=name)
    for signature, message in _SIGNATURES:
        if data.startswith(signature) and not (signature == b"BM" and readable_share(decode(data[:400])) > 0.95):
            raise Refusal(message, file=name)
    return _text_kind(decode(data), name)


def decode(data: bytes) -> str:
    """Text from bytes: marked Unicode, UTF-8, UTF-16 without its mark, else the Western code page, or an old Mac's."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    sample = data[:4000]
    if sample.count(0) > len(sample) // 4:
        odd = sample[1::2].count(0) > sample[0::2].count(0)
        return data.decode("utf-16-le" if odd else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("mac_roman" if _is_from_a_mac(data) else "cp1252", "replace")


def _is_from_a_mac(data: bytes) -> bool:
    """Whether the Western code page would make capitals inside words of what are accents and signs in an old Mac's.

    So a few such bytes say; text of which they are a large part is in no Western language.
    """
    if sum(1 for byte in data if byte > _ASCII) * _FEW > len(data):
        return False
    return len(_ONLY_MAC.findall(data)) > len(_ONLY_WESTERN.findall(data))


def _text_kind(text: str, name: str) -> str:
    sample = text[:20_000]
    if "\x00" in sample or readable_share(sample) < 0.97 or sample.count("\ufffd") > len(sample) // 50:
        raise Refusal(NOT_TEXT, file=name)
    start = sample.lstrip()[:2000].lower()
    ending = PurePath(name).suffix.lower()
    if _MAIL.match(sample):
        return "eml"
    if start.startswith(("<!doctype html", "<html")) or (start.startswith("<") and "<body" in sample.lower()):
        return "html"
    if ending in (".html", ".htm", ".xhtml") and "<" in sample:
        return "html"
    if start.startswith("<?xml"):
        if "<html" in start:
            return "html"
        raise Refusal(UNKNOWN, file=name)
    if ending in (".csv", ".tsv"):
        return "csv"
    return "md" if ending in (".md", ".markdown", ".erb") else "txt"


def _ole_kind(data: bytes, name: str) -> str:
    """`xls` for an old workbook, whatever it is called; raises Refusal for everything else in the old container."""
    wide = data[:2_000_000] + data[-200_000:]
    ending = PurePath(name).suffix.lower()
    if "EncryptedPackage".encode("utf-16-le") in wide or "EncryptionInfo".encode("utf-16-le") in wide:
        raise Refusal(PROTECTED, file=name)
    if "WordDocument".encode("utf-16-le") in wide:
        raise Refusal(LEGACY_WORD, file=name)
    if "Workbook".encode("utf-16-le") in wide or "Book".encode("utf-16-le") in wide or ending in (".xls", ".xlt"):
        return "xls"
    raise Refusal(LEGACY_WORD if ending in (".doc", ".dot") else LEGACY_OTHER, file=name)


def _package_kind(data: bytes, name: str, limits: Limits) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            if len(names) > limits.parts:
                raise Refusal(DAMAGED, file=name)
            if any(entry.flag_bits & 1 for entry in package.infolist()):
                raise Refusal(PROTECTED, file=name)
            mime = package.read("mimetype")[:200].decode("ascii", "replace") if "mimetype" in names else ""
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
        zlib.error,
    ) as error:
        raise Refusal(DAMAGED, file=name) from error
    if "word/document.xml" in names or any(part.startswith("word/document") for part in names):
        return "docx"
    if "xl/workbook.bin" in names:
        return "xls"
    if any(part.startswith("xl/workbook") for part in names):
        return "xlsx"
    if "opendocument.text" in mime:
        return "odt"
    if "opendocument.spreadsheet" in mime:
        return "ods"
    if "[Content_Types].xml" in names or mime:
        raise Refusal(UNKNOWN, file=name)
    raise Refusal(ARCHIVE, file=name)
