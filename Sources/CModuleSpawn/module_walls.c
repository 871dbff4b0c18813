#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "walls.h"

#include <errno.h>

#ifdef __linux__

#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Of linux/landlock.h, which older systems that build this do not have.
enum {
  create_ruleset = 444,
  add_rule = 445,
  restrict_self = 446,
  create_ruleset_version = 1,
  rule_path_beneath = 1,
};

#define EXECUTE (1ull << 0)
#define WRITE_FILE (1ull << 1)
#define READ_FILE (1ull << 2)
#define READ_DIR (1ull << 3)
#define MAKE_CHAR (1ull << 6)
#define MAKE_BLOCK (1ull << 11)
#define REFER (1ull << 13)
#define TRUNCATE (1ull << 14)
#define IOCTL_DEV (1ull << 15)
#define NET_TCP 3ull
#define SCOPE_SIGNAL (1ull << 1)
#define SCOPE_ABSTRACT_UNIX_SOCKET (1ull << 0)

struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scope;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

int module_landlock_version(void) {
  long version = syscall(create_ruleset, NULL, 0, create_ruleset_version);
  return version < 0 ? 0 : (int)version;
}

// What the kernel knows of, since it refuses the rest.
static uint64_t file_rights(int version) {
  uint64_t rights = REFER - 1;
  if (version >= 2) rights |= REFER;
  if (version >= 3) rights |= TRUNCATE;
  if (version >= 5) rights |= IOCTL_DEV;
  return rights;
}

static int allow(int rules, const char *path, uint64_t rights) {
  int file = open(path, O_PATH | O_CLOEXEC);
  if (file < 0) return 0;
  struct stat status;
  if (fstat(file, &status) == 0 && !S_ISDIR(status.st_mode)) {
    rights &= EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;
  }
  struct path_rule rule = {rights, file};
  long result = syscall(add_rule, rules, rule_path_beneath, &rule, 0);
  int why = errno;
  close(file);
  errno = why;
  return (int)result;
}

int module_ruleset(const char *const *readable, const char *const *writable, int network) {
  int version = module_landlock_version();
  if (version < 1) {
    errno = ENOSYS;
    return -1;
  }
  uint64_t all = file_rights(version);
  struct ruleset set = {all, 0, 0};
  size_t size = sizeof set.files;
  if (version >= 4) {
    size += sizeof set.network;
    if (!network) set.network = NET_TCP;
  }
  if (version >= 6) {
    size += sizeof set.scope;
    set.scope = SCOPE_SIGNAL | SCOPE_ABSTRACT_UNIX_SOCKET;
  }
  long rules = syscall(create_ruleset, &set, size, 0);
  if (rules < 0) return -1;
  int failed = 0;
  for (; !failed && *readable; readable++) {
    failed = allow((int)rules, *readable, EXECUTE | READ_FILE | READ_DIR);
  }
  // Not even the administrator makes a device to read the disk by.
  for (; !failed && *writable; writable++) {
    failed = allow((int)rules, *writable, all & ~(MAKE_CHAR | MAKE_BLOCK | IOCTL_DEV));
  }
  if (!failed) return (int)rules;
  int why = errno;
  close((int)rules);
  errno = why;
  return -1;
}

// What the administrator may do; with no new privileges it does not come back with the next program.
static int drop_capabilities(void) {
  struct { uint32_t version; int process; } header = {0x20080522, 0};
  struct { uint32_t effective, permitted, inheritable; } none[2] = {{0, 0, 0}, {0, 0, 0}};
  return (int)syscall(SYS_capset, &header, none);
}

int raise_walls(const struct module_limits *limits, pid_t house) {
  if (drop_capabilities() != 0) return -1;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  if (limits->ruleset >= 0 && syscall(restrict_self, limits->ruleset, 0) != 0) return -1;
  return limits->filter ? filter_calls(limits->network, house) : 0;
}

#else

int module_landlock_version(void) { return 0; }

int module_ruleset(const char *const *readable, const char *const *writable, int network) {
  (void)readable, (void)writable, (void)network;
  errno = ENOSYS;
  return -1;
}

int raise_walls(const struct module_limits *limits, pid_t house) {
  (void)limits, (void)house;
  return 0;
}

#endif
