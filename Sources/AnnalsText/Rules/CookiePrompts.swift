/// Removes the captions and sentences of cookie banners.
struct CookiePrompts: LineRule {
  let name = "cookie-prompts"
  let version = 2

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
    accept cookies & close
    accept & continue
    accept and continue
    accept and close
    accept & close
    allow all
    allow all cookies
    allow cookies
    deny all
    decline all
    decline cookies
    reject non-essential cookies
    only necessary cookies
    necessary cookies only
    use necessary cookies only
    strictly necessary cookies
    functional cookies
    performance cookies
    analytics cookies
    targeting cookies
    advertising cookies
    manage cookie preferences
    manage your privacy
    manage consent
    manage consent preferences
    manage settings
    manage choices
    save and close
    save & exit
    save my choices
    confirm my choices
    confirm choices
    customize settings
    customise settings
    view cookie policy
    view our cookie policy
    cookie consent
    cookies policy
    cookies settings
    cookies preferences
    cookies notice
    privacy settings
    privacy preferences
    privacy & cookies
    privacy and cookies
    privacy policy and cookies
    we care about your privacy
    we and our partners
    we and our partners use cookies
    gdpr cookie consent
    i accept
    i accept cookies
    i decline
    ok, got it
    accept recommended settings
    learn more about cookies
    this website uses cookies. by continuing to use this site, you accept our use of cookies
    this site uses cookies. by continuing to browse the site you are agreeing to our use of cookies
    alles akzeptieren
    alle zulassen
    alle cookies zulassen
    alle cookies ablehnen
    akzeptieren und weiter
    nur notwendige cookies
    nur notwendige cookies akzeptieren
    notwendige cookies
    einstellungen verwalten
    einstellungen anpassen
    einstellungen speichern
    cookies verwalten
    cookie einstellungen
    cookie-hinweis
    datenschutz-einstellungen
    datenschutzeinstellungen
    privatsphäre-einstellungen
    auswahl speichern
    auswahl bestätigen
    diese seite verwendet cookies
    diese webseite verwendet cookies
    unsere website verwendet cookies
    wir nutzen cookies
    accepter et fermer
    accepter et continuer
    accepter tous les cookies
    continuer sans accepter
    refuser tous les cookies
    refuser les cookies
    personnaliser mes choix
    gérer mes choix
    gérer mes préférences
    gérer mes cookies
    gestion des cookies
    paramètres des cookies
    préférences cookies
    politique de cookies
    politique relative aux cookies
    enregistrer mes choix
    nous respectons votre vie privée
    aceptar y continuar
    aceptar y cerrar
    aceptar todas
    aceptar cookies y continuar
    rechazar cookies
    rechazar todas
    rechazar todas las cookies
    configuración de cookies
    ajustes de cookies
    preferencias de cookies
    gestionar cookies
    administrar cookies
    aviso de cookies
    usamos cookies
    esta web utiliza cookies
    esta página web utiliza cookies
    este sitio web utiliza cookies
    nos importa tu privacidad
    valoramos tu privacidad
    aceitar e continuar
    aceitar e fechar
    recusar todos
    recusar cookies
    rejeitar cookies
    rejeitar todos os cookies
    configurações de cookies
    definições de cookies
    gerir cookies
    gerenciar cookies
    preferências de cookies
    usamos cookies
    este site utiliza cookies para melhorar sua experiência
    valorizamos sua privacidade
    accetta e continua
    accetta e chiudi
    accetta cookie
    accetta tutti i cookies
    rifiuta tutti i cookie
    rifiuta i cookie
    rifiuta e chiudi
    continua senza accettare
    gestisci i cookie
    gestisci cookie
    gestisci preferenze
    gestisci consenso
    impostazioni cookie
    impostazioni dei cookie
    preferenze cookie
    informativa sui cookie
    informativa cookie
    privacy e cookie policy
    questo sito usa cookie
    questo sito web utilizza i cookie
    usiamo i cookie
    la tua privacy è importante
    принять все cookie
    принять cookie
    отклонить все
    настройки cookie
    настройки файлов cookie
    политика cookie
    политика использования cookie
    на сайте используются cookie
    сайт использует cookie
    этот сайт использует cookie
    сайт использует файлы cookie
    мы используем файлы cookies
    мы используем cookies
    cookies accepteren
    alle cookies accepteren
    alles accepteren
    alles weigeren
    cookies weigeren
    cookie-instellingen
    cookie instellingen
    cookiebeleid
    deze website gebruikt cookies
    deze site gebruikt cookies
    wij gebruiken cookies
    we gebruiken cookies
    akceptuj wszystkie
    akceptuję wszystkie
    zaakceptuj wszystkie
    zaakceptuj wszystko
    odrzuć wszystkie
    odrzuć wszystko
    ustawienia plików cookie
    ustawienia cookies
    polityka cookies
    polityka plików cookies
    ta strona używa plików cookie
    ta strona używa ciasteczek
    nasza strona używa plików cookies
    używamy plików cookie
    szanujemy twoją prywatność
    tümünü kabul et
    tüm çerezleri kabul et
    çerezleri kabul et
    tümünü reddet
    çerez politikası
    çerez ayarları
    çerez tercihleri
    bu site çerez kullanır
    bu web sitesi çerezleri kullanmaktadır
    přijmout vše
    přijmout všechny
    přijmout všechny cookies
    odmítnout vše
    odmítnout všechny
    nastavení cookies
    tento web používá cookies
    tyto stránky používají cookies
    používáme cookies
    прийняти всі
    прийняти все
    відхилити всі
    налаштування файлів cookie
    політика cookie
    цей сайт використовує файли cookie
    цей сайт використовує cookie
    ми використовуємо файли cookie
    terima semua
    terima semua cookie
    tolak semua
    kebijakan cookie
    situs ini menggunakan cookie
    chấp nhận tất cả
    chấp nhận cookie
    từ chối tất cả
    chính sách cookie
    接受所有cookie
    cookie 设置
    cookie政策
    cookie 政策
    本网站使用cookie
    本网站使用 cookie
    すべて受け入れる
    すべて許可
    すべてのcookieを受け入れる
    すべて拒否
    すべて拒否する
    クッキー設定
    cookieの設定
    cookieポリシー
    모두 수락
    모두 허용
    모두 거부
    쿠키 설정
    쿠키 정책
    قبول الكل
    قبول جميع ملفات تعريف الارتباط
    رفض الكل
    سياسة ملفات تعريف الارتباط
    پذیرش همه
    acceptera alla
    acceptera alla cookies
    acceptera cookies
    avvisa alla
    neka alla
    endast nödvändiga cookies
    hantera cookies
    cookieinställningar
    cookie-inställningar
    vi använder cookies
    den här webbplatsen använder cookies
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
    personnaliser
    configurar
    more options
    always active
    about cookies
    your privacy
    save preferences
    manage options
    view preferences
    agree
    i understand
    close and accept
    ok
    zustimmen
    einverstanden
    tout refuser
    rechazar
    recusar
    rifiuta
    отклонить
    akceptuję
    accepteren
    weigeren
    kabul et
    setuju
    """

  let shapeTriggers: [UInt8] = Array("WwTtOo".utf8)

  /// The sentence of a banner: opens as one, and asks for what banners ask for.
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard Self.starts.contains(where: { startsWithFolded(text, range, $0) }) else { return false }
    for i in range.lower..<range.upper {
      let rest = ByteRange(i, range.upper)
      if startsWithFolded(text, rest, "best experience")
        || startsWithFolded(text, rest, "continuing to ")
        || startsWithFolded(text, rest, "consent") || startsWithFolded(text, rest, "you agree")
        || startsWithFolded(text, rest, "you accept") || startsWithFolded(text, rest, "our use of")
        || startsWithFolded(text, rest, "accept all")
        || startsWithFolded(text, rest, "user experience")
        || startsWithFolded(text, rest, "your experience")
      {
        return true
      }
    }
    return false
  }

  private static let starts: [StaticString] = [
    "we use cookies", "we use essential cookies", "we use our own", "we and our partners",
    "we, and our partners", "this site uses cookies", "this website uses cookies",
    "this website or its", "this site, like many", "our site uses cookies",
    "our website uses cookies", "our websites use cookies", "the site uses cookies",
  ]
}
