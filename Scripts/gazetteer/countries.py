"""Countries and territories of ISO 3166-1 and their parts of ISO 3166-2.

iso-codes (LGPL 2.1+, Debian package iso-codes) for names and codes, CLDR for other languages.
"""
import json
import re

from . import classes, cldr, folding
from .phrases import Subject, WORD_ACRONYM

ISO = "/usr/share/iso-codes/json/"
# English names where CLDR's are not what prose writes.
CANONICAL = {
    "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast",
    "CZ": "Czech Republic", "HK": "Hong Kong", "MO": "Macau", "MM": "Myanmar", "PS": "Palestine",
    "TR": "Turkey", "TL": "East Timor", "CV": "Cape Verde", "SZ": "Eswatini",
}
# Forms that neither source has.
MORE = {
    "AE": "U.A.E.|UAE|Emirates", "BA": "Bosnia|Bosnia-Hercegovina|Bosnia-Herzegovina|BiH",
    "BY": "Byelorussia|Belorussia", "CD": "DRC|DR Congo|Congo-Kinshasa|Zaire|Congo",
    "CG": "Congo-Brazzaville", "CN": "PRC|P.R.C.|People's Republic of China|Mainland China|"
    "Communist China|Red China", "CV": "Cabo Verde", "CZ": "Czechia|Czech Republic",
    "DE": "Federal Republic of Germany|FRG|West Germany", "GB": "UK|U.K.|Great Britain|Britain|"
    "United Kingdom of Great Britain", "GM": "Gambia", "BS": "Bahamas",
    "IE": "Republic of Ireland|Irish Republic|Eire", "IR": "Islamic Republic of Iran|Persia",
    "KP": "DPRK|D.P.R.K.|North Korea|N. Korea|N Korea|Democratic People's Republic of Korea|"
    "Democratic Peoples Republic of Korea|Democratic People's Republic of North Korea",
    "KR": "ROK|R.O.K.|South Korea|S. Korea|S Korea|Republic of Korea", "KG": "Kirghizia|"
    "Kyrgyz Republic|Kirgizstan", "KZ": "Kazakstan", "LA": "Laos", "LK": "Ceylon|Sri Lanka",
    "MK": "Macedonia|FYROM|North Macedonia|Former Yugoslav Republic of Macedonia",
    "MM": "Burma|Myanmar|Republic of the Union of Myanmar", "NL": "Holland|Netherlands",
    "PH": "Philippines|RP", "PS": "Palestine|State of Palestine|"
    "Palestinian Territories|Occupied Palestinian Territories|Palestinian Territory|OPT",
    "RU": "Russia|Russian Federation", "SA": "KSA|Saudi|Kingdom of Saudi Arabia",
    "SY": "Syria|Syrian Arab Republic", "SZ": "Swaziland", "TH": "Siam", "TJ": "Tadzhikistan",
    "TL": "Timor-Leste|Timor Leste|East Timor", "TR": "Türkiye|Turkiye|Turkey|"
    "Republic of Türkiye|Republic of Turkey", "TW": "Formosa|ROC|R.O.C.|Republic of China|"
    "Chinese Taipei", "TZ": "Tanzania|Tanganyika", "UA": "Ukraine",
    "US": "US|U.S.|USA|U.S.A.|United States of America|America|United States", "VA": "Holy See|Vatican|Vatican City", "VN": "Vietnam|Viet Nam|SRV|"
    "Socialist Republic of Vietnam", "XK": "Kosovo|Republic of Kosovo", "ZW": "Zimbabwe|Rhodesia",
    "HK": "Hong Kong|HKSAR|Hongkong", "MO": "Macao|Macau", "CU": "Cuba", "LY": "Libya",
    "VE": "Venezuela", "BO": "Bolivia", "MD": "Moldova|Moldavia", "GE": "Georgia",
    "BN": "Brunei", "FM": "Micronesia", "CI": "Côte d'Ivoire|Ivory Coast", "CY": "Cyprus",
    "NZ": "NZ|New Zealand|Aotearoa", "PG": "PNG|Papua New Guinea", "ZA": "South Africa|RSA",
    "BF": "Burkina|Burkina Faso|Upper Volta", "BJ": "Benin|Dahomey", "ET": "Ethiopia|Abyssinia",
    "KN": "St Kitts|Saint Kitts|St. Kitts and Nevis", "LC": "St Lucia|Saint Lucia",
    "VC": "Saint Vincent|St. Vincent and the Grenadines", "TT": "Trinidad", "AG": "Antigua",
    "KH": "Kampuchea|Cambodia", "SS": "South Sudan", "EH": "Western Sahara", "FK": "Falklands|"
    "Falkland Islands|Malvinas", "GL": "Greenland", "VI": "US Virgin Islands|U.S. Virgin Islands",
    "VG": "British Virgin Islands", "MH": "Marshalls", "SB": "Solomons",
}
# (name, reference of ISO 3166-3 or none, forms)
HISTORIC = (
    ("Soviet Union", "iso3166-3:SUHH", "USSR|U.S.S.R.|Soviet Union|"
     "Union of Soviet Socialist Republics|Soviet Russia|CCCP|СССР|Советский Союз"),
    ("Yugoslavia", "iso3166-3:YUCS", "Yugoslavia|Jugoslavia|Federal Republic of Yugoslavia|"
     "Socialist Federal Republic of Yugoslavia|SFRY|Югославия"),
    ("Czechoslovakia", "iso3166-3:CSHH", "Czechoslovakia|Чехословакия"),
    ("East Germany", "iso3166-3:DDDE", "East Germany|GDR|DDR|German Democratic Republic|ГДР"),
    ("Serbia and Montenegro", "iso3166-3:CSXX", "Serbia and Montenegro"),
    ("South Vietnam", "", "South Vietnam|Republic of Vietnam"),
    ("North Vietnam", "iso3166-3:VDVN", "North Vietnam|Democratic Republic of Vietnam"),
    ("South Yemen", "iso3166-3:YDYE", "South Yemen|People's Democratic Republic of Yemen"),
    ("North Yemen", "", "North Yemen|Yemen Arab Republic"),
    ("Ottoman Empire", "", "Ottoman Empire"), ("Prussia", "", "Prussia"),
    ("Austria-Hungary", "", "Austria-Hungary|Austro-Hungarian Empire"),
    ("Roman Empire", "", "Roman Empire|Byzantine Empire"), ("Korea", "", "Korea"),
    ("Third Reich", "", "Third Reich|Nazi Germany"), ("Manchukuo", "", "Manchukuo"),
    ("British Empire", "", "British Empire"), ("Russian Empire", "", "Russian Empire"),
    ("Netherlands Antilles", "iso3166-3:ANHH", "Netherlands Antilles"),
    ("Transnistria", "", "Transnistria|Transdniestria|Transdniester"),
    ("Abkhazia", "", "Abkhazia"), ("South Ossetia", "", "South Ossetia"),
    ("Nagorno-Karabakh", "", "Nagorno-Karabakh|Nagorny Karabakh|Artsakh|Karabakh"),
    ("Somaliland", "", "Somaliland|Puntland"), ("Northern Cyprus", "", "Northern Cyprus"),
)
CONTINENTS = "001"
# Where a given name may well be a part of a country too.
ENGLISH = ("US", "CA", "AU", "GB", "IE")
DIRECTIONS = set("Eastern Western Northern Southern Central Capital North South East West".split())
POSTAL_WORDS = set("IN OR ME HI OK OH MA PA LA DE ID AL CO MO MS MT MI MD".split())
KINDS = re.compile(
    r"^(?:Republic of |Autonomous Republic of |State of |Province of |)(.+?)"
    r"(?: (?:Province|Region|Governorate|Oblast|District|County|Prefecture|Department|"
    r"Municipality|State|Parish|Canton|Voivodeship|Krai|Division|Territory|Voblast|kray|oblast))?$")


def _load(name):
    with open(ISO + name, encoding="utf-8") as file:
        return next(iter(json.load(file).values()))


def add_countries(phrases):
    """Returns the subjects by alpha-2 code."""
    english = {(code, alt): name for code, alt, name in cldr.territories("en")}
    subjects = {}
    for row in _load("iso_3166-1.json") + [{"alpha_2": "XK", "name": "Kosovo"}]:
        code = row["alpha_2"]
        name = CANONICAL.get(code) or english[code, ""].replace(" & ", " and ").replace("St.", "Saint")
        subject = subjects[code] = Subject(name, "iso3166:" + code, code)
        forms = [name, row["name"], row.get("common_name"), row.get("official_name")]
        forms += [english.get((code, alt)) for alt in ("", "short", "variant")]
        forms += MORE.get(code, "").split("|")
        for form in filter(None, forms):
            _add_country(phrases, form, subject)
    for name, ref, forms in HISTORIC:
        subject = Subject(name, ref)
        for form in forms.split("|"):
            phrases.add(form, classes.COUNTRY, subject, 1000)
    return subjects


def _add_country(phrases, form, subject):
    if "," in form:
        head, tail = form.split(",", 1)
        form = tail.strip() + " " + head if tail.strip().endswith("of") else head
    form = re.sub(r" ?\(.*\)| - .*| SAR China", "", form)
    form = re.sub("^[Tt]he ", "", form)
    phrases.add(form, classes.COUNTRY, subject, 1000)
    for long, short in (("Saint ", "St. "), ("St. ", "Saint ")):
        if form.startswith(long):
            phrases.add(short + form[len(long):], classes.COUNTRY, subject, 1000)


def add_translations(phrases, subjects, usage):
    """Names in other languages, unless English has the word for something else."""
    known = set(phrases.rows)
    regions = {}
    for language in cldr.available():
        for code, alt, name in cldr.territories(language):
            name = re.sub(r" ?\(.*\)| - .*|（.*）", "", name)
            if code in subjects:
                words = folding.raw_pieces(name) or ()
                key = tuple(map(folding.fold, words))
                if key not in known and len(name) > 2 - (not name.isascii()) and not (
                        len(words) == 1 and usage.capital(key[0]) <= 4):
                    phrases.add(name, classes.COUNTRY, subjects[code], 700)
            elif code.isdigit() and code != "001" or code in ("EU", "UN"):
                subject = regions.setdefault(code, Subject(name))
                bits = classes.REGION if code.isdigit() else classes.ORGANISATION
                if language == "en" or name.lower() not in phrases.common:
                    phrases.add(name, bits, subject, 800)


def add_subdivisions(phrases, countries, words):
    """`words` tells how words are written: see usage.Usage."""
    english = dict(cldr.subdivisions())
    rows = {row["code"]: row["name"] for row in _load("iso_3166-2.json")}
    for code in sorted(rows):
        country = code[:2]
        if country not in countries:
            continue
        name = english.get(code) or rows[code].split("/")[0].strip()
        name = re.sub(r" ?[\(\[].*", "", name)
        subject = Subject(name, "iso3166-2:" + code, country)
        weight = 850 if country in ("US", "CA", "AU") else 540
        for form in sorted({name, re.sub(r" ?[\(\[].*", "", rows[code])}):
            if country in ENGLISH or not words.is_given(folding.fold(form)):
                _add_subdivision(phrases, form, subject, weight, words)
        if country in ("US", "CA", "AU") and len(code) in (5, 6):
            short = code[3:]
            phrases.add(short, classes.SUBDIVISION, subject, weight - 400,
                        WORD_ACRONYM if short in POSTAL_WORDS else None)


def _add_subdivision(phrases, form, subject, weight, usage):
    short = KINDS.match(form).group(1)
    if short in DIRECTIONS:
        return
    for text in sorted({form, short}):
        words = text.split()
        if not text or text[0].isdigit() or len(text) < 3:
            continue
        if len(words) == 1 and (text.lower() in phrases.common or text == "Jewish" or (
                usage.is_given(folding.fold(text)) and subject.country not in ENGLISH)):
            continue
        phrases.add(text, classes.SUBDIVISION, subject, weight)
