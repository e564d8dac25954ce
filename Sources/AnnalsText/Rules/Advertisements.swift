/// Removes the marks of advertisements.
struct Advertisements: LineRule {
  let name = "advertisements"
  let version = 2

  let lines: StaticString = """
    advertisement
    advertisements
    advertisment
    advertisement - story continues below
    advertisement - continue reading below
    advertisement. scroll to continue reading
    story continues below advertisement
    article continues below advertisement
    continue reading below advertisement
    scroll to continue
    scroll to continue reading
    skip advertisement
    skip ad
    sponsored content
    sponsored links
    sponsored post
    paid content
    paid advertisement
    promoted content
    ads by google
    report this ad
    why this ad?
    ad feedback
    anzeige
    werbung
    werbung - weiterlesen nach der anzeige
    publicité
    la suite après cette publicité
    la suite après la publicité
    contenu sponsorisé
    publicidad
    continúa después de la publicidad
    contenido patrocinado
    publicidade
    continua depois da publicidade
    continua após a publicidade
    conteúdo patrocinado
    pubblicità
    continua dopo la pubblicità
    contenuto sponsorizzato
    реклама
    на правах рекламы
    advertisement continue reading the main story
    advertisement - continue reading
    advertisement – continue reading
    advertisement continues below
    this advertisement has not loaded yet
    this advertisement has not loaded yet, but your article continues below
    article content continues below
    story continues below this advertisement
    article continues below this advertisement
    article continues after this advertisement
    article continues after the ad
    content continues below
    continue reading after the ad
    ad choices
    adchoices
    remove ads
    go ad-free
    hide ads
    close ad
    close this ad
    loading ad
    learn more about ads
    sponsored message
    sponsored story
    sponsored stories
    sponsor message
    sponsor content
    sponsored advertisement
    promoted by taboola
    by taboola
    recommended by outbrain
    powered by outbrain
    paid post
    partner content
    message from our sponsor
    a message from our sponsors
    - anzeige -
    bezahlte anzeige
    nach der anzeige weiterlesen
    hier geht's nach der anzeige weiter
    nach der werbung weiterlesen
    werbung entfernen
    lesen sie nach der anzeige weiter
    publicités
    - publicité -
    après la publicité
    contenus sponsorisés
    contenu partenaire
    contenus partenaires
    publicidad - sigue leyendo debajo
    sigue leyendo después de la publicidad
    continúa leyendo después de la publicidad
    publicidade - continue lendo
    continua depois do anúncio
    continua após o anúncio
    continua após publicidade
    conteúdo publicitário
    conteúdo de marca
    informe publicitário
    annuncio pubblicitario
    contenuto pubblicitario
    messaggio pubblicitario
    la tua pubblicità qui
    рекламное объявление
    реклама на сайте
    партнёрский материал
    партнерский материал
    продолжение после рекламы
    advertentie
    lees verder na de advertentie
    gesponsorde inhoud
    reklama
    materiał sponsorowany
    artykuł sponsorowany
    dalsza część tekstu pod reklamą
    dalsza część artykułu pod materiałem wideo
    reklam
    reklamlar
    sponsorlu içerik
    inzerce
    reklamní sdělení
    článek pokračuje pod reklamou
    на правах реклами
    iklan
    gulir untuk melanjutkan
    scroll to continue with content
    quảng cáo
    tin tài trợ
    广告
    廣告
    赞助内容
    広告
    スポンサーリンク
    광고
    إعلان
    إعلانات
    تبليغات
    آگهی
    تبلیغات
    annons
    annonser
    annonssamarbete
    """

  let weakLines: StaticString = """
    ad
    ads
    sponsored
    promoted
    article content
    sponsored by
    ads by
    in partnership with
    taboola
    outbrain
    anuncio
    anuncios
    anúncio
    anúncios
    anzeigen
    reclame
    advertorial
    sponsor
    promotion
    """
}
