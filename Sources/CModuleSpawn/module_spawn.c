#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "walls.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

static int limit(int resource, unsigned long long most) {
  if (most == 0) return 0;
  struct rlimit limits;
  if (getrlimit(resource, &limits) != 0) return -1;
  if (limits.rlim_max != RLIM_INFINITY && limits.rlim_max < most) most = limits.rlim_max;
  limits.rlim_cur = limits.rlim_max = (rlim_t)most;
  return setrlimit(resource, &limits);
}

// Closed by exec rather than at once: one of them reports what goes wrong until then.
static void close_others_on_exec(void) {
#ifdef SYS_close_range
  const unsigned int close_on_exec = 1u << 2;
  if (syscall(SYS_close_range, 3u, ~0u, close_on_exec) == 0) return;
#endif
  long most = sysconf(_SC_OPEN_MAX);
  if (most < 0 || most > 1 << 16) most = 1 << 16;
  for (int descriptor = 3; descriptor < most; descriptor++) {
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  }
}

// Between fork and exec: only what is safe after a fork of a program with several threads.
// Returns 0, or -1 and errno.
static int become(const char *folder, const struct module_limits *limits, pid_t parent) {
  if (setsid() < 0) return -1;
#ifdef __linux__
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return -1;
  if (getppid() != parent) _exit(1);
#else
  (void)parent;
#endif
  sigset_t none;
  sigemptyset(&none);
  if (sigprocmask(SIG_SETMASK, &none, NULL) != 0) return -1;
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  if (dup2(limits->input, 0) < 0 || dup2(limits->output, 1) < 0 || dup2(limits->errors, 2) < 0) return -1;
  if (chdir(folder) != 0) return -1;
  // The house comes first.
  setpriority(PRIO_PROCESS, 0, 10);
  struct rlimit no_dump = {0, 0};
  setrlimit(RLIMIT_CORE, &no_dump);
  if (limit(RLIMIT_AS, limits->memory) != 0) return -1;
  if (limit(RLIMIT_CPU, limits->processor) != 0 || limit(RLIMIT_FSIZE, limits->file_size) != 0) return -1;
  if (limit(RLIMIT_NPROC, limits->tasks) != 0) return -1;
  close_others_on_exec();
  if (limit(RLIMIT_NOFILE, limits->open_files) != 0) return -1;
  return raise_walls(limits, parent);
}

int module_spawn(const char *program, char *const *arguments, char *const *environment,
                 const char *folder, const struct module_limits *limits, pid_t *group) {
  int report[2];
#ifdef __linux__
  if (pipe2(report, O_CLOEXEC) != 0) return errno;
#else
  if (pipe(report) != 0) return errno;
  fcntl(report[0], F_SETFD, FD_CLOEXEC);
  fcntl(report[1], F_SETFD, FD_CLOEXEC);
#endif
  pid_t parent = getpid();
  pid_t child = fork();
  if (child < 0) {
    int why = errno;
    close(report[0]);
    close(report[1]);
    return why;
  }
  if (child == 0) {
    // Above the three that are replaced, so that they do not take its place.
    int failed = fcntl(report[1], F_DUPFD_CLOEXEC, 16);
    if (become(folder, limits, parent) == 0) execve(program, arguments, environment);
    int why = errno;
    ssize_t written = write(failed, &why, sizeof why);
    _exit(written == sizeof why ? 126 : 127);
  }
  close(report[1]);
  int why = 0;
  ssize_t count;
  do {
    count = read(report[0], &why, sizeof why);
  } while (count < 0 && errno == EINTR);
  close(report[0]);
  if (count == sizeof why) {
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
    }
    return why == 0 ? EINVAL : why;
  }
  *group = child;
  return 0;
}
