#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "include/ccld2.h"

void ccld2_detect(const char *text, int32_t length, ccld2_language found[3], bool *reliable) {
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int textBytes = 0;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::ExtDetectLanguageSummary(text, length, true, &hints, 0, languages, percents, scores,
                                 nullptr, &textBytes, reliable);
  for (int i = 0; i < 3; i++) {
    found[i].code = CLD2::LanguageCode(languages[i]);
    found[i].percent = percents[i];
    found[i].score = scores[i];
  }
}

void ccld2_keep_freed_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

const char *ccld2_version(void) { return CLD2::DetectLanguageVersion(); }
