import AnnalsText
import CCLD2

/// What CLD2 found in a stretch of text.
struct DetectedLanguage {
  /// BCP 47, or nil where CLD2 cannot tell.
  var language: String?
  /// CLD2's share of the text in the language, halved where CLD2 does not trust it.
  var confidence: Hundredths
  /// How many bytes it read.
  var bytes: Int

  var isSure: Bool { language != nil && confidence.value >= 80 }
}

/// Done once, by the first annotator of the process.
let prepareLanguageDetection: Void = ccld2_keep_freed_memory()

/// Detects the language of at most `count` bytes from `lower` on, cut between code points.
func detectLanguage(_ text: [UInt8], _ lower: Int, _ count: Int) -> DetectedLanguage {
  var upper = min(text.count, lower + count)
  while upper > lower, upper < text.count, text[upper] & 0xC0 == 0x80 { upper -= 1 }
  guard upper > lower else {
    return DetectedLanguage(language: nil, confidence: Hundredths(0), bytes: 0)
  }
  let none = unsafe ccld2_language(code: nil, percent: 0, score: 0)
  var reliable = false
  let (code, percent) = unsafe withUnsafeTemporaryAllocation(
    of: ccld2_language.self, capacity: 3
  ) { found in
    unsafe found.initialize(repeating: none)
    unsafe text.withUnsafeBytes { bytes in
      unsafe ccld2_detect(
        bytes.baseAddress?.advanced(by: lower).assumingMemoryBound(to: CChar.self),
        Int32(upper - lower), found.baseAddress, &reliable)
    }
    let code = unsafe found[0].code.map { unsafe String(cString: $0) } ?? "un"
    return (code, unsafe Int(found[0].percent))
  }
  guard let language = languageTag(code) else {
    return DetectedLanguage(language: nil, confidence: Hundredths(0), bytes: upper - lower)
  }
  return DetectedLanguage(
    language: language, confidence: Hundredths(reliable ? percent : percent / 2),
    bytes: upper - lower)
}

/// The BCP 47 tag of a code of CLD2, nil for what is no language.
///
/// CLD2 keeps some withdrawn codes (the registry's `Preferred-Value` takes their place) and
/// names scripts like languages (`xx-Copt`).
func languageTag(_ code: String) -> String? {
  switch code {
  case "un", "xxx": nil
  case "iw": "he"
  case "jw": "jv"
  case "in": "id"
  case "ji": "yi"
  case "mo": "ro"
  case "tl": "fil"
  case "bh": "bho"
  case "sit-NP": "ne"
  case "zh-TW": "zh-Hant"
  case "sr-ME": "cnr"
  case _ where code.hasPrefix("xx-"): nil
  default: code
  }
}

/// The language of a BCP 47 tag without script and region.
func primarySubtag(_ tag: String) -> Substring {
  tag.prefix { $0 != "-" }
}

/// Whether two languages are so near that a line of one may be taken for the other.
func areRelated(_ one: String, _ other: String) -> Bool {
  let (one, other) = (primarySubtag(one), primarySubtag(other))
  return relatedLanguages.contains { $0.contains(one) && $0.contains(other) }
}

private let relatedLanguages: [[Substring]] = [
  ["no", "nb", "nn", "da", "sv", "fo", "is"], ["es", "pt", "gl", "ca", "oc"], ["cs", "sk"],
  ["hr", "sr", "bs", "cnr", "sl", "mk", "bg"], ["ru", "uk", "be", "bg", "rue"],
  ["id", "ms", "jv", "su"],
  ["nl", "af", "fy"], ["en", "sco"], ["de", "lb", "gsw"], ["fi", "et"], ["tr", "az"],
  ["ar", "fa", "ur", "ps"], ["hi", "mr", "ne", "bho"], ["zh", "ja"], ["it", "co", "ro"],
]

/// The version of CLD2's tables as a number, for `layerVersions`.
func languageTablesVersion() -> Int {
  guard let version = unsafe ccld2_version() else { return 0 }
  return unsafe Int(wordHash(Array(String(cString: version).utf8)))
}
