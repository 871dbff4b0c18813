import ActivityKit

extension Effect {
  /// How many bytes of text people get to read, in UTF-8.
  var size: Int {
    switch self {
    case .say(let text), .tell(_, let text), .fault(let text): text.utf8.count
    case .award(_, _, let reason): reason.utf8.count
    case .show(.tally(let title, let counts)):
      counts.reduce(title.utf8.count) { $0 + $1.label.utf8.count }
    case .show(.list(let title, let lines, _)):
      lines.reduce(title.utf8.count) { $0 + $1.utf8.count }
    case .show(.scores): 0
    }
  }
}
