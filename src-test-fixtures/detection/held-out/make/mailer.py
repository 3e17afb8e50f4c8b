"""One mail as bytes, deterministic, and its label for mails.jsonl."""
import re
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
import datetime

TYPES = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xls": "application/vnd.ms-excel",
         "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "doc": "application/msword",
         "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
         "ods": "application/vnd.oasis.opendocument.spreadsheet", "odt": "application/vnd.oasis.opendocument.text", "pdf": "application/pdf",
         "rtf": "application/rtf", "csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain", "zip": "application/zip",
         "7z": "application/x-7z-compressed", "png": "image/png", "ics": "text/calendar", "vcf": "text/vcard", "html": "text/html",
         "p7m": "application/pkcs7-mime", "asc": "application/octet-stream", "xml": "application/xml", "eml": "message/rfc822", "gz": "application/gzip"}

MAILS = []
SEEN = set()


def build(name, frm, to, subject, body, cc=None, html=None, attach=(), inline=(), charset="utf-8", cte=None, ics=None, headers=None):
    m = EmailMessage(policy=policy.SMTP.clone(max_line_length=998 if cte == "8bit" else 78))
    m["From"], m["To"] = frm, to
    if cc:
        m["Cc"] = cc
    m["Subject"] = subject
    n = len(SEEN)
    m["Date"] = format_datetime(datetime.datetime(2026, 11, 2, 8, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
                                + datetime.timedelta(hours=5 * n % 480, minutes=7 * n % 60))
    m["Message-ID"] = "<%s@held-out.example>" % name
    for k, v in (headers or {}).items():
        m[k] = v
    if body is not None:
        m.set_content(body.strip("\n") + "\n", charset=charset, cte=cte or "quoted-printable")
        if html:
            m.add_alternative(html, subtype="html", charset=charset, cte=cte or "quoted-printable")
    else:
        m.set_content(html, subtype="html", charset=charset, cte=cte or "quoted-printable")
    if inline:
        part = m.get_payload()[-1] if m.is_multipart() else m
        for cid, data in inline:
            part.add_related(data, "image", "png", cid="<%s>" % cid, filename=cid.split("@")[0] + ".png", disposition="inline")
    if ics:
        m.add_alternative(ics.replace("\n", "\r\n"), subtype="calendar", params={"method": "REQUEST"}, cte="base64")
    for filename, data in attach:
        ext = filename.rsplit(".", 1)[-1].lower()
        main, sub = TYPES.get(ext, "application/octet-stream").split("/")
        if main == "message":
            import email
            m.add_attachment(email.message_from_bytes(data, policy=policy.SMTP), filename=filename)
        else:
            m.add_attachment(data, maintype=main, subtype=sub, filename=filename)
    if m.is_multipart():
        for i, p in enumerate([p for p in m.walk() if p.is_multipart()]):
            p.set_boundary("----=_%s_%d" % (re.sub(r"\W", "", name), i))
    return m.as_bytes()


def mail(name, frm, to, subject, body, kinds=(), persons=None, over20=None, unread=False, clean=None, own=("dm.example",), note="", raw=None, **rest):
    assert name not in SEEN, name
    data = raw or build(name, frm, to, subject, body, **rest)
    SEEN.add(name)
    clean = (not kinds and not unread) if clean is None else clean
    if persons is None and clean:
        persons = 0
    if over20 is None and persons is not None and not unread:
        over20 = persons > 20
    row = {"file": "mails/%s.eml" % name, "kinds": list(kinds)}
    if persons is not None:
        row["persons"] = persons
    if over20 is not None:
        row["over20"] = over20
    row.update({"unread": unread, "clean": clean, "own": list(own), "note": note})
    MAILS.append((row, data))


def addresses(pairs):
    out = []
    for name, a in pairs:
        user, domain = a.split("@")
        out.append(Address(name, user, domain))
    return out
