// So that what is packed need not be mutable.
#define ZLIB_CONST
#include <zlib.h>
