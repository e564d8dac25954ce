/// Removes prompts to sign up, subscribe, log in or pay.
struct NewsletterPrompts: LineRule {
  let name = "newsletter-prompts"
  let version = 2

  let lines: StaticString = """
    sign up for our newsletter
    sign up for our newsletters
    sign up for our daily newsletter
    sign up for our weekly newsletter
    sign up for our free newsletter
    sign up for the newsletter
    sign up for newsletters
    sign up for email alerts
    sign up for updates
    sign up today
    sign up now
    sign up here
    subscribe to our newsletter
    subscribe to our newsletters
    subscribe to our daily newsletter
    subscribe to our weekly newsletter
    subscribe to the newsletter
    subscribe to our mailing list
    subscribe to our channel
    subscribe to our youtube channel
    subscribe now
    subscribe today
    subscribe here
    subscribe for free
    subscribe to continue reading
    subscribe to read more
    subscribe to unlock
    already a subscriber? log in
    already a subscriber? sign in
    already a subscriber?
    already have an account?
    already have an account? log in
    already have an account? sign in
    register for free
    create a free account
    get our newsletter
    get our free newsletter
    get the newsletter
    get the latest news delivered to your inbox
    get news delivered to your inbox
    get the latest news in your inbox
    join our newsletter
    join our mailing list
    join our telegram channel
    join our whatsapp channel
    join our whatsapp group
    enter your email address
    enter your email
    email address
    your email address
    thank you for subscribing
    thanks for subscribing
    you have successfully subscribed
    support our journalism
    support independent journalism
    become a member
    become a subscriber
    donate now
    newsletter abonnieren
    jetzt abonnieren
    zum newsletter anmelden
    jetzt anmelden
    hier abonnieren
    jetzt registrieren
    abonnieren sie unseren newsletter
    melden sie sich für unseren newsletter an
    abonnez-vous
    abonnez-vous à notre newsletter
    abonnez-vous à la newsletter
    inscrivez-vous à notre newsletter
    inscrivez-vous à la newsletter
    s'abonner
    je m'abonne
    déjà abonné ?
    déjà abonné ? connectez-vous
    recevez notre newsletter
    suscríbete
    suscríbete a nuestro boletín
    suscríbete a nuestra newsletter
    suscríbase
    suscríbase a nuestro boletín
    regístrate gratis
    ya soy suscriptor
    assine já
    assine agora
    assine nossa newsletter
    assine a nossa newsletter
    inscreva-se
    inscreva-se em nossa newsletter
    receba nossa newsletter
    já é assinante?
    subscreva a nossa newsletter
    iscriviti
    iscriviti alla newsletter
    iscriviti alla nostra newsletter
    abbonati
    abbonati ora
    sei già abbonato?
    подписаться
    подпишитесь
    подписаться на рассылку
    подпишитесь на рассылку
    подпишитесь на наш канал
    подпишитесь на наш телеграм-канал
    подписывайтесь на наш канал
    подписывайтесь на наш телеграм-канал
    sign up to our newsletter
    sign up to our newsletters
    sign up to our free newsletter
    sign up to our daily newsletter
    sign up to our weekly newsletter
    sign up to our mailing list
    sign up to the newsletter
    sign up to receive our newsletter
    sign up to receive updates
    sign up to receive email updates
    sign up for email updates
    sign up for e-mail updates
    sign up for our email newsletter
    sign up for our mailing list
    sign up for breaking news alerts
    sign up for news alerts
    sign up for daily emails
    sign up for free
    sign up with email
    sign up with google
    sign in with google
    sign in with facebook
    sign in to your account
    sign in or register
    sign in or create an account
    sign in or subscribe
    log in or sign up
    log in or register
    log in to your account
    login to continue reading
    log in to continue reading
    sign in to continue reading
    register to continue reading
    register to read more
    register now for free
    subscribe to our email newsletter
    subscribe to our free newsletter
    subscribe to our podcast
    subscribe to our rss feed
    subscribe to our telegram channel
    subscribe to our whatsapp channel
    subscribe to updates
    subscribe to email updates
    subscribe to notifications
    subscribe via email
    subscribe by email
    subscribe to get access
    subscribe for full access
    subscribe for more
    subscribe for unlimited access
    subscribe to support us
    become a patron
    become a supporter
    become a subscriber today
    become a member today
    email newsletter
    email newsletters
    newsletter signup
    newsletter sign up
    newsletter sign-up
    newsletter subscription
    daily newsletter
    weekly newsletter
    free newsletter
    get the newsletter in your inbox
    get our newsletter in your inbox
    get our daily newsletter
    get our weekly newsletter
    get our newsletters
    get email updates
    get email alerts
    get news alerts
    get breaking news alerts
    get notified
    get unlimited access
    get full access
    get the latest in your inbox
    never miss a story
    never miss an update
    don't miss an update
    don't miss a story
    delivered to your inbox
    straight to your inbox
    unsubscribe at any time
    you can unsubscribe at any time
    no spam, unsubscribe at any time
    we don't spam! read our privacy policy for more info
    we don't spam
    check your inbox or spam folder to confirm your subscription
    please check your email to confirm your subscription
    please enter a valid email address
    please enter your email
    enter your e-mail address
    enter email address
    enter email
    invalid email address
    something went wrong. please try again later
    support the guardian
    support our mission
    support quality journalism
    support local journalism
    support local news
    make a contribution
    buy me a coffee
    this content is for subscribers only
    this article is for subscribers only
    this article is for members only
    this content is for members only
    subscriber only
    subscribers only
    subscriber exclusive
    premium article
    you have reached your article limit
    you have reached your limit of free articles
    you've reached your monthly limit of free articles
    to continue reading, please subscribe
    to continue reading, please log in
    to read the full story, subscribe
    already registered? log in
    already a member? log in
    already a member? sign in
    already subscribed?
    already subscribed? log in
    already subscribed? sign in
    have an account? log in
    have an account? sign in
    don't have an account? sign up
    don't have an account? register
    forgot your password?
    forgot password?
    forgot password
    lost your password?
    create an account
    create your account
    create a new account
    newsletter bestellen
    newsletter anmelden
    newsletter-anmeldung
    unser newsletter
    hier anmelden
    hier zum newsletter anmelden
    jetzt newsletter abonnieren
    jetzt kostenlos anmelden
    jetzt kostenlos registrieren
    jetzt abo abschließen
    jetzt abonnent werden
    abonnieren sie jetzt
    abonnieren sie den newsletter
    abonnieren sie unseren kanal
    zur anmeldung
    sie haben bereits ein abo?
    bereits abonnent?
    bereits abonniert?
    bereits registriert?
    passwort vergessen?
    passwort vergessen
    jetzt unterstützen
    unterstützen sie uns
    inscription à la newsletter
    s'inscrire à la newsletter
    s'abonner à la newsletter
    s'abonner maintenant
    s'abonner pour lire la suite
    abonnez-vous gratuitement
    abonnez-vous pour lire la suite
    abonnez-vous dès maintenant
    abonnez-vous à nos newsletters
    abonnez-vous à notre lettre d'information
    inscrivez-vous gratuitement
    inscrivez-vous à nos newsletters
    recevez nos newsletters
    recevez nos alertes
    recevez l'essentiel de l'actualité
    votre adresse e-mail
    votre adresse email
    adresse e-mail
    mot de passe oublié ?
    mot de passe oublié
    créer un compte
    déjà abonné ? se connecter
    déjà inscrit ?
    déjà un compte ?
    article réservé aux abonnés
    réservé aux abonnés
    contenu réservé aux abonnés
    cet article est réservé aux abonnés
    je fais un don
    soutenez-nous
    soutenez notre journal
    suscríbete ahora
    suscríbete gratis
    suscríbete para seguir leyendo
    suscríbete para continuar leyendo
    suscríbete a la newsletter
    suscríbete a nuestro canal
    suscríbete a nuestras newsletters
    suscríbete al boletín
    suscríbete al newsletter
    suscribirme
    suscríbase ahora
    suscríbase aquí
    regístrate para seguir leyendo
    inicia sesión
    inicie sesión
    ¿ya eres suscriptor?
    ¿ya eres suscriptor? inicia sesión
    ¿ya tienes cuenta?
    ¿olvidaste tu contraseña?
    crear cuenta
    recibe nuestro boletín
    recibe nuestra newsletter
    recibe las noticias en tu correo
    contenido exclusivo para suscriptores
    exclusivo para suscriptores
    apoya nuestro periodismo
    haz una donación
    assine para continuar lendo
    assine nossa newsletter gratuita
    assine a newsletter
    inscreva-se na newsletter
    inscreva-se na nossa newsletter
    inscreva-se no nosso canal
    inscreva-se gratuitamente
    cadastre-se gratuitamente
    receba nossas notícias
    receba nossas notícias no seu e-mail
    receba as notícias no seu e-mail
    receba notícias no whatsapp
    entre no nosso canal do whatsapp
    entre no canal do whatsapp
    participe do canal do whatsapp
    conteúdo exclusivo para assinantes
    exclusivo para assinantes
    esqueceu sua senha?
    esqueci minha senha
    apoie o jornalismo independente
    subscrever newsletter
    subscreva já
    iscriviti ora
    iscriviti subito
    iscriviti al canale
    iscriviti al nostro canale
    iscriviti al nostro canale whatsapp
    iscriviti gratis
    iscriviti alle newsletter
    abbonati per continuare a leggere
    abbonati subito
    ricevi la newsletter
    ricevi la nostra newsletter
    contenuto riservato agli abbonati
    articolo riservato agli abbonati
    riservato agli abbonati
    password dimenticata?
    hai dimenticato la password?
    sei già abbonato? accedi
    sostienici
    fai una donazione
    подпишитесь на нашу рассылку
    подпишитесь на новости
    подписаться на новости
    подписаться на канал
    подпишись на нас
    подпишись на наш канал
    подпишись на рассылку
    подписывайтесь на наш telegram
    подписывайтесь на наш telegram-канал
    подпишитесь на наш telegram-канал
    подписывайтесь на нас в telegram
    подписывайтесь на нас в телеграме
    читайте нас в telegram
    читайте нас в телеграме
    читайте нас в дзене
    мы в telegram
    наш телеграм-канал
    наш telegram-канал
    забыли пароль?
    забыли пароль
    войти или зарегистрироваться
    поддержите нас
    поддержать проект
    вход для подписчиков
    schrijf je in voor onze nieuwsbrief
    meld je aan voor de nieuwsbrief
    meld je aan voor onze nieuwsbrief
    abonneer je op onze nieuwsbrief
    abonneer u op onze nieuwsbrief
    word abonnee
    al abonnee? log in
    wachtwoord vergeten?
    zapisz się do newslettera
    zapisz się na newsletter
    subskrybuj
    zaprenumeruj
    masz już konto?
    nie pamiętasz hasła?
    bültene abone ol
    bültenimize abone olun
    e-bültene abone ol
    abone ol
    abone olun
    kanalımıza abone olun
    şifremi unuttum
    přihlásit se k odběru
    přihlaste se k odběru newsletteru
    odebírat newsletter
    odebírat novinky
    zapomenuté heslo
    підписатися
    підписатись
    підпишіться на нас
    підпишіться на наш канал
    підписуйтесь на наш канал
    підписуйтесь на наш telegram
    підписуйтесь на наш телеграм-канал
    підписуйтеся на наш канал
    berlangganan newsletter
    langganan sekarang
    daftar sekarang
    đăng ký nhận bản tin
    đăng ký nhận tin
    đăng ký ngay
    立即订阅
    订阅我们的通讯
    订阅电子报
    訂閱電子報
    立即訂閱
    メールマガジンに登録
    メルマガ登録
    ニュースレターに登録
    ニュースレターを購読する
    この記事は有料会員限定です
    有料会員限定
    뉴스레터 구독
    뉴스레터 구독하기
    구독하기
    اشترك الآن
    اشترك في النشرة البريدية
    اشترك في نشرتنا
    اشترك في نشرتنا البريدية
    النشرة البريدية
    عضویت در خبرنامه
    prenumerera på vårt nyhetsbrev
    prenumerera på nyhetsbrevet
    bli prenumerant
    redan prenumerant? logga in
    """

  let weakLines: StaticString = """
    subscribe
    sign up
    sign in
    log in
    login
    register
    newsletter
    newsletters
    donate
    abonnieren
    anmelden
    registrieren
    se connecter
    s'inscrire
    iniciar sesión
    entrar
    accedi
    registrati
    войти
    регистрация
    stay tuned
    stay informed
    stay connected
    stay updated
    stay up to date
    stay up-to-date
    stay in the know
    get the latest
    get the latest news
    get the latest updates
    unsubscribe
    your email
    e-mail address
    support us
    support our work
    no spam
    free article
    premium content
    remember me
    create account
    register now
    login or register
    donate today
    donate here
    make a donation
    assine
    suscribirse
    inscrivez-vous
    regístrate
    regístrese
    cadastre-se
    faça login
    поддержать
    nieuwsbrief
    nyhetsbrev
    prenumerera
    logga in
    zapisz się
    zaloguj się
    berlangganan
    订阅
    訂閱
    구독
    会員登録
    회원가입
    خبرنامه
    faire un don
    jetzt spenden
    """

  let countedLines: StaticString = """
    il vous reste #% de cet article à lire
    il vous reste #% de cet article à lire. la suite est réservée aux abonnés
    you have # free articles remaining
    you have # free article remaining
    you have # articles left
    # free articles left
    """

  let shapeTriggers: [UInt8] = Array("ABDEFGHIJLNOPRSTWYabdefghijlnoprstwy".utf8)

  /// A sentence that addresses the reader and speaks of two things that such prompts speak of:
  /// "Get the best of the week in your inbox. You can unsubscribe at any time."
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    cues(text, range) >= 2 || asksForStories(text, range)
  }

  /// One of the things, in the imperative.
  func hasWeakShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    cues(text, range) == 1
  }

  /// How many things of prompts an imperative line names; 0 where it does not start as one.
  private func cues(_ text: Span<UInt8>, _ range: ByteRange) -> Int {
    guard range.count >= 24, Self.mayStart(text, range),
      Self.starts.contains(where: { startsWithFolded(text, range, $0) })
    else { return 0 }
    var found = 0
    var asks = false
    for i in range.lower..<range.upper where i == range.lower || text[i - 1] == 0x20 {
      let rest = ByteRange(i, range.upper)
      switch text[i] | 0x20 {
      case UInt8(ascii: "i"), UInt8(ascii: "t"):
        if startsWithFolded(text, rest, "in your inbox")
          || startsWithFolded(text, rest, "into your inbox")
          || startsWithFolded(text, rest, "to your inbox")
        {
          found |= 1
          asks = true
        }
      case UInt8(ascii: "u"): if startsWithFolded(text, rest, "unsubscribe") { found |= 2 }
      case UInt8(ascii: "e"):
        if startsWithFolded(text, rest, "enter your email")
          || startsWithFolded(text, rest, "enter your e-mail")
        {
          found |= 4
          asks = true
        }
      case UInt8(ascii: "n"): if startsWithFolded(text, rest, "newsletter") { found |= 8 }
      case UInt8(ascii: "s"):
        if startsWithFolded(text, rest, "sign up") || startsWithFolded(text, rest, "subscribe") {
          found |= 16
        }
      case UInt8(ascii: "p"):
        if startsWithFolded(text, rest, "privacy policy")
          || startsWithFolded(text, rest, "privacy notice")
        {
          found |= 32
        }
      case UInt8(ascii: "o"), UInt8(ascii: "y"):
        asks =
          asks || startsWithFolded(text, rest, "our ") || startsWithFolded(text, rest, "your ")
          || startsWithFolded(text, rest, "you ")
      case UInt8(ascii: "j"), UInt8(ascii: "b"):
        if startsWithFolded(text, rest, "journalism")
          || startsWithFolded(text, rest, "become a member")
          || startsWithFolded(text, rest, "become a subscriber")
          || startsWithFolded(text, rest, "become a supporter")
        {
          found |= 64
        }
      case UInt8(ascii: "l"): if startsWithFolded(text, rest, "local report") { found |= 128 }
      default: break
      }
    }
    return asks || found & (64 | 128) == (64 | 128) ? found.nonzeroBitCount : 0
  }

  /// "Got a story? Email the newsroom at …".
  private func asksForStories(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count >= 24, Self.mayStart(text, range) else { return false }
    for start in Self.storyStarts where startsWithFolded(text, range, start) {
      return hasAddressOrPhone(text, range)
    }
    return false
  }

  /// Whether the first two letters are those of one of the starts: most lines end here.
  @inline(__always)
  private static func mayStart(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    pairs[pair(text[range.lower], text[range.lower + 1])]
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  private static let pairs: [Bool] = {
    var known = [Bool](repeating: false, count: 1024)
    for start in starts + storyStarts { known[pair(start.byte(at: 0), start.byte(at: 1))] = true }
    return known
  }()

  private static let starts: [StaticString] = [
    "get ", "sign up", "subscribe", "join ", "enter your", "receive ", "stay ", "never miss",
    "don't miss", "want ", "want more", "by signing up", "by subscribing", "by entering",
    "by clicking", "you can unsubscribe", "we'll send", "our newsletter", "our free newsletter",
    "delivered ", "thanks for", "thank you for", "like what you", "enjoying this", "support ",
    "help us", "if you enjoyed", "if you like", "for more stories like", "read more stories like",
    "read our privacy", "please subscribe", "please enter", "please consider",
  ]

  private static let storyStarts: [StaticString] = [
    "got a story?", "got a tip?", "got a news tip?", "got a story tip?", "got news?",
    "have a story?", "have a tip?", "have a news tip?", "do you have a story",
    "do you have a tip", "do you have a news tip", "do you know more", "got a confidential tip",
    "have a story to tell?", "got a story to share?", "do you have information",
  ]
}
