import Testing

@testable import AnnalsText

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) -> DecodedText? {
    if case .text(let text) = TextDecoder().decode(bytes) { text } else { nil }
  }

  private func encode(_ text: String, _ name: String) -> [UInt8] {
    let charset = SingleByteCharset.named(name)!
    return text.unicodeScalars.map { scalar in
      scalar.value < 0x80
        ? UInt8(scalar.value) : UInt8(0x80 + charset.upper.firstIndex(of: UInt16(scalar.value))!)
    }
  }

  @Test(
    "the encoding is found by mark, by form, or by its zero bytes",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], "utf-8", DecodingMethod.bom, "\u{FEFF}a"),
      ([0xFF, 0xFE, 0x61, 0], "utf-16-le", .bom, "\u{FEFF}a"),
      ([0xFE, 0xFF, 0, 0x61], "utf-16-be", .bom, "\u{FEFF}a"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "utf-32-le", .bom, "\u{FEFF}a"),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "utf-32-be", .bom, "\u{FEFF}a"),
      ([0x61, 0x62], "ascii", .ascii, "ab"),
      ([0x61, 0xC3, 0xA9], "utf-8", .utf8, "aé"),
      ([0x61, 0, 0x62, 0, 0x63, 0], "utf-16-le", .zeroBytes, "abc"),
      ([0, 0x61, 0, 0x62, 0, 0x63], "utf-16-be", .zeroBytes, "abc"),
      ([0x61, 0, 0, 0, 0x62, 0, 0, 0], "utf-32-le", .zeroBytes, "ab"),
      ([0x1B, 0x24, 0x42, 0x24, 0x22, 0x1B, 0x28, 0x42], "iso2022_jp", .detected, "あ"),
    ] as [([UInt8], String, DecodingMethod, String)])
  func forms(bytes: [UInt8], encoding: String, method: DecodingMethod, text: String) throws {
    let result = try #require(decode(bytes))
    #expect(result.encoding == encoding)
    #expect(result.method == method)
    #expect(result.bytes == Array(text.utf8))
    #expect(result.replaced == 0)
  }

  @Test(
    "text in one-byte charsets is read as what it is, Western text as Windows-1252",
    arguments: [
      ("cp1252", "Le maire a déclaré que l’école serait rénovée à l’été, dit-il."),
      ("cp1252", "Die Brücke über den Fluß wird im März für Fußgänger geöffnet."),
      ("cp1252", "It’s “fine” – he said."),
      ("cp1251", "Паром снова пойдёт, как только сойдёт лёд, сказал начальник порта во вторник."),
      ("koi8-r", "Паром снова пойдет, как только сойдет лед, сказал начальник порта во вторник."),
    ])
  func singleByte(encoding: String, text: String) throws {
    let result = try #require(decode(encode(text, encoding)))
    #expect(result.encoding == encoding)
    #expect(result.bytes == Array(text.utf8))
  }

  @Test(
    "the language of the decoded text tells charsets apart",
    arguments: [
      ("cp1250", "Žluté pole leží za řekou, kde se ještě včera pásly koně našeho souseda."),
      ("cp852", "Žluté pole leží za řekou, kde se ještě včera pásly koně našeho souseda."),
      ("iso8859-2", "Wczoraj wieczorem łódź odpłynęła z portu, choć wiał już silny wiatr."),
      ("cp1253", "Το πλοίο έφυγε χθες το βράδυ από το λιμάνι, παρά τον δυνατό άνεμο."),
      ("cp1254", "Gemi dün akşam güçlü rüzgâra rağmen limandan ayrıldı, dedi kaptan."),
      ("cp866", "Паром снова пойдет, как только сойдет лед, сказал начальник порта."),
      ("mac-cyrillic", "Паром снова пойдет, как только сойдет лед, сказал начальник порта."),
      ("mac-roman", "Le maire a déclaré que l’école serait rénovée à l’été, dit-il."),
      ("cp437", "Die Brücke über den Fluß wird im März für Fußgänger geöffnet."),
      ("cp1255", "הספינה עזבה את הנמל אתמול בערב למרות הרוח החזקה"),
      ("cp1256", "غادرت السفينة الميناء مساء أمس على الرغم من الرياح القوية"),
      ("cp1257", "Vakar vakare laivas išplaukė iš uosto, nors pūtė stiprus vėjas."),
      ("VISCII", "Con tàu đã rời cảng tối hôm qua mặc dù gió rất mạnh."),
      ("cp874", "เรือออกจากท่าเมื่อวานนี้ตอนเย็นแม้ว่าลมจะแรงมาก"),
    ])
  func language(encoding: String, text: String) throws {
    let result = try #require(decode(encode(text, encoding)))
    #expect(result.encoding == encoding)
    #expect(result.bytes == Array(text.utf8))
  }

  @Test(
    "a declared charset is believed where the bytes do not speak against it",
    arguments: [
      ("iso-8859-5", "iso8859-5", [0xDF, 0xE0, 0xD8], "при"),
      ("windows-1253", "cp1253", [0xED, 0xE1, 0xE9], "ναι"),
      ("ISO-8859-1", "cp1252", [0x63, 0x61, 0x66, 0xE9], "café"),
    ] as [(String, String, [UInt8], String)])
  func declared(label: String, encoding: String, bytes: [UInt8], text: String) throws {
    let head = "<?xml version=\"1.0\" encoding=\"\(label)\"?>\n<p>"
    let result = try #require(decode(Array(head.utf8) + bytes))
    #expect(result.encoding == encoding)
    #expect(result.method == .declared)
    #expect(result.bytes == Array((head + text).utf8))
  }

  @Test("a declaration does not make UTF-8 anything else")
  func declaredAgainstUTF8() throws {
    let result = try #require(decode(Array("<meta charset=\"windows-1251\">é".utf8)))
    #expect(result.encoding == "utf-8")
    #expect(result.method == .utf8)
  }

  @Test("surrogate pairs in UTF-8 are the characters they stand for, lone ones U+FFFD")
  func surrogatePairs() throws {
    let pair: [UInt8] = [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]
    let result = try #require(decode(Array("é a ".utf8) + pair + Array(" b".utf8)))
    #expect(result.bytes == Array("é a 😀 b".utf8))
    #expect(result.segments.map(\.encoding) == ["utf-8", "cesu-8", "utf-8"])
    #expect(result.replaced == 0)
  }

  @Test("a paragraph of another charset within UTF-8 is read in that charset")
  func strayParagraph() throws {
    let russian = "Паром снова пойдет, как только сойдет лед, сказал начальник порта."
    let english = """
      “The ferry will run again,” he said – “once the ice has gone.” “Soon,” he added. “Île.”
      “We’re ready – it’s time,” she said. “Let’s go – now.” “Don’t wait – it’s late.”
      “That’s all – we’re done.”

      """
    let result = try #require(
      decode(Array(english.utf8) + encode(russian, "cp1251") + Array("\n“Good.”".utf8)))
    #expect(result.bytes == Array((english + russian + "\n“Good.”").utf8))
    #expect(result.method == .mixed)
  }

  @Test(
    "shifted charsets are known by their sequences",
    arguments: [
      ("hz", "abc ~{VPND~} def"),
      ("iso2022_kr", "\u{1B}$)C\u{0E}GQ1[\u{0F} abc"),
    ])
  func shifted(encoding: String, text: String) throws {
    let result = try #require(decode(Array(text.utf8)))
    #expect(result.encoding == encoding)
    #expect(result.replaced == 0)
  }

  @Test("stray bytes of Windows-1252 are pieces of their own in UTF-8")
  func mixed() throws {
    let bytes = Array("Müller’s ".utf8) + [0x93, 0x61, 0x94] + Array(" café".utf8)
    let result = try #require(decode(bytes))
    #expect(result.bytes == Array("Müller’s “a” café".utf8))
    #expect(result.method == .mixed)
    #expect(result.encoding == "utf-8")
    #expect(
      result.segments == [
        EncodedSegment(byteStart: 0, byteLength: 12, encoding: "utf-8"),
        EncodedSegment(byteStart: 12, byteLength: 3, encoding: "cp1252"),
        EncodedSegment(byteStart: 15, byteLength: 6, encoding: "utf-8"),
      ])
  }

  @Test("what the end of the file cuts off is one U+FFFD")
  func cutOff() throws {
    let result = try #require(decode(Array("a “b".utf8) + [0xE2, 0x80]))
    #expect(result.bytes == Array("a “b\u{FFFD}".utf8))
    #expect(result.replaced == 1)
    #expect(result.segments.count == 1)
    let afterLetter = try #require(decode(Array("a “b” Pe".utf8) + [0xC3]))
    #expect(afterLetter.bytes == Array("a “b” Pe\u{FFFD}".utf8))
    #expect(afterLetter.replaced == 1)
    let amongStrays = try #require(decode(Array("a “b” ".utf8) + [0xE9, 0x20, 0x63, 0xE9]))
    #expect(amongStrays.bytes == Array("a “b” é cé".utf8))
  }

  @Test("what is no text is refused with the figures")
  func binary() {
    let noise: [UInt8] = (0..<2_048).map { UInt8($0 * 7 % 256) }
    guard case .binary(let reason) = TextDecoder().decode(noise) else {
      Issue.record("noise was taken for text")
      return
    }
    #expect(reason == "11 % of 2,048 bytes are control characters")
    guard case .binary(let zeros) = TextDecoder().decode([UInt8](repeating: 0, count: 4096)) else {
      Issue.record("zero bytes are text")
      return
    }
    #expect(zeros == "100 % of 1,024 bytes are zero bytes")
    guard case .binary(let pdf) = TextDecoder().decode(Array("%PDF-1.7 text".utf8)) else {
      Issue.record("a PDF was taken for text")
      return
    }
    #expect(pdf == "starts like a PDF file")
  }
}
