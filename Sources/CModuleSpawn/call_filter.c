#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "walls.h"

#include <errno.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __x86_64__
#define OURS AUDIT_ARCH_X86_64
#else
#define OURS AUDIT_ARCH_AARCH64
#endif

// Calls of all machines that the headers of older systems do not name.
enum {
  call_clone3 = 435,
  call_openat2 = 437,
  // mseal: of later ones it is not known here what they do.
  last_known_call = 462,
};

// What no module needs: to look into other processes, to change what the system is or how it looks, and
// ways around what is refused below.
static const uint16_t refused[] = {
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_perf_event_open, SYS_bpf,
    SYS_userfaultfd, SYS_keyctl, SYS_add_key, SYS_request_key, SYS_mount, SYS_umount2, SYS_pivot_root,
    SYS_chroot, SYS_unshare, SYS_setns, SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_fanotify_init,
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff,
    SYS_quotactl, SYS_acct, SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex,
    SYS_sethostname, SYS_setdomainname, SYS_syslog, SYS_vhangup, SYS_migrate_pages, SYS_move_pages,
    // To leave the group by which it is ended; a thread of whom this is about cannot be told.
    SYS_setsid, SYS_setpgid, SYS_tkill,
    // Landlock does not see these, or not everywhere: whose a file is, who may read it, and its end.
    SYS_truncate, SYS_fchmod, SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_setxattr, SYS_lsetxattr,
    SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr,
#ifdef __x86_64__
    SYS_chmod, SYS_chown, SYS_lchown, SYS_iopl, SYS_ioperm, SYS_modify_ldt, SYS_kexec_file_load,
#endif
    424, // pidfd_send_signal
    425, 426, 427, // io_uring, whose calls are not filtered
    428, 429, 430, 431, 432, 433, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick
    438, // pidfd_getfd
    440, // process_madvise
    442, 443, // mount_setattr, quotactl_fd
    448, // process_mrelease
    452, // fchmodat2
};

struct program {
  struct sock_filter steps[512];
  unsigned short count;
};

static void add(struct program *program, uint16_t code, uint32_t value, uint8_t yes, uint8_t no) {
  struct sock_filter step = {code, yes, no, value};
  program->steps[program->count++] = step;
}

// The half of an argument that all of ours fit into; both machines have it first.
static void load_argument(struct program *program, int index) {
  add(program, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args) + 8u * (unsigned)index, 0, 0);
}

static void end(struct program *program, uint32_t verdict) { add(program, BPF_RET | BPF_K, verdict, 0, 0); }

static void refuse(struct program *program, int why) { end(program, SECCOMP_RET_ERRNO | (uint32_t)why); }

static void refuse_if(struct program *program, uint32_t value, int why) {
  add(program, BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
  refuse(program, why);
}

static void refuse_unless(struct program *program, uint32_t value, int why) {
  add(program, BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0);
  refuse(program, why);
}

// What follows until `end_case`, which has a verdict in any case, is for one call.
static unsigned short begin_case(struct program *program, uint32_t call) {
  add(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 0);
  return (unsigned short)(program->count - 1);
}

static void end_case(struct program *program, unsigned short start) {
  end(program, SECCOMP_RET_ALLOW);
  program->steps[start].jf = (uint8_t)(program->count - start - 1);
}

// Only to itself, which the number 0 stands for.
static void only_itself(struct program *program, uint32_t call, int index) {
  unsigned short start = begin_case(program, call);
  load_argument(program, index);
  refuse_unless(program, 0, EPERM);
  end_case(program, start);
}

// Not to the house, whatever else may be reached.
static void not_the_house(struct program *program, uint32_t call, pid_t house) {
  unsigned short start = begin_case(program, call);
  load_argument(program, 0);
  refuse_if(program, (uint32_t)house, EPERM);
  refuse_if(program, (uint32_t)-house, EPERM);
  refuse_if(program, (uint32_t)-getpgid(house), EPERM);
  refuse_if(program, (uint32_t)-1, EPERM);
  end_case(program, start);
}

// To empty a file that is opened for reading, which Landlock sees only from 6.2 on.
static void not_emptying(struct program *program, uint32_t call, int index) {
  unsigned short start = begin_case(program, call);
  load_argument(program, index);
  add(program, BPF_ALU | BPF_AND | BPF_K, O_TRUNC | O_ACCMODE, 0, 0);
  refuse_if(program, O_TRUNC | O_RDONLY, EPERM);
  end_case(program, start);
}

static void sockets(struct program *program, int network) {
  unsigned short start = begin_case(program, SYS_socket);
  if (network) {
    load_argument(program, 0);
    // Which of its own addresses a machine has is asked for before a name is looked up.
    add(program, BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 8, 0);
    add(program, BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 2, 0);
    refuse_unless(program, AF_INET6, EACCES);
    load_argument(program, 1);
    add(program, BPF_ALU | BPF_AND | BPF_K, 0xF, 0, 0);
    add(program, BPF_JMP | BPF_JEQ | BPF_K, SOCK_STREAM, 2, 0);
    refuse_unless(program, SOCK_DGRAM, EACCES);
  } else {
    refuse(program, EACCES);
  }
  end_case(program, start);
}

// Signals by way of a descriptor, keys typed into a terminal, and to outlive the house.
static void other_ways(struct program *program) {
  unsigned short start = begin_case(program, SYS_fcntl);
  load_argument(program, 1);
  refuse_if(program, F_SETOWN, EPERM);
  refuse_if(program, F_SETOWN_EX, EPERM);
  end_case(program, start);
  start = begin_case(program, SYS_ioctl);
  load_argument(program, 1);
  refuse_if(program, 0x8901, EPERM); // FIOSETOWN
  refuse_if(program, 0x8902, EPERM); // SIOCSPGRP
  refuse_if(program, 0x5412, EPERM); // TIOCSTI
  end_case(program, start);
  start = begin_case(program, SYS_prctl);
  load_argument(program, 0);
  refuse_if(program, PR_SET_PDEATHSIG, EPERM);
  end_case(program, start);
}

static void namespaces(struct program *program) {
  const uint32_t new_ones = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER
                            | CLONE_NEWPID | CLONE_NEWNET;
  unsigned short start = begin_case(program, SYS_clone);
  load_argument(program, 0);
  add(program, BPF_ALU | BPF_AND | BPF_K, new_ones, 0, 0);
  refuse_unless(program, 0, EPERM);
  end_case(program, start);
}

static void write_program(struct program *program, int network, pid_t house) {
  add(program, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch), 0, 0);
  add(program, BPF_JMP | BPF_JEQ | BPF_K, OURS, 1, 0);
  end(program, SECCOMP_RET_KILL_PROCESS);
  add(program, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0, 0);
  // Also those of the other machine that x86-64 can be, which begin far above. Two cannot be looked into;
  // whoever needs them takes `clone` and `openat`.
  refuse_if(program, call_clone3, ENOSYS);
  refuse_if(program, call_openat2, ENOSYS);
  add(program, BPF_JMP | BPF_JGT | BPF_K, last_known_call, 0, 1);
  refuse(program, ENOSYS);
  for (size_t index = 0; index < sizeof refused / sizeof *refused; index++) {
    refuse_if(program, refused[index], EPERM);
  }
  only_itself(program, SYS_prlimit64, 0);
  only_itself(program, SYS_sched_setaffinity, 0);
  only_itself(program, SYS_sched_setscheduler, 0);
  only_itself(program, SYS_sched_setparam, 0);
  only_itself(program, SYS_sched_setattr, 0);
  only_itself(program, SYS_ioprio_set, 1);
  only_itself(program, SYS_setpriority, 1);
  not_the_house(program, SYS_kill, house);
  not_the_house(program, SYS_tgkill, house);
  not_the_house(program, SYS_rt_sigqueueinfo, house);
  not_the_house(program, SYS_rt_tgsigqueueinfo, house);
#ifdef SYS_open
  not_emptying(program, SYS_open, 1);
#endif
  not_emptying(program, SYS_openat, 2);
  sockets(program, network);
  other_ways(program);
  namespaces(program);
  end(program, SECCOMP_RET_ALLOW);
}

int filter_calls(int network, pid_t house) {
  struct program program = {.count = 0};
  write_program(&program, network, house);
  struct sock_fprog filter = {program.count, program.steps};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}

int module_has_filter(void) {
  // A mode without a filter to look at: there are filters where that is what is wrong.
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL, 0, 0) != 0 && errno == EFAULT;
}

#else

int filter_calls(int network, pid_t house) {
  (void)network, (void)house;
  return 0;
}

int module_has_filter(void) { return 0; }

#endif
