import ActivityKit

extension Sentence {
  /// "ana, ben and cleo"; nil of nobody.
  public static func list(_ names: [String]) -> Sentence? {
    joined(names) { rest, name in
      name.beginsWithI
        ? .listsLastBeforeI(rest: rest, name: name) : .listsLast(rest: rest, name: name)
    }
  }

  /// "ana, ben or cleo"; nil of nothing.
  public static func either(_ names: [String]) -> Sentence? {
    joined(names) { .listsEither(rest: $0, name: $1) }
  }

  /// The parts of a sentence in a row; nil of none.
  public static func list(_ parts: [Sentence]) -> Sentence? {
    guard let first = parts.first else { return nil }
    return parts.dropFirst().enumerated().reduce(first) { list, next in
      next.offset == parts.count - 2
        ? .listsAnd(rest: list, next: next.element) : .listsAlso(rest: list, next: next.element)
    }
  }

  /// Sentences that follow each other; nil of none.
  public static func following(_ sentences: [Sentence]) -> Sentence? {
    sentences.first.map { sentences.dropFirst().reduce($0) { .listsFollowing(rest: $0, next: $1) } }
  }

  /// A time that began before: "another minute".
  public static func another(_ time: Duration) -> Sentence {
    oneMore.first { $0.seconds == time.secondsUp }?.sentence ?? .durationsAnother(time: time)
  }

  private static let oneMore: [(seconds: Int, sentence: Sentence)] = [
    (1, .durationsAnotherSecond), (60, .durationsAnotherMinute), (3_600, .durationsAnotherHour),
  ]

  /// The seconds of ``another(_:)``, also while it stands still; nil of any other sentence.
  public var seconds: Int? {
    if let one = Self.oneMore.first(where: { $0.sentence == self }) { return one.seconds }
    guard let argument = arguments.first else { return nil }
    switch argument {
    case .seconds(let seconds) where key == .durationsAnother: return seconds
    case .sentence(let time?) where key == .promptsTimePaused: return time.seconds
    case .text, .number, .seconds, .names, .sentence, .worded: return nil
    }
  }

  private static func joined(
    _ names: [String], _ last: (Sentence, String) -> Sentence
  ) -> Sentence? {
    guard let first = names.first else { return nil }
    return names.dropFirst().enumerated().reduce(.listsName(name: first)) { list, next in
      next.offset == names.count - 2
        ? last(list, next.element) : .listsNext(rest: list, name: next.element)
    }
  }
}

extension String {
  /// Whether it begins with the vowel of "Inés" and "Hilda", before which Spanish says "e".
  fileprivate var beginsWithI: Bool {
    let letters = lowercased().prefix(3).map { $0 }
    let rest = letters.first == "h" ? letters.dropFirst() : letters[...]
    guard let first = rest.first, first == "i" || first == "í" else { return false }
    return letters.first == "i" || letters.first == "í"
      || !(rest.dropFirst().first.map { "aeo".contains($0) } ?? false)
  }
}
