import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct SentenceAnnotatorTests {
  private func sentences(_ text: String) -> String {
    let document = annotated(text, metadata: DocumentMetadata(language: "en"))
    return document.sentences.map(document.surface).joined(separator: "|")
  }

  @Test(
    "sentences end where readers end them",
    arguments: [
      "The train left.|Nobody waved.",
      "Is it over?|It is over!|Go home.",
      "She met Dr. Hale and Sen. Marsh in St. Ives on Jan. 5.|The talks went on.",
      "Anna E. Holm wrote it.|J. R. R. Olsen did not.",
      "Please see p. 55, Fig. 3 and No. 12.|Nothing else.",
      "The price rose 3.5 percent to $100.00.|It fell later.",
      "The U.S. Government paid.|He lives in the U.S.|How long will he stay?",
      "They met in the U.S.|President Okafor said so.",
      "The U.S. President said nothing.",
      "At 5 a.m. Mr. Lund went out.|He came back at 6 p.m.|Mr. Lund slept.",
      "The shop opens at 8 a.m. Monday.|It closes at 9 p.m. Eastern.",
      "Berg & Co. paid at noon.|Holm Inc. did not.|The case against Holm Inc.|It closed.",
      "“We will sign,” she said.|“It is time.”|He agreed.",
      "\"Will you come?\" he asked.|\"I will.\"|She left.",
      "He said (and I heard it.) that it was late.",
      "He stopped.|(Nobody knew why.)|Then he left.",
      "The pact was signed.[1]|It holds. [2]",
      "The pact was signed. [1] [2]|It holds. [3]",
      "They “provide help.” (The Herald, June 20).|It was long.",
      "I never meant that....|She left.",
      "It was ... well, not good . . . I said so.",
      "We said so . . . .|Next we left.",
      "She works at Yahoo! in accounts.",
      "It is you and I.|Did you see Albert I. Holm?",
      "1) Bring water|2) Bring rope",
      "1. Bring water.|2. Bring rope.",
      "• 9. Bring water|• 10. Bring rope",
      "a. Bring water|b. Bring rope|c. Bring bread",
      "It is at N°. 1026.253.|Go there.",
      "Figure 2. The harbour at night.",
      "The ship came.|The crowd waited in Oslo.|Nobody spoke.",
      "The guests ate fish, bread, etc. and left.|They had fish, etc.|Waiters cleared up.",
      "He read e.g. Ibsen and i.e. Hamsun vs. Lie.",
      "It was good.|it was cheap.|he left",
      "Visit www.example.org.|It is new.",
      "Write to a.b@example.org.|We answer.",
      "Posted via Newsfeed.Com today.",
      "OSLO, Mass. — The cannery will close.|Nobody works there.",
      "WICK, U.S. - The cannery will close.",
      "The talks with Acme Inc. (Oslo: ACM) failed.|Acme Inc. said so.",
      "Sec. Moor and Amb. Holm met at Ft. Ellis.|They left.",
      "He asked sen. Marsh and gov. Hale.|They said no.",
      "He said no.|I did not.|No.|I never did.",
      "By the U.S. Ambassador John Holm it was denied.",
      "The list is signed “R. Le Quesne”.|Nobody knows him.",
      "They taught under Gustav V.|His pupils feared him.|Orton v. Pell was cited.",
      "The fish was good.|They had fish, etc. for lunch.",
      "It rained in Wick!|(The road was closed.)|Then it stopped.",
      "Her first part was in Onward! (1961) and her last in Eh? (1990).",
      "The firm “has no debts.” [The Ledger, May 3]",
      "\"I like it.\" Anna Holm said.|\"I like it much.\"",
      "\"I like it.\"|He said that he liked it much.",
      "It holds.[citation needed]|It held.[a]|[He laughs.]|He goes on.",
      "They pay a fee. 8|Yet they complain.",
      "They paid the fee.|8 officials did not.",
      "2.10.3. Results of the trial",
      "IV. Results of the trial",
      "the soup was cold.|and the fish was not fresh.|we left",
      "The word Eh? is heard in Wick.",
      "“All is well.” — Anna Holm, The Ledger",
      "We read letters, mostly...|I liked them.",
    ])
  func splits(marked: String) {
    let text = marked.split(separator: "|").joined(separator: " ")
    #expect(sentences(text) == marked)
  }

  @Test(
    "a missing space is seen where capitals tell",
    arguments: [
      ("The ship arrived.The crowd waited.", "The ship arrived.|The crowd waited."),
      ("It was over!Nobody left.", "It was over!|Nobody left."),
      ("“It is over.”The crowd left.", "“It is over.”|The crowd left."),
      ("It ended in 2020.The crowd left.", "It ended in 2020.|The crowd left."),
      ("Q.Why did it end?", "Q.Why did it end?"),
      ("See example.org and Node.js here.", "See example.org and Node.js here."),
      ("Is it open on sundays?thanks for help", "Is it open on sundays?|thanks for help"),
      ("They called him...Nobody came.", "They called him...|Nobody came."),
      ("It was ...very good, so...fine.", "It was ...very good, so...fine."),
      ("He left the U.S.The rest stayed.", "He left the U.S.|The rest stayed."),
      ("They pay a fee.12 Readers do not.", "They pay a fee.12|Readers do not."),
      ("He runs Word.exe and win.32 here.", "He runs Word.exe and win.32 here."),
      ("Holm (Oslo).Berg spoke.", "Holm (Oslo).|Berg spoke."),
    ])
  func missingSpaces(text: String, expected: String) {
    #expect(sentences(text) == expected)
  }

  @Test(
    "other languages have their own stops",
    arguments: [
      ("ja", "東京は晴れです。明日は雨？「はい。」そうです。", "東京は晴れです。|明日は雨？|「はい。」|そうです。"),
      (
        "de", "Er kam am 3. Oktober zu Dr. Mai. Dann ging er.",
        "Er kam am 3. Oktober zu Dr. Mai.|Dann ging er."
      ),
      ("ja", "「はい。」と彼は言った。行くのか？と聞いた。", "「はい。」と彼は言った。|行くのか？と聞いた。"),
      ("zh", "他走了。“真的吗？”她问道。没人知道。", "他走了。|“真的吗？”她问道。|没人知道。"),
      ("zh", "价格是３．５元．没有变.真的", "价格是３．５元．|没有变.|真的"),
      (
        "de", "Siehe Abb. 3 auf S. 14. Danach kam Karl II. Er blieb in der Hofstr. 5.",
        "Siehe Abb. 3 auf S. 14.|Danach kam Karl II.|Er blieb in der Hofstr. 5."
      ),
      ("de", "»Ja.« Sie ging. „Nein.“ Er blieb.", "»Ja.«|Sie ging.|„Nein.“|Er blieb."),
      (
        "fr", "« Non ! », dit-il. « Jamais. » « Oui. » Elle part.",
        "« Non ! », dit-il.|« Jamais. »|« Oui. »|Elle part."
      ),
      ("es", "El Sr. Molina salió... ¿Quién? ¡Nadie!", "El Sr. Molina salió...|¿Quién?|¡Nadie!"),
      ("it", "L'on. Rizzo cita l'art. 5. Poi esce.", "L'on. Rizzo cita l'art. 5.|Poi esce."),
      (
        "pt", "A Dra. Lobo mora na Av. Central. Ela saiu.",
        "A Dra. Lobo mora na Av. Central.|Ela saiu."
      ),
      ("ru", "В 1998 г. завод закрыли. Мы ушли.", "В 1998 г. завод закрыли.|Мы ушли."),
      ("fr", "M. Blanc est venu. Il est parti.", "M. Blanc est venu.|Il est parti."),
      ("it", "Il dott. Rossi è arrivato. Non parla.", "Il dott. Rossi è arrivato.|Non parla."),
      (
        "ru", "Он жил в г. Томск в 2014 г. Потом уехал.", "Он жил в г. Томск в 2014 г.|Потом уехал."
      ),
      ("hi", "यह एक है। वह दो है।", "यह एक है।|वह दो है।"),
    ])
  func languages(language: String, text: String, expected: String) {
    let document = annotated(text, metadata: DocumentMetadata(language: language))
    #expect(document.sentences.map(document.surface).joined(separator: "|") == expected)
  }

  @Test("the label of a block ends no sentence")
  func labels() {
    var clean = structured("Q. Why now? Because. ")
    clean.blocks[0].kind = .question
    clean.blocks[0].label = ByteRange(0, 2)
    let document = annotated(clean)
    #expect(document.sentences.map(document.surface) == ["Q. Why now?", "Because."])
  }

  @Test("sentences lie within blocks, in order, and leave out only white space", arguments: 0..<200)
  func covers(seed: Int) {
    let clean = structured(shuffledText(UInt64(seed) &+ 1_000))
    let document = annotated(clean)
    var k = 0
    for block in clean.blocks {
      var end = block.range.lower
      while k < document.sentences.count, document.sentences[k].lower < block.range.upper {
        let sentence = document.sentences[k]
        #expect(sentence.lower >= end && sentence.upper <= block.range.upper)
        #expect(!sentence.isEmpty)
        #expect(isBlank(clean.text, end, sentence.lower))
        end = sentence.upper
        k += 1
      }
      #expect(isBlank(clean.text, end, block.range.upper))
    }
    #expect(k == document.sentences.count)
  }
}
