"""The word table: which words have a row, and what it says."""
from . import classes, folding, own, people, wordnet

FREQUENT = 40000


class Row:
    def __init__(self):
        self.classes, self.reach = 0, 0


def name_words(nouns, usage):
    """Classes of given names and surnames by folded word: those in Latin letters."""
    found = {}
    for bits, words in ((classes.GIVEN_NAME, people.given_names(usage)),
                        (classes.SURNAME, people.surnames(usage)),
                        (classes.SURNAME, wordnet.surnames(nouns))):
        for word in words:
            for form in folding.spellings(word):
                key = folding.fold(form)
                if form[0].isupper() and folding.is_latin(form):
                    found[key] = found.get(key, 0) | bits
    return found


def build(phrases, usage, names):
    """Rows by folded word."""
    rows = {}

    def row(word):
        return rows.setdefault(word, Row())

    for key in phrases.rows:
        first = row(key[0])
        first.reach = max(first.reach, min(len(key), 7))
        for word in key[1:]:
            if usage.total(word) > -18:
                row(word)
    for word, bits in names.items():
        row(word).classes |= bits
    for bits, word in own.words():
        for form in folding.spellings(word):
            row(folding.fold(form)).classes |= bits
    for word in _frequent(usage):
        row(word)
    for word, entry in rows.items():
        if usage.is_common(word) and usage.capital(word) <= 5:
            entry.classes |= classes.COMMON
        if entry.classes & classes.FUNCTION:
            entry.classes &= ~(classes.GIVEN_NAME | classes.SURNAME)
    return rows


def _frequent(usage):
    words = [w for w in usage.forms if w.replace("'", "").isalpha() and len(w) > 1]
    words.sort(key=lambda word: (-usage.total(word), word))
    return words[:FREQUENT]
