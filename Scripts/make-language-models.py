#!/usr/bin/env python3
"""Writes the letter statistics by which charsets are told apart:
Sources/AnnalsText/Decoding/Tables/LanguageModels.swift and EastAsianFrequencies.swift.

Usage: make-language-models.py FOLDER, which holds for each language CODE.train.txt (prose, a
sentence a line) and, where there is one, CODE.words.tsv (word, tab, weight). What the committed
tables were made from, and the licences, stand in docs/decisions/0017-charset-evidence.md.

A model is P(letter | two letters before) of lower-case words; "_" is the edge of a word. Costs
are -ln P in quarters of a nat, written as one of 62 signs.
"""
import collections
import math
import os
import random
import sys
import unicodedata

FOLDER = sys.argv[1] + "/"
OUT = "Sources/AnnalsText/Decoding/Tables/"
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LATIN = ("en de fr es it pt nl da sv nb fi is et lv lt pl cs sk hu sl hr ro tr ca gl eu ga cy eo mt "
         "sq id vi").split()
CYRILLIC = "ru uk be bg mk sr".split()
OTHER = {"el": "Greek", "he": "Hebrew", "ar": "Arabic", "fa": "Arabic", "th": "Thai"}
EXTRA = {"fr": "œæÿ", "de": "éàèç", "en": "éèêñöüçïâàô", "nl": "éëïèöüç", "fi": "šžåé",
         "et": "šž", "da": "éüöä", "sv": "éüàè", "nb": "éöäüòô", "it": "î", "cy": "ẁẃẅŵŷỳýÿ",
         "sl": "đćäöü", "ro": "şţșț", "tr": "âîû", "ru": "ё", "uk": "ґ'", "hu": "äë", "pl": "éü"}
TRIGRAMS = {"vi": 3500, "vi-marks": 3500, "th": 3000}
# Combining marks of the tones of Vietnamese, which Windows-1258 writes behind the letter.
TONES = "\u0300\u0301\u0303\u0309\u0323"


def is_letter(character):
    return unicodedata.category(character)[0] in "LM"


def words_of(text):
    word = ""
    for character in text:
        if is_letter(character):
            word += character
        elif word:
            yield word
            word = ""
    if word:
        yield word


def load(code):
    """Lower-case words with weights that sum to one million for each source."""
    sources = []
    if os.path.exists(FOLDER + code + ".train.txt"):
        counts = collections.Counter()
        with open(FOLDER + code + ".train.txt", encoding="utf-8") as file:
            for line in file:
                if code in FOREIGN_LATIN and ascii_share(line) > 0.5:
                    continue
                counts.update(word.lower() for word in words_of(line))
        sources.append(counts)
    if os.path.exists(FOLDER + code + ".words.tsv"):
        counts = collections.Counter()
        with open(FOLDER + code + ".words.tsv", encoding="utf-8") as file:
            for line in file:
                text, weight = line.rstrip("\n").split("\t")
                for word in words_of(text):
                    counts[word.lower()] += float(weight)
        sources.append(counts)
    words = collections.Counter()
    for counts in sources:
        total = sum(counts.values())
        for word, weight in counts.items():
            word = word.replace("i\u0307", "i")
            words[word] += weight * 1e6 / total
    if code == "ro":  # old files have the cedilla of ISO 8859-2 for the comma
        for word, weight in list(words.items()):
            cedilla = word.translate({0x219: 0x15F, 0x21B: 0x163})
            if cedilla != word:
                words[cedilla] += weight
    return words


FOREIGN_LATIN = set(CYRILLIC) | set(OTHER)


def ascii_share(line):
    letters = [c for c in line if c.isalpha()]
    return sum(c < "\x80" for c in letters) / max(1, len(letters))


def sign(cost):
    return SIGNS[max(0, min(61, round(cost * 4)))]


def model(code, words):
    unigrams, bigrams, trigrams = (collections.Counter() for _ in range(3))
    for word, weight in words.items():
        text = "_" + word + "_"
        for i, character in enumerate(text):
            if i:
                unigrams[character] += weight
                bigrams[text[i - 1:i + 1]] += weight
            if i > 1:
                trigrams[text[i - 2:i + 1]] += weight
    total = sum(unigrams.values())
    home = collections.Counter()
    for character, count in unigrams.items():
        if character != "_":
            home[character] += count
    is_latin = code in LATIN or code == "vi-marks"
    own = [c for c, n in home.items()
           if n > total * 3e-5 and "\x80" <= c < "\u2000"
           and unicodedata.name(c, "").startswith(
               ("LATIN", "COMBINING") if is_latin else
               "CYRILLIC" if code in CYRILLIC else OTHER.get(code, "").upper())]
    own = sorted(own, key=lambda c: -home[c])[:75]
    own += [c for c in EXTRA.get(code, "") if c not in own and c != "'"]
    base = "abcdefghijklmnopqrstuvwxyz" if is_latin else ""
    alphabet = "_" + base + "".join(sorted(own))
    known = set(alphabet)
    unigram = {c: -math.log((unigrams[c] + total * 2e-6) / total) for c in alphabet}
    first, second = collections.Counter(), collections.Counter()
    kinds_1, kinds_2 = collections.Counter(), collections.Counter()
    for gram, count in bigrams.items():
        first[gram[0]] += count
        kinds_1[gram[0]] += 1
    for gram, count in trigrams.items():
        second[gram[:2]] += count
        kinds_2[gram[:2]] += 1
    scale = total / 2e5  # a weight of this much counts as one observation
    pair = {}
    for gram, count in bigrams.items():
        if set(gram) <= known:
            pair[gram] = -math.log((count + scale * 0.1 * math.exp(-unigram[gram[1]]))
                                   / (first[gram[0]] + scale * 0.1))
    kept_pairs = {gram: cost for gram, cost in pair.items()
                  if bigrams[gram] > scale * 0.5 and abs(cost - unigram[gram[1]] - 3) > 0.2}

    def backoff(gram):
        return min(15.25, kept_pairs.get(gram[1:], unigram[gram[2]] + 3)) + 0.5

    ranked = []
    for gram, count in trigrams.items():
        if not set(gram) <= known or count < scale * 0.4:
            continue
        cost = -math.log((count + scale * 0.5 * math.exp(-pair[gram[1:]]))
                         / (second[gram[:2]] + scale * 0.5))
        gain = count * abs(backoff(gram) - cost)
        if any(c >= "\x80" for c in gram) and is_latin:
            gain *= 6
        ranked.append((-gain, gram, cost))
    ranked.sort()
    ranked = ranked[:TRIGRAMS.get(code, 1600)]
    script = "Latin" if is_latin else "Cyrillic" if code in CYRILLIC else OTHER[code.split("-")[0]]
    return [
        code + " " + script + " " + "".join(c + sign(unigram[c]) for c in alphabet),
        "".join(gram + sign(cost) for gram, cost in sorted(kept_pairs.items())),
        "".join(gram + sign(cost) for _, gram, cost in sorted(ranked, key=lambda r: r[1]))]


def with_marks(words):
    """Vietnamese as Windows-1258 holds it: tones apart, or composed where it has the letter."""
    changed = collections.Counter()
    for word, weight in words.items():
        apart = ""
        both = ""
        for character in unicodedata.normalize("NFC", word):
            parts = unicodedata.normalize("NFD", character)
            tone = [c for c in parts if c in TONES]
            rest = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
            apart += rest + "".join(tone)
            both += character if character in "àáâèéêìíóôùúûăđơư" else rest + "".join(tone)
        changed[apart] += weight / 2
        changed[both] += weight / 2
    return changed


def reversed_words(words):
    return collections.Counter({word[::-1]: weight for word, weight in words.items()})


def literal(text):
    return "".join("\\u{%X}" % ord(c) if unicodedata.category(c)[0] in "MCZ" and c != " " else c
                   for c in text)


def write(name, variable, comment, rows):
    with open(OUT + name + ".swift", "w", encoding="utf-8") as file:
        file.write("// swift-format-ignore-file\n")
        file.write("// Generated by Scripts/make-language-models.py. Do not edit.\n\n")
        for line in comment:
            file.write("/// " + line + "\n")
        file.write('let %s: StaticString = """\n' % variable)
        for row in rows:
            file.write(literal(row) + "\n")
        file.write('"""\n')


def east_asian(code):
    counts = collections.Counter()
    for source in (".train.txt", ".words.tsv"):
        if not os.path.exists(FOLDER + code + source):
            continue
        part = collections.Counter()
        with open(FOLDER + code + source, encoding="utf-8") as file:
            for line in file:
                text, weight = line.rstrip("\n"), 1.0
                if source == ".words.tsv":
                    text, _, number = text.partition("\t")
                    weight = float(number)
                for character in text:
                    if ord(character) >= 0x2E80:
                        part[character] += weight
        total = sum(part.values())
        for character, count in part.items():
            counts[character] += count / total / 2
    return counts


def traditional(simplified, counts):
    """News frequencies for traditional characters, by those of the simplified ones."""
    import gzip
    import msgpack
    with gzip.open(FOLDER + "_chinese_mapping.msgpack.gz") as file:
        table = msgpack.load(file, strict_map_key=False)
    variants = collections.defaultdict(list)
    for source, target in table.items():
        source = chr(source) if isinstance(source, int) else source
        target = chr(target) if isinstance(target, int) else target
        if len(source) == 1 and len(target) == 1:
            variants[target].append(source)

    def is_common(character):
        try:
            return 0xA4 <= character.encode("big5")[0] <= 0xC6
        except UnicodeEncodeError:
            return False

    result = collections.Counter(counts)
    for character, share in simplified.items():
        choice = [c for c in variants[character] + [character] if is_common(c)]
        if choice:
            best = max(choice, key=lambda c: (counts[c], c))
            result[best] += share
    return result


def frequency_rows():
    tables = {code: east_asian(code) for code in ("zh-cn", "zh-tw", "ja", "ko")}
    tables["zh"] = east_asian("zh")
    for character, share in tables.pop("zh").items():
        tables["zh-cn"][character] += share
        tables["zh"] = tables.get("zh", collections.Counter())
        tables["zh"][character] += share
    tables["zh-tw"] = traditional(tables.pop("zh"), tables["zh-tw"])
    rows = []
    for code, counts in sorted(tables.items()):
        total = sum(counts.values())
        levels = collections.defaultdict(list)
        for character, count in counts.most_common(3200):
            if ord(character) <= 0xFFFF:
                levels[round(-math.log(count / total) * 4)].append(character)
        row = code
        for level in sorted(levels):
            row += " " + SIGNS[min(61, level)] + "".join(sorted(levels[level]))
        rows.append(row)
    return rows


def main():
    rows = []
    for code in LATIN + CYRILLIC + sorted(OTHER):
        words = load(code)
        rows += model(code, words)
        if code == "vi":
            rows += model("vi-marks", with_marks(words))
        if code == "he":
            OTHER["he-visual"] = "Hebrew"
            rows += model("he-visual", reversed_words(words))
            del OTHER["he-visual"]
    write("LanguageModels", "languageModels", [
        "Three lines a language: its code, script and letters, a cost behind each; then pairs and",
        "triples of letters with the cost of the last."], rows)
    write("EastAsianFrequencies", "eastAsianFrequencies", [
        "A line a language: its code, then groups of a cost and the characters that have it."],
        frequency_rows())


main()
