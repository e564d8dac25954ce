"""The phrases with what they name, gathered from all sources."""
from . import classes, folding

# Conditions of case.
FIRST, BOTH, ACRONYM, WORD_ACRONYM = range(4)
NAMED = classes.PLACES | classes.PERSON | classes.ORGANISATION


class Subject:
    """One thing that has names. `ref` is "iso3166:KP" or the like, or ""."""

    def __init__(self, name, ref="", country=""):
        self.name, self.ref, self.country = name, ref, country


class Phrase:
    def __init__(self, words):
        self.words = words
        self.classes = 0
        self.case = None
        self.subject, self.weight = None, -1


class Phrases:
    """`lower` holds the folded words that are common in small letters."""

    def __init__(self, common):
        self.common = common
        self.rows = {}

    def add(self, text, bits, subject=None, weight=0, case=None):
        """All spellings of a name. Of several subjects of a phrase the heaviest is kept."""
        for form in folding.spellings(text):
            words = folding.raw_pieces(form)
            if form != text and words and len(words) == 1 and (
                    len(form) < 5 or form.lower() in self.common):
                continue
            if words and len(words) <= 10 and len("".join(words)) > 1:
                self._add(words, bits, subject, weight, case)

    def _add(self, words, bits, subject, weight, case):
        key = tuple(map(folding.fold, words))
        row = self.rows.setdefault(key, Phrase(key))
        row.classes |= bits
        case = self._case(words) if case is None else case
        row.case = case if row.case is None else min(row.case, case)
        if subject is not None and weight > row.weight:
            row.subject, row.weight = subject, weight

    def _case(self, words):
        """Which capitals a phrase needs."""
        if len(words) == 1 and words[0].isupper() and words[0].isascii():
            if folding.fold(words[0]) in self.common:
                return WORD_ACRONYM
            return ACRONYM if len(words[0]) < 4 else BOTH
        return FIRST if words[-1][0].islower() else BOTH

    def row(self, text):
        words = folding.raw_pieces(text)
        return self.rows.get(tuple(map(folding.fold, words))) if words else None

    def has(self, text, bits):
        row = self.row(text)
        return row is not None and bool(row.classes & bits)

    def remove(self, text, bits):
        """Takes classes from a phrase, and its subject if it has no other."""
        row = self.row(text)
        if row is not None and row.classes & bits:
            row.classes &= ~bits
            if not row.classes & NAMED:
                row.subject, row.weight = None, -1
