#define _GNU_SOURCE
#include "SavePeers.h"
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

// A recorded transaction, as 32-bit words in native order: words in all; bytes of the line; the line, padded; then statements: the
// number of its SQL, and for each argument its kind (0 null, 1 integer, 2 text) with two words of a number, or a length and the padded bytes.
enum { most_statements = 256 };
enum argument { argument_null, argument_integer, argument_text };

typedef struct {
    uint32_t *words;
    size_t count, room;
} buffer;

static void add(buffer *to, uint32_t word) {
    if (to->count == to->room) to->words = realloc(to->words, (to->room = to->room ? to->room * 2 : 1024) * 4);
    to->words[to->count++] = word;
}

static void add_bytes(buffer *to, const char *bytes, size_t length) {
    add(to, (uint32_t)length);
    for (size_t start = 0; start < length; start += 4) {
        uint32_t word = 0;
        memcpy(&word, bytes + start, length - start < 4 ? length - start : 4);
        add(to, word);
    }
}

// MARK: Recording

static struct {
    char *sql[most_statements];
    int arguments[most_statements];
    int statements, transactions;
    buffer open, all;
} record;

static int number_of(const char *sql) {
    for (int index = 0; index < record.statements; index++)
        if (strcmp(record.sql[index], sql) == 0) return index;
    if (record.statements == most_statements) abort();
    record.sql[record.statements] = strdup(sql);
    return record.statements++;
}

/// Reads one literal of SQLite's own writing; answers where it ends.
static const char *add_literal(const char *text) {
    if (strncmp(text, "NULL", 4) == 0) {
        add(&record.open, argument_null);
        return text + 4;
    }
    if (*text != '\'') {
        char *end;
        int64_t value = strtoll(text, &end, 10);
        add(&record.open, argument_integer);
        add(&record.open, (uint32_t)value);
        add(&record.open, (uint32_t)((uint64_t)value >> 32));
        return end;
    }
    char *copy = malloc(strlen(text)), *to = copy;
    for (text++; text[0] != '\'' || text[1] == '\''; text++) {
        if (*text == '\'') text++;
        *to++ = *text;
    }
    add(&record.open, argument_text);
    add_bytes(&record.open, copy, (size_t)(to - copy));
    free(copy);
    return text + 1;
}

static int on_statement(unsigned kind, void *context, void *statement, void *text) {
    (void)kind, (void)context;
    const char *sql = sqlite3_sql(statement);
    if (strncmp(text, "--", 2) == 0) return 0;
    if (strncmp(sql, "INSERT", 6) != 0 && strncmp(sql, "UPDATE", 6) != 0 && strncmp(sql, "DELETE", 6) != 0) return 0;
    char *expanded = sqlite3_expanded_sql(statement);
    int number = number_of(sql), arguments = 0, quoted = 0;
    add(&record.open, (uint32_t)number);
    for (const char *from = sql, *to = expanded; *from; from++) {
        if (*from == '\'') quoted = !quoted;
        if (*from == '?' && !quoted) {
            to = add_literal(to);
            arguments++;
        } else {
            to++;
        }
    }
    record.arguments[number] = arguments;
    sqlite3_free(expanded);
    return 0;
}

static int on_connection(sqlite3 *database, char **message, const struct sqlite3_api_routines *routines) {
    (void)message, (void)routines;
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, on_statement, NULL);
}

void peers_record_begin(void) { sqlite3_auto_extension((void (*)(void))on_connection); }
void peers_record_drop(void) { record.open.count = 0; }

void peers_record_end(const void *line, size_t length) {
    size_t start = record.all.count;
    add(&record.all, 0);
    add_bytes(&record.all, line, length);
    for (size_t index = 0; index < record.open.count; index++) add(&record.all, record.open.words[index]);
    record.all.words[start] = (uint32_t)(record.all.count - start);
    record.open.count = 0;
    record.transactions++;
}

int peers_record_write(const char *path) {
    FILE *file = fopen(path, "w");
    if (!file) return -1;
    fprintf(file, "%d %d %zu\n", record.statements, record.transactions, record.all.count);
    for (int index = 0; index < record.statements; index++) {
        fprintf(file, "%zu %d\n", strlen(record.sql[index]), record.arguments[index]);
        fputs(record.sql[index], file);
        fputc('\n', file);
    }
    size_t written = fwrite(record.all.words, 4, record.all.count, file);
    return fclose(file) == 0 && written == record.all.count ? record.transactions : -1;
}

// MARK: Replaying

struct peers_pool {
    char *sql[most_statements];
    int arguments[most_statements];
    int statements, transactions;
    uint32_t *words;
    uint32_t **starts;
    _Atomic int *next;
};

peers_pool *peers_pool_open(const char *path) {
    FILE *file = fopen(path, "r");
    peers_pool *pool = calloc(1, sizeof *pool);
    size_t count;
    if (!file || fscanf(file, "%d %d %zu", &pool->statements, &pool->transactions, &count) != 3) return NULL;
    for (int index = 0; index < pool->statements; index++) {
        size_t length;
        if (fscanf(file, "%zu %d", &length, &pool->arguments[index]) != 2) return NULL;
        fgetc(file);
        pool->sql[index] = calloc(length + 1, 1);
        if (fread(pool->sql[index], 1, length, file) != length) return NULL;
        fgetc(file);
    }
    pool->words = malloc(count * 4);
    if (fread(pool->words, 4, count, file) != count) return NULL;
    fclose(file);
    pool->starts = calloc((size_t)pool->transactions, sizeof *pool->starts);
    for (uint32_t *at = pool->words, index = 0; index < (uint32_t)pool->transactions; at += at[0]) pool->starts[index++] = at;
    pool->next = mmap(NULL, sizeof *pool->next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return pool;
}

int peers_pool_count(const peers_pool *pool) { return pool->transactions; }
int peers_pool_taken(const peers_pool *pool) { return *pool->next; }

int peers_database_prepare(const char *path) {
    sqlite3 *database;
    int code = sqlite3_open(path, &database);
    if (code == SQLITE_OK)
        code = sqlite3_exec(
            database, "PRAGMA journal_mode = WAL; CREATE TABLE journal (number INTEGER PRIMARY KEY, lines TEXT NOT NULL);", NULL, NULL, NULL);
    sqlite3_close(database);
    return code;
}

struct peers_database {
    sqlite3 *connection;
    peers_pool *pool;
    sqlite3_stmt *begin, *commit, *line, *statements[most_statements];
};

peers_database *peers_database_open(const char *path, peers_pool *pool) {
    peers_database *database = calloc(1, sizeof *database);
    database->pool = pool;
    if (sqlite3_open(path, &database->connection) != SQLITE_OK) return NULL;
    sqlite3 *connection = database->connection;
    sqlite3_busy_timeout(connection, 60000);
    if (sqlite3_exec(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", NULL, NULL, NULL) != SQLITE_OK) return NULL;
    sqlite3_prepare_v2(connection, "BEGIN IMMEDIATE", -1, &database->begin, NULL);
    sqlite3_prepare_v2(connection, "COMMIT", -1, &database->commit, NULL);
    if (sqlite3_prepare_v2(connection, "INSERT INTO journal (lines) VALUES (?)", -1, &database->line, NULL) != SQLITE_OK) return NULL;
    for (int index = 0; index < pool->statements; index++) {
        // In another order than the recorded one a word may be there already.
        const char *sql = pool->sql[index];
        char *text = NULL;
        if (strncmp(sql, "INSERT INTO", 11) == 0 && !strstr(sql, "ON CONFLICT")) asprintf(&text, "INSERT OR REPLACE%s", sql + 6);
        if (sqlite3_prepare_v2(connection, text ? text : sql, -1, &database->statements[index], NULL) != SQLITE_OK) return NULL;
        free(text);
    }
    return database;
}

static int step(sqlite3_stmt *statement) {
    int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

int peers_database_save(peers_database *database) {
    peers_pool *pool = database->pool;
    int number = atomic_fetch_add(pool->next, 1);
    if (number >= pool->transactions) return -1;
    uint32_t *at = pool->starts[number], *end = at + at[0];
    int code = step(database->begin);
    if (code != SQLITE_OK) return code;
    sqlite3_bind_text(database->line, 1, (char *)(at + 2), (int)at[1], SQLITE_STATIC);
    code = step(database->line);
    at += 2 + (at[1] + 3) / 4;
    while (at < end && code == SQLITE_OK) {
        uint32_t which = *at++;
        sqlite3_stmt *statement = database->statements[which];
        for (int index = 1; index <= pool->arguments[which]; index++) {
            uint32_t kind = *at++;
            if (kind == argument_null) {
                sqlite3_bind_null(statement, index);
            } else if (kind == argument_integer) {
                sqlite3_bind_int64(statement, index, (sqlite3_int64)((uint64_t)at[1] << 32 | at[0]));
                at += 2;
            } else {
                sqlite3_bind_text(statement, index, (char *)(at + 1), (int)*at, SQLITE_STATIC);
                at += 1 + (*at + 3) / 4;
            }
        }
        code = step(statement);
    }
    return code == SQLITE_OK ? step(database->commit) : code;
}

void peers_database_close(peers_database *database) {
    sqlite3_finalize(database->begin);
    sqlite3_finalize(database->commit);
    sqlite3_finalize(database->line);
    for (int index = 0; index < database->pool->statements; index++) sqlite3_finalize(database->statements[index]);
    sqlite3_close(database->connection);
    free(database);
}
