/// Removes lines that say nothing but whose a picture is: "Photo: Jane Doe/AP", "Image: https://…",
/// "(Getty Images)", "Photo by Jane Doe". A caption that is a sentence is text and stays.
struct ImageCredits: LineRule {
  let name = "image-credits"
  let version = 1

  let lines: StaticString = """
    getty images
    afp/getty images
    afp via getty images
    afp via getty
    getty images/istockphoto
    ap photo
    ap file photo
    file photo
    file image
    file picture
    file pic
    stock photo
    stock image
    image courtesy
    photo courtesy
    representational image
    representative image
    illustrative image
    illustrative photo
    photo for illustration
    photo illustration
    archive photo
    handout photo
    handout image
    shutterstock
    istockphoto
    wikimedia commons
    via wikimedia commons
    symbolbild
    symbolfoto
    archivbild
    archivfoto
    photo d'illustration
    image d'illustration
    photo d'archives
    foto de archivo
    imagen de archivo
    foto de arquivo
    imagem de arquivo
    imagem ilustrativa
    foto d'archivio
    immagine di repertorio
    архивное фото
    фото из архива
    иллюстративное фото
    archieffoto
    zdjęcie ilustracyjne
    ilustrační foto
    ilustrační snímek
    arşiv fotoğraf
    foto ilustrasi
    ảnh minh họa
    资料图
    资料图片
    資料照片
    資料写真
    자료사진
    صورة أرشيفية
    arkivbild
    """

  let openings: StaticString = """
    image
    images
    image credit
    image credits
    image source
    image courtesy
    image by
    photo
    photos
    photo credit
    photo credits
    photo source
    photo courtesy
    photo by
    photograph
    photograph by
    picture
    picture credit
    pictures
    credit
    credits
    featured image
    featured photo
    cover image
    cover photo
    header image
    file photo
    pic
    pic credit
    bild
    bilder
    bildquelle
    bildnachweis
    foto
    fotos
    fotocredit
    titelbild
    crédit photo
    crédits photo
    crédit image
    crédit
    crédits
    photo
    illustration
    imagen
    imágenes
    créditos
    crédito
    crédito foto
    fotografía
    imagem
    imagens
    crédito da foto
    foto de
    fotografia
    immagine
    foto di
    crediti
    фото
    изображение
    фотография
    beeld
    afbeelding
    zdjęcie
    fot
    zdroj
    fotoğraf
    ảnh
    图片
    图片来源
    图
    圖片來源
    写真
    写真提供
    사진
    사진 제공
    الصورة
    صورة
    عکس
    """

  /// What a credit starts with where no mark follows: all but the name.
  private static let starts: [StaticString] = [
    "photo by ", "photos by ", "image by ", "images by ", "picture by ", "pictures by ",
    "photograph by ", "photographs by ", "photo courtesy of ", "image courtesy of ",
    "photo courtesy ", "image courtesy ", "photo from ", "image from ", "image via ",
    "photo via ", "photo credit ", "image credit ", "courtesy of ", "foto von ", "foto di ",
    "foto de ", "bild von ", "photo de ", "photo © ", "photo: ", "image: ", "photo : ",
    "image © ", "foto © ",
  ]

  /// The agencies that stand behind or before the name, in capitals as they write themselves.
  private static let agencies: [StaticString] = [
    "Getty Images", "Getty", "Reuters", "REUTERS", "AFP", "AP", "AP Photo", "EPA", "EPA-EFE",
    "EFE", "dpa", "DPA", "ANSA", "TASS", "Xinhua", "Anadolu", "Bloomberg", "Shutterstock",
    "Alamy", "iStock", "iStockphoto", "Unsplash", "Pixabay", "Pexels", "Flickr",
    "Wikimedia Commons", "Wikimedia", "Kyodo", "Yonhap", "PTI", "ANI", "IANS", "Zuma Press",
    "NurPhoto", "Imago", "IMAGO", "Picture Alliance", "picture alliance", "PA", "PA Wire",
    "PA Images", "Keystone", "Press Association", "Associated Press", "UPI", "ITAR-TASS",
  ]

  let shapeTriggers: [UInt8] =
    Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ([".utf8) + [UInt8(ascii: "p"), 0xC2, 0xC3, 0xC5]

  /// After the mark: a name, or an address.
  func takesOpening(_ text: Span<UInt8>, mark: Int, rest: ByteRange) -> Bool {
    isCredit(text, rest)
  }

  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count <= maximumCreditBytes, range.count >= 6 else { return false }
    var inner = range
    while inner.lower < inner.upper, isBracket(text[inner.lower]) { inner.lower += 1 }
    while inner.lower < inner.upper, isBracket(text[inner.upper - 1]) { inner.upper -= 1 }
    guard inner.count >= 6 else { return false }
    switch text[inner.lower] | 0x20 {
    case UInt8(ascii: "p"), UInt8(ascii: "i"), UInt8(ascii: "f"), UInt8(ascii: "b"),
      UInt8(ascii: "c"):
      for start in Self.starts where startsWithFolded(text, inner, start) {
        let rest = ByteRange(inner.lower + start.utf8CodeUnitCount, inner.upper)
        return isCredit(text, rest)
      }
    default: break
    }
    return namesAgency(text, inner) && isCredit(text, inner)
  }

  private func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]") || byte == 0x20
  }

  /// A few words that may be names, with no full stop behind a sentence; or an address.
  private func isCredit(_ text: Span<UInt8>, _ part: ByteRange) -> Bool {
    guard !part.isEmpty, part.count <= maximumCreditBytes else { return false }
    if addressKind(text, part) == .web { return !text.containsSpace(part) }
    // Scripts without capitals do not tell names from sentences: only a few words are a name,
    // or a few characters where there are no spaces.
    let first = text[part.lower]
    if isDigit(first) || first >= 0xE3 && part.count > 30 { return false }
    return hasOnlyNames(text, part, maximumWords: first >= 0xD6 ? 4 : 8)
  }

  /// Whether a slash, a "via" or a comma stands before an agency at the end, or a slash behind
  /// one at the start.
  private func namesAgency(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
    guard mayNameAgency(text, line) else { return false }
    for agency in Self.agencies {
      let count = agency.utf8CodeUnitCount
      if line.count > count + 1 {
        let start = line.upper - count
        if text[start] == agency.byte(at: 0),
          startsWithExactly(text, ByteRange(start, line.upper), agency)
        {
          if text[start - 1] == UInt8(ascii: "/") { return true }
          if start - 5 > line.lower,
            startsWithFolded(text, ByteRange(start - 5, start), " via ")
          {
            return true
          }
          if start - 3 > line.lower, startsWithExactly(text, ByteRange(start - 3, start), " / ") {
            return true
          }
        }
      }
      if line.count > count + 2, startsWithExactly(text, line, agency) {
        let next = text[line.lower + count]
        if next == UInt8(ascii: "/") { return true }
        if next == 0x20, text[line.lower + count + 1] == UInt8(ascii: "/") { return true }
      }
    }
    return false
  }
}

/// Whether a slash stands in a line, or a "v" behind a space.
private func mayNameAgency(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  typealias Vector = SIMD16<UInt8>
  let slash = UInt8(ascii: "/")
  let letter = UInt8(ascii: "v")
  var i = line.lower
  while i &+ 17 <= line.upper {
    let bytes = loadVector(text, at: i)
    let isVia =
      (bytes .== Vector(repeating: 0x20))
      .& (loadVector(text, at: i &+ 1) .== Vector(repeating: letter))
    if holdsAny((bytes .== Vector(repeating: slash)) .| isVia) { return true }
    i &+= 16
  }
  while i < line.upper {
    if text[i] == slash { return true }
    if text[i] == letter, i > line.lower, text[i &- 1] == 0x20 { return true }
    i &+= 1
  }
  return false
}

private let maximumCreditBytes = 160

extension Span<UInt8> {
  /// Whether a space stands in a stretch.
  fileprivate func containsSpace(_ range: ByteRange) -> Bool {
    for i in range.lower..<range.upper where self[i] == 0x20 { return true }
    return false
  }
}
