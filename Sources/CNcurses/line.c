#define _GNU_SOURCE

#include "CNcurses.h"
#include "emergency.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios found;
static int raw_descriptor = -1;

static volatile sig_atomic_t armed_descriptor = -1;

bool nc_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool nc_window_size(int descriptor, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

bool nc_raw_mode(int descriptor) {
    if (raw_descriptor >= 0) return true;
    if (tcgetattr(descriptor, &found) != 0) return false;
    struct termios mode = found;
    mode.c_iflag &= (tcflag_t)~(IXON | IXOFF | IXANY | ICRNL | INLCR | IGNCR | ISTRIP | BRKINT | PARMRK | INPCK);
    mode.c_oflag &= (tcflag_t)~OPOST;
    mode.c_lflag &= (tcflag_t)~(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
    mode.c_cflag = (mode.c_cflag & (tcflag_t)~(CSIZE | PARENB)) | CS8;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    /* TCSADRAIN, not TCSAFLUSH: keys typed ahead are kept. */
    if (tcsetattr(descriptor, TCSADRAIN, &mode) != 0) return false;
    raw_descriptor = descriptor;
    return true;
}

void nc_restore_mode(void) {
    if (raw_descriptor < 0) return;
    tcsetattr(raw_descriptor, TCSADRAIN, &found);
    raw_descriptor = -1;
}

bool nc_write(int descriptor, const uint8_t *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = write(descriptor, bytes, length);
        if (sent > 0) {
            bytes += sent;
            length -= (size_t)sent;
        } else if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
            poll(&ready, 1, -1);
            if (ready.revents & (POLLERR | POLLHUP | POLLNVAL)) return false;
        } else if (sent < 0 && errno != EINTR) {
            return false;
        }
    }
    return true;
}

long nc_read(int descriptor, uint8_t *buffer, size_t capacity) {
    struct pollfd ready = {.fd = descriptor, .events = POLLIN};
    if (poll(&ready, 1, 0) < 0) return errno == EINTR ? 0 : -1;
    if (ready.revents == 0) return 0;
    if (!(ready.revents & POLLIN)) return -1;
    ssize_t got = read(descriptor, buffer, capacity);
    if (got > 0) return got;
    return got < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
enum { crash_signal_count = sizeof crash_signals / sizeof *crash_signals };

static void crash(int signal_number) {
    nc_emergency_restore();
    /* The default, not what was there before: Swift's runtime would begin a conversation at the terminal, with a debugger on offer, and a
       captive program offers nothing. */
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigemptyset(&standard.sa_mask);
    sigaction(signal_number, &standard, NULL);
    raise(signal_number);
}

void nc_arm_emergency(int descriptor) {
    static bool is_registered = false;
    armed_descriptor = descriptor;
    if (is_registered) return;
    is_registered = true;
    atexit(nc_emergency_restore);
    for (int i = 0; i < crash_signal_count; i++) {
        struct sigaction action = {.sa_handler = crash, .sa_flags = SA_NODEFER};
        sigemptyset(&action.sa_mask);
        sigaction(crash_signals[i], &action, NULL);
    }
}

void nc_disarm_emergency(void) { armed_descriptor = -1; }

void nc_emergency_restore(void) {
    int descriptor = armed_descriptor;
    if (descriptor < 0) return;
    armed_descriptor = -1;
    int error = errno;
    ssize_t sent = write(descriptor, nc_farewell, nc_farewell_length);
    (void)sent;
    if (raw_descriptor >= 0) tcsetattr(raw_descriptor, TCSANOW, &found);
    errno = error;
}
