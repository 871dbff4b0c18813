import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The Return key of the host's terminal.
enum ReturnKey {
  /// Does something each time the host presses it, on a thread that ends with the terminal or the
  /// program.
  static func onPress(_ act: @escaping @Sendable () -> Void) {
    let thread = Thread { watch(act) }
    thread.name = "return key"
    thread.start()
  }

  private static func watch(_ act: () -> Void) {
    // Where the house was sent to the background the terminal is not ours to read; without this the
    // system would halt the house for trying.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTTIN)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var typed = [UInt8](repeating: 0, count: 1_024)
    while isOpen() {
      let count = read(STDIN_FILENO, &typed, typed.count)
      if count > 0 {
        act()
      } else if count < 0 {
        guard errno == EIO || errno == EINTR || errno == EAGAIN else { return }
        sleep(1)
      }
    }
  }

  /// Waits until something was typed; false when the terminal is gone.
  private static func isOpen() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, -1) < 0 {
      guard errno == EINTR else { return false }
    }
    return Int32(input.revents) & (POLLHUP | POLLERR | POLLNVAL) == 0
  }
}
