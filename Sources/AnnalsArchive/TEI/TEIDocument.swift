internal import CLibXML2

/// One TEI element, parsed: one document in memory, freed with the value.
///
/// Entities are not replaced, nothing is loaded from disk or network, libxml2's limits stay
/// on, nothing is written to standard error; a document type declaration is refused.
@safe
public struct TEIDocument: ~Copyable {
  let tree: xmlDocPtr

  /// Parses an element as `TEICorpus` cuts it.
  public init(_ bytes: [UInt8]) throws(TEIError) {
    LibXML2.start()
    guard bytes.count < Int(Int32.max), let context = unsafe xmlNewParserCtxt() else {
      throw .malformed(line: 0, reason: "too large for libxml2")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    // Some errors (an id that occurs twice) go to standard error in spite of the options below,
    // but not past a handler. The last error is kept in the context all the same.
    unsafe context.pointee.sax.pointee.serror = { _, _ in }
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        nil, "UTF-8", options)
    }
    guard let tree = unsafe parsed else {
      let error = unsafe xmlCtxtGetLastError(context)
      throw .malformed(
        line: unsafe Int(error?.pointee.line ?? 0),
        reason: unsafe LibXML2.message(of: error) ?? "nothing to parse")
    }
    guard unsafe tree.pointee.intSubset == nil else {
      unsafe xmlFreeDoc(tree)
      throw .malformed(line: 1, reason: "it has a document type declaration")
    }
    unsafe self.tree = tree
  }

  deinit { unsafe xmlFreeDoc(tree) }
}

/// What all uses of libxml2 need once.
enum LibXML2 {
  private static let started: Void = {
    xmlInitParser()
    // The tables of types are made on first use, without a lock: make them before any thread.
    // The second call is not part of the first.
    _ = xmlRelaxNGInitTypes()
    xmlSchemaInitTypes()
  }()

  static func start() { started }

  /// An error's message without the newline at its end.
  static func message(of error: xmlErrorPtr?) -> String? {
    guard let error = unsafe error, let text = unsafe error.pointee.message else { return nil }
    var message = unsafe String(cString: text)
    while message.utf8.last == 0x0A { message.unicodeScalars.removeLast() }
    return message
  }
}
