/*
 * The few functions of wide ncurses that the backend needs, with names of our own: Swift sees no macro, no global
 * and no variadic of ncurses. One terminal at a time, one thread.
 *
 * ncurses writes into a memory file; what a frame costs is then taken at once and sent by one write.
 */
#ifndef TECZKA_CNCURSES_H
#define TECZKA_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NC_BOLD = 1, NC_REVERSE = 2, NC_UNDERLINE = 4, NC_DIM = 8 };

enum nc_start_result { NC_STARTED = 0, NC_UNKNOWN_TERMINAL = 1, NC_NO_MEMORY = 2 };

/* The value of an environment variable, or NULL. */
const char *nc_environment(const char *name);

/* Sets the locale of the environment for characters; false when the machine lacks it, and nothing is changed then. */
bool nc_set_environment_locale(void);
/* Sets a locale for characters by name; false when the machine lacks it. */
bool nc_set_locale(const char *name);
/* The name of the locale's charset. */
const char *nc_codeset(void);
/* The name of the locale that the environment asks for, "" for none. */
const char *nc_locale_name(void);

bool nc_is_terminal(int descriptor);
/* The terminal's size by the kernel; false when it does not know, or knows zero. */
bool nc_window_size(int descriptor, int *rows, int *columns);

/* Whether the machine knows a kind of terminal, and that kind can move its cursor. */
bool nc_knows_terminal(const char *name);

/*
 * Opens the screen for a kind of terminal. `unicode_lines` says whether lines may be Unicode characters; else the
 * terminal's own line set is used. Sends nothing yet: the opening bytes come with the first frame.
 */
enum nc_start_result nc_open(const char *terminal, bool unicode_lines, int rows, int columns);
/* Closes the screen; the closing bytes are to be taken with nc_take_output. */
void nc_close(void);

/* Puts the line into raw mode, keeping its state; false when it is no terminal. */
bool nc_raw_mode(int descriptor);
/* Puts the line back into the state that nc_raw_mode found; nothing when it is. */
void nc_restore_mode(void);

/* Colours: starts them; false when the terminal has none. */
bool nc_start_color(void);
/* Defines a pair with a foreground colour (0 to 7) on the terminal's own background. */
void nc_define_pair(int pair, int foreground);

/* Changes the size of the screen. */
void nc_resize(int rows, int columns);
/* Blanks the window. */
void nc_erase(void);
/* Puts a character of 1 to 5 scalars (base and marks) into a cell. */
void nc_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair);
/* Puts a piece of a line into a cell; `glyph` is the number of LineGlyph in Swift. */
void nc_put_line(int row, int column, int glyph, int attributes, int pair);
/* The columns that the library gives a scalar; -1 for one it can't print. */
int nc_columns(uint32_t scalar);
/* Places the hardware cursor, or hides it. */
void nc_cursor(bool visible, int row, int column);
/* Makes the next nc_update send everything. */
void nc_invalidate(void);
/* Writes the difference to what the terminal shows into the memory file. */
void nc_update(void);

/* Bytes that have been collected; valid until the next nc_ call. */
const uint8_t *nc_take_output(size_t *length);
/* Sends bytes, all of them, waiting as needed; false when the line is gone. */
bool nc_write(int descriptor, const uint8_t *bytes, size_t length);
/* Reads what has come without waiting; 0 when nothing has, -1 when the line is gone. */
long nc_read(int descriptor, uint8_t *buffer, size_t capacity);

/*
 * From nc_arm_emergency to nc_disarm_emergency, nc_emergency_restore leaves the terminal as it was found. It may be
 * called from a signal handler, does nothing when disarmed, and is called on exit and when the process crashes.
 */
void nc_arm_emergency(int descriptor);
void nc_disarm_emergency(void);
void nc_emergency_restore(void);

#endif
