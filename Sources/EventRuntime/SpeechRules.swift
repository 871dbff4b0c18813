import ActivityKit

/// Who may speak, and how fast.
struct SpeechRules: Codable, Sendable, Equatable {
  struct Mute: Codable, Sendable, Equatable {
    let seat: Int
    /// The event's time at which it ends by itself; nil when only a facilitator ends it.
    let until: Duration?

    func outlasts(_ other: Mute) -> Bool {
      guard let until else { return true }
      return other.until.map { until >= $0 } ?? false
    }
  }

  var isQuiet = false
  /// The least time between two lines of one participant.
  var slow: Duration?
  private(set) var mutes: [Mute] = []

  mutating func mute(_ seat: Int, until: Duration?) {
    unmute(seat)
    mutes.append(Mute(seat: seat, until: until))
  }

  mutating func unmute(_ seat: Int) { mutes.removeAll { $0.seat == seat } }

  /// The mute of a seat that has not ended at the event's time `now`.
  func mute(of seat: Int, at now: Duration) -> Mute? {
    mutes.first { mute in mute.seat == seat && mute.until.map { $0 > now } ?? true }
  }

  /// Those whose mute has not ended then; nil of none.
  func muted(at now: Duration) -> Set<Person.ID>? {
    let muted = mutes.filter { mute in mute.until.map { $0 > now } ?? true }
    return muted.isEmpty ? nil : Set(muted.map { Person.ID($0.seat) })
  }
}
