#define _GNU_SOURCE
#include "SavePeers.h"
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { most_clerks = 64, most_saves = 1 << 17 };

struct peers_clerks {
    int count;
    pid_t processes[most_clerks];
    pthread_barrier_t start, end;
    _Atomic int stopped, quits;
    int saves[most_clerks];
    uint32_t waits[most_clerks][most_saves];
};

int64_t peers_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

int64_t peers_bare_loop(const char *path, size_t length, int count, int preallocated) {
    char *line = malloc(length);
    memset(line, 'x', length);
    line[length - 1] = '\n';
    int file = open(path, O_RDWR | O_CREAT | (preallocated ? 0 : O_APPEND) | O_CLOEXEC, 0660);
    if (file < 0) return -1;
    if (preallocated) {
        for (int index = 0; index < count; index++)
            if (write(file, line, length) != (ssize_t)length) return -1;
        if (fsync(file) != 0 || lseek(file, 0, SEEK_SET) != 0) return -1;
    }
    int64_t begun = peers_now();
    for (int index = 0; index < count; index++)
        if (write(file, line, length) != (ssize_t)length || fdatasync(file) != 0) return -1;
    int64_t taken = peers_now() - begun;
    close(file);
    free(line);
    return taken;
}

peers_clerks *peers_clerks_fork(int count, void (*body)(peers_clerks *, int, void *), void *context) {
    peers_clerks *clerks = mmap(NULL, sizeof *clerks, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (clerks == MAP_FAILED || count > most_clerks) return NULL;
    pthread_barrierattr_t shared;
    pthread_barrierattr_init(&shared);
    pthread_barrierattr_setpshared(&shared, PTHREAD_PROCESS_SHARED);
    pthread_barrier_init(&clerks->start, &shared, (unsigned)count + 1);
    pthread_barrier_init(&clerks->end, &shared, (unsigned)count + 1);
    clerks->count = count;
    for (int clerk = 0; clerk < count; clerk++) {
        pid_t process = fork();
        if (process == 0) {
            body(clerks, clerk, context);
            _exit(0);
        }
        clerks->processes[clerk] = process;
    }
    return clerks;
}

int peers_clerks_wait(peers_clerks *clerks) {
    pthread_barrier_wait(&clerks->start);
    return !clerks->quits;
}

int peers_clerks_going(const peers_clerks *clerks) { return !clerks->stopped; }

void peers_clerks_note(peers_clerks *clerks, int clerk, int64_t microseconds) {
    if (clerks->saves[clerk] < most_saves) clerks->waits[clerk][clerks->saves[clerk]++] = (uint32_t)microseconds;
}

void peers_clerks_done(peers_clerks *clerks) { pthread_barrier_wait(&clerks->end); }

int64_t peers_clerks_slice(peers_clerks *clerks, double seconds) {
    clerks->stopped = 0;
    pthread_barrier_wait(&clerks->start);
    int64_t begun = peers_now();
    usleep((useconds_t)(seconds * 1e6));
    clerks->stopped = 1;
    pthread_barrier_wait(&clerks->end);
    return peers_now() - begun;
}

int peers_clerks_count(const peers_clerks *clerks, int clerk) { return clerks->saves[clerk]; }
uint32_t peers_clerks_wait_of(const peers_clerks *clerks, int clerk, int save) { return clerks->waits[clerk][save]; }

void peers_clerks_end(peers_clerks *clerks) {
    clerks->quits = 1;
    pthread_barrier_wait(&clerks->start);
    for (int clerk = 0; clerk < clerks->count; clerk++) waitpid(clerks->processes[clerk], NULL, 0);
    munmap(clerks, sizeof *clerks);
}
