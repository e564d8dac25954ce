/// Mends UTF-8 that was read in another charset and written as UTF-8 again: "Ã©" is "é",
/// "â€™" is "’", "Рё" is "и". Text broken twice or thrice is mended layer by layer, since
/// cleaning is repeated.
///
/// What is damage is decided by `mendMojibake`, in a pass of its own: one place is evidence for
/// the others of the text.
struct Mojibake: CleaningRule {
  let name = "mojibake"
  let version = 2
}

/// The scalar value at `i` of valid UTF-8, and how many bytes it has.
@inline(__always)
func scalarValue(_ text: Span<UInt8>, at i: Int) -> (scalar: UInt32, size: Int) {
  let lead = UInt32(text[i])
  if lead < 0x80 { return (lead, 1) }
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F), 2) }
  let middle = UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
  if lead < 0xF0 { return ((lead & 0x0F) << 12 | middle, 3) }
  return ((lead & 0x07) << 18 | middle << 6 | UInt32(text[i + 3] & 0x3F), 4)
}
