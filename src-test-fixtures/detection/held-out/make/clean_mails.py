"""Mails in which a careful colleague finds nothing: ordinary mail, logos, signatures, look-alike numbers."""
from mailer import mail, addresses
from lines import fill
from numbers_ import Numbers
from office import xlsx, word, convert, zipped, png
from people import people, full, address

DISCLAIMER = ("\n\n--\nDenne e-mail og vedhæftede filer kan indeholde fortrolige oplysninger. Er du ikke rette modtager, beder vi dig slette mailen og give os besked."
              "\nLæs om vores behandling af personoplysninger på hjemmesiden.")
SV_DISCLAIMER = "\n\n-----\nInformationen i detta meddelande kan vara sekretessbelagd. Har du fått det av misstag ber vi dig radera det och meddela avsändaren."


def sig(name, title, org, tel, logo="logo@held"):
    return ("<table cellpadding=4><tr><td><img src='cid:%s' width=120></td><td style='font-size:10pt'><b>%s</b><br>%s<br>%s<br>Tlf. %s</td></tr></table>"
            "<p style='font-size:8pt;color:#777'>Vi passer på dine data. Husk at bruge Digital Post, hvis du vil sende os fortrolige eller følsomme oplysninger, fx dit CPR-nummer.</p>") % (logo, name, title, org, tel)


def all_of_them():
    num = Numbers("clean")

    def f(text):
        return fill(text, num)

    def ok(name, frm, to, subject, body, note, own=("vesterkommune.example",), **rest):
        mail("clean-" + name, frm, to, f(subject), f(body) if body is not None else None, own=own, note=note, **rest)

    ok("01-agenda-docx", "Lene Voss <lv@vesterkommune.example>", "styregruppe@partner.example", "Dagsorden til mødet den 8.",
       "Kære alle\n\nDagsordenen er vedhæftet. Punkt 3 udgår, fordi Jens er på kursus.\n\nMvh\nLene Voss\nProjektleder, tlf. {tlf}" + DISCLAIMER, "word agenda with a logo, disclaimer, names in ordinary roles",
       attach=[("Dagsorden.docx", word(["# Dagsorden", "1. Velkomst", "2. Status på økonomi ved Pia Holm", "3. Sundhedsfremme: status på kampagnen 'Bevæg dig'", "4. Personalepolitik, første udkast", "5. Evt."], logo=png()))])
    ok("02-order-list-xlsx", "indkob@vesterkommune.example", "ordre@kontorvarer.example", "Restordrer",
       "Hej\n\nVi mangler stadig de fire ordrer i arket. Kan I svare inden fredag?\n\nHilsen Indkøb", "a list of order numbers that look like CPR numbers, some with a valid modulus 11",
       attach=[("restordrer.xlsx", xlsx({"Ordrer": [["Ordrenr.", "Varenr.", "Antal", "Beløb"]] + [[int(num.cpr0()), num.n6(), 2 + i, 149.5 * i] for i in range(25)]}))])
    ok("03-invoices-csv", "regnskab@vesterkommune.example", "debitor@leverandoer.example", "Åbne fakturaer",
       "Kære debitorafdeling\n\nHer er de fakturaer, vi har som åbne. EAN {ean}, CVR {cvr}.\n\nMed venlig hilsen\nRegnskab", "csv of invoice numbers of ten digits and customer numbers",
       attach=[("fakturaer.csv", ("Fakturanr;Kundenr;Dato;Beløb\r\n" + "".join("%s;%s;%02d-11-2026;%d,00\r\n" % (num.cprlook(), num.n10(), 1 + i, 1000 + 75 * i) for i in range(24))).encode("cp1252"))])
    ok("04-signature-logo", "Bo Steen <bs@vesterkommune.example>", "mia@arkitekt.example", "Sv: tegninger",
       "Hej Mia\n\nTak, de ser rigtige ud nu. Jeg godkender på mandag.\n\nBo", "html signature with an inline logo and a warning about CPR numbers",
       html="<p>Hej Mia</p><p>Tak, de ser rigtige ud nu. Jeg godkender på mandag.</p>" + sig("Bo Steen", "Bygningskonstruktør", "Vesterkommune, Teknik og Miljø", "76 12 40 88"), inline=[("logo@held", png())])
    ok("05-two-logos", "Kontaktcenter <kontakt@vesterkommune.example>", "jens.p@gmail.com", "Vedr. din henvendelse om vintervedligehold",
       "Hej Jens\n\nTak for din henvendelse. Vejen bliver saltet, når temperaturen er under nul. Sagen har nummer 2026-118{n6}.\n\nVenlig hilsen\nVej og Park", "citizen's question without sensitive data, two logos",
       html="<p>Hej Jens</p><p>Tak for din henvendelse. Vejen bliver saltet, når temperaturen er under nul.</p><p><img src='cid:a@x'><img src='cid:b@x'></p>", inline=[("a@x", png()), ("b@x", png(90, 30, (180, 20, 30)))])
    ok("06-policy-pdf", "hr@vesterkommune.example", "raadgiver@konsulenthuset.example", "Udkast til sygefraværspolitik",
       "Hej\n\nHer er udkastet, vi talte om. Kommenter gerne direkte i pdf'en.\n\nHR", "pdf of a sickness-absence policy in general",
       attach=[("Sygefraværspolitik udkast.pdf", convert(word(["# Sygefraværspolitik", "En medarbejder, der er syg, melder det til nærmeste leder inden kl. 8.", "Efter 14 dage indkaldes til en samtale. Lægeerklæring kan indhentes.",
                                                                "Målet er et fravær på under fem procent. Gravide og personer med kronisk sygdom skal have særlig støtte.", "Alkohol og misbrug er beskrevet i bilag 2."]), "docx", "pdf"))])
    ok("07-general-absence", "controlling@regionnord.example", "direktion@regionnord.example", "Sygefravær pr. afdeling, oktober",
       "Kære direktion\n\nKirurgi 5,2 %, Medicin 6,8 %, Akut 7,1 %, Administration 2,9 %. Langtidsfraværet er uændret.\n\nHilsen Controlling", "absence in per cent of departments", own=["regionnord.example"])
    ok("08-job-ad", "rekruttering@regionnord.example", "annonce@jobsite.example", "Annonce: sygeplejersker til Psykiatrien",
       "Hej\n\nTeksten: Vil du arbejde med mennesker med depression, skizofreni og misbrug? Vi søger to sygeplejersker til åbent afsnit. Løn efter overenskomst med DSR. Kontakt afdelingssygeplejerske Ulla Riis på {tlf}.\n\nKan den komme i på lørdag?\n\nRekruttering", "job advert full of health words", own=["regionnord.example"])
    ok("09-board-members", "Formand <formand@boligforening.example>", addresses([("Karl Juhl", "karl.juhl@gmail.com"), ("Rita Bonde", "rita.bonde@hotmail.com")]), "Bestyrelsesmøde",
       "Kære bestyrelsesmedlemmer\n\nVi mødes i beboerhuset onsdag kl. 19. Nye medlemmer af foreningen er også velkomne til den første halve time.\n\nMvh Formanden", "board members of a housing association", own=["boligforening.example"])
    ok("10-gym-members", "Reception <hej@fitness.example>", "lars.holm@outlook.com", "Dit medlemskab udløber snart",
       "Hej Lars\n\nDit medlemskab udløber den 31/12. Forny inden da, og få en gratis måned. Medlemsnr. {n7}.\n\nSportslig hilsen", "gym membership", own=["fitness.example"])
    ok("11-union-as-employer", "Vibeke Lassen <vl@dm.example>", "salg@moebler.example", "Bestilling af skriveborde til DM",
       "Hej\n\nVi i DM skal bruge otte skriveborde til sekretariatet. Leveres til Nimbusparken, faktura til CVR {cvr}.\n\nMed venlig hilsen\nVibeke Lassen\nDM – fagforening for højtuddannede", "the union as a customer; union name in the signature", own=["dm.example"])
    ok("12-union-news", "nyhedsbrev@fagbladet.example", "postkasse@vesterkommune.example", "Fagbladet: nyt forlig på vej",
       "I denne uge:\n- FOA og KL nærmer sig hinanden\n- HK vil have kortere arbejdstid\n- 3F fylder rundt\n- Debat: Skal alle være medlem af en fagforening?\n\nAfmeld nyhedsbrevet her: https://fagbladet.example/afmeld?id={n10}", "union news", own=["fagbladet.example"])
    ok("13-works-committee", "MED-sekretær <med@vesterkommune.example>", "hovedudvalg@vesterkommune.example", "Referat fra hovedudvalget",
       "Til medlemmerne af MED-hovedudvalget\n\nReferatet er vedhæftet. Medarbejdersiden tog forbehold under punkt 4.\n\nHilsen sekretæren", "members of a works committee",
       attach=[("Referat HU.docx", word(["# Referat", "Til stede: Kirsten Bang (formand), Ole Friis, Amina Hussein, Per Toft.", "Punkt 4: APV og sygefravær på forvaltningsniveau. Udvalget tog orienteringen til efterretning.", "Punkt 5: Valg af arbejdsmiljørepræsentanter."], header="Vesterkommune"))])
    ok("14-phone-list", "reception@vesterkommune.example", "vagt@sikring.example", "Telefonliste til vagten",
       "Hej\n\nNy telefonliste, gammel kan smides ud.\n\nReceptionen", "names, titles and phone numbers of staff: ordinary data",
       attach=[("telefonliste.xlsx", xlsx({"Liste": [["Navn", "Titel", "Telefon", "Mail"]] + [[full(p), ["Leder", "Konsulent", "Assistent"][i % 3], int(num.tlf0()), address(p, ("vesterkommune.example",))] for i, p in enumerate(people(26, "phones"))]}))])
    ok("15-parcel", "noreply@fragt.example", "indkob@vesterkommune.example", "Din pakke er på vej", "Pakkenummer {track} leveres i morgen mellem 9 og 12.\nAfsenderens reference: {cprlook}\nOrdrenummer: {cpr0}\n\nSpor pakken: https://fragt.example/t/{track}", "tracking and order numbers", own=["fragt.example"])
    ok("16-bank-details-org", "okonomi@idraetsforening.example", "bogholderi@vesterkommune.example", "Kontooplysninger til tilskuddet",
       "Hej\n\nTilskuddet kan sættes ind på foreningens konto: reg. {konto_dk}, IBAN {iban_dk}. CVR {cvr}.\n\nIdrætsforeningen Fremad", "bank account of an association", own=["idraetsforening.example"])
    ok("17-ics-project", "Mikkel Sand <ms@vesterkommune.example>", "team@leverandoer.example", "Statusmøde projekt Fjernvarme", "Vi tager en hurtig status på Teams.", "invitation to a project meeting",
       ics=f("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//held-out//da\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:clean17@held-out.example\nDTSTAMP:20261120T080000Z\nDTSTART:20261203T090000Z\nDTEND:20261203T093000Z\nSUMMARY:Statusmøde projekt Fjernvarme\nLOCATION:Teams\nDESCRIPTION:Møde-id 344 {n8}. Dagsorden følger.\nORGANIZER:mailto:ms@vesterkommune.example\nATTENDEE:mailto:team@leverandoer.example\nEND:VEVENT\nEND:VCALENDAR\n"))
    ok("18-budget-xlsx", "budget@vesterkommune.example", "revision@tal.example", "Budget 2027, anden udgave", "Hej Tove\n\nNy version, fanen Drift er ændret.\n\nBudget", "budget with large numbers and account numbers of the chart",
       attach=[("Budget2027.xlsx", xlsx({"Drift": [["Konto", "Tekst", "Budget", "Forbrug"]] + [[5223000000 + 1013 * i, "Løn og pension, område %d" % i, 1200450 + 3100 * i, 904117 + 2900 * i] for i in range(30)],
                                          "Anlæg": [["Projekt", "Beløb"], ["Svømmehal", 40400000], ["Cykelsti", 3120000]]}))])
    ok("19-odt-guidelines", "databeskyttelse@vesterkommune.example", "kontakt@nabokommune.example", "Vejledning om sikker mail", "Hej\n\nSom aftalt deler vi vores vejledning. Brug den, som I vil.\n\nDBR", "guidelines that speak of CPR, health and membership in general",
       attach=[("vejledning.odt", convert(word(["# Send sikkert", "Følsomme oplysninger er fx helbred, politisk overbevisning og medlemskab af en fagforening.", "CPR-numre skrives uden bindestreg, fx DDMMÅÅXXXX, i modtagerfeltet.", "Skriv aldrig følsomme oplysninger i emnefeltet."]), "docx", "odt"))])
    ok("20-holiday-reply", "Camilla Roth <cr@vesterkommune.example>", "bo@leverandoer.example", "Automatisk svar: tilbud på skærme", "Hej\n\nJeg holder ferie til og med den 20. november og læser ikke mails. Ring til hovednummeret, hvis det haster.\n\nCamilla", "out of office for a holiday", headers={"Auto-Submitted": "auto-replied"})
    ok("21-thread-three", "Rune Falk <rf@vesterkommune.example>", "Sofie Lind <sl@trafik.example>", "Sv: Sv: signalanlæg",
       "Ja, torsdag passer fint.\n\nRune\n\n> Den 11. nov. 2026 kl. 10.14 skrev Sofie Lind <sl@trafik.example>:\n> Kan vi sige torsdag kl. 9?\n>\n>> Den 10. nov. 2026 kl. 16.02 skrev Rune Falk:\n>> Vi skal have set på krydset, lyset er for kort for gående.\n>> Sagsnr. 05.01.08-P20-{n6}" + DISCLAIMER, "a thread of three with a disclaimer")
    ok("22-politics-general", "sekretariat@vesterkommune.example", "redaktion@avisen.example", "Byrådets beslutninger i går", "Kære redaktion\n\nByrådet vedtog budgettet med stemmerne fra A, C, F og V. Ø og O stemte imod. Borgmester Inge Brandt (A) kalder det et ansvarligt forlig.\n\nKommunikation", "politicians in public office and their vote in the council")
    ok("23-it-virus", "Servicedesk <sd@vesterkommune.example>", "alle@leverandoer.example", "Virus på terminalserver 4", "Hej\n\nTerminalserver 4 er inficeret og sat i karantæne. Vi kurerer den i nat og genstarter kl. 5. Symptomerne er langsomme login.\n\nTicket INC{n7}\n\nServicedesk", "virus, quarantine and symptoms of a computer")
    ok("24-tender-public", "udbud@vesterkommune.example", "alle.bydende@udbudsportal.example", "Spørgsmål og svar, udbud 2026/S 214-118", "Kære tilbudsgivere\n\nSvar på spørgsmål 1-14 er offentliggjort på portalen. Fristen er uændret den 12. december kl. 12.\n\nUdbudsteamet", "public tender")
    ok("25-small-pictures", "Museet <post@museum.example>", "presse@avisen.example", "Billeder til omtale", "Hej\n\nTre pressefotos vedhæftet, fri brug med fotograf Else Kamp nævnt.\n\nMuseet", "small pictures as attachments of a clean mail", own=["museum.example"], attach=[("foto1.png", png(60, 40, (90, 120, 60))), ("logo.png", png(120, 40))])
    ok("26-da-zip-open", "arkitekt@tegnestue.example", "byg@vesterkommune.example", "Tegningsmateriale i zip", "Hej\n\nTegningslisten ligger i zip-filen, ingen kode på.\n\nTegnestuen", "an open zip of harmless text", own=["tegnestue.example"], attach=[("materiale.zip", zipped({"tegningsliste.txt": "A-101 Stueplan\r\nA-102 1. sal\r\nK-201 Fundament\r\n".encode(), "noter.csv": "nr;titel\r\n1;Facade\r\n2;Snit\r\n".encode()}))])
    ok("27-sv-kallelse", "Karin Ask <karin.ask@nordlas.example>", "styrgrupp@partner.example", "Kallelse styrgrupp 9 december", "Hej allihop,\n\nvälkomna till styrgruppen kl 13 i Blå rummet. Handlingar bifogas. Emma är på semester och ersätts av Jonas.\n\nKarin Ask\nprojektledare\ntel {tel_se}" + SV_DISCLAIMER, "agenda of a steering group", own=["nordlas.example"],
       attach=[("Kallelse.docx", word(["# Dagordning", "1. Föregående protokoll", "2. Arbetsmiljö och sjukfrånvaro på övergripande nivå", "3. Nytt kollektivavtal, information", "4. Övrigt"], logo=png(140, 40, (0, 100, 60))))])
    ok("28-sv-fakturor", "ekonomi@bygden.example", "reskontra@leverantor.example", "Obetalda fakturor", "Hej!\n\nFilen innehåller de fakturor vi inte hittar. Vårt organisationsnummer är {orgnr}, bankgiro {bankgiro}.\n\nMvh Ekonomi", "OCR references of ten digits, many valid as personnummer, under the heading OCR", own=["bygden.example"],
       attach=[("fakturor.xlsx", xlsx({"Blad1": [["OCR-nummer", "Fakturadatum", "Belopp"]] + [[int(num.ocr_date()), "2026-10-%02d" % (1 + i), 1250 + 90 * i] for i in range(22)]}))])
    ok("29-sv-personalansvar", "hr@bygden.example", "utbildare@kurs.example", "Kurs i rehabilitering för chefer", "Hej Tor,\n\nvi är 14 chefer som vill lära oss mer om rehab, sjukskrivning och stress. Kan du komma den 20 januari?\n\nHälsningar HR", "a course about rehabilitation", own=["bygden.example"])
    ok("30-sv-bostadsratt", "styrelsen@brf.example", addresses([(full(p), address(p, i=i)) for i, p in enumerate(people(6, "brf", "sv"))]), "Årsstämma i föreningen", "Bästa medlemmar i Brf Eken!\n\nÅrsstämman hålls den 14 januari i tvättstugan. Motioner lämnas senast vid jul.\n\nStyrelsen", "members of a housing cooperative see each other: no trade union", own=["brf.example"])
    ok("31-sv-facket-nyhet", "press@unionenlokal.example", "redaktion@tidning.example", "Pressmeddelande: Unionen om varslen", "Unionen kräver omställningspengar när industrin varslar. – Våra medlemmar förtjänar bättre, säger regionchefen Hans Öberg i en kommentar.\n\nPresskontakt: {tel_se}", "a press release of a union", own=["unionenlokal.example"])
    ok("32-sv-signatur", "Gösta Ahl <gosta.ahl@regionost.example>", "bea@hotell.example", "SV: konferens", "Hej Bea!\n\nVi tar det stora rummet och vegetarisk lunch till tolv personer.\n\nGösta", "html signature with union office of the sender", own=["regionost.example"],
       html="<p>Hej Bea!</p><p>Vi tar det stora rummet och vegetarisk lunch till tolv personer.</p><p><img src='cid:l@x'></p><p><b>Gösta Ahl</b><br>Biomedicinsk analytiker, förtroendevald i Vårdförbundet<br>070-311 20 45</p>", inline=[("l@x", png(100, 30, (120, 0, 90)))])
    ok("33-sv-schema", "enhet7@bygden.example", "bemanning@vikarie.example", "Schema vecka 51", "Hej!\n\nSchemat för veckan finns i filen. Pass utan namn behöver vikarie.\n\nEnhet 7", "a rota", own=["bygden.example"],
       attach=[("schema.ods", convert(xlsx({"v51": [["Dag", "Förmiddag", "Eftermiddag"], ["Mån", "Siv", "Jonas"], ["Tis", "Hodan", ""], ["Ons", "", "Per"], ["Tors", "Siv", "Maja"], ["Fre", "Jonas", "Hodan"]]}), "xlsx", "ods"))])
    ok("34-sv-upphandling", "upphandling@bygden.example", "info@stad.example", "Avtal städtjänster", "Hej,\n\navtalet är nu undertecknat av båda parter. Diarienummer KS 2026/0911, avtals-ID {n8}. Fakturor märks {n6}.\n\nUpphandlingsenheten", "a contract", own=["bygden.example"])
    ok("35-sv-pdf-halsa", "kommunikation@regionost.example", "tryckeri@press.example", "Folder om diabetes till tryck", "Hej!\n\nBifogar foldern. 2 000 ex, A5.\n\nKommunikation", "a general health leaflet as pdf", own=["regionost.example"],
       attach=[("folder diabetes.pdf", convert(word(["# Leva med diabetes", "Diabetes typ 2 är vanligt. Prata med din läkare om mediciner, kost och rörelse.", "Du som är gravid får extra kontroller.", "Ring 1177 för råd."]), "docx", "pdf"))])
    ok("36-no-innkalling", "Silje Vik <silje.vik@fjordkommune.example>", "radgiver@firma.example", "Innkalling til prosjektmøte", "Hei\n\nMøtet er på rådhuset kl. 10. Sakspapirene ligger ved.\n\nMed vennlig hilsen\nSilje Vik, rådgiver\n{tel_no}\n\nDenne e-posten kan inneholde taushetsbelagt informasjon.", "project meeting", own=["fjordkommune.example"],
       attach=[("sakspapirer.pdf", convert(word(["# Saksliste", "1. Status", "2. HMS og sykefravær i prosent", "3. Anskaffelser"], logo=png(130, 36, (0, 60, 120))), "docx", "pdf"))])
    ok("37-no-konto", "regnskap@fjordkommune.example", "kunde@firma.example", "Betalingspåminnelse", "Hei\n\nFaktura {n8} er ikke betalt. Kontonummer {konto_no0}, KID {kid}. Org.nr. {orgnr_no}.\n\nRegnskap", "an account of eleven digits and a KID", own=["fjordkommune.example"])
    ok("38-no-kontoliste", "regnskap@fjordkommune.example", "bank@sparebank.example", "Leverandørkontoer som skal verifiseres", "Hei, kontonumrene til leverandørene ligger i fila.\n\nRegnskap", "accounts of companies, eleven digits each", own=["fjordkommune.example"],
       attach=[("leverandorer.csv", ("Leverandør;Org.nr;Kontonummer\r\n" + "".join("%s AS;%s;%s\r\n" % (n, num.orgnr_no(), num.konto_no0()) for n in
                                      "Fjellbygg Nordlys Kystrens Brøyt Malermester Elvestad Taktek Rørkraft Glassco Hagefolk Veidekk Ovnservice Skiltfix Vaktro Matbua Trykkeri Bilpleie Lysmo Tauverk Datafix Papirin Kaffebar".split())).encode())])
    ok("39-no-kurs", "kurs@sykehus.example", "foreleser@hogskole.example", "Fagdag om kreftomsorg", "Hei Marit!\n\nVi gleder oss til foredraget ditt om kreft og lindrende behandling. Honorar etter avtale, reisen dekkes.\n\nKursavdelingen", "a lecture about cancer care", own=["sykehus.example"])
    ok("40-en-consortium", "Priya Rao <priya.rao@university.example>", "wp4@consortium.example", "WP4 telco and members list update", "Dear all,\n\nall consortium members please check the partner list on the wiki. Grant agreement {n6}, invoice {cprlook}.\n\nBest wishes,\nPriya", "members of a consortium", own=["university.example"])
    ok("41-en-research", "lab@university.example", "editor@journal.example", "Revised manuscript on depression and sick leave", "Dear Editor,\n\nplease find the revised manuscript. We followed 12,400 employees with depression and back pain through national registers; no individual can be identified.\n\nKind regards", "research about health", own=["university.example"],
       attach=[("manuscript.docx", word(["# Depression and long-term sick leave", "Methods: a register-based cohort of 12,400 persons. ICD-10 codes F32 and F33 were used.", "Results: risk was highest in the first year."]))])
    ok("42-en-travel", "travel@university.example", "desk@hotel.example", "Booking {n8}", "Hello,\n\ntwo single rooms for Mr Olsen and Ms Chen from 3 to 5 December, VAT no. DK{cvr}.\n\nRegards, Travel Desk", "hotel booking", own=["university.example"])
    ok("43-en-html-only", "newsletter@university.example", "staff@partner.example", "Campus news", None, "html-only newsletter with a logo", own=["university.example"],
       html="<html><body><img src='cid:n@x'><h2>Campus news</h2><p>The new collective agreement is signed. The union of students elected a board. Flu shots on Monday.</p><p>Unsubscribe</p></body></html>", inline=[("n@x", png(200, 60, (140, 0, 0)))])
    ok("44-da-vedtaegter", "formand@klub.example", "jurist@foreningshus.example", "Vedtægter til gennemsyn", "Hej\n\nVil du kigge på § 4 om medlemskab og kontingent? Foreningen er for alle, der bor i sognet.\n\nTak!", "statutes of a local association", own=["klub.example"],
       attach=[("vedtaegter.rtf", convert(word(["# Vedtægter", "§ 4. Som medlem optages enhver. Kontingentet fastsættes på generalforsamlingen.", "§ 5. Et medlem kan ekskluderes ved restance."]), "docx", "rtf"))])
    ok("45-da-serienumre", "it@vesterkommune.example", "garanti@computer.example", "Garantisag på 22 bærbare", "Hej\n\nSerienumre og aktivnumre er i filen, alle købt i 2025.\n\nIT-drift", "serial numbers of ten digits with a possible date in front",
       attach=[("serienumre.txt", ("Serienr.    Aktivnr.\r\n" + "".join("%s  %s\r\n" % (num.cprlook(), num.n6()) for _ in range(22))).encode())])
    ok("46-da-ny-medarbejder", "Ulrik Dam <ud@vesterkommune.example>", "kontakt@leverandoer.example", "Ny kontaktperson", "Hej\n\nElif Yilmaz er ny kontaktperson fra 1. december. Hun er uddannet landinspektør og træffes på {tlf} eller ey@vesterkommune.example.\n\nVH Ulrik", "ordinary data of a new colleague")
    ok("47-da-moede-tr", "Personalechef <pc@vesterkommune.example>", "tr-netvaerk@vesterkommune.example", "Møde med TR-gruppen flyttet", "Kære alle\n\nMødet med tillidsrepræsentanterne om budgettet flyttes til tirsdag kl. 14, samme lokale. Kaffe på kanden.\n\nJette", "a meeting with shop stewards in general, a function mailbox")
    ok("48-da-statistik", "analyse@dm.example", "presse@avisen.example", "Tal om arbejdsløshed blandt medlemmer", "Hej Signe\n\nLedigheden blandt DM's medlemmer er 3,1 pct. mod 3,4 sidste år. Tabellen er opdelt på fag, ingen personer.\n\nAnalyse", "statistics about union members", own=["dm.example"],
       attach=[("ledighed.csv", "Fag;Medlemmer;Ledige pct.\r\nBiologi;4210;3,4\r\nHistorie;3880;4,0\r\nDansk;5120;2,8\r\n".encode("utf-8-sig"))])
