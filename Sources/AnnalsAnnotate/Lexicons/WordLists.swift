/// All lists of the lexicon. A word's traits are those of all the lists it stands in.
let wordLists: [WordList] = [
  abbreviationLists,
  monthLists,
  functionWordLists,
  contextLists,
  personalDataLists,
  temporalWordLists,
  speechLists,
  outletLists,
].flatMap(\.self)
