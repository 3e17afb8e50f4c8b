"""Attachments made by real programs: openpyxl, python-docx, LibreOffice, 7-Zip, qpdf."""

import io
import shutil
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

import docx
import openpyxl

TYPES = {
    "csv": ("text", "csv"), "txt": ("text", "plain"), "html": ("text", "html"), "ics": ("text", "calendar"), "pdf": ("application", "pdf"),
    "xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "xls": ("application", "vnd.ms-excel"),
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"), "doc": ("application", "msword"),
    "odt": ("application", "vnd.oasis.opendocument.text"), "ods": ("application", "vnd.oasis.opendocument.spreadsheet"),
    "rtf": ("application", "rtf"), "zip": ("application", "zip"), "7z": ("application", "x-7z-compressed"), "png": ("image", "png"),
}
OFFICE_FILES = {"pdf", "xls", "doc", "odt", "ods", "rtf"}


def csv(rows, separator=";", encoding="utf-8"):
    return "".join(separator.join(str(cell) for cell in row) + "\r\n" for row in rows).encode(encoding)


def html(rows):
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in rows)
    return f"<table border=1>\n{cells}</table>"


def columns(rows):
    widths = [max(len(str(row[i])) for row in rows) + 3 for i in range(len(rows[0]))]
    return "\n".join("".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def xlsx(*sheets):
    """Each sheet: name, rows, hidden or not. A number is written as one, as when somebody types it into a cell."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows, hidden in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for column in "ABC":  # printed to PDF, a narrow column would cut the names
            sheet.column_dimensions[column].width = 28
        if hidden:
            sheet.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def word(paragraphs, rows=()):
    document = docx.Document()
    for at, paragraph in enumerate(paragraphs):
        if at == 0 and len(paragraph) < 60:
            document.add_heading(paragraph, 1)
        else:
            document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, value in zip(table.add_row().cells, row):
                cell.text = str(value)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def png(width=160, height=48, shade=90):
    """A logo: big enough to be seen, small enough to be decoration."""
    lines = b"".join(b"\0" + bytes(min(255, shade + x + y) for x in range(width)) for y in range(height))

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(
        b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def archive(name, files, password=None):
    """A zip or 7z of files (name, bytes), by 7-Zip."""
    with tempfile.TemporaryDirectory() as folder:
        for inner, content in files:
            (Path(folder) / inner).write_bytes(content)
        secret = [f"-p{password}"] + (["-mem=AES256"] if name.endswith(".zip") else []) if password else []
        subprocess.run(["7zz", "a", "-bd", *secret, name, *(inner for inner, _ in files)], cwd=folder, check=True, capture_output=True)
        return (Path(folder) / name).read_bytes()


def locked_pdf(content, password):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.pdf").write_bytes(content)
        subprocess.run(["qpdf", "--encrypt", password, password, "256", "--", "a.pdf", "b.pdf"], cwd=folder, check=True)
        return (Path(folder) / "b.pdf").read_bytes()


class Office:
    """Turns many files by few runs of LibreOffice: asked for first, made together, taken afterwards."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="make-mails-"))
        self.wanted = {}

    def want(self, key, source, source_type, target):
        path = self.folder / target / f"{len(self.wanted):03d}.{source_type}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(source)
        self.wanted[key] = (path, target)

    def make(self):
        for target in sorted({target for _, target in self.wanted.values()}):
            sources = [str(path) for path, its in self.wanted.values() if its == target]
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", target,
                 "--outdir", str(self.folder / "out"), *sources], check=True, capture_output=True, timeout=500)

    def taken(self, key):
        path, target = self.wanted[key]
        return (self.folder / "out" / f"{path.stem}.{target}").read_bytes()

    def close(self):
        shutil.rmtree(self.folder)
