"""The project's own lists: Scripts/data/gazetteer-names.txt and gazetteer-words.txt."""
import os
import re

from . import classes
from .phrases import Subject

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data")
ROOT = os.path.dirname(os.path.dirname(FOLDER))


def _sections(name):
    """(bits, line) of a file of sections: "[class class]", then lines; "#" comments."""
    bits = 0
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            if line.startswith("["):
                bits = 0
                for word in line.strip("[]").split():
                    bits |= classes.NAMES[word]
            elif line and not line.startswith("#"):
                yield bits, line


def _things(line):
    """The names of each thing of a line. Of a line that begins with "*" each name is a thing of
    its own, unless its words or initials are those of the one before."""
    if not line.startswith("* "):
        return [line.split("|")]
    things = []
    for name in line[2:].split("|"):
        before = things[-1][0].split() if things else []
        initials = "".join(word[0] for word in before if word[0].isupper())
        if name == initials or set(name.split()) < set(before):
            things[-1].append(name)
        else:
            things.append([name])
    return things


def _subject(phrases, name, bits, country):
    """A region that ISO 3166-2 has keeps its code; "US-DC" is one."""
    row = phrases.row(name)
    if bits == classes.REGION and row and row.subject and row.subject.ref.startswith(
            "iso3166-2:" + country):
        return row.subject
    if "-" in country:
        return Subject(name, "iso3166-2:" + country, country[:2])
    return Subject(name, "", country)


def add_names(phrases, countries):
    """Lines: canonical name|other name|…, with "@XX" last for the country it lies in."""
    for bits, line in _sections("gazetteer-names.txt"):
        country = ""
        match = re.search(r" @(\S+)$", line)
        if match:
            country, line = match.group(1), line[:match.start()]
        if bits & (classes.DEMONYM | classes.OTHER):
            for name in line.split("|"):
                phrases.remove(name, classes.ORGANISATION | (
                    classes.REGION | classes.PERSON | classes.OTHER
                    if bits & classes.DEMONYM else 0))
                phrases.add(name, bits, countries.get(country), 100)
            continue
        for names in _things(line):
            subject = _subject(phrases, names[0], bits, country)
            for name in names:
                if not bits & ~classes.PLACES:
                    phrases.remove(name, classes.ORGANISATION | classes.OTHER)
                phrases.add(name, bits, subject, 900)


def words():
    """(bits, word) of single words."""
    for bits, line in _sections("gazetteer-words.txt"):
        for word in line.split():
            yield bits, word


def add_outlets(phrases):
    """The outlets that citations know (Lexicons/Outlets.swift); its marked forms are left out."""
    path = os.path.join(ROOT, "Sources/AnnalsAnnotate/Lexicons/Outlets.swift")
    with open(path, encoding="utf-8") as file:
        source = file.read()
    block = source.split('static let list = """')[1].split('"""')[0]
    common = set(re.findall(r'"([^"]+)"', source.split("common: Set<String> = [")[1].split("]")[0]))
    for line in block.split("\n"):
        names = [name for name in line.strip().split("|") if name]
        if not names:
            continue
        subject = Subject(names[0])
        marked = {name[1:] for name in names if name[0] in "!^"} | common
        for name in names:
            if name[0] in "!^" or name in common or name[4:] in marked:
                continue
            bits = classes.OUTLET | classes.ORGANISATION
            phrases.add(name, bits, subject, 650)
            if name.startswith("The "):
                phrases.add(name[4:], bits, subject, 650) if " " in name[4:] else None
