"""Who an application is from: labels, fields of a PDF form, and the top of the page where nothing says so."""

from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.importing.applicants import read_applicants
from shortlister.importing.reading import read_document
from shortlister.importing.who_applies import who_applies

_STATEMENT = "I have run a public website for six years and supervise two editors and a developer of services"


def _form(path: Path) -> Path:
    """A PDF form whose values are in its fields alone, as a form filled in on the screen has them."""
    labels = b"BT /F1 12 Tf 40 740 Td (Application for employment) Tj 0 -40 Td (Full name) Tj 0 -40 Td (E-mail) Tj ET"
    font = b"/DR << /Font << /F1 5 0 R >> >> /NeedAppearances true"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 7 0 R 8 0 R] %s >> >>" % font,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Annots [6 0 R 7 0 R 8 0 R] "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(labels), labels),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *(
            b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (%d) /V (%s) /DA (/F1 10 Tf 0 g) /P 3 0 R /F 4 "
            b"/Rect [160 %d 460 %d] >>" % (number, value.encode(), low, high)
            for number, (value, low, high) in enumerate(
                (("Hannah Mellor", 695, 715), ("hannah@post.test", 655, 675), (_STATEMENT, 400, 620))
            )
        ),
    ]
    data = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    path.write_bytes(bytes(data))
    return path


def _only(folder: Path) -> DraftApplicant:
    (one,) = read_applicants(folder).applicants
    return one


def test_the_fields_of_a_pdf_form_are_read_beside_their_labels_and_in_full(tmp_path: Path) -> None:
    document = read_document(_form(tmp_path / "10481.pdf"))
    texts = [block.text for block in document.blocks]
    assert "Full name Hannah Mellor" in texts
    assert _STATEMENT in texts
    assert document.not_shown == 0
    one = _only(tmp_path)
    assert (one.reference, one.name, one.email, one.doubts) == ("10481", "Hannah Mellor", "hannah@post.test", ())


def test_a_name_at_the_top_is_taken_with_a_doubt_and_attachments_are_grouped(tmp_path: Path) -> None:
    top = "Carys Price\n14 Harbour Road\ncarys.price@post.test | 01970 555 123\n\nPersonal statement\n\nI run things.\n"
    (tmp_path / "price cv.txt").write_text(top, encoding="utf-8")
    (tmp_path / "price covering letter.txt").write_text(
        "Dear panel,\n\nHere is my letter, with my CV.\n", encoding="utf-8"
    )
    one = _only(tmp_path)
    assert (one.name, one.email, one.phone) == ("Carys Price", "carys.price@post.test", "01970 555 123")
    assert [Path(file).name for file in one.files] == ["price covering letter.txt", "price cv.txt"]
    assert one.doubts == ("No field says the name; “Carys Price” was taken from the text.",)


@pytest.mark.parametrize("top", ["Curriculum Vitae", "Application Form", "Digital Services", "Dear Ann Lee"])
def test_a_heading_is_no_name(top: str, tmp_path: Path) -> None:
    (tmp_path / "bo rees.txt").write_text(f"{top}\n\nI have run a public website for six years.\n", encoding="utf-8")
    assert _only(tmp_path).name == "Bo Rees"


def test_a_label_wins_over_the_top_of_the_page(tmp_path: Path) -> None:
    text = "Ardle Borough\n\nName: Nia Treharne\nE-mail: nia@post.test\nTelephone: 01970 555 124\n\nI run things.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    one = _only(tmp_path)
    assert (one.name, one.email, one.phone, one.doubts) == ("Nia Treharne", "nia@post.test", "01970 555 124", ())


def test_a_name_before_an_email_address_on_one_line_is_found_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Megan Hill\nmegan@example.org\n\nHNC Construction\n\nDear Sir or Madam,\n", encoding="utf-8")
    assert who_applies(read_document(path)).placed == {"name": "Megan Hill", "email": "megan@example.org"}
