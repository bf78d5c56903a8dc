/* Debian's libxml2 knows ICU, whose types stand in Foundation as well, and differ. Nothing here converts letters: the fields
   that it would add to a structure of converters are left out. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/* xmlFree is a variable that any thread could change; Swift takes a function. */
static inline void kept_xml_free(void *memory) { xmlFree(memory); }
