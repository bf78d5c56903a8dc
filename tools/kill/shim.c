/* Stops a program at one of its system calls that write, fills its disk, or cuts its power.
 *
 * Preloaded (ld.so(8), LD_PRELOAD) into a program, it counts the calls that change files below KILL_ROOT. At call number
 * KILL_AT it does what KILL_MODE says:
 *   count   nothing; the number of calls is written to KILL_COUNT when the program ends
 *   before  the program is killed before the call
 *   half    a write writes half, and the program is killed
 *   full    a write writes half, and this and all later calls that need room fail with ENOSPC
 *   cut     the program is killed, and bytes that were written and never synchronised are gone
 *   cutall  the same, and names that were given or taken away in folders that were never synchronised are as before
 * KILL_CLOCK, in seconds since 1970, is what the program's clock shows, whatever the mode.
 * Where the program ends before, cut and cutall happen at its end: what it said it had done must be there all the same.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum mode { COUNT, BEFORE, HALF, FULL, CUT, CUTALL };
static enum mode mode;
static long at, calls;
static int is_full, is_off = 1;
static char root[PATH_MAX], scratch[PATH_MAX];
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(type, name, ...) \
    static type (*real_##name)(__VA_ARGS__); \
    if (!real_##name) real_##name = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name);

/* What was written and not synchronised, by inode: a copy of the bytes before. */
struct dirty { dev_t device; ino_t inode; char copy[PATH_MAX]; char path[PATH_MAX]; int is_new; struct dirty *next; };
static struct dirty *dirties;

/* Names that were given or taken away in folders that were not synchronised, the last one first. */
struct naming { int kind; char from[PATH_MAX], to[PATH_MAX], kept[PATH_MAX]; struct naming *next; };
enum { CREATED, RENAMED, UNLINKED, MADE_FOLDER };
static struct naming *namings;
static int copies;

static void absolute(int folder, const char *path, char *result) {
    char base[PATH_MAX] = "";
    if (path[0] == '/') { snprintf(result, PATH_MAX, "%s", path); return; }
    if (folder == AT_FDCWD) { if (!getcwd(base, sizeof base)) base[0] = 0; }
    else {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t size = readlink(link, base, sizeof base - 1);
        base[size < 0 ? 0 : size] = 0;
    }
    snprintf(result, PATH_MAX, "%.2000s/%.2000s", base, path);
}

static int is_inside(const char *path) { return !is_off && root[0] && !strncmp(path, root, strlen(root)); }

static int inside_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    path[size < 0 ? 0 : size] = 0;
    return size > 0 && is_inside(path);
}

static void copy_file(const char *from, const char *to) {
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    char buffer[65536];
    size_t count;
    if (in && out) while ((count = fread(buffer, 1, sizeof buffer, in)) > 0) fwrite(buffer, 1, count, out);
    if (in) fclose(in);
    if (out) fclose(out);
}

static void next_copy(char *path) { snprintf(path, PATH_MAX, "%.3000s/%d", scratch, copies++); }

/* A file is about to be written: its bytes as they are on the disk are laid aside. */
static void soil(const char *path, int is_new) {
    struct stat entry;
    if (mode < CUT || stat(path, &entry) || !S_ISREG(entry.st_mode)) return;
    for (struct dirty *one = dirties; one; one = one->next)
        if (one->inode == entry.st_ino && one->device == entry.st_dev) return;
    struct dirty *one = calloc(1, sizeof *one);
    one->device = entry.st_dev, one->inode = entry.st_ino, one->is_new = is_new;
    snprintf(one->path, PATH_MAX, "%s", path);
    next_copy(one->copy);
    int was = is_off;
    is_off = 1;
    copy_file(path, one->copy);
    is_off = was;
    one->next = dirties, dirties = one;
}

static void note(int kind, const char *from, const char *to) {
    if (mode != CUTALL) return;
    struct naming *one = calloc(1, sizeof *one);
    one->kind = kind;
    snprintf(one->from, PATH_MAX, "%s", from);
    snprintf(one->to, PATH_MAX, "%s", to ? to : "");
    const char *lost = kind == RENAMED ? to : kind == UNLINKED ? from : NULL;
    if (lost && !access(lost, F_OK)) {
        next_copy(one->kept);
        if (link(lost, one->kept)) one->kept[0] = 0;
    }
    one->next = namings, namings = one;
}

static void folder_of(const char *path, char *folder) {
    snprintf(folder, PATH_MAX, "%s", path);
    char *slash = strrchr(folder, '/');
    if (slash) *slash = 0;
}

static void cleaned(int descriptor) {
    struct stat entry;
    char path[PATH_MAX], folder[PATH_MAX];
    if (mode < CUT || fstat(descriptor, &entry)) return;
    for (struct dirty **place = &dirties; *place;) {
        struct dirty *one = *place;
        if (one->inode == entry.st_ino && one->device == entry.st_dev) { *place = one->next; free(one); }
        else place = &one->next;
    }
    if (!S_ISDIR(entry.st_mode) || !inside_of(descriptor, path)) return;
    for (struct naming **place = &namings; *place;) {
        struct naming *one = *place;
        folder_of(one->kind == RENAMED ? one->to : one->from, folder);
        if (!strcmp(folder, path)) { *place = one->next; free(one); } else place = &one->next;
    }
}

/* What the disk never got is gone. */
static void cut(void) {
    is_off = 1;
    for (struct dirty *one = dirties; one; one = one->next) {
        char path[PATH_MAX];
        struct stat entry;
        snprintf(path, PATH_MAX, "%s", one->path);
        /* The file may bear another name by now: it is found by its inode, where it was or where it was renamed to. */
        if (stat(path, &entry) || entry.st_ino != one->inode) {
            char command[PATH_MAX * 2];
            snprintf(command, sizeof command, "find '%.2000s' -inum %lu -type f | head -1", root, (unsigned long)one->inode);
            unsetenv("LD_PRELOAD");
            FILE *found = popen(command, "r");
            if (!found || !fgets(path, sizeof path, found)) path[0] = 0;
            if (found) pclose(found);
            path[strcspn(path, "\n")] = 0;
        }
        if (!path[0]) continue;
        int descriptor = open(path, O_WRONLY | O_TRUNC);
        if (descriptor < 0) continue;
        if (!one->is_new) {
            FILE *in = fopen(one->copy, "rb");
            char buffer[65536];
            size_t count;
            if (in) {
                while ((count = fread(buffer, 1, sizeof buffer, in)) > 0)
                    if (write(descriptor, buffer, count) < 0) break;
                fclose(in);
            }
        }
        close(descriptor);
    }
    for (struct naming *one = namings; one; one = one->next) {
        switch (one->kind) {
        case CREATED: unlink(one->from); break;
        case MADE_FOLDER: rmdir(one->from); break;
        case RENAMED:
            rename(one->to, one->from);
            if (one->kept[0]) link(one->kept, one->to);
            break;
        case UNLINKED:
            if (one->kept[0]) link(one->kept, one->from);
            break;
        }
    }
}

static void die(void) {
    if (mode >= CUT) cut();
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

/* Counts a call, and says whether it is to fail for want of room. */
static int counted(int needs_room) {
    calls++;
    if (mode == FULL && (calls == at || is_full)) { is_full = 1; return needs_room; }
    if (calls != at) return 0;
    if (mode == BEFORE || mode >= CUT) die();
    return 0;
}

static int is_half(void) { return calls == at && (mode == HALF || mode == FULL); }

__attribute__((constructor)) static void begin(void) {
    const char *word = getenv("KILL_MODE"), *place = getenv("KILL_ROOT");
    static const char *words[] = {"count", "before", "half", "full", "cut", "cutall"};
    if (!word || !place) return;
    for (int one = 0; one < 6; one++) if (!strcmp(word, words[one])) mode = one;
    at = getenv("KILL_AT") ? atol(getenv("KILL_AT")) : 0;
    if (!realpath(place, root)) return;
    snprintf(scratch, sizeof scratch, "%s", getenv("KILL_SCRATCH") ? getenv("KILL_SCRATCH") : "/tmp");
    is_off = 0;
}

__attribute__((destructor)) static void end(void) {
    if (is_off) return;
    is_off = 1;
    const char *place = getenv("KILL_COUNT");
    FILE *out = place ? fopen(place, "w") : NULL;
    if (out) { fprintf(out, "%ld\n", calls); fclose(out); }
    if (mode >= CUT) cut();
}

#define GUARDED(expression) ({ pthread_mutex_lock(&lock); __typeof__(expression) result_ = (expression); \
    int kept_ = errno; pthread_mutex_unlock(&lock); errno = kept_; result_; })

static int opened(int folder, const char *path, int flags, mode_t rights) {
    REAL(int, openat64, int, const char *, int, ...)
    char whole[PATH_MAX];
    absolute(folder, path, whole);
    if (!is_inside(whole)) return real_openat64(folder, path, flags, rights);
    int is_new = (flags & O_CREAT) && access(whole, F_OK);
    if (is_new || (flags & O_TRUNC)) {
        if (counted(is_new)) { errno = ENOSPC; return -1; }
        if (!is_new) soil(whole, 0);
    }
    int descriptor = real_openat64(folder, path, flags, rights);
    if (descriptor >= 0 && is_new) { note(CREATED, whole, NULL); soil(whole, 1); }
    return descriptor;
}

#define RIGHTS(flags) ({ mode_t rights_ = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list list; \
    va_start(list, flags); rights_ = va_arg(list, mode_t); va_end(list); } rights_; })
int open(const char *path, int flags, ...) { mode_t r = RIGHTS(flags); return GUARDED(opened(AT_FDCWD, path, flags, r)); }
int open64(const char *path, int flags, ...) { mode_t r = RIGHTS(flags); return GUARDED(opened(AT_FDCWD, path, flags, r)); }
int openat(int f, const char *path, int flags, ...) { mode_t r = RIGHTS(flags); return GUARDED(opened(f, path, flags, r)); }
int openat64(int f, const char *path, int flags, ...) { mode_t r = RIGHTS(flags); return GUARDED(opened(f, path, flags, r)); }
int creat(const char *path, mode_t rights) { return GUARDED(opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, rights)); }

static int temporary(char *pattern, int suffix) {
    REAL(int, mkstemps, char *, int)
    char whole[PATH_MAX];
    absolute(AT_FDCWD, pattern, whole);
    if (!is_inside(whole)) return real_mkstemps(pattern, suffix);
    if (counted(1)) { errno = ENOSPC; return -1; }
    int descriptor = real_mkstemps(pattern, suffix);
    absolute(AT_FDCWD, pattern, whole);
    if (descriptor >= 0) { note(CREATED, whole, NULL); soil(whole, 1); }
    return descriptor;
}
int mkstemp(char *pattern) { return GUARDED(temporary(pattern, 0)); }
int mkstemp64(char *pattern) { return GUARDED(temporary(pattern, 0)); }
int mkstemps(char *pattern, int suffix) { return GUARDED(temporary(pattern, suffix)); }

static ssize_t written(int descriptor, const void *bytes, size_t size, off64_t offset, int has_offset) {
    REAL(ssize_t, write, int, const void *, size_t)
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)
    char path[PATH_MAX];
    if (!inside_of(descriptor, path))
        return has_offset ? real_pwrite64(descriptor, bytes, size, offset) : real_write(descriptor, bytes, size);
    int fails = counted(1);
    soil(path, 0);
    if (fails && !is_half()) { errno = ENOSPC; return -1; }
    size_t count = is_half() ? size / 2 : size;
    ssize_t done = has_offset ? real_pwrite64(descriptor, bytes, count, offset) : real_write(descriptor, bytes, count);
    if (is_half() && mode == HALF) die();
    if (fails && count == 0) { errno = ENOSPC; return -1; }
    return done;
}
ssize_t write(int d, const void *b, size_t n) { return GUARDED(written(d, b, n, 0, 0)); }
ssize_t pwrite(int d, const void *b, size_t n, off_t o) { return GUARDED(written(d, b, n, o, 1)); }
ssize_t pwrite64(int d, const void *b, size_t n, off64_t o) { return GUARDED(written(d, b, n, o, 1)); }

static int truncated(int descriptor, off64_t size) {
    REAL(int, ftruncate64, int, off64_t)
    char path[PATH_MAX];
    if (inside_of(descriptor, path)) { counted(0); soil(path, 0); }
    return real_ftruncate64(descriptor, size);
}
int ftruncate(int d, off_t n) { return GUARDED(truncated(d, n)); }
int ftruncate64(int d, off64_t n) { return GUARDED(truncated(d, n)); }

static int renamed(int f, const char *from, int t, const char *to, unsigned flags) {
    REAL(int, renameat2, int, const char *, int, const char *, unsigned)
    char a[PATH_MAX], b[PATH_MAX];
    absolute(f, from, a), absolute(t, to, b);
    if (is_inside(a) || is_inside(b)) { counted(0); note(RENAMED, a, b); }
    return real_renameat2(f, from, t, to, flags);
}
int rename(const char *a, const char *b) { return GUARDED(renamed(AT_FDCWD, a, AT_FDCWD, b, 0)); }
int renameat(int f, const char *a, int t, const char *b) { return GUARDED(renamed(f, a, t, b, 0)); }
int renameat2(int f, const char *a, int t, const char *b, unsigned n) { return GUARDED(renamed(f, a, t, b, n)); }

static int unlinked(int folder, const char *path, int flags) {
    REAL(int, unlinkat, int, const char *, int)
    char whole[PATH_MAX];
    absolute(folder, path, whole);
    if (is_inside(whole) && !access(whole, F_OK)) {
        counted(0);
        if (!(flags & AT_REMOVEDIR)) note(UNLINKED, whole, NULL);
    }
    return real_unlinkat(folder, path, flags);
}
int unlink(const char *path) { return GUARDED(unlinked(AT_FDCWD, path, 0)); }
int unlinkat(int f, const char *path, int flags) { return GUARDED(unlinked(f, path, flags)); }
int rmdir(const char *path) { return GUARDED(unlinked(AT_FDCWD, path, AT_REMOVEDIR)); }
int remove(const char *path) {
    struct stat entry;
    return !lstat(path, &entry) && S_ISDIR(entry.st_mode) ? rmdir(path) : unlink(path);
}

static int made(int folder, const char *path, mode_t rights) {
    REAL(int, mkdirat, int, const char *, mode_t)
    char whole[PATH_MAX];
    absolute(folder, path, whole);
    int is_new = is_inside(whole) && access(whole, F_OK);
    if (is_new && counted(1)) { errno = ENOSPC; return -1; }
    int result = real_mkdirat(folder, path, rights);
    if (!result && is_new) note(MADE_FOLDER, whole, NULL);
    return result;
}
int mkdir(const char *path, mode_t rights) { return GUARDED(made(AT_FDCWD, path, rights)); }
int mkdirat(int f, const char *path, mode_t rights) { return GUARDED(made(f, path, rights)); }

static int synchronised(int descriptor, int is_data) {
    REAL(int, fsync, int)
    REAL(int, fdatasync, int)
    char path[PATH_MAX];
    int isInside = inside_of(descriptor, path);
    if (isInside) counted(0);
    int result = is_data ? real_fdatasync(descriptor) : real_fsync(descriptor);
    if (isInside && !result) cleaned(descriptor);
    return result;
}
int fsync(int d) { return GUARDED(synchronised(d, 0)); }
int fdatasync(int d) { return GUARDED(synchronised(d, 1)); }

/* The clock. */
int clock_gettime(clockid_t clock, struct timespec *now) {
    REAL(int, clock_gettime, clockid_t, struct timespec *)
    int result = real_clock_gettime(clock, now);
    const char *told = getenv("KILL_CLOCK");
    if (told && !result && clock == CLOCK_REALTIME) now->tv_sec = atoll(told);
    return result;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec time;
    (void)zone;
    int result = clock_gettime(CLOCK_REALTIME, &time);
    now->tv_sec = time.tv_sec, now->tv_usec = time.tv_nsec / 1000;
    return result;
}
time_t time(time_t *now) {
    struct timespec told;
    clock_gettime(CLOCK_REALTIME, &told);
    if (now) *now = told.tv_sec;
    return told.tv_sec;
}
