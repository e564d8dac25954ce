import Testing

@testable import AnnalsText

/// What all line rules have in common; what each takes out has a table of its own.
@Suite struct LineRuleTests {
  @Test("a weak phrase goes only with a strong one beside it, or with two other buttons")
  func weakLines() {
    #expect(clean("A text.\nShare this\nFacebook\nTwitter").string == "A text.")
    #expect(clean("A text.\nFacebook\nTwitter\nEmail\nPrint").string == "A text.")
    #expect(clean("A text.\nHome\nNews\nSport").string == "A text.\nHome\nNews\nSport")
  }

  @Test("a heading that is underlined is no debris")
  func underlines() {
    #expect(clean("A text.\n\nNews\n----\n\nIt is new.").string == "A text.\n\nNews\n\nIt is new.")
    #expect(clean("A text.\n\n=====\nVideo\n=====\nIt is seen.").string.contains("Video"))
  }

  @Test("the blank line around a removed line stays one blank line")
  func blankLines() {
    #expect(clean("One.\n\nShare this\n\nTwo.").string == "One.\n\nTwo.")
    #expect(clean("One.\nShare this\n\nTwo.").string == "One.\n\nTwo.")
    #expect(clean("Share this\n\nTwo.\n\nShare this\n").string == "Two.")
    #expect(clean("Share this").string == "")
  }

  @Test("the phrases of a job are compared whole, case and spaces aside")
  func jobPhrases() {
    let phrases = ["The  Daily Example – your paper"]
    #expect(
      clean("One.\nTHE DAILY\tEXAMPLE – Your Paper\nTwo.", phrases: phrases).string
        == "One.\nTwo.")
    let kept = "One.\nThe Daily Example – your paper!\nTwo."
    #expect(clean(kept, phrases: phrases).string == kept)
  }
}
