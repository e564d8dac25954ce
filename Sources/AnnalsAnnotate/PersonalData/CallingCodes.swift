/// Country calling codes and how many digits follow them (ITU-T E.164 and the national
/// numbering plans; the lengths leave out the trunk prefix).
enum CallingCodes {
  /// The code at the start of a number: its length and the lengths of what may follow.
  static func match(_ run: DigitRun, from first: Int, digits: Int) -> (Int, ClosedRange<Int>)? {
    guard digits &- first >= 4 else { return nil }
    if run.digits[first] == 1 { return (1, 10...10) }
    if run.digits[first] == 7 { return (1, 10...10) }
    let two = run.value(first, 2)
    for (code, lengths) in twoDigits where code == two { return (2, lengths) }
    let three = run.value(first, 3)
    for codes in threeDigits where codes.contains(three) { return (3, 6...11) }
    return nil
  }

  private static let twoDigits: [(Int, ClosedRange<Int>)] = [
    (20, 8...10), (27, 9...9), (30, 10...10), (31, 9...9), (32, 8...9), (33, 9...9),
    (34, 9...9), (36, 8...9), (39, 8...11), (40, 9...9), (41, 9...9), (43, 7...12),
    (44, 9...10), (45, 8...8), (46, 7...10), (47, 8...8), (48, 9...9), (49, 7...12),
    (51, 8...9), (52, 10...11), (53, 8...8), (54, 10...11), (55, 10...11), (56, 9...9),
    (57, 8...10), (58, 10...10), (60, 8...10), (61, 9...9), (62, 8...12), (63, 9...10),
    (64, 8...10), (65, 8...8), (66, 8...9), (81, 9...10), (82, 8...10), (84, 9...10),
    (86, 10...11), (90, 10...10), (91, 10...10), (92, 9...10), (93, 9...9), (94, 9...9),
    (95, 7...10), (98, 10...10),
  ]

  private static let threeDigits: [ClosedRange<Int>] = [
    211...213, 216...216, 218...218, 220...269, 290...291, 297...299, 350...359, 370...383,
    385...387, 389...389, 420...421, 423...423, 500...509, 590...599, 670...670, 672...692,
    850...850, 852...853, 855...856, 870...870, 880...880, 886...886, 960...968, 970...977,
    992...996, 998...998, 800...800,
  ]
}
