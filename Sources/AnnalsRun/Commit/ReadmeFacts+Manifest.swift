import AnnalsArchive

extension ReadmeFacts {
  /// What the README of a version says, from the version's manifest and the job.
  init(_ manifest: ArchiveManifest, _ omitted: [OmittedEntry], _ job: Job) {
    self.init(
      dataset: manifest.dataset, title: job.title ?? manifest.dataset, version: manifest.version,
      previousVersion: manifest.previous?.version, created: String(manifest.created.prefix(10)),
      contentDigest: manifest.contentDigest.hex)
    let totals = manifest.totals
    documents = totals.documents
    words = totals.words
    sentences = totals.sentences
    dates = totals.dates
    sourceBytes = totals.sourceBytes
    earliest = totals.earliest
    latest = totals.latest
    undated = totals.undated
    languages = Self.shares(totals.languages)
    encodings = Self.shares(totals.encodings)
    accepted = manifest.counts.accepted
    for entry in omitted { self.omitted[entry.reason, default: 0] += 1 }
    emptyLayers = Self.emptyLayers(totals)
    isRedacted = job.personalData == .redact
    licence = job.licence
    organization = job.organization
    contact = job.contact
  }

  /// Most frequent first; equal counts in bytewise order of the names.
  private static func shares(_ counts: [NamedCount]) -> [Share] {
    counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      .map { Share($0.name == "und" ? "unknown" : $0.name, $0.count) }
  }

  private static func emptyLayers(_ totals: PartSummary) -> [EmptyLayer] {
    var layers: [EmptyLayer] = []
    if totals.entities == 0 {
      layers.append(EmptyLayer("entities", because: "no text names a person, body or place"))
    }
    if totals.dates == 0 { layers.append(EmptyLayer("dates", because: "no text holds a date")) }
    if totals.quotes == 0 {
      layers.append(EmptyLayer("quotes", because: "no text quotes anything"))
    }
    if totals.citations == 0 {
      layers.append(EmptyLayer("citations", because: "no text holds an address or names a source"))
    }
    if totals.personalData == 0 {
      layers.append(EmptyLayer("personalData", because: "none was found in any text"))
    }
    return layers
  }
}
