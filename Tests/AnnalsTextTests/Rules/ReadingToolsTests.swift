import Testing

@testable import AnnalsText

/// Reading times, tags and players go; what sounds like them stays.
@Suite struct ReadingToolsTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "5 min read", "Click here to see the video",
      "Click here (http://x.example/a.pdf) to get the report",
      "Listen to the radio clip: http://x.example/a.mp3", "3 Minute Read",
      "Reading time: 7 minutes", "Listen to this article",
      "list 1 of 3", "1,204 views", "Tags: library, fire, Harrowmere", "Filed under: Harbour",
      "Click here for more information", "Lesezeit: 4 Minuten", "Temps de lecture : 3 min",
      "Tiempo de lectura: 3 minutos", "Tempo di lettura: 2 min", "Время чтения: 3 мин",
      "Czas czytania: 5 min", "Schlagwörter: Hafen, Streik", "Mots-clés : port, grève",
      "Etiquetas: puerto, huelga", "Теги: порт, забастовка", "标签：港口",
    ])
  func removes(line: String) { expectRemoved(line, by: "reading-tools") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Listen", "Tags", "Table of contents", "Watch the harbour at https://x.example/cam",
      "Listen to the minister: he is right.", "Click here to begin, she said. He did.",
      "5 minutes later he read it.", "A 5 min read of the meter",
      "Topics: the farm bill, energy and Iraq", "tags: [apples, grafting]",
      "Category: Best film", "Tags: the new rule says where they go.",
      "Click here and there went the shutter.", "List 1 of the party won three seats.",
      "Reading time: the clock had stopped.",
    ])
  func keeps(line: String) { expectKept(line) }
}
