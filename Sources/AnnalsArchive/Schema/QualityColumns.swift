/// Columns of `quality`: shares, then counts. What they mean in full, and which filter has which
/// threshold for them, stands in docs/formats.md.
let qualityColumns: [Column] = [
  Column(
    "letterShare", .decimal(maximum: 1),
    "Letters among the code points that are not white space."),
  Column("digitShare", .decimal(maximum: 1), "Digits, likewise."),
  Column("upperShare", .decimal(maximum: 1), "Capitals among the letters that have case."),
  Column(
    "words", .integer,
    "Words: runs of what is not white space. White space alone divides them, unlike counts.words."),
  Column("wordChars", .integer, "Code points of all words."),
  Column("wordMedian", .integer, "Twice the median length of a word."),
  Column("longestWord", .integer, "Length of the longest word."),
  Column("alphaWords", .integer, "Words with a letter in them."),
  Column("punctWords", .integer, "Words of nothing but punctuation."),
  Column("punctWordChars", .integer, "Code points of punctWords."),
  Column("symbolWords", .integer, "Words with # or \u{2026} in them."),
  Column("stopWords", .integer, "Words that are the, be, to, of, and, that, have or with."),
  Column("stopWordKinds", .integer, "How many of the eight occur."),
  Column("hashes", .integer, "Number of #."),
  Column("ellipses", .integer, "Number of three dots in a row and of \u{2026}."),
  Column("braces", .integer, "Number of {."),
  Column("lines", .integer, "Line ends and one."),
  Column("filledLines", .integer, "Lines that are not blank."),
  Column("bulletLines", .integer, "Lines whose first sign is \u{2022} or -, blanks apart."),
  Column("starLines", .integer, "Lines that begin with * or -."),
  Column("ellipsisLines", .integer, "Lines that end with three dots or \u{2026}, blanks apart."),
  Column("dotsLines", .integer, "Lines that end with \u{2026}."),
  Column(
    "openLines", .integer,
    "Lines, blank ones too, that do not end with . ? ! or a straight quotation mark."),
  Column("fewWordLines", .integer, "Lines, blank ones too, of fewer than three words."),
  Column("briefLines", .integer, "Filled lines of at most 30 code points."),
  Column(
    "punctLines", .integer, "Filled lines that end with a sign that ends sentences in some script."),
  Column("loremLines", .integer, "Lines with \"lorem ipsum\", whatever the case."),
  Column("scriptLines", .integer, "Lines with \"javascript\", whatever the case."),
  Column("policyLines", .integer, "Lines with a phrase of notices on cookies, privacy and terms."),
  Column("c4Lines", .integer, "Lines that C4 keeps."),
  Column("c4Sentences", .integer, "Sentences that begin in c4Lines."),
  Column("dupLines", .integer, "Filled lines that stood before."),
  Column("dupLineChars", .integer, "Code points of dupLines."),
  Column("repLines", .integer, "Filled lines that stand more than once, the first time included."),
  Column("repLineChars", .integer, "Code points of repLines."),
  Column("paragraphs", .integer, "Stretches between blank lines."),
  Column("dupParagraphs", .integer, "Those that stood before."),
  Column("dupParagraphChars", .integer, "Code points of dupParagraphs."),
  Column("top2", .integer, "How often the commonest sequence of two words stands in the text."),
  Column("top2Chars", .integer, "Code points of its words, every time it stands."),
  Column("top3", .integer, "How often the commonest sequence of three words stands in the text."),
  Column("top3Chars", .integer, "Code points of its words, every time it stands."),
  Column("top4", .integer, "How often the commonest sequence of four words stands in the text."),
  Column("top4Chars", .integer, "Code points of its words, every time it stands."),
  Column(
    "dup5", .integer, "Code points of sequences of 5 words that stood before, without overlap."),
  Column(
    "dup6", .integer, "Code points of sequences of 6 words that stood before, without overlap."),
  Column(
    "dup7", .integer, "Code points of sequences of 7 words that stood before, without overlap."),
  Column(
    "dup8", .integer, "Code points of sequences of 8 words that stood before, without overlap."),
  Column(
    "dup9", .integer, "Code points of sequences of 9 words that stood before, without overlap."),
  Column(
    "dup10", .integer, "Code points of sequences of 10 words that stood before, without overlap."),
  Column("rep5", .integer, "Code points of all sequences of 5 words that stand more than once."),
  Column("rep6", .integer, "Code points of all sequences of 6 words that stand more than once."),
  Column("rep7", .integer, "Code points of all sequences of 7 words that stand more than once."),
  Column("rep8", .integer, "Code points of all sequences of 8 words that stand more than once."),
  Column("rep9", .integer, "Code points of all sequences of 9 words that stand more than once."),
  Column("rep10", .integer, "Code points of all sequences of 10 words that stand more than once."),
  Column(
    "repeatTimes", .integer, "The most times that one to 13 words follow themselves; 0 below three."
  ),
]
