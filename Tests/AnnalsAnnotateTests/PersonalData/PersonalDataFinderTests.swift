import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct PersonalDataFinderTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PersonalDataFinder().find(in: bytes).map {
      $0.kind.rawValue + ":" + string(bytes, $0.range.lower, $0.range.upper)
    }
  }

  @Test(
    "each kind is found with its exact span",
    arguments: [
      ("Mail a.b@example.org.", "email:a.b@example.org"),
      ("Call (202) 555-0143, ext. 12.", "phone:(202) 555-0143, ext. 12"),
      ("+44 (0)20 7946 0321 rings", "phone:+44 (0)20 7946 0321"),
      ("from abroad 0044 20 7946 0111", "phone:0044 20 7946 0111"),
      ("Tel: 020 7946 0018", "phone:020 7946 0018"),
      ("call 1-800-GET-HELP", "phone:1-800-GET-HELP"),
      ("logged in from 192.0.2.1:8080", "ip:192.0.2.1"),
      ("on 2001:db8::1 only", "ip:2001:db8::1"),
      ("card 4111 1111 1111 1111", "card:4111 1111 1111 1111"),
      ("378282246310005", "card:378282246310005"),
      ("to GB82 WEST 1234 5698 7654 32 now", "iban:GB82 WEST 1234 5698 7654 32"),
      ("SSN 078-05-1120", "ssn:078-05-1120"),
      ("Passport No. C01X00T47", "passport:C01X00T47"),
      (
        "at 48 Old Quay Road, Suite 3, Salem, OR 97205.",
        "address:48 Old Quay Road, Suite 3, Salem, OR 97205"
      ),
      ("P.O. Box 12, Lansing, MI 48909", "address:P.O. Box 12, Lansing, MI 48909"),
    ])
  func kinds(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(
    "numbers of things are no personal data",
    arguments: [
      "Invoice 303-555-0144, case 078-05-1120, ticket 4111 1111 1111 1111",
      "ISBN 978-0-306-40615-7 and ISBN 0-306-40615-2",
      "110-105, 2024-06-19, $202.55, 1914-1918, H.R. 5555, S. 1234",
      "40.7128, -74.0060; version 1.2.3.4; section 12.10.14.2; Chrome 120.0.10.71",
      "4111 1111 1111 1112 and GB82 WEST 1234 5698 7654 33 and 666-12-3456",
      "The mobile site had 20 000 000 users; passports 2014",
      "On June 5 Wall Street rose; 3 Wall Street banks fell; 42nd Street",
      "a@b, @name, logo@2x.png, 256.1.1.1, 3:4::6:8",
    ])
  func nearMisses(text: String) {
    #expect(found(text) == [])
  }

  @Test("what is found is in order and cut between code points", arguments: 0..<100)
  func ordered(seed: Int) {
    let bytes = Array(shuffledText(UInt64(seed) &+ 40_000, pieces: 120).utf8)
    var end = 0
    for mention in PersonalDataFinder().find(in: bytes) {
      #expect(mention.range.lower >= end && !mention.range.isEmpty)
      #expect(isWhole(bytes, mention.range))
      end = mention.range.upper
    }
  }
}
