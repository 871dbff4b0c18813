public import EventRuntime
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Notes which input was being carried out when the process trapped.
///
/// A trap in Swift cannot be caught, but its signal can be noticed: the handler appends the
/// occurrence and the entry to a file beside the database and lets the process die. A kill from
/// outside leaves no note, so only an input that is itself at fault is ever blamed.
public final class CrashNotes: InputWatch, Sendable {
  private let path: String
  private let trace: CrashTrace

  /// - Parameter database: the path of the records that the notes stand beside.
  public init(beside database: String) {
    path = database + "-crashes"
    trace = CrashTrace(beside: path)
  }

  /// Begins to notice. Once in a process; the notes of a second call go to its own file.
  public func notice() {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    CrashPage.words[0] = Int64(descriptor)
    CrashPage.words[1] = 0
    CrashPage.words[2] = 0
    trace.prepare()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      // Only what may be called in a signal handler: reads of memory, writes, a look at the stack.
      guard CrashPage.words[2] != 0 else { return }
      _ = write(Int32(CrashPage.words[0]), CrashPage.words + 1, 16)
      CrashTrace.note(occurrence: CrashPage.words[1], entry: CrashPage.words[2])
    }
    // The default action follows when the handler returns, on a stack of its own as far as one is
    // set up.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_ONSTACK
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      sigaction(signal, &action, nil)
    }
  }

  /// Gives the calling thread a stack for the handler, so that endless recursion is noted too.
  public func guardThread() {
    let size = 64 * 1_024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  public func willCarryOut(entry: Int, of occurrence: Int64) {
    CrashPage.words[1] = occurrence
    CrashPage.words[2] = Int64(entry)
  }

  public func didCarryOut() { CrashPage.words[2] = 0 }

  /// How often each entry of an occurrence was being carried out when the process trapped.
  public func traps(of occurrence: Int64) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for note in notes() where note.occurrence == occurrence { counts[note.entry, default: 0] += 1 }
    return counts
  }

  public func place(of entry: Int, of occurrence: Int64) -> String? {
    trace.place(of: entry, of: occurrence)
  }

  /// Drops the notes when nothing that they could be about will be carried out again.
  public func forget() {
    truncate(path, 0)
    trace.forget()
  }

  /// Removes the files unless something is noted in them. Nothing can be noticed from then on.
  public func discard() {
    Self.removeEmpty(path)
    trace.discard()
  }

  static func removeEmpty(_ path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? NSNumber, size.intValue == 0 { unlink(path) }
  }

  private func notes() -> [(occurrence: Int64, entry: Int)] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let words = data.withUnsafeBytes { bytes in
      (0..<(bytes.count / 8)).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self) }
    }
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], Int(words[$0 + 1])) }
  }
}

/// What the signal handler reads: the descriptor of the notes, the occurrence, the entry (0 for
/// none).
private enum CrashPage {
  /// The address never changes, and the words are never freed. They are written by the one thread that
  /// carries out inputs and read by a handler on the thread that trapped, each as one aligned word. When
  /// that is another thread, a note may name an input that was not at fault; two such traps at the very
  /// same entry would be needed to leave it out.
  nonisolated(unsafe) static let words = {
    let words = UnsafeMutablePointer<Int64>.allocate(capacity: 3)
    words.initialize(repeating: 0, count: 3)
    return words
  }()
}
