"""Invented people: names as they are heard in Nordic workplaces, with numbers and addresses of their own."""

import unicodedata
from dataclasses import dataclass

FIRST = """Anne Mette Lars Søren Kirsten Jens Hanne Ole Mikkel Sofie Freja Emil Viktor Ida Alma Noah Birgit Preben Åse Kjeld
Fatima Mohammed Ahmed Zainab Amina Yusuf Layla Omar Hamza Nour Mehmet Ayşe Elif Emre Dilan Goran Mirjana Dragan Milica Katarzyna
Piotr Agnieszka Olena Serhii Oksana Thi-Lan Minh Nguyet Wei Xiaoming Priya Arjun Lakshmi Abdi Hodan Ayaan Samuel Grace Kofi
Ama Giulia Matteo Beatriz João Carmen Diego Björn Åsa Göran Lina Märta Elsa Nils Ingrid Håkon Solveig Torbjørn Eirik Aino Mikko""".split()
LAST = """Hansen Nielsen Jensen Mortensen Kjærgaard Bjerregaard Østergaard Holm Thorup Brandt Vestergaard Friis Krogh Dalgaard
Winther Skov Lund Bach Iversen Damgaard Yıldız Demir Kaya Al-Masri Haddad Hussein Warsame Abdullahi Nguyen Tran Pham Petrović
Jovanović Kowalska Nowak Wiśniewski Shevchenko Kovalenko Singh Patel Raman Okafor Mensah Rossi Ferreira García Lindqvist Åkesson
Bergström Sjögren Norén Haugland Ødegård Solbakken Virtanen Korhonen Mäkinen Chen Zhang O'Brien Schmidt von-Bülow""".split()
PLACES = "Aalborg Odense Vejle Hjørring Esbjerg Næstved Randers Horsens Malmö Lund Umeå Borås".split()
UNITS = ["Ambulatoriet", "Akutmodtagelsen", "Biblioteket", "Skole og dagtilbud", "Teknik og miljø", "Rengøring", "It-drift"]


@dataclass
class Person:
    first: str
    last: str
    cpr: str
    pnr: str
    member: str
    mail: str
    place: str
    unit: str
    days: int
    pay: str

    @property
    def name(self):
        return f"{self.first} {self.last}"

    @property
    def reversed(self):
        return f"{self.last}, {self.first}"


def ascii_of(text):
    text = text.lower().translate(str.maketrans({"ø": "oe", "æ": "ae", "å": "aa", "ı": "i", "'": "", "đ": "d", "ł": "l"}))
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii() and (c.isalnum() or c == "-"))


def people(count, numbers):
    """That many people, no two with the same name or number."""
    names = [(first, last) for first in FIRST for last in LAST]
    chosen = numbers.random.sample(names, count)
    return [
        Person(first, last, numbers.cpr(), numbers.pnr("12dash"), f"{numbers.random.randrange(10**5, 10**6)}",
               f"{ascii_of(first)}.{ascii_of(last)}{at + 1}@{numbers.random.choice(['gmail.example', 'hotmail.example', 'post.example'])}",
               numbers.random.choice(PLACES), numbers.random.choice(UNITS), numbers.random.randrange(2, 90),
               f"{numbers.random.randrange(28, 61)}.{numbers.random.randrange(100, 999)}")
        for at, (first, last) in enumerate(chosen)
    ]
