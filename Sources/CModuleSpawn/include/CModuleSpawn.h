#ifndef C_MODULE_SPAWN_H
#define C_MODULE_SPAWN_H

#include <sys/types.h>

/// What the process of a module is given, and what it may use. A limit of 0 is not set.
struct module_limits {
  /// These become its standard input, output and error.
  int input;
  int output;
  int errors;
  /// Bytes of address space.
  unsigned long long memory;
  /// Seconds of processor time.
  unsigned long long processor;
  unsigned long long open_files;
  /// Bytes of a file that it writes.
  unsigned long long file_size;
  /// Tasks of the user it runs as, those of others than the module included.
  unsigned long long tasks;
  /// Of `module_ruleset`; -1 for none.
  int ruleset;
  /// Whether its system calls are filtered, and whether it may use the network then.
  int filter;
  int network;
};

/// The version of the interface of Landlock that the kernel has; 0 where it has none.
int module_landlock_version(void);

/// Whether system calls can be filtered here.
int module_has_filter(void);

/// Makes rules for Landlock: what is below some paths may be read and run, what is below others written,
/// too, and nothing else. Paths that are not there are passed over.
///
/// @param readable,writable paths, ended by NULL.
/// @param network whether TCP is allowed.
/// @return a descriptor, to be closed; or -1 and errno.
int module_ruleset(const char *const *readable, const char *const *writable, int network);

/// Starts a process in a session of its own, which has no descriptor of ours but the three above.
///
/// Where the system can do that, it is killed when the calling thread ends.
///
/// @param program the path of what is run.
/// @param folder the working directory.
/// @param group receives the process, which is the first of its group.
/// @return 0, or the errno of the step that failed; then there is no process.
int module_spawn(const char *program, char *const *arguments, char *const *environment,
                 const char *folder, const struct module_limits *limits, pid_t *group);

#endif
