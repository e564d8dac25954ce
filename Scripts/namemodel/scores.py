"""Scores of a model on sentences it has not seen: whole names, right kind and both ends."""
from . import model

KINDS = ("PER", "LOC", "ORG")


class Counts:
    def __init__(self):
        self.right = dict.fromkeys(KINDS, 0)
        self.found = dict.fromkeys(KINDS, 0)
        self.gold = dict.fromkeys(KINDS, 0)

    def add(self, weights, sentences):
        for sentence in sentences:
            found = set()
            for stretch in sentence.stretches:
                labels = decode(weights, [row.features for row in stretch])
                found |= {(stretch[a].lower, stretch[b - 1].upper, kind) for a, b, kind in spans(labels)}
            for name in found:
                self.found[name[2]] += 1
                self.right[name[2]] += name in sentence.names
            for name in sentence.names:
                self.gold[name[2]] += 1

    def __str__(self):
        total = f1(*(sum(counts.values()) for counts in (self.right, self.found, self.gold)))
        kinds = ", ".join(f"{kind} {f1(self.right[kind], self.found[kind], self.gold[kind]):.1f}" for kind in KINDS)
        return f"F1 {total:.1f} ({kinds})"


def f1(right, found, gold):
    return 200 * right / (found + gold) if found + gold else 0


def decode(weights, stretch):
    """The best labels, as Viterbi.swift finds them."""
    count = len(model.LABELS)
    best, back = None, []
    for features in stretch:
        own = [0] * count
        for feature in features:
            row = weights.features.get(int(feature, 16))
            if row:
                own = [a + b for a, b in zip(own, row)]
        if best is None:
            best = [own[k] + (model.NEVER if model.LABELS[k][0] == "I" else 0) for k in range(count)]
            continue
        steps = [max(range(count), key=lambda a: (best[a] + weights.transitions[a][k], -a)) for k in range(count)]
        best = [best[steps[k]] + weights.transitions[steps[k]][k] + own[k] for k in range(count)]
        back.append(steps)
    label = max(range(count), key=lambda k: (best[k], -k))
    path = [label]
    for steps in reversed(back):
        path.append(steps[path[-1]])
    return [model.LABELS[k] for k in reversed(path)]


def spans(labels):
    found, start = [], None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and label[0] != "I":
            found.append((start, i, labels[start][2:]))
            start = None
        if label[0] == "B":
            start = i
    return found
