import Synchronization
import TextProtocol

/// How messages are written to a session: the house says in which mode, the client how wide. Read for
/// every message, on any thread, so it is one word of memory without a lock.
final class SharedStyle: Sendable {
  /// The columns, 0 for not known, above two bits for the mode.
  private let word = Atomic<Int>(0)

  private static let modes = Mode.allCases

  var style: Style {
    let word = word.load(ordering: .relaxed)
    return Style(mode: Self.modes[word & 3], columns: word >> 2)
  }

  var isWidthKnown: Bool { word.load(ordering: .relaxed) >> 2 != 0 }

  func setMode(_ mode: Mode) {
    let number = Self.modes.firstIndex(of: mode) ?? 0
    change { $0 & ~3 | number }
  }

  func setColumns(_ columns: Int) { change { $0 & 3 | columns << 2 } }

  private func change(_ body: (Int) -> Int) {
    var old = word.load(ordering: .relaxed)
    while true {
      let (done, now) = word.compareExchange(
        expected: old, desired: body(old), ordering: .relaxed)
      if done { return }
      old = now
    }
  }
}
