#!/usr/bin/env python3
"""Writes the mails of a load: sample_mails.py FOLDER COUNT [cpr|clean]

Each is 9 to 10 kB, as a caseworker would send it: Danish text in quoted-printable and a csv file in base64. No two
are alike (text and Message-ID differ). `cpr` puts one CPR number into the csv file, `clean` none. Lines end in LF,
because smtp-source ends them itself. The same call writes the same bytes.
"""

import random
import sys
from email.message import EmailMessage
from pathlib import Path

WORDS = """ansøgning om støtte er modtaget og behandles på næste møde i udvalget vi vender tilbage når sagen
er belyst send gerne lægeerklæring og øvrige bilag før fristen åbningstider findes på vores hjemmeside
kære borger venlig hilsen rådgiver kommune område afgørelse klagevejledning følger""".split()
CPR = "230478-2155"  # invented: fails modulus 11
LINES_OF_TEXT = 52
LINES_OF_CSV = 36


def prose(dice, lines):
    return "\n".join(" ".join(dice.choices(WORDS, k=11)) for _ in range(lines)) + "\n"


def table(dice, last_number):
    rows = [f"{' '.join(dice.choices(WORDS, k=8))};Aalborg;uden nummer" for _ in range(LINES_OF_CSV)]
    rows.append(f"Mette Krog;Aalborg;{last_number}")
    return "\n".join(["navn;by;nummer", *rows]) + "\n"


def mail(number, kind):
    dice = random.Random(number)
    made = EmailMessage()
    made["From"] = "Rådgivningen <sender@kommune.test>"
    made["To"] = "borger@example.test"
    made["Subject"] = "Svar på din ansøgning"
    made["Date"] = "Mon, 05 Jan 2026 10:00:00 +0100"
    made["Message-ID"] = f"<sample-{number}@kommune.test>"
    made.set_content(prose(dice, LINES_OF_TEXT), cte="quoted-printable")
    csv = table(dice, CPR if kind == "cpr" else "uden nummer").encode()
    made.add_attachment(csv, maintype="text", subtype="csv", filename="liste.csv")
    made.set_boundary(f"=-sample-{number}")
    return made.as_bytes()


def main():
    folder, count, kind = Path(sys.argv[1]), int(sys.argv[2]), (sys.argv[3:] or ["cpr"])[0]
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"mail-{number:02}.eml").write_bytes(mail(number, kind))


if __name__ == "__main__":
    main()
