import Testing

@testable import AnnalsText

/// Lines that only say whose a picture is go; captions stay.
@Suite struct ImageCreditsTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "Image: Reuters", "Image: https://cdn.example/img/2024/wet.jpg", "Photo: Jane Doe/AP",
      "Photo by Jane Doe/AP", "(Photo by Jane Doe/Getty Images)", "(Getty Images)",
      "AP Photo/John Smith", "Jane Doe via Getty Images", "AFP/Getty Images", "File photo",
      "Photo courtesy of the Harrowmere Museum", "Credit: Jane Doe", "Bild: Jane Doe/dpa",
      "Foto: Ana Pérez", "Crédit photo : Jeanne Doe", "Imagen: EFE", "Immagine: ANSA",
      "Фото: ТАСС", "图片来源：新华社", "写真：共同",
    ])
  func removes(line: String) { expectRemoved(line, by: "image-credits") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Photo: The minister arrives in Paris", "Image is everything.",
      "Photo by photo, the album grew.",
      "Volunteers hang maps in the nave. (Photo: Courier/P. Daventry)", "Credit: 30",
      "Credit: the bank said no.", "Picture: a harbour at noon", "Photos of the harbour",
      "The film was lent by Getty Images", "Bild: Ein Mann geht über die Brücke",
      "Foto: vista del puerto al mediodía", "写真説明：旧湊橋を渡る市民ら＝五日午前、新潟市で（撮影・小千谷あかり）",
      "Courtesy of the king is a virtue.",
    ])
  func keeps(line: String) { expectKept(line) }
}
