#ifdef __linux__
#include <execinfo.h>
#endif
