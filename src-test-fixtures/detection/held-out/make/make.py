"""Makes lines.jsonl, mails/ and mails.jsonl. Run: /usr/bin/python3 make/make.py (python3-openpyxl, python3-docx, python3-uno, LibreOffice, 7zz, zip, qpdf, openssl, gpg)."""
import json
import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
OUT = os.path.dirname(HERE)

import lines  # noqa: E402
import mailer  # noqa: E402
import office  # noqa: E402
import pairs  # noqa: E402
import clean_mails  # noqa: E402
import found_mails  # noqa: E402


def everything():
    office.reset()
    mailer.MAILS.clear()
    mailer.SEEN.clear()
    pairs.both()
    clean_mails.all_of_them()
    found_mails.all_of_them()


lines.write(os.path.join(OUT, "lines.jsonl"))
shutil.rmtree(office.WORK, ignore_errors=True)
os.makedirs(office.WORK)
everything()
office.batch()
everything()
if office.pending:
    raise SystemExit("not converted: " + ", ".join(p[0] for p in office.pending))
folder = os.path.join(OUT, "mails")
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
rows = sorted(mailer.MAILS, key=lambda m: m[0]["file"])
for row, data in rows:
    with open(os.path.join(OUT, row["file"]), "wb") as f:
        f.write(data)
with open(os.path.join(OUT, "mails.jsonl"), "w", encoding="utf-8") as f:
    for row, _ in rows:
        f.write(json.dumps(row, ensure_ascii=False) + "\n")
shutil.rmtree(office.WORK, ignore_errors=True)
print(len(rows), "mails")
