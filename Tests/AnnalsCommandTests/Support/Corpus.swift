/// Small articles that differ, and the job over them.
extension Sandbox {
  /// An article of three paragraphs; the same number gives the same bytes.
  static func article(_ number: Int) -> String {
    let places = ["Lisbon", "Geneva", "Tromso", "Valletta", "Gdansk", "Porto Novo", "Izmir"]
    let place = places[number % places.count]
    return """
      Council of \(place) votes on bridge number \(number)

      \(place.uppercased()), 14 March 2025 - The council voted on Friday to repair the bridge. It \
      will cost \(1_000 + number * 37) crowns, the treasurer said.

      Work begins on 2 May 2025 and ends within \(number + 2) months. Details are at \
      https://example.org/bridges/\(number).

      """
  }

  /// What starts like a PNG picture, and is rejected at a glance.
  static func picture(bytes: Int) -> [UInt8] {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return head + (0..<bytes - head.count).map { UInt8(truncatingIfNeeded: ($0 &* $0) >> 7) }
  }

  /// Writes articles below `in/`, by name and number.
  func articles(_ names: String...) {
    for name in names {
      let number = name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 1_000 }
      write("in/" + name, Self.article(number))
    }
  }

  /// Writes `job.yaml`: dataset `set` below `out/`, input `in`.
  func job(_ more: String = "", file: String = "job.yaml", input: String = "") {
    write(
      file,
      """
      dataset: set
      output: out
      inputs:
        - path: in
      \(input.isEmpty ? "" : input.split(separator: "\n").map { "    \($0)\n" }.joined())\(more)

      """)
  }

  static let now = ["--now", "2026-03-04T05:06:07Z"]

  /// Runs the job at a fixed time.
  @discardableResult
  func run(_ arguments: String..., before: String = "", environment: [String: String] = [:])
    -> Outcome
  {
    finish(
      start(
        ["run", "job.yaml"] + Self.now + arguments, before: before, environment: environment))
  }
}
