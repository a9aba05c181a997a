"""Every kind of bad file gets one clear sentence that names it, in little time, and never a traceback."""

import io
import os
import random
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from shortlister.domain.plans.drafts import Verdict
from shortlister.domain.refusals import Refusal
from shortlister.importing.archive import BOMB, ENTITIES
from shortlister.importing.blocks import TOO_MUCH
from shortlister.importing.delimited import DAMAGED_CSV
from shortlister.importing.kinds import (
    ARCHIVE,
    DAMAGED,
    EMPTY,
    LEGACY_OTHER,
    LEGACY_WORD,
    NESTED,
    NOT_TEXT,
    PICTURE,
    PROGRAM,
    PROTECTED,
    UNKNOWN,
)
from shortlister.importing.limits import DEFAULT
from shortlister.importing.pdf import NO_TEXT, XFA
from shortlister.importing.reading import read_document, read_specification
from shortlister.importing.supervision import BROKE_OFF

OLD = Path(__file__).parents[1] / "fixtures" / "old_office"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def _zip(parts: Mapping[str, bytes | str], *, level: int = 9) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def _docx(body: str, *, before: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return _zip({"[Content_Types].xml": _TYPES, "word/document.xml": document})


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _xlsx(sheet: str, *, before: str = "") -> bytes:
    book = (
        f'<workbook xmlns="{_S}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    return _zip(
        {
            "[Content_Types].xml": _TYPES,
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": links,
            "xl/worksheets/sheet1.xml": f'{before}<worksheet xmlns="{_S}"><sheetData>{sheet}</sheetData></worksheet>',
        }
    )


def _odt(content: str, *, manifest: str = "<manifest/>") -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = f'<office:document-content xmlns:office="{office}" xmlns:text="{text}">{content}</office:document-content>'
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": body,
        }
    )


def _paged(kids: bytes, count: int) -> bytes:
    """A PDF whose tree of pages says what it likes."""
    return _pdf(pages=b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count))


def _pdf(
    page: bytes = b"",
    *,
    trailer: bytes = b"",
    filters: int = 0,
    pages: bytes = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    catalog: bytes = b"",
) -> bytes:
    packed = b"/Filter [%s] " % (b"/FlateDecode " * filters) if filters else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        pages,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 << "
        b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packed, len(page), page),
    ]
    data = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(data + b"trailer << /Size 5 /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))


_WIDE = f'<w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>{_paragraph("x")}</w:tc>'
_NESTED = (
    "<office:body><office:text>" + "<text:section>" * 200 + "<text:p>x</text:p>" + "</text:section>" * 200
    + "</office:text></office:body>"
)  # fmt: skip


def _good_docx() -> bytes:
    lines = ["Person specification", "Essential", "Good typing", "Good filing"]
    return _docx("".join(_paragraph(line) for line in lines))


def _noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def _quad_bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20 if n else "ha" * 50}">' for n in range(7))
    return _docx(_paragraph("&e6;"), before=f"<!DOCTYPE w [{entities}]>")


_BAD: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "empty.txt": (lambda: b"", EMPTY),
    "empty.docx": (lambda: b"", EMPTY),
    "empty.pdf": (lambda: b"", EMPTY),
    "spaces.txt": (lambda: b" \n\t\r\n " * 40, EMPTY),
    "zeros.docx": (lambda: b"\0" * 5000, EMPTY),
    "zeros.pdf": (lambda: b"\0" * 5000, EMPTY),
    "noise.docx": (lambda: _noise(4000), NOT_TEXT),
    "noise.pdf": (lambda: _noise(4000), NOT_TEXT),
    "noise.txt": (lambda: _noise(4000), NOT_TEXT),
    "noise.csv": (lambda: _noise(4000), NOT_TEXT),
    "cut.docx": (lambda: _good_docx()[:300], DAMAGED),
    "cut in half.docx": (lambda: _good_docx()[: len(_good_docx()) // 2], DAMAGED),
    "flipped.docx": (lambda: _good_docx().replace(b"\x50\x4b\x01\x02", b"\x50\x4b\x09\x09"), DAMAGED),
    "no body.docx": (lambda: _zip({"word/document.xml": f'<w:document xmlns:w="{_W}"/>'}), DAMAGED),
    "not xml.docx": (lambda: _zip({"word/document.xml": "this is not XML"}), DAMAGED),
    "unclosed.docx": (lambda: _zip({"word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>'}), DAMAGED),
    "no part.docx": (lambda: _zip({"[Content_Types].xml": _TYPES}), UNKNOWN),
    "entities.docx": (_quad_bomb, ENTITIES),
    "outside.docx": (
        lambda: _docx(_paragraph("&x;"), before='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        ENTITIES,
    ),
    "bomb.docx": (lambda: _docx(_paragraph("a" * 60_000_000)), BOMB),
    "deep.docx": (
        lambda: _docx("<w:tbl><w:tr><w:tc>" * 400 + _paragraph("x") + "</w:tc></w:tr></w:tbl>" * 400),
        NESTED,
    ),
    "deep enough.docx": (
        lambda: _docx("<w:tbl><w:tr><w:tc>" * 200 + _paragraph("x") + "</w:tc></w:tr></w:tbl>" * 200),
        NESTED,
    ),
    "wide.docx": (lambda: _docx("".join(_paragraph(f"line {n} " * 30) for n in range(20_000))), TOO_MUCH),
    "entities.xlsx": (lambda: _xlsx("", before='<!DOCTYPE x [<!ENTITY a "b">]>'), ENTITIES),
    "bomb.xlsx": (lambda: _xlsx(f"<row><c t='str'><v>{'a' * 60_000_000}</v></c></row>"), BOMB),
    "no sheet.xlsx": (lambda: _zip({"xl/workbook.xml": "<workbook"}), DAMAGED),
    "many cells.xlsx": (
        lambda: _xlsx("".join(
            "<row>" + "".join(f"<c t='str'><v>{n * k * 7919 % 99991}</v></c>" for k in range(60)) + "</row>"
            for n in range(2_000)
        )),
        TOO_MUCH,
    ),
    "cut.xlsx": (lambda: _xlsx("<row/>")[:200], DAMAGED),
    "empty.odt": (lambda: b"", EMPTY),
    "no body.odt": (lambda: _odt(""), DAMAGED),
    "locked.odt": (lambda: _odt("", manifest="<m><encryption-data/></m>"), PROTECTED),
    "cut.odt": (lambda: _odt("")[:150], DAMAGED),
    "presentation.odp": (
        lambda: _zip({"mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": "<x/>"}),
        UNKNOWN,
    ),
    "slides.pptx": (
        lambda: _zip({"[Content_Types].xml": _TYPES, "ppt/presentation.xml": "<x/>"}),
        UNKNOWN,
    ),
    "archive.zip": (lambda: _zip({"a.txt": "hello", "b.txt": "there"}), ARCHIVE),
    "archive.docx": (lambda: _zip({"holiday.jpg": b"\xff\xd8\xff"}), ARCHIVE),
    "empty zip.docx": (lambda: b"PK\x05\x06" + b"\0" * 18, ARCHIVE),
    "packed.gz": (lambda: b"\x1f\x8b" + _noise(300), ARCHIVE),
    "packed.7z": (lambda: b"7z\xbc\xaf'\x1c" + _noise(300), ARCHIVE),
    "packed.rar": (lambda: b"Rar!\x1a\x07" + _noise(300), ARCHIVE),
    "old.doc": (lambda: _OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), LEGACY_WORD),
    "old.docx": (lambda: _OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), LEGACY_WORD),
    "old.xls": (lambda: _OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), DAMAGED),
    "cut.xls": (lambda: (OLD / "old-workbook.xls").read_bytes()[:3000], DAMAGED),
    "old.ppt": (lambda: _OLE + b"\0" * 600, LEGACY_OTHER),
    "locked.docx": (lambda: _OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), PROTECTED),
    "locked.xlsx": (lambda: _OLE + b"\0" * 600 + "EncryptionInfo".encode("utf-16-le"), PROTECTED),
    "deep.rtf": (lambda: rb"{\rtf1 " + rb"{\b " * 100_000, NESTED),
    "many cells.rtf": (lambda: rb"{\rtf1 " + rb"\trowd\cellx1\intbl a\cell\row " * 110_000, TOO_MUCH),
    "photo.jpg": (lambda: b"\xff\xd8\xff\xe0" + _noise(300), PICTURE),
    "photo.pdf": (lambda: b"\x89PNG\r\n\x1a\n" + _noise(300), PICTURE),
    "photo.docx": (lambda: b"GIF89a" + _noise(300), PICTURE),
    "program.exe": (lambda: b"MZ\x90\0" + _noise(300), PROGRAM),
    "program": (lambda: b"\x7fELF" + _noise(300), PROGRAM),
    "data.db": (lambda: b"SQLite format 3\0" + b"\0" * 200, UNKNOWN),
    "feed.xml": (lambda: b"<?xml version='1.0'?><feed><title>x</title></feed>", UNKNOWN),
    "header only.pdf": (lambda: b"%PDF-1.7\n", DAMAGED),
    "cut.pdf": (lambda: _pdf(b"BT /F1 12 Tf 20 200 Td (Hello there) Tj ET")[:120], DAMAGED),
    "garbage.pdf": (lambda: b"%PDF-1.4\n" + _noise(3000), DAMAGED),
    "adobe form.pdf": (
        lambda: _pdf(
            b"BT /F1 12 Tf 20 200 Td (Please wait... If this message is not eventually replaced) Tj ET",
            catalog=b"/NeedsRendering true /AcroForm << /Fields [] /XFA (<xdp/>) >>",
        ),
        XFA,
    ),
    "blank.pdf": (lambda: _pdf(), NO_TEXT),
    "locked.pdf": (
        lambda: _pdf(b"", trailer=b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + b"o" * 32 + b") /U (" + b"u" * 32
                     + b") /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]"),
        PROTECTED,
    ),
    "endless.pdf": (
        lambda: _pdf(b"BT /F1 12 Tf 20 200 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 90_000 + b"ET"),
        BROKE_OFF,
    ),
    "spans.docx": (
        lambda: _docx("<w:tbl>" + ("<w:tr>" + _WIDE * 60 + "</w:tr>") * 60 + "</w:tbl>"),
        TOO_MUCH,
    ),
    "spans.html": (lambda: b"<table><tr>" + b"<td rowspan=1000 colspan=1000>x" * 9 + b"</table>", TOO_MUCH),
    "many lines.docx": (lambda: _docx("".join(_paragraph(f"{n}a") for n in range(31_000))), TOO_MUCH),
    "many lines.html": (lambda: b"<ul>" + b"<li>Ability to type" * 31_000, TOO_MUCH),
    "many lines.txt": (lambda: b"- Ability to type\n\n" * 31_000, TOO_MUCH),
    "one line.txt": (lambda: b"ability to and " * 5_000, TOO_MUCH),
    "nothing but text.txt": (lambda: b"Good typing and filing\n" * 500_000, TOO_MUCH),
    "many rows.csv": (lambda: b"a,b\n" * 120_000, TOO_MUCH),
    "open quote.csv": (lambda: b'a,"' + b"b," * 200_000, DAMAGED_CSV),
    "nested.docx": (lambda: _docx("<w:ins>" * 50_000 + _paragraph("x") + "</w:ins>" * 50_000), NESTED),
    "nested.odt": (lambda: _odt(_NESTED), NESTED),
    "lying.docx": (
        lambda: _docx(_paragraph("a" * 60_000_000)).replace(struct.pack("<L", 60_000_064), struct.pack("<L", 100)),
        BOMB,
    ),
    "many parts.docx": (lambda: _zip({f"word/{n}.xml": "" for n in range(5_100)} | {"word/document.xml": ""}), DAMAGED),
    "million pages.pdf": (lambda: _paged(b"3 0 R " * 1_000_000, 1_000_000), TOO_MUCH),
    "more pages than there are.pdf": (lambda: _paged(b"3 0 R", 2_000_000_000), NO_TEXT),
    "pages in a circle.pdf": (lambda: _paged(b"2 0 R 3 0 R", 2), NO_TEXT),
    "stream bomb.pdf": (lambda: _pdf(zlib.compress(zlib.compress(b"0" * 200_000_000, 9), 9), filters=2), NO_TEXT),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_BAD))
def test_a_bad_file_gets_its_one_sentence_and_little_time(name: str, tmp_path: Path) -> None:
    make, message = _BAD[name]
    path = tmp_path / name
    path.write_bytes(make())
    begun = time.monotonic()
    with pytest.raises(Refusal) as refused:
        read_specification(path)
    assert refused.value.lines() == [message.format(file=name)]
    assert time.monotonic() - begun < 20


def test_there_are_sixty_bad_files_of_thirty_kinds() -> None:
    assert len(_BAD) >= 60
    assert len({name.rpartition(".")[0] or name for name in _BAD}) >= 30


_MEASURED: Final = """
import resource, sys
from pathlib import Path
from shortlister.domain.refusals import Refusal
from shortlister.importing.reading import read_specification
for name in sys.argv[1:]:
    try:
        read_specification(Path(name))
    except Refusal:
        continue
    sys.exit(f"{name} was read")
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""In a process of its own: what is counted are then the children that read these files and no others."""


@pytest.mark.skipif(sys.platform != "linux", reason="only here children's memory is counted in kilobytes")
def test_no_bad_file_takes_a_gigabyte(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("stream bomb.pdf", "bomb.docx", "endless.pdf", "million pages.pdf")]
    for path in paths:
        path.write_bytes(_BAD[path.name][0]())
    told = subprocess.run([sys.executable, "-c", _MEASURED, *map(str, paths)], capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert 10_000 < int(told.stdout) < 1_000_000


def test_two_gigabytes_of_nothing_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "sparse.docx"
    with path.open("wb") as stream:
        stream.truncate(2_000_000_000)
    begun = time.monotonic()
    with pytest.raises(Refusal) as refused:
        read_specification(path)
    assert "larger than 60 MB" in str(refused.value)
    assert time.monotonic() - begun < 2


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r".") as refused:
        read_document(tmp_path / "nowhere.docx")
    assert str(refused.value) == "There is no file “nowhere.docx”. Check the name and the folder."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_document(tmp_path)
    assert "is a folder" in str(refused.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.docx"
    os.mkfifo(path)
    begun = time.monotonic()
    with pytest.raises(Refusal) as refused:
        read_document(path)
    assert "is not an ordinary file" in str(refused.value)
    assert time.monotonic() - begun < 2


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        read_document(Path("/dev/zero"))
    assert "is not an ordinary file" in str(refused.value)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("Person specification", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(Refusal) as refused:
        read_document(path)
    assert "permissions" in str(refused.value)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(DEFAULT.file_bytes + 1)
    with pytest.raises(Refusal) as refused:
        read_document(path)
    assert "larger than 60 MB" in str(refused.value)


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
def test_an_odd_name_is_shown_in_letters_that_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd \xff name\xe9.docx"))
    path.write_bytes(_noise(900))
    with pytest.raises(Refusal) as refused:
        read_document(path)
    str(refused.value).encode("utf-8")
    good = Path(os.fsdecode(os.fsencode(tmp_path) + b"/good \xff.docx"))
    good.write_bytes(_good_docx())
    assert len(read_specification(good).posts[0].criteria) == 2


@pytest.mark.usefixtures("workers_started_anew")
def test_a_worker_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "slow.docx"
    path.write_bytes(_docx("".join(_paragraph(f"line {n} " * 20) for n in range(15_000))))
    limits = replace(DEFAULT, seconds=0.05)
    with pytest.raises(Refusal) as refused:
        read_document(path, limits=limits)
    assert "takes longer" in str(refused.value)


@pytest.mark.usefixtures("workers_started_anew")
def test_a_worker_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "greedy.docx"
    path.write_bytes(_docx("".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(300_000))))
    limits = replace(DEFAULT, memory_bytes=150_000_000, packing_ratio=10**6)
    with pytest.raises(Refusal) as refused:
        read_document(path, limits=limits)
    assert "“greedy.docx”" in str(refused.value)


def test_a_far_cell_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "far.xlsx"
    path.write_bytes(
        _xlsx(
            '<row r="1"><c r="A1" t="str"><v>Criteria</v></c><c r="B1" t="str"><v>Essential</v></c>'
            '<c r="C1" t="str"><v>Desirable</v></c></row>'
            '<row r="2"><c r="A2" t="str"><v>Good typing</v></c><c r="B2" t="str"><v>X</v></c></row>'
            '<row r="1048576"><c r="XFD1048576" t="str"><v>far away</v></c></row>'
        )
    )
    begun = time.monotonic()
    draft = read_specification(path)
    assert "Good typing" in [criterion.text for criterion in draft.posts[0].criteria]
    assert time.monotonic() - begun < 3


def test_a_file_with_a_wrong_ending_is_read_for_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "really a word file.pdf"
    path.write_bytes(_good_docx())
    draft = read_specification(path)
    assert draft.document.format == "docx"
    assert [criterion.text for criterion in draft.posts[0].criteria] == ["Good typing", "Good filing"]


def test_a_text_without_criteria_is_no_specification_and_no_refusal(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ann,\n\nthank you for your letter.\n\nYours, Bo\n", encoding="utf-8")
    draft = read_specification(path)
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION
    assert draft.why
    assert draft.posts == ()
