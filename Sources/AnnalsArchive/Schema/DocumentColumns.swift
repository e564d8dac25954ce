import AnnalsAnnotate
import AnnalsText

/// The columns of a document line, in the order of its keys.
///
/// Whatever a line holds is described here once; the JSON Schema, the schemas for DuckDB,
/// Polars and Spark, the data package and the documentation are made from it.
public let documentColumns: [Column] = [
  Column(
    "id", .string(),
    """
    "d" and 24 hex digits of the SHA-256 of the source name under which the document was \
    first seen; stays the same from version to version.
    """),
  Column("dataset", .string(), "Name of the dataset."),
  Column("source", .structure(sourceColumns), "The raw file."),
  Column(
    "pipeline", .string(pattern: "^[0-9a-f]*$"),
    """
    Digest of all rules, annotators and options that made this line; datapackage.json lists \
    what stands behind each.
    """),
  Column("title", .string(), isNullable: true, "Title."),
  Column("titleFrom", .choice(of: Evidence.self), isNullable: true, "Where the title was found."),
  Column(
    "published", .date, isNullable: true,
    "Day of publication; a month or year stands as its first day, see publishedPrecision."),
  Column(
    "publishedPrecision", .choice(of: DatePrecision.self), isNullable: true,
    "How exact published is."),
  Column(
    "publishedFrom", .choice(of: Evidence.self), isNullable: true, "Where published was found."),
  Column("outlet", .string(), isNullable: true, "Newspaper, agency or site."),
  Column("author", .string(), isNullable: true, "Author."),
  Column("url", .string(), isNullable: true, "Web address of the document."),
  Column("language", languageType, isNullable: true, "Main language as BCP 47 tag."),
  Column(
    "languageConfidence", .decimal(maximum: 1), "Confidence in language; 0 where it is null."),
  Column(
    "text", .string(),
    """
    The clean text. All offsets count its Unicode code points from 0, end exclusive, as \
    Python's text[start:end] does.
    """),
  Column("textSha256", .string(pattern: sha256Pattern), "SHA-256 of text in UTF-8."),
  Column("paragraphs", .list(.structure(paragraphColumns)), "Paragraphs, headings, items, notes."),
  Column(
    "sentences",
    .list(
      .tuple([
        Column("start", .integer, "First code point."),
        Column("end", .integer, "Code point after the last."),
      ])),
    "Sentences as [start, end]."),
  Column("dates", .list(.structure(dateColumns)), "Dates, times and durations in the text."),
  Column("entities", .list(.structure(entityColumns)), "Names of persons, organisations, places."),
  Column("quotes", .list(.structure(quoteColumns)), "Quotations and who said them."),
  Column(
    "citations", .list(.structure(citationColumns)),
    "Addresses, footnotes and sources that the text points to."),
  Column("personalData", .list(.structure(personalDataColumns)), "Personal data in the text."),
  Column(
    "removed", .list(.structure(removedColumns)),
    "What cleaning took out of the source, whole; offsets into the source."),
  Column(
    "repairs", .list(.structure(repairColumns)), "Damage that cleaning mended."),
  Column(
    "alignment",
    .list(
      .tuple([
        Column("start", .integer, "First code point in the text."),
        Column("sourceStart", .integer, "First code point in the decoded source."),
        Column("length", .integer, "Code points."),
      ])),
    "Runs that text and source have in common, as [start, sourceStart, length]."),
  Column("quality", .structure(qualityColumns), "Signals of the text's quality."),
  Column("counts", .structure(countColumns), "Counts over the document."),
]

private let languageType = ColumnType.string(pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")

/// Columns that all spans of the text begin with.
private let spanColumns: [Column] = [
  Column("start", .integer, "First code point in the text."),
  Column("end", .integer, "Code point after the last."),
]

private let surfaceColumns: [Column] =
  spanColumns + [Column("surface", .string(), "The text of the span: text[start:end].")]

private let sourceColumns: [Column] = [
  Column(
    "path", .string(), isNullable: true,
    """
    Source name: the input's name, "/", the path below it; odd bytes as %XX. Null with all of \
    source for text that came without a file.
    """),
  Column("bytes", .integer, isNullable: true, "Size of the stored file."),
  Column(
    "sha256", .string(pattern: sha256Pattern), isNullable: true,
    "SHA-256 of the stored file; null where personal data is redacted."),
  Column(
    "container", .choice(of: SourceDescription.Container.self), isNullable: true,
    "Whether the file was compressed; offsets into the source mean the inflated content."),
  Column(
    "encoding", .string(), isNullable: true,
    "Python's name of the codec that decodes the file, or its largest part."),
  Column(
    "segments",
    .list(
      .tuple([
        Column("byteStart", .integer, "First byte of the inflated content."),
        Column("byteLength", .integer, "Bytes."),
        Column("encoding", .string(), "Python's name of the codec."),
      ])),
    "Parts of the file by encoding, in order and without gaps; normally one."),
  Column(
    "encodingMethod", .choice(of: DecodingMethod.self), isNullable: true,
    "How the encoding was found."),
  Column(
    "encodingConfidence", .decimal(maximum: 1), isNullable: true, "Our own score for encoding."),
  Column(
    "replaced", .integer, isNullable: true,
    "How many U+FFFD decoding put in for bytes that could not be decoded."),
]

private let paragraphColumns: [Column] =
  spanColumns + [
    Column("kind", .choice(of: BlockKind.self), "What the block is."),
    Column("level", .integer, "Headings: 1 is the title's; items: depth from 1; otherwise 0."),
    Column("label", .string(), isNullable: true, "The mark at its start (\"Q.\", \"[1]\")."),
    Column("language", languageType, isNullable: true, "Language as BCP 47 tag."),
    Column(
      "languageConfidence", .decimal(maximum: 1), since: 2,
      "Confidence; the document's where it has the document's language."),
  ]

private let dateColumns: [Column] =
  surfaceColumns + [
    Column("type", .choice(of: DateMention.Kind.self), "TIMEX3 type."),
    Column("value", .string(), "TIMEX3 value: 2024-06-19, 2024-W25, XXXX-06-19, PT2H."),
    Column(
      "from", .date, isNullable: true,
      "First day, where the value names a stretch of the calendar."),
    Column("to", .date, isNullable: true, "Last day, likewise."),
    Column("mod", .string(pattern: "^[A-Z_]+$"), isNullable: true, "TIMEX3 mod: APPROX, START."),
  ]

private let entityColumns: [Column] =
  surfaceColumns + [
    Column("type", .choice(of: EntityMention.Kind.self), "What is named."),
    Column("entity", .integer, "Number of the entity within the document."),
    Column("name", .string(), "Its fullest form in the document."),
    Column("ref", .string(), isNullable: true, "Global key, such as iso3166:KP."),
    Column(
      "country", .string(pattern: "^[A-Z]{2}$"), isNullable: true,
      "ISO 3166-1 code of the country a place lies in."),
  ]

private let quoteColumns: [Column] =
  surfaceColumns + [
    Column("kind", .choice(of: QuoteMention.Kind.self), "Spoken, from a document, or scare."),
    Column("group", .integer, "Shared by the pieces of one quotation."),
    Column("speaker", .string(), isNullable: true, "Who said it, as the text has it."),
    Column("speakerEntity", .integer, isNullable: true, "Number of the entity that said it."),
    Column("cue", .string(), isNullable: true, "The word that tells (\"said\")."),
  ]

private let citationColumns: [Column] =
  surfaceColumns + [
    Column("kind", .choice(of: CitationMention.Kind.self), "What it points to."),
    Column("url", .string(), isNullable: true, "The address in full."),
    Column("outlet", .string(), isNullable: true, "Name of the medium."),
    Column("note", .integer, isNullable: true, "Index of the paragraph that is the note."),
  ]

private let personalDataColumns: [Column] =
  spanColumns + [
    Column("kind", .choice(of: PersonalDataMention.Kind.self), "What it is."),
    Column("confidence", .decimal(maximum: 1), "Confidence."),
  ]

/// Columns for a stretch of the decoded source.
private let sourceSpanColumns: [Column] = [
  Column("sourceStart", .integer, "First code point in the decoded source."),
  Column("sourceEnd", .integer, "Code point after the last."),
]

private let removedColumns: [Column] =
  [Column("rule", .string(), "Name of the cleaning rule.")] + sourceSpanColumns + [
    Column("surface", .string(), "What was taken out.")
  ]

private let repairColumns: [Column] =
  [Column("rule", .string(), "Name of the cleaning rule.")] + spanColumns + sourceSpanColumns + [
    Column("source", .string(), "What the source has there.")
  ]

private let countColumns: [Column] = [
  Column("codePoints", .integer, "Code points of text."),
  Column("words", .integer, "Words."),
  Column("sentences", .integer, "Sentences."),
  Column("languages", .integer, since: 2, "Languages of its paragraphs."),
  Column(
    "foreignCodePoints", .integer, since: 2,
    "Code points of the paragraphs in another language than the document's."),
]
