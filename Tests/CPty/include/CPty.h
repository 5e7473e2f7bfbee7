/* Pseudo-terminals for tests: what Swift can't do safely between fork and exec. */
#ifndef TECZKA_CPTY_H
#define TECZKA_CPTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/*
 * Starts a program on a new terminal, with an empty signal mask and default signal actions (test threads mask
 * signals, and children inherit that). `directory` may be NULL. Returns the master descriptor, or -1 with errno.
 */
int pty_spawn(const char *path, char *const arguments[], char *const environment[], const char *directory, int rows,
              int columns, pid_t *pid);
/* Opens a pair of descriptors without a process; false with errno. */
bool pty_open(int rows, int columns, int *master, int *slave);
/* Opens a pipe whose ends no other program inherits, whoever is being started meanwhile; false with errno. */
bool pty_pipe(int ends[2]);
/* Waits until bytes can be read or the other side is gone: 1 ready, 0 time is over, -1 error. */
int pty_wait_readable(int master, int timeout_ms);
/* Reads what is there: the count, 0 when nothing is, -1 when the other side is gone. */
long pty_read(int master, uint8_t *buffer, size_t capacity);
/* Writes all; false when the other side is gone. */
bool pty_write(int master, const uint8_t *bytes, size_t length);
/* Changes the size; the program gets SIGWINCH. */
bool pty_resize(int master, int rows, int columns);
/* Sends a signal to the process. */
bool pty_signal(pid_t pid, int signal_number);
/*
 * Waits for the end of the process: its exit status, 128 + the signal's number, -1 when the time is over. The process is
 * reaped only by the call that returns its end.
 */
int pty_wait_exit(pid_t pid, int timeout_ms);
/* Closes a descriptor; for a master, the line is then gone and the program gets SIGHUP. */
void pty_close(int descriptor);
/* Copies the modes of a line, for comparing; the count of bytes. */
size_t pty_modes(int descriptor, uint8_t *buffer, size_t capacity);
/* Milliseconds of a clock that does not go back. */
int64_t pty_now(void);

#endif
