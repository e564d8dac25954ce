import AnnalsAnnotate
public import AnnalsArchive
import AnnalsText

/// What can change a document's line, named and digested: schema, rules, annotators, lexicons,
/// libraries, and the job's options for them. Not the tool's version, part size, paths or titles.
public enum Pipeline {
  public static func describe(_ job: Job) -> PipelineDescription {
    var components = ["schema \(schemaVersion)", "decoding \(TextDecoder.version)"]
    components += TextCleaner.ruleVersions.map { "rule \($0.name) \($0.version)" }
    components += DocumentAnnotator.layerVersions.map { "layer \($0.name) \($0.version)" }
    components += DocumentAnnotator.tableDigests.map { "table \($0.name) \($0.digest)" }
    let annotation = job.annotation
    components.append(
      "option documentDate.order " + annotation.dateOrder.map(\.rawValue).joined(separator: ","))
    for pattern in annotation.datePatterns {
      components.append("option documentDate.pattern \(pattern)")
    }
    components.append("option documentDate.dayFirst \(annotation.dayFirst)")
    components.append("option personalData \(job.personalData.rawValue)")
    for phrase in job.cleaning.phrases { components.append("option cleaning.phrase \(phrase)") }
    components.append("option limits.documentBytes \(job.limits.documentBytes)")
    components.append("option limits.inflateRatio \(job.limits.inflateRatio)")
    // A line end inside an option must not look like two components.
    return PipelineDescription(components: components.map { $0.replacingLineEnds() })
  }
}

extension String {
  fileprivate func replacingLineEnds() -> String {
    String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
