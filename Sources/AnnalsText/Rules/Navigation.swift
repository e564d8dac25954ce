/// Removes what a page says of itself for finding one's way: "Skip to content", "Back to top".
/// Names of sections ("Home", "News", "Sport") are text unless they stand beside other debris.
struct Navigation: LineRule {
  let name = "navigation"
  let version = 1

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
    """
}
