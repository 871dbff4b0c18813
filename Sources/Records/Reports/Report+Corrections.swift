import Messages

extension Report.Correction {
  /// Whether it excuses somebody, rather than says how long they were there.
  var isExcuse: Bool { minutes == nil }

  var sentence: Sentence {
    guard let minutes else { return .reportsExcusedBecause(name: name, reason: reason) }
    return .reportsCorrectedTo(name: name, minutes: minutes, reason: reason)
  }
}
