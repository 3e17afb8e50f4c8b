"""Mails with lists of people: every format with 20 and with 21, and a few other numbers."""

import documents
from numbers_of import Numbers
from people import people

CPR_ROWS = (["Navn", "CPR-nr.", "Afdeling"], lambda p: [p.name, p.cpr, p.unit])
PNR_ROWS = (["Namn", "Personnummer", "Ort"], lambda p: [p.name, p.pnr, p.place])
MEMBER_ROWS = (["Medlemsnr.", "Navn", "E-mail"], lambda p: [p.member, p.name, p.mail])
SICK_ROWS = (["Medarbejder", "Sygedage 2026", "Afdeling"], lambda p: [p.name, p.days, p.unit])
PAY_ROWS = (["Navn", "Månedsløn", "Afdeling"], lambda p: [p.name, p.pay, p.unit])
SPLIT_ROWS = (["Fornavn", "Efternavn", "CPR"], lambda p: [p.first, p.last, p.cpr])
NUMBER_ROWS = (["CPR", "Navn"], lambda p: [int(p.cpr.replace("-", "")), p.name])  # Excel drops a leading zero
ROWS = {"CPR": CPR_ROWS, "PERSONNUMMER": PNR_ROWS, "MEMBERSHIP": MEMBER_ROWS, "HEALTH": SICK_ROWS, "CONFIDENTIAL": PAY_ROWS}
WORDS = {
    "CPR": ("Adgangskort til nybygningen", "deltagerliste", "Hej Bodil\n\nHer er oplysningerne til adgangskortene, som aftalt i går.\n\nHilsen Inge"),
    "PERSONNUMMER": ("Underlag till passerkort", "underlag", "Hej!\n\nBifogar underlaget till passerkorten, säg till om något saknas.\n\nHälsningar Ulf"),
    "MEMBERSHIP": ("Medlemmer af DM på arbejdspladsen", "medlemsliste", "Hej sekretariat\n\nHer er den opdaterede liste over vores medlemmer i DM.\n\nMange hilsner\nTR Kaja"),
    "HEALTH": ("Sygefravær til drøftelse", "sygefravaer", "Kære alle\n\nSygefraværet pr. medarbejder står i listen. Vi tager den på mandag.\n\nVenlig hilsen\nPoul"),
    "CONFIDENTIAL": ("Lønforhandling 2027", "lonliste", "Kære Gerda\n\nHer er lønnen for dem, vi skal forhandle for.\n\nHilsen Flemming"),
}


def table(kind, group, style=None):
    head, row = style or ROWS[kind]
    return [head, *[row(person) for person in group]]


def prose(group):
    return "Jeg har talt med " + ", ".join(f"{p.name} ({p.cpr})" for p in group[:-1]) + f" og {group[-1].name} ({group[-1].cpr})."


def doubles(group, count):
    """Two lists of 12 and the rest that together name count people."""
    return group[:12], group[count - 12 : count]


def in_body(kind, how):
    return lambda group, office, key: {"text": WORDS[kind][2] + "\n\n" + how(table(kind, group))}


def as_html(kind):
    return lambda group, office, key: {"html": "<p>" + WORDS[kind][2].replace("\n", "<br>") + "</p>" + documents.html(table(kind, group))}


def attached(kind, type_, made):
    return lambda group, office, key: {"files": [(f"{WORDS[kind][1]}.{type_}", made(table(kind, group)))]}


def by_office(kind, type_, source):
    def body(group, office, key):
        made = documents.xlsx(("Ark1", table(kind, group), False)) if source == "xlsx" else documents.word(["Oversigt"], table(kind, group))
        office.want(key, made, source, type_)
        return {"office": [(f"{WORDS[kind][1]}.{type_}", key)]}
    return body


def two_sheets(group, office, key):
    half = len(group) // 2
    return {"files": [("hold.xlsx", documents.xlsx(("Hold A", table("CPR", group[:half]), False), ("Hold B", table("CPR", group[half:]), False)))]}


def hidden_sheet(group, office, key):
    summary = [["Afdeling", "Antal"], ["Nord", 9], ["Syd", len(group) - 9]]
    return {"files": [("oversigt.xlsx", documents.xlsx(("Oversigt", summary, False), ("Data", table("CPR", group), True)))]}


def same_twice(group, office, key):
    return {"text": WORDS["CPR"][2] + "\n\n" + documents.columns(table("CPR", group)), "files": [("liste.csv", documents.csv(table("CPR", group)))]}


def reversed_names(group, office, key):
    rows = [["Navn", "Sygedage"], *[[p.reversed, p.days] for p in group]]
    return {"text": WORDS["HEALTH"][2] + "\n\nSygemeldte lige nu: " + ", ".join(p.name for p in group), "files": [("fravær.csv", documents.csv(rows))]}


def split_names(group, office, key):
    rows = [["Fornavn", "Efternavn", "Sygedage"], *[[p.first, p.last, p.days] for p in group]]
    return {"files": [("fravær.xlsx", documents.xlsx(("2026", rows, False)))]}


def overlapping(group, office, key):
    one, two = doubles(group, len(group))
    return {"text": WORDS["CPR"][2] + "\n\n" + documents.columns(table("CPR", one)), "files": [("resten.csv", documents.csv(table("CPR", two)))]}


def overlapping_sheets(group, office, key):
    one, two = doubles(group, len(group))
    return {"files": [("fravær.xlsx", documents.xlsx(("Uge 45", table("HEALTH", one), False), ("Uge 46", table("HEALTH", two), False)))]}


def zipped(group, office, key):
    return {"files": [("lister.zip", documents.archive("lister.zip", [("navne.csv", documents.csv(table("PERSONNUMMER", group)))]))]}


def visible(group, office, key):
    return {"to": ", ".join(f"{p.mail}" for p in group), "text": "Kære medlemmer af DM\n\nHusk vores klubmøde om overenskomsten den 9. december.\n\nMange hilsner\nKlubben"}


def prosaic(group, office, key):
    return {"text": "Hej Ruth\n\n" + prose(group) + "\n\nDe er alle klar til start.\n\nMvh Ib"}


def numbered(group, office, key):
    return {"text": "Følgende er strejkeudtaget fra mandag, og de er alle medlemmer af 3F:\n\n" + "\n".join(f"{i}. {p.name}" for i, p in enumerate(group, 1)) + "\n\nHilsen forbundet"}


def comma_list(group, office, key):
    return {"text": "Hej Jytte\n\nVarsling af afskedigelser. Følgende medarbejdere bliver afskediget med udgangen af januar: " + ", ".join(p.name for p in group) + ".\n\nVh direktionen"}


def name_and_member(group, office, key):
    rows = [["Medlem", "Medlemsnr", "Kontingent"], *[[p.name, p.member, "490,00"] for p in group]]
    return {"files": [("kontingent.csv", documents.csv(rows, "\t", "utf-16"))]}


FORMS = {
    "html-cpr": ("CPR", as_html("CPR")), "html-health": ("HEALTH", as_html("HEALTH")),
    "csv-cpr": ("CPR", attached("CPR", "csv", documents.csv)), "csv-latin": ("PERSONNUMMER", attached("PERSONNUMMER", "csv", lambda rows: documents.csv(rows, ",", "utf-8-sig"))),
    "csv-utf16": ("MEMBERSHIP", name_and_member), "xlsx-member": ("MEMBERSHIP", attached("MEMBERSHIP", "xlsx", lambda rows: documents.xlsx(("Medlemmer", rows, False)))),
    "xlsx-pay": ("CONFIDENTIAL", attached("CONFIDENTIAL", "xlsx", lambda rows: documents.xlsx(("Løn", rows, False)))),
    "xlsx-numeric": ("CPR", lambda group, office, key: {"files": [("data.xlsx", documents.xlsx(("Data", table("CPR", group, NUMBER_ROWS), False)))]}),
    "xlsx-two-sheets": ("CPR", two_sheets), "xlsx-hidden": ("CPR", hidden_sheet), "xlsx-split-names": ("HEALTH", split_names),
    "docx-pnr": ("PERSONNUMMER", attached("PERSONNUMMER", "docx", lambda rows: documents.word(["Underlag"], rows))),
    "odt-cpr": ("CPR", by_office("CPR", "odt", "docx")), "ods-pnr": ("PERSONNUMMER", by_office("PERSONNUMMER", "ods", "xlsx")),
    "pdf-cpr": ("CPR", by_office("CPR", "pdf", "docx")), "pdf-health": ("HEALTH", by_office("HEALTH", "pdf", "xlsx")),
    "xls-cpr": ("CPR", by_office("CPR", "xls", "xlsx")), "doc-member": ("MEMBERSHIP", by_office("MEMBERSHIP", "doc", "docx")), "rtf-cpr": ("CPR", by_office("CPR", "rtf", "docx")),
    "columns-pnr": ("PERSONNUMMER", in_body("PERSONNUMMER", documents.columns)), "columns-member": ("MEMBERSHIP", in_body("MEMBERSHIP", documents.columns)),
    "comma-dismissed": ("CONFIDENTIAL", comma_list), "numbered-strike": ("MEMBERSHIP", numbered), "prose-cpr": ("CPR", prosaic), "zip-pnr": ("PERSONNUMMER", zipped),
    "same-twice": ("CPR", same_twice), "reversed-names": ("HEALTH", reversed_names), "overlap-body-csv": ("CPR", overlapping),
    "overlap-sheets": ("HEALTH", overlapping_sheets), "visible-recipients": ("MEMBERSHIP", visible),
}
OTHER_COUNTS = [("csv-cpr", 1), ("html-health", 2), ("xlsx-member", 12), ("pdf-cpr", 60), ("docx-pnr", 25), ("comma-dismissed", 12),
                ("columns-member", 60), ("xlsx-pay", 25), ("ods-pnr", 2), ("prose-cpr", 12), ("xlsx-two-sheets", 60), ("zip-pnr", 25)]


def all_lists(office):
    """Name, kinds, count and content of each."""
    for form, count in [(form, count) for form in FORMS for count in (20, 21)] + OTHER_COUNTS:
        kind, make = FORMS[form]
        name = f"list-{form}-{count:02d}"
        # The 20 of a pair are the 21 without the last, so that only the last one decides.
        group = people(max(count, 21), Numbers(form))[:count]
        subject, _, text = WORDS[kind]
        yield name, kind, count, {"subject": subject, "text": text} | make(group, office, name)
