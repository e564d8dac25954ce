#!/usr/bin/env python3
"""Prints the table of CharsetEqualityTests.swift: for each charset the CRC-32 of what Python's
decoder makes of every single byte, every pair of bytes, and 4,000 pseudo-random strings. For
EUC-TW, VISCII and TCVN iconv says what a character is, and a byte that starts none is U+FFFD."""
import codecs
import ctypes
import zlib

ENCODINGS = (
    "utf-8 utf-16-le utf-16-be utf-32-le utf-32-be iso2022_jp iso2022_kr hz cp932 big5 cp950 "
    "big5hkscs cp949 euc_kr euc_jp gb18030 johab").split()
with open("Scripts/make-charset-tables.py", encoding="utf-8") as file:
    SOURCE = file.read()
ENCODINGS += [codecs.lookup(name).name
              for name in SOURCE.split('SINGLE = """')[1].split('"""')[0].split()]
ENCODINGS += ["VISCII", "TCVN", "EUC-TW"]
exec(SOURCE[SOURCE.index("libc ="):SOURCE.index("def exceptions")])  # iconv()

MARKS = [0x1B, 0x24, 0x42, 0x28, 0x4A, 0x8E, 0x8F, 0xA4, 0xD4, 0xD8, 0xDC, 0xE2, 0x80, 0x99, 0xF0,
         0x9F, 0x30, 0x39, 0x81, 0x00]


def strings():
    for first in range(256):
        yield bytes([first])
        for second in range(256):
            yield bytes([first, second])
    state = 1
    for _ in range(4000):
        data = []
        for _ in range(12):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            value = state >> 33
            data.append(MARKS[value // 256 % 20] if value // 8192 % 2 else value % 256)
        yield bytes(data)


def decode(data, encoding):
    if encoding not in ("VISCII", "TCVN", "EUC-TW"):
        return data.decode(encoding, "replace")
    text, i = "", 0
    while i < len(data):
        length = 1
        if encoding == "EUC-TW" and data[i] >= 0x80:
            length = 4 if data[i] == 0x8E else 2
            if i + length > len(data):
                return text + "\ufffd"  # cut off
        character = iconv(encoding, data[i:i + length])
        i += 1 if character == "\ufffd" else length
        text += character
    return text


for encoding in ENCODINGS:
    digest = 0
    for data in strings():
        digest = zlib.crc32(decode(data, encoding).encode() + b"|", digest)
    print('    ("%s", 0x%04X_%04X),' % (encoding, digest >> 16, digest & 0xFFFF))
