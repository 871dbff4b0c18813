import ActivityKit

/// One thing that happens in a simulated evening. What fits only what is going on, such as an answer to the
/// question that is open, is chosen by its dice when it is carried out, so that an evening makes sense without
/// some of its moves.
struct Move: Sendable {
  enum Deed: Sendable {
    /// Connects, if need be, and joins.
    case come(Int)
    /// The connection is lost.
    case drop(Int)
    /// Connects and takes up the seat again: whoever is gone, from this one of the cast on.
    case comeBack(Int)
    case type(Int, String)
    /// Whoever is asked something answers, from this one of the cast on.
    case answer(Int, text: String, dice: UInt64)
    case wait(Duration)
    case disk(Ledger.Fault?)
    /// The process dies after it has done so many more things.
    case kill(after: Int)
    /// Somebody sets the clock on the wall.
    case clock(Duration)
    /// The plan becomes another version, and is read again.
    case reload(Int)
  }

  let deed: Deed
  /// How much the house gets done before the next move; nil lets it do all that is ready.
  var steps: Int?
}

extension Move.Deed {
  /// As a line of a transcript, but for what the dice decide.
  func text(_ cast: [CastMember]) -> String {
    switch self {
    case .come(let person): "(\(cast[person].name) comes)"
    case .drop(let person): "\(cast[person].name) drop"
    case .comeBack(let person): "(\(cast[person].name), or somebody else who is gone, comes back)"
    case .type(let person, _): "(\(cast[person].name) types, if seated)"
    case .answer(let person, _, _): "(\(cast[person].name), or somebody else who is asked, answers)"
    case .wait(let time): "+\(time.milliseconds)ms"
    case .disk(let fault): "!! disk \(fault.map { "\($0)" } ?? "sound")"
    case .kill(let steps): "!! kill after \(steps) steps"
    case .clock(let step): "!! clock \(step.milliseconds)ms"
    case .reload(let version): "!! reload version \(version)"
    }
  }
}

/// Somebody who may come.
struct CastMember: Sendable {
  let name: String
  let role: Role
  /// The slug of the event that they come to.
  let event: String
}
