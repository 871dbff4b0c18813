public import ActivityKit
public import Messages

/// What the records keep of an input's consequences. Every fact names its row, so that writing it
/// twice, after a crash, leaves one row.
public enum Fact: Codable, Sendable, Equatable {
  /// `person` is whose seat it is, where a proof has told it.
  case seated(seat: Int, name: String, role: Role, codeHash: String?, person: Int64? = nil)
  /// The holder of the seat has agreed to the text of this hash.
  case agreed(seat: Int, text: String)
  /// The person in the seat has a personal code of this hash, instead of any before.
  case personalCode(seat: Int, hash: String)
  /// The person in the seat, who can prove who they are, has chosen a language.
  case language(seat: Int, Language)
  /// The same of how much time they take to answer.
  case pace(seat: Int, Pace)
  /// The same of the zone in which they read times, by its IANA name; empty for that of each event.
  case zone(seat: Int, String)
  /// The holder of `seat` has the seat `into` from now on, to which belongs all that belonged to the first: its
  /// intervals of attendance follow the `after` ones that there are.
  case absorbed(seat: Int, into: Int, after: Int)
  /// The `entry`-th interval of attendance of a seat begins.
  case entered(seat: Int, entry: Int)
  case departed(seat: Int, entry: Int, how: Departure)
  case started
  /// `planned` is how long it is meant to take; nil where that is not known, and of what was not planned. `items` are
  /// what it asks about the event itself; nil where it asks nothing of the kind.
  case activityBegan(
    run: Int, place: Int, module: String, title: String, planned: Duration? = nil,
    items: [Text]? = nil)
  case activityEnded(run: Int, how: String)
  /// The scores of a run are withdrawn, because the activity begins again.
  case withdrawn(run: Int)
  /// `seat` is nil when the prompt was anonymous; `isFeedback` is true of what was asked about the event itself.
  case answered(
    run: Int, prompt: Int, answer: Int, seat: Int?, privacy: Privacy, value: Text,
    isFeedback: Bool? = nil)
  /// An answer was taken back.
  case answerWithdrawn(run: Int, prompt: Int, answer: Int)
  /// The `number`-th award of a run; of no points where it was taken back.
  case scored(run: Int, number: Int, seat: Int, points: Int, reason: Text)
  /// The `number`-th act of keeping the room safe: a word for what was done, the seat that did it and
  /// the one it was about.
  case moderated(number: Int, act: String, by: Int, about: Int?, detail: String?)
  /// An activity has stored something for the next occurrence of the event: `module` and `name` say where, `seat`
  /// whose it is, nil for all. A value of nil is nothing.
  case stored(module: String, name: String, seat: Int?, value: String?)
  case ended

  public enum Departure: String, Codable, Sendable {
    case left
    case dropped
    /// The occurrence ended, or the house was down.
    case ended
  }
}
