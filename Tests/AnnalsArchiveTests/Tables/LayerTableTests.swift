import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsArchive

@Suite struct LayerTableTests {
  private func rows(_ layer: LayerName, _ format: LayerTable.Format) -> [String] {
    var output = LayerTable(layer, format).header()
    LayerTable(layer, format).append(fullDocument(), to: &output)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(
    "every layer is a table in CSV",
    arguments: [
      (
        LayerName.dates, "type,value,from,to,mod",
        #"0,19,31,19 June 2024,DATE,2024-06-19,2024-06-19,2024-06-19,"#, "1"
      ),
      (
        .quotes, "kind,group,speaker,speaker_entity,cue", #"0,9,14,"""é 😀""",speech,0,Zoë,0,said"#,
        "0"
      ),
      (
        .citations, "kind,url,cited_outlet,note",
        "0,37,52,https://a.org/x,url,https://a.org/x,,", "1"
      ),
      (.personalData, "kind,confidence", "0,0,3,Zoë,address,0.50", "0"),
    ])
  func csv(_ layer: LayerName, _ columns: String, _ row: String, _ sentence: String) {
    let found = rows(layer, .csv)
    #expect(found[0] == "id,source,outlet,published,sentence,number,start,end,surface,\(columns)")
    #expect(
      found[1] == "d0123456789abcdef01234567,news/a%25.txt,The Post,2024-06-01,\(sentence),\(row)")
  }

  @Test("a line feed in a field stands in quotes")
  func lineFeeds() {
    var document = fullDocument()
    document.sentences = [ByteRange(0, document.text.count)]
    var output: [UInt8] = []
    LayerTable(.sentences, .csv).append(document, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        .hasSuffix(
          ",0,0,0,56,\"Zoë said \"\"é 😀\"\"\n\nOn 19 June 2024 東京 \\ https://a.org/x\tend\"\n"))
  }

  @Test("NDJSON has the names of a line, null for what is not there")
  func ndjson() {
    #expect(
      rows(.removed, .ndjson) == [
        #"{"id":"d0123456789abcdef01234567","source":"news/a%25.txt","outlet":"The Post","#
          + #""published":"2024-06-01","sentence":null,"number":0,"rule":"share-buttons","#
          + #""sourceStart":70,"sourceEnd":75,"surface":"Tweet\u0001"}"#
      ])
  }

  @Test("a row has as many fields as the header", arguments: LayerName.allCases)
  func isRectangular(_ layer: LayerName) {
    let columns = rows(layer, .csv)[0].split(separator: ",").count
    LayerRows(fullDocument()).forEach(layer) { _, _, cells in
      #expect(cells.count + LayerTable.commonColumns.count == columns)
    }
    #expect(Set(rows(layer, .csv)[0].split(separator: ",")).count == columns)
  }

  @Test("a version is read part by part, each document once")
  func version() throws {
    let archive = try SmallArchive()
    let documents = (0..<20).map { smallDocument("in/\($0).txt", "Text \($0).") }
    let version = try archive.publish([Array(documents[..<9]), Array(documents[9...])])
    var output: [UInt8] = []
    try LayerTable(.sentences, .ndjson).write(version) { output += $0 }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 20)
    #expect(Set(lines.map { $0.prefix(31) }).count == 20)
  }
}
