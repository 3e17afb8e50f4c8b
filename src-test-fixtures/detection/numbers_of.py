"""Invented numbers of all kinds, with check digits that are right, for the development set."""

import datetime
import random
import re
import string

CPR_WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2]
FNR_FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2]
FNR_SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
HETU_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def weighted(digits, weights):
    return sum(int(d) * w for d, w in zip(digits, weights))


def luhn(digits):
    """The check digit after these."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


class Numbers:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def digits(self, count):
        return "".join(self.random.choice(string.digits) for _ in range(count))

    def birthday(self, first=1940, last=2008):
        day = datetime.date(first, 1, 2) + datetime.timedelta(days=self.random.randrange(365 * (last - first)))
        return day if (day.day, day.month) != (1, 1) else day + datetime.timedelta(days=1)

    def cpr_digits(self, born=None, day_plus=0):
        while True:
            day = born or self.birthday()
            # The seventh digit tells the century: 0-3 for 1900-1999, 4-9 for 2000-2036.
            century = self.random.choice("0123") if day.year < 2000 else self.random.choice("456789")
            start = f"{day.day + day_plus:02d}{day:%m%y}{century}{self.digits(2)}"
            check = -weighted(start, CPR_WEIGHTS) % 11
            if check < 10:
                return f"{start}{check}"

    def cpr(self, style=""):
        if style == "nomod":  # 1 January of such a year: given without a check digit since 2007
            year = self.random.choice([65, 66, 70, 75, 80, 85, 90])
            while True:
                digits = f"0101{year}{self.random.choice('0123')}{self.digits(3)}"
                if weighted(digits, CPR_WEIGHTS + [1]) % 11:
                    return f"{digits[:6]}-{digits[6:]}"
        if style == "anymod":  # a number whose check digit is wrong: only its label tells
            digits = self.cpr_digits()
            return f"{digits[:6]}-{digits[6:9]}{(int(digits[9]) + 3) % 10}"
        if style == "erstatning":
            digits = self.cpr_digits(day_plus=60)
            return f"{digits[:6]}-{digits[6:]}"
        if style == "x":
            day = self.birthday(1940, 1999)
            return f"{day:%d%m%y}1{''.join(self.random.choice('ABCDEFGHJKLMNPQRSTUVWXYZ') for _ in 'AA')}{self.digits(1)}"
        digits = self.cpr_digits()
        date, serial = digits[:6], digits[6:]
        return {
            "": f"{date}-{serial}", "bare": digits, "space": f"{date} {serial}", "spacedash": f"{date} - {serial}",
            "nbsp": f"{date}\u00a0{serial}", "en": f"{date}–{serial}", "u2011": f"{date}\u2011{serial}",
            "dot": f"{date}.{serial}", "slash": f"{date}/{serial}", "dots": f"{date[:2]}.{date[2:4]}.{date[4:]}-{serial}",
            "pairs": f"{date[:2]} {date[2:4]} {date[4:]} {serial}", "minus": f"{date}−{serial}",
            "zwsp": f"{date}\u200b-{serial}", "tab": f"{date}\t{serial}", "spread": " ".join(digits),
            "masked": f"{date}-xxxx", "date": date,
        }[style]

    def pnr(self, style=""):
        day = self.birthday()
        if style == "plus":
            day = datetime.date(self.random.randrange(1918, 1925), day.month, min(day.day, 28))
        number = day.day + (60 if style.startswith("sam") else 0)
        date = f"{day:%y%m}{number:02d}"
        serial = self.digits(3)
        if serial == "000":
            serial = "123"
        serial += luhn(date + serial)
        century = str(day.year // 100)
        return {
            "": f"{date}-{serial}", "bare": date + serial, "space": f"{date} {serial}", "nbsp": f"{date}\u00a0{serial}",
            "en": f"{date}–{serial}", "u2011": f"{date}\u2011{serial}", "plus": f"{date}+{serial}",
            "12": century + date + serial, "12dash": f"{century}{date}-{serial}", "12space": f"{century}{date} {serial}",
            "sam": f"{date}-{serial}", "sam12": f"{century}{date}-{serial}", "sambare": f"{century}{date}{serial}",
            "date": f"{century}{date}", "masked": f"{date}-XXXX",
        }[style]

    def fnr(self, style=""):
        while True:
            day = self.birthday()
            first, month = day.day + (40 if style == "d" else 0), day.month + (40 if style == "h" else 0)
            individual = self.random.randrange(0, 500) if day.year < 2000 else self.random.randrange(500, 1000)
            nine = f"{first:02d}{month:02d}{day:%y}{individual:03d}"
            one = -weighted(nine, FNR_FIRST) % 11
            two = -weighted(f"{nine}{one}", FNR_SECOND) % 11
            if one < 10 and two < 10:
                digits = f"{nine}{one}{two}"
                break
        return {
            "": digits, "d": digits, "h": digits, "space": f"{digits[:6]} {digits[6:]}", "dash": f"{digits[:6]}-{digits[6:]}",
            "nbsp": f"{digits[:6]}\u00a0{digits[6:]}", "groups": f"{digits[:6]} {digits[6:9]} {digits[9:]}",
        }[style]

    def hetu(self, style=""):
        day = self.birthday(1940, 1999)
        if style and style in "ABCDEF":
            day = self.birthday(2000, 2015)
        if style == "+":
            day = datetime.date(1898, day.month, min(day.day, 28))
        serial = f"{self.random.randrange(2, 900):03d}"
        check = HETU_CHECK[int(f"{day:%d%m%y}{serial}") % 31]
        separator = {"": "-"}.get(style, style)
        return f"{day:%d%m%y}{separator}{serial}{check}"

    def look(self, kind):
        """Numbers that are no person's."""
        r = self.random
        if kind == "pno":
            return "10" + self.digits(8)
        if kind in ("cvr", "orgno"):
            weights, count = ([2, 7, 6, 5, 4, 3, 2], 7) if kind == "cvr" else ([3, 2, 7, 6, 5, 4, 3, 2], 8)
            while True:
                start = r.choice("1234") + self.digits(count - 1) if kind == "cvr" else r.choice("89") + self.digits(count - 1)
                check = -weighted(start, weights) % 11
                if check < 10:
                    return f"{start}{check}"
        if kind == "ean":
            start = "579000" + self.digits(6)
            total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(start))
            return f"{start}{-total % 10}"
        if kind == "orgse":
            start = f"{r.choice(['556', '559', '802', '769', '212'])}{r.randrange(200, 999)}{self.digits(3)}"
            return f"{start[:6]}-{start[6:]}{luhn(start)}"
        if kind == "accno":
            while True:
                start = r.choice(["1503", "3624", "8601", "9710"]) + f"{r.randrange(1, 99):02d}" + self.digits(4)
                check = -weighted(start, FNR_SECOND) % 11
                if check < 10:
                    return f"{start[:4]}.{start[4:6]}.{start[6:]}{check}"
        if kind == "iban":
            account = self.digits(14)
            check = 98 - int(f"{account}131400") % 97  # DK00
            number = f"DK{check:02d}{account}"
            return " ".join(number[i : i + 4] for i in range(0, len(number), 4))
        if kind == "kid":
            start = self.digits(11)
            return start + luhn(start)
        if kind == "guid":
            return f"{r.getrandbits(32):08x}-{r.getrandbits(16):04x}-4{r.getrandbits(12):03x}-a{r.getrandbits(12):03x}-{r.getrandbits(48):012x}"
        if kind == "track":
            return f"{r.choice(['RR', 'CP', 'LX'])}{self.digits(9)}DK"
        if kind == "stamp":
            return f"2026{r.randrange(1, 12):02d}{r.randrange(1, 28):02d}{r.randrange(24):02d}{r.randrange(60):02d}{r.randrange(60):02d}"
        if kind == "tel":
            return f"{r.choice([20, 31, 42, 53, 61])} {self.digits(2)} {self.digits(2)} {self.digits(2)}"
        if kind == "member":
            return f"{r.randrange(100000, 999999)}"
        if kind == "konto":
            return f"{r.randrange(1000, 9999)} {self.digits(10)}"
        return self.digits(int(kind))


PLACEHOLDER = re.compile(r"\{(cpr|pnr|fnr|hetu|look)(?:\.([A-Za-z0-9+]+))?(#\d)?\}")


def filled(text, numbers):
    known = {}

    def number(match):
        kind, style, repeat = match.group(1), match.group(2) or "", match.group(3)
        value = known.get(match.group(0)) if repeat else None
        if value is None:
            value = getattr(numbers, kind)(style)
            known[match.group(0)] = value
        return value

    return PLACEHOLDER.sub(number, text)
