import ActivityKit
import ActivityTesting

/// What others do in a tryout and when, written as in a transcript: `robin > b`, and `+20s` for time that passes.
public struct TryoutScript: Sendable {
  struct Line: Sendable, Equatable {
    /// Since the activity began.
    let time: Duration
    let name: String
    let text: String
  }

  private(set) var lines: [Line] = []

  /// - Parameter file: what errors call it.
  /// - Throws: ``TranscriptError`` naming the line that cannot be read, or that is something else than these two.
  public init(_ text: String, file: String) throws {
    var time = Duration.zero
    for step in try TranscriptParser().session(text, file: file) {
      switch step.action {
      case .advance(let more): time += more
      case .send(let name, let text): lines.append(Line(time: time, name: name, text: text))
      case .join, .connect, .drop, .rejoin, .kill, .host, .expect, .silence, .skip, .query:
        throw TranscriptError(
          "\(file):\(step.line): a script has what people send, as in 'robin > b', and time that passes, as in "
            + "'+20s'; people come by themselves")
      }
    }
  }

  /// Those who do something, each once.
  var people: [String] {
    var people: [String] = []
    for line in lines where !people.contains(line.name) { people.append(line.name) }
    return people
  }
}
