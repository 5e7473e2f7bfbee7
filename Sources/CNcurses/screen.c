#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include "CNcurses.h"
#include "emergency.h"

#include <locale.h>
#include <langinfo.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *output;
static FILE *input;
static uint8_t *collected;
static size_t collected_capacity;
static bool is_cursor_visible = true;
static bool has_unicode_lines;

const char *nc_environment(const char *name) { return getenv(name); }

bool nc_set_environment_locale(void) { return setlocale(LC_CTYPE, "") != NULL; }

bool nc_set_locale(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

const char *nc_codeset(void) { return nl_langinfo(CODESET); }

const char *nc_locale_name(void) {
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && *value != '\0') return value;
    }
    return "";
}

/* newterm with the size that the kernel tells: the library can't ask, because it writes into a file, and would take that of the terminal's
   description, or an old one of the environment. It sets the scrolling region by it, and a region that is too short scrolls in mid-screen. */
static SCREEN *new_screen(const char *terminal, int rows, int columns) {
    static const char *const names[] = {"LINES", "COLUMNS"};
    const int values[] = {rows, columns};
    char *before[2];
    for (int i = 0; i < 2; i++) {
        char text[16];
        const char *old = getenv(names[i]);
        before[i] = old == NULL ? NULL : strdup(old);
        snprintf(text, sizeof text, "%d", values[i]);
        setenv(names[i], text, 1);
    }
    SCREEN *made = newterm(terminal, output, input);
    for (int i = 0; i < 2; i++) {
        if (before[i] == NULL) unsetenv(names[i]);
        else setenv(names[i], before[i], 1);
        free(before[i]);
    }
    return made;
}

enum nc_start_result nc_open(const char *terminal, bool unicode_lines, int rows, int columns) {
    if (screen != NULL) return NC_STARTED;
    /* A line over SSH needs no padding; the line set is chosen here and not by the library's guess. */
    setenv("NCURSES_NO_PADDING", "1", 1);
    has_unicode_lines = unicode_lines;
    setenv("NCURSES_NO_UTF8_ACS", unicode_lines ? "1" : "0", 1);
    int descriptor = memfd_create("frame", MFD_CLOEXEC);
    if (descriptor < 0) return NC_NO_MEMORY;
    output = fdopen(descriptor, "r+");
    input = fopen("/dev/null", "re");
    if (output == NULL || input == NULL) return NC_NO_MEMORY;
    screen = new_screen(terminal, rows, columns);
    if (screen == NULL) {
        fclose(output);
        fclose(input);
        return NC_UNKNOWN_TERMINAL;
    }
    set_term(screen);
    raw();
    nonl();
    noecho();
    typeahead(-1);
    keypad(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    idlok(stdscr, FALSE);
    resize_term(rows, columns);
    is_cursor_visible = true;
    nc_prepare_emergency();
    return NC_STARTED;
}

void nc_close(void) {
    if (screen == NULL) return;
    curs_set(1);
    endwin();
}

/* Called after the closing bytes have been taken. */
static void release(void) {
    delscreen(screen);
    screen = NULL;
    fclose(output);
    fclose(input);
    output = NULL;
    input = NULL;
}

bool nc_start_color(void) {
    if (!has_colors() || start_color() != OK) return false;
    use_default_colors();
    return true;
}

void nc_define_pair(int pair, int foreground) { init_pair((short)pair, (short)foreground, -1); }

void nc_resize(int rows, int columns) {
    resize_term(rows, columns);
    nc_reset_region(fileno(output), rows);
    clearok(curscr, TRUE);
}

void nc_erase(void) { werase(stdscr); }

static attr_t translate(int attributes) {
    attr_t result = A_NORMAL;
    if (attributes & NC_BOLD) result |= A_BOLD;
    if (attributes & NC_REVERSE) result |= A_REVERSE;
    if (attributes & NC_UNDERLINE) result |= A_UNDERLINE;
    if (attributes & NC_DIM) result |= A_DIM;
    return result;
}

void nc_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair) {
    wchar_t text[CCHARW_MAX + 1];
    int length = count < CCHARW_MAX ? count : CCHARW_MAX;
    for (int i = 0; i < length; i++) text[i] = (wchar_t)scalars[i];
    text[length] = L'\0';
    cchar_t cell;
    if (setcchar(&cell, text, translate(attributes), (short)pair, NULL) != OK) return;
    /* The last cell of the screen takes the character and then reports that there is no next one. */
    mvwadd_wch(stdscr, row, column, &cell);
}

void nc_put_line(int row, int column, int glyph, int attributes, int pair) {
    /* The names of the pieces in the VT100's line set, in the order of LineGlyph. */
    static const char names[] = "qxlkmjtuwvn";
    if (glyph < 0 || (size_t)glyph >= sizeof names - 1) return;
    unsigned char name = (unsigned char)names[glyph];
    if (!has_unicode_lines) {
        /* In a UTF-8 locale, which the library always works in, the wide names mean the Unicode characters. */
        mvwaddch(stdscr, row, column, acs_map[name] | translate(attributes) | (chtype)COLOR_PAIR(pair));
        return;
    }
    wchar_t text[CCHARW_MAX + 1];
    attr_t own = A_NORMAL;
    short own_pair = 0;
    cchar_t cell;
    getcchar(&_nc_wacs[name], text, &own, &own_pair, NULL);
    if (setcchar(&cell, text, own | translate(attributes), (short)pair, NULL) != OK) return;
    mvwadd_wch(stdscr, row, column, &cell);
}

int nc_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void nc_cursor(bool visible, int row, int column) {
    if (visible != is_cursor_visible) {
        curs_set(visible ? 1 : 0);
        is_cursor_visible = visible;
    }
    wmove(stdscr, row, column);
}

void nc_invalidate(void) { clearok(curscr, TRUE); }

void nc_update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

const uint8_t *nc_take_output(size_t *length) {
    *length = 0;
    if (output == NULL) return collected;
    fflush(output);
    int descriptor = fileno(output);
    off_t end = lseek(descriptor, 0, SEEK_END);
    if (end > 0) {
        if ((size_t)end > collected_capacity) {
            uint8_t *larger = realloc(collected, (size_t)end);
            if (larger == NULL) end = (off_t)collected_capacity;
            else {
                collected = larger;
                collected_capacity = (size_t)end;
            }
        }
        ssize_t got = pread(descriptor, collected, (size_t)end, 0);
        if (got > 0) *length = (size_t)got;
        if (ftruncate(descriptor, 0) == 0) lseek(descriptor, 0, SEEK_SET);
    }
    if (isendwin()) release();
    return collected;
}
