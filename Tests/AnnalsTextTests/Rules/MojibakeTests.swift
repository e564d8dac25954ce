import Testing

@testable import AnnalsText

/// What UTF-8 read in another charset becomes again, and what only looks like it.
@Suite struct MojibakeTests {
  /// Sentences of our own in many languages.
  static let sentences = [
    "Das Schiff fährt über den Fluß, später auch für Gäste.",
    "Le musée de la forêt n’a pas été rouvert à Noël.",
    "El niño preguntó dónde está la estación más próxima.",
    "A estação não abrirá antes das três da manhã.",
    "Il treno è già partito, perciò la città è più vuota.",
    "Rzeka wylała w nocy, więc straż pożarna zamknęła most.",
    "Řidič řekl, že příští vlak odjíždí až po půlnoci.",
    "A folyó vízszintje tovább emelkedett, ezért lezárták a hidat.",
    "Köprü yarın sabah trafiğe kapatılacak, öğrenciler yürüyecek.",
    "Tåget från Malmö är försenat på grund av snö.",
    "Upė ištvino, todėl žmonės išėjo į aukštesnę vietą.",
    "Upes ūdens līmenis ceļas, tāpēc tilts ir slēgts.",
    "Река вышла из берегов, и мост закрыли до утра.",
    "Річка вийшла з берегів, і міст закрили до ранку.",
    "Ο ποταμός ξεχείλισε και η γέφυρα έκλεισε το πρωί.",
    "הנהר עלה על גדותיו והגשר נסגר עד הבוקר",
    "ارتفع منسوب النهر وأغلق الجسر حتى الصباح",
    "川の水位が上がり、橋は朝まで閉鎖された。",
    "河水上涨，大桥关闭到早晨。",
    "강물이 불어나서 다리가 아침까지 폐쇄되었다.",
    "Nước sông dâng cao nên cây cầu bị đóng đến sáng.",
    "“The bridge is closed,” she said — it’s £5 to cross…",
  ]

  /// A text whose UTF-8 bytes were read in a charset; undefined bytes pass as controls.
  static func damaged(_ text: String, _ charset: SingleByteCharset) -> String {
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
      let scalar = charset.scalar(byte)
      result.append(Unicode.Scalar(scalar == 0xFFFD ? UInt32(byte) : scalar)!)
    }
    return String(result)
  }

  @Test(
    "sentences are restored whole from every charset",
    arguments: ["cp1252", "iso8859-1", "mac-roman", "cp1251", "cp1250", "koi8-r"])
  func restores(name: String) throws {
    let charset = try #require(SingleByteCharset.named(name))
    for sentence in Self.sentences {
      let result = clean(Self.damaged(sentence, charset))
      #expect(result.string == sentence)
      #expect(result.mendedBy.allSatisfy { $0 == "mojibake" })
    }
  }

  @Test("text broken twice and thrice is restored")
  func layers() {
    for sentence in Self.sentences {
      let twice = Self.damaged(Self.damaged(sentence, .windows1252), .windows1252)
      #expect(clean(twice).string == sentence)
      #expect(clean(Self.damaged(twice, .windows1252)).string == sentence)
    }
  }

  @Test(
    "lost and altered bytes are restored where that is clear",
    arguments: [
      ("la cittÃ  Ã¨ vuota", "la città è vuota"), ("voilÃ le train", "voilà le train"),
      ("â€œIt is closed,â€ she said.", "“It is closed,” she said."),
      ("5Â km vom Ufer, spÃ¤ter", "5\u{A0}km vom Ufer, später"),
      ("der Fluß steigt, und spÃ¤ter fÃ¤llt er", "der Fluß steigt, und später fällt er"),
    ])
  func lossy(source: String, expected: String) {
    #expect(clean(source).string == expected)
  }

  @Test("what is text stays as it is", arguments: sentences)
  func keeps(text: String) {
    let result = clean(text)
    #expect(result.string == text)
    #expect(result.repairs.isEmpty)
    #expect(clean(text.uppercased()).repairs.isEmpty)
  }

  @Test(
    "near-misses stay as they are",
    arguments: [
      "┌──┐\n│ab│\n└──┘", "├── src\n└── lib", "√2 ≈ 1.41", "±5 °C", "„Ö“", "l’été", "IRMÃ”",
      "РІК І МІСЯЦЬ", "Рёв", "10€–20€", "þíó", "lýðveldið Eþíópía", "«À»", "MÃE", "ÂGE", "5 ½ ″",
      "ŽÁDNÉ", "ŠÍŘKA", "ÎLE-DE-FRANCE", "ÄÖÜ", "été…", "voilà…", "¿Qué?", "¡Sí!", "ñ·ó",
    ])
  func nearMisses(text: String) {
    let result = clean(text)
    #expect(result.string == text)
    #expect(result.repairs.isEmpty)
  }
}
