/*
 * A disk whose faults a test decides while the gateway runs, loaded before the C library. The file DISK_ORDERS begins with
 * "s" for ten milliseconds per fsync, with "r" for a disk that turned read-only; anything else is a disk that is well. It
 * holds for the files under DISK_ROOT.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static int ordered(char what) {
    char first = 0;
    const char *orders = getenv("DISK_ORDERS");
    int file = orders ? (int) syscall(SYS_openat, AT_FDCWD, orders, O_RDONLY | O_CLOEXEC) : -1;
    if (file >= 0) {
        if (syscall(SYS_read, file, &first, 1) != 1) {
            first = 0;
        }
        syscall(SYS_close, file);
    }
    return first == what;
}

static int inside(const char *path) {
    const char *root = getenv("DISK_ROOT");
    return root && strncmp(path, root, strlen(root)) == 0;
}

static int refuses(const char *path) {
    return inside(path) && ordered('r') && (errno = EROFS);
}

static int refuses_file(int file) {
    char link[64], path[4096];
    if (!ordered('r')) {
        return 0;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) {
        return 0;
    }
    path[length] = 0;
    return inside(path) && (errno = EROFS);
}

static void take_time(void) {
    if (ordered('s')) {
        struct timespec ten = {0, 10000000};
        nanosleep(&ten, NULL);
    }
}

#define REAL(result, name, ...) ((result (*)(__VA_ARGS__)) dlsym(RTLD_NEXT, #name))

int fsync(int file) {
    take_time();
    return refuses_file(file) ? -1 : REAL(int, fsync, int)(file);
}

int fdatasync(int file) {
    take_time();
    return refuses_file(file) ? -1 : REAL(int, fdatasync, int)(file);
}

ssize_t write(int file, const void *bytes, size_t count) {
    return refuses_file(file) ? -1 : syscall(SYS_write, file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    return refuses_file(file) ? -1 : syscall(SYS_pwrite64, file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    return refuses_file(file) ? -1 : syscall(SYS_pwrite64, file, bytes, count, at);
}

int ftruncate(int file, off_t length) {
    return refuses_file(file) ? -1 : (int) syscall(SYS_ftruncate, file, length);
}

int ftruncate64(int file, off64_t length) {
    return refuses_file(file) ? -1 : (int) syscall(SYS_ftruncate, file, length);
}

static int opened(const char *path, int flags, mode_t mode) {
    int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC));
    return writes && refuses(path) ? -1 : (int) syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...) {                                                                       \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;                                        \
        va_end(more);                                                                                                  \
        return opened(path, flags, mode);                                                                              \
    }

OPEN(open)
OPEN(open64)

int unlink(const char *path) {
    return refuses(path) ? -1 : (int) syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int rename(const char *from, const char *to) {
    return refuses(to) ? -1 : (int) syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int mkdir(const char *path, mode_t mode) {
    return refuses(path) ? -1 : (int) syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}
