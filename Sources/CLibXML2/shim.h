#include <libxml/xmlversion.h>
/* libxml2's ICU converters are none of ours, and ICU's headers would clash with those that
   Foundation brings along where both modules are loaded, as in tests. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemastypes.h>
