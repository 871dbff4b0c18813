import ActivityKit
import TextProtocol

/// What keeps a room safe, as far as it lasts: who may come, who may speak, and whose turn it is.
struct RoomOrder: Codable, Sendable, Equatable {
  struct Mute: Codable, Sendable, Equatable {
    let seat: Int
    /// The event's time at which it ends by itself; nil when only a facilitator ends it.
    let until: Duration?

    func outlasts(_ other: Mute) -> Bool {
      guard let until else { return true }
      return other.until.map { until >= $0 } ?? false
    }
  }

  /// How many came and went.
  struct Unseen: Codable, Sendable, Equatable {
    var came = 0
    var went = 0
  }

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

  /// Nil where no name was taken from anybody.
  private(set) var turnedAway: TurnedAway?
  /// Comings and goings that the room was not told of.
  var unseen: Unseen?
  var isLocked = false
  var isQuiet = false
  /// Whether the room is not told who comes and goes: where nobody may speak, a name does not either.
  var isHushed: Bool { isLocked || isQuiet }
  /// The least time between two lines of one participant.
  var slow: Duration?
  /// The seat that was given the word.
  private(set) var called: Int?
  /// The prompt that was open then. Until it closes what the person types is said, and answers nothing.
  private(set) var calledDuring: Int?
  /// Seats whose hands are up, in the order in which they went up.
  var hands: [Int] = []
  private(set) var mutes: [Mute] = []
  private(set) var removed: [Int] = []
  private(set) var waiting: [Waiting] = []
  /// The latest notes of facilitators, the oldest first; nil where there are none.
  private(set) var notes: [Note]?
  /// How many acts have been recorded.
  var acts = 0

  /// More than so many are not kept waiting; all of them are in the records.
  static let maxWaiting = 50

  /// So many are read back; all of them are in the records.
  static let maxNotes = 20

  mutating func keep(_ note: Note) { notes = ((notes ?? []) + [note]).suffix(Self.maxNotes) }

  mutating func mute(_ seat: Int, until: Duration?) {
    unmute(seat)
    mutes.append(Mute(seat: seat, until: until))
  }

  /// Takes a name from a seat that has this one now, which it may have had before.
  mutating func turnAway(_ name: String, of seat: Int, for new: String) {
    var names = turnedAway ?? TurnedAway()
    names.giveBack(new, to: seat)
    names.add(name, of: seat)
    turnedAway = names
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

  mutating func remove(_ seat: Int) {
    removed.append(seat)
    forget(seat)
  }

  mutating func restore(_ seat: Int) { removed.removeAll { $0 == seat } }

  /// Gives somebody the word, while a prompt is open or not.
  mutating func call(_ seat: Int, during prompt: Int?) {
    forget(seat)
    (called, calledDuring) = (seat, prompt)
  }

  mutating func lower(_ seat: Int) { hands.removeAll { $0 == seat } }

  mutating func endCall() { (called, calledDuring) = (nil, nil) }

  func isRemoved(_ seat: Int) -> Bool { removed.contains(seat) }

  /// The person is gone: nobody waits for them to speak.
  mutating func forget(_ seat: Int) {
    hands.removeAll { $0 == seat }
    if called == seat { endCall() }
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

extension KeyedDecodingContainer {
  /// Snapshots from before there were rules have none.
  func decode(_ type: RoomOrder.Type, forKey key: Key) throws -> RoomOrder {
    try decodeIfPresent(type, forKey: key) ?? RoomOrder()
  }
}
