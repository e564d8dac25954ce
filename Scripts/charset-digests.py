#!/usr/bin/env python3
"""Prints the table of CharsetEqualityTests.swift: for each charset the CRC-32 of what Python's
decoder makes of every single byte, every pair of bytes, and 4,000 pseudo-random strings."""
import codecs
import zlib

ENCODINGS = (
    "utf-8 utf-16-le utf-16-be utf-32-le utf-32-be iso2022_jp cp932 big5 cp949 euc_kr euc_jp "
    "gb18030 johab").split()
with open("Scripts/make-charset-tables.py", encoding="utf-8") as file:
    ENCODINGS += [codecs.lookup(name).name for name in file.read().split('"""')[3].split()]

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


for encoding in ENCODINGS:
    digest = 0
    for data in strings():
        digest = zlib.crc32(data.decode(encoding, "replace").encode() + b"|", digest)
    print('    ("%s", 0x%04X_%04X),' % (encoding, digest >> 16, digest & 0xFFFF))
