/// Month and weekday names. Names of other languages than English ask for a day before them.
let monthLists: [WordList] =
  englishMonths.enumerated().map {
    WordList(traits: .month, value: UInt8($0.offset + 1), words: $0.element)
  }
  + foreignMonths.enumerated().map {
    WordList(
      traits: [.month, .foreignMonth], value: UInt8($0.offset + 1), words: $0.element)
  }
  + [
    WordList(traits: .ambiguousMonth, words: "may march mar mars mai dec jan jun sep ago set"),
    WordList(
      traits: .weekday,
      words: """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
        thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
        lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves
        viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
        lunedì martedì mercoledì giovedì venerdì sabato domenica понедельник вторник среда
        среду четверг пятница пятницу суббота субботу воскресенье
        """),
  ]

private let englishMonths = [
  "january jan", "february feb febr", "march mar", "april apr", "may", "june jun",
  "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec",
]

/// German, French, Spanish, Portuguese, Italian and Russian (genitive, as in dates).
private let foreignMonths = [
  "januar jänner janvier janv enero janeiro gennaio января",
  "februar feber février févr febrero fevereiro febbraio февраля",
  "märz mrz mars marzo março marzo марта",
  "avril avr abril aprile апреля",
  "mai mayo maio maggio мая",
  "juni juin junio junho giugno июня",
  "juli juillet juil julio julho luglio июля",
  "août aout agosto августа",
  "septembre septiembre setiembre setembro settembre сентября",
  "oktober okt octobre octubre outubro ottobre октября",
  "novembre noviembre novembro ноября",
  "dezember dez décembre déc diciembre dezembro dicembre декабря",
]
