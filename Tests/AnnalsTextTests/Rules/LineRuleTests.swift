import Testing

@testable import AnnalsText

/// What the line rules take out, and what looks like it and stays.
@Suite struct LineRuleTests {
  @Test(
    "a line of debris is removed whole, by its rule",
    arguments: [
      ("Share this", "share-buttons"), ("SHARE THIS:", "share-buttons"),
      ("Share.", "share-buttons"), ("Exit mobile version", "share-buttons"),
      ("Simple Share Buttons", "share-buttons"), ("Artikel teilen", "share-buttons"),
      ("Partager cet article", "share-buttons"), ("Поделиться", "share-buttons"),
      ("ПОДЕЛИТЬСЯ", "share-buttons"), ("Leave a Comment", "comment-forms"),
      ("Leave a Reply", "comment-forms"), ("» Leave a comment «", "comment-forms"),
      ("Deja un comentario", "comment-forms"),
      ("Also Read:- Cup final in pictures", "related-articles"),
      ("ALSO READ | Cup final in pictures", "related-articles"),
      ("Read more: The long way home", "related-articles"),
      ("Lesen Sie auch: Der lange Weg", "related-articles"),
      ("À lire aussi : Le long chemin", "related-articles"),
      ("Leia também: O longo caminho", "related-articles"),
      ("Читайте также: Долгий путь", "related-articles"),
      ("Subscribe to our newsletter!", "newsletter-prompts"),
      ("Newsletter abonnieren", "newsletter-prompts"), ("We use cookies", "cookie-prompts"),
      (
        "We use cookies to give you the best experience on our site. By continuing you accept.",
        "cookie-prompts"
      ),
      ("Alle Cookies akzeptieren", "cookie-prompts"), ("ADVERTISEMENT", "advertisements"),
      ("— Advertisement —", "advertisements"), ("Anzeige", "advertisements"),
      ("Skip to content", "navigation"), ("Back to top ↑", "navigation"),
      ("© 2021 The Daily Example", "copyright-lines"),
      ("Copyright 2021 The Daily Example. All rights reserved.", "copyright-lines"),
      ("Copyright (c) The Daily Example", "copyright-lines"),
      ("FOR IMMEDIATE RELEASE", "press-release-furniture"), ("###", "press-release-furniture"),
      ("# # #", "press-release-furniture"), ("-30-", "press-release-furniture"),
      ("- more -", "press-release-furniture"), ("Page 3 of 12", "page-numbers"),
      ("Seite 3", "page-numbers"), ("- 3 -", "page-numbers"), ("– 12 –", "page-numbers"),
    ])
  func removes(line: String, rule: String) {
    let source = "The ferry left at noon.\n\(line)\nIt came back at six."
    let result = clean(source)
    #expect(result.string == "The ferry left at noon.\nIt came back at six.")
    #expect(result.removals(from: source) == ["\(rule): \(line)"])
  }

  @Test(
    "a line that only looks like debris stays",
    arguments: [
      "Share", "Share prices fell.", "Share this with nobody, she said.", "Home", "News", "Email",
      "He left a comment.", "Leave a reply to the letter by Monday.", "Also read the minutes.",
      "Related work was done in 1998.", "She read more: it was a long winter.",
      "Read the whole story: it is worth it, said the judge.", "Advertisement sales rose.",
      "Cookies", "We use cookies to feed the birds.", "Copyright law is old.",
      "Copyright is a right, and it ends.", "C. 2020 was a bad year.", "Page 3 girls",
      "Page 3 of the report says so.", "30", "- 3 degrees", "# 1", "Release",
      "For immediate release of the hostages, pray.", "More", "By the way: share this.",
    ])
  func keeps(line: String) {
    let source = "The ferry left at noon.\n\(line)\nIt came back at six."
    let result = clean(source)
    #expect(result.string == source)
    #expect(result.removed.isEmpty)
  }

  @Test("a weak phrase goes only with a strong one beside it, or with two other buttons")
  func weakLines() {
    #expect(clean("A text.\nShare this\nFacebook\nTwitter").string == "A text.")
    #expect(clean("A text.\nFacebook\nTwitter\nEmail\nPrint").string == "A text.")
    #expect(clean("A text.\nHome\nNews\nSport").string == "A text.\nHome\nNews\nSport")
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
