"""Words as the annotator's tokens and pieces have them: folding, hashes, phrase keys.

The same as foldedWord, wordHash (Lexicon.swift) and PhraseKey (PhraseTable.swift).
"""
import re
import unicodedata

DOTTED = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]?\.?$")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
APOSTROPHES = "'’ʼ‘`ʻ´"
MASK = (1 << 64) - 1
MULTIPLIER = 0x9E3779B97F4A7C15


def _small(character):
    code = ord(character)
    if 0x41 <= code <= 0x5A or (0xC0 <= code <= 0xDE and code != 0xD7) or 0x410 <= code <= 0x42F:
        return chr(code + 32)
    return character


def fold(word):
    """ASCII, Latin-1 and Russian capitals become small; nothing else changes."""
    return "".join(map(_small, word))


def word_hash(folded):
    """FNV-1a, 32 bits, over UTF-8."""
    value = 0x811C9DC5
    for byte in folded.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def phrase_key(words):
    """The 64-bit hash of a phrase: its upper half is its key, its lowest bits check it."""
    value = 0
    for word in words:
        value = ((value ^ word_hash(word)) * MULTIPLIER) & MASK
        value ^= value >> 32
    return (value * MULTIPLIER) & MASK


def raw_pieces(phrase):
    """The words of a phrase as written, hyphens, stops and possessive endings off; None if it
    holds signs that no phrase of the table may hold."""
    if re.search(r"[,;:()\[\]/\"“”!?*+=_–—]", phrase):
        return None
    words = []
    for part in re.split(r"[\s\-‐‑]+", phrase.strip()):
        if part == "&":
            part = "and"
        if DOTTED.match(part):
            part = part.replace(".", "")
        part = POSSESSIVE.sub("", part.rstrip(".").lstrip(APOSTROPHES))
        if "." in part or not part:
            return None
        words.append(part)
    return words or None


def plain(text):
    """Latin letters without their marks ("Malmö" is "Malmo")."""
    special = {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae",
               "Æ": "Ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "Þ": "Th"}
    text = "".join(special.get(c, c) for c in text)
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def is_latin(text):
    return all(not c.isalpha() or ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in text)


def spellings(phrase):
    """The forms of a phrase that texts may have: without marks, either apostrophe."""
    forms = [unicodedata.normalize("NFC", phrase)]
    if is_latin(phrase) and plain(phrase) != forms[0]:
        forms.append(plain(phrase))
    for form in list(forms):
        if any(sign in form for sign in APOSTROPHES):
            for sign in "'’":
                forms.append(re.sub("[" + APOSTROPHES + "]", sign, form))
            forms.append(re.sub("[" + APOSTROPHES + "]", "", form))
    return list(dict.fromkeys(forms))
