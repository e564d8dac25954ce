"""Training rows from the program, weights from python-crfsuite, and the bytes of the model."""
import collections
import os
import struct
import subprocess
import tempfile

from . import corpora

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
# As NameModel.swift reads it.
PRESENCE_BITS = 19
SCALE = 32
NEVER = -32000
# Weights that round to nothing for every label are left out; so are features whose largest weight
# is below this many 32nds: they move no score that matters.
LEAST = 2

Sentence = collections.namedtuple("Sentence", "names stretches")
Row = collections.namedtuple("Row", "lower upper label features")
Weights = collections.namedtuple("Weights", "features transitions")


def rows(binary, sentences):
    """The program's pieces and features for each sentence."""
    lines, names = [], []
    for sentence in sentences:
        text, spans = corpora.running_text(sentence)
        text = text.replace("\t", " ")
        spans = [(len(text[:a].encode()), len(text[:b].encode()), kind) for a, b, kind in spans]
        names.append(set(spans))
        lines.append(text + "\t" + " ".join(f"{a},{b},{kind}" for a, b, kind in spans))
    out = subprocess.run([binary], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout
    found = []
    for line in out.split("\n"):
        if line.startswith("# "):
            found.append(Sentence(names[int(line[2:])], [[]]))
        elif not line:
            if found and found[-1].stretches[-1]:
                found[-1].stretches.append([])
        else:
            fields = line.split("\t")
            features = [field.split(":")[1] for field in fields[3:]]
            found[-1].stretches[-1].append(Row(int(fields[0]), int(fields[1]), fields[2], features))
    for sentence in found:
        if not sentence.stretches[-1]:
            sentence.stretches.pop()
    return found


def train(sentences, c1=0.05, c2=1.0, iterations=100):
    """L-BFGS with both penalties, as CRFsuite has it."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.possible_transitions": False})
    for sentence in sentences:
        for stretch in sentence.stretches:
            trainer.append([row.features for row in stretch], [row.label for row in stretch])
    handle, path = tempfile.mkstemp(suffix=".crfsuite")
    os.close(handle)
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    info = tagger.info()
    features = collections.defaultdict(lambda: [0] * len(LABELS))
    for (attribute, label), weight in info.state_features.items():
        rounded = round(weight * SCALE)
        if rounded:
            features[int(attribute, 16)][LABELS.index(label)] = max(-128, min(127, rounded))
    features = {hash: row for hash, row in features.items() if max(map(abs, row)) >= LEAST and hash}
    transitions = [[transition(info.transitions, a, b) for b in LABELS] for a in LABELS]
    os.unlink(path)
    return Weights(features, transitions)


def transition(weights, before, label):
    if label[0] == "I" and before[2:] != label[2:]:
        return NEVER
    return round(weights.get((before, label), 0) * SCALE)


def packed(weights):
    slot_count = 1
    while slot_count * 3 < len(weights.features) * 4:
        slot_count *= 2
    presence = bytearray(1 << (PRESENCE_BITS - 3))
    slots = [None] * slot_count
    for hash in sorted(weights.features):
        bit = hash & ((1 << PRESENCE_BITS) - 1)
        presence[bit >> 3] |= 1 << (bit & 7)
        i = hash >> 7 & (slot_count - 1)
        while slots[i] is not None:
            i = (i + 1) & (slot_count - 1)
        slots[i] = struct.pack("<I8b", hash, *weights.features[hash], 0)
    head = b"NAMECRF1" + struct.pack("<II", slot_count, len(weights.features))
    rows = b"".join(struct.pack("<8h", *row, 0) for row in weights.transitions)
    return head + rows + bytes(presence) + b"".join(slot or bytes(12) for slot in slots)
