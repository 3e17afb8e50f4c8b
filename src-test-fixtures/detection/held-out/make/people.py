"""Invented persons: varied Nordic and immigrant names, no two the same in one list."""
import random

DA = ("Anne Mette Karen Hanne Lene Pia Birgit Inger Tove Rikke Camilla Louise Sofie Freja Alma Jens Lars Peter Søren Niels Hans Ole Bo Kim Jørgen "
      "Mikkel Rasmus Emil Oskar Villads Gitte Dorthe Bente Ulla Signe Asger Troels Palle Flemming Vagn").split()
SV = ("Anna Eva Karin Lena Sara Malin Åsa Gunilla Ingrid Maja Elsa Lars Erik Johan Anders Göran Per Nils Gustav Hugo Leif Stig Roger Viktor "
      "Linnéa Ebba Sigrid Märta Tyra Axel Olle Sixten").split()
NO = "Kari Ingrid Silje Turid Marit Randi Guro Hege Ole Knut Geir Trond Sigurd Leif Odd Eirik Tormod Håkon Liv Torunn Bjørg Åshild Magnus Vegard".split()
WORLD = ("Fatima Amina Aisha Leyla Elif Zeynep Nadia Samira Thi Priya Agnieszka Katarzyna Olena Hassan Ahmed Mohammed Yusuf Ali Omar Ivan Dragan "
         "Piotr Marek Nguyen Ravi Farid Reza Samir Abdi Goran").split()
LAST_DA = ("Østergaard Lysgaard Krogh Vestager Bjerre Toft Dalgaard Nørgaard Holm Skov Kjær Overby Hviid Thygesen Ravn Storm Bæk Sandager Mølgaard "
           "Friis Juhl Balle Winther Roldgaard Bonde Hauge Lund Svane Riber Glud").split()
LAST_SV = ("Lindqvist Bergström Nyman Wiklund Sjöberg Åkesson Hellström Öberg Dahlgren Ekman Forsberg Hedlund Sandell Rydberg Blom Norén Strand Ahlin "
           "Malmberg Kvist Holmgren Fagerlund Engdahl Rask").split()
LAST_NO = "Haugen Brekke Solberg Moe Lunde Aasen Nygård Bakken Tveit Fossum Myhre Sørlie Røed Eide Vik Dahle Kvam Rønning Skaar Nordbø".split()
LAST_WORLD = ("Yilmaz Hussein Nguyen Warsame Haddad Kowalski Petrović Rahimi Demir Singh Novak Ivanova Khoury Abdi Osman Karimi Shevchenko Ali "
              "Hamid Wójcik Farah Pham Jovanović Aydin").split()
POOL = {"da": (DA, LAST_DA), "sv": (SV, LAST_SV), "no": (NO, LAST_NO)}


def people(n, seed, lang="da"):
    """n distinct (given, family): no given name and no family name too often, every fifth from further away"""
    r = random.Random("people:" + seed)
    first, last = POOL[lang]
    out, used = [], set()
    while len(out) < n:
        far = r.random() < 0.22
        g = r.choice(WORLD if far else first)
        f = r.choice(LAST_WORLD if far else last)
        if (g, f) in used or sum(1 for x in out if x[1] == f) > 2 or sum(1 for x in out if x[0] == g) > 2:
            continue
        used.add((g, f))
        out.append((g, f))
    return out


def full(p):
    return p[0] + " " + p[1]


def reverse(p):
    return p[1] + ", " + p[0]


def address(p, domains=("gmail.com", "hotmail.com", "outlook.com", "icloud.com", "yahoo.com"), i=0):
    plain = (p[0] + "." + p[1]).lower()
    for a, b in zip("åäáàæøöéóćńłüžš", "aaaaaeoeocnluzs"):
        plain = plain.replace(a, b)
    plain = "".join(c for c in plain if c.isascii() and (c.isalnum() or c == "."))
    return "%s@%s" % (plain, domains[i % len(domains)])
