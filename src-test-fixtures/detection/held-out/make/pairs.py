"""Pairs of mails about 20 and about 21 persons, in every form a list takes."""
from mailer import mail, build, addresses
from numbers_ import Numbers
from office import xlsx, word, convert, zipped, png
from people import people, full, reverse, address

TITLES = ["AC-fuldmægtig", "lektor", "bibliotekar", "ph.d.-stipendiat", "specialkonsulent", "adjunkt", "forskningsassistent"]
PLACES = ["Geologi", "Moesgaard", "KU Nord", "Statens Arkiv", "RUC", "Skovskolen"]


def both():
    for n in (20, 21):
        one(n)


def csvbytes(rows, sep=";", enc="utf-8"):
    return "".join(sep.join(str(c) for c in r) + "\r\n" for r in rows).encode(enc)


def one(n):
    t = "%d" % n
    num = Numbers("pairs" + t)
    tr = "Ida Skou <ida.skou@geo.example>"
    sek = "sekretariat@dm.example"

    # 1 html table in the body
    ps = people(n, "html" + t)
    rows = "".join("<tr><td>%s</td><td>%s</td><td>%s</td></tr>" % (full(p), TITLES[i % 7], num.n7()) for i, p in enumerate(ps))
    mail("pair-01-html-table-" + t, tr, sek, "Opdateret oversigt fra klubben", None,
         html="<html><body style='font-family:Calibri'><p>Hej Vibeke</p><p>Her er vores DM-medlemmer på stedet, som du bad om. Ring hvis noget ser forkert ud.</p>"
              "<table border=1><tr><th>Navn</th><th>Stilling</th><th>Medlemsnr.</th></tr>" + rows + "</table><p>Mvh Ida<br>Tlf. 24 41 90 17</p></body></html>",
         kinds=["MEMBERSHIP"], persons=n, note="html table of union members; the greeting and the signature are not data subjects")

    # 2 csv, semicolons, windows-1252
    ps = people(n, "csv" + t)
    data = csvbytes([["Fornavn", "Efternavn", "CPR-nr.", "Enhed"]] + [[p[0], p[1], num.cpr(), PLACES[i % 6]] for i, p in enumerate(ps)], enc="cp1252", sep=";") if all(
        ord(c) < 256 for p in ps for c in full(p)) else csvbytes([["Fornavn", "Efternavn", "CPR-nr.", "Enhed"]] + [[p[0], p[1], num.cpr(), PLACES[i % 6]] for i, p in enumerate(ps)], enc="utf-8-sig")
    mail("pair-02-csv-cpr-" + t, "loen@vesterkommune.example", "bestilling@adgangskort.example", "Adgangskort til nye medarbejdere",
         "Hej\n\nVi skal have lavet kort til dem i filen. Kort afhentes i receptionen.\n\nVenlig hilsen\nLøn og Personale\nVesterkommune", attach=[("nye-kort.csv", data)],
         kinds=["CPR"], persons=n, own=["vesterkommune.example"], note="csv with first name, family name and CPR in columns of their own")

    # 3 xlsx, numbers kept as numeric cells that lost their leading zero
    ps = people(n, "xnum" + t)
    cells = [int(num.cpr_lead0()) if i % 3 == 0 else int(num.cpr0()) for i in range(n)]
    mail("pair-03-xlsx-numeric-" + t, "hr@regionnord.example", "kursus@akademiet.example", "Kursister til modul 3",
         "Kære kursussekretariat\n\nHermed deltagerne. Jeg har kun fået dem som regneark, håber det går.\n\nHilsen Susanne, HR",
         attach=[("deltagere modul 3.xlsx", xlsx({"Ark1": [["Navn", "CPR"]] + [[full(p), c] for p, c in zip(ps, cells)]}))],
         kinds=["CPR"], persons=n, own=["regionnord.example"], note="CPR as numeric cells, a third of them lost the leading zero")

    # 4 docx table: dismissals among members
    ps = people(n, "docx" + t)
    table = [["Nr.", "Navn", "Ansat siden", "Opsigelsesvarsel"]] + [[i + 1, full(p), 1998 + i % 25, "%d mdr." % (3 + i % 4)] for i, p in enumerate(ps)]
    mail("pair-04-docx-dismissals-" + t, "Palle Dam <pdam@museum.example>", sek, "Afskedigelsesrunden hos os",
         "Hej alle\n\nSå kom listen fra ledelsen. Det er de af vores medlemmer i DM, der står til afsked, se bilaget. Jeg mødes med HR fredag kl. 13.\n\nBedste hilsner\nPalle\nfællestillidsrepræsentant",
         attach=[("Indstillede til afsked.docx", word(["# Afskedigelser, 4. kvartal", "Fortroligt. Udarbejdet af HR."], table, after=["I alt fordelt på fire afdelinger."]))],
         kinds=["MEMBERSHIP", "CONFIDENTIAL"], persons=n, note="mass dismissal of members, word table with row numbers")

    # 5 ods: absence by name
    ps = people(n, "ods" + t)
    sheet = xlsx({"Fravær": [["Medarbejder", "Sygedage", "Perioder"]] + [[full(p), 3 + i * 2 % 17, 1 + i % 4] for i, p in enumerate(ps)] + [["I alt", n * 9, ""]]})
    mail("pair-05-ods-absence-" + t, "Lone Kold <lone.kold@vesterkommune.example>", "bente.ras@konsulenthuset.example", "Tal til fraværsanalysen",
         "Hej Bente\n\nSom lovet: sygedage pr. medarbejder for årets første ni måneder. Sidste linje er summen.\n\nVH Lone", attach=[("fravaer_9mdr.ods", convert(sheet, "xlsx", "ods"))],
         kinds=["HEALTH"], persons=n, own=["vesterkommune.example"], note="absence by name, with a total row that is no person")

    # 6 pdf: member list
    ps = people(n, "pdf" + t)
    doc = word(["# Medlemsliste DM, Arkivklubben", "Udskrevet 20. november 2026"], [["Navn", "E-mail", "Arbejdssted"]] + [[full(p), address(p, ("arkiv.example",)), PLACES[i % 6]] for i, p in enumerate(ps)])
    mail("pair-06-pdf-members-" + t, "bestyrelsen@arkivklub.example", "trykkeri@kuvertservice.example", "Liste til udsendelse",
         "Hej\n\nVi sender et brev til alle på listen. Kan I pakke det inden torsdag?\n\nDbh. Arkivklubben", attach=[("liste.pdf", convert(doc, "docx", "pdf"))],
         kinds=["MEMBERSHIP"], persons=n, own=["arkivklub.example"], note="pdf of a union member list; the body says nothing")

    # 7 plain text columns
    ps = people(n, "cols" + t, "sv")
    lines = "\n".join("%-26s%-16s%s" % (full(p), num.pnr(), ["Kirurgen", "Akuten", "IVA", "Medicin"][i % 4]) for i, p in enumerate(ps))
    mail("pair-07-plain-columns-" + t, "Siv Ask <siv.ask@mittvard.example>", "utbildning@regionost.example", "Deltagare HLR-kursen",
         "Hej!\n\nHär kommer våra deltagare:\n\n%-26s%-16s%s\n%s\n\nÄr det okej att två kommer lite senare?\n\nHälsningar\nSiv Ask, förtroendevald" % ("Namn", "Personnr", "Avdelning", lines),
         kinds=["PERSONNUMMER"], persons=n, own=["mittvard.example"], note="fixed-width columns in the plain body")

    # 8 comma list
    ps = people(n, "comma" + t, "sv")
    names = ", ".join(full(p) for p in ps[:-1]) + " och " + full(ps[-1])
    mail("pair-08-comma-list-" + t, "klubben@unionenklubben.example", "ordforande@grannklubben.example", "Våra medlemmar som vill vara med",
         "Hej Torbjörn,\n\nFöljande av våra Unionenmedlemmar är intresserade av arbetsgruppen: %s.\n\nHör av dig om lokalen.\n\nKlubbstyrelsen" % names,
         kinds=["MEMBERSHIP"], persons=n, own=["unionenklubben.example"], note="names in one running sentence, the last after 'och'")

    # 9 prose
    ps = people(n, "prose" + t)
    says = ["{} er sygemeldt til uge 50.", "{} venter stadig på svar fra ortopædkirurgen.", "Vi har ikke hørt fra {}, der blev indlagt i sidste uge.", "{} har fået stress-diagnosen bekræftet.",
            "Hos {} er det ryggen, som i foråret.", "{} er på halv tid efter sin blodprop.", "For {} er der bevilget fysioterapi.", "{} kommer tilbage på mandag efter lungebetændelsen."]
    text = " ".join(says[i % 8].format(full(p)) for i, p in enumerate(ps[:-1]))
    mail("pair-09-prose-" + t, "Distriktsleder <ml@hjemmepleje.example>", "vikar@vikarbureau.example", "Status på fravær i grupperne",
         "Kære Vikarservice\n\nTil jeres planlægning, gruppe for gruppe. %s\n\nOg så er der %s, som er gået på barsel før tid pga. bækkensmerter.\n\nVi mangler altså en del hænder. Ring!\n\nM. Lauridsen" % (text, full(ps[-1])),
         kinds=["HEALTH"], persons=n, own=["hjemmepleje.example"], note="prose, one sentence about each person; cte 8bit", cte="8bit")

    # 10 body and attachment overlap
    ps = people(n, "overlap" + t)
    inbody, infile = ps[:12], ps[n - 12:]
    mail("pair-10-overlap-" + t, tr, sek, "Nyindmeldte og listen fra kredsen",
         "Hej\n\nNye medlemmer i DM siden sommer hos os:\n" + "\n".join("- " + full(p) for p in inbody) + "\n\nKredsens liste er vedhæftet, nogle går igen.\n\nIda",
         attach=[("dm-medlemmer kreds 4.xlsx", xlsx({"Medlemmer": [["Navn", "Indmeldt"]] + [[full(p), "2026-0%d" % (1 + i % 9)] for i, p in enumerate(infile)]}))],
         kinds=["MEMBERSHIP"], persons=n, note="12 in the body, 12 in the attachment, %d in both" % (24 - n))

    # 11 reversed names
    ps = people(n, "rev" + t)
    mail("pair-11-reversed-" + t, "tr@biblioteket.example", sek, "Medlemmer hos os - to udgaver",
         "Hej DM\n\nDet er de samme medlemmer af DM, først som jeg har dem:\n" + "\n".join(reverse(p) for p in ps) + "\n\nOg i filen fra personalekontoret.\n\nMvh Bjarke",
         attach=[("navne.csv", csvbytes([["Navn"]] + [[full(p)] for p in sorted(ps)], enc="utf-8-sig"))],
         kinds=["MEMBERSHIP"], persons=n, note="'Family, Given' in the body, 'Given Family' in the attachment: the same persons once")

    # 12 names split over two columns, diagnosis column
    ps = people(n, "split" + t, "no")
    dx = ["KOLS", "diabetes", "hjertesvikt", "MS", "demens", "epilepsi", "kreft"]
    mail("pair-12-split-columns-" + t, "avd3@sykehjem.example", "apotek@fjordapotek.example", "Liste til multidose",
         "Hei\n\nOppdatert beboerliste ligger ved. Gi beskjed hvis noe mangler.\n\nMvh avd. 3",
         attach=[("beboere.xlsx", xlsx({"Avd 3": [["Etternavn", "Fornavn", "Rom", "Diagnose"]] + [[p[1], p[0], 301 + i, dx[i % 7]] for i, p in enumerate(ps)]}))],
         kinds=["HEALTH"], persons=n, own=["sykehjem.example"], note="family and given name in two columns, a diagnosis for each")

    # 13 two sheets
    ps = people(n, "sheets" + t)
    half = n // 2
    mail("pair-13-two-sheets-" + t, "loen@regionnord.example", "revisor@tal.example", "Lønudtræk til stikprøven",
         "Hej Kenneth\n\nUdtrækket ligger i arket, en fane pr. hospital.\n\nVenlig hilsen\nLønservice",
         attach=[("stikprøve løn.xlsx", xlsx({"Nord": [["Navn", "Månedsløn", "Tillæg"]] + [[full(p), 31000 + 417 * i, 900 + 50 * i] for i, p in enumerate(ps[:half])],
                                               "Syd": [["Navn", "Månedsløn", "Tillæg"]] + [[full(p), 30500 + 389 * i, 850 + 60 * i] for i, p in enumerate(ps[half:])]}))],
         kinds=["CONFIDENTIAL"], persons=n, own=["regionnord.example"], note="pay by name on two sheets, no overlap")

    # 14 hidden sheet
    ps = people(n, "hidden" + t)
    mail("pair-14-hidden-sheet-" + t, "hr@vesterkommune.example", "udbyder@bhtprojekt.example", "Tilmelding til forløbet",
         "Hej Lis\n\nHer er tilmeldingerne til stresshåndteringsforløbet, alle er visiteret af læge.\n\nHilsen HR",
         attach=[("tilmelding.xlsx", xlsx({"Hold 1": [["CPR-nummer", "Sygemeldt siden"]] + [[num.cpr(), "0%d-2026" % (1 + i % 9)] for i in range(12)],
                                            "rådata": [["cpr", "dato"]] + [[num.cpr0(), "0%d-2026" % (1 + i % 9)] for i in range(n - 12)]}, hidden=("rådata",)))],
         kinds=["CPR", "HEALTH"], persons=n, own=["vesterkommune.example"], note="12 on the visible sheet, the rest on a hidden sheet")

    # 15 visible recipients
    ps = people(n, "rcpt" + t, "sv")
    mail("pair-15-recipients-" + t, "Allmänna klubben <allmanna.klubben@unionenlokal.example>", addresses((full(p), address(p, i=i)) for i, p in enumerate(ps)), "Inbjudan: pubkväll för medlemmar",
         "Hej alla medlemmar i Unionens allmänna klubb!\n\nVi ses på Tre Knektar den 3 december kl 18. Klubben bjuder på första glaset.\n\nVälkomna!\nKlubbstyrelsen",
         kinds=["MEMBERSHIP"], persons=n, own=["unionenlokal.example"], note="each visible recipient is shown as a member")

    # 16 odt bullet list with personnummer
    ps = people(n, "odt" + t, "sv")
    doc = word(["# Protokoll, rehabgruppen", "Närvarande från arbetsgivaren: HR-chefen.", "Genomgång av pågående rehabiliteringsärenden:"] + ["* %s, %s" % (full(p), num.pnr12()) for p in ps])
    mail("pair-16-odt-minutes-" + t, "hr@regionost.example", "ombud@vardlokal.example", "Protokoll att justera", "Hej,\n\nbifogar protokollet för justering. Återkom före fredag.\n\nVänligen\nHR Öst",
         attach=[("Protokoll rehab nov.odt", convert(doc, "docx", "odt"))],
         kinds=["PERSONNUMMER", "HEALTH"], persons=n, own=["regionost.example"], note="minutes on rehabilitation cases, bullet list with numbers")

    # 17 the same list twice, xlsx and pdf
    ps = people(n, "twice" + t)
    table = [["Navn", "Medlemsnummer"]] + [[full(p), num.n7()] for p in ps]
    mail("pair-17-twice-" + t, "kreds@hkmidt.example", "valg@stemmetaeller.example", "Valgliste til urafstemning",
         "Kære valgudvalg\n\nListen over stemmeberettigede medlemmer af HK Midt i afdelingen, både som pdf og regneark (samme indhold).\n\nmvh kredsen",
         attach=[("valgliste.xlsx", xlsx({"Liste": table})), ("valgliste.pdf", convert(xlsx({"Liste": table}), "xlsx", "pdf"))],
         kinds=["MEMBERSHIP"], persons=n, own=["hkmidt.example"], note="the same list as xlsx and as pdf counts once")

    # 18 bare numbers in the body, some repeated
    cs = [num.cpr() for _ in range(n)]
    mail("pair-18-numbers-repeated-" + t, "ydelse@vesterkommune.example", "support@fagsystem.example", "Fejl i kørslen",
         "Hej support\n\nKørslen fejlede for disse CPR-numre:\n" + "\n".join(cs) + "\n\nI går fejlede også " + cs[2] + ", " + cs[5].replace("-", "") + " og " + cs[9].replace("-", " ") + ", de er stadig med.\n\nVH Ydelse",
         kinds=["CPR"], persons=n, own=["vesterkommune.example"], note="bare numbers, three repeated in another spelling")

    # 19 old doc and xls
    ps = people(n, "old" + t)
    mail("pair-19-old-office-" + t, "kontoret@foalokal.example", "arkiv@fjernlager.example", "Gamle kontingentlister",
         "Hej\n\nDe to gamle filer fra FOA-afdelingen skal på fjernlager.\n\nKontoret",
         attach=[("restance.xls", convert(xlsx({"Restance": [["Medlem", "Skyldigt kontingent"]] + [[full(p), 480 + 12 * i] for i, p in enumerate(ps[:13])]}), "xlsx", "xls")),
                 ("udmeldte.doc", convert(word(["# Udmeldte medlemmer af FOA"], [["Navn", "Dato"]] + [[full(p), "1.%d.2026" % (1 + i % 9)] for i, p in enumerate(ps[13:])]), "docx", "doc"))],
         kinds=["MEMBERSHIP"], persons=n, own=["foalokal.example"], note="Excel 97 and Word 97 files, 13 in the first")

    # 20 nested zip with csv
    ps = people(n, "zip" + t)
    inner = zipped({"elever.csv": csvbytes([["Elev", "CPR", "Bemærkning"]] + [[full(p), num.cprkid(), ["astma", "", "nøddeallergi", "diabetes"][i % 4]] for i, p in enumerate(ps)], enc="utf-8-sig")})
    mail("pair-20-nested-zip-" + t, "kontor@vesterskole.example", "lejrskole@fjordcenter.example", "Elever til lejrskolen",
         "Hej\n\nFiler til lejrskolen, se zip i zip (vores system gør det sådan).\n\nSkolens kontor",
         attach=[("udtraek.zip", zipped({"5b.zip": inner, "laesmig.txt": "Eksport fra elevsystemet.\r\n".encode()}))],
         kinds=["CPR", "HEALTH"], persons=n, own=["vesterskole.example"], note="csv in a zip in a zip; numbers of all, health of many")

    # 21 UTF-16 tsv
    ps = people(n, "tsv" + t, "sv")
    rows = [["Namn", "Personnummer", "Månadslön"]] + [[full(p), num.pnr12n(), 29000 + 350 * i] for i, p in enumerate(ps)]
    mail("pair-21-utf16-tsv-" + t, "lon@bygden.example", "pensionsval@fonden.example", "Underlag", "Hej!\n\nUnderlaget enligt överenskommelse.\n\nLöneenheten",
         attach=[("underlag.tsv", csvbytes(rows, "\t", "utf-16"))], kinds=["PERSONNUMMER", "CONFIDENTIAL"], persons=n, own=["bygden.example"], note="UTF-16 tab-separated pay list")

    # 22 forwarded mail as attachment, list of strikers
    ps = people(n, "fwd" + t, "no")
    inner = build("inner-22-" + t, "streikekomite@fagforb.example", "tillitsvalgt@kommune.example", "Streikeuttak", "Hei\n\nDisse medlemmene tas ut i streik fra mandag:\n\n"
                  + "\n".join("%d. %s" % (i + 1, full(p)) for i, p in enumerate(ps)) + "\n\nHilsen Streikekomiteen i Fagforbundet")
    mail("pair-22-attached-mail-" + t, "Guri Nes <guri.nes@kommune.example>", "beredskap@sykehus.example", "VS: uttaket", "Hei, sender videre til orientering.\n\nGuri",
         attach=[("Streikeuttak.eml", inner)], kinds=["MEMBERSHIP"], persons=n, own=["kommune.example"], note="numbered list in a mail attached to the mail")

    # 23 two persons of one name told apart by their numbers
    ps = people(n - 1, "same" + t)
    rows = [["Navn", "CPR"]] + [[full(p), num.cpr()] for p in ps] + [[full(ps[3]), num.cpr()]]
    mail("pair-23-same-name-" + t, "skat@vesterkommune.example", "foged@retten.example", "Oversigt over sager i retten tirsdag",
         "Kære fogedret\n\nOversigten er vedlagt. Bemærk at to har samme navn.\n\nOpkrævningen", attach=[("oversigt.rtf", convert(word(["# Skyldnere med restance til udlæg"], rows), "docx", "rtf"))],
         kinds=["CPR", "CONFIDENTIAL"], persons=n, own=["vesterkommune.example"], note="two persons share a name, their numbers tell them apart")

    # 24 html list with nested table layout and a signature table
    ps = people(n, "layout" + t)
    cells = "".join("<tr><td width=20></td><td><span style='color:#333'>%s</span></td><td>%s</td></tr>" % (full(p), ["angst", "knæoperation", "stress", "migræne", "gravid", "rygsmerter"][i % 6]) for i, p in enumerate(ps))
    mail("pair-24-layout-table-" + t, "Lis Wad <lw@plejecenter.example>", "arbejdsmedicin@klinik.example", "Oversigt til mødet onsdag",
         "Se html-udgaven.", html="<html><body><table><tr><td><p>Kære Dr. Munk</p><p>De sygemeldte lige nu og årsag, så vi kan prioritere:</p><table>" + cells + "</table></td></tr></table>"
         "<table><tr><td><img src='cid:logo@x'></td><td><b>Lis Wad</b><br>Centerleder<br>tlf 98 21 40 11</td></tr></table></body></html>", inline=[("logo@x", png())],
         kinds=["HEALTH"], persons=n, own=["plejecenter.example"], note="layout tables, a signature with a logo; addressee and sender are no data subjects")
