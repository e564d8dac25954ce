#!/usr/bin/env python3
"""Trains the model that finds names: Sources/CNameData/names.model.

Corpora are files of one word and its BIO tag (PER, LOC, ORG) a line, tab between, an empty line
after each sentence. The features come from the program itself (`swift build --product
annals-features`); python-crfsuite (PyPI) fits the weights; they are written as 8-bit numbers.

  Scripts/train-names.py --clean wikigold.tsv --clean ewt.tsv --heads gum.tsv
  Scripts/train-names.py ... --cross 4     scores only: each --clean corpus in four folds

`--heads` is for corpora that were made from entity annotation: titles at the start of a person
are taken off, sentences with signs of lost words are left out (docs/models.md).
"""
import argparse
import pathlib
import sys

from namemodel import corpora, model, scores

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clean", action="append", default=[], metavar="FILE")
    parser.add_argument("--heads", action="append", default=[], metavar="FILE")
    parser.add_argument("--features", default=str(ROOT / ".build/debug/annals-features"))
    parser.add_argument("--output", default=str(ROOT / "Sources/CNameData/names.model"))
    parser.add_argument("--cross", type=int, metavar="N", help="score by N folds and write nothing")
    args = parser.parse_args()
    clean = {path: model.rows(args.features, corpora.read(path)) for path in args.clean}
    heads = {path: model.rows(args.features, corpora.repaired(corpora.read(path))) for path in args.heads}
    if args.cross:
        cross(clean, heads, args.cross)
        return
    sentences = [s for corpus in (*clean.values(), *heads.values()) for s in corpus]
    weights = model.train(sentences)
    data = model.packed(weights)
    pathlib.Path(args.output).write_bytes(data)
    print(f"{args.output}: {len(data)} bytes, {len(weights.features)} features, {len(sentences)} sentences")


def cross(clean, heads, folds):
    """Each clean corpus: by folds with all the others as training data, and without itself."""
    for path, corpus in clean.items():
        others = [s for other, c in {**clean, **heads}.items() if other != path for s in c]
        total = scores.Counts()
        for k in range(folds):
            # Runs of twenty sentences keep most of a document in one fold.
            train = [s for i, s in enumerate(corpus) if i // 20 % folds != k]
            test = [s for i, s in enumerate(corpus) if i // 20 % folds == k]
            total.add(model.train(others + train), test)
        print(f"{path}: {folds} folds: {total}")
        alone = scores.Counts()
        alone.add(model.train(others), corpus)
        print(f"{path}: trained on the others: {alone}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
