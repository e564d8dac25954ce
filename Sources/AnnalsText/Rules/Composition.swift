/// Brings text into Normalization Form C (Unicode Standard Annex 15): a letter and its marks
/// that have one character become that character, marks stand in their canonical order, and
/// characters that are only other names for one become that one. What looks the same is the
/// same then, for whoever searches or compares.
///
/// By Unicode 14; later characters stay as they are. The work is done by `composeCharacters`.
struct Composition: CleaningRule {
  let name = "nfc"
  let version = 1
}
