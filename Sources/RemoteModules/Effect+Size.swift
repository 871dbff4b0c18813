import ActivityKit

extension Effect {
  /// How many bytes of text people get to read, in UTF-8 and in all languages.
  var size: Int {
    switch self {
    case .say(let text), .tell(_, let text), .tellFacilitators(let text): text.size
    case .sayOf(_, let own, let others): own.size + others.size
    case .fault(let why): why.utf8.count
    case .award(_, _, let reason), .takeBack(_, _, let reason), .awardTeam(_, _, let reason):
      reason.size
    case .teams(let teams, _): teams.reduce(0) { $0 + $1.name.size }
    case .result(let solution, _, _): solution.reduce(0) { $0 + $1.size }
    case .show(.tally(let title, let counts)): counts.reduce(title.size) { $0 + $1.label.size }
    case .show(.list(let title, let lines, _)): lines.reduce(title.size) { $0 + $1.size }
    case .board(let board, _): board.size
    case .show(.scores), .store: 0
    case .show(.phase(let phase)): phase.label.size + (phase.step?.size ?? 0)
    }
  }
}
