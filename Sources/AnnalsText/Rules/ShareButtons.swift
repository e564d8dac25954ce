/// Removes the captions of buttons that share an article or lead to social networks.
struct ShareButtons: LineRule {
  let name = "share-buttons"
  let version = 2

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
    share this on
    share this via
    share this news
    share this link
    share the article
    share the story
    share it
    share options
    share now
    share this article on facebook
    share this article on twitter
    share this article on whatsapp
    share this article via email
    share on messenger
    share on flipboard
    share on tumblr
    share on threads
    share on bluesky
    share on mastodon
    share on email
    share to whatsapp
    share to x
    share via facebook
    share via twitter
    share via x
    share via telegram
    share via linkedin
    share full article
    simple social share buttons
    sharing is caring
    spread the love
    spread the word
    click to share on threads (opens in new window)
    click to share on bluesky (opens in new window)
    click to share on mastodon (opens in new window)
    click to share on tumblr (opens in new window)
    click to share on pocket (opens in new window)
    click to share on skype (opens in new window)
    click to print
    click to email this to a friend (opens in new window)
    opens in new window
    email this to a friend
    gift this article
    give this article
    save this story
    save this article
    save for later
    add to bookmarks
    follow us on tiktok
    follow us on threads
    follow us on whatsapp
    follow us on bluesky
    follow us on our social media
    follow us on twitter and facebook
    follow us on facebook and twitter
    find us on google news
    follow on google news
    add us on google
    add as preferred source on google
    join us on whatsapp
    join us on twitter
    join us on instagram
    like our facebook page
    like us on facebook and follow us on twitter
    like and share
    share your thoughts
    link copied to clipboard
    copied to clipboard
    link copied!
    url copied
    copy url
    share url
    bei facebook teilen
    bei twitter teilen
    bei whatsapp teilen
    auf linkedin teilen
    auf telegram teilen
    auf pinterest teilen
    auf xing teilen
    teilen sie diesen artikel
    teilen auf
    artikel versenden
    artikel merken
    per e-mail versenden
    folgen sie uns auf instagram
    folgen sie uns auf x
    folgen sie uns auf twitter
    folge uns auf facebook
    link kopiert
    partager sur x
    partager sur pinterest
    partager sur telegram
    partager par mail
    partager par email
    partager la page
    partager via email
    partagez cet article
    envoyer par mail
    envoyer par e-mail
    envoyer par email
    imprimer cet article
    suivez-nous sur x
    suivez-nous sur instagram
    suivez-nous sur google news
    suivez-nous sur les réseaux sociaux
    lien copié
    compartir en x
    compartir en linkedin
    compartir en telegram
    compartir por correo
    compartir por email
    compartir noticia
    compartir esta noticia
    compártelo
    comparte
    comparte en facebook
    comparte en twitter
    enviar por email
    enviar por whatsapp
    síganos en
    síguenos
    síganos
    síguenos en instagram
    síguenos en x
    síguenos en google news
    síguenos en nuestras redes sociales
    imprimir artículo
    enlace copiado
    compartilhar no telegram
    compartilhar no linkedin
    compartilhar no x
    compartilhar por e-mail
    compartilhe esta matéria
    compartilhe este artigo
    compartilhe nas redes sociais
    compartilhar matéria
    siga-nos no instagram
    siga-nos no twitter
    siga-nos nas redes sociais
    siga-nos no google news
    link copiado
    partilhar no facebook
    partilhar no twitter
    partilhar por email
    partilhe esta notícia
    condividi su whatsapp
    condividi su x
    condividi su linkedin
    condividi su telegram
    condividi via mail
    condividi questa notizia
    seguici
    seguici su twitter
    seguici su instagram
    seguici su google news
    seguici sui social
    link copiato
    invia per email
    поделиться в facebook
    поделиться в twitter
    поделиться в telegram
    поделиться вконтакте
    поделиться в whatsapp
    поделиться статьёй
    поделиться статьей
    поделись
    расскажите друзьям
    мы в соцсетях
    мы в телеграме
    следите за нами
    ссылка скопирована
    распечатать
    deel dit artikel
    deel dit bericht
    deel op facebook
    deel via whatsapp
    delen op facebook
    delen via e-mail
    volg ons op facebook
    volg ons
    kopieer link
    udostępnij
    udostępnij artykuł
    udostępnij na facebooku
    podziel się
    podziel się artykułem
    śledź nas na facebooku
    skopiuj link
    kopiuj link
    paylaş
    bu haberi paylaş
    facebook'ta paylaş
    twitter'da paylaş
    whatsapp'ta paylaş
    bizi takip edin
    sdílet
    sdílet článek
    sdílet na facebooku
    sledujte nás
    kopírovat odkaz
    поширити
    поділитися
    поділитись
    поділитися у facebook
    поширити у facebook
    скопіювати посилання
    підписуйтесь на нас
    bagikan
    bagikan artikel ini
    bagikan ke facebook
    bagikan berita ini
    ikuti kami
    salin tautan
    salin link
    chia sẻ
    chia sẻ bài viết
    chia sẻ lên facebook
    theo dõi chúng tôi
    sao chép liên kết
    分享
    分享到
    分享到微信
    分享到微博
    分享文章
    分享本文
    复制链接
    複製連結
    扫一扫分享
    シェアする
    シェア
    ツイートする
    この記事をシェア
    記事をシェアする
    印刷する
    リンクをコピー
    공유하기
    공유
    기사 공유
    링크 복사
    페이스북 공유
    트위터 공유
    카카오톡 공유
    شارك
    شارك المقال
    شارك هذا المقال
    شارك الخبر
    شاركها
    مشاركة
    تابعونا
    تابعنا على
    انسخ الرابط
    نسخ الرابط
    اشتراک گذاری
    به اشتراک بگذارید
    کپی لینک
    dela
    dela artikeln
    dela på facebook
    dela på twitter
    dela via e-post
    följ oss
    kopiera länk
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
    like this
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
    pin
    threads
    bluesky
    mastodon
    line
    viber
    wechat
    weibo
    sms
    xing
    copy
    share this
    rss
    google news
    signal
    snapchat
    delen
    deel
    whats app
    e-post
    微信
    微博
    카카오톡
    페이스북
    트위터
    فيسبوك
    تويتر
    واتساب
    تلگرام
    """

  let countedLines: StaticString = """
    # shares
    # share
    # tweets
    # retweets
    # likes
    # reposts
    # followers
    # total shares
    shares #
    share #
    # mal geteilt
    # mal gelesen
    # partages
    # compartidos
    # veces compartido
    # compartilhamentos
    # condivisioni
    # поделились
    # просмотров
    # отметок нравится
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
