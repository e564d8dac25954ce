/// Removes lines that lead to another article, also amid the text: "Also read: …".
struct RelatedArticles: LineRule {
  let name = "related-articles"
  let version = 1

  let lines: StaticString = """
    related articles
    related stories
    related posts
    related news
    related content
    related links
    related coverage
    related reading
    related topics
    more from this author
    more stories
    more stories like this
    most viewed
    most shared
    you may also like
    you may also be interested in
    you might also like
    you might be interested in
    recommended for you
    recommended stories
    recommended articles
    trending now
    trending stories
    editor's picks
    editors' picks
    read next
    next post
    previous post
    next story
    previous story
    continue reading
    continue reading below
    story continues below
    article continues below
    read the full story
    read full article
    read the full article
    read more stories
    lesen sie auch
    lesen sie mehr
    mehr zum thema
    das könnte sie auch interessieren
    das könnte dich auch interessieren
    auch interessant
    weitere artikel
    meistgelesen
    lire aussi
    à lire aussi
    à lire également
    lire la suite
    sur le même sujet
    articles similaires
    les plus lus
    lee también
    lea también
    te puede interesar
    te recomendamos
    también te puede interesar
    noticias relacionadas
    artículos relacionados
    lo más leído
    seguir leyendo
    leia também
    leia mais
    veja também
    saiba mais
    notícias relacionadas
    artigos relacionados
    mais lidas
    continua após a publicidade
    leggi anche
    leggi tutto
    continua a leggere
    potrebbe interessarti anche
    potrebbe interessarti
    articoli correlati
    i più letti
    читайте также
    читать далее
    смотрите также
    материалы по теме
    по теме
    похожие статьи
    похожие новости
    """

  let weakLines: StaticString = """
    related
    most read
    most popular
    up next
    don't miss
    more news
    next article
    previous article
    trending
    latest
    latest news
    read more
    see more
    more
    next
    previous
    popular
    see also
    mehr lesen
    voir aussi
    """

  let openings: StaticString = """
    also read
    also see
    also on
    also watch
    read also
    read more
    read next
    read here
    read this
    read the full story
    see also
    must read
    don't miss
    related
    related article
    related articles
    related story
    related stories
    related news
    related post
    related posts
    related coverage
    related reading
    recommended
    recommended reading
    you may also like
    you might also like
    more on this
    more on this story
    watch also
    watch now
    up next
    next article
    previous article
    next post
    previous post
    lesen sie auch
    lesen sie dazu auch
    lesen sie mehr
    lies auch
    mehr zum thema
    auch interessant
    siehe auch
    à lire
    à lire aussi
    lire aussi
    lire également
    à lire également
    voir aussi
    sur le même sujet
    lea también
    lee también
    lea además
    lee además
    leer más
    te puede interesar
    también te puede interesar
    vea también
    ver también
    leia também
    leia mais
    veja também
    saiba mais
    leggi anche
    leggi tutto
    vedi anche
    guarda anche
    читайте также
    читать также
    читайте по теме
    смотрите также
    по теме
    """
}
