/// Removes the captions and sentences of cookie banners.
struct CookiePrompts: LineRule {
  let name = "cookie-prompts"
  let version = 1

  let lines: StaticString = """
    we use cookies
    this site uses cookies
    this website uses cookies
    accept cookies
    accept all cookies
    accept all
    reject all
    reject cookies
    reject all cookies
    manage cookies
    manage preferences
    cookie settings
    cookie preferences
    cookie policy
    cookie notice
    privacy and cookie policy
    privacy & cookies policy
    we value your privacy
    your privacy choices
    do not sell my personal information
    do not sell or share my personal information
    this website uses cookies to improve your experience
    this website uses cookies to ensure you get the best experience on our website
    this site uses cookies to improve your experience
    we use cookies to improve your experience on our website
    we use cookies to ensure that we give you the best experience on our website
    by continuing to use this site, you agree to our use of cookies
    by continuing to browse the site you are agreeing to our use of cookies
    cookies akzeptieren
    alle cookies akzeptieren
    alle akzeptieren
    alle ablehnen
    cookie-einstellungen
    cookie-richtlinie
    wir verwenden cookies
    diese website verwendet cookies
    accepter les cookies
    accepter tout
    tout accepter
    tout refuser
    gérer les cookies
    paramétrer les cookies
    nous utilisons des cookies
    ce site utilise des cookies
    aceptar cookies
    aceptar todas las cookies
    aceptar todo
    rechazar todo
    configurar cookies
    política de cookies
    utilizamos cookies
    este sitio usa cookies
    este sitio utiliza cookies
    este site usa cookies
    este site utiliza cookies
    aceitar cookies
    aceitar todos
    aceitar todos os cookies
    rejeitar todos
    nós usamos cookies
    accetta i cookie
    accetta tutti
    accetta tutti i cookie
    rifiuta tutti
    utilizziamo i cookie
    questo sito utilizza i cookie
    questo sito utilizza cookie
    принять cookies
    принять все
    мы используем файлы cookie
    мы используем cookie
    этот сайт использует файлы cookie
    """

  let weakLines: StaticString = """
    cookies
    accept
    reject
    decline
    got it
    i agree
    akzeptieren
    ablehnen
    accepter
    refuser
    aceptar
    aceitar
    accetta
    принять
    """

  let shapeTriggers: [UInt8] = Array("WwTtOo".utf8)

  /// The sentence of a banner: opens as one, and asks for what banners ask for.
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count <= 400,
      startsWithFolded(text, range, "we use cookies")
        || startsWithFolded(text, range, "this site uses cookies")
        || startsWithFolded(text, range, "this website uses cookies")
        || startsWithFolded(text, range, "our site uses cookies")
        || startsWithFolded(text, range, "our website uses cookies")
    else { return false }
    for i in range.lower..<range.upper {
      let rest = ByteRange(i, range.upper)
      if startsWithFolded(text, rest, "best experience")
        || startsWithFolded(text, rest, "continuing to ")
        || startsWithFolded(text, rest, "consent") || startsWithFolded(text, rest, "you agree")
        || startsWithFolded(text, rest, "you accept")
      {
        return true
      }
    }
    return false
  }
}
