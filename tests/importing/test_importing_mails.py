"""A specification that came as an e-mail: what a mail puts around it becomes no criterion, and is said where it may."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.domain.refusals import Refusal
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

WANTED = [
    ("essential", "Two years of bookkeeping experience"),
    ("essential", "Confident with Xero or Sage"),
    ("desirable", "Knowledge of Gift Aid"),
]
BODY = """Essential
- Two years of bookkeeping experience
- Confident with Xero or Sage

Desirable
- Knowledge of Gift Aid
"""
DISCLAIMER = (
    "This email and any attachments are confidential and intended solely for the addressee. If you have received it "
    "in error, please delete it. Applicants must have regard to our policy on disclosure."
)
MAILS = {
    "forwarded and quoted": f"""From: Priya Shah <priya@example.org>
To: Tom Bell <tom@example.org>
Subject: FW: Finance Assistant - person spec
Date: Tue, 4 Jun 2024 10:12

Hi Tom

Here is what we agreed yesterday. Could you put it on the website by Friday?

Thanks
Priya

> Finance Assistant (part time)
>
> What we need
{"".join(f"> {line}" + chr(10) for line in BODY.splitlines())}>
> Salary 24,500 pro rata. Closing date 28 June.

--
Priya Shah
Director, Riverside Community Trust
Tel 01234 567890
""",
    "signed below the list": f"""Subject: RE: Finance Assistant

Dear all,

Person specification

{BODY}
Hours: 21 a week

Kind regards,

Ann Bell
Head of Finance | Ashby Trust
Experienced in helping charities since 1990
Tel: 01234 567890

{DISCLAIMER}
Registered charity no. 123456
""",
    "a chain": f"""Looks good to me, thanks.

Sent from my iPhone

On 4 Jun 2024, at 10:12, Priya Shah <priya@example.org> wrote:

From: Ann Bell
Sent: 03 June 2024 09:00
To: Priya Shah
Subject: Finance Assistant

Good morning Priya,

{BODY}
Many thanks

Ann
Ann Bell, HR Officer

-----Original Message-----
From: Priya Shah
Sent: 01 June 2024 09:00
To: Ann Bell
Subject: Finance Assistant

Hello Ann, can you send me the list?

Best wishes
Priya
""",
    "in Welsh": f"""Oddi wrth: Nia Rees
Anfonwyd: 3 Mehefin 2024
At: Tomos Bell
Pwnc: FW: Finance Assistant

Annwyl Tomos,

{BODY}
Cyflog: £24,500

Diolch yn fawr
Nia Rees
Pennaeth Cyllid
""",
    "from a web page": f"""<div><p><b>From:</b> Ann Bell &lt;ann@example.org&gt;<br><b>Sent:</b> 3 June 2024<br>
<b>To:</b> Tom<br><b>Subject:</b> Finance Assistant</p><p>Hi Tom,</p><p><b>Essential</b></p>
<ul><li>Two years of bookkeeping experience</li><li>Confident with Xero or Sage</li></ul><p><b>Desirable</b></p>
<ul><li>Knowledge of Gift Aid</li></ul><p>Kind regards</p><p>Ann</p><p><b>Ann Bell</b><br>Head of Finance<br>
Tel 01234 567890</p><p>{DISCLAIMER}</p></div>""",
}


@pytest.mark.parametrize("mail", MAILS.values(), ids=MAILS)
def test_what_a_mail_puts_around_a_specification_becomes_no_criterion(mail: str) -> None:
    (post,) = read_text(mail, "pasted").posts
    assert [(one.level, one.text) for one in post.criteria] == WANTED
    assert post.title.startswith("Finance Assistant")


@pytest.mark.parametrize(
    "subject",
    [
        "Spec for Caretaker post",
        "Fwd: RE: person specification: Caretaker",
        "The Caretaker vacancy",
        "FW: Caretaker - person spec",
        "Caretaker spec",
        "FW: Caretaker - person spec for the intranet",
        "Caretaker: person specification to go up on Friday",
        "Caretaker – the revised person spec with my changes",
        "Fwd: Caretaker, selection criteria for the panel",
    ],
)
def test_the_subject_of_a_mail_tells_the_title_without_the_words_round_it(subject: str) -> None:
    (post,) = read_text(f"From: Ann Bell\nSubject: {subject}\n\nHello\n\n{BODY}", "pasted").posts
    assert post.title == "Caretaker"


def test_what_was_left_out_of_a_mail_is_said_where_it_could_be_a_criterion() -> None:
    read = read_text(MAILS["signed below the list"], "pasted")
    assert [one.text for one in read.left_over] == ["Experienced in helping charities since 1990"]
    assert read.left_over[0].doubts[0] in read.doubts


@pytest.mark.parametrize(
    "text",
    [
        f"From: the first day\n\n{BODY}- Dear to nobody\n",
        f"Person specification\n\n{BODY}- Thanks\n- Ability to answer e-mails and messages that are confidential\n",
        f"{BODY}- Hours: able to work 3 evenings\n",
    ],
)
def test_a_specification_that_is_no_mail_loses_nothing(text: str) -> None:
    (post,) = read_text(text, "pasted").posts
    assert len(post.criteria) == len([line for line in text.splitlines() if line.startswith("- ")])


def test_a_criterion_of_a_mail_that_speaks_of_mails_or_of_hours_is_kept() -> None:
    own = "- Ability to delete confidential e-mails sent in error\n- Hours: able to work 3 evenings\n"
    (post,) = read_text(f"From: Ann\nSubject: Clerk\n\nHello\n\n{BODY}{own}\nRegards\nAnn\n", "pasted").posts
    assert [one.text for one in post.criteria][3:] == [line[2:] for line in own.splitlines()]


def test_a_specification_below_a_signature_is_read() -> None:
    (post,) = read_text(f"Hi Tom,\n\nSee below.\n\nThanks\nPriya\n\nFinance Assistant\n\n{BODY}", "pasted").posts
    assert [(one.level, one.text) for one in post.criteria] == WANTED


def _saved(folder: Path, kind: str, *, attached: bool = False) -> DraftSpecification:
    """A mail as a program saves it: coded for the way, with both bodies or one."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Ann Bell <ann@example.org>", "tom@example.org", "FW: Café Assistant"
    text = f"Hi Tom,\n\n{BODY}\nSalary: £24,500\n\nKind regards\nAnn\nHead of Cafés\n"
    mail.set_content(text if kind != "html" else "See the page.", charset="iso-8859-1", cte="quoted-printable")
    if kind != "text":
        items = "".join(
            f"<li>{line[2:]}" if line[:1] == "-" else f"<p><b>{line}</b>" for line in BODY.splitlines() if line
        )
        page = f"<html><body><p>Hi Tom,</p>{items}<p>Kind regards</p><p>Ann</p></body></html>"
        mail.add_alternative(page, subtype="html", cte="base64")
    if attached:
        mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="spec.pdf")
    path = folder / "spec.eml"
    path.write_bytes(bytes(mail))
    return read_specification(path)


@pytest.mark.parametrize("kind", ["text", "html", "both"])
def test_a_saved_mail_is_read_by_its_body(tmp_path: Path, kind: str) -> None:
    (post,) = _saved(tmp_path, kind).posts
    assert [(one.level, one.text) for one in post.criteria] == WANTED
    assert post.title == "Café Assistant"


def test_what_is_attached_to_a_saved_mail_is_said(tmp_path: Path) -> None:
    read = _saved(tmp_path, "text", attached=True)
    assert (
        "Files attached to the e-mail: 1. They are not read: spec.pdf. Save the one that is wanted, and choose that."
        in (read.doubts)
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x--\n",
        b"Content-Type: text/html\n\n",
        b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300,
    ],
)
def test_a_saved_mail_without_words_is_refused(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "bad.eml"
    path.write_bytes(body)
    with pytest.raises(Refusal, match=r"bad\.eml"):
        read_specification(path)


def test_the_post_that_a_letter_invites_to_is_its_title() -> None:
    letter = (
        f"Dear applicant,\n\nThank you for your interest in the post of Librarian.\n\n{BODY}\nYours sincerely\nAnn\n"
    )
    (post,) = read_text(letter, "pasted").posts
    assert (post.title, len(post.criteria)) == ("Librarian", 3)
