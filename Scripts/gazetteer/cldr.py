"""Unicode CLDR: territories in many languages, subdivisions, languages, time zones' cities.

Licence: Unicode License (Unicode-DFS-2016). Debian package unicode-cldr-core.
"""
import os
import xml.etree.ElementTree as ElementTree

ROOT = "/usr/share/unicode/cldr/common/"
LANGUAGES = ("en de fr es it pt nl da sv nb fi is et lv lt pl cs sk hu sl hr bs ro tr ca gl eu sq "
             "id ms vi cy ga ru uk be bg mk sr el ar fa he ur hi zh zh_Hant ja ko").split()


def _document(path):
    return ElementTree.parse(ROOT + path).getroot()


def territories(language):
    """(code, alt, name) of each territory."""
    names = _document(f"main/{language}.xml").find("localeDisplayNames/territories")
    for node in names if names is not None else []:
        if node.text and node.text != "↑↑↑" and node.get("draft") in (None, "contributed"):
            yield node.get("type"), node.get("alt") or "", node.text


def subdivisions():
    """(code as in ISO 3166-2, English name)."""
    for node in _document("subdivisions/en.xml").iter("subdivision"):
        code = node.get("type")
        yield code[:2].upper() + "-" + code[2:].upper(), node.text


def languages():
    for node in _document("main/en.xml").find("localeDisplayNames/languages"):
        if node.text and node.get("alt") in (None, "variant"):
            yield node.text


def zone_cities():
    """(country, city) of each time zone."""
    own = {}
    for zone in _document("main/en.xml").iter("zone"):
        city = zone.find("exemplarCity")
        if city is not None and city.text:
            own[zone.get("type")] = city.text
    for node in _document("bcp47/timezone.xml").iter("type"):
        zones = (node.get("alias") or "").split()
        if not zones or "," not in (node.get("description") or "") or len(node.get("name")) != 5:
            continue
        place = next((z for z in zones if z in own), zones[0])
        yield node.get("name")[:2].upper(), own.get(place, place.split("/")[-1].replace("_", " "))


def available():
    return [code for code in LANGUAGES if os.path.exists(ROOT + f"main/{code}.xml")]
