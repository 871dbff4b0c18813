extension Duration {
  public static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
  public static func hours(_ count: Int) -> Duration { .seconds(count * 3_600) }

  /// Whole milliseconds, rounded down.
  public var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }

  /// Without what is less than a millisecond.
  package var wholeMilliseconds: Duration { .milliseconds(milliseconds) }

  /// Whole seconds, rounded up: what is left of a countdown as people say it.
  public var secondsUp: Int { Int(components.seconds) + (components.attoseconds > 0 ? 1 : 0) }

  /// In the short form that plans use: `20s`, `3m`, `1h30m`, `2.5s`; `0s` for nothing.
  public var short: String {
    let total = milliseconds
    let (hours, minutes) = (total / 3_600_000, total / 60_000 % 60)
    let (seconds, rest) = (total / 1_000 % 60, total % 1_000)
    var text = (hours > 0 ? "\(hours)h" : "") + (minutes > 0 ? "\(minutes)m" : "")
    if rest > 0 {
      var fraction = String(rest + 1_000).dropFirst()
      while fraction.last == "0" { fraction.removeLast() }
      text += "\(seconds).\(fraction)s"
    } else if seconds > 0 || text.isEmpty {
      text += "\(seconds)s"
    }
    return text
  }

  /// In words, as people are told: `20 seconds`, `3 minutes`, `1 minute 30 seconds`; part seconds
  /// count as whole ones.
  public var spoken: String {
    let seconds = secondsUp
    let parts = [
      (seconds / 3_600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { Phrase.count($0.0, $0.1) }
    return words.isEmpty ? "0 seconds" : words.joined(separator: " ")
  }

  /// The same after "another": `minute`, `20 seconds`.
  public var spokenAgain: String {
    let words = spoken.split(separator: " ")
    return words.count == 2 && words[0] == "1" ? String(words[1]) : spoken
  }
}
