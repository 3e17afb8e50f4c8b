"""Attachments by real programs: openpyxl, python-docx, LibreOffice, 7zz, zip, qpdf, openssl, gpg.

Conversions are collected in a first pass and run in one batch per target (see `batch`).
"""
import datetime
import io
import os
import shutil
import struct
import subprocess
import tempfile
import zlib

import docx
import openpyxl
import openpyxl.comments

WORK = os.environ.get("HELD_OUT_WORK") or os.path.join(tempfile.gettempdir(), "held-out-work")
THEN = datetime.datetime(2026, 11, 20, 9, 0, 0)
_counter = 0
pending = []


def reset():
    global _counter
    _counter = 0
    pending.clear()


def png(w=160, h=48, rgb=(0, 82, 136)):
    """a plain logo: a coloured field with a white bar"""
    rows = b""
    for y in range(h):
        white = h // 3 < y < h // 2
        rows += b"\0" + b"".join(bytes((255, 255, 255)) if white and 10 < x < w - 10 else bytes(rgb) for x in range(w))

    def chunk(t, d):
        return struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def banner(seed, w=480, h=96):
    """a picture as newsletters and signatures carry it: coloured noise over a gradient"""
    import random
    r = random.Random(seed)
    rows = b""
    for y in range(h):
        rows += b"\0" + b"".join(bytes((40 + x * 160 // w, 90 + y, min(255, 150 + r.randint(0, 14)))) for x in range(w))

    def chunk(t, d):
        return struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def xlsx(sheets, hidden=(), notes=None):
    """sheets: {title: rows}; a cell that is an int is a numeric cell"""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
        for letter in "ABCD":
            sheet.column_dimensions[letter].width = 26
        for place, text in (notes or {}).items():
            sheet[place].comment = openpyxl.comments.Comment(text, "HR")
        if title in hidden:
            sheet.sheet_state = "hidden"
    book.properties.creator = "Sekretariatet"
    book.properties.created = book.properties.modified = THEN
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def word(paragraphs=(), table=(), logo=None, header=None, after=(), title=None):
    d = docx.Document()
    d.core_properties.title = title or ""
    d.core_properties.author = "Sekretariatet"
    d.core_properties.created = d.core_properties.modified = THEN
    if header:
        d.sections[0].header.paragraphs[0].text = header
    if logo:
        d.add_picture(io.BytesIO(logo))
    for p in paragraphs:
        if p.startswith("# "):
            d.add_heading(p[2:], 1)
        elif p.startswith("* "):
            d.add_paragraph(p[2:], style="List Bullet")
        else:
            d.add_paragraph(p)
    if table:
        t = d.add_table(rows=0, cols=len(table[0]))
        t.style = "Table Grid"
        for row in table:
            for cell, text in zip(t.add_row().cells, row):
                cell.text = str(text)
    for p in after:
        d.add_paragraph(p)
    out = io.BytesIO()
    d.save(out)
    return out.getvalue()


def convert(data, ext, target):
    """by LibreOffice; empty in the first pass"""
    global _counter
    _counter += 1
    name = "c%03d" % _counter
    made = os.path.join(WORK, target, name + "." + target)
    if os.path.exists(made):
        with open(made, "rb") as f:
            return f.read()
    pending.append((name, ext, target, data))
    return b""


def lock_office(data, ext, password):
    """an Office file with a password, saved by LibreOffice (needs python3-uno)"""
    global _counter
    _counter += 1
    name = "c%03d" % _counter
    made = os.path.join(WORK, "locked", name + "." + ext)
    if os.path.exists(made):
        with open(made, "rb") as f:
            return f.read()
    pending.append((name, ext, "locked", data, password))
    return b""


FILTER = {"xlsx": "Calc MS Excel 2007 XML", "docx": "MS Word 2007 XML", "ods": "calc8"}


def batch():
    jobs = list(pending)
    for target in sorted({(j[2], j[1]) for j in jobs}):
        mine = [j for j in jobs if (j[2], j[1]) == target]
        src = os.path.join(WORK, "src-%s-%s" % target)
        shutil.rmtree(src, ignore_errors=True)
        os.makedirs(src)
        os.makedirs(os.path.join(WORK, target[0]), exist_ok=True)
        for j in mine:
            with open(os.path.join(src, j[0] + "." + j[1]), "wb") as f:
                f.write(j[3])
        if target[0] == "locked":
            _lock(src, mine)
            continue
        profile = "-env:UserInstallation=file://" + os.path.join(WORK, "profile")
        subprocess.run(["soffice", profile, "--headless", "--convert-to", target[0], "--outdir", os.path.join(WORK, target[0])]
                       + [os.path.join(src, j[0] + "." + j[1]) for j in mine], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _lock(src, jobs):
    import time
    import uno
    from com.sun.star.beans import NamedValue, PropertyValue
    pipe = "heldout%d" % os.getpid()
    office = subprocess.Popen(["soffice", "-env:UserInstallation=file://" + os.path.join(WORK, "profile"), "--headless", "--norestore",
                               "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            ctx = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            break
        except Exception:
            time.sleep(0.5)
    desktop = ctx.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", ctx)

    def prop(n, v):
        p = PropertyValue()
        p.Name, p.Value = n, v
        return p
    for name, ext, _, _, password in jobs:
        data = ()
        if ext != "ods":
            one = NamedValue()
            one.Name, one.Value = "OOXPassword", password
            two = NamedValue()
            two.Name, two.Value = "CryptoType", "Standard"
            data = uno.Any("[]com.sun.star.beans.NamedValue", (one, two))
        d = desktop.loadComponentFromURL("file://" + os.path.join(src, name + "." + ext), "_blank", 0, (prop("Hidden", True),))
        d.storeToURL("file://" + os.path.join(WORK, "locked", name + "." + ext), (prop("FilterName", FILTER[ext]), prop("Password", password), prop("EncryptionData", data)))
        d.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(60)


def _tool(files, command, out):
    with tempfile.TemporaryDirectory() as d:
        for n, data in files.items():
            with open(os.path.join(d, n), "wb") as f:
                f.write(data)
            os.utime(os.path.join(d, n), (1795000000, 1795000000))
        subprocess.run([c.replace("@", d) for c in command], check=True, cwd=d, stdout=subprocess.DEVNULL)
        with open(os.path.join(d, out), "rb") as f:
            return f.read()


def zipped(files, password=None, aes=True):
    if password and aes:
        return _tool(files, ["7zz", "a", "-tzip", "-mem=AES256", "-p" + password, "out.zip"] + list(files), "out.zip")
    return _tool(files, ["zip", "-q", "-X"] + (["-P", password] if password else []) + ["out.zip"] + list(files), "out.zip")


def seven(files, password=None, hide=False):
    # 7z keeps names and times; -mhe=on hides the names too
    return _tool(files, ["7zz", "a", "-t7z"] + (["-p" + password] if password else []) + (["-mhe=on"] if hide else []) + ["out.7z"] + list(files), "out.7z")


def tar_gz(files):
    return _tool(files, ["tar", "--sort=name", "--mtime=2026-11-18", "--owner=0", "--group=0", "-czf", "out.tar.gz"] + list(files), "out.tar.gz")


def lock_pdf(data, password):
    if not data:
        return b""
    return _tool({"in.pdf": data}, ["qpdf", "--encrypt", password, password, "256", "--", "in.pdf", "out.pdf"], "out.pdf")


def smime(data):
    return _tool({"in.txt": data}, ["sh", "-c", "openssl req -x509 -newkey rsa:2048 -nodes -keyout k.pem -out c.pem -days 3650 -subj /CN=held-out 2>e.txt && "
                                    "openssl cms -encrypt -aes-256-cbc -in in.txt -binary -outform DER -out out.p7m c.pem"], "out.p7m")


def pgp(data):
    return _tool({"in.txt": data}, ["sh", "-c", "mkdir -m 700 h && gpg --homedir h --batch --quiet --pinentry-mode loopback --passphrase held-out "
                                    "--armor --symmetric --output out.asc in.txt 2>e.txt; gpgconf --homedir h --kill gpg-agent"], "out.asc")
