"""Proper nouns of WordNet 3 (WordNet licence; Debian package wordnet-base)."""
import re

from . import classes, folding
from .phrases import Subject

ROOT = "/usr/share/wordnet/"
KINDS = {"05": "animal", "06": "artifact", "08": "body", "09": "cognition", "10": "communication",
         "04": "act", "11": "event", "14": "group", "15": "location", "17": "object",
         "18": "person", "20": "plant", "21": "possession", "26": "state", "28": "time"}
# Synsets (by first sense of a lemma) whose members are told apart.
ANCHORS = {
    "organization": "organization", "institution": "organization", "person": "person",
    "structure": "place", "way": "place", "facility": "place", "celestial_body": "sky",
    "spiritual_being": "spirit", "inhabitant": "demonym", "language": "language",
    "ethnic_group": "demonym", "military_unit": "organization", "polity": "organization",
    "law-makers": "organization", "university": "organization", "imaginary_being": "spirit", "dynasty": "other",
    "mythical_monster": "spirit", "city": "city", "town": "city", "municipality": "city",
    "national_capital": "city",
}


ADMINISTRATIVE = classes.COUNTRY | classes.SUBDIVISION | classes.CITY
TITLES = set("President Queen King Pope Sir Lord Lady Dr. Captain General Emperor Prince".split())


class Synset:
    def __init__(self, line):
        head = line.split(" | ")[0].split(" ")
        self.kind = KINDS.get(head[1], "")
        count = int(head[3], 16)
        self.lemmas = [re.sub(r"\((a|p|ip)\)$", "", word).replace("_", " ")
                       for word in head[4:4 + 2 * count:2]]
        rest = head[4 + 2 * count:]
        pointers = [rest[1 + 4 * i:5 + 4 * i] for i in range(int(rest[0]))]
        self.above = [p[1] for p in pointers if p[0] in ("@", "@i") and p[2] == "n"]
        self.instance = any(p[0] == "@i" for p in pointers)
        self.pertains = [p[1] for p in pointers if p[0] in ("\\", "+", ";r", "#m") and p[2] == "n"]
        self.wholes = [p[1] for p in pointers if p[0] in ("#p", "#m") and p[2] == "n"]


def _read(name):
    synsets = {}
    with open(ROOT + name, encoding="utf-8") as file:
        for line in file:
            if not line.startswith(" "):
                synsets[line[:8]] = Synset(line)
    return synsets


def _anchors(nouns):
    """Offsets of the anchors' synsets."""
    found = {}
    with open(ROOT + "index.noun", encoding="utf-8") as file:
        for line in file:
            head = line.split()
            if head and head[0] in ANCHORS:
                found[head[-int(head[2])]] = ANCHORS[head[0]]
                if ANCHORS[head[0]] == "organization":
                    found.update((offset, "organization") for offset in head[-int(head[2]):]
                                 if nouns[offset].kind == "group" or head[0] == "university")
    return found


def _closure(nouns, offset, seen=None):
    seen = set() if seen is None else seen
    for above in nouns[offset].above:
        if above not in seen:
            seen.add(above)
            _closure(nouns, above, seen)
    return seen


def _bits(synset, marks):
    """The classes of a proper noun, 0 for none."""
    kind = synset.kind
    if synset.instance and kind == "person":
        return classes.OTHER if "spirit" in marks else classes.PERSON
    if synset.instance and kind == "location":
        return classes.CITY if "city" in marks else classes.REGION
    if synset.instance and kind == "object":
        return classes.OTHER if "sky" in marks else classes.REGION
    if synset.instance and kind == "artifact":
        if "organization" in marks:
            return classes.ORGANISATION
        return classes.REGION if "place" in marks else classes.OTHER
    if kind == "group":
        return classes.ORGANISATION if "organization" in marks else classes.OTHER
    if kind == "person":
        return classes.DEMONYM if "demonym" in marks else classes.OTHER
    if kind in ("communication", "cognition", "act", "event", "time"):
        return classes.OTHER
    return 0


def _plural(word):
    if re.search(r"(ese|s|sh|ch|x|z|Irish|Dutch)$", word):
        return None
    if word.endswith("man"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def _country_of(synset, nouns, phrases, countries, depth=0):
    """The country a place is, or lies in, by WordNet's wholes."""
    for lemma in synset.lemmas:
        words = folding.raw_pieces(lemma)
        row = phrases.rows.get(tuple(map(folding.fold, words))) if words else None
        if row and row.classes & classes.COUNTRY and row.subject and row.subject.country:
            return row.subject.country
    if depth < 4:
        for whole in synset.wholes:
            found = _country_of(nouns[whole], nouns, phrases, countries, depth + 1)
            if found:
                return found
    return ""


def read_nouns():
    return _read("data.noun")


def add_nouns(phrases, nouns, countries, words):
    """`words` tells how words are written: see usage.Usage."""
    anchors = _anchors(nouns)
    for offset in sorted(nouns):
        synset = nouns[offset]
        lemmas = [lemma for lemma in synset.lemmas if lemma[0].isupper() and len(lemma) > 1]
        if len(lemmas) < len(synset.lemmas) and not synset.instance or not lemmas:
            continue
        marks = {anchors[a] for a in _closure(nouns, offset) if a in anchors}
        bits = _bits(synset, marks)
        if bits:
            _add(phrases, synset, lemmas, bits, nouns, countries, words)


def _known_subject(phrases, lemmas, country):
    """The place of that name which another source has."""
    for lemma in lemmas:
        row = phrases.row(lemma)
        if row and row.classes & classes.PLACES and row.subject and (
                row.subject.country == country or not country):
            return row.subject
    return None


def _add(phrases, synset, lemmas, bits, nouns, countries, words):
    place = bits & classes.PLACES
    country = _country_of(synset, nouns, phrases, countries) if place else ""
    subject = place and _known_subject(phrases, lemmas, country) or Subject(lemmas[0], "", country)
    weight = 560 if place else 600 if bits & classes.ORGANISATION else 500
    for lemma in lemmas:
        single = " " not in lemma
        if _is_doubtful(lemma, bits, words) if single else _has_more(lemma):
            continue
        if (place or bits == classes.ORGANISATION) and phrases.has(lemma, ADMINISTRATIVE):
            continue
        if bits == classes.PERSON and single:
            # A surname alone may be anyone's; the resolution finds whose it is.
            phrases.add(lemma, bits) if len(lemmas) > 1 else phrases.add(lemma, bits, subject, weight)
        elif bits & (classes.DEMONYM | classes.OTHER):
            known = phrases.has(lemma, classes.PLACES | classes.ORGANISATION)
            if not (known and bits == classes.OTHER):
                phrases.add(lemma, bits)
            plural = synset.kind == "person" and _plural(lemma)
            if plural and not phrases.has(plural, classes.PLACES):
                phrases.add(plural, bits)
        else:
            phrases.add(lemma, bits, subject, weight)


def _is_doubtful(lemma, bits, words):
    """Single words that are more often something else: rivers by half their name ("Red"),
    surnames that are words ("Best"), gods and languages that are given names."""
    folded = folding.fold(lemma)
    if not lemma.isupper() and words.is_common(folded) and words.capital(folded) <= 4:
        return True
    if bits == classes.PERSON:
        return words.is_given(folded)
    return bits & (classes.OTHER | classes.DEMONYM) and words.is_person(folded)


def _has_more(lemma):
    """Names with a title before them, and governments: no part of a name."""
    words = lemma.split()
    return words[0] in TITLES or words[-1].lower() == "government" or (
        len(words) == 2 and words[-1].lower() == "administration")


def add_adjectives(phrases, nouns, countries, words):
    """Adjectives with capitals: of places they are demonyms."""
    for _, synset in sorted(_read("data.adj").items()):
        lemmas = [lemma for lemma in synset.lemmas if lemma[0].isupper() and len(lemma) > 2]
        targets = [nouns[offset] for offset in synset.pertains]
        places = [t for t in targets if t.kind in ("location", "object") and t.instance]
        country = ""
        for place in places:
            country = country or _country_of(place, nouns, phrases, countries)
        for lemma in lemmas:
            bits = classes.DEMONYM if places else classes.OTHER
            if lemma.isupper() or phrases.has(lemma, classes.PLACES) or (
                    " " not in lemma and _is_doubtful(lemma, bits, words)):
                continue
            subject = countries.get(country)
            phrases.add(lemma, bits, subject, 90)


def surnames(nouns):
    """Last words of persons' names."""
    for synset in nouns.values():
        if synset.instance and synset.kind == "person":
            for lemma in synset.lemmas:
                words = lemma.split()
                if len(words) > 1 and re.match(r"^[A-Z][a-z]{2,}$", folding.plain(words[-1])):
                    yield words[-1]
