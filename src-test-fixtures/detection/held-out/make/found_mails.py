"""Mails in which a careful colleague finds something, and mails nobody can read."""
import random

from mailer import mail, build, addresses
from lines import fill
from numbers_ import Numbers
from office import xlsx, word, convert, zipped, seven, lock_pdf, lock_office, smime, pgp, png, tar_gz
from people import people, full, reverse, address


def scan(seed, w=620, h=877):
    """a page as a scanner gives it: grey noise and dark bars, no text"""
    import struct
    import zlib
    r = random.Random(seed)
    rows = b""
    for y in range(h):
        dark = y % 28 in (10, 11, 12, 13) and 80 < y < h - 90
        rows += b"\0" + bytes(60 if dark and 60 < x < w - 80 and r.random() < 0.7 else 236 + 4 * (x * y % 5 == 0) for x in range(w))

    def chunk(t, d):
        return struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def slides(pages):
    """a presentation as flat OpenDocument, for LibreOffice to convert"""
    body = "".join("<draw:page draw:name='p%d' draw:master-page-name='Default'>" % i + "".join(
        "<draw:frame svg:x='2cm' svg:y='%dcm' svg:width='20cm' svg:height='3cm'><draw:text-box><text:p>%s</text:p></draw:text-box></draw:frame>" % (1 + 4 * j, t)
        for j, t in enumerate(page)) + "</draw:page>" for i, page in enumerate(pages))
    return ("<?xml version='1.0' encoding='UTF-8'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
            "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' office:version='1.2' "
            "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' "
            'office:mimetype="application/vnd.oasis.opendocument.presentation">' "<office:automatic-styles><style:page-layout style:name='PM1'><style:page-layout-properties "
            "fo:page-width='28cm' fo:page-height='21cm'/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name='Default' "
            "style:page-layout-name='PM1'/></office:master-styles><office:body><office:presentation>" + body + "</office:presentation></office:body></office:document>").encode()


def commented(title, text, comment):
    """a text document with a comment as flat OpenDocument, for LibreOffice to convert"""
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text><text:h text:outline-level=\"1\">" + title
            + "</text:h><text:p>" + text + "<office:annotation><dc:creator>HR</dc:creator><dc:date>2026-11-18T09:00:00</dc:date><text:p>" + comment + "</text:p></office:annotation></text:p></office:text></office:body></office:document>").encode()


def event(uid, org, attendees, summary, description="", location="", start="20261207T120000Z"):
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//held-out//da\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:%s@held-out.example\nDTSTAMP:20261120T080000Z\nDTSTART:%s\nDURATION:PT1H\n"
            "SUMMARY:%s\nDESCRIPTION:%s\nLOCATION:%s\nORGANIZER:mailto:%s\n%sEND:VEVENT\nEND:VCALENDAR\n") % (
        uid, start, summary, description, location, org, "".join("ATTENDEE;CN=%s:mailto:%s\n" % a for a in attendees))


def all_of_them():
    num = Numbers("found")

    def f(text):
        return fill(text, num)

    def hit(name, frm, to, subject, body, kinds, persons, note, own=("vesterkommune.example",), **rest):
        mail("found-" + name, frm, to, f(subject), f(body) if body is not None else None, kinds=kinds.split(), persons=persons, own=own, note=note, **rest)

    dm, vk, ro = ("dm.example",), ("vesterkommune.example",), ("regionost.example",)

    # --- the recipient's own membership
    hit("01-welcome-member", "Medlemsservice <medlem@dm.example>", "sofie.ravn@gmail.com", "Velkommen", "Kære Sofie\n\nTak for din indmeldelse i DM. Dit medlemskab gælder fra 1. december, og dit medlemsnummer er {n7}.\n\nVenlig hilsen\nMedlemsservice", "MEMBERSHIP", 1, "membership of the recipient", own=dm)
    hit("02-sv-subject", "Ombud <ombud@vardforb.example>", "lena.ek@hotmail.com", "Angående ditt medlemskap i Vårdförbundet", "Hej Lena!\n\nRing mig när du har tid, så går vi igenom frågan.\n\nMvh Ombudet", "MEMBERSHIP", 1, "membership in the subject", own=("vardforb.example",))
    hit("03-dues-arrears", "kontingent@hkmidt.example", "j.bak@outlook.com", "Påmindelse", "Kære Jørgen Bak\n\nDu skylder kontingent til HK for tre måneder, i alt 1.404 kr. Betaler du ikke, slettes du som medlem.\n\nHK Midt", "MEMBERSHIP", 1, "dues of the recipient", own=("hkmidt.example",))
    hit("04-hearing-support", "Ida Skou <ida.skou@geo.example>", "mette.toft@gmail.com", "Sv: samtalen på torsdag", "Hej Mette\n\nJeg går med som bisidder, det har du ret til som DM'er. Du skal ikke skrive under på noget, før vores jurist har set det.\n\nKh Ida\nTR for DM, Geologisk Institut", "MEMBERSHIP", 1, "indirect: 'som DM'er'; a hearing is to come", own=("geo.example",))
    # --- quoted, forwarded, sender
    hit("05-quoted-cpr", "Grethe Bæk <gb@vesterkommune.example>", "Kurt <kurt.o@hotmail.com>", "Sv: min sag", "Hej Kurt\n\nTak, vi har modtaget din mail og vender tilbage.\n\nGrethe\n\nDen 12. november 2026 kl. 09.15 skrev Kurt <kurt.o@hotmail.com>:\n> Hej kommune\n> mit cpr er {cpr} og jeg vil høre om min flytning er registreret\n> mvh Kurt", "CPR", 1, "the number stands in the citizen's quoted text only")
    hit("06-forwarded-citizen", "Byrådsmedlem Ole Krag <ok@vesterkommune.example>", "social@vesterkommune.example", "VS: hjælp til min mor", "Til rette afdeling, venligst svar borgeren.\n\nOle\n\n-----Oprindelig meddelelse-----\nFra: Tina Holst\nSendt: 9. november 2026\nEmne: hjælp til min mor\n\nMin mor Erna Holst på 81 er dement og falder flere gange om ugen. Vi kan ikke klare det mere, hjemmeplejen kommer for sent med hendes insulin.\n\nTina", "HEALTH", 1, "health of the writer's mother in a forwarded mail")
    hit("07-sender-ill", "Nils Ege <ne@vesterkommune.example>", "team@vesterkommune.example", "Syg", "Hej alle\n\nJeg er desværre hjemme med influenza. Tag fat i Pia om høringssvaret.\n\nNils", "HEALTH", 0, "the sender's own illness")
    hit("08-forward-as-text", "HR <hr@bygden.example>", "rehab@foretagshalsan.example", "VB: Sjukanmälan", "För kännedom.\n\n________________________________\nFrån: Conny Blom\nSkickat: den 10 november 2026 07:12\nTill: HR\nÄmne: Sjukanmälan\n\nHej, jag har fått diagnosen utmattningssyndrom och är sjukskriven på heltid till 15 februari.\n\nConny", "HEALTH", 1, "the quoted writer is a data subject, he is not the sender of this mail", own=("bygden.example",))
    # --- numbers in odd places
    hit("09-cpr-in-subject", "lone.f@vesterkommune.example", "post@regionnord.example", "Henvisning {cpr}", "Hej\n\nHar I modtaget den? Den blev sendt i sidste uge.\n\nLone", "CPR", 1, "number in the subject")
    c = num.cpr()
    hit("10-filename", "arkiv@vesterkommune.example", "post@nabokommune.example", "Sagsoverdragelse", "Hej\n\nSagen følger hermed, jf. aftale.\n\nArkivet", "CPR", 1, "number in the file name only", attach=[("Sag %s.docx" % c, word(["Overdragelse", "Sagen overdrages pr. 1. december."]))])
    hit("11-docx-header", "jura@vesterkommune.example", "advokat@retshjaelp.example", "Svarskrift", "Hej\n\nHermed vores svarskrift.\n\nJuridisk", "CPR", 1, "number in the page header of a Word file", attach=[("svarskrift.docx", word(["# Svarskrift", "Kommunen påstår frifindelse."], header="Sagsøger: " + num.cpr()))])
    c = num.cpr()
    hit("12-html-split", "Bent Lau <bl@vesterkommune.example>", "info@regionnord.example", "Rettelse", None, "CPR", 1, "number split by html tags",
        html="<html><body><p>Hej</p><p>Det rigtige cpr-nummer er <b>%s</b>-<span style='color:red'>%s</span>, jeg havde byttet om p&aring; to cifre.</p><p>Bent</p></body></html>" % (c[:6], c[7:]))
    hit("13-base64-latin1", "bodil@vesterkommune.example", "opkraevning@forsyning.example", "Flytteopgørelse", "Hej\n\nBorgeren er Åse Kjær, {cpr}. Hun flyttede den 1.\n\nBodil", "CPR", 1, "base64 in ISO-8859-1", charset="iso-8859-1", cte="base64")
    hit("14-mixed-lookalikes", "indkob@vesterkommune.example", "kort@adgangskort.example", "To nye kort", "Hej\n\nOrdre {cprlook} og {cprlook} er bestilt på EAN {ean}. Kortene skal udstedes til CPR {cpr} og {cpr}. Ring på {tlf}.\n\nIndkøb", "CPR", 2, "two numbers among order, EAN and phone numbers")
    hit("15-sv-body", "Stina Rask <stina.rask@regionost.example>", "remiss@rontgen.example", "Kompletterande uppgifter", "Hej!\n\nPatienten heter Ragnar Sjö, {pnr12}. Frågeställning: lungembolus, har dyspné sedan i går.\n\n/Stina" + "\n\nSkickat från mobilen", "PERSONNUMMER HEALTH", 1, "patient with number and symptoms", own=ro)
    hit("16-sv-samordning", "bemanning@bygden.example", "bank@sparbank.example", "Konto till ny medarbetare", "Hej,\n\nKatarzyna Nowak har samordningsnummer {sam} och behöver ett lönekonto.\n\nHR", "PERSONNUMMER", 1, "coordination number", own=("bygden.example",))
    hit("17-no-body", "Turid Vik <turid.vik@fjordkommune.example>", "post@statsforvalter.example", "Klagesak", "Hei\n\nKlagen gjelder Odd Lunde, fødselsnummer {fnr}. Han har MS og har fått avslag på BPA.\n\nTurid Vik", "FODSELSNUMMER HEALTH", 1, "number and diagnosis", own=("fjordkommune.example",))
    hit("18-no-accounts-and-fnr", "lonn@fjordkommune.example", "bank@sparebank.example", "Lønn til vikarer", "Hei, tre vikarer skal ha lønn:\n\nKari Moe, {fnr0}, konto {konto_no0}\nAli Osman, {dnr}, konto {konto_no0}\nGuro Eide, {fnr0}, konto {konto_no0}\n\nLønn", "FODSELSNUMMER CONFIDENTIAL", 3, "numbers of persons beside accounts of eleven digits", own=("fjordkommune.example",))
    hit("19-fi-hetu-csv", "hr@nordkontor.example", "payroll@service.example", "New starters in Helsinki", "Hi,\n\nfour new starters in the file.\n\nHR", "HETU", 4, "Finnish numbers in a csv", own=("nordkontor.example",), attach=[("starters.csv", ("Nimi;Henkilötunnus;Alkaa\r\nAino Korhonen;%s;7.12.2026\r\nEetu Mäki;%s;7.12.2026\r\nOnni Laine;%s;14.12.2026\r\nSaara Niemi;%s;1.1.2027\r\n" % (num.hetu(), num.hetua(), num.hetu23(), num.hetu())).encode())])
    hit("20-en-cpr", "Priya Rao <priya.rao@university.example>", "international@regionnord.example", "Registration of guest researcher", "Dear colleagues,\n\nDr Wei Zhang has now received his CPR number, {cpr}. He moves in on Monday.\n\nPriya", "CPR", 1, "Danish number in English text", own=("university.example",))
    # --- membership of others and of several
    ps = people(5, "f21")
    hit("21-members-xlsx", "Palle Dam <pdam@museum.example>", "nytr@museum.example", "Til dig der overtager", "Hej\n\nHer er arket, jeg har brugt. God arbejdslyst som TR!\n\nPalle", "MEMBERSHIP", 5, "a sheet headed as member list of a union; the new representative is not counted", own=("museum.example",), attach=[("DM-medlemmer på museet.xlsx", xlsx({"Medlemmer DM": [["Navn", "Indmeldt"]] + [[full(p), 2001 + 3 * i] for i, p in enumerate(ps)]}))])
    ps = people(5, "f22", "sv")
    hit("22-sv-five-recipients", "Unionens klubb <klubb@unionenlokal.example>", addresses((full(p), address(p, i=i)) for i, p in enumerate(ps)), "Medlemsmöte om lönerna", "Hej medlemmar!\n\nVälkomna på Unionens medlemsmöte den 2 december, vi pratar löner och äter tacos.\n\nKlubben", "MEMBERSHIP", 5, "members see each other", own=("unionenlokal.example",))
    ps = people(7, "f23", "no")
    hit("23-no-seven-recipients", "Fagforbundet avd. 112 <avd112@fagforb.example>", addresses((full(p), address(p, i=i)) for i, p in enumerate(ps)), "Årsmøte", "Kjære medlem av Fagforbundet\n\nÅrsmøtet er 21. januar kl. 18 på Samfunnshuset. Meld fra om allergi innen fredag.\n\nStyret", "MEMBERSHIP", 7, "members see each other; 'allergi' is only asked about", own=("fagforb.example",))
    hit("24-undisclosed", "Klubben <klub@dm.example>", "undisclosed-recipients:;", "Medlemsmøde i DM-klubben", "Kære medlem af DM\n\nDer er medlemsmøde om OK26 på onsdag. Vi ses!\n\nKlubben", "MEMBERSHIP", None, "recipients hidden as the guide asks; a reader is still addressed as member", own=dm, over20=False)
    hit("25-employer-asks", "Kim Bonde <kb@vesterkommune.example>", "dm@dm.example", "Forhandlingsret", "Hej DM\n\nKan I bekræfte, at Camilla Hviid er medlem hos jer? Vi vil varsle hende i næste uge på grund af besparelser.\n\nKim Bonde\nHR", "MEMBERSHIP CONFIDENTIAL", 1, "asks about membership and tells of a coming dismissal")
    hit("26-en-members", "Luis Ortega <lo@university.example>", "secretariat@dm.example", "Union members in our group", "Hi,\n\nthese colleagues are DM members and would like to join the seminar: Hannah Wright, Marek Novak, Ayse Demir and Tom Eriksen.\n\nBest, Luis", "MEMBERSHIP", 4, "members named in English", own=("university.example",))
    ps = people(25, "f27", "sv")
    hit("27-sv-register-25", "kansli@vardforb.example", "konsult@statistik.example", "Registerutdrag", "Hej!\n\nUtdraget enligt avtal.\n\nKansliet", "MEMBERSHIP PERSONNUMMER", 25, "register extract of union members with numbers", own=("vardforb.example",), attach=[("medlemsregister_vardforbundet.csv", ("Namn;Personnummer;Arbetsplats;Avgift\r\n" + "".join("%s;%s;Sjukhuset;%d\r\n" % (full(p), num.pnr12(), 310 + i) for i, p in enumerate(ps))).encode("utf-8-sig"))])
    # --- calendar
    hit("28-ics-rehab", "Fys <fys@vesterkommune.example>", "laila.sommer@gmail.com", "Invitation: Genoptræning efter rygskade", "Du inviteres til samtale.", "HEALTH", 1, "the nature of the meeting in the summary", ics=event("f28", "fys@vesterkommune.example", [("Laila Sommer", "laila.sommer@gmail.com")], "Genoptræning efter rygskade", "Medbring scanningssvar", "Sundhedscentret, lokale 3"))
    ps = people(6, "f29")
    hit("29-ics-party", "Jette Skov <js@vesterkommune.example>", addresses((full(p), address(p, i=i)) for i, p in enumerate(ps)), "Medlemsmøde i Venstre, kredsen", "Indkaldelse i kalenderen.", "POLITICAL", 6, "party meeting, attendees visible", ics=event("f29", "js@vesterkommune.example", [(full(p), address(p, i=i)) for i, p in enumerate(ps)], "Medlemsmøde i Venstre", "Kun for medlemmer af partiet. Opstilling af kandidater."))
    hit("30-sv-ics-pnr", "Ombud <ombud@vardforb.example>", "kollega@vardforb.example", "Bokning", "Se kalendern.", "PERSONNUMMER", 1, "number in a calendar description", own=("vardforb.example",), ics=event("f30", "ombud@vardforb.example", [("Kollega", "kollega@vardforb.example")], "Samtal", "Avser " + num.pnr() + ". Ring före."))
    hit("31-political-list", "sekretaer@partiforening.example", "trykkeri@press.example", "Opstilling, internt", "Hej\n\nDisse medlemmer af Socialdemokratiet har sagt ja til at stille op, men det er ikke offentligt endnu: Amir Haddad, Solveig Krog, Nils Ege.\n\nSekretæren", "POLITICAL", 3, "candidates not yet public", own=("partiforening.example",))
    # --- health and personnel
    hit("32-health-prose", "Marianne Kold <mk@vesterkommune.example>", "bo.friis@konsulenthuset.example", "Planlægning uge 49", "Hej Bo\n\nVi må skubbe workshoppen. Tine kommer ikke igen før efter påske, lægen har sagt fuld ro, og Asger venter på svar fra kræftafdelingen. Jeg skriver, når jeg ved mere.\n\nMarianne", "HEALTH", 2, "indirect health of two colleagues")
    hit("33-recipient-sick-talk", "Leder <leder@vesterkommune.example>", "susanne.holm@gmail.com", "Indkaldelse", "Kære Susanne\n\nDu indkaldes til sygefraværssamtale den 3. december kl. 9. Du har været syg i 38 dage. Tag gerne din bisidder med.\n\nVenlig hilsen\nRie", "HEALTH", 1, "sickness absence of the recipient")
    hit("34-personnel-docx", "HR <hr@vesterkommune.example>", "advokat@retshjaelp.example", "Personalesag", "Kære Lars\n\nHermed notatet, som aftalt i telefonen.\n\nHR", "CONFIDENTIAL", 1, "a disciplinary matter in a Word file", attach=[("notat.docx", word(["# Notat om tjenstlig samtale", "Medarbejder: Torben Riber.", "Torben Riber har tre gange udleveret nøgler til uvedkommende. Han tildeles en skriftlig advarsel.", "Gentagelse medfører afskedigelse."]))])
    ps = people(9, "f35")
    hit("35-dismissals-nine", "direktion@vesterkommune.example", "revision@tal.example", "Fortroligt", "Kære Tove\n\nDe ni, som opsiges med udgangen af januar:\n\n" + "\n".join("%d. %s" % (i + 1, reverse(p)) for i, p in enumerate(ps)) + "\n\nDe får besked på mandag.\n\nDirektionen", "CONFIDENTIAL", 9, "list of dismissals, reversed names")
    hit("36-payslip-pdf", "loen@vesterkommune.example", "nete.ibsen@gmail.com", "Lønseddel", "Hej Nete\n\nDin lønseddel er vedhæftet.\n\nLøn", "CPR CONFIDENTIAL", 1, "pay slip with CPR and account", attach=[("lonseddel.pdf", convert(word(["# Lønseddel november 2026"], [["Navn", "Nete Ibsen"], ["CPR-nr.", num.cpr()], ["Bruttoløn", "34.812,00"], ["Skat", "11.204,00"], ["Udbetales til konto", num.konto_dk()]]), "docx", "pdf"))])
    hit("37-social-case", "Sagsbehandler <sb@vesterkommune.example>", "leder@opholdssted.example", "Anbringelse", "Hej Jan\n\nNoah Riis flytter ind hos jer på fredag. Faderen afsoner, og moderen er i misbrugsbehandling. Vi har ansvaret for kontanthjælpen til hun er udskrevet.\n\nSB", "CONFIDENTIAL HEALTH", None, "a social case; one named child and two parents: number of persons debatable", over20=False)
    hit("38-hidden-address", "folkeregister@vesterkommune.example", "skole@vesterskole.example", "Ny elev", "Hej\n\nYasmin Karimi starter mandag i 4.b. Hun har navne- og adressebeskyttelse, den nye adresse er Egevænget 4. Må ikke stå på klasselisten.\n\nFolkeregistret", "CONFIDENTIAL", 1, "protected name and address")
    hit("39-sv-warning", "chef@bygden.example", "hr@bygden.example", "Varning till Daniel", "Hej,\n\nDaniel Frisk har kommit full till jobbet två gånger. Jag vill ge honom en skriftlig varning och erbjuda behandling för alkoholberoendet.\n\nChefen", "CONFIDENTIAL HEALTH", 1, "warning and addiction", own=("bygden.example",))
    hit("40-you-are-dismissed", "Direktør <dir@museum.example>", "karsten.balle@hotmail.com", "Varsel", "Kære Karsten\n\nVi påtænker desværre at opsige dig med virkning fra den 1. juni på grund af nedskæringer.\n\nDirektøren", "CONFIDENTIAL", 1, "dismissal of the recipient", own=("museum.example",))
    hit("41-business-docx", "udbud@vesterkommune.example", "advokat@retshjaelp.example", "Evaluering", "Kære Lars\n\nEvalueringen er fortrolig indtil tildelingen, se bilag.\n\nUdbud", "BUSINESS", None, "bid prices before the award", over20=False, attach=[("evaluering.docx", word(["# FORTROLIGT - forretningsoplysninger", "Tilbudspriser må ikke videregives."], [["Tilbudsgiver", "Enhedspris"], ["A/S Nordbyg", "412,00"], ["Sydentreprise", "398,50"]]))])
    hit("42-sv-business", "inkop@bygden.example", "jurist@advokat.example", "Konfidentiellt: uppköp", "Hej Per,\n\naffärshemlighet: vi lägger ett bud på 42 miljoner på Norrlandsbolaget på måndag. Omfattas av sekretessavtalet.\n\nInköpschefen", "BUSINESS", None, "a planned acquisition", own=("bygden.example",), over20=False)
    # --- large lists
    ps = people(58, "f43")
    hit("43-health-58", "hr@regionnord.example", "bht@konsulenthuset.example", "Oversigt langtidssyge", "Hej\n\nArket er opdateret i morges.\n\nHR", "HEALTH", 58, "many persons with sick leave", own=("regionnord.example",), attach=[("langtidssyge.xlsx", xlsx({"Langtidssyge": [["Efternavn", "Fornavn", "Sygemeldt siden"]] + [[p[1], p[0], "%d. uge" % (20 + i % 25)] for i, p in enumerate(ps)]}))])
    hit("44-cpr-300", "udtraek@vesterkommune.example", "analyse@konsulenthuset.example", "Udtræk til evaluering", "Hej\n\nSom csv, en linje pr. borger.\n\nUdtræk", "CPR", 300, "three hundred numbers", attach=[("borgere.csv", ("cpr;postnr\r\n" + "".join("%s;%d\r\n" % (num.cpr0(), 8000 + i) for i in range(300))).encode())])
    # --- the same persons twice
    ps = people(11, "f45")
    cs = [num.n7() for _ in ps]
    hit("45-text-and-html", "valg@hkmidt.example", "kreds@hkmidt.example", "Nye medlemmer i HK", "Hej\n\nIndmeldt i HK i oktober:\n" + "\n".join("%s, medlemsnr. %s" % (full(p), c) for p, c in zip(ps, cs)) + "\n\nVH Valgudvalget", "MEMBERSHIP", 11, "plain and html alternative of the same list: once", own=("hkmidt.example",),
        html="<p>Hej</p><p>Indmeldt i HK i oktober:</p><ul>" + "".join("<li>%s, medlemsnr. %s</li>" % (full(p), c) for p, c in zip(ps, cs)) + "</ul><p>VH Valgudvalget</p>")
    ps = people(12, "f46")
    listed = "\n".join(full(p) for p in ps)
    hit("46-quoted-list", "Ida Skou <ida.skou@geo.example>", "sekretariat@dm.example", "Sv: DM-medlemmer på instituttet", "Ja, den er stadig rigtig, her samlet igen:\n" + listed + "\n\nIda\n\n> Den 2. november skrev sekretariatet:\n> Er medlemslisten for DM på Geologisk stadig sådan?\n" + "\n".join("> " + n for n in listed.split("\n")), "MEMBERSHIP", 12, "the same list above and in the quote", own=("geo.example",))
    # --- what nobody can read
    people_list = xlsx({"Ark": [["Navn", "CPR"]] + [[full(p), num.cpr()] for p in people(8, "locked")]})
    letter = word(["# Afgørelse", "Du har fået bevilget hjælpemidler."])
    hit("47-aes-zip", "post@vesterkommune.example", "olga@posteo.example", "Dokumenter til dig", "Hej Olga\n\nDokumenterne er i zip-filen. Du får koden på sms.\n\nVenlig hilsen\nBorgerservice", "", None, "AES zip, the code goes another way", unread=True, attach=[("dokumenter.zip", zipped({"brev.docx": letter}, "Lygte-Vand-7"))])
    hit("48-aes-zip-code", "post@vesterkommune.example", "olga@posteo.example", "Dokumenter", "Hej Olga\n\nHer er zip-filen. Koden er Lygte-Vand-7.\n\nBorgerservice", "CONFIDENTIAL", None, "the code in the same mail", unread=True, attach=[("dokumenter.zip", zipped({"brev.docx": letter}, "Lygte-Vand-7"))])
    hit("49-7z-hidden-names", "kansli@vardforb.example", "anna.b@vardforb.example", "Bilaga", "Hej Anna!\n\nBilagan gäller Ingrid Falks rehabilitering efter stroken. Lösenordet kommer som sms.\n\nKansliet", "HEALTH", 1, "7z with encrypted names; the body tells the health of a person", own=("vardforb.example",), unread=True, over20=False, attach=[("bilaga.7z", seven({"rehabplan.docx": letter}, "gren-lampa-4", True))])
    hit("50-7z-plain-names", "kansli@vardforb.example", "anna.b@vardforb.example", "Underlag till mötet", "Hej Anna!\n\nUnderlaget är krypterat med 7-Zip, lösenord via sms.\n\nKansliet", "", None, "7z, names visible, content encrypted", own=("vardforb.example",), unread=True, attach=[("underlag.7z", seven({"underlag.xlsx": people_list}, "gren-lampa-4"))])
    hit("51-zipcrypto-members", "Ida Skou <ida.skou@geo.example>", "sekretariat@dm.example", "Vores liste", "Hej\n\nMedlemslisten for DM-klubben er i zip-filen, jeg ringer med koden.\n\nIda", "MEMBERSHIP", None, "old zip encryption; the body says what it is", own=("geo.example",), unread=True, attach=[("klub.zip", zipped({"medlemmer.xlsx": people_list}, "klub2026", aes=False))])
    pdf = convert(word(["# Afgørelse", "Afgørelsen kan påklages inden fire uger."]), "docx", "pdf")
    hit("52-pdf-password", "ydelse@vesterkommune.example", "hr.bonde@gmail.com", "Afgørelse", "Hej\n\nAfgørelsen er vedhæftet og låst, ring for koden på {tlf}.\n\nYdelse", "", None, "PDF with an open password", unread=True, attach=[("afgoerelse.pdf", lock_pdf(pdf, "Torsk!88"))])
    hit("53-pdf-password-code", "lon@bygden.example", "facket@lokal.example", "Lönelista", "Hej!\n\nLönelistan bifogas. Lösenordet är Blåbär-72.\n\nLön", "CONFIDENTIAL", None, "pay list announced, password in the same mail", own=("bygden.example",), unread=True, attach=[("lonelista.pdf", lock_pdf(pdf, "Blåbär-72"))])
    hit("54-xlsx-password", "hr@regionnord.example", "revision@tal.example", "Ark", "Hej Kenneth\n\nArket er låst, adgangskoden får du af Susanne på telefon.\n\nHR", "", None, "xlsx with a password", own=("regionnord.example",), unread=True, attach=[("ark.xlsx", lock_office(people_list, "xlsx", "Stork-19"))])
    c = num.cpr()
    hit("55-docx-password-filename", "jura@vesterkommune.example", "advokat@retshjaelp.example", "Bilag", "Hej\n\nBilaget er beskyttet med kode, den kommer på sms.\n\nJura", "CPR", 1, "the Word file is locked but its name holds a number", unread=True, over20=False, attach=[("Udtalelse %s.docx" % c, lock_office(letter, "docx", "Stork-20"))])
    hit("56-docx-password", "ppr@vesterkommune.example", "skole@friskole.example", "Notat", "Hej\n\nNotatet er låst, brug den kode vi aftalte.\n\nPPR", "", None, "docx with a password agreed before", unread=True, attach=[("notat.docx", lock_office(letter, "docx", "Stork-21"))])
    mail("found-57-smime", "", "", "", "", kinds=[], unread=True, own=dm, note="S/MIME encrypted as a whole",
         raw=_smime("Ida Skou <ida.skou@dm.example>", "sekretariat@dm.example", "Listen", smime(b"Content-Type: text/plain; charset=utf-8\r\n\r\nMedlemmer i klubben: Per Lysgaard, Gry Vang\r\n")))
    mail("found-58-pgp", "", "", "", "", kinds=[], unread=True, own=dm, note="PGP/MIME", raw=_pgp("Nils Ege <nils.ege@dm.example>", "sekretariat@dm.example", "Til jer", pgp(b"Content-Type: text/plain; charset=utf-8\r\n\r\nListen over opsagte.\r\n")))
    page = convert(word(logo=scan(4)), "docx", "pdf")
    hit("59-scan-pdf", "kopi@vesterkommune.example", "post@regionnord.example", "Scan fra kopimaskine", "Scannet dokument vedhæftet.", "", None, "a scanned page without text", unread=True, attach=[("SCAN_0417.pdf", page)])
    hit("60-truncated-docx", "byg@vesterkommune.example", "ansoger@firma.example", "Skema", "Hej\n\nSkemaet er vedhæftet.\n\nByg", "", None, "a Word file cut off in the middle", unread=True, attach=[("skema.docx", letter[:len(letter) // 2])])
    hit("61-nested-locked", "arkiv@vesterkommune.example", "ekstern@firma.example", "Pakke", "Hej\n\nTo filer i pakken, den ene er låst.\n\nArkiv", "", None, "a locked zip inside an open zip", unread=True, attach=[("pakke.zip", zipped({"laesmig.txt": b"Filerne er fra arkivet.\r\n", "laast.zip": zipped({"brev.docx": letter}, "Kode-1")}))])
    hit("62-locked-and-open", "loen@regionnord.example", "tal@tal.example", "To filer", "Hej\n\nDen ene har kode (ring), den anden er bare postnumrene.\n\nLøn", "CPR", 4, "the open file holds four numbers although the mail says otherwise", own=("regionnord.example",), unread=True, over20=False,
        attach=[("laast.7z", seven({"ark.xlsx": people_list}, "Sild-3", True)), ("postnumre.csv", ("navn;nr\r\n" + "".join("%s;%s\r\n" % (full(p), num.cpr()) for p in people(4, "f62"))).encode("utf-8-sig"))])
    # --- one or two persons among much harmless text
    hit("63-long-minutes", "Referent <ref@vesterkommune.example>", "udvalg@partner.example", "Referat", "Kære alle\n\nReferatet er vedhæftet.\n\nReferenten", "HEALTH", 1, "one sentence about a person in long minutes", attach=[("Referat teammøde.docx", word(["# Referat", "1. Siden sidst. Budgettet er vedtaget, og kontorerne flyttes i uge 7.", "2. Sygefravær. Det samlede fravær er faldet til fire procent.", "3. Opgavefordeling. Pia overtager journalen, Bo tager telefonerne.",
                   "4. Jesper er fortsat indlagt på psykiatrisk afdeling, og vi sender en buket.", "5. Arbejdsmiljø. Der købes to nye skærme.", "6. Eventuelt. Julefrokosten er den 11."]))])
    hit("64-vcf", "reception@krisecenter.example", "vagt@sikring.example", "Kontaktkort", "Hej\n\nKortet til vagtmappen.\n\nReceptionen", "CONFIDENTIAL", 1, "a contact card with a protected address", own=("krisecenter.example",), attach=[("kontakt.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sanne Kold\r\nADR:;;Egevænget 4\\, 2. tv;Vesterby;;9999;\r\nNOTE:Hemmelig adresse\\, må ikke oplyses til eksmanden\r\nEND:VCARD\r\n".encode())])
    hit("65-pptx-case", "leder@plejecenter.example", "underviser@kursus.example", "Oplæg til temadag", "Hej Tor\n\nMine slides vedhæftet.\n\nHilsen Lis", "HEALTH", 1, "one slide tells of a resident by name", own=("plejecenter.example",),
        attach=[("oplæg.pptx", convert(slides([["Temadag om demens", "Hvad er demens? Forekomst og hverdag."], ["Case", "Fru Elvira Juhl, stue 7, har Alzheimers og går hvileløst om natten. Hun får Quetiapin 25 mg til natten."], ["Spørgsmål?"]]), "fodp", "pptx"))])
    hit("71-pptx-table", "hr@regionnord.example", "konsulent@konsulenthuset.example", "Slides til ledermødet", "Hej\n\nSlides til i morgen, tal og cases.\n\nHR", "CONFIDENTIAL", 2, "one slide names two who are to be dismissed", own=("regionnord.example",),
        attach=[("ledermoede.pptx", convert(slides([["Ledermøde", "Budget og bemanding"], ["Afskedigelser", "Gorm Lyster opsiges pr. 1. januar", "Rie Salling opsiges pr. 1. februar"], ["Tidsplan", "Varsling, høring, beslutning"]]), "fodp", "pptx"))])
    hit("66-sv-two-members-html", "Siv Ask <siv.ask@mittvard.example>", "kansli@vardforb.example", "Två nya", None, "MEMBERSHIP", 2, "html only, two new members", own=("mittvard.example",), html="<html><body><p>Hej kansliet!</p><p>Maja Rydberg och Ali Hamid på kirurgen vill bli <b>medlemmar i Vårdförbundet</b> och har fyllt i blanketten, välkomna dem!</p><p>Siv</p></body></html>")
    hit("67-no-strike", "Streikekomité <streik@fagforb.example>", "silje.moe@gmail.com", "Streik", "Hei Silje\n\nDu er tatt ut i streik fra mandag kl. 06. Streikebidraget utbetales fra Fagforbundet hver fjortende dag.\n\nLykke til!", "MEMBERSHIP", 1, "strike call-out of the recipient", own=("fagforb.example",))
    hit("68-en-sick", "Tom Eriksen <te@university.example>", "exam@university.example", "Extension for Viktor", "Hi,\n\nViktor Lindqvist has been hospitalised with appendicitis and needs an extension for the exam.\n\nTom", "HEALTH", 1, "health of a student", own=("university.example",))
    hit("69-erstatnings-cpr", "akut@sygehus.example", "support@regionnord.example", "To numre mangler", "Hej\n\nErstatnings-CPR {xecpr} og {erscpr} er ikke slået igennem i systemet, de blev oprettet i nat.\n\nAkut", "CPR", 2, "X-eCPR and a replacement number", own=("sygehus.example",))
    hit("70-winter-mixed", "Guri Nes <guri.nes@fjordkommune.example>", "kontakt@nabokommune.example", "Sv: brevet", "Hei!\n\nHan heter Rune Kvam. Tak for hjælpen, jeg prøver på dansk :-) Han er sykmeldt med angst og vil gerne flytte behandlingen til jer.\n\nGuri", "HEALTH", 1, "mixed Norwegian and Danish", own=("fjordkommune.example",))

    # --- corners of attachments
    hit("72-docx-comment", "jura@vesterkommune.example", "hoering@partner.example", "Notat i høring", "Hej\n\nNotatet er klar til jeres bemærkninger.\n\nJura", "HEALTH", 1, "only a comment in the margin tells something", attach=[("notat hoering.docx", convert(commented("Notat om hjemmearbejde", "Alle medarbejdere kan arbejde hjemme to dage om ugen.", "Gælder ikke Ruth Svane, hun har PTSD og skal være hjemme hele tiden."), "fodt", "docx"))])
    hit("73-xlsx-cell-comment", "leder@vesterkommune.example", "vikar@vikarbureau.example", "Vagtplan", "Hej\n\nHer er planen for næste uge.\n\nLederen", "HEALTH", 1, "a cell comment tells why a shift is free", attach=[("vagtplan.xlsx", xlsx({"Uge 50": [["Dag", "Vagt"], ["Mandag", "Siv"], ["Tirsdag", "ledig"], ["Onsdag", "Omar"]]}, notes={"B3": "Connys vagt. Han er sygemeldt med diskusprolaps, forventet seks uger."}))])
    hit("74-html-attachment", "system@fagsystem.example", "sagsbehandler@vesterkommune.example", "Udskrift", "Rapporten er vedhæftet som html.", "CPR", 4, "html file", own=("fagsystem.example",), attach=[("rapport.html", ("<html><head><meta charset='utf-8'></head><body><h1>Afviste CPR-numre</h1><ol>" + "".join("<li>%s</li>" % num.cpr() for _ in range(4)) + "</ol></body></html>").encode())])
    hit("75-xml-export", "export@lonesystem.example", "filer@bygden.example", "Export 2026-11", "Filen är skapad automatiskt.", "PERSONNUMMER CONFIDENTIAL", 3, "xml pay export", own=("lonesystem.example",), attach=[("lon.xml", ("<?xml version='1.0' encoding='UTF-8'?>\n<lon>\n" + "".join("  <anstalld><pnr>%s</pnr><namn>%s</namn><bruttolon>%d</bruttolon></anstalld>\n" % (num.pnr12n(), full(p), 31200 + 700 * i) for i, p in enumerate(people(3, "f75", "sv"))) + "</lon>\n").encode())])
    hit("76-document-title", "kommunikation@vesterkommune.example", "grafiker@press.example", "Brevskabelon", "Hej\n\nSkabelonen er ryddet for navne.\n\nKommunikation", "CPR", 1, "the number is left in the document's title property", attach=[("brevskabelon.docx", word(["Kære [navn]", "Din ansøgning er modtaget.", "Venlig hilsen"], title="Afgørelse til " + num.cpr()))])
    hit("77-tar-gz", "drift@fagsystem.example", "drift@vesterkommune.example", "Logudtræk", "Hej\n\nLogudtrækket I bad om.\n\nDrift", "CPR", 5, "a log with numbers in tar.gz", own=("fagsystem.example",), attach=[("log.tar.gz", tar_gz({"app.log": "".join("2026-11-18 03:1%d:07 WARN opslag afvist cpr=%s bruger=batch\n" % (i, num.cpr0()) for i in range(5)).encode(), "ren.log": b"2026-11-18 04:00:00 INFO ok\n"}))])
    hit("78-txt-cp1252", "kontor@vesterskole.example", "sundhed@vesterkommune.example", "Elever med særlige behov", "Hej\n\nListen til skolelægen.\n\nKontoret", "HEALTH", 3, "a text file in windows-1252", own=("vesterskole.example",), attach=[("elever.txt", "Åse Bæk: høreapparat\r\nØjvind Skov: type 1-diabetes\r\nSøren Kjær: epilepsi, medicin i køleskabet\r\n".encode("cp1252"))])
    hit("79-fwd-unread-kinds", "Ole Krag <ok@vesterkommune.example>", "aeldre@vesterkommune.example", "VS: fotos af bad", "Videresendes til afdelingen.\n\nOle\n\nFra: Inger Lund\nEmne: fotos af bad\nJeg er 79, går med rollator efter min hofteoperation og kan ikke komme ind i badet. Se selv på den scannede side.\n\nInger Lund", "HEALTH", 1, "a forwarded citizen's mail with a scanned page", unread=True, over20=False, attach=[("side.pdf", convert(word(logo=scan(9)), "docx", "pdf"))])
    hit("80-contacts-ordinary-and-one", "Mia Holm <mh@vesterkommune.example>", "team@partner.example", "Hvem gør hvad", "Hej team\n\nPia: økonomi. Bo: kontrakter, dog ikke i næste uge, hvor han er på kursus. Jonas: tegninger. Rie overtager efter Gert, som er gået på førtidspension efter sin blodprop.\n\nMia", "HEALTH", 1, "one health fact among ordinary staffing news")

    # --- more Swedish, Norwegian and English
    hit("81-sv-task-list", "Ombud <ombud@vardforb.example>", "kollega@vardforb.example", "Att göra", "Hej,\n\n- ring Åsa Falk om rehabplanen\n- svara HR om lokalerna\n- boka buss till konferensen\n\nMvh", "HEALTH", 1, "one line of a task list", own=("vardforb.example",))
    hit("82-sv-member-question", "Eva Norén <eva.noren@unionenlokal.example>", "hugo.dahlgren@gmail.com", "SV: Fråga om uppsägningstid", "Hej Hugo,\n\neftersom du varit medlem hos oss i Unionen i mer än sex månader kan du få rättshjälp. Jag föreslår ett möte på tisdag.\n\nEva Norén\nombudsman\n\n> Hej, jag är medlem sedan 2019 och undrar vilken uppsägningstid jag har.\n> Hugo", "MEMBERSHIP", 1, "the recipient's membership in answer and quote: one person", own=("unionenlokal.example",))
    ps = people(6, "f83", "sv")
    hit("83-sv-ods-varsel", "hr@bruket.example", "facket@lokal.example", "Inför MBL på måndag", "Hej,\n\nturordningslistan enligt överenskommelse. Ingen av de berörda är informerad.\n\nHR", "CONFIDENTIAL", 6, "order of dismissal as ods", own=("bruket.example",), attach=[("turordning.ods", convert(xlsx({"Uppsägning": [["Efternamn", "Förnamn", "Anställd", "Sägs upp"]] + [[p[1], p[0], 2012 + i, "ja"] for i, p in enumerate(ps)]}), "xlsx", "ods"))])
    hit("84-sv-hidden-identity", "Socialtjänsten <soc@bygden.example>", "skola@bygdskolan.example", "Ny elev med skyddad identitet", "Hej rektor,\n\nAlva Strand börjar i 2B. Familjen har skyddade personuppgifter och bor på Ängsvägen 8. Pappan får inte veta var de är.\n\nSocialtjänsten", "CONFIDENTIAL", None, "protected identity and address of a family: number of persons debatable", own=("bygden.example",), over20=False)
    hit("85-sv-pdf-intyg", "vardcentral@regionost.example", "hr@bygden.example", "Intyg", "Hej,\n\nbifogar intyget som patienten bett oss skicka.\n\nMottagningen", "PERSONNUMMER HEALTH", 1, "medical certificate as pdf", own=ro, attach=[("intyg.pdf", convert(word(["# Läkarintyg", "Patient: Roger Malmberg, " + num.pnr12(), "Diagnos: F43.9 Reaktion på svår stress", "Sjukskriven 100 % till och med den 31 januari 2027."]), "docx", "pdf"))])
    hit("86-sv-political", "Valledare <val@partilokal.example>", addresses([("Ingrid Sahl", "ingrid.sahl@gmail.com"), ("Faruk Demir", "faruk.demir@hotmail.com"), ("Stig Öberg", "stig.oberg@telia.example")]), "Kampanjstart för medlemmar i Vänsterpartiet", "Hej kamrater!\n\nVi partimedlemmar samlas på torget på lördag. Ta med flygblad.\n\nValledaren", "POLITICAL", 3, "visible recipients are members of a party", own=("partilokal.example",))
    hit("87-no-barnevern", "Barnevern <bv@fjordkommune.example>", "rektor@fjordskole.example", "Bekymringsmelding", "Hei\n\nVi har mottatt bekymringsmelding om Sander Nygård i 3A. Han kommer ofte sulten på skolen. Vi ber om møte.\n\nBarnevernet", "CONFIDENTIAL", 1, "child welfare", own=("fjordkommune.example",))
    ps = people(4, "f88", "no")
    hit("88-no-fnr-xlsx", "lonn@fjordkommune.example", "pensjon@kasse.example", "Innmelding i pensjonskassen", "Hei, fire nye. Mvh lønn", "FODSELSNUMMER", 4, "fødselsnummer as text cells without space", own=("fjordkommune.example",), attach=[("nye.xlsx", xlsx({"Nye": [["Navn", "Fødselsnr", "Stilling %"]] + [[full(p), num.fnr0(), 80 + 5 * i] for i, p in enumerate(ps)]}))])
    hit("89-no-member-you", "Avdelingen <avd112@fagforb.example>", "knut.eide@online.example", "Kontingent", "Hei Knut\n\nKontingenten din til Fagforbundet har stoppet etter at du byttet jobb. Send oss navnet på ny arbeidsgiver.\n\nAvdelingen", "MEMBERSHIP", 1, "dues of the recipient", own=("fagforb.example",))
    hit("90-en-salary", "HR <hr@university.example>", "head@university.example", "Salary review", "Dear Tom,\n\nproposed monthly pay from April: Hannah Wright DKK 48,500, Marek Novak DKK 46,200. Please keep this to yourself.\n\nHR", "CONFIDENTIAL", 2, "pay of two persons", own=("university.example",))
    hit("91-en-union-you", "DM International <international@dm.example>", "wei.zhang@gmail.com", "Your question about notice", "Dear Wei,\n\nas a DM member since May you can get legal help from us. Could you send us your contract through the portal?\n\nBest regards\nDM International", "MEMBERSHIP", 1, "membership of the recipient in English", own=dm)
    hit("92-da-odt-case-in-policy", "jura@vesterkommune.example", "kursus@akademiet.example", "Undervisningsmateriale", "Hej\n\nMaterialet til kurset, første udgave.\n\nJura", "HEALTH CONFIDENTIAL", 1, "general guidance in which one real case is named", attach=[("materiale.odt", convert(word(["# Sygefravær og opsigelse", "Generelt kan en medarbejder opsiges efter 120 sygedage, hvis det er aftalt.", "# Fra praksis", "Gudrun Ravn, Teknisk Forvaltning, blev opsagt i maj efter 131 dage med depression. Sagen verserer.", "# Øvelse", "Diskutér i grupper."]), "docx", "odt"))])


def _smime(frm, to, subject, data):
    import base64
    return ("From: %s\r\nTo: %s\r\nSubject: %s\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID: <found-57@held-out.example>\r\nMIME-Version: 1.0\r\n"
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"\r\nContent-Transfer-Encoding: base64\r\n"
            "Content-Disposition: attachment; filename=\"smime.p7m\"\r\n\r\n" % (frm, to, subject)).encode() + base64.encodebytes(data).replace(b"\n", b"\r\n")


def _pgp(frm, to, subject, data):
    return ("From: %s\r\nTo: %s\r\nSubject: %s\r\nDate: Fri, 20 Nov 2026 11:00:00 +0100\r\nMessage-ID: <found-58@held-out.example>\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=\"b58\"\r\n\r\n--b58\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n"
            "--b58\r\nContent-Type: application/octet-stream; name=\"encrypted.asc\"\r\n\r\n" % (frm, to, subject)).encode() + data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") + b"\r\n--b58--\r\n"
