#include "CNcurses.h"
#include "emergency.h"

#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

char nc_farewell[256];
size_t nc_farewell_length;

bool nc_knows_terminal(const char *name) {
    int error = 0;
    TERMINAL *before = cur_term;
    if (setupterm((char *)name, STDOUT_FILENO, &error) != OK) {
        set_curterm(before);
        return false;
    }
    const char *address = tigetstr("cup");
    bool knows = address != NULL && address != (char *)-1;
    TERMINAL *probed = set_curterm(before);
    if (probed != NULL && probed != before) del_curterm(probed);
    return knows;
}

/* Appends a string of terminfo without its padding marks `$<…>`. */
static void append(const char *text) {
    if (text == NULL || text == (const char *)-1) return;
    while (*text != '\0' && nc_farewell_length < sizeof nc_farewell) {
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end != NULL) {
                text = end + 1;
                continue;
            }
        }
        nc_farewell[nc_farewell_length++] = *text++;
    }
}

static char region_bytes[64];
static size_t region_length;

static int collect_region(int byte) {
    if (region_length < sizeof region_bytes) region_bytes[region_length++] = (char)byte;
    return byte;
}

/* Not putp, which would write to the standard output, behind the library's back and at a time of its own. */
void nc_reset_region(int descriptor, int rows) {
    char *region = tigetstr("csr");
    if (region == NULL || region == (char *)-1) return;
    region_length = 0;
    tputs(tparm(region, 0L, (long)rows - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L), 1, collect_region);
    ssize_t sent = write(descriptor, region_bytes, region_length);
    (void)sent;
}

void nc_prepare_emergency(void) {
    nc_farewell_length = 0;
    append("\033[?2004l");
    append(tigetstr("rmacs"));
    append(tigetstr("sgr0"));
    append(tigetstr("cnorm"));
    append(tigetstr("rmcup"));
    append("\r\n");
}
