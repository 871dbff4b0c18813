import Dispatch
import Foundation
import Synchronization

/// The processes that were started here. Whoever ends this program early ends them, too.
enum Children {
  private static let pids = Mutex<Set<Int32>>([])
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  static func add(_ pid: Int32) { pids.withLock { _ = $0.insert(pid) } }

  static func remove(_ pid: Int32) { pids.withLock { _ = $0.remove(pid) } }

  /// Ends those that are still there.
  static func endAll() {
    for pid in pids.withLock({ $0 }) { kill(pid, SIGKILL) }
    pids.withLock { $0 = [] }
  }

  /// Has SIGINT and SIGTERM end them.
  static func endWithThisProgram() {
    sources.withLock { sources in
      sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          endAll()
          exit(128 + number)
        }
        source.resume()
        return source
      }
    }
  }
}
