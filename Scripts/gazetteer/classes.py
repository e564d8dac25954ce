"""Bits of NameClasses.swift."""
COUNTRY, DEMONYM, SUBDIVISION, CITY, REGION, PERSON, ORGANISATION, OUTLET, OTHER, CAPITAL = (
    1 << bit for bit in range(10))
GIVEN_NAME, SURNAME, TITLE, ORGANISATION_ENDING, ORGANISATION_HEAD, PLACE_NOUN, LINK, COMMON, \
    FUNCTION = (1 << bit for bit in range(12, 21))
NAMES = {
    "country": COUNTRY, "demonym": DEMONYM, "subdivision": SUBDIVISION, "city": CITY,
    "region": REGION, "person": PERSON, "organisation": ORGANISATION, "outlet": OUTLET,
    "other": OTHER, "capital": CAPITAL, "given-name": GIVEN_NAME, "surname": SURNAME,
    "title": TITLE, "organisation-ending": ORGANISATION_ENDING,
    "organisation-head": ORGANISATION_HEAD, "place-noun": PLACE_NOUN, "link": LINK,
    "function": FUNCTION,
}
PLACES = COUNTRY | SUBDIVISION | CITY | REGION
