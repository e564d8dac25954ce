/// Removes what a page says about reading it: "5 min read", "Listen to this article", "Text
/// size", and the lists of tags and topics below a text.
struct ReadingTools: LineRule {
  let name = "reading-tools"
  let version = 1

  let lines: StaticString = """
    listen to this article
    listen to this story
    listen to article
    listen to the article
    listen to this podcast
    listen now
    watch now
    watch live
    watch the video
    watch the video below
    watch video
    play video
    play audio
    pause video
    text size
    font size
    change text size
    increase text size
    decrease text size
    increase font size
    decrease font size
    larger text
    smaller text
    dark mode
    reading mode
    view comments
    jump to comments
    loading...
    loading…
    video player is loading
    this is a modal window
    your browser does not support html5 video
    image gallery
    view gallery
    view slideshow
    open image in gallery
    open image in new tab
    view image in fullscreen
    click to enlarge
    click image to enlarge
    click on image to enlarge
    tap to enlarge
    click here
    click here to read more
    click here for more
    click here for more information
    click here to watch
    click here to watch the video
    click here to listen
    click here to download
    click here to subscribe
    click here to sign up
    click for more
    hide caption
    toggle caption
    end of list
    artikel anhören
    beitrag anhören
    artikel hören
    schriftgröße
    bild vergrößern
    video abspielen
    écouter l'article
    écouter cet article
    taille du texte
    agrandir l'image
    escuchar artículo
    escuchar este artículo
    escucha este artículo
    escuchar noticia
    tamaño de letra
    ampliar imagen
    ouvir artigo
    ouvir notícia
    ouça este conteúdo
    ouça esta matéria
    tamanho da letra
    ascolta l'articolo
    ascolta questo articolo
    слушать статью
    прослушать статью
    увеличить изображение
    размер шрифта
    luister naar dit artikel
    lyssna på artikeln
    makaleyi dinle
    nghe bài viết
    기사 듣기
    استمع إلى المقال
    """

  let weakLines: StaticString = """
    listen
    watch
    play
    pause
    mute
    unmute
    fullscreen
    gallery
    image
    topics
    tags
    audio
    podcast
    duration
    current time
    volume
    transcript
    zoom
    table of contents
    """

  let countedLines: StaticString = """
    # min read
    # mins read
    # minute read
    # minutes read
    # min. read
    # minutes to read
    # minute to read
    #-minute read
    #-min read
    reading time # min
    reading time: # min
    reading time # minutes
    reading time: # minutes
    reading time: # minute
    estimated reading time: # minutes
    read time: # min
    read time: # mins
    read time: # minutes
    read in # minutes
    list # of #
    item # of #
    slide # of #
    image # of #
    photo # of #
    # of # photos
    # views
    this article is more than # years old
    this article is more than # year old
    this article is more than # months old
    # reads
    lesezeit: # minuten
    lesezeit: # minute
    lesezeit: # min
    lesezeit # min
    lesedauer: # minuten
    # min lesezeit
    # min. lesezeit
    # minuten lesezeit
    temps de lecture : # min
    temps de lecture: # min
    temps de lecture : # minutes
    temps de lecture: # minutes
    lecture # min
    # min de lecture
    tiempo de lectura: # min
    tiempo de lectura: # minutos
    # min de lectura
    # min. de lectura
    tempo de leitura: # min
    tempo de leitura: # minutos
    # min de leitura
    tempo di lettura: # min
    tempo di lettura: # minuti
    # min di lettura
    время чтения: # мин
    время чтения: # минут
    время чтения: # минуты
    # мин. чтения
    # min leestijd
    leestijd: # minuten
    czas czytania: # min
    # dk okuma
    """

  let openings: StaticString = """
    tags
    tagged
    tagged with
    tagged in
    tagged as
    filed under
    filed in
    posted in
    posted under
    find more on
    schlagwörter
    schlagworte
    stichwörter
    stichworte
    mots-clés
    mots clés
    etiquetas
    temas relacionados
    palavras-chave
    parole chiave
    теги
    тэги
    метки
    ключевые слова
    etiketler
    štítky
    tagi
    từ khóa
    标签
    標籤
    タグ
    관련 태그
    الوسوم
    کلیدواژه
    برچسب‌ها
    """

  let weakOpenings: StaticString = """
    topics
    topic
    category
    categories
    keywords
    section
    more on
    related topics
    themen
    thema
    kategorie
    kategorien
    thèmes
    catégorie
    catégories
    temas
    categoría
    categorías
    categoria
    categorias
    argomenti
    темы
    рубрика
    рубрики
    категория
    """

  /// A list of tags; in brackets it is a field of front matter, which stays.
  func takesOpening(_ text: Span<UInt8>, mark: Int, rest: ByteRange) -> Bool {
    !rest.isEmpty && text[rest.lower] != UInt8(ascii: "[") && !isSentence(text, rest)
  }

  let shapeTriggers: [UInt8] = Array("CcLlWwDd".utf8)

  /// A line that tells the reader to press it, or that leads to a recording: "Click here to see
  /// the video", "Listen to the radio clip: https://…".
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count <= 160 else { return false }
    if startsWithFolded(text, range, "click here ") {
      let rest = ByteRange(range.lower + 11, range.upper)
      let isLink =
        startsWithFolded(text, rest, "to ") || startsWithFolded(text, rest, "for ")
        || startsWithFolded(text, rest, "(http") || startsWithFolded(text, rest, "http")
      return isLink && isOneSentence(text, rest)
    }
    for start in ["listen to ", "watch ", "download ", "listen: ", "watch: "] as [StaticString]
    where startsWithFolded(text, range, start) {
      return endsWithAddress(text, range)
    }
    return false
  }

  /// Whether no full stop stands amid a line.
  private func isOneSentence(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    for i in range.lower..<(range.upper - 1)
    where text[i + 1] == 0x20 && (text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: ",")) {
      return false
    }
    return true
  }

  /// Whether a line is a few words, a colon, and an address.
  private func endsWithAddress(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    var start = range.upper
    while start > range.lower, text[start - 1] != 0x20 { start -= 1 }
    guard start - 2 > range.lower, start - range.lower <= 60, text[start - 2] == UInt8(ascii: ":")
    else { return false }
    return addressKind(text, ByteRange(start, range.upper)) == .web
  }
}
