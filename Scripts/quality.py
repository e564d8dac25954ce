#!/usr/bin/env python3
"""Scores the annotators on the project's own labelled sets (Quality/*.jsonl).

A set is a file of JSON lines: {"id", "text", "date"?, "annotations": [{"start", "end",
"surface", …}]}; offsets count code points, end exclusive. The texts go through the built
`annals annotate --no-clean`; what comes back is compared with the labels.

  strict    same start and end
  relaxed   the spans overlap, one to one, from the left
  value     relaxed F1 times the share of overlapping pairs with the same value

A score below its floor in Quality/floors.json fails the run. With --record the floors are
raised to what was reached; they are never lowered by this script.
"""

import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETS = ROOT / "Quality"


def read(path):
    with open(path, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    for record in records:
        for mark in record["annotations"]:
            found = record["text"][mark["start"] : mark["end"]]
            if "surface" in mark and mark["surface"] != found:
                sys.exit(f"{path.name}: {record['id']}: {mark['surface']!r} is {found!r} in the text")
    if len({record["id"] for record in records}) != len(records):
        sys.exit(f"{path.name}: an id stands twice")
    return records


def annotate(binary, records):
    request = "".join(
        json.dumps({key: record[key] for key in ("id", "text", "date") if key in record}) + "\n"
        for record in records
    )
    done = subprocess.run(
        [binary, "annotate", "--no-clean"], input=request, capture_output=True, encoding="utf-8"
    )
    if done.returncode != 0:
        sys.exit(done.stderr)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if [line["id"] for line in found] != [record["id"] for record in records]:
        sys.exit("annotate gave back other documents than it was given")
    return found


class Score:
    """True and false positives, false negatives."""

    def __init__(self):
        self.hits = self.extra = self.missed = 0

    def add(self, gold, found):
        gold, found = set(gold), set(found)
        self.hits += len(gold & found)
        self.extra += len(found - gold)
        self.missed += len(gold - found)

    @property
    def precision(self):
        return 100 * self.hits / max(1, self.hits + self.extra)

    @property
    def recall(self):
        return 100 * self.hits / max(1, self.hits + self.missed)

    @property
    def f1(self):
        return 100 * 2 * self.hits / max(1, 2 * self.hits + self.extra + self.missed)


def overlaps(gold, found):
    """Pairs of spans that overlap, each span in one pair at most."""
    pairs, used = [], set()
    for one in gold:
        best = None
        for i, other in enumerate(found):
            if i in used:
                continue
            shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
            if shared > 0 and (best is None or shared > best[0]):
                best = (shared, i)
        if best:
            used.add(best[1])
            pairs.append((one, found[best[1]]))
    return pairs


def spans(marks):
    return [(mark["start"], mark["end"]) for mark in marks]


def share(right, whole):
    return 100 * right / whole if whole else 100.0


def sentences(records, lines):
    score = Score()
    for record, line in zip(records, lines):
        score.add(spans(record["annotations"]), map(tuple, line["sentences"]))
    return {"strict": score.f1}


def dates(records, lines):
    strict, pairs, gold, found, values, types = Score(), 0, 0, 0, 0, 0
    for record, line in zip(records, lines):
        marks = sorted(record["annotations"], key=lambda mark: (mark["start"], mark["end"]))
        strict.add(spans(marks), spans(line["dates"]))
        gold += len(marks)
        found += len(line["dates"])
        for one, other in overlaps(marks, line["dates"]):
            pairs += 1
            values += one["value"] == other["value"]
            types += one["type"] == other["type"]
    relaxed = 100 * 2 * pairs / max(1, gold + found)
    return {
        "strict": strict.f1,
        "relaxed": relaxed,
        "value": relaxed * values / max(1, pairs),
        "type": share(types, pairs),
    }


def quotes(records, lines):
    speech, every, matched, speakers, kinds, known = Score(), Score(), 0, 0, 0, 0
    for record, line in zip(records, lines):
        gold = {(mark["start"], mark["end"]): mark for mark in record["annotations"]}
        found = {(mark["start"], mark["end"]): mark for mark in line["quotes"]}
        every.add(gold, found)
        speech.add(
            [span for span, mark in gold.items() if mark["kind"] == "speech"],
            [span for span, mark in found.items() if mark["kind"] == "speech"],
        )
        for span in gold.keys() & found.keys():
            known += 1
            kinds += gold[span]["kind"] == found[span]["kind"]
            if gold[span]["kind"] == found[span]["kind"] == "speech":
                matched += 1
                speakers += gold[span].get("speaker") == found[span]["speaker"]
    return {
        "speech": speech.f1,
        "spans": every.f1,
        "kind": share(kinds, known),
        "speaker": share(speakers, matched),
    }


def kinds(layer):
    def score(records, lines):
        exact = Score()
        for record, line in zip(records, lines):
            exact.add(
                [(mark["kind"], mark["start"], mark["end"]) for mark in record["annotations"]],
                [(mark["kind"], mark["start"], mark["end"]) for mark in line[layer]],
            )
        return {"precision": exact.precision, "recall": exact.recall}

    return score


def language(records, lines):
    right = whole = 0
    for record, line in zip(records, lines):
        for one, other in overlaps(record["annotations"], line["paragraphs"]):
            right += one["language"] == other["language"]
        whole += len(record["annotations"])
    return {"paragraphs": share(right, whole)}


LAYERS = {
    "sentences": sentences,
    "dates": dates,
    "quotes": quotes,
    "citations": kinds("citations"),
    "personal-data": kinds("personalData"),
    "language": language,
}


def main():
    parser = argparse.ArgumentParser(description="score the annotators on Quality/*.jsonl")
    parser.add_argument("--binary", default=str(ROOT / ".build/release/annals"))
    parser.add_argument("--record", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("sets", nargs="*", metavar="set", help="only these: " + ", ".join(LAYERS))
    arguments = parser.parse_args()
    floors_path = SETS / "floors.json"
    floors = json.loads(floors_path.read_text()) if floors_path.exists() else {}
    failed = 0
    print(f"{'set':<16}{'texts':>6}{'marks':>7}  {'score':<12}{'reached':>8}{'floor':>8}")
    for name in arguments.sets or LAYERS:
        path = SETS / f"{name}.jsonl"
        records = read(path)
        marks = sum(len(record["annotations"]) for record in records)
        for score, value in LAYERS[name](records, annotate(arguments.binary, records)).items():
            key = f"{name}.{score}"
            # Two decimals, cut and not rounded: a floor is never above what was reached.
            reached = int(value * 100 + 1e-6) / 100
            if arguments.record:
                floors[key] = max(floors.get(key, 0), reached)
            floor = floors.get(key)
            below = floor is None or reached < floor
            failed += below
            stated = "none" if floor is None else f"{floor:.2f}"
            print(
                f"{name:<16}{len(records):>6}{marks:>7}  {score:<12}{reached:>8.2f}{stated:>8}"
                + ("  BELOW" if below else "")
            )
    if arguments.record:
        floors_path.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n")
    if failed:
        sys.exit(f"{failed} scores are below their floor")


if __name__ == "__main__":
    main()
