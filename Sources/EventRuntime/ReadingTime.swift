import ActivityKit

/// How long people need for what they are shown.
enum ReadingTime {
  /// What takes less is read at a glance.
  static let least = Duration.seconds(3)
  /// Nobody waits longer for what comes next.
  static let most = Duration.seconds(20)
  /// People look where they stand, and say something to it.
  static let ofScores = Duration.seconds(6)
  static let ofRow = Duration.seconds(1)
  static let mostRows = 20

  /// What a sentence of a catalogue takes, besides what people wrote of it.
  private static let bytesOfSentence = 40

  /// - Parameter scores: the time for the standings, as far as people see them.
  static func of(_ effect: Effect, scores: () -> Duration) -> Duration {
    switch effect {
    case .say(let text): time(bytes(of: text))
    case .show(.list(let title, let items, _)):
      time(items.reduce(bytes(of: title)) { $0 + bytes(of: $1) })
    case .show(.tally(let title, let counts)):
      time(bytes(of: title)) + ofRow * counts.count
    case .show(.scores): scores()
    case .board(let board, _): time(bytes(of: board.spoken))
    case .teams(let teams, _): ofRow * teams.count
    case .show(.phase), .tell, .tellFacilitators, .award, .awardTeam, .result, .store, .fault: .zero
    }
  }

  private static func time(_ bytes: Int) -> Duration { UnhurriedVoice.time(bytes: bytes) }

  /// In the longest of its languages.
  private static func bytes(of text: Text) -> Int {
    switch text {
    case .verbatim(let text): text.utf8.count
    case .sentence(_, let arguments):
      arguments.reduce(bytesOfSentence) { sum, argument in
        if case .text(let text?) = argument { sum + bytes(of: text) } else { sum }
      }
    case .translations(let texts): texts.values.map { bytes(of: $0) }.max() ?? 0
    case .joined(let parts): parts.reduce(0) { $0 + bytes(of: $1) }
    }
  }
}
