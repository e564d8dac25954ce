import Testing

@testable import AnnalsText

/// Every charset decodes as Python's does, bad and cut-off bytes included.
///
/// The digests are Python's (for EUC-TW, VISCII and TCVN glibc's), printed by
/// `Scripts/charset-digests.py`.
@Suite struct CharsetEqualityTests {
  static let digests: [(encoding: String, digest: UInt32)] = [
    ("utf-8", 0x2C1D_AF43),
    ("utf-16-le", 0x44B8_10C7),
    ("utf-16-be", 0xAA01_0910),
    ("utf-32-le", 0x895C_707C),
    ("utf-32-be", 0x11C3_5BBF),
    ("iso2022_jp", 0xFADE_8ACE),
    ("iso2022_kr", 0x12AD_150E),
    ("hz", 0x3EEE_CAB7),
    ("cp932", 0x28B4_30D2),
    ("big5", 0x915D_648F),
    ("cp950", 0x06D6_25DC),
    ("big5hkscs", 0xDE48_D8FE),
    ("cp949", 0xD8DC_9B4B),
    ("euc_kr", 0xFC21_0443),
    ("euc_jp", 0x464C_E74E),
    ("gb18030", 0x942C_B7E1),
    ("johab", 0xB164_866D),
    ("cp1250", 0xADF1_A6F2),
    ("cp1251", 0x9C2A_5E5F),
    ("cp1252", 0x267D_0F9F),
    ("cp1253", 0xF142_7750),
    ("cp1254", 0xF323_648A),
    ("cp1255", 0x5D1A_91E0),
    ("cp1256", 0x7CB9_F93A),
    ("cp1257", 0x325D_957F),
    ("cp1258", 0xB00F_30A3),
    ("iso8859-1", 0xFC74_72CC),
    ("iso8859-2", 0xF443_E1D8),
    ("iso8859-3", 0x8D0B_72EB),
    ("iso8859-4", 0xF861_E13D),
    ("iso8859-5", 0xD548_C6E7),
    ("iso8859-6", 0x90EE_62E6),
    ("iso8859-7", 0xCEEA_D50B),
    ("iso8859-8", 0xC339_865C),
    ("iso8859-9", 0x57E7_C39E),
    ("iso8859-10", 0x3BD9_A2A5),
    ("iso8859-11", 0x37B6_9695),
    ("iso8859-13", 0x6A1D_18BC),
    ("iso8859-14", 0x14C9_071C),
    ("iso8859-15", 0xF7F4_A6F7),
    ("iso8859-16", 0x237C_D2F1),
    ("koi8-r", 0x98D7_EC37),
    ("koi8-u", 0x5503_0061),
    ("cp437", 0xC5D2_79A5),
    ("cp720", 0x27C2_3C07),
    ("cp737", 0x7512_EDED),
    ("cp775", 0xC6D3_0C74),
    ("cp850", 0x5BE3_7117),
    ("cp852", 0x1D56_935D),
    ("cp855", 0xAC53_05D8),
    ("cp857", 0xDC07_9FC8),
    ("cp858", 0xB17E_6608),
    ("cp860", 0xC8B4_786C),
    ("cp861", 0x303A_355B),
    ("cp862", 0x3AE4_898B),
    ("cp863", 0x62E5_C4F2),
    ("cp864", 0x1C87_1EA0),
    ("cp865", 0x8B0A_4D4F),
    ("cp866", 0x0251_7DD0),
    ("cp869", 0x6C7E_66B6),
    ("cp1125", 0xA77C_094C),
    ("koi8-t", 0x1793_5768),
    ("kz1048", 0x0C78_0897),
    ("mac-roman", 0xFF2C_F5AF),
    ("mac-cyrillic", 0xC259_78F3),
    ("mac-latin2", 0x2978_9D57),
    ("mac-greek", 0xEED0_5318),
    ("mac-turkish", 0x43F6_EBEB),
    ("mac-croatian", 0x3096_A276),
    ("mac-romanian", 0xDBCF_17B4),
    ("mac-iceland", 0x59EB_714D),
    ("tis-620", 0xB5AB_C4B6),
    ("cp874", 0x493A_10D7),
    ("VISCII", 0xEF37_B78F),
    ("TCVN", 0xD350_660F),
    ("EUC-TW", 0x86D7_F6F3),
  ]

  @Test("decoding equals Python's with errors=\"replace\"", arguments: digests)
  func equality(encoding: String, digest: UInt32) {
    var crc = CRC32()
    for bytes in Self.strings {
      var output = UTF8Output(capacity: 48)
      decodeBytes(bytes, as: encoding, into: &output)
      for byte in output.bytes { crc.add(byte) }
      crc.add(UInt8(ascii: "|"))
    }
    #expect(crc.value == digest)
  }

  static let strings: [[UInt8]] = {
    let marks: [UInt8] = [
      0x1B, 0x24, 0x42, 0x28, 0x4A, 0x8E, 0x8F, 0xA4, 0xD4, 0xD8, 0xDC, 0xE2, 0x80, 0x99, 0xF0,
      0x9F, 0x30, 0x39, 0x81, 0x00,
    ]
    var strings: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      strings.append([first])
      for second in UInt8.min...UInt8.max { strings.append([first, second]) }
    }
    var state: UInt64 = 1
    for _ in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = Int(state >> 33)
        bytes.append(value / 8192 % 2 == 1 ? marks[value / 256 % 20] : UInt8(value % 256))
      }
      strings.append(bytes)
    }
    return strings
  }()
}

/// CRC-32 of ISO 3309, as zlib has it.
private struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~state }

  mutating func add(_ byte: UInt8) {
    state = Self.table[Int((state ^ UInt32(byte)) & 0xFF)] ^ state >> 8
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }
}
