import Testing

@testable import AnnalsText

/// Press contacts go with their numbers; people who are in contact stay.
@Suite struct ContactBlocksTests {
  @Test(
    "a line that names a contact and how to reach it is removed",
    arguments: [
      "Contact: Jane Doe, (202) 555-0142", "Contact: Jane Doe, (202) 555-0142, jane@x.example",
      "Contacts: 202-555-0142 202-555-0143", "CONTACT: Jane Doe and John Roe, 202/555-0142.",
      "Contact: Jane Doe, 202/555-0142; Art Cole, Lake Museum, 802/555-0142, www.lake.example",
      "Media contact: Office of Public Affairs, 202-555-0142",
      "Pressekontakt: Eva Müller, 030 1234567",
      "Contact presse : Jeanne Doe, jeanne@x.example", "Contacto de prensa: Ana Pérez, 915 550 142",
      "Assessoria de imprensa: Ana Souza, (11) 5550-1420", "Ufficio stampa: Anna Rossi, 06 5550142",
      "Контакты для СМИ: Анна Иванова, press@x.example",
    ])
  func removes(line: String) { expectRemoved(line, by: "contact-blocks") }

  @Test(
    "a line without a number, or with a sentence around it, stays",
    arguments: [
      "Contact", "Contact: the lens touches the eye.", "Contact lenses may be worn.",
      "Contact Jane Doe at (202) 555-0142 for tickets.", "Contact: speech or press release?",
      "Contact: call the harbour office at 202-555-0142 before noon, she said.",
      "For more information contact the press office at 202-555-0142.",
      "Contact was lost at 04:17 on 2024-10-14.", "Kontakt: der Draht ist lose", "Inquiries",
      "Phone Number: 202-555-0142",
    ])
  func keeps(line: String) { expectKept(line) }

  @Test("the names and numbers below a heading go with it, up to the last number")
  func blocks() {
    #expect(
      clean(
        """
        It came back at six.

        Media contact:
        Isla Drever, Head of Communications
        Skerry Energy Ltd, 3 Pier Road
        Tel.: +44 20 7946 0142
        E-mail: isla@skerry.example

        Notes to editors: there are none.
        """
      ).string == "It came back at six.\n\nNotes to editors: there are none.")
    #expect(
      clean("It came back.\nPress Contact\nLarry Doe (202) 555-0142").string == "It came back.")
    #expect(
      clean("Contact:\nJane Doe\n(202) 555-0142\nSENATOR DOE OPENS BRIDGE\nThe bridge is open.")
        .string == "SENATOR DOE OPENS BRIDGE\nThe bridge is open.")
  }

  @Test("a heading over names without a number stays, and so do the lines of a notice")
  func notices() {
    for text in [
      "The board met.\nContacts\nJane Doe\nJohn Roe\nThe board rose.",
      "The office is open.\nContact Information:\nSuzanne Case\nPhone Number: 228-555-0142",
      "Inquiries\nThe inquiries of 1911 and of 1912 were held in the town hall.",
    ] {
      #expect(clean(text).string == text)
    }
  }

  @Test("a heading that lost what it headed goes before prose and at the end")
  func loneHeading() {
    let prose =
      "The delegation worked for a year to find the money that will keep the project on time."
    #expect(
      clean("A title\nContact:\n\(prose) It did.").string.hasPrefix("A title\nThe delegation"))
    #expect(clean("It came back.\n\nPress contact").string == "It came back.")
    #expect(clean("It came back.\n\nContact").string == "It came back.\n\nContact")
  }
}
