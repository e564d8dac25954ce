"""Given names and surnames: faker's locales, the US census of 1990.

PyPI faker (MIT); PyPI names (MIT; its lists are of the US Census Bureau, public domain).
"""
import importlib
import os
import re

from . import folding

CENSUS_SURNAMES = 60000
# Languages whose names English texts have in romanised forms that older texts lack: all are kept.
# Of the others only those that texts have.
ALL_KEPT = set("ru uk bg ar fa ko zh ja hi he tr id th vi ka hy az uz ne ha ig yo en".split())
CENSUS_GIVEN = {"male": 1219, "female": 2800}
CYRILLIC = dict(zip(
    "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяђјљњћџѓќѕ",
    ("a b v g g d e ye yo zh z i i i y k l m n o p r s t u u f kh ts ch sh shch _ y _ e yu ya "
     "dj j lj nj c dz g k dz").split()))
INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split()
VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINALS = "_ k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t".split()


def romanised(name):
    """Cyrillic letters and Hangul in Latin letters, as English texts commonly write them."""
    out = ""
    for character in name.lower():
        code = ord(character) - 0xAC00
        if 0 <= code < 11172:
            out += (INITIALS[code // 588] + VOWELS[code % 588 // 28] + FINALS[code % 28])
        else:
            out += CYRILLIC.get(character, character)
    return out.replace("_", "").title()


def variants(name):
    """Spellings of a romanised Slavic or Korean name."""
    yield name
    if name.endswith("iy") or name.endswith("yy"):
        yield name[:-2] + "y"
        yield name[:-2] + "i"
        yield name[:-2] + "iy"
    if "iya" in name:
        yield name.replace("iya", "ia")
    if "ye" in name[1:]:
        yield name[0] + name[1:].replace("ye", "e")
    if "oe" in name:
        yield name.replace("oe", "oye")
    if "kh" in name:
        yield name.replace("kh", "h")


def _locales():
    import faker.providers.person as package
    folder = os.path.dirname(package.__file__)
    for name in sorted(os.listdir(folder)):
        if re.match(r"^[a-z]{2}(_[A-Z]{2})?$", name):
            yield name[:2], importlib.import_module(f"faker.providers.person.{name}").Provider


def _faker(prefix):
    """(name, whether to keep it though no text has it)"""
    for language, provider in _locales():
        for attribute in sorted(dir(provider)):
            value = getattr(provider, attribute)
            if attribute.startswith(prefix) and "pairs" not in attribute and isinstance(
                    value, (tuple, list, dict)):
                for name in value:
                    if isinstance(name, str):
                        yield name, language in ALL_KEPT


def _cleaned(names, usage):
    for name, kept in names:
        for word in re.split(r"[\s\-‐]+", name):
            word = folding.POSSESSIVE.sub("", word)
            latin = romanised(word) if re.search(r"[а-яё가-힣]", word.lower()) else word
            forms = {word, latin} if latin == word or latin.isascii() else {word}
            for form in sorted(forms):
                if len(form) >= 2 and form.replace("'", "").replace("’", "").isalpha():
                    if kept or usage.is_known(form) or usage.is_known(folding.plain(form)):
                        yield form
                        yield folding.plain(form)
                    yield from filter(usage.is_known, variants(form))


def _census(name, limit):
    import names
    with open(os.path.join(os.path.dirname(names.__file__), "dist." + name)) as file:
        for number, line in enumerate(file):
            if number >= limit:
                return
            yield line.split()[0].title()


def given_names(usage):
    """Of the census those that texts of any kind have."""
    yield from _cleaned(_faker("first_"), usage)
    for sex, limit in sorted(CENSUS_GIVEN.items()):
        yield from filter(usage.is_known, _census(sex + ".first", limit))


def surnames(usage):
    yield from _cleaned(_faker("last_"), usage)
    yield from filter(usage.is_known, _census("all.last", CENSUS_SURNAMES))
