// What the measuring of saves needs and Swift has no words for: the peers, the recording of SQL, and processes that start together.
#ifndef SAVE_PEERS_H
#define SAVE_PEERS_H

#include <stddef.h>
#include <stdint.h>

/// Microseconds of a clock that only runs forward.
int64_t peers_now(void);

/// Appends `count` lines of `length` bytes to the file, each made durable by fdatasync; answers the microseconds it took, or -1.
/// With `preallocated` the file's bytes are written first and then written over: no change of size, for information.
int64_t peers_bare_loop(const char *path, size_t length, int count, int preallocated);

/// From now on every connection of this process notes what it inserts, updates and deletes.
void peers_record_begin(void);
/// Forgets what was noted since the last call.
void peers_record_drop(void);
/// Closes a transaction with the lines that were stored with it.
void peers_record_end(const void *line, size_t length);
/// Writes the transactions to a file; answers how many they are, or -1.
int peers_record_write(const char *path);

/// The recorded transactions, shared by the processes that are forked later.
typedef struct peers_pool peers_pool;
peers_pool *peers_pool_open(const char *path);
int peers_pool_count(const peers_pool *pool);
/// How many transactions were taken, by all processes.
int peers_pool_taken(const peers_pool *pool);
/// Gives the database the table of lines, WAL and its other defaults; answers 0 or a code of SQLite.
int peers_database_prepare(const char *path);

typedef struct peers_database peers_database;
/// Opens the database: WAL, synchronous=FULL, a busy timeout, every statement prepared once.
peers_database *peers_database_open(const char *path, peers_pool *pool);
/// Stores the pool's next transaction; answers 0, -1 when none is left, or a code of SQLite.
int peers_database_save(peers_database *database);
void peers_database_close(peers_database *database);

/// Processes that begin and end a slice together.
typedef struct peers_clerks peers_clerks;
/// Forks the processes, each of which runs the body and ends.
peers_clerks *peers_clerks_fork(int count, void (*body)(peers_clerks *, int clerk, void *context), void *context);
/// In a clerk: waits for the next slice; 0 when there is none.
int peers_clerks_wait(peers_clerks *clerks);
/// In a clerk: whether the slice goes on.
int peers_clerks_going(const peers_clerks *clerks);
/// In a clerk: one save took so long.
void peers_clerks_note(peers_clerks *clerks, int clerk, int64_t microseconds);
/// In a clerk: the slice is over for it.
void peers_clerks_done(peers_clerks *clerks);
/// In the parent: one slice; answers its real length in microseconds.
int64_t peers_clerks_slice(peers_clerks *clerks, double seconds);
/// In the parent: how many saves a clerk has made, and how long one took.
int peers_clerks_count(const peers_clerks *clerks, int clerk);
uint32_t peers_clerks_wait_of(const peers_clerks *clerks, int clerk, int save);
/// In the parent: ends the processes.
void peers_clerks_end(peers_clerks *clerks);

#endif
