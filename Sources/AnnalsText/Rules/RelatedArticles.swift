/// Removes lines that lead to another article, also amid the text: "Also read: …".
struct RelatedArticles: LineRule {
  let name = "related-articles"
  let version = 2

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
    related article
    related story
    related videos
    related video
    related tags
    related searches
    related to this story
    related items
    related keywords
    other stories
    other articles
    other posts
    top news
    top headlines
    today's top stories
    more top stories
    more headlines
    more articles
    more posts
    more from us
    more on this topic
    more on this story
    more for you
    more like this
    more related news
    more related stories
    more to read
    more to explore
    also on this site
    also of interest
    must reads
    must watch
    most read stories
    most popular stories
    most commented
    most recent stories
    recent posts
    recent articles
    recent stories
    recent news
    latest articles
    latest posts
    latest stories
    latest headlines
    latest videos
    popular posts
    popular stories
    popular articles
    popular now
    popular news
    what to read next
    read more news
    read more articles
    read more on this topic
    read more about this
    read more here
    read also
    read related
    read the article
    read the original article
    read original article
    read the whole story
    article continues after advertisement
    story continues after advertisement
    story continues below video
    from around the web
    around the web
    promoted stories
    you might like
    you may like
    you may have missed
    you may also want to read
    in case you missed it
    view more stories
    see more stories
    see all stories
    trending news
    trending topics
    trending articles
    trending videos
    hot topics
    don't miss these
    explore more on these topics
    next up
    next news
    previous news
    older posts
    newer posts
    ← previous
    next →
    mehr zu diesem thema
    mehr nachrichten
    weiterlesen
    weiterlesen nach der anzeige
    auch lesen
    lesen sie hier mehr
    lesen sie hier weiter
    lesen sie jetzt
    das könnte ihnen auch gefallen
    das könnte dir auch gefallen
    ähnliche artikel
    ähnliche beiträge
    verwandte artikel
    verwandte themen
    passend zum thema
    zum weiterlesen
    am häufigsten gelesen
    meistgelesene artikel
    meist gelesen
    beliebte artikel
    vorheriger artikel
    nächster artikel
    vorheriger beitrag
    nächster beitrag
    lire l'article
    lire l'article complet
    lire également
    à voir aussi
    à découvrir
    à ne pas manquer
    sur le même thème
    dans la même rubrique
    dans le même thème
    articles liés
    articles recommandés
    vous aimerez aussi
    vous pourriez aussi aimer
    pour aller plus loin
    les plus consultés
    article précédent
    article suivant
    la suite de l'article ci-dessous
    ver también
    vea también
    leer más
    leer también
    leer completo
    lee además
    lea además
    lea más
    más leídos
    lo más visto
    más sobre este tema
    últimas noticias
    también te puede gustar
    quizás te interese
    le puede interesar
    puede interesarte
    te puede gustar
    otras noticias
    contenido relacionado
    temas relacionados
    nota relacionada
    notas relacionadas
    artículo anterior
    artículo siguiente
    siguiente artículo
    continuar leyendo
    continúe leyendo
    sigue leyendo
    leia mais notícias
    leia a matéria completa
    leia a notícia completa
    leia na íntegra
    leia ainda
    ler mais
    mais notícias
    mais lidas da semana
    as mais lidas
    últimas notícias
    veja mais
    veja ainda
    confira também
    conteúdo relacionado
    matérias relacionadas
    você pode gostar
    você também pode gostar
    talvez você goste
    artigo anterior
    próximo artigo
    continue lendo
    continuar a ler
    leggi di più
    leggi l'articolo completo
    leggi l'articolo
    per approfondire
    ti potrebbe interessare
    ti potrebbe interessare anche
    potrebbero interessarti
    potrebbe anche interessarti
    altre notizie
    notizie correlate
    ultime notizie
    vedi anche
    guarda anche
    articolo precedente
    articolo successivo
    prossimo articolo
    читать полностью
    читать также
    читать дальше
    читайте по теме
    читайте далее
    ещё по теме
    еще по теме
    другие новости
    другие материалы
    последние новости
    новости по теме
    самое читаемое
    популярные новости
    вам может понравиться
    вам также может быть интересно
    рекомендуем прочитать
    смотреть также
    предыдущая статья
    следующая статья
    предыдущая новость
    следующая новость
    lees ook
    lees meer
    lees verder
    bekijk ook
    gerelateerde artikelen
    meest gelezen
    meer nieuws
    meer over dit onderwerp
    verder lezen
    czytaj także
    czytaj też
    czytaj również
    czytaj więcej
    czytaj dalej
    zobacz także
    zobacz też
    zobacz również
    przeczytaj także
    przeczytaj też
    przeczytaj również
    najczęściej czytane
    powiązane artykuły
    powiązane tematy
    podobne artykuły
    ilgili haberler
    ilginizi çekebilir
    bunlar da ilginizi çekebilir
    ayrıca okuyun
    devamını oku
    haberin devamı
    son dakika haberleri
    en çok okunanlar
    benzer haberler
    sonraki haber
    önceki haber
    čtěte také
    přečtěte si také
    čtěte dále
    číst dál
    související články
    nejčtenější
    mohlo by vás zajímat
    další články
    читайте також
    читати також
    читати далі
    читати більше
    дивіться також
    вам може бути цікаво
    схожі новини
    новини за темою
    пов'язані теми
    останні новини
    baca juga
    baca selengkapnya
    artikel terkait
    berita terkait
    berita lainnya
    lihat juga
    simak juga
    terpopuler
    artikel lainnya
    xem thêm
    đọc thêm
    tin liên quan
    bài liên quan
    tin cùng chuyên mục
    có thể bạn quan tâm
    tin mới
    đọc nhiều nhất
    相关阅读
    相关新闻
    相关文章
    相关报道
    相关链接
    延伸阅读
    推荐阅读
    更多新闻
    阅读更多
    阅读全文
    热门文章
    上一篇
    下一篇
    相關新聞
    相關文章
    延伸閱讀
    推薦閱讀
    更多新聞
    關連記事
    関連記事
    関連ニュース
    あわせて読みたい
    こちらもおすすめ
    おすすめ記事
    続きを読む
    もっと見る
    人気記事
    次の記事
    前の記事
    관련 기사
    관련기사
    관련 뉴스
    많이 본 뉴스
    인기 기사
    더 보기
    이전 기사
    다음 기사
    اقرأ أيضا
    اقرأ أيضاً
    اقرأ المزيد
    إقرأ أيضا
    إقرأ أيضاً
    شاهد أيضا
    شاهد أيضاً
    مواضيع ذات صلة
    مقالات ذات صلة
    أخبار ذات صلة
    الأكثر قراءة
    قد يهمك أيضا
    قد يهمك أيضاً
    بیشتر بخوانید
    بیشتر بخوانید:
    مطالب مرتبط
    اخبار مرتبط
    همچنین بخوانید
    پربازدیدترین
    läs också
    läs även
    läs mer
    läs vidare
    relaterade artiklar
    mest läst
    se även
    fler nyheter
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
    also read
    also see
    also watch
    must read
    top stories
    other news
    more top stories
    in this article
    in this story
    in this section
    story continues
    read on
    keep reading
    explore more
    most recent
    what's next
    paid for by
    mehr aus
    mehr dazu
    zum thema
    lesetipps
    weitere themen
    lire plus
    voir plus
    en savoir plus
    ver más
    más noticias
    más información
    más leídas
    ver mais
    approfondimenti
    подробнее
    популярное
    рекомендуем
    polecane
    polecamy
    související
    المزيد
    further reading
    view
    older
    newer
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
    recommended reading
    you may also like
    you might also like
    more on this
    more on this story
    watch also
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
    also check
    check also
    read more about
    read more on
    read more here
    read full story
    read full article
    read the article
    read in full
    read original
    must watch
    recommended for you
    related video
    related videos
    related stories from
    related link
    related links
    more stories
    more news
    more reading
    see related
    watch video
    watch more
    watch the video
    listen now
    trending now
    you may like
    you might like
    you may also be interested in
    continue reading
    explore more
    suggested reading
    suggested read
    editor's pick
    editor's picks
    editors' picks
    lesen sie hier
    das könnte sie auch interessieren
    weiterlesen
    lire plus
    pour aller plus loin
    à voir
    à voir aussi
    lea más
    leer también
    lee más
    mira también
    ver más
    nota relacionada
    te recomendamos
    le puede interesar
    leia ainda
    leia tambem
    ler também
    ler mais
    veja mais
    confira também
    assista também
    leggi di più
    leggi pure
    per approfondire
    approfondisci
    ti potrebbe interessare
    potrebbe interessarti
    читайте далее
    читать далее
    ещё по теме
    еще по теме
    материал по теме
    материалы по теме
    смотреть также
    lees ook
    lees meer
    bekijk ook
    czytaj także
    czytaj też
    czytaj również
    czytaj więcej
    zobacz także
    zobacz też
    zobacz również
    przeczytaj także
    przeczytaj też
    przeczytaj również
    ayrıca okuyun
    ilgili haber
    ayrıca bakınız
    bunu da okuyun
    čtěte také
    čtěte též
    přečtěte si také
    více čtěte
    více zde
    читайте також
    читайте по темі
    дивіться також
    також читайте
    baca juga
    simak juga
    lihat juga
    xem thêm
    đọc thêm
    相关阅读
    相关新闻
    相关报道
    延伸阅读
    推荐阅读
    相關新聞
    延伸閱讀
    関連記事
    あわせて読みたい
    관련 기사
    관련기사
    اقرأ أيضا
    اقرأ أيضاً
    إقرأ أيضا
    إقرأ أيضاً
    شاهد أيضا
    شاهد أيضاً
    اقرأ المزيد
    بیشتر بخوانید
    همچنین بخوانید
    läs också
    läs även
    läs mer
    se även
    """

  let weakOpenings: StaticString = """
    previous
    next
    prev
    recommended
    watch
    listen
    trending
    more from
    check out
    mehr dazu
    mehr lesen
    zum thema
    en savoir plus
    más información
    mira
    veja
    assista
    lesetipp
    подробнее
    in case you missed it
    older
    newer
    zurück
    weiter
    anterior
    siguiente
    próximo
    précédent
    suivant
    precedente
    successivo
    предыдущая
    следующая
    """
}
