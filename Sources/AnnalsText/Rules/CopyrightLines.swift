/// Removes copyright lines: those that start with the sign or the word and a year, and those
/// that say nothing but that rights are reserved.
struct CopyrightLines: LineRule {
  let name = "copyright-lines"
  let version = 2

  let lines: StaticString = """
    all rights reserved
    all rights reserved. this material may not be published, broadcast, rewritten or redistributed
    this material may not be published, broadcast, rewritten or redistributed
    this material may not be published, broadcast, rewritten, or redistributed
    alle rechte vorbehalten
    tous droits réservés
    todos los derechos reservados
    reservados todos los derechos
    todos os direitos reservados
    tutti i diritti riservati
    все права защищены
    all rights reserved worldwide
    all rights reserved. no reproduction without permission
    no part of this publication may be reproduced without permission
    no part of this page may be reproduced without permission
    reproduction without permission is prohibited
    reproduction in whole or in part without permission is prohibited
    unauthorized reproduction is prohibited
    alle rechten voorbehouden
    wszelkie prawa zastrzeżone
    wszystkie prawa zastrzeżone
    tüm hakları saklıdır
    her hakkı saklıdır
    všechna práva vyhrazena
    усі права захищені
    всі права захищено
    hak cipta dilindungi undang-undang
    bản quyền thuộc về
    版权所有
    版權所有
    版权所有 翻印必究
    未经许可不得转载
    無断転載を禁じます
    無断転載禁止
    무단전재 및 재배포 금지
    무단 전재 및 재배포 금지
    저작권자 ©
    جميع الحقوق محفوظة
    کلیه حقوق محفوظ است
    تمامی حقوق محفوظ است
    med ensamrätt
    alla rättigheter förbehållna
    droits de reproduction et de diffusion réservés
    reproduction interdite
    prohibida su reproducción total o parcial
    prohibida la reproducción total o parcial
    é proibida a reprodução
    riproduzione riservata
    © riproduzione riservata
    перепечатка запрещена
    """

  let shapeTriggers: [UInt8] = [0xC2, UInt8(ascii: "C"), UInt8(ascii: "c"), UInt8(ascii: "(")]

  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count <= 160 else { return false }
    var i = range.lower
    var hasSign = false
    if startsWithFolded(text, range, "copyright") { i += 9 }
    let hasWord = i > range.lower
    i = skipBlanks(text, i, range.upper)
    if i + 1 < range.upper, text[i] == 0xC2, text[i + 1] == 0xA9 {
      hasSign = true
      i += 2
    } else if i + 2 < range.upper, text[i] == UInt8(ascii: "("),
      text[i + 1] | 0x20 == UInt8(ascii: "c"), text[i + 2] == UInt8(ascii: ")")
    {
      hasSign = true
      i += 3
    }
    guard hasWord || hasSign else { return false }
    i = skipBlanks(text, i, range.upper)
    return startsWithYear(text, i, range.upper) || hasSign && hasYear(text, i, range.upper)
      || hasSign && hasWord && range.count <= 80
  }

  private func hasYear(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard lower < upper else { return false }
    for i in lower..<upper where startsWithYear(text, i, upper) { return true }
    return false
  }

  private func startsWithYear(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Bool {
    guard i + 3 < upper else { return false }
    guard
      text[i] == UInt8(ascii: "1") && text[i + 1] == UInt8(ascii: "9")
        || text[i] == UInt8(ascii: "2") && text[i + 1] == UInt8(ascii: "0")
    else { return false }
    guard isDigit(text[i + 2]), isDigit(text[i + 3]) else { return false }
    return i + 4 == upper || !isDigit(text[i + 4])
  }

  private func skipBlanks(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int {
    var i = i
    while i < upper, text[i] == 0x20 { i += 1 }
    return i
  }
}
