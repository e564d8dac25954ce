/// What a word or phrase is known to name, or to be part of. Bits as the tables have them.
struct NameClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  // Whole phrases.
  /// A country or territory of ISO 3166-1, in any of its forms ("DPRK", "North Korea").
  static let country = NameClasses(rawValue: 1 << 0)
  /// Of a country or its people ("Russian", "Russians", "Chinese"): no place.
  static let demonym = NameClasses(rawValue: 1 << 1)
  /// A part of a country of ISO 3166-2.
  static let subdivision = NameClasses(rawValue: 1 << 2)
  static let city = NameClasses(rawValue: 1 << 3)
  /// Any other place: continents, regions, seas, rivers, mountains, streets of renown.
  static let region = NameClasses(rawValue: 1 << 4)
  static let person = NameClasses(rawValue: 1 << 5)
  static let organisation = NameClasses(rawValue: 1 << 6)
  /// A newspaper, agency or broadcaster.
  static let outlet = NameClasses(rawValue: 1 << 7)
  /// A name of something else: a language, creed, work, event, month, product.
  static let other = NameClasses(rawValue: 1 << 8)
  static let capital = NameClasses(rawValue: 1 << 9)

  // Single words.
  static let givenName = NameClasses(rawValue: 1 << 12)
  static let surname = NameClasses(rawValue: 1 << 13)
  /// Before a person's name, not part of it ("President", "Mr", "Gen.").
  static let title = NameClasses(rawValue: 1 << 14)
  /// Ends the name of an organisation ("Inc", "Party", "Ministry").
  static let organisationEnding = NameClasses(rawValue: 1 << 15)
  /// Begins or is the head of an organisation's name ("University", "Bank", "Department").
  static let organisationHead = NameClasses(rawValue: 1 << 16)
  /// Part of places' names ("River", "County", "Mount", "San").
  static let placeNoun = NameClasses(rawValue: 1 << 17)
  /// Inside names in small letters ("of", "de", "van", "al", "and").
  static let link = NameClasses(rawValue: 1 << 18)
  /// A common word of English, written with a small letter when it is not a name.
  static let common = NameClasses(rawValue: 1 << 19)
  /// A function word, a pronoun, a weekday or month: never a name on its own.
  static let function = NameClasses(rawValue: 1 << 20)
}
