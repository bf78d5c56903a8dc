/* What Swift cannot call: functions that take any number of arguments, and types that only an extension declares. */
#include <sys/types.h>
#include <sys/socket.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>

/* The kernel's struct ucred (unix(7)), which glibc declares for those alone who ask for its extensions. */
struct kept_credentials {
    pid_t process;
    uid_t user;
    gid_t group;
};
#endif

/* Keeps other processes of the account from looking into this one, and its memory out of core dumps; 0 where it was done. */
static inline int kept_hide_memory(void) {
#ifdef __linux__
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#else
    return 0;
#endif
}

/* The user and the process at the other end of a socket; 0 where the system tells them. */
static inline int kept_peer(int socket, uid_t *user, pid_t *process) {
#ifdef __linux__
    struct kept_credentials peer;
    socklen_t size = sizeof peer;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
    *user = peer.user;
    *process = peer.process;
    return 0;
#else
    gid_t group;
    socklen_t size = sizeof *process;
    if (getpeereid(socket, user, &group) != 0) return -1;
    return getsockopt(socket, 0 /* SOL_LOCAL */, 2 /* LOCAL_PEERPID */, process, &size);
#endif
}
