import Testing

@testable import AnnalsText

/// Links to other articles go, also amid the text; sentences with the same words stay.
@Suite struct RelatedArticlesTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "Also Read:- Cup final in pictures", "ALSO READ | Cup final in pictures",
      "Read more: The long way home", "READ MORE » The long way home",
      "Related: The long way home", "Related stories", "Recommended Stories",
      "Lesen Sie auch: Der lange Weg", "À lire aussi : Le long chemin",
      "Lea también: El largo camino", "Leia também: O longo caminho",
      "Leggi anche: La lunga strada", "Читайте также: Долгий путь", "Lees ook: De lange weg",
      "Czytaj także: Długa droga", "İlgili haber: Uzun yol", "Čtěte také: Dlouhá cesta",
      "Читайте також: Довгий шлях", "Baca juga: Jalan panjang", "Xem thêm: Con đường dài",
      "相关阅读：漫长的路", "関連記事：長い道", "관련기사", "اقرأ أيضا: الطريق الطويل", "بیشتر بخوانید: راه دراز",
      "Läs också: Den långa vägen",
    ])
  func removes(line: String) { expectRemoved(line, by: "related-articles") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Also read the minutes.", "Related work was done in 1998.",
      "Related: the committee also met on Monday.", "She read more: it was a long winter.",
      "Read the whole story: it is worth it, said the judge.",
      "Watch: a device that tells the time", "Next: the budget", "Previous: none",
      "More from the harbour tomorrow.", "Mehr als hundert kamen.", "Lire est un plaisir.",
      "Ver para creer",
    ])
  func keeps(line: String) { expectKept(line) }
}
