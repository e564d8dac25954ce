/// What a job says about the corpus, as it stands in every TEI header.
///
/// The tool's version, the job's title and the date of the run are left out on purpose: TEI is
/// a function of the document's line and of this value alone, so that an element which did not
/// change can be copied byte for byte into the next version.
public struct TEIHeader: Hashable, Sendable {
  public var dataset: String
  /// Name or URL of the licence; nil where nobody has looked.
  public var licence: String?
  /// Who is responsible for the corpus.
  public var organization: String?
  /// How to reach them: a mail address, or any line.
  public var contact: String?

  public init(
    dataset: String, licence: String? = nil, organization: String? = nil, contact: String? = nil
  ) {
    self.dataset = dataset
    self.licence = licence
    self.organization = organization
    self.contact = contact
  }
}
