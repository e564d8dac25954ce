"""How words are written: probabilities with capitals, Brown clusters, and common words.

PyPI spacy-lookups-data (MIT): en_lexeme_prob, en_lexeme_cluster. SCOWL (Debian package scowl;
its own permissive licences) for the common words.
"""
import collections
import glob
import gzip
import json
import math
import os

from . import classes, folding

FLOOR = -20.0
# ln of capitals against small letters, at the edges of the buckets 0...6.
EDGES = (-4.0, -2.2, -0.8, 0.5, 1.5, 2.6)
SCOWL = "/usr/share/dict/scowl/"
SIZES = (10, 20, 35, 40, 50)


def _lookup(name):
    import spacy_lookups_data
    path = os.path.join(os.path.dirname(spacy_lookups_data.__file__), "data", name)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def common_words():
    words = set()
    for region in ("english", "american", "british"):
        for size in SIZES:
            for path in glob.glob(f"{SCOWL}{region}-words.{size}"):
                with open(path, encoding="latin-1") as file:
                    words.update(line.strip() for line in file)
    return {word for word in words if word and word.isalpha()}


class Usage:
    def __init__(self, common):
        self.common = common
        self.people = {}
        self.probability = _lookup("en_lexeme_prob.json.gz")
        self.cluster = _lookup("en_lexeme_cluster.json.gz")
        self.forms = collections.defaultdict(list)
        for form in self.probability:
            self.forms[folding.fold(form)].append(form)

    def frequency(self, form):
        return self.probability.get(form, FLOOR)

    def total(self, folded):
        """ln of the probability of a word in any case."""
        forms = self.forms.get(folded, ())
        return math.log(sum(math.exp(self.probability[f]) for f in forms)) if forms else FLOOR

    def capital(self, folded):
        """0...6, or 7 for unknown."""
        forms = self.forms.get(folded)
        if not forms:
            return 7
        small = math.exp(self.frequency(folded)) + 1e-9
        large = sum(math.exp(self.probability[f]) for f in forms if f != folded) + 1e-9
        ratio = math.log(large / small)
        return sum(ratio >= edge for edge in EDGES)

    def path(self, folded):
        """16 bits of the cluster's path, the root in the lowest; that of the form with a capital
        first where the word mostly has one."""
        title = folded[:1].upper() + folded[1:]
        forms = [title, folded.upper(), folded]
        if self.capital(folded) <= 3:
            forms.reverse()
        forms += self.forms.get(folded, [])
        for form in forms:
            if self.cluster.get(form):
                return self.cluster[form] & 0xFFFF
        return 0

    def is_known(self, form):
        return form in self.probability

    def is_common(self, folded):
        return folded in self.common

    def is_person(self, folded):
        return folded in self.people

    def is_given(self, folded):
        return bool(self.people.get(folded, 0) & classes.GIVEN_NAME)
