"""The layout of gazetteer.bin and words.bin; read by StaticTable in Swift. Little-endian.

Both begin with 64 bytes: magic (4), layout version (u32), counts and offsets (u32 each), and at
byte 32 the SHA-256 of what follows the header. All parts begin on multiples of 16.

A table of rows sorted by key, with holes: a row stands at or behind place key * slots >> 32;
a hole has the key 0xFFFFFFFF, so a search ends at the first key that is not less.
"""
import hashlib
import struct

from . import classes, folding

LAYOUT = 1
HOLE = 0xFFFFFFFF
LOAD = 0.87
WORD_MIX = 0x9E3779B1


def _slots(rows, width):
    """Rows with holes, slots and bytes of a table of `width`-byte rows from sorted (key, bytes);
    the last row is a hole."""
    slots = int(len(rows) / LOAD) + 1
    out, at = bytearray(), 0
    hole = struct.pack("<I", HOLE) + bytes(width - 4)
    for key, row in rows:
        home = key * slots >> 32
        while at < home:
            out += hole
            at += 1
        out += row
        at += 1
    while at < slots:
        out += hole
        at += 1
    out += hole
    return at + 1, slots, bytes(out)


def _padded(data):
    return data + bytes(-len(data) % 16)


def _file(magic, numbers, body):
    head = magic + struct.pack("<I", LAYOUT) + struct.pack("<6I", *numbers)
    return head + hashlib.sha256(body).digest() + body


def word_table(rows, usage):
    """8-byte rows: key (hash times WORD_MIX); cluster (16), classes 12...20 (9), capital (3),
    reach (3), from the lowest bit."""
    found = {}
    for word in sorted(rows):
        row = rows[word]
        key = folding.word_hash(word) * WORD_MIX & 0xFFFFFFFF
        value = (usage.path(word) | (row.classes >> 12 & 0x1FF) << 16
                 | usage.capital(word) << 25 | row.reach << 28)
        if key in found and found[key] != value:
            old = found[key]
            reach = max(old >> 28, row.reach)
            value = (old if old >> 16 & 0x1FF else value) & 0x0FFFFFFF | reach << 28
        if key != HOLE:
            found[key] = value
    count, slots, body = _slots([(key, struct.pack("<II", key, found[key])) for key in sorted(found)], 8)
    return _file(b"ANNW", (count, slots, 64, 0, 0, 0), _padded(body))


def gazetteer(phrases):
    """Phrases: key; subject (17), classes 0...9 (10), case (2), check (3). Subjects: 8 bytes:
    place of the name in the pool (24) and its length (8); country as two letters; the part behind
    it of the reference ("TX" of "iso3166-2:US-TX") in 16 bits of base 37 or 0xFFFF for none. A
    former country has small letters for the first half of its code ("su", "HH")."""
    subjects = _subjects(phrases)
    index = {id(subject): number for number, subject in enumerate(subjects, 1)}
    pool, places = _pool(subjects)
    rows = []
    for words in sorted(phrases.rows):
        row = phrases.rows[words]
        key = folding.phrase_key(words)
        number = index[id(row.subject)] if row.subject else 0
        value = number | (row.classes & 0x3FF) << 17 | row.case << 27 | (key & 7) << 29
        rows.append((key >> 32, struct.pack("<II", key >> 32, value)))
    rows.sort()
    assert all(key != HOLE for key, _ in rows) and len(subjects) < 1 << 17
    count, slots, table = _slots(rows, 8)
    parts = [_padded(table), _padded(b"".join(_subject_rows(subjects, places))), _padded(pool)]
    offsets = [64, 64 + len(parts[0]), 64 + len(parts[0]) + len(parts[1])]
    return _file(b"ANNG", (count, slots, len(subjects) + 1, *offsets), b"".join(parts))


def _subjects(phrases):
    found = {id(row.subject): row.subject for row in phrases.rows.values() if row.subject}
    return sorted(found.values(), key=lambda s: (not s.ref, s.ref, s.name, s.country))


def _pool(subjects):
    """All names in a row, and where each stands."""
    pool, places = bytearray(), {}
    for name in sorted({s.name for s in subjects}):
        places[name] = len(pool)
        pool += name.encode()
    assert len(pool) < 1 << 24
    return bytes(pool), places


SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# What kind of reference; the tail follows in base 37, digits from 1.
NO_REF, COUNTRY_REF = 0xFFFF, 0xFFFE


def _reference(ref):
    if not ref:
        return NO_REF
    scheme, code = ref.split(":")
    if scheme == "iso3166":
        return COUNTRY_REF
    value = 0
    for sign in code.split("-")[1] if "-" in code else code[2:]:
        value = value * 37 + SIGNS.index(sign) + 1
    return value


def _subject_rows(subjects, places):
    yield struct.pack("<I2sH", 0, b"\0\0", NO_REF)
    for subject in subjects:
        length = len(subject.name.encode())
        assert length < 256
        country = subject.country
        if subject.ref.startswith("iso3166-3:"):
            country = subject.ref[10:12].lower()
        yield struct.pack("<I2sH", places[subject.name] | length << 24,
                          country.encode() or b"\0\0", _reference(subject.ref))
