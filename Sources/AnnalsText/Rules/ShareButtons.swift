/// Removes the captions of buttons that share an article or lead to social networks.
struct ShareButtons: LineRule {
  let name = "share-buttons"
  let version = 1

  let lines: StaticString = """
    share this
    share this:
    share this article
    share this story
    share this post
    share this page
    share this with
    share this entry
    share this content
    share with friends
    share article
    share story
    share post
    share on facebook
    share on twitter
    share on x
    share on x (twitter)
    share on linkedin
    share on whatsapp
    share on telegram
    share on reddit
    share on pinterest
    share on social media
    share via email
    share via whatsapp
    share by email
    share to facebook
    share to twitter
    simple share buttons
    exit mobile version
    click to share
    click to share on facebook (opens in new window)
    click to share on twitter (opens in new window)
    click to share on x (opens in new window)
    click to share on linkedin (opens in new window)
    click to share on whatsapp (opens in new window)
    click to share on telegram (opens in new window)
    click to share on reddit (opens in new window)
    click to share on pinterest (opens in new window)
    click to email a link to a friend (opens in new window)
    click to print (opens in new window)
    email this article
    email this story
    email this page
    email to a friend
    send to a friend
    send to friend
    tell a friend
    print this article
    print this page
    print this story
    print friendly
    printer friendly
    printer friendly version
    printer-friendly version
    print-friendly version
    tweet this
    follow us
    follow us on
    follow us on facebook
    follow us on twitter
    follow us on x
    follow us on instagram
    follow us on youtube
    follow us on linkedin
    follow us on telegram
    follow us on google news
    follow us on social media
    like us on facebook
    find us on facebook
    join us on facebook
    join us on telegram
    connect with us
    copy link
    copy link to clipboard
    link copied
    save article
    bookmark this page
    like this:
    like loading...
    artikel teilen
    diesen artikel teilen
    beitrag teilen
    seite drucken
    artikel drucken
    jetzt teilen
    auf facebook teilen
    auf twitter teilen
    auf x teilen
    auf whatsapp teilen
    per e-mail teilen
    per mail teilen
    folgen sie uns
    folgen sie uns auf facebook
    link kopieren
    partager
    partager cet article
    partager l'article
    partager sur facebook
    partager sur twitter
    partager sur whatsapp
    partager sur linkedin
    partager par e-mail
    imprimer l'article
    envoyer à un ami
    suivez-nous
    suivez-nous sur facebook
    suivez-nous sur twitter
    copier le lien
    compartir
    compartir en facebook
    compartir en twitter
    compartir en whatsapp
    compartir este artículo
    comparte esta noticia
    comparte este artículo
    síguenos en
    síguenos en facebook
    síguenos en twitter
    copiar enlace
    enviar por correo
    compartilhar
    compartilhe
    compartilhe esta notícia
    compartilhe no facebook
    compartilhe no whatsapp
    compartilhar no facebook
    compartilhar no twitter
    compartilhar no whatsapp
    compartilhar esta notícia
    siga-nos
    siga-nos no facebook
    copiar link
    partilhar
    partilhar artigo
    condividi
    condividi su facebook
    condividi su twitter
    condividi questo articolo
    condividi l'articolo
    condividi via email
    seguici su
    seguici su facebook
    copia link
    stampa l'articolo
    поделиться
    поделиться в соцсетях
    поделиться ссылкой
    поделиться новостью
    поделитесь с друзьями
    подписывайтесь на нас
    скопировать ссылку
    версия для печати
    """

  let weakLines: StaticString = """
    share
    tweet
    print
    email
    e-mail
    mail
    facebook
    twitter
    x
    linkedin
    whatsapp
    telegram
    reddit
    pinterest
    tumblr
    pocket
    instagram
    youtube
    tiktok
    messenger
    vk
    flipboard
    skype
    google+
    save
    link
    more
    like
    loading
    pin it
    0 shares
    shares
    teilen
    drucken
    merken
    mail
    imprimer
    envoyer
    imprimir
    guardar
    stampa
    invia
    вконтакте
    одноклассники
    печать
    """

  let shapeTriggers: [UInt8] = [UInt8(ascii: "S"), UInt8(ascii: "s")]

  /// "Share." as a sentence of its own: what is left of a button with its full stop.
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count == 6, text[range.upper - 1] == UInt8(ascii: ".") else { return false }
    let word: [UInt8] = Array("share".utf8)
    for i in 0..<5 where text[range.lower + i] | 0x20 != word[i] { return false }
    return true
  }
}
