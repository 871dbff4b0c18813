import EventTerms
import Messages

/// What facilitators have done and noted, and what waits for them.
struct Logbook: Codable, Sendable, Equatable {
  /// Something that facilitators are to be told, which came while none of them was here.
  struct Waiting: Codable, Sendable, Equatable {
    let code: String
    let sentence: Sentence
    /// The seat it is about, whose holder is not the one to be told.
    let about: Int?
    /// Whether a co-facilitator has heard of it.
    var isHeard: Bool?

    private enum CodingKeys: CodingKey { case code, sentence, text, about, isHeard }

    init(_ notice: Notice, about: Int?, isHeard: Bool? = nil) {
      (code, sentence) = (notice.code.rawValue, notice.sentence)
      (self.about, self.isHeard) = (about, isHeard)
    }

    /// Snapshots of before have what was said as a text.
    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      code = try values.decode(String.self, forKey: .code)
      sentence =
        try values.decodeIfPresent(String.self, forKey: .text).map { .plainVerbatim(text: $0) }
        ?? values.decode(Sentence.self, forKey: .sentence)
      about = try values.decodeIfPresent(Int.self, forKey: .about)
      isHeard = try values.decodeIfPresent(Bool.self, forKey: .isHeard)
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(code, forKey: .code)
      try values.encode(sentence, forKey: .sentence)
      try values.encodeIfPresent(about, forKey: .about)
      try values.encodeIfPresent(isHeard, forKey: .isHeard)
    }

    /// Items from before this was noted were heard by nobody.
    var wasHeard: Bool { isHeard == true }
  }

  /// What a facilitator has noted.
  struct Note: Codable, Sendable, Equatable {
    let seat: Int
    let text: String
  }

  /// How many acts have been recorded.
  private(set) var acts = 0
  private(set) var waiting: [Waiting] = []
  /// The latest notes of facilitators, the oldest first; nil where there are none.
  private(set) var notes: [Note]?

  /// The seats of those who have called for help and were not heard yet, the first first; nil where nobody waits.
  private(set) var calls: [Int]?
  /// The small groups for which some of them have called, by their seats; nil where nobody has.
  private(set) var groupCalls: [Int: Int]?

  /// More than so many are not kept waiting; all of them are in the records.
  static let maxWaiting = 50

  /// So many are read back; all of them are in the records.
  static let maxNotes = 20

  /// Keeps an act in the records, under the next number.
  mutating func record(
    _ act: String, by seat: Seat, about: Int? = nil, _ detail: String? = nil, in work: inout Work
  ) {
    acts += 1
    work.keep(
      .moderated(number: acts, act: act, by: seat.number, about: about, detail: detail))
  }

  /// - Parameter group: for which they call, counted from 1; nil where they call for themselves.
  mutating func noteCall(of seat: Int, in group: Int? = nil) {
    if calls?.contains(seat) != true { calls = (calls ?? []) + [seat] }
    if group != nil || groupCalls != nil { setGroup(group, of: seat) }
  }

  private mutating func setGroup(_ group: Int?, of seat: Int) {
    var groups = groupCalls ?? [:]
    groups[seat] = group
    groupCalls = groups.isEmpty ? nil : groups
  }

  /// Somebody has another seat.
  mutating func moveCall(of seat: Int, to other: Int) {
    guard let calls, calls.contains(seat) else { return }
    let isKnown = calls.contains(other)
    self.calls = calls.compactMap { $0 == seat ? (isKnown ? nil : other) : $0 }
    guard let group = groupCalls?[seat] else { return }
    setGroup(nil, of: seat)
    if !isKnown { setGroup(group, of: other) }
  }

  /// - Returns: whether they were waiting.
  mutating func endCall(of seat: Int) -> Bool {
    guard let calls, calls.contains(seat) else { return false }
    let others = calls.filter { $0 != seat }
    self.calls = others.isEmpty ? nil : others
    if groupCalls != nil { setGroup(nil, of: seat) }
    return true
  }

  mutating func note(_ text: String, by actor: Seat, in work: inout Work) {
    record("note", by: actor, text, in: &work)
    if work.event.keep[.moderation] != .none {
      notes = ((notes ?? []) + [Note(seat: actor.number, text: text)]).suffix(Self.maxNotes)
    }
    work.notice(.noteBy(name: actor.name, text: text), to: .facilitators)
  }

  /// What nobody has heard yet takes the place of what somebody has, never the other way round.
  mutating func keepWaiting(_ item: Waiting) {
    if waiting.count >= Self.maxWaiting {
      guard !item.wasHeard, let heard = waiting.firstIndex(where: \.wasHeard) else { return }
      waiting.remove(at: heard)
    }
    waiting.append(item)
  }

  /// Takes what the holder of this seat is to be told. What a co-facilitator takes still waits for a
  /// facilitator.
  mutating func takeWaiting(for seat: Int, isFacilitator: Bool) -> [Waiting] {
    let taken = waiting.filter { $0.about != seat && (isFacilitator || !$0.wasHeard) }
    if isFacilitator {
      waiting.removeAll { $0.about != seat }
    } else {
      for index in waiting.indices where waiting[index].about != seat {
        waiting[index].isHeard = true
      }
    }
    return taken
  }
}
