#!/usr/bin/env python3
"""Compares the `quality` object of document lines with the functions of datatrove and dolma.

Usage: eval-quality.py [--max N] [--show N] FILE...

FILE is NDJSON of `annals annotate`, or a part of an archive (`.ndjson.gz`); `-` is standard
input. Needs `pip install datatrove dolma`. For every signal it prints how many documents are
equal, and the first few that differ. The n-gram and line functions are datatrove's and dolma's
own; where datatrove's filter only answers yes or no, the expression of its source stands here.
Words are `text.split()`, as dolma and C4 split; datatrove's repetition functions get the same.
"""

import argparse
import collections
import gzip
import json
import sys

import numpy
from datatrove.data import Document
from datatrove.pipeline.filters import c4_filters
from datatrove.pipeline.filters import gopher_quality_filter as quality_filter
from datatrove.pipeline.filters import gopher_repetition_filter as repetition
from datatrove.utils.text import PUNCTUATION_SET, TERMINAL_PUNCTUATION
from dolma.core.data_types import Document as DolmaDocument
from dolma.taggers import c4, gopher
from dolma.taggers.repetitions.utils import find_periodic_sequences


class LineCounts(c4_filters.C4QualityFilter):
    """C4 as datatrove has it, its counts of lines kept here."""

    def __init__(self):
        super().__init__(min_num_sentences=-1)
        self.counts = collections.Counter()

    def stat_update(self, *labels, value=1, unit=None):
        for label in labels:
            self.counts[label] += value


def of_datatrove(text):
    words = text.split()
    lines = text.splitlines()
    plain = [w for w in words if any(c not in PUNCTUATION_SET for c in w)]
    yield "gopher words", len(plain), lambda q: q["words"] - q["punctWords"]
    if plain:
        yield "gopher mean word length", sum(map(len, plain)) / len(plain), lambda q: (
            (q["wordChars"] - q["punctWordChars"]) / (q["words"] - q["punctWords"]))
    yield "gopher hashes", text.count("#"), lambda q: q["hashes"]
    yield "gopher ellipses", text.count("...") + text.count("…"), lambda q: q["ellipses"]
    yield "gopher bullet lines", sum(
        s.lstrip().startswith("•") or s.lstrip().startswith("-") for s in lines
    ), lambda q: q["bulletLines"]
    yield "gopher ellipsis lines", sum(
        s.rstrip().endswith("...") or s.rstrip().endswith("…") for s in lines
    ), lambda q: q["ellipsisLines"]
    yield "gopher alpha words", sum(any(c.isalpha() for c in w) for w in words), lambda q: (
        q["alphaWords"])
    stop = set(quality_filter.STOP_WORDS)
    yield "gopher stop words", len(stop & set(words)), lambda q: q["stopWordKinds"]

    split = repetition.GopherRepetitionFilter()
    paragraphs = split.paragraph_exp.split(text.strip())
    yield "gopher paragraphs", len(paragraphs), lambda q: q["paragraphs"]
    yield "gopher dup paragraphs", repetition.find_duplicates(paragraphs), lambda q: (
        q["dupParagraphs"], q["dupParagraphChars"])
    parts = split._line_splitter.split(text)
    yield "gopher lines", len(parts), lambda q: q["filledLines"]
    yield "gopher dup lines", repetition.find_duplicates(parts), lambda q: (
        q["dupLines"], q["dupLineChars"])
    for n in (2, 3, 4):
        grams = repetition.get_n_grams(words, n)
        if grams:
            yield f"gopher top {n}-gram", repetition.find_top_duplicate(grams), lambda q, n=n: (
                q[f"top{n}Chars"] + (n - 1) * q[f"top{n}"])
    for n in range(5, 11):
        yield f"gopher dup {n}-gram", repetition.find_all_duplicate(words, n), lambda q, n=n: (
            q[f"dup{n}"])

    filled = [line for line in text.split("\n") if line.strip() != ""]
    yield "fineweb lines", len(filled), lambda q: q["filledLines"]
    yield "fineweb punctuated lines", sum(
        line.endswith(tuple(TERMINAL_PUNCTUATION)) for line in filled), lambda q: q["punctLines"]
    yield "fineweb short lines", sum(len(line) <= 30 for line in filled), lambda q: q["briefLines"]
    yield "fineweb duplicate chars", repetition.find_duplicates(filled)[1], lambda q: (
        q["dupLineChars"])
    yield "fineweb chars", len(text.replace("\n", "")), lambda q: (
        q["codePoints"] - q["lines"] + 1)
    yield "fineweb new lines", text.count("\n"), lambda q: q["lines"] - 1

    rule = LineCounts()
    answer = rule.filter(Document(text=text, id=""))
    if answer is True:
        yield "c4 kept lines", rule.counts["line-kept"], lambda q: q["c4Lines"]
    yield "c4 long words", rule.counts["line-filter-too_long_word"] > 0, lambda q: (
        q["longestWord"] > 1000)
    yield "c4 policy lines", sum(
        any(p in line.lower() for p in c4_filters.POLICY_SUBSTRINGS) for line in lines
    ), lambda q: q["policyLines"]
    yield "c4 javascript lines", sum("javascript" in line.lower() for line in lines), lambda q: (
        q["scriptLines"])
    yield "c4 lorem ipsum lines", sum("lorem ipsum" in line.lower() for line in lines), lambda q: (
        q["loremLines"])


def of_dolma(text):
    words = text.split()
    first = gopher.get_attributes(text)
    second = gopher.get_attributes(text, ignore_empty_lines=True)

    def blank(q):
        empty = q["lines"] - q["filledLines"]
        return empty if empty > 1 else 0

    yield "gopher word_count", first.word_count, lambda q: q["words"]
    yield "gopher median_word_length", first.median_word_length, lambda q: q["wordMedian"] / 2
    yield "gopher symbol_to_word_ratio", first.symbol_to_word_ratio, lambda q: (
        q["symbolWords"] / max(q["words"], 1))
    yield "gopher alpha words", first.fraction_of_words_with_alpha_character, lambda q: (
        q["alphaWords"] / max(q["words"], 1))
    yield "gopher required_word_count", first.required_word_count, lambda q: q["stopWords"]
    for name, value in (("v1", first), ("v2", second)):
        count = "lines" if name == "v1" else "filledLines"
        yield f"gopher_{name} bullet lines", (
            value.fraction_of_lines_starting_with_bullet_point
        ), lambda q, c=count: q["starLines"] / max(q[c], 1)
        yield f"gopher_{name} ellipsis lines", (
            value.fraction_of_lines_ending_with_ellipsis
        ), lambda q, c=count: q["dotsLines"] / max(q[c], 1)
        yield f"gopher_{name} duplicate lines", value.fraction_of_duplicate_lines, lambda q, c=count: (
            (q["repLines"] + (blank(q) if c == "lines" else 0)) / max(q[c], 1))
        yield f"gopher_{name} duplicate line chars", (
            value.fraction_of_characters_in_duplicate_lines
        ), lambda q: q["repLineChars"] / max(q["wordChars"], 1)
    for n, value in first.fraction_of_characters_in_most_common_ngram:
        yield f"gopher most common {n}-gram", value, lambda q, n=n: (
            q[f"top{n}Chars"] / max(q["wordChars"], 1))
    lengths = [len(w) for w in words]
    for n, value in first.fraction_of_characters_in_duplicate_ngrams:
        # What all sequences of n words hold follows from the lengths of the words.
        whole = sum(
            length * min(i + 1, n, len(words) - i, len(words) - n + 1)
            for i, length in enumerate(lengths))
        yield f"gopher duplicate {n}-grams", value, lambda q, n=n, whole=whole: (
            q[f"rep{n}"] / max(whole, 1))

    numbers = {}
    array = numpy.array([numbers.setdefault(w, len(numbers)) for w in words])
    times = max((s.times for s in find_periodic_sequences(array, 13)), default=0)
    yield "repetitions, of words", times, lambda q: q["repeatTimes"]

    for name, tagger in (("c4_v1", c4.C4Tagger()), ("c4_v2", c4.FasterC4Tagger())):
        spans = tagger.predict(DolmaDocument(source="", id="", text=text)).spans
        kinds = collections.Counter(span.type for span in spans)
        lines = next(span.score for span in spans if span.type == "line_count")
        yield f"{name} line_count", lines, lambda q: q["lines"]
        yield f"{name} no ending punctuation", kinds[
            "lines_with_no_ending_punctuation"], lambda q: q["openLines"]
        yield f"{name} too few words", kinds["lines_with_too_few_words"], lambda q: (
            q["fewWordLines"])
        yield f"{name} curly brace", kinds["has_curly_brace"] > 0, lambda q: q["braces"] > 0
        yield f"{name} lorem ipsum", kinds["has_lorem_ipsum"] > 0, lambda q: q["loremLines"] > 0
        if name == "c4_v2":
            yield f"{name} javascript", kinds["has_javascript"] > 0, lambda q: q["scriptLines"] > 0


def lines_of(path):
    if path == "-":
        yield from sys.stdin
        return
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from file


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--max", type=int, default=1_000, help="documents to read")
    parser.add_argument("--show", type=int, default=2, help="differences to show of a signal")
    options = parser.parse_args()
    equal, differing = collections.Counter(), collections.defaultdict(list)
    names, documents = {}, 0
    for line in (line for path in options.files for line in lines_of(path)):
        if documents == options.max:
            break
        document = json.loads(line)
        if not document["text"].strip():
            continue
        documents += 1
        quality = document["quality"] | {"codePoints": document["counts"]["codePoints"]}
        for source, signals in (("datatrove", of_datatrove), ("dolma", of_dolma)):
            for name, theirs, ours in signals(document["text"]):
                name = f"{source} {name}"
                names[name] = None
                mine = ours(quality)
                # Fractions are the same two integers divided, so they are the same to the bit.
                if mine == theirs or (isinstance(theirs, float) and abs(mine - theirs) < 1e-12):
                    equal[name] += 1
                else:
                    differing[name].append((document["id"], theirs, mine))
    print(f"{documents} documents")
    print(f"{'signal':<44}{'equal':>8}{'differ':>8}")
    for name in names:
        print(f"{name:<44}{equal[name]:>8}{len(differing[name]):>8}")
        for identifier, theirs, mine in differing[name][: options.show]:
            print(f"    {identifier}: theirs {theirs}, ours {mine}")
    return 1 if any(differing.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
