import Testing

@testable import AnnalsText

/// Prompts to sign up go; sentences about letters and readers stay.
@Suite struct NewsletterPromptsTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "Subscribe to our newsletter!", "Sign up to our newsletter", "Sign up for our newsletter",
      "Get the best of the week in your inbox every Friday. You can unsubscribe at any time.",
      "Enter your email to receive our newsletter",
      "Support local reporting: become a member of the Daily Example.",
      "Got a story? Email newsdesk@daily.example or call 020 7946 0142.",
      "Already a subscriber? Log in", "Newsletter abonnieren", "Jetzt abonnieren",
      "Abonnez-vous à notre newsletter", "Suscríbete a nuestro boletín",
      "Assine nossa newsletter", "Iscriviti alla newsletter", "Подпишитесь на рассылку",
      "Подписывайтесь на наш Telegram-канал", "Meld je aan voor de nieuwsbrief",
      "Zapisz się do newslettera", "Bültene abone ol", "Odebírat newsletter",
      "Підписуйтесь на наш канал", "Đăng ký nhận bản tin", "订阅电子报", "メルマガ登録", "뉴스레터 구독",
      "اشترك في النشرة البريدية", "Prenumerera på vårt nyhetsbrev",
    ])
  func removes(line: String) { expectRemoved(line, by: "newsletter-prompts") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Subscribe", "Sign up",
      "Readers can unsubscribe from the newsletter at any time, the paper said.",
      "The newsletter had 400 subscribers.", "Get the newsletter of 1912 from the archive.",
      "Support for the bill grew.", "Join the army, said the poster.",
      "Got a story of her own, and told it.", "Donate", "Stay tuned",
    ])
  func keeps(line: String) { expectKept(line) }
}
