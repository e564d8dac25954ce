import Testing

@testable import AnnalsText

/// Captions of buttons go; what people share stays.
@Suite struct ShareButtonsTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "Share this", "SHARE THIS:", "Share.", "Exit mobile version", "Simple Share Buttons",
      "Simple Social Share Buttons", "Click to share on X (Opens in new window)",
      "Follow us on Google News", "1.2K shares", "37 Shares",
      "Facebook Twitter WhatsApp LinkedIn Copy link", "Facebook | Twitter | Email | Print",
      "Artikel teilen", "Auf WhatsApp teilen", "Partager cet article", "Compartir en Facebook",
      "Compartilhe no WhatsApp", "Condividi su Facebook", "Поделиться", "ПОДЕЛИТЬСЯ",
      "Deel dit artikel", "UDOSTĘPNIJ ARTYKUŁ", "Bu haberi paylaş", "PAYLAŞ", "Sdílet článek",
      "Поширити", "Bagikan artikel ini", "CHIA SẺ BÀI VIẾT", "分享到", "シェアする", "공유하기",
      "شارك المقال", "اشتراک گذاری", "Dela artikeln",
    ])
  func removes(line: String) { expectRemoved(line, by: "share-buttons") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Share", "Share prices fell.", "Share this with nobody, she said.",
      "Shares fell 3 per cent", "Facebook", "Twitter says no", "Facebook and Twitter were down.",
      "Follow us into the valley.", "The print edition", "12 shares of the company were sold.",
      "Teilen und herrschen", "Пять акций компании",
    ])
  func keeps(line: String) { expectKept(line) }
}
