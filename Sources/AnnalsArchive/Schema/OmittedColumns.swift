/// The columns of a line of `omitted.ndjson`, in the order of its keys.
public let omittedColumns: [Column] = [
  Column(
    "id", .string(pattern: documentIDPattern), "The id the document has, had or would have."),
  Column(
    "source",
    .structure([
      Column("path", .string(), "Source name."),
      Column("bytes", .integer, isNullable: true, "Size of the stored file, if it is known."),
      Column(
        "sha256", .string(pattern: sha256Pattern), isNullable: true,
        "SHA-256 of the stored file, if it was read to its end."),
    ]),
    "The raw file."),
  Column("outcome", .choice(of: OmissionOutcome.self), "What became of the input."),
  Column("reason", .choice(of: OmissionReason.self), "Why, as a code."),
  Column("message", .string(), "The evidence in words, or the reason of a withdrawal."),
  Column(
    "kept", .boolean, "Whether a document of an earlier state of the file is still in documents."),
  Column(
    "since", .string(pattern: "^v[0-9]{6,}$"), "The version in which the entry first stood."),
]
