import Messages

extension Report.Correction {
  var sentence: Sentence {
    guard let minutes else { return .reportsExcusedBecause(name: name, reason: reason) }
    return .reportsCorrectedTo(name: name, minutes: minutes, reason: reason)
  }
}
