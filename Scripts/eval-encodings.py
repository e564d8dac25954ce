#!/usr/bin/env python3
"""Measures how many texts in many charsets are decoded to the same text.

Takes a folder of texts, a file a language (de.txt, ru.test.txt, zh-cn.txt; UTF-8, a paragraph a
line), cuts samples of 50, 200 and 2,000 characters out of them, encodes those in each charset
that serves the language, and decodes them with annals-text. Where the Python package chardet and
the library of uchardet are installed, the same bytes are given to them as well. Samples without a
byte above ASCII are left out, but for the charsets that have none. The same in every run.
"""

import argparse
import ctypes
import pathlib
import random
import struct
import subprocess
import threading
import unicodedata

LENGTHS = (50, 200, 2000)
WEST = "de fr es it pt nl da sv nb fi is et ca gl eu ga en sq".split()
CENTRE = "pl cs sk hu sl hr ro".split()
BALTIC = "lt lv et".split()
CYRILLIC = "ru bg mk sr be uk".split()
ALL = "en de ru zh-cn ja ko th el ar vi he pl tr".split()
# Which languages are written in which charsets, by Python's names (iconv's for the last three).
CHARSETS = {
    **dict.fromkeys(["cp1252", "iso8859-1", "iso8859-15", "mac-roman", "cp850", "cp437"], WEST),
    **dict.fromkeys(["cp1250", "iso8859-2", "cp852", "mac-latin2"], CENTRE),
    **dict.fromkeys(["cp1251", "iso8859-5", "mac-cyrillic", "cp855"], CYRILLIC),
    **dict.fromkeys(["cp1253", "iso8859-7", "cp737", "mac-greek"], ["el"]),
    **dict.fromkeys(["cp1254", "iso8859-9", "cp857", "mac-turkish"], ["tr"]),
    **dict.fromkeys(["cp1257", "iso8859-13", "iso8859-4", "cp775"], BALTIC),
    **dict.fromkeys(["cp1255", "iso8859-8", "cp862"], ["he"]),
    **dict.fromkeys(["cp1256", "iso8859-6"], ["ar"]),
    **dict.fromkeys(["cp874", "tis-620", "iso8859-11"], ["th"]),
    **dict.fromkeys(["cp1258", "VISCII", "TCVN"], ["vi"]),
    **dict.fromkeys(["big5", "EUC-TW"], ["zh-tw"]), **dict.fromkeys(["gb18030", "hz"], ["zh-cn"]),
    **dict.fromkeys(["cp932", "euc_jp", "iso2022_jp"], ["ja"]),
    **dict.fromkeys(["cp949", "euc_kr", "johab", "iso2022_kr"], ["ko"]),
    **dict.fromkeys(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"], ALL),
    "koi8-r": ["ru", "bg"], "koi8-u": ["uk", "ru"], "cp866": ["ru", "bg", "be"],
    "iso8859-3": ["tr", "eo", "mt"], "iso8859-10": ["is", "et", "nb"], "iso8859-14": ["ga", "cy"],
    "iso8859-16": ["ro", "pl", "hu"], "cp865": ["nb", "da"], "cp861": ["is"], "cp860": ["pt"],
    "cp863": ["fr"], "cp858": ["fr", "de"],
}
SHIFTED = ("hz", "iso2022_jp", "iso2022_kr")
NOT_IN_PYTHON = ("EUC-TW", "VISCII", "TCVN")
COMMA_BELOW = str.maketrans("șțȘȚ", "şţŞŢ")
TONES = "\u0300\u0301\u0303\u0309\u0323"


def iconv(source, target, content):
    return subprocess.run(["iconv", "-c", "-f", source, "-t", target], input=content,
                          capture_output=True).stdout


def vietnamese(text):
    """With tones as marks of their own, as Windows-1258 has them."""
    output = []
    for character in text:
        parts = unicodedata.normalize("NFD", character)
        letter = unicodedata.normalize("NFC", "".join(x for x in parts if x not in TONES))
        output.append(letter + "".join(x for x in parts if x in TONES))
    return "".join(output)


def encode(text, charset, language):
    """The bytes, and the text that they stand for: what the charset lacks is left out."""
    if language == "ro" and charset != "iso8859-16" and not charset.startswith("utf"):
        text = text.translate(COMMA_BELOW)
    if charset == "cp1258":
        text = vietnamese(text)
    if charset in NOT_IN_PYTHON:
        content = iconv("UTF-8", charset, text.encode())
        return content, iconv(charset, "UTF-8", content).decode()
    content = text.encode(charset, "ignore")
    return content, content.decode(charset)


def samples(lines, length, count, dice):
    for _ in range(count):
        place = dice.randrange(len(lines))
        text = lines[place]
        while len(text) < length and place + 1 < len(lines):
            place += 1
            text += "\n" + lines[place]
        yield text[:length]


def annals(binary, contents):
    process = subprocess.Popen([binary, "decode"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        for content in contents:
            process.stdin.write(struct.pack("<I", len(content)) + content)
        process.stdin.close()
    threading.Thread(target=feed).start()
    for _ in contents:
        length, = struct.unpack("<I", process.stdout.read(4))
        yield process.stdout.read(length).split(b"\n", 1)[1].decode()


def decode(content, name):
    known = {"mac-centraleurope": "mac-latin2", "uhc": "cp949"}
    try:
        return content.decode(known.get(name.lower(), name), "replace").lstrip("\ufeff")
    except (LookupError, AttributeError):
        return None


def chardet():
    try:
        import chardet as package
    except ImportError:
        return None
    return lambda content: decode(content, package.detect(content)["encoding"])


def uchardet():
    try:
        library = ctypes.CDLL("libuchardet.so.0")
    except OSError:
        return None
    pointer = ctypes.c_void_p
    library.uchardet_new.restype = pointer
    library.uchardet_get_charset.restype = ctypes.c_char_p
    library.uchardet_handle_data.argtypes = [pointer, ctypes.c_char_p, ctypes.c_size_t]
    for name in ("data_end", "get_charset", "delete"):
        getattr(library, "uchardet_" + name).argtypes = [pointer]

    def find(content):
        detector = library.uchardet_new()
        library.uchardet_handle_data(detector, content, len(content))
        library.uchardet_data_end(detector)
        name = library.uchardet_get_charset(detector).decode()
        library.uchardet_delete(detector)
        return decode(content, name)
    return find


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path, help="texts, a file a language")
    parser.add_argument("--binary", default=".build/release/annals-text")
    parser.add_argument("--count", type=int, default=10, help="samples of each length")
    arguments = parser.parse_args()
    texts = {}
    for path in sorted(arguments.folder.glob("*.txt")):
        lines = [line for line in path.read_text("utf-8").split("\n") if len(line) > 20]
        texts.setdefault(path.name.split(".")[0], lines)
    dice = random.Random(1)
    jobs = []
    for charset, languages in CHARSETS.items():
        for language in languages:
            if not texts.get(language):
                continue
            for length in LENGTHS:
                for text in samples(texts[language], length, arguments.count, dice):
                    content, text = encode(text, charset, language)
                    if content and (max(content) > 127 or charset in SHIFTED):
                        jobs.append((charset, length, content, text))
    others = {name: find for name, find in (("chardet", chardet()), ("uchardet", uchardet())) if find}
    names = ["annals", *others]
    counts = {}
    for (charset, length, content, text), found in zip(jobs, annals(arguments.binary, [j[2] for j in jobs])):
        right = [found == text] + [find(content) == text for find in others.values()]
        for row in (charset, "all"):
            cell = counts.setdefault(row, {}).setdefault(length, [0] * (len(names) + 1))
            for place, value in enumerate([1, *right]):
                cell[place] += value
    print(f"{len(texts)} languages; files, and % decoded to the same text by " + " / ".join(names))
    for charset, row in counts.items():
        cells = []
        for length in LENGTHS:
            if length in row:
                total, *right = row[length]
                cells.append(f"{length}: {total:5} " + " / ".join(f"{100 * n / total:5.1f}" for n in right))
        print(f"{charset:13}", "   ".join(cells))


main()
