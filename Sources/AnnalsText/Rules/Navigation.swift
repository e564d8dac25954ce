/// Removes what a page says of itself for finding one's way: "Skip to content", "Back to top".
/// Names of sections ("Home", "News", "Sport") are text unless they stand beside other debris.
struct Navigation: LineRule {
  let name = "navigation"
  let version = 2

  let lines: StaticString = """
    skip to content
    skip to main content
    skip to main
    skip to navigation
    skip to footer
    skip navigation
    jump to content
    jump to navigation
    back to top
    back to home
    back to homepage
    back to news
    back to all news
    return to top
    go to top
    scroll to top
    top of page
    toggle navigation
    toggle menu
    open menu
    close menu
    main menu
    search for:
    search this site
    search the site
    site map
    terms of use
    terms of service
    terms and conditions
    terms & conditions
    privacy policy
    privacy notice
    privacy statement
    terms of use and privacy policy
    view all
    view more
    see all
    show more
    load more
    open in app
    get the app
    download our app
    download the app
    view in browser
    view this email in your browser
    javascript is disabled
    please enable javascript
    please enable javascript to view this page
    your browser does not support the video tag
    your browser does not support the audio element
    this page will redirect
    click here if you are not redirected
    zum inhalt springen
    zur navigation springen
    zum seitenanfang
    nach oben
    zur startseite
    impressum
    datenschutzerklärung
    aller au contenu
    aller au contenu principal
    haut de page
    retour en haut
    retour à l'accueil
    mentions légales
    politique de confidentialité
    ir al contenido
    ir al contenido principal
    saltar al contenido
    volver arriba
    aviso legal
    política de privacidad
    ir para o conteúdo
    pular para o conteúdo
    voltar ao topo
    política de privacidade
    termos de uso
    vai al contenuto
    torna su
    torna all'inizio
    torna alla home
    informativa sulla privacy
    перейти к содержанию
    перейти к содержимому
    наверх
    на главную
    политика конфиденциальности
    пользовательское соглашение
    skip to article
    skip to primary navigation
    skip to primary content
    skip to primary sidebar
    skip to secondary content
    skip to search
    skip links
    skip to content ↓
    skip to the content
    skip to main navigation
    accessibility links
    accessibility help
    accessibility statement
    back to the top
    back to top of page
    back to main page
    back to main menu
    back to search
    back to search results
    back to results
    back to list
    back to index
    back to article
    back to blog
    back to press releases
    back to news releases
    back to all press releases
    back to newsroom
    back to previous page
    back to overview
    « back
    « back to news
    go back to top
    go to homepage
    go to content
    go to navigation
    return to homepage
    return to home page
    return to news
    return to previous page
    return to press releases
    return to newsroom
    top ↑
    jump to main content
    close search
    open search
    open navigation
    close navigation
    open navigation menu
    close navigation menu
    toggle search
    toggle mobile menu
    show menu
    hide menu
    show navigation
    main navigation
    primary menu
    primary navigation
    secondary menu
    footer menu
    mobile menu
    site navigation
    site index
    site search
    search form
    search here
    search website
    search the website
    search this website
    type and hit enter
    type your search
    enter search terms
    view sitemap
    terms and privacy
    privacy & terms
    privacy and terms
    privacy center
    privacy and security
    rss feed
    rss feeds
    view all news
    view all press releases
    view all posts
    view all articles
    view all posts by
    view full site
    view desktop version
    view mobile version
    mobile version
    desktop version
    load more articles
    load more posts
    load more stories
    load more news
    download app
    download our free app
    get our app
    get our mobile app
    get it on google play
    download on the app store
    available on the app store
    available on google play
    open in the app
    view on twitter
    view this post on instagram
    view on youtube
    watch on youtube
    you are here:
    you are here: home
    change language
    select language
    choose language
    choose your language
    english version
    switch to desktop site
    change edition
    your browser is out of date
    please enable javascript to continue
    javascript must be enabled
    javascript is required
    this site requires javascript
    enable javascript
    please turn on javascript
    an error has occurred
    404 not found
    your browser doesn't support html5 audio
    your browser does not support html5 audio
    your browser does not support iframes
    this video is not available
    direkt zum inhalt
    direkt zum hauptinhalt
    zum hauptinhalt springen
    zum hauptinhalt
    zum inhalt
    zur navigation
    zur suche
    zur hauptnavigation
    zum menü
    zum footer springen
    zurück nach oben
    nach oben scrollen
    zurück zur startseite
    zurück zur übersicht
    zurück zur liste
    sie sind hier:
    menü öffnen
    menü schließen
    suche öffnen
    navigation öffnen
    seite nicht gefunden
    datenschutzhinweise
    datenschutz und impressum
    nutzungsbedingungen
    allgemeine geschäftsbedingungen
    mehr anzeigen
    mehr laden
    alle anzeigen
    weitere anzeigen
    aller à la navigation
    aller à la recherche
    aller au menu
    aller au contenu de la page
    accéder au contenu
    accéder au contenu principal
    passer au contenu
    retour en haut de page
    retour en haut de la page
    retour au sommaire
    retour à la liste
    haut de la page
    vous êtes ici :
    plan du site
    conditions d'utilisation
    conditions générales d'utilisation
    conditions générales de vente
    conditions générales
    afficher plus
    charger plus
    ouvrir le menu
    fermer le menu
    menu principal
    saltar al contenido principal
    pasar al contenido principal
    ir a la navegación
    ir al menú
    volver al inicio
    volver a inicio
    volver atrás
    volver al listado
    ir arriba
    abrir menú
    cerrar menú
    menú principal
    mapa del sitio
    mapa web
    términos y condiciones
    condiciones de uso
    términos de uso
    aviso de privacidad
    usted está aquí
    está usted aquí
    cargar más
    mostrar más
    ir para o conteúdo principal
    ir para conteúdo
    ir para o menu
    ir para a navegação
    pular para o conteúdo principal
    saltar para o conteúdo
    saltar para o conteúdo principal
    voltar para o topo
    voltar ao início
    voltar à página inicial
    voltar para a página inicial
    topo da página
    abrir menu
    fechar menu
    menu principal
    mapa do site
    termos e condições
    termos de serviço
    aviso de privacidade
    você está aqui
    você está aqui:
    carregar mais
    ver todas as notícias
    mostrar mais
    vai al contenuto principale
    salta al contenuto
    salta al contenuto principale
    vai alla navigazione
    vai al menu
    torna in alto
    torna su ↑
    torna all'inizio della pagina
    torna alla homepage
    torna indietro
    apri menu
    chiudi menu
    apri il menu
    chiudi il menu
    menu principale
    mappa del sito
    note legali
    termini e condizioni
    condizioni d'uso
    termini di servizio
    carica altro
    carica altri
    mostra altro
    перейти к основному содержанию
    перейти к содержанию ↓
    перейти к навигации
    перейти к контенту
    перейти к поиску
    перейти на главную
    вернуться на главную
    вернуться наверх
    вернуться к началу
    вернуться назад
    вернуться к списку
    наверх страницы
    в начало страницы
    карта сайта
    правила использования
    правила пользования сайтом
    условия использования
    политика обработки персональных данных
    обработка персональных данных
    показать ещё
    показать еще
    загрузить ещё
    загрузить еще
    показать все
    поиск по сайту
    полная версия сайта
    мобильная версия
    naar inhoud
    naar de inhoud
    ga naar inhoud
    ga naar de inhoud
    direct naar inhoud
    ga naar hoofdinhoud
    overslaan en naar de inhoud gaan
    terug naar boven
    terug naar overzicht
    privacybeleid
    privacyverklaring
    gebruiksvoorwaarden
    algemene voorwaarden
    toon meer
    meer laden
    przejdź do treści
    przejdź do głównej treści
    przejdź do zawartości
    przejdź do menu
    powrót do góry
    wróć na górę
    powrót na stronę główną
    polityka prywatności
    warunki korzystania
    mapa strony
    pokaż więcej
    załaduj więcej
    zobacz wszystkie
    içeriğe geç
    içeriğe atla
    ana içeriğe geç
    ana içeriğe atla
    yukarı çık
    başa dön
    sayfa başı
    gizlilik politikası
    kullanım şartları
    kullanım koşulları
    kişisel verilerin korunması
    daha fazla göster
    tümünü gör
    přejít k obsahu
    přejít na obsah
    přejít k hlavnímu obsahu
    přeskočit na obsah
    zpět nahoru
    na začátek stránky
    zásady ochrany osobních údajů
    ochrana osobních údajů
    obchodní podmínky
    mapa stránek
    zobrazit více
    načíst další
    перейти до вмісту
    перейти до основного вмісту
    перейти до змісту
    на головну
    політика конфіденційності
    умови використання
    показати більше
    завантажити ще
    langsung ke konten
    lewati ke konten
    loncat ke konten
    kembali ke atas
    kembali ke beranda
    kebijakan privasi
    syarat dan ketentuan
    pedoman media siber
    muat lainnya
    lihat semua
    chuyển đến nội dung
    chuyển tới nội dung
    về đầu trang
    lên đầu trang
    trở về đầu trang
    chính sách bảo mật
    điều khoản sử dụng
    xem tất cả
    跳转到主要内容
    跳到主要内容
    跳至主要內容
    跳转到内容
    跳至内容
    跳至內容
    返回顶部
    回到顶部
    回到頂部
    返回首页
    返回首頁
    隐私政策
    隱私政策
    隱私權政策
    使用条款
    使用條款
    服务条款
    网站地图
    查看更多
    加载更多
    コンテンツへスキップ
    本文へスキップ
    本文へジャンプ
    本文へ
    メインコンテンツへ移動
    ページの先頭へ
    ページトップへ
    ページトップへ戻る
    トップへ戻る
    トップページへ戻る
    一覧へ戻る
    プライバシーポリシー
    個人情報保護方針
    利用規約
    サイトマップ
    본문 바로가기
    본문으로 바로가기
    본문으로 건너뛰기
    주메뉴 바로가기
    맨 위로
    맨위로
    위로 가기
    목록으로
    개인정보처리방침
    개인정보 처리방침
    이용약관
    تخطى إلى المحتوى
    تخطي إلى المحتوى
    التجاوز إلى المحتوى
    انتقل إلى المحتوى
    العودة إلى الأعلى
    العودة للأعلى
    إلى الأعلى
    سياسة الخصوصية
    شروط الاستخدام
    الشروط والأحكام
    رفتن به محتوا
    پرش به محتوا
    بازگشت به بالا
    حریم خصوصی
    قوانین و مقررات
    hoppa till innehåll
    hoppa till innehållet
    hoppa till huvudinnehåll
    gå till innehåll
    till toppen
    till sidans topp
    tillbaka till toppen
    integritetspolicy
    användarvillkor
    visa mer
    visa fler
    """

  let weakLines: StaticString = """
    home
    menu
    search
    news
    sport
    sports
    business
    politics
    world
    opinion
    culture
    entertainment
    lifestyle
    technology
    health
    science
    video
    videos
    photos
    contact
    contact us
    about
    about us
    advertise with us
    work with us
    home page
    help
    faq
    close
    back
    sitemap
    archive
    archives
    categories
    tags
    startseite
    menü
    suche
    nachrichten
    kontakt
    datenschutz
    accueil
    rechercher
    inicio
    buscar
    noticias
    contacto
    início
    notícias
    contato
    cerca
    contatti
    главная
    меню
    поиск
    новости
    контакты
    disclaimer
    subir
    zurück
    subir arriba
    jump to
    editions
    e-paper
    epaper
    go back
    newsroom
    press room
    press center
    press centre
    legal notice
    legal notices
    show all
    show less
    see less
    read less
    view less
    all news
    full site
    print edition
    page not found
    barrierefreiheit
    seitenanfang
    strona główna
    trang chủ
    selengkapnya
    do góry
    догори
    вгору
    всі новини
    усі новини
    все новости
    naar boven
    search for
    a post shared by
    app store
    google play
    ver todo
    ver todas
    ver todos
    vedi tutti
    vedi tutto
    voir tout
    tout voir
    personal data
    an error occurred
    données personnelles
    protection des données
    protección de datos
    dati societari
    you are here
    vous êtes ici
    sie sind hier
    ti trovi in
    вы здесь
    to the top
    local
    local news
    national
    international
    region
    regional
    europe
    africa
    asia
    middle east
    americas
    us
    u.s.
    uk
    usa
    united states
    top
    first
    last
    start
    all
    economy
    finance
    money
    markets
    society
    environment
    climate
    education
    features
    analysis
    editorial
    letters
    columns
    columnists
    obituaries
    weather
    travel
    food
    arts
    books
    music
    film
    movies
    tv
    style
    fashion
    food & drink
    life
    health & fitness
    science & tech
    sci-tech
    tech
    jobs
    careers
    cars
    property
    real estate
    events
    calendar
    live
    blogs
    blog
    magazine
    podcasts
    multimedia
    crosswords
    games
    puzzles
    horoscope
    horoscopes
    shop
    store
    account
    my account
    profile
    settings
    log out
    logout
    sign out
    language
    english
    español
    français
    deutsch
    português
    italiano
    русский
    services
    products
    resources
    publications
    press
    media
    press releases
    news releases
    press contact
    feedback
    accessibility
    legal
    imprint
    terms
    privacy
    cookies
    rss
    follow
    advertise
    advertising
    staff
    our team
    corrections
    ethics policy
    politik
    wirtschaft
    kultur
    wissen
    panorama
    reise
    gesundheit
    digital
    meinung
    karriere
    politique
    économie
    société
    monde
    santé
    sciences
    política
    economía
    economia
    mundo
    internacional
    deportes
    esportes
    desporto
    cultura
    sociedad
    sociedade
    opinión
    opinião
    politica
    cronaca
    mondo
    esteri
    spettacoli
    salute
    политика
    экономика
    общество
    мир
    спорт
    культура
    наука
    происшествия
    binnenland
    buitenland
    cultuur
    kraj
    świat
    gospodarka
    polityka
    gündem
    dünya
    ekonomi
    spor
    domácí
    zahraničí
    首页
    首頁
    新闻
    ホーム
    ニュース
    홈
    뉴스
    الرئيسية
    خانه
    hem
    nyheter
    """

  let openings: StaticString = """
    home
    you are here
    startseite
    sie sind hier
    accueil
    vous êtes ici
    inicio
    início
    home page
    homepage
    главная
    ti trovi in
    você está aqui
    strona główna
    anasayfa
    ana sayfa
    domů
    головна
    beranda
    trang chủ
    首页
    首頁
    ホーム
    الرئيسية
    خانه
    hem
    """

  /// A path of pages: "Home > News > Region". A colon or a dash behind the word makes it text.
  func takesOpening(_ text: Span<UInt8>, mark: Int, rest: ByteRange) -> Bool {
    guard text[rest.upper - 1] != UInt8(ascii: ".") else { return false }
    switch text[mark] {
    case UInt8(ascii: ">"), UInt8(ascii: "|"), 0xC2: return true
    case 0xE2: return scalarValue(text, at: mark).scalar == 0x203A
    case UInt8(ascii: ":"):
      // "You are here: Home".
      return startsWithFolded(text, rest, "home")
    default: return false
    }
  }

  let shapeTriggers: [UInt8] = Array("hHwWtT".utf8)

  /// The date of the day on which the page was fetched: "Today: July 24, 2008", and no more.
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count <= 48, startsWithFolded(text, range, "today") else { return false }
    let rest = ByteRange(range.lower + 5, range.upper)
    let skip = startsWithFolded(text, rest, ": ") ? 2 : startsWithFolded(text, rest, " is ") ? 4 : 0
    guard skip > 0, rest.count > skip + 8 else { return false }
    // A year at the end, a day before it, and words with capitals.
    let end = rest.upper - (text[rest.upper - 1] == UInt8(ascii: ".") ? 1 : 0)
    for i in (end - 4)..<end where !isDigit(text[i]) { return false }
    let date = ByteRange(rest.lower + skip, end - 4)
    var digits = 0
    for i in date.lower..<date.upper where isDigit(text[i]) { digits += 1 }
    return 1...2 ~= digits && 0x41...0x5A ~= text[date.lower]
      && hasOnlyNames(text, date, maximumWords: 4)
  }

  /// The address of a page and nothing else; beside other debris it is a link's.
  func hasWeakShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard addressKind(text, range) == .web else { return false }
    for i in range.lower..<range.upper where text[i] == 0x20 { return false }
    return true
  }
}
