#!/usr/bin/env python3
"""Writes Sources/AnnalsText/Repair/Tables/CharacterClassTable.swift.

usage: Scripts/make-character-classes.py FOLDER

FOLDER holds clean text in many languages, one UTF-8 file a language. From it comes what one
class of characters costs after another: four times the negative natural logarithm of its
probability, every language weighing the same; and what a character costs within its class. The classes themselves come from this file and
from Unicode's categories as this Python knows them.
"""

import math
import pathlib
import re
import sys
import unicodedata

NAMES = """
space lower upper digit opening closing quote sign latinLower latinUpper latinRare currency
number math openQuote closeQuote apostrophe dash dots noBreakSpace softHyphen ordinal mark
diacritic odd c1 replacement greekLower greekUpper cyrillicLower cyrillicUpper
cyrillicMoreLower cyrillicMoreUpper box arabic hebrew han kana hangul thai script combining
emoji symbol wide rare invisible lead armenian georgian asian
""".split()

LISTS = {
    "space": " \t\n\r\v\f\u2002\u2003\u2009\u200a\u3000\u202f",
    "opening": "([{<",
    "closing": ".,;:!?)]}>",
    "quote": "\"'`",
    "lead": "ÂÃ",
    "latinRare": "ĳĲŉſĸƒŸÞþÐð",
    "currency": "¢£¥€₧₤",
    "number": "¹²³¼½¾",
    "math": "±×÷µ∂∑∏√∞≈≠≤≥∫∆Ω∩≡⁄∙⌐⌠⌡⌂ⁿ◊",
    "openQuote": "«“‘„‚‹¡¿",
    "closeQuote": "»”›",
    "apostrophe": "’",
    "dash": "–—―‒‐‑−",
    "dots": "…•·",
    "noBreakSpace": "\u00a0",
    "softHyphen": "\u00ad",
    "ordinal": "ªº°",
    "mark": "©®™§¶№",
    "diacritic": "¨¯´¸ˆ˜ˇ˘˙˛˝΄΅˚",
    "odd": "¤¦¬†‡‰\uf8ffﬁﬂ",
    "replacement": "\ufffd",
    "cyrillicMoreLower": "ёђѓєѕіїјљњћќўџґ",
    "cyrillicMoreUpper": "ЁЂЃЄЅІЇЈЉЊЋЌЎЏҐ",
    "invisible": "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff",
}
DAMAGE = re.compile("[ÂÃ][\u0080-\u00bf]|â€|Å[\u0080-\u00a9]")
LISTED = {ord(c): name for name, text in LISTS.items() for c in text}
# Beyond the letters of Arabic: punctuation, digits, letters of Persian and Urdu.
ARABIC = "،؛؟٪٫٬ٰ٠١٢٣٤٥٦٧٨٩ٹپچڈڑژکگںھہۀۃیےۓ۔ۆەێۇۈ۰۱۲۳۴۵۶۷۸۹"
LATIN_PLAIN = "ƠơƯưȘșȚț"


def class_of(code):
    """The name of the class of a code point."""
    if code in LISTED:
        return LISTED[code]
    c = chr(code)
    kind = unicodedata.category(c)
    if code < 0x80:
        if kind == "Ll":
            return "lower"
        if kind == "Lu":
            return "upper"
        return "digit" if kind == "Nd" else "sign" if kind != "Cc" else "rare"
    if code < 0xA0:
        return "c1"
    if code < 0x250 or 0x1E00 <= code < 0x1F00:
        common = code < 0x180 or c in LATIN_PLAIN or 0x1EA0 <= code <= 0x1EF9
        return ("latinLower" if kind == "Ll" else "latinUpper") if common else "latinRare"
    if code < 0x300:
        return "latinRare"
    if code < 0x370:
        return "combining"
    if code < 0x400:
        if code < 0x386 or code > 0x3CE:
            return "rare"
        return "greekLower" if kind == "Ll" else "greekUpper" if kind == "Lu" else "rare"
    if code < 0x460:
        return "cyrillicLower" if kind == "Ll" else "cyrillicUpper"
    if 0x490 <= code < 0x530:
        return "cyrillicMoreLower" if kind == "Ll" else "cyrillicMoreUpper"
    if kind in ("Cn", "Cs", "Co", "Cc"):
        return "rare"
    if 0x590 <= code < 0x600:
        common = 0x5D0 <= code <= 0x5EA or code == 0x5BE
        return "hebrew" if common else "combining" if kind == "Mn" else "rare"
    if 0x600 <= code < 0x700:
        return "arabic" if 0x621 <= code <= 0x652 or c in ARABIC else "rare"
    if 0xE00 <= code < 0xE80:
        return "thai"
    if 0x1100 <= code < 0x1200 or 0xAC00 <= code < 0xD7B0:
        return "hangul"
    if 0x3040 <= code < 0x3100:
        return "kana"
    if 0x3400 <= code < 0xA000 or 0xF900 <= code < 0xFB00 or 0x20000 <= code < 0x32000:
        return "han" if kind == "Lo" else "symbol"
    if 0x3001 <= code < 0x3040 or 0xFF00 <= code < 0xFFF0:
        return "wide"
    if 0x2500 <= code < 0x25A0:
        return "box"
    if 0x1F000 <= code < 0x1FB00 or 0x2600 <= code < 0x27C0 or code == 0xFE0F:
        return "emoji"
    if 0x530 <= code < 0x590:
        return "armenian"
    if 0x10D0 <= code < 0x1100:
        return "georgian"
    if 0x900 <= code < 0xE00:
        return "script"
    if (0xE80 <= code < 0xF00 or 0x1000 <= code < 0x10A0 or 0x1200 <= code < 0x1380
            or 0x1780 <= code < 0x1800):
        return "asian"
    if 0x2000 <= code < 0x2C00 and kind[0] in "SPN":
        return "symbol"
    return "rare"


def ranges():
    """Lines of first code point and class, all that follow included."""
    previous = None
    for code in range(0x110000):
        name = class_of(code)
        if name != previous:
            yield f"{code:X}={NAMES.index(name)}"
            previous = name


def main():
    number = {name: i for i, name in enumerate(NAMES)}
    classes = {}
    pairs = [[0.0] * len(NAMES) for _ in NAMES]
    singles = {}
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
        # Even published text holds damage.
        text = "\n".join(
            line for line in path.read_text(encoding="utf-8").split("\n")
            if not DAMAGE.search(line))
        # Scripts of many languages would outweigh the rest.
        latin = sum(c < "\u0250" for c in text[:20_000]) > 10_000
        weight = (100_000 if latin else 30_000) / len(text)
        before = number["space"]
        for c in text:
            if c not in classes:
                classes[c] = number[class_of(ord(c))]
            here = classes[c]
            pairs[before][here] += weight
            singles[c] = singles.get(c, 0) + weight
            before = here
    totals = [0.0] * len(NAMES)
    for c, n in singles.items():
        totals[classes[c]] += n
    everything = sum(totals)
    # The mean cost of telling a character from the others of its class, where no character
    # has a cost of its own.
    inside = [min(9.0, math.log(max(totals[k], 3) / 3)) for k in range(len(NAMES))]
    for name, cost in (("han", 6.5), ("hangul", 5.0), ("kana", 4.0), ("emoji", 5.0),
                       ("rare", 8.0), ("latinRare", 4.5), ("replacement", 0.0), ("c1", 3.0), ("symbol", 4.5),
                       ("wide", 3.0), ("odd", 2.5),
                       ("box", 3.5), ("math", 3.0), ("mark", 1.5), ("currency", 1.2),
                       ("number", 1.0), ("ordinal", 1.0), ("diacritic", 2.0)):
        inside[number[name]] = cost
    own = {}
    for c, n in sorted(singles.items()):
        k = classes[c]
        if ord(c) < 0x2600 and totals[k] > 200:
            own.setdefault(round(4 * min(6.5, -math.log(n / totals[k]))), []).append(c)
    for name in ("space", "quote", "softHyphen", "noBreakSpace", "apostrophe"):
        inside[number[name]] = 0.0
    base = [max(t / everything, 2e-5) for t in totals]
    rows = []
    for a in range(len(NAMES)):
        row = list(pairs[a])
        if NAMES[a] in ("box", "symbol", "emoji", "dots", "dash"):
            # Signs of one kind stand in rows where they are drawings.
            row[a] += 0.02 * totals[a] + 2
        total = sum(row)
        seen = total / (total + 10)
        costs = [
            -math.log(0.97 * seen * row[b] / max(total, 1) + (1 - 0.97 * seen) * base[b])
            for b in range(len(NAMES))]
        rows.append(" ".join(str(min(250, round(4 * c))) for c in costs))
    out = pathlib.Path("Sources/AnnalsText/Repair/Tables/CharacterClassTable.swift")
    out.parent.mkdir(parents=True, exist_ok=True)
    lines, line = [], ""
    for item in ranges():
        if len(line) + len(item) > 95:
            lines.append(line)
            line = ""
        line += (" " if line else "") + item
    lines.append(line)
    body = "\n".join(lines)
    matrix = "\n".join(rows)
    defaults = " ".join(str(round(4 * c)) for c in inside)
    single = "\n".join(
        f"{cost} " + " ".join(f"{ord(c):X}" for c in chars[i:i + 16])
        for cost, chars in sorted(own.items()) for i in range(0, len(chars), 16))
    out.write_text(f'''// swift-format-ignore-file
// Generated by Scripts/make-character-classes.py from Unicode {unicodedata.unidata_version} and text in
// {len(list(pathlib.Path(sys.argv[1]).glob("*.txt")))} languages. Do not edit.

/// Where classes of characters start: code point in hexadecimal, number of the class.
let characterClassRanges: StaticString = """
{body}
"""

/// A line a class: what each class costs after it, in quarters of a nat.
let characterClassCosts: StaticString = """
{matrix}
"""

/// What a character of each class costs within it, if it has no cost of its own.
let characterDefaultCosts: StaticString = """
{defaults}
"""

/// What single characters cost within their class: the cost, then code points in hexadecimal.
let characterOwnCosts: StaticString = """
{single}
"""
''')
    print(len(NAMES), "classes:", " ".join(f"{n}={totals[i]:.0f}" for i, n in enumerate(NAMES)))
    def show(a, b):
        print(a, b, int(rows[number[a]].split()[number[b]]) / 4)
    for a, b in [("lead", "mark"), ("lower", "lead"), ("lower", "latinLower"), ("space", "lead"),
                 ("latinLower", "currency"), ("upper", "closeQuote"), ("lead", "closeQuote"),
                 ("upper", "lead"), ("cyrillicUpper", "ordinal"), ("box", "box"),
                 ("space", "emoji"), ("latinUpper", "latinUpper"), ("lead", "space"),
                 ("lower", "latinUpper"), ("cyrillicLower", "cyrillicUpper"),
                 ("apostrophe", "latinLower"), ("dash", "latinLower"), ("latinLower", "dash")]:
        show(a, b)


main()
