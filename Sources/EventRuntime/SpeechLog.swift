/// How much each person has said, and when last. It is in memory only: chat leaves no trace on disk,
/// so after a restart it begins anew.
struct SpeechLog {
  private var lines: [Int: Int] = [:]
  /// On the dispatcher's clock.
  private var lastAt: [Int: Duration] = [:]

  /// Who has been told that their lines stay with them, and in which stretch of time.
  private var keepers: [Int: NoteStretch] = [:]

  /// - Returns: whether they have not been told in this stretch.
  mutating func noteKept(by seat: Int, in stretch: NoteStretch) -> Bool {
    keepers.updateValue(stretch, forKey: seat) != stretch
  }

  mutating func note(_ seat: Int, at now: Duration) {
    lines[seat, default: 0] += 1
    lastAt[seat] = now
  }

  /// Somebody goes on in another seat.
  mutating func carry(from before: Int, to seat: Int) {
    lastAt[seat] = max(lastAt[seat] ?? .zero, lastAt[before] ?? .zero)
  }

  func lines(of seat: Int) -> Int { lines[seat] ?? 0 }

  /// How long somebody has to wait for the next line when there must be `gap` between two.
  func wait(of seat: Int, gap: Duration, at now: Duration) -> Duration? {
    guard let last = lastAt[seat], now < last + gap else { return nil }
    return last + gap - now
  }
}
