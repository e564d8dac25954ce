typealias ByteVector = SIMD16<UInt8>

/// Sixteen bytes at `i`; they must lie in the text.
@inline(__always)
func sixteenBytes(_ text: Span<UInt8>, _ i: Int) -> ByteVector {
  precondition(i >= 0 && i &+ 16 <= text.count)
  return unsafe text.withUnsafeBytes { bytes in
    unsafe bytes.loadUnaligned(fromByteOffset: i, as: ByteVector.self)
  }
}

/// Bytes by sort, counted in sixteen lanes; a lane holds 255 steps.
struct ByteLanes {
  var spaces = ByteVector(repeating: 0)
  var letters = ByteVector(repeating: 0)
  var capitals = ByteVector(repeating: 0)
  var digits = ByteVector(repeating: 0)
  var high = ByteVector(repeating: 0)
  var lineEnds = ByteVector(repeating: 0)

  @inline(__always)
  mutating func add(_ bytes: ByteVector) {
    // Small letters lie 0x20 above capitals.
    let folded = bytes | ByteVector(repeating: 0x20)
    spaces &+= ones(ByteVector(repeating: 0x20) .>= bytes)
    letters &+= ones(ByteVector(repeating: 25) .>= (folded &- ByteVector(repeating: 0x61)))
    capitals &+= ones(ByteVector(repeating: 25) .>= (bytes &- ByteVector(repeating: 0x41)))
    digits &+= ones(ByteVector(repeating: 9) .>= (bytes &- ByteVector(repeating: 0x30)))
    high &+= bytes &>> ByteVector(repeating: 7)
    lineEnds &+= ones(bytes .== ByteVector(repeating: 0x0A))
  }
}

/// Sums of lanes.
struct ByteSums {
  var spaces = 0
  var letters = 0
  var capitals = 0
  var digits = 0
  var high = 0
  var lineEnds = 0

  mutating func add(_ lanes: ByteLanes) {
    spaces &+= laneSum(lanes.spaces)
    letters &+= laneSum(lanes.letters)
    capitals &+= laneSum(lanes.capitals)
    digits &+= laneSum(lanes.digits)
    high &+= laneSum(lanes.high)
    lineEnds &+= laneSum(lanes.lineEnds)
  }
}

@inline(__always)
private func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> ByteVector {
  ByteVector(repeating: 0).replacing(with: ByteVector(repeating: 1), where: mask)
}

@inline(__always)
private func laneSum(_ lanes: ByteVector) -> Int {
  // Bytes to pairs, pairs to one number: the highest part of a product is the sum of all.
  let words = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
  let pairs: UInt64 = 0x00FF_00FF_00FF_00FF
  let first = (words.x & pairs) &+ (words.x >> 8 & pairs)
  let second = (words.y & pairs) &+ (words.y >> 8 & pairs)
  return Int(truncatingIfNeeded: ((first &+ second) &* 0x0001_0001_0001_0001) >> 48)
}
