#define _GNU_SOURCE

#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int open_master(int rows, int columns, char *name, size_t capacity) {
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (master < 0) return -1;
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, name, capacity) != 0
        || ioctl(master, TIOCSWINSZ, &size) != 0 || fcntl(master, F_SETFL, O_NONBLOCK) != 0) {
        close(master);
        return -1;
    }
    return master;
}

static void become(const char *name, const char *path, char *const arguments[], char *const environment[],
                   const char *directory) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    setsid();
    int slave = open(name, O_RDWR);
    if (slave < 0 || ioctl(slave, TIOCSCTTY, 0) != 0) _exit(126);
    for (int descriptor = 0; descriptor <= 2; descriptor++) dup2(slave, descriptor);
    if (slave > 2) close(slave);
    if (directory != NULL && chdir(directory) != 0) _exit(126);
    execve(path, arguments, environment);
    _exit(127);
}

int pty_spawn(const char *path, char *const arguments[], char *const environment[], const char *directory, int rows,
              int columns, pid_t *pid) {
    char name[128];
    int master = open_master(rows, columns, name, sizeof name);
    if (master < 0) return -1;
    pid_t child = fork();
    if (child < 0) {
        close(master);
        return -1;
    }
    if (child == 0) become(name, path, arguments, environment, directory);
    *pid = child;
    return master;
}

bool pty_open(int rows, int columns, int *master, int *slave) {
    char name[128];
    *master = open_master(rows, columns, name, sizeof name);
    if (*master < 0) return false;
    *slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*slave < 0) {
        close(*master);
        return false;
    }
    return true;
}

bool pty_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0; }

int pty_wait_readable(int master, int timeout_ms) {
    struct pollfd ready = {.fd = master, .events = POLLIN};
    int count = poll(&ready, 1, timeout_ms);
    if (count < 0 && errno == EINTR) return 0;
    return count;
}

long pty_read(int master, uint8_t *buffer, size_t capacity) {
    ssize_t got = read(master, buffer, capacity);
    if (got > 0) return got;
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
    /* The last slave is closed: EIO. Before the child has opened its side there is neither data nor an end. */
    return -1;
}

bool pty_write(int master, const uint8_t *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = write(master, bytes, length);
        if (sent > 0) {
            bytes += sent;
            length -= (size_t)sent;
        } else if (errno == EAGAIN) {
            struct pollfd ready = {.fd = master, .events = POLLOUT};
            poll(&ready, 1, 1000);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool pty_resize(int master, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size) == 0;
}

bool pty_signal(pid_t pid, int signal_number) { return kill(pid, signal_number) == 0; }

int pty_wait_exit(pid_t pid, int timeout_ms) {
    int descriptor = (int)syscall(SYS_pidfd_open, pid, 0);
    if (descriptor >= 0) {
        struct pollfd ended = {.fd = descriptor, .events = POLLIN};
        int count = poll(&ended, 1, timeout_ms);
        close(descriptor);
        if (count <= 0) return -1;
    }
    int status = 0;
    if (waitpid(pid, &status, 0) != pid) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void pty_close(int descriptor) { close(descriptor); }

size_t pty_modes(int descriptor, uint8_t *buffer, size_t capacity) {
    struct termios modes;
    memset(&modes, 0, sizeof modes);
    if (sizeof modes > capacity || tcgetattr(descriptor, &modes) != 0) return 0;
    memcpy(buffer, &modes, sizeof modes);
    return sizeof modes;
}

int64_t pty_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
