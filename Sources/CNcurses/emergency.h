#ifndef TECZKA_EMERGENCY_H
#define TECZKA_EMERGENCY_H

#include <stddef.h>

/* The bytes that leave the screen; kept ready, because a signal handler may not ask terminfo. */
extern char nc_farewell[256];
extern size_t nc_farewell_length;

/* Builds the bytes that leave the screen of the current terminal; called when a screen has been opened. */
void nc_prepare_emergency(void);

/* Makes the scrolling region the whole screen of so many rows; the bytes for it go to a descriptor. */
void nc_reset_region(int descriptor, int rows);

#endif
