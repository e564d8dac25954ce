/// The layers that `annals table` writes as rows. The raw values are the keys of a line.
public enum LayerName: String, Sendable, CaseIterable {
  case paragraphs, sentences, dates, entities, quotes, citations, personalData, removed, repairs
}
