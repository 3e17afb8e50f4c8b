"""Makes real mails with real files: openpyxl, python-docx, LibreOffice for the PDFs; the logo is a tiny PNG."""
import csv
import datetime
import email.message
import email.policy
import io
import pathlib
import struct
import subprocess
import tempfile
import zlib

import docx
import openpyxl


def xlsx(table):
    book = openpyxl.Workbook()
    for row in table:
        book.active.append(row if row else [None])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def docx_of(parts):
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=0, cols=len(part[0]))
        for row in part:
            for cell, text in zip(table.add_row().cells, row):
                cell.text = str(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def csv_of(table, delimiter):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(table)
    return out.getvalue().encode("utf-8")


def pdf(parts):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "a.docx")
        source.write_bytes(docx_of(parts))
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
                        "--outdir", folder, str(source)], check=True, capture_output=True)
        return pathlib.Path(folder, "a.pdf").read_bytes()


def logo():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    scan = b"".join(b"\0" + bytes((20, 90 + y, 140)) * 32 for y in range(32))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 32, 32, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(scan)) + chunk(b"IEND", b""))


TYPES = {"xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
         "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
         "pdf": ("application", "pdf"), "csv;": ("text", "csv"), "csv,": ("text", "csv"), "logo": ("image", "png")}


def content(kind, data):
    match kind:
        case "xlsx":
            return xlsx(data)
        case "docx":
            return docx_of(data)
        case "pdf":
            return pdf(data)
        case "logo":
            return logo()
    return csv_of(data, kind[-1])


def mail(at, name, sender, to, subject, body, html, attachments):
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = datetime.datetime(2027, 3, at % 28 + 1, 8 + at % 9, at % 60, tzinfo=datetime.timezone.utc)
    message["Message-ID"] = f"<{name}@heldout.example>"
    message.set_content(body + "\n", charset="utf-8")
    if html:
        message.add_alternative(f"<html><body>{html}</body></html>", subtype="html")
    for kind, file, data in attachments:
        main, sub = TYPES[kind]
        message.add_attachment(content(kind, data), maintype=main, subtype=sub, filename=file,
                               **({"disposition": "inline", "cid": "<logo>"} if kind == "logo" else {}))
    return message.as_bytes()
