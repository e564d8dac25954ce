import Testing

@testable import AnnalsText

/// Cookie banners go; biscuits stay.
@Suite struct CookiePromptsTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "We use cookies",
      "We use cookies to give you the best experience on our site. By continuing you accept.",
      "Accept all | Reject all | Manage preferences",
      "This website uses cookies to improve your experience.", "Cookie settings",
      "Alle Cookies akzeptieren", "Tout accepter", "Aceptar todas las cookies",
      "Aceitar cookies", "Accetta tutti i cookie", "Мы используем файлы cookie",
      "Alle cookies accepteren", "Ta strona używa plików cookie", "Tüm çerezleri kabul et",
      "Přijmout všechny cookies", "Прийняти всі", "Terima semua cookie", "Chấp nhận tất cả",
      "クッキー設定", "쿠키 설정", "Acceptera alla cookies",
    ])
  func removes(line: String) { expectRemoved(line, by: "cookie-prompts") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Cookies", "We use cookies to feed the birds.", "Accept",
      "All cookies were eaten by noon.", "Her privacy was respected.",
      "Alles akzeptieren wir nicht.", "OK",
    ])
  func keeps(line: String) { expectKept(line) }
}
