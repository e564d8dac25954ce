#include "CNameData.h"

// #embed is C23; clang takes it in older C too, with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(16) static const unsigned char gazetteer[] = {
#embed "gazetteer.bin"
};
_Alignas(16) static const unsigned char words[] = {
#embed "words.bin"
};
_Alignas(16) static const unsigned char model[] = {
#embed "names.model"
};

const unsigned char *cnamedata_gazetteer(size_t *count) {
  *count = sizeof gazetteer;
  return gazetteer;
}

const unsigned char *cnamedata_words(size_t *count) {
  *count = sizeof words;
  return words;
}

const unsigned char *cnamedata_model(size_t *count) {
  *count = sizeof model;
  return model;
}
