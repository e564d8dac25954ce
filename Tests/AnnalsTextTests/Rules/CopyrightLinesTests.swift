import Testing

@testable import AnnalsText

/// Copyright lines go; the law stays.
@Suite struct CopyrightLinesTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "© 2021 The Daily Example", "Copyright 2021 The Daily Example. All rights reserved.",
      "Copyright (c) The Daily Example", "All rights reserved.", "Alle Rechte vorbehalten",
      "Tous droits réservés", "Todos los derechos reservados", "Все права защищены",
      "Wszelkie prawa zastrzeżone", "Tüm hakları saklıdır", "版权所有", "جميع الحقوق محفوظة",
    ])
  func removes(line: String) { expectRemoved(line, by: "copyright-lines") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Copyright law is old.", "Copyright is a right, and it ends.", "C. 2020 was a bad year.",
      "All rights are reserved for the people.",
    ])
  func keeps(line: String) { expectKept(line) }
}
