// Tables of names that are part of the program: read in place from its own pages, so they cost
// no time to load and no memory of their own.
#ifndef CNAMEDATA_H
#define CNAMEDATA_H

#include <stddef.h>

// Each gives the first byte of a table, aligned to 16 bytes, and its length in bytes. The layout
// of a table is the business of the script that writes it and of the type that reads it.

/// Phrases with what they name (`Scripts/make-gazetteer.py`).
const unsigned char *cnamedata_gazetteer(size_t *count);
/// Single words: what they can be part of, their cluster and their case (same script).
const unsigned char *cnamedata_words(size_t *count);
/// Weights of the sequence model (`Scripts/train-names.py`).
const unsigned char *cnamedata_model(size_t *count);

#endif
