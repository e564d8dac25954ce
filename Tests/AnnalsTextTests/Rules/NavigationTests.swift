import Testing

@testable import AnnalsText

/// What a page says for finding one's way goes; names of sections stay where they stand alone.
@Suite struct NavigationTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "Skip to content", "Today: July 24, 2008", "Today is Thursday, July 24, 2008",
      "Back to top ↑", "Home > News > Region", "Home » News » Sport",
      "Startseite › Politik", "Privacy Policy | Terms of Use | Contact", "Home | News | Sport",
      "You are here: Home", "Zum Inhalt springen", "Aller au contenu", "Ir al contenido",
      "Pular para o conteúdo", "Vai al contenuto", "Перейти к содержанию", "Terug naar boven",
      "Przejdź do treści", "İçeriğe geç", "Přejít k obsahu", "На головну", "Kembali ke atas",
      "Lên đầu trang", "返回顶部", "ページトップへ戻る", "본문 바로가기", "العودة إلى الأعلى", "پرش به محتوا",
      "Hoppa till innehåll",
    ])
  func removes(line: String) { expectRemoved(line, by: "navigation") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Home", "News", "Today: rain", "Today is the 24 July 2008", "Today is a day like 2008",
      "Sport", "Home: a place to be", "Home - at last",
      "Home is where > is less.", "Skip the content and read the end.",
      "Back to the top of the hill they went.", "News from home", "Region | Harrowmere | Prices",
      "https://harbour.example/plan", "Search", "Zurück", "Menu",
    ])
  func keeps(line: String) { expectKept(line) }
}
