import Testing

@testable import AnnalsArchive

/// Bytes changed at random while a version is made, so that no digest stands before the readers.
@Suite struct VerifyFuzzTests {
  /// Changes one to four places: a byte, a digit, a stretch taken out, doubled or moved.
  static func mutate(_ bytes: inout [UInt8], _ numbers: inout SteadyNumbers) {
    for _ in 0..<Int.random(in: 1...4, using: &numbers) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      let length = min(Int.random(in: 1...12, using: &numbers), bytes.count - place)
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.removeSubrange(place..<place + length)
      case 2: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
      case 4: bytes.insert(contentsOf: "99999999999999999".utf8, at: place)
      default:
        // A digit somewhere behind: offsets and counts are where it hurts.
        var i = place
        while i < bytes.count, bytes[i] < 0x30 || bytes[i] > 0x39 { i += 1 }
        if i < bytes.count { bytes[i] = UInt8.random(in: 0x30...0x39, using: &numbers) }
      }
    }
  }

  @Test("whatever stands in a file, verification ends, and tells it", arguments: 0..<4)
  func survives(seed: Int) async throws {
    var numbers = SteadyNumbers(state: UInt64(seed) &* 7919)
    // The folder goes when the fixture does.
    let fixture = try ArchiveFixture.published()
    let sound = try withExtendedLifetime(fixture) {
      try fixture.dataset.version(2).tagManifestDigest()
    }
    for _ in 0..<Self.rounds { try await round(&numbers, sound: sound) }
  }

  private static let rounds = 25

  private func round(_ numbers: inout SteadyNumbers, sound: Digest) async throws {
    let start = SteadyNumbers(state: numbers.next())
    let place = Int.random(in: 0..<7, using: &numbers)
    let mutated: (inout [UInt8]) -> Void = { bytes in
      var numbers = start
      Self.mutate(&bytes, &numbers)
    }
    var forgery = Forgery()
    switch place {
    case 0: forgery.index = mutated
    case 1: forgery.tei = mutated
    case 2: forgery.omitted = mutated
    case 3: forgery.descriptor = mutated
    case 4: forgery.packed = mutated
    default:
      forgery.members = { members in
        for i in members.indices { mutated(&members[i]) }
      }
    }
    let fixture = try ArchiveFixture.published(forgery)
    defer { withExtendedLifetime(fixture) {} }
    let isChanged = try fixture.dataset.version(2).tagManifestDigest() != sound
    let report = try await DatasetVerifier.verify(fixture.dataset)
    // Much in the data package is nobody's to compare, the words in an omitted entry's message
    // as well: there only the end counts.
    let isComparable = place != 2 && place != 3
    #expect(
      !isComparable || report.isSound != isChanged, "place \(place), \(start): \(report.findings)")
  }
}
