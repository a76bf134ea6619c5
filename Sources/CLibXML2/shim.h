// Debian's libxml2 is built with ICU, whose headers would clash with those inside Foundation. Only the
// layout of character encoders depends on it, and nothing here uses them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
