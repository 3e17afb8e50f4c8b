"""Invented numbers with valid check digits. Deterministic: one generator, seeded by a name.

Each public method makes one number; in the hand-written texts `{name}` is replaced by its answer.
"""
import calendar
import random

HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def luhn_digit(digits):
    total = 0
    for i, c in enumerate(reversed(digits)):
        d = int(c) * (2 if i % 2 == 0 else 1)
        total += d // 10 + d % 10
    return str(-total % 10)


def weighted(digits, weights):
    return sum(int(c) * w for c, w in zip(digits, weights))


class Numbers:
    def __init__(self, seed):
        self.r = random.Random("held-out:" + seed)

    def _digits(self, n, first="123456789"):
        return self.r.choice(first) + "".join(self.r.choice("0123456789") for _ in range(n - 1))

    def _date(self, lo=1946, hi=2006):
        y = self.r.randint(lo, hi)
        m = self.r.randint(1, 12)
        return y, m, self.r.randint(1, calendar.monthrange(y, m)[1])

    # --- Danish
    def _cpr(self, day=0, lo=1946, hi=1999, letters=False, century=None, y=None):
        while True:
            year, m, d = self._date(lo, hi)
            head = "%02d%02d%02d" % (d + day, m, year % 100)
            seventh = century or (self.r.choice("0123") if year < 2000 else self.r.choice("4567" if year < 2037 else "5"))
            for serial in range(self.r.randint(0, 99), 100):
                nine = head + seventh + "%02d" % serial
                rest = weighted(nine, (4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
                if rest == 0:
                    return nine + "0"
                if rest != 1:
                    return nine + str(11 - rest)

    def cpr(self):
        c = self._cpr()
        return c[:6] + "-" + c[6:]

    def cpr0(self):
        return self._cpr()

    def cprs(self):
        c = self._cpr()
        return c[:6] + " " + c[6:]

    def cprd(self):
        c = self._cpr()
        return "%s.%s.%s-%s" % (c[:2], c[2:4], c[4:6], c[6:])

    def cprp(self):
        c = self._cpr()
        return "%s %s %s %s" % (c[:2], c[2:4], c[4:6], c[6:])

    def cprdash(self):
        c = self._cpr()
        return c[:6] + " \u2013 " + c[6:]

    def cpr_lead0(self):
        while True:
            c = self._cpr()
            if c[0] == "0":
                return c

    def cpr9(self):
        """as a spreadsheet keeps it: the leading zero is lost"""
        return self.cpr_lead0()[1:]

    def cprkid(self):
        c = self._cpr(lo=2012, hi=2023)
        return c[:6] + "-" + c[6:]

    def cprjan(self):
        """1 January series of 1965, without modulus 11"""
        while True:
            c = "010165" + self.r.choice("0123") + self._digits(3, "0123456789")
            if weighted(c, (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11:
                return c[:6] + "-" + c[6:]

    def erscpr(self):
        c = self._cpr(day=60)
        return c[:6] + "-" + c[6:]

    def xecpr(self):
        y, m, d = self._date()
        return "%02d%02d%02d%s%s%s" % (d, m, y % 100, "1" if y < 2000 else "7",
                                       self.r.choice("ABHKMNRS") + self.r.choice("ADJLOPSW"), self.r.randint(1, 9))

    def decpr(self):
        y, m, d = self._date(1950, 1999)
        return "%02d%02d%02d-0%s%s" % (d, m, y % 100, self.r.choice("ABHKMNRS") + self.r.choice("ADJLOPSW"), self.r.randint(1, 9))

    def cprlook(self):
        """ten digits, a possible date in front, modulus 11 not passed"""
        while True:
            c = self._cpr()
            c = c[:9] + self.r.choice("0123456789")
            if weighted(c, (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11:
                return c

    def cvr(self):
        while True:
            s = self._digits(7, "123")
            rest = weighted(s, (2, 7, 6, 5, 4, 3, 2)) % 11
            if rest != 1:
                return s + str((11 - rest) % 11)

    def cvrs(self):
        c = self.cvr()
        return " ".join((c[:2], c[2:4], c[4:6], c[6:]))

    def pnumber(self):
        return "10" + self._digits(8, "0123456789")

    def ean(self):
        s = "579" + self._digits(9, "0123456789")
        total = sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(s))
        return s + str(-total % 10)

    def konto_dk(self):
        return self._digits(4, "2345678") + " " + self._digits(10, "0123456789")

    def iban_dk(self):
        b = self._digits(14)
        check = 98 - int(b + "1314" + "00") % 97
        s = "DK%02d" % check + b
        return " ".join(s[i:i + 4] for i in range(0, len(s), 4))

    def tlf(self):
        s = self._digits(8, "23456789")
        return " ".join((s[:2], s[2:4], s[4:6], s[6:]))

    def tlf0(self):
        return self._digits(8, "23456789")

    def fik(self):
        s = self._digits(14, "0123456789")
        return "+71<%s%s+%s<" % (s, luhn_digit(s), self._digits(8, "8"))

    # --- Swedish
    def _pnr(self, lo=1947, hi=2004, day=0):
        y, m, d = self._date(lo, hi)
        nine = "%02d%02d%02d" % (y % 100, m, d + day) + self._digits(3, "0123456789")
        return y, nine + luhn_digit(nine)

    def pnr(self):
        _, p = self._pnr()
        return p[:6] + "-" + p[6:]

    def pnr0(self):
        return self._pnr()[1]

    def pnrs(self):
        _, p = self._pnr()
        return p[:6] + " " + p[6:]

    def pnr12(self):
        y, p = self._pnr()
        return "%d%s-%s" % (y, p[2:6], p[6:])

    def pnrkid(self):
        y, p = self._pnr(2012, 2022)
        return "%d%s-%s" % (y, p[2:6], p[6:])

    def pnr12n(self):
        y, p = self._pnr()
        return "%d%s" % (y, p[2:])

    def pnr12s(self):
        y, p = self._pnr()
        return "%d %s %s" % (y, p[2:6], p[6:])

    def pnrplus(self):
        _, p = self._pnr(1918, 1925)
        return p[:6] + "+" + p[6:]

    def sam(self):
        _, p = self._pnr(day=60)
        return p[:6] + "-" + p[6:]

    def sam12(self):
        y, p = self._pnr(day=60)
        return "%d%s-%s" % (y, p[2:6], p[6:])

    def pnrlook(self):
        while True:
            y, p = self._pnr()
            q = p[:9] + self.r.choice("0123456789")
            if q != p:
                return q

    def orgnr(self):
        s = self.r.choice(("556", "559", "802", "212", "252")) + self.r.choice("0123456789") + self._digits(5, "2345")
        s = s[:2] + self.r.choice("2345678") + s[3:]
        return s[:6] + "-" + s[6:9] + luhn_digit(s[:9])

    def bankgiro(self):
        s = self._digits(7, "5")
        s = s[:7] + luhn_digit(s[:7])
        return s[:4] + "-" + s[4:]

    def plusgiro(self):
        s = self._digits(6)
        s += luhn_digit(s)
        return "%s %s %s-%s" % (s[:2], s[2:4], s[4:6], s[6])

    def ocr(self):
        s = self._digits(9)
        return s + luhn_digit(s)

    def ocr_date(self):
        """an OCR reference that also is a valid Swedish personal number by its digits"""
        return self._pnr()[1]

    def clearing(self):
        return self._digits(4, "5678") + "-" + self._digits(2) + " " + self._digits(3) + " " + self._digits(2)

    def tel_se(self):
        s = self._digits(7)
        return "070-%s %s %s" % (s[:3], s[3:5], s[5:])

    def iban_se(self):
        b = self._digits(20, "12345689")
        check = 98 - int(b + "2814" + "00") % 97
        s = "SE%02d" % check + b
        return " ".join(s[i:i + 4] for i in range(0, len(s), 4))

    # --- Norwegian
    def _fnr(self, day=0, month=0):
        while True:
            y, m, d = self._date(1948, 1999)
            s = "%02d%02d%02d" % (d + day, m + month, y % 100) + "%03d" % self.r.randint(0, 499)
            k1 = -weighted(s, (3, 7, 6, 1, 8, 9, 4, 5, 2)) % 11
            if k1 == 10:
                continue
            k2 = -weighted(s + str(k1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
            if k2 != 10:
                return s + str(k1) + str(k2)

    def fnr(self):
        f = self._fnr()
        return f[:6] + " " + f[6:]

    def fnr0(self):
        return self._fnr()

    def fnrdash(self):
        f = self._fnr()
        return f[:6] + "-" + f[6:]

    def dnr(self):
        return self._fnr(day=40)

    def hnr(self):
        return self._fnr(month=40)

    def _mod11(self, s):
        w = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)[-len(s):]
        return -weighted(s, w) % 11

    def konto_no0(self):
        while True:
            s = self._digits(10)
            k = self._mod11(s)
            if k != 10:
                return s + str(k)

    def konto_no(self):
        k = self.konto_no0()
        return "%s.%s.%s" % (k[:4], k[4:6], k[6:])

    def orgnr_no(self):
        while True:
            s = self._digits(8, "89")
            k = -weighted(s, (3, 2, 7, 6, 5, 4, 3, 2)) % 11
            if k != 10:
                s += str(k)
                return "%s %s %s" % (s[:3], s[3:6], s[6:])

    def kid(self):
        s = self._digits(12)
        return s + luhn_digit(s)

    def fnrlook(self):
        f = self._fnr()
        return f[:9] + "%02d" % ((int(f[9:]) + self.r.randint(1, 97)) % 100)

    def tel_no(self):
        s = self._digits(8, "49")
        return "%s %s %s" % (s[:3], s[3:5], s[5:])

    # --- Finnish
    def _hetu(self, seps, lo, hi):
        y, m, d = self._date(lo, hi)
        head, serial = "%02d%02d%02d" % (d, m, y % 100), "%03d" % self.r.randint(2, 899)
        return head + self.r.choice(seps) + serial + HETU[int(head + serial) % 31]

    def hetu(self):
        return self._hetu("-", 1945, 1999)

    def hetua(self):
        return self._hetu("A", 2000, 2006)

    def hetu23(self):
        return self._hetu("YXWVU", 1950, 1999)

    def hetu23a(self):
        return self._hetu("BCDEF", 2000, 2006)

    def hetulook(self):
        h = self._hetu("-", 1945, 1999)
        return h[:-1] + HETU[(HETU.index(h[-1]) + 7) % 31]

    def ytunnus(self):
        while True:
            s = self._digits(7, "0123")
            rest = weighted(s, (7, 9, 10, 5, 8, 4, 2)) % 11
            if rest != 1:
                return s + "-" + str((11 - rest) % 11)

    # --- anywhere
    def n6(self):
        return self._digits(6)

    def n7(self):
        return self._digits(7)

    def n8(self):
        return self._digits(8)

    def n10(self):
        return self._digits(10, "456789")

    def n12(self):
        return self._digits(12)

    def track(self):
        return "00" + "57" + self._digits(16, "0123456789")

    def track_se(self):
        return self._digits(11, "123") + "SE"
