import Testing

@testable import AnnalsText

/// What is taken for markup, and what only looks like it.
@Suite struct HTMLMarkupTests {
  @Test(
    "tags go, blocks become lines, script and style go whole",
    arguments: [
      ("<p>One</p><p>Two</p>", "One\n\nTwo"), ("a<br>b", "a\nb"), ("a<br/>\n<br/>b", "a\n\nb"),
      ("<p>One\ntwo <b>three</b></p>", "One two three"),
      ("<!DOCTYPE html><html><body><p>a\nb</p><ul><li>c<li>d</ul></body></html>", "a b\n\nc\nd"),
      ("<html><body><pre>a\nb</pre></body></html>", "a\nb"),
      ("<html><body><table><tr><td>a</td><td>b</td></tr></table></body></html>", "a b"),
      ("5 <b>6</b>, <script>if (a<b) x(\"<p>\")</script>done", "5 6, done"),
      ("x <!-- y --> z", "x  z"), ("<a href=\"u\" title='a > b'>ice</a> melts", "ice melts"),
      ("see <a href=\"http://example.org/ice", "see"), ("&lt;p&gt;Ice&lt;/p&gt;", "Ice"),
      (
        "<html><head><title>Ice - Paper</title></head><body><h1>Ice</h1>x</body></html>", "Ice\n\nx"
      ),
    ])
  func removes(source: String, expected: String) {
    let result = clean(source)
    #expect(result.string == expected)
    #expect(result.removed.allSatisfy { $0.rule == "html-markup" })
    let again = clean(result.string)
    #expect(again.string == expected && again.removed.isEmpty)
  }

  @Test(
    "what is no tag stays",
    arguments: [
      "I <3 you, a < b and c > d", "<john@example.org>", "<http://example.org>", "List<string>",
      "the <br> tag", "a <few words> more", "the <title> of it", "vector<b> x", "<<b>p>x",
    ])
  func keeps(text: String) { #expect(clean(text).string == text) }
}
