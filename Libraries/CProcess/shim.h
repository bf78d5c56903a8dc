/* What Swift cannot call: functions that take any number of arguments. */
#ifdef __linux__
#include <sys/prctl.h>
#endif

/* Keeps other processes of the account from looking into this one, and its memory out of core dumps; 0 where it was done. */
static inline int kept_hide_memory(void) {
#ifdef __linux__
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#else
    return 0;
#endif
}
