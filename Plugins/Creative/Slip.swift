import ActivityKit

/// A slip of paper that goes round: each writes a part of it, and sees the one before. Who passes, or is gone, hands
/// it on; it is read once it is whole, or has gone round without a word.
struct Slip: Codable, Sendable {
  enum Form: String, Codable, Sendable {
    /// Sentences of eight words, a word each.
    case sentence
    /// A beginning, middles and an end.
    case story
    /// Verses of three and of two lines in turn, which all read as they come.
    case renga
  }

  /// Syllables of the lines of a verse.
  static let longVerse = [5, 7, 5]
  static let shortVerse = [7, 7]
  /// A sentence has so many words: article, adjective, noun, adverb, verb, article, adjective, noun.
  static let sentence = 8
  /// With so many sentences it is whole, however many are there.
  private static let mostSentences = 5

  let form: Form
  /// What it is about; how a story begins.
  let opening: String
  private(set) var parts: [String]
  /// Who has it now.
  private(set) var holder: Person.ID?
  /// Whether whoever has it is the last to write.
  private(set) var isLast = false
  /// Whom it goes to first; from them on in the order in which people came, and round again.
  private let first: Person.ID
  /// How often it goes round still, after this time.
  private var rounds: Int
  /// Those who have had it this time round.
  private var heard: [Person.ID] = []
  /// Whether everyone has had it.
  private var hasGoneRound = false
  /// How many have handed it on in a row without a word.
  private var passes = 0

  init(_ form: Form, opening: String, rounds: Int, from first: Person.ID) {
    (self.form, self.opening, self.first) = (form, opening, first)
    self.rounds = rounds - 1
    parts = form == .story ? [opening] : []
  }

  /// How many turns it takes where everybody writes.
  static func turns(of form: Form, rounds: Int, among people: Int) -> Int {
    switch form {
    case .story, .renga: people * rounds
    case .sentence: sentence * min(mostSentences, max(1, (people + sentence - 1) / sentence))
    }
  }

  /// How many lines are read after so many turns.
  static func lines(of form: Form, afterTurns turns: Int) -> Int {
    switch form {
    case .story: turns + 1
    case .renga: turns
    case .sentence: turns / sentence
    }
  }

  /// Whether anybody has written on it.
  var isEmpty: Bool { parts.count == (form == .story ? 1 : 0) }

  /// Goes to whoever writes next, of those who may and have no other slip; to nobody once it is to be read.
  mutating func goOn(among speakers: [Person.ID], without busy: [Person.ID]) {
    (holder, isLast) = (nil, false)
    guard passes < speakers.count else { return }
    if waiting(among: speakers).isEmpty {
      if form != .sentence {
        guard rounds > 0 else { return }
        rounds -= 1
      }
      hasGoneRound = true
      heard = []
    }
    if form == .sentence, isBetweenSentences,
      hasGoneRound || parts.count >= Self.mostSentences * Self.sentence
    {
      return
    }
    let waiting = waiting(among: speakers)
    holder = waiting.first { !busy.contains($0) }
    if let holder { heard.append(holder) }
    isLast = holder != nil && rounds == 0 && waiting.count == 1
  }

  /// Those who have not had it this time round, in their order.
  private func waiting(among speakers: [Person.ID]) -> [Person.ID] {
    (speakers.filter { $0 >= first } + speakers.filter { $0 < first })
      .filter { !heard.contains($0) }
  }

  private var isBetweenSentences: Bool {
    !parts.isEmpty && parts.count.isMultiple(of: Self.sentence)
  }

  /// Whoever had it is done.
  /// - Parameters:
  ///   - text: nil where they have not written.
  ///   - isHere: whether they are there still; who is not may have it once they are back.
  mutating func take(_ text: String?, isHere: Bool) {
    guard let text, !text.isEmpty else {
      passes += 1
      if !isHere { heard.removeAll { $0 == holder } }
      return
    }
    parts.append(text)
    passes = 0
  }

  /// What whoever has the slip is asked.
  var question: Question {
    switch form {
    case .sentence: .text(word, maxLength: 40)
    case .story:
      .text(
        isLast ? .creativeStoryEnds(last: last) : .creativeStoryGoesOn(last: last), maxLength: 200)
    case .renga:
      .text(
        verse, maxLength: 200,
        form: .syllables(parts.count.isMultiple(of: 2) ? Self.longVerse : Self.shortVerse))
    }
  }

  private var word: Text {
    let place = parts.count % Self.sentence
    let kind: Text =
      switch place {
      case 0, 5: .creativeAnArticle
      case 1, 6: .creativeAnAdjective
      case 3: .creativeAnAdverb
      case 4: .creativeAVerb
      default: .creativeANoun
      }
    return place == 0
      ? .creativeFirstWord(kind: kind)
      : .creativeNextWord(kind: kind, last: last)
  }

  private var verse: Text {
    if parts.isEmpty { return .creativeFirstVerse(prompt: Text(opening)) }
    return parts.count.isMultiple(of: 2)
      ? .creativeLongVerse(last: last) : .creativeShortVerse(last: last)
  }

  private var last: Text { Text(parts.last ?? "") }

  /// All that was written, as it is read.
  var lines: [Text] {
    switch form {
    case .story, .renga: parts.map { Text($0) }
    case .sentence:
      stride(from: 0, to: parts.count, by: Self.sentence).map { start in
        let words = parts[start..<min(start + Self.sentence, parts.count)].joined(separator: " ")
        return Text(words.prefix(1).uppercased() + words.dropFirst() + ".")
      }
    }
  }
}
