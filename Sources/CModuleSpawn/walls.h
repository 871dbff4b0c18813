#ifndef WALLS_H
#define WALLS_H

#include "CModuleSpawn.h"

// Both between fork and exec: 0, or -1 and errno.
int raise_walls(const struct module_limits *limits, pid_t house);
int filter_calls(int network, pid_t house);

#endif
