#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/* xmlFree is a variable that any thread could change; Swift takes a function. */
static inline void kept_xml_free(void *memory) { xmlFree(memory); }
