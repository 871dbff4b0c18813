#ifdef __linux__
#include <execinfo.h>
#include <sys/prctl.h>

// `prctl` takes any number of arguments, and Swift calls nothing that does.
static inline int refuse_tracing(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
#endif
