internal import CLibXML2

/// Validates TEI elements with RELAX NG, one at a time.
///
/// Reads the schema once. One instance serves one thread; several may work side by side.
@safe
public final class TEIValidator {
  private let schema: xmlRelaxNGPtr
  /// Findings of one element beyond this many are not listed: they follow from the first.
  private static let findingLimit = 20

  /// `schema` is RELAX NG in XML syntax, by default that of our own TEI.
  public init(schema: [UInt8] = Array(teiSchema.utf8)) throws(TEIError) {
    LibXML2.start()
    let log = XMLErrorLog(limit: 1)
    let parsed: xmlRelaxNGPtr? = unsafe schema.withUnsafeBytes { buffer in
      guard
        let context = unsafe xmlRelaxNGNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      else { return nil }
      defer { unsafe xmlRelaxNGFreeParserCtxt(context) }
      unsafe xmlRelaxNGSetParserStructuredErrors(
        context, collectXMLError, Unmanaged.passUnretained(log).toOpaque())
      return unsafe withExtendedLifetime(log) { unsafe xmlRelaxNGParse(context) }
    }
    guard let parsed = unsafe parsed else {
      throw .schema(reason: log.findings.first?.description ?? "libxml2 gave no reason")
    }
    unsafe self.schema = parsed
  }

  deinit { unsafe xmlRelaxNGFree(schema) }

  /// What the schema has against an element; empty if it is valid.
  public func findings(in document: borrowing TEIDocument) throws(TEIError) -> [TEIFinding] {
    guard let context = unsafe xmlRelaxNGNewValidCtxt(schema) else {
      throw .schema(reason: "no memory to validate")
    }
    defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
    let log = XMLErrorLog(limit: Self.findingLimit)
    unsafe xmlRelaxNGSetValidStructuredErrors(
      context, collectXMLError, Unmanaged.passUnretained(log).toOpaque())
    let status = withExtendedLifetime(log) {
      unsafe xmlRelaxNGValidateDoc(context, document.tree)
    }
    if status == 0 { return [] }
    if log.findings.isEmpty { return [TEIFinding(line: 0, message: "not valid")] }
    return log.findings
  }
}

/// The errors that libxml2 reports during one call.
private final class XMLErrorLog {
  var findings: [TEIFinding] = []
  let limit: Int

  init(limit: Int) { self.limit = limit }
}

private func collectXMLError(_ target: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let target = unsafe target, let error = unsafe error else { return }
  let log = unsafe Unmanaged<XMLErrorLog>.fromOpaque(target).takeUnretainedValue()
  if log.findings.count >= log.limit { return }
  log.findings.append(
    TEIFinding(
      line: unsafe Int(error.pointee.line),
      message: unsafe LibXML2.message(of: error) ?? "no message"))
}
