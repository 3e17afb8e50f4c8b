"""Invented national numbers whose check digits are right, and numbers of firms that only look like them."""
import zlib


def _serial(seed, low, high, step):
    return low + (zlib.crc32(f"{seed}/{step}".encode()) % (high - low))


def cpr(day, sep="-"):
    """DDMMYY: four digits that fulfil modulus 11 and fit the century of the year."""
    year = int(day[4:])
    low, high = (4000, 4999) if year <= 36 else (1, 3999)
    for step in range(500):
        number = day + f"{_serial(day, low, high, step):04d}"
        if sum(int(d) * w for d, w in zip(number, (4, 3, 2, 7, 6, 5, 4, 3, 2, 1))) % 11 == 0:
            return number[:6] + sep + number[6:]
    raise ValueError(day)


def luhn(nine):
    total = 0
    for at, digit in enumerate(nine):
        value = int(digit) * (2 - at % 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def personnummer(day, sep="-", coordination=False):
    """YYMMDD or YYYYMMDD."""
    short = day[-6:]
    if coordination:
        short = short[:4] + str(int(short[4:]) + 60)
    serial = f"{_serial(day, 10, 980, 0):03d}"
    return day[:-6] + short + sep + serial + luhn(short + serial)


def fodselsnummer(day, sep="", d_number=False):
    """DDMMYY of the twentieth century (1940 to 1999: series 000 to 499)."""
    if d_number:
        day = str(int(day[0]) + 4) + day[1:]
    for step in range(500):
        nine = [int(c) for c in day + f"{_serial(day, 1, 499, step):03d}"]
        first = -sum(d * w for d, w in zip(nine, (3, 7, 6, 1, 8, 9, 4, 5, 2))) % 11
        second = -sum(d * w for d, w in zip(nine + [first], (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))) % 11
        if first < 10 and second < 10:
            digits = "".join(map(str, nine + [first, second]))
            return digits[:6] + sep + digits[6:]
    raise ValueError(day)


def hetu(day):
    """DDMMYY and the century's sign."""
    serial = f"{_serial(day, 2, 899, 0):03d}"
    return day + serial + "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(day[:6] + serial) % 31]


def _weighed(seed, weights, lead):
    for step in range(500):
        body = lead + f"{_serial(seed, 0, 10 ** (len(weights) - len(lead)), step):0{len(weights) - len(lead)}d}"
        check = -sum(int(d) * w for d, w in zip(body, weights)) % 11
        if check < 10:
            return body + str(check)
    raise ValueError(seed)


def cvr(seed):
    return _weighed(seed, (2, 7, 6, 5, 4, 3, 2), "3")


def norwegian_organisation(seed):
    return _weighed(seed, (3, 2, 7, 6, 5, 4, 3, 2), "9")


def norwegian_account(seed):
    digits = _weighed(seed, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), "1503")
    return f"{digits[:4]} {digits[4:6]} {digits[6:]}"


def swedish_organisation(six):
    serial = f"{_serial(six, 100, 999, 0):03d}"
    return f"{six}-{serial}{luhn(six + serial)}"
