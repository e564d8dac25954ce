/// The columns of `documents/part-NNNNN.index.csv`, in order; its first line has their names.
public let indexColumns: [Column] = [
  Column("id", .string(pattern: documentIDPattern), "Id of the document; the rows' order."),
  Column(
    "source_sha256", .string(pattern: sha256Pattern), isNullable: true,
    "SHA-256 of the stored raw file; empty where personal data is redacted."),
  Column(
    "line_sha256", .string(pattern: sha256Pattern),
    "SHA-256 of the document's line without its newline."),
  Column("member_offset", .integer, "First byte of the gzip member in the part."),
  Column("member_length", .integer, "Bytes of the gzip member."),
  Column("line_offset", .integer, "First byte of the line in the inflated member."),
  Column("line_length", .integer, "Bytes of the line with its newline."),
]
