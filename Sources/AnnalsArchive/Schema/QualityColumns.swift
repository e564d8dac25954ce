/// Columns of `quality`: shares, then counts. What they mean in full, and which filter has which
/// threshold for them, stands in docs/formats.md.
let qualityColumns: [Column] = [
  Column(
    "letterShare", .decimal(maximum: 1),
    "Letters among the code points that are not white space."),
  Column("digitShare", .decimal(maximum: 1), "Digits, likewise."),
  Column("upperShare", .decimal(maximum: 1), "Capitals among the letters that have case."),
  count(
    "words", "Words: runs of what is not white space; counts.words has words of letters alone."),
  count("wordChars", "Code points of all words."),
  count("wordMedian", "Twice the median length of a word."),
  count("longestWord", "Length of the longest word."),
  count("alphaWords", "Words with a letter in them."),
  count("punctWords", "Words of nothing but punctuation."),
  count("punctWordChars", "Code points of punctWords."),
  count("symbolWords", "Words with # or \u{2026} in them."),
  count("stopWords", "Words that are the, be, to, of, and, that, have or with."),
  count("stopWordKinds", "How many of the eight occur."),
  count("hashes", "Number of #."),
  count("ellipses", "Number of three dots in a row and of \u{2026}."),
  count("braces", "Number of {."),
  count("lines", "Line ends and one."),
  count("filledLines", "Lines that are not blank."),
  count("bulletLines", "Lines whose first sign is \u{2022} or -, blanks apart."),
  count("starLines", "Lines that begin with * or -."),
  count("ellipsisLines", "Lines that end with three dots or \u{2026}, blanks apart."),
  count("dotsLines", "Lines that end with \u{2026}."),
  count(
    "openLines", "Lines, blank ones too, that do not end with . ? ! or a straight quotation mark."),
  count("fewWordLines", "Lines, blank ones too, of fewer than three words."),
  count("briefLines", "Filled lines of at most 30 code points."),
  count("punctLines", "Filled lines that end with a sign that ends sentences in some script."),
  count("loremLines", "Lines with \"lorem ipsum\", whatever the case."),
  count("scriptLines", "Lines with \"javascript\", whatever the case."),
  count("policyLines", "Lines with a phrase of notices on cookies, privacy and terms."),
  count("c4Lines", "Lines that C4 keeps."),
  count("c4Sentences", "Sentences that begin in c4Lines."),
  count("dupLines", "Filled lines that stood before."),
  count("dupLineChars", "Code points of dupLines."),
  count("repLines", "Filled lines that stand more than once, the first time included."),
  count("repLineChars", "Code points of repLines."),
  count("paragraphs", "Stretches between blank lines."),
  count("dupParagraphs", "Those that stood before."),
  count("dupParagraphChars", "Code points of dupParagraphs."),
  count("top2", "How often the commonest sequence of two words stands in the text."),
  count("top2Chars", "Code points of its words, every time it stands."),
  count("top3", "How often the commonest sequence of three words stands in the text."),
  count("top3Chars", "Code points of its words, every time it stands."),
  count("top4", "How often the commonest sequence of four words stands in the text."),
  count("top4Chars", "Code points of its words, every time it stands."),
  count("dup5", "Code points of sequences of 5 words that stood before, without overlap."),
  count("dup6", "Code points of sequences of 6 words that stood before, without overlap."),
  count("dup7", "Code points of sequences of 7 words that stood before, without overlap."),
  count("dup8", "Code points of sequences of 8 words that stood before, without overlap."),
  count("dup9", "Code points of sequences of 9 words that stood before, without overlap."),
  count("dup10", "Code points of sequences of 10 words that stood before, without overlap."),
  count("rep5", "Code points of all sequences of 5 words that stand more than once."),
  count("rep6", "Code points of all sequences of 6 words that stand more than once."),
  count("rep7", "Code points of all sequences of 7 words that stand more than once."),
  count("rep8", "Code points of all sequences of 8 words that stand more than once."),
  count("rep9", "Code points of all sequences of 9 words that stand more than once."),
  count("rep10", "Code points of all sequences of 10 words that stand more than once."),
  count(
    "repeatTimes", "The most times that one to 13 words follow themselves; 0 below three."
  ),
]

/// A count; all of them came with schema 2.
private func count(_ name: String, _ description: String) -> Column {
  Column(name, .integer, since: 2, description)
}
