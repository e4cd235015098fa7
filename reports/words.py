"""Numbers, money and dates in Indonesian words (EYD edition V). Money is whole rupiah."""

from datetime import date

_UNITS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_SCALES = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1000, "ribu"),
    (100, "ratus"),
)
_VALUES = {word: value for value, word in _SCALES} | {"puluh": 10}
_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def terbilang(number: int) -> str:
    """Return a whole number in lower-case words: 1_001_000 is "satu juta seribu"."""
    if number < 0:
        return f"minus {terbilang(-number)}"
    return " ".join(_words(number)) or _UNITS[0]


def _words(number: int) -> list[str]:
    if number < len(_UNITS):
        return [_UNITS[number]] if number else []
    if number < 20:  # noqa: PLR2004 - belas
        return [_UNITS[number - 10], "belas"]
    if number < 100:  # noqa: PLR2004 - puluh
        return [_UNITS[number // 10], "puluh", *_words(number % 10)]
    value, scale = next(pair for pair in _SCALES if number >= pair[0])
    count, rest = divmod(number, value)
    return [*_counted(count, scale), *_words(rest)]


def _counted(count: int, scale: str) -> list[str]:
    if count == 1 and scale in {"ratus", "ribu"}:
        return [f"se{scale}"]
    return [*_words(count), scale]


def from_terbilang(words: str) -> int | None:
    """Return the number the words say, None if they are not a number's words exactly."""
    parts = words.split()
    negative = parts[:1] == ["minus"]
    number = _value(parts[negative:])
    if number is None:
        return None
    number = -number if negative else number
    return number if terbilang(number) == " ".join(parts) else None


def _value(parts: list[str]) -> int | None:
    total, last = 0, 0
    for part in parts:
        if part in _UNITS:
            last += _UNITS.index(part)
        elif part == "belas":
            last += 10
        elif part == "puluh":
            last = last // 10 * 10 + last % 10 * 10
        elif part in {"seratus", "ratus"}:
            last = 100 if part == "seratus" else last * 100
        elif part == "seribu":
            total += 1000
        elif part in _VALUES:
            total, last = _scaled(total, last, _VALUES[part])
        else:
            return None
    return total + last


def _scaled(total: int, last: int, value: int) -> tuple[int, int]:
    below = total % value
    return total - below + (below + last) * value, 0


def number(value: int) -> str:
    """Return the digits with dots between thousands: "1.234"."""
    return f"{value:,}".replace(",", ".")


def rupiah(amount: int) -> str:
    """Return "Rp16.800,00": no space, two decimals (EYD edition V)."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{number(abs(amount))},00"


def rupiah_in_words(amount: int) -> str:
    """Return the sum with its words in brackets, as deeds and receipts have it."""
    return f"{rupiah(amount)} ({terbilang(amount)} rupiah)"


def month_name(month: int) -> str:
    """Return the name of month 1 to 12."""
    return _MONTHS[month - 1]


def weekday(day: date) -> str:
    """Return the day of the week: "Jumat"."""
    return _WEEKDAYS[day.weekday()]


def date_long(day: date) -> str:
    """Return "20 November 2026": no leading zero, no comma."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def date_in_words(day: date) -> str:
    """Return the date as minutes open with it: "Jumat tanggal dua puluh bulan November tahun …"."""
    spoken = f"tanggal {terbilang(day.day)} bulan {month_name(day.month)}"
    return f"{weekday(day)} {spoken} tahun {terbilang(day.year)}"


def roman(value: int) -> str:
    """Return a Roman numeral; digits where there is none (below 1, above 3999)."""
    if not 1 <= value <= 3999:  # noqa: PLR2004 - the Romans stop here
        return str(value)
    numeral = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        numeral += sign * count
    return numeral
