import Testing

@testable import AnnalsText

/// The marks of advertisements go; the trade stays.
@Suite struct AdvertisementsTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "ADVERTISEMENT", "— Advertisement —", "Advertisement. Scroll to continue reading.",
      "Story continues below advertisement", "Sponsored content", "Anzeige", "Werbung",
      "Publicité", "La suite après cette publicité", "Publicidad", "Publicidade",
      "Continua após a publicidade", "Pubblicità", "Реклама", "Advertentie", "Reklama",
      "Sponsorlu içerik", "Quảng cáo", "广告", "広告", "광고", "إعلانات", "تبلیغات", "Annons",
    ])
  func removes(line: String) { expectRemoved(line, by: "advertisements") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Advertisement sales rose.", "Ad", "Sponsored",
      "Sponsored by the senator, the bill passed.", "Anzeige erstattet", "Werbung wirkt.",
      "Anuncio del gobierno", "In partnership with", "Реклама растёт.",
    ])
  func keeps(line: String) { expectKept(line) }
}
