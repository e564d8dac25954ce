import Testing

@Suite struct ForeignReaderTests {
  /// A version with all that occurs: documents, a gzip input, a rejected one.
  private static func published() -> Sandbox {
    let box = Sandbox("foreign")
    box.articles("a.txt", "b.txt", "c/d.txt")
    box.write("in/e.txt", "Caf\u{E9} \u{1F30A} & <br> \"quoted\"\n\nSecond \u{2014} paragraph.\n")
    box.write("in/z.txt", Sandbox.article(9))
    box.shell("gzip -n in/z.txt")
    box.write("in/void.txt", "")
    box.job("licence: CC0-1.0")
    box.run()
    return box
  }

  @Test("sha256sum finds manifest and tag manifest right, and every file in one of them")
  func checksums() {
    let box = Self.published()
    let version = "out/set/v000001"
    #expect(box.damage(version) == "")
    let listed = box.shell(
      "cut -c67- manifest-sha256.txt tagmanifest-sha256.txt; echo tagmanifest-sha256.txt",
      directory: version)
    let files = box.tree(version).filter { !$0.hasSuffix("/") }
    #expect(listed.output.split(separator: "\n").map(String.init).sorted() == files.sorted())
  }

  @Test("gzip finds every compressed file whole, with a header that names no file and no time")
  func compressed() {
    let box = Self.published()
    for name in box.tree("out/set/v000001").filter({ $0.hasSuffix(".gz") }) {
      let file = "out/set/v000001/" + name
      #expect(box.shell("gzip -t \"$1\"", box.path(file)).status == 0)
      #expect(box.read(file).prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }
  }

  @Test("xmllint reads the TEI from its gzip file")
  func markup() {
    let box = Self.published()
    let tool = box.shell("command -v xmllint")
    guard tool.status == 0 else {
      Issue.record("xmllint is missing; 'make deps' installs libxml2-utils")
      return
    }
    let outcome = box.shell(
      "xmllint --nonet --xpath 'count(//*[local-name()=\"TEI\"])' part-00000.xml.gz",
      directory: "out/set/v000001/data/tei")
    #expect(outcome.status == 0)
    #expect(outcome.output.trimmed == "5")
  }

  @Test("Python reads lines, index and omitted inputs, and each span's surface is its text")
  func python() {
    let box = Self.published()
    let outcome = box.shell(
      """
      python3 - <<'PY'
      import csv, gzip, hashlib, json
      raw = open("documents/part-00000.ndjson.gz", "rb").read()
      lines = [json.loads(l) for l in gzip.decompress(raw).splitlines()]
      assert len(lines) == 5, len(lines)
      for d in lines:
          for layer in ("dates", "entities", "quotes", "citations"):
              for s in d[layer]:
                  assert d["text"][s["start"]:s["end"]] == s["surface"], s
          assert hashlib.sha256(d["text"].encode()).hexdigest() == d["textSha256"]
      rows = list(csv.DictReader(open("documents/part-00000.index.csv")))
      assert [r["id"] for r in rows] == sorted(d["id"] for d in lines)
      for r in rows:
          at, size = int(r["member_offset"]), int(r["member_length"])
          member = gzip.decompress(raw[at:at + size])
          at, size = int(r["line_offset"]), int(r["line_length"])
          line = member[at:at + size]
          assert line.endswith(b"\\n") and json.loads(line)["id"] == r["id"]
          assert hashlib.sha256(line[:-1]).hexdigest() == r["line_sha256"]
      omitted = [json.loads(l) for l in gzip.open("omitted.ndjson.gz")]
      assert [(o["source"]["path"], o["reason"]) for o in omitted] == [("in/void.txt", "empty")]
      total = sum(int(r["line_sha256"], 16) for r in rows) % 2**256
      package = json.load(open("datapackage.json"))
      assert package["annals"]["contentDigest"] == "%064x" % total
      print("ok")
      PY
      """, directory: "out/set/v000001/data")
    #expect(outcome.errors == "")
    #expect(outcome.output == "ok\n")
  }

  @Test("annals verify agrees")
  func verify() {
    let box = Self.published()
    let outcome = box.annals("verify", "out/set")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
