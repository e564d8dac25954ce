// A C face for CLD2, whose own interface is C++.
#ifndef CCLD2_H
#define CCLD2_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One language that CLD2 found: its code, its share of the text in percent and CLD2's
/// score (letters of evidence; 0 means none).
typedef struct {
  const char *code;
  int32_t percent;
  double score;
} ccld2_language;

/// Detects up to three languages of `length` bytes of valid UTF-8, best first.
/// `reliable` tells whether CLD2 trusts its first answer. Unknown is "un".
void ccld2_detect(const char *text, int32_t length, ccld2_language found[3], bool *reliable);

/// Makes the C library keep up to 8 MiB of freed memory for the next call.
///
/// Each detection takes and frees some 200 kB. With glibc's defaults that is given back to the
/// system and asked for again every time, which costs more than half of a short detection.
/// For the whole process; to be called once, before the work begins.
void ccld2_keep_freed_memory(void);

/// The version of CLD2's tables.
const char *ccld2_version(void);

#ifdef __cplusplus
}
#endif
#endif
