"""Twenty lists of 18 to 24 invented persons, each in a layout of its own: what stands in the mail, and its attachments."""
import numbers_of_people as numbers

DANISH = ("Agnes Bjerre,Villads Holt,Ditte Marie Sand,Kaj Overgaard,Nanna Bræmer,Steen Fjord,Bodil Rønne,Troels Ager,"
          "Sus Linnemann,Erling Kvist,Maiken Dahlgaard,Ejvind Lyng,Oda Thrane,Keld Borup,Merete Aaskov,Jeppe Hvid,"
          "Gurli Stampe,Rasmus Ellegaard,Tenna Voss,Palle Krogh,Yrsa Mikkelsen,Bjarne Fuglsang,Ninna Graversen,Vagn Tranberg,"
          "Helle Kaas,Asger Rindom,Lis Brandstrup,Mads-Emil Toftegaard,Karla Birk,Verner Østerby,Zenia Frandsen,Gorm Lauridsen,"
          "Elna Basse,Jørn Skovgaard,Thea Wulff,Ebbe Damsgaard,Rosa Nymand,Claus-Peter Hein,Mille Drejer,Uffe Søndergaard")
SWEDISH = ("Elsa Björk,Tord Hellgren,Maj-Britt Löf,Sixten Rydell,Alva Ståhl,Bertil Norén,Farida Haddad,Göran Wik,"
           "Hedvig Palm,Isak Thor,Jelena Petrovic,Kjell Backlund,Linn Östman,Mattias Kroon,Nore Flod,Oskar Bylund,"
           "Petronella Ask,Runar Hedin,Sally Morberg,Ture Vallin,Ulla Skog,Viggo Ranta,Wilhelmina Ek,Yngve Sparr")
NORWEGIAN = ("Aslaug Brekke,Bjørnar Tveit,Cathrine Lie,Dagfinn Røed,Eldbjørg Hovland,Frode Aasen,Gry Sandvik,Hallgeir Myhre,"
             "Iselin Foss,Jostein Kleppe,Kjersti Vangen,Leidulf Hagen,Marte Solheim,Nils-Olav Rud,Oddny Bø,Pål Enger,"
             "Randi Ulvik,Stian Grøtte,Torunn Eide,Ulf Nesset,Vigdis Lunde,Øystein Krogstad")
FINNISH = ("Aila Hakala,Eero Niemi,Kaisa Rantanen,Lauri Mäkelä,Helmi Salo,Onni Peltola,Saara Laine,Tuomas Kallio,"
           "Veera Heino,Jussi Ahonen,Inka Lehto,Martti Koski,Riikka Toivonen,Sulo Järvi,Outi Manninen,Petri Hirvonen,"
           "Anneli Sundell,Kari Lindroos,Mirja Nurmi,Rauno Vuori,Tiina Aalto,Esa Kivelä,Leena Rinne,Urho Salmi")


def people(names, count, start=0):
    return names.split(",")[start:start + count]


def day(at, order="dmy"):
    d, m, y = f"{at * 9 % 28 + 1:02d}", f"{at * 5 % 12 + 1:02d}", f"{54 + at * 11 % 43:02d}"
    return d + m + y if order == "dmy" else y + m + d


def cpr(at):
    return numbers.cpr(day(at))


def pnr(at):
    return numbers.personnummer(day(at, "ymd"))


def rows(head, names, *columns):
    return [head] + [[name, *(column(at) for column in columns)] for at, name in enumerate(names)]


def html(table):
    cells = ["<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in table]
    return "<table border=1>" + "".join(cells) + "</table>"


def columns(table, width=26):
    return "\n".join("".join(str(c).ljust(width) for c in row).rstrip() for row in table)


WARDS = ("Sterilcentralen", "Køkken", "B12", "Akutmodtagelsen", "Portører")


def ward(at):
    return WARDS[at % 5]


def number(first):
    return lambda at: str(first + at * 37)


def lists():
    """(name, kinds, persons, from, to, subject, body, html, attachments)"""
    dm, kommune = "Ulla Storm <ulla.storm@dm.example>", "Jan Berthel <jb@sundby-kommune.example>"
    yield ("l-medlemmer-21", "MEMBERSHIP", 21, dm, "sekretariat@dm.example", "Oversigt til forhandlingen",
           "Hej alle\n\nHer er listen over vores medlemmer på hospitalet pr. 1. maj. Ring, hvis nogen mangler.\n\nUlla", None,
           [("xlsx", "medlemmer.xlsx", rows(["Navn", "Medlemsnr.", "Arbejdssted"], people(DANISH, 21), number(40118), ward))])
    yield ("l-medlemmer-20", "MEMBERSHIP", 20, dm, "kredsen@dm.example", "Til klubmødet",
           "Kære Kirsten\n\nDer er tyve i klubben nu. Arket har overskrifterne nederst fra række 4.\n\nVh Ulla", None,
           [("xlsx", "klub.xlsx", [["Klubben på Lillevig Hospital"], ["opdateret i april"], []] + rows(
               ["Medlem af DM", "Indmeldt", "Afdeling"], people(DANISH, 20, 12), lambda at: 1996 + at, ward))])
    yield ("l-cpr-csv-21", "CPR", 21, kommune, "kantine@skolemad.example", "Adgang til skolemad",
           "Hej\n\nI skal bruge denne fil til at oprette børnene i jeres system.\n\nJan", None,
           [("csv;", "elever.csv", rows(["Navn", "CPR", "Klasse"], people(DANISH, 21, 6),
                                        lambda at: numbers.cpr(day(at)[:4] + f"{13 + at % 4}"), lambda at: f"{at % 4}. b"))])
    yield ("l-pnr-csv-20", "PERSONNUMMER", 20, "Kurser <kurs@almby-kommun.example>", "bokning@teatern.example",
           "Biljetter till kursen", "Hej! Här kommer deltagarna med personnummer, så att ni kan skriva ut biljetterna.", None,
           [("csv,", "deltagare.csv", rows(["Namn", "Personnummer"], people(SWEDISH, 20), pnr))])
    yield ("l-afskedigelser-21", "MEMBERSHIP,CONFIDENTIAL", 21, dm, "sekretariat@dm.example", "Masseafskedigelse",
           "Kære sekretariat\n\nHospitalet varsler i dag. Vores medlemmer, som står til afskedigelse, er i skemaet.\n\nUlla", None,
           [("docx", "varslede.docx", ["Medlemmer, der er varslet afskediget", rows(
               ["Navn", "Stilling", "Fratræder"], people(DANISH, 21, 3), lambda at: ("laborant", "bioanalytiker", "sekretær")[at % 3],
               lambda at: ("31.08.", "30.09.")[at % 2])])])
    yield ("l-sygelige-20", "HEALTH", 20, "Vagtplan <vagt@lillevig-hospital.example>", "vikar@vikarbureau.example",
           "Vikarer i uge 21", "Hej\n\nDisse er sygemeldt, og vi skal have vikarer for dem alle.\n\nMona", None,
           [("docx", "sygemeldte.docx", ["Sygemeldte i uge 21", rows(
               ["Navn", "Årsag", "Afsnit"], people(DANISH, 20, 8), lambda at: ("influenza", "diskusprolaps", "stress", "brækket arm")[at % 4],
               ward)])])
    yield ("l-kursus-pdf-21", "MEMBERSHIP", 21, "Klubb <klubb@vardfacket.example>", "kurs@konferensgarden.example",
           "Deltagare, fackliga kursen", "Hej!\n\nBifogar medlemmarna som kommer till den fackliga grundkursen.\n\nHälsningar Rut", None,
           [("pdf", "kursdeltagare.pdf", ["Medlemmar anmälda till facklig grundkurs", rows(
               ["Medlem", "Medlemsnummer"], people(SWEDISH, 21, 2), number(70231))])])
    yield ("l-cpr-pdf-20", "CPR", 20, kommune, "tandlaege@tandklinik.example", "Indkaldelser",
           "Kære klinik\n\nDe tyve i listen skal indkaldes inden sommer. Bilaget er en pdf.\n\nMvh Jan", None,
           [("pdf", "indkaldelser.pdf", ["Indkaldes til undersøgelse", rows(
               ["Navn", "CPR-nummer"], people(DANISH, 20, 18), cpr)])])
    table = rows(["Borger", "Personnummer"], people(DANISH, 21, 10), cpr)
    yield ("l-html-21", "CPR", 21, kommune, "bus@rejsefirma.example", "Kørselsbestilling",
           "Hej\n\nTabellen viser, hvem der skal køres.\n\n" + columns(table), "<p>Hej</p><p>Disse skal køres:</p>" + html(table), [])
    table = rows(["Navn", "Medlemsstatus"], people(DANISH, 20, 15), lambda at: ("betalende medlem", "fritaget for kontingent")[at % 2])
    yield ("l-html-20", "MEMBERSHIP", 20, "Register <register@fagforbundet-b.example>", "kasserer@fagforbundet-b.example",
           "Kontingentstatus", "Hej\n\nStatus for medlemmerne i klubben:\n\n" + columns(table),
           "<p>Hej</p><p>Status for medlemmerne i klubben:</p>" + html(table), [])
    yield ("l-kolonner-21", "PERSONNUMMER", 21, "Skola <exp@almby-kommun.example>", "foto@skolfoto.example",
           "Elever till fotograferingen", "Hej\n\nHär kommer listan. Fotografering på fredag.\n\n" + columns(
               rows(["Elev", "Personnummer"], people(SWEDISH, 21, 3), lambda at: numbers.personnummer(f"20{12 + at % 4}{day(at, 'ymd')[2:]}")))
           + "\n\nMed vänlig hälsning\nExpeditionen", None, [])
    yield ("l-kolonner-20", "CPR", 20, kommune, "ferie@kolonien.example", "Til kolonien",
           "Hej\n\n" + columns(rows(["Navn", "CPR"], people(DANISH, 20, 5), cpr), 30) + "\n\nJan", None, [])
    yield ("l-komma-21", "MEMBERSHIP", 21, dm, "lokal@dm.example", "Hvem er med?",
           "Kære Ole\n\nVores medlemmer i Økonomi er " + ", ".join(people(DANISH, 20, 2)) + " og " + people(DANISH, 1, 22)[0]
           + ". De ønsker alle at få indkaldelsen på privat mail.\n\nUlla", None, [])
    yield ("l-komma-20", "MEMBERSHIP", 20, "Rut Hall <rut@vardfacket.example>", "styrelse@vardfacket.example",
           "Nya medlemmar", "Hej!\n\nFöljande har blivit medlemmar i facket under våren: " + "; ".join(people(SWEDISH, 20, 4))
           + ".\n\nHälsningar Rut", None, [])
    names = people(DANISH, 21, 9)
    yield ("l-to-lister-21", "MEMBERSHIP", 21, dm, "sekretariat@dm.example", "To lister",
           "Kære alle\n\nFra mødet i går, medlemmer på stedet:\n" + "\n".join(names[:12])
           + "\n\nOg fra den gamle liste, som er i arket; enkelte går igen.\n\nUlla", None,
           [("xlsx", "gammel-liste.xlsx", rows(["Medlem", "Medlemsnr."], names[7:], number(51002)))])
    names = people(SWEDISH, 20, 1)
    yield ("l-to-lister-20", "PERSONNUMMER", 20, "Kursledare <kl@almby-kommun.example>", "gruppbokning@resor.example",
           "Två grupper", "Hej\n\nGrupp 1:\n" + "\n".join(f"{n}, {pnr(at)}" for at, n in enumerate(names[:15]))
           + "\n\nGrupp 2 ligger i filen, några deltar i båda.", None,
           [("csv;", "grupp2.csv", [["Namn", "Personnummer"]] + [[n, pnr(at)] for at, n in enumerate(names) if at >= 9])])
    yield ("l-fnr-21", "FODSELSNUMMER", 21, "Lønn <lonn@fjellvik.example>", "forsikring@tryggnord.example",
           "Ansatte i ordningen", "Hei\n\nListen over de ansatte ligger ved.\n\nMvh Silje", None,
           [("xlsx", "ansatte.xlsx", rows(["Navn", "Fødselsnummer", "Stilling"], people(NORWEGIAN, 21),
                                          lambda at: numbers.fodselsnummer(day(at)), lambda at: ("vaktmester", "lærer", "kokk")[at % 3]))])
    yield ("l-hetu-24", "HETU", 24, "HR <hr@nordic-water.example>", "terveys@tyoterveys.example", "Staff in Vasa",
           "Hello,\n\nthe staff with identity codes are in the file; please send them the questionnaire.\n\nJohanna", None,
           [("csv;", "staff.csv", rows(["Name", "Identity code"], people(FINNISH, 24), lambda at: numbers.hetu(day(at) + "-")))])
    yield ("l-numre-18", "MEMBERSHIP", 18, dm, "klub@dm.example", "Kort liste",
           "Hej\n\nKlubbens medlemmer er nummereret i bilaget, som aftalt.\n\nUlla", None,
           [("docx", "klubmedlemmer.docx", ["Medlemmer af klubben"] + [f"{at}. {n}" for at, n in enumerate(people(DANISH, 18, 20), 1)])])
    twenty = people(DANISH, 20, 17)
    listed = [[n, cpr(at), "mandag"] for at, n in enumerate(twenty)]
    yield ("l-gengangere-20", "CPR", 20, kommune, "halvej@idraetsskole.example", "Holdlister",
           "Hej\n\nTo af deltagerne går på begge hold og står to gange.\n\nJan", None,
           [("xlsx", "hold.xlsx", [["Deltager", "CPR", "Hold"]] + listed + [[listed[3][0], listed[3][1], "torsdag"],
                                                                          [listed[8][0], listed[8][1], "torsdag"]])])
