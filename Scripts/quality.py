#!/usr/bin/env python3
"""Scores the annotators on the project's own labelled sets (Quality/*.jsonl).

A set is a file of JSON lines: {"id", "text", "date"?, "annotations": [{"start", "end",
"surface", …}]}; offsets count code points, end exclusive. The texts go through the built
`annals annotate --no-clean`; what comes back is compared with the labels.

  strict    same start and end
  relaxed   the spans overlap, one to one, from the left
  value     relaxed F1 times the share of overlapping pairs with the same value
  link      entities: B-cubed F1 of the entity numbers over the mentions found with their kind

The entity set has a split: rules and models are mended with `dev`, `test` only tells how well
they do. --split scores one of them; --errors prints what went wrong, of `dev` unless --split
names the other.

A score below its floor in Quality/floors.json fails the run. With --record the floors are
raised to what was reached; they are never lowered by this script.
"""

import argparse
import collections
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


def bcubed(pairs):
    """F1 of two numberings of the same things: [(gold, found), …]."""

    def mean(pairs):
        shared, sizes = collections.Counter(pairs), collections.Counter(one for one, _ in pairs)
        return sum(n * n / sizes[one] for (one, _), n in shared.items()) / max(1, len(pairs))

    recall, precision = mean(pairs), mean([(other, one) for one, other in pairs])
    return 100 * 2 * precision * recall / max(1e-9, precision + recall)


def country_key(ref):
    """The key when it is a country's; the labels have no others."""
    return ref if ref and ref.startswith("iso3166:") else None


def matched(record, line):
    """Pairs of a labelled and a found entity mention with the same span and kind."""
    found = {(mark["start"], mark["end"], mark["type"]): mark for mark in line["entities"]}
    for mark in record["annotations"]:
        other = found.get((mark["start"], mark["end"], mark["kind"]))
        if other:
            yield mark, other


def entities(records, lines):
    every, bare, kind = Score(), Score(), collections.defaultdict(Score)
    linked, names, refs, countries, whole = [], 0, [0, 0], [0, 0], 0
    speakers, quotes = 0, 0
    for record, line in zip(records, lines):
        gold = [(mark["start"], mark["end"], mark["kind"]) for mark in record["annotations"]]
        found = [(mark["start"], mark["end"], mark["type"]) for mark in line["entities"]]
        every.add(gold, found)
        bare.add([mark[:2] for mark in gold], [mark[:2] for mark in found])
        for one in ("person", "organisation", "place"):
            kind[one].add(
                [mark for mark in gold if mark[2] == one], [mark for mark in found if mark[2] == one]
            )
        goldOf = {}
        for mark, other in matched(record, line):
            whole += 1
            names += mark["name"] == other["name"]
            keys = [key for key in (mark["ref"], country_key(other["ref"])) if key]
            refs[0] += len(keys) == 2 and keys[0] == keys[1]
            refs[1] += bool(keys)
            if mark.get("country"):
                countries[0] += mark["country"] == other["country"]
                countries[1] += 1
            linked.append(((record["id"], mark["entity"]), (record["id"], other["entity"])))
            goldOf.setdefault(other["entity"], set()).add(mark["name"])
        # A quotation whose speaker is a labelled person must point to that person.
        people = {
            text: mark["name"]
            for mark in record["annotations"]
            if mark["kind"] == "person"
            for text in (mark["name"], mark["surface"])
        }
        for quote in line["quotes"]:
            if quote["speaker"] in people:
                quotes += 1
                speakers += people[quote["speaker"]] in goldOf.get(quote["speakerEntity"], ())
    return {
        "strict": every.f1,
        **{one: kind[one].f1 for one in ("person", "organisation", "place")},
        "spans": bare.f1,
        "name": share(names, whole),
        "link": bcubed(linked),
        "ref": share(*refs),
        "country": share(*countries),
        "speaker": share(speakers, quotes),
    }


def entity_errors(records, lines):
    """One line an error: what kind of error, the text around it, and what was found."""
    for record, line in zip(records, lines):
        text, gold, found = record["text"], record["annotations"], line["entities"]
        rows = []

        def row(mark, error, more=""):
            before = text[max(0, mark["start"] - 40) : mark["start"]]
            after = text[mark["end"] : mark["end"] + 40]
            shown = f"{before}[{text[mark['start'] : mark['end']]}]{after}".replace("\n", "¶")
            rows.append((mark["start"], f"{record['id']:<22} {error:<9} {shown}  {more}"))

        for mark in gold:
            over = [o for o in found if o["start"] < mark["end"] and mark["start"] < o["end"]]
            same = [o for o in over if (o["start"], o["end"]) == (mark["start"], mark["end"])]
            if not over:
                row(mark, "missed", mark["kind"])
            elif not same:
                seen = ", ".join(f"[{o['surface']}] {o['type']}" for o in over)
                row(mark, "border", f"{mark['kind']}; found {seen}")
            elif same[0]["type"] != mark["kind"]:
                row(mark, "kind", f"{mark['kind']}; found {same[0]['type']}")
            else:
                for field in ("name", "ref", "country"):
                    if field != "country" or mark.get("country"):
                        seen = same[0][field]
                        if (country_key(seen) if field == "ref" else seen) != mark[field]:
                            row(mark, field, f"{mark[field]}; found {seen}")
        for mark in found:
            if not any(o["start"] < mark["end"] and mark["start"] < o["end"] for o in gold):
                row(mark, "false", mark["type"])
        for _, shown in sorted(rows):
            print(shown)


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
    "entities": entities,
    "citations": kinds("citations"),
    "personal-data": kinds("personalData"),
    "language": language,
}


def main():
    parser = argparse.ArgumentParser(description="score the annotators on Quality/*.jsonl")
    parser.add_argument("--binary", default=str(ROOT / ".build/release/annals"))
    parser.add_argument("--record", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--split", choices=("dev", "test"), help="only this part; no floors")
    parser.add_argument("--errors", action="store_true", help="print what went wrong; no floors")
    parser.add_argument("sets", nargs="*", metavar="set", help="only these: " + ", ".join(LAYERS))
    arguments = parser.parse_args()
    if arguments.record and (arguments.split or arguments.errors):
        parser.error("--record takes the whole of every set")
    if arguments.errors:
        records = [
            record
            for record in read(SETS / "entities.jsonl")
            if record["split"] == (arguments.split or "dev")
        ]
        entity_errors(records, annotate(arguments.binary, records))
        return
    floors_path = SETS / "floors.json"
    floors = json.loads(floors_path.read_text()) if floors_path.exists() else {}
    failed = 0
    print(f"{'set':<16}{'texts':>6}{'marks':>7}  {'score':<12}{'reached':>8}{'floor':>8}")
    for name in arguments.sets or LAYERS:
        path = SETS / f"{name}.jsonl"
        records = read(path)
        if arguments.split:
            records = [record for record in records if record.get("split") == arguments.split]
            if not records:
                continue
        marks = sum(len(record["annotations"]) for record in records)
        for score, value in LAYERS[name](records, annotate(arguments.binary, records)).items():
            key = f"{name}.{score}"
            # Two decimals, cut and not rounded: a floor is never above what was reached.
            reached = int(value * 100 + 1e-6) / 100
            if arguments.record:
                floors[key] = max(floors.get(key, 0), reached)
            floor = floors.get(key)
            below = not arguments.split and (floor is None or reached < floor)
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
