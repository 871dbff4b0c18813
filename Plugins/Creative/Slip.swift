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
  let turn: Duration
  private(set) var parts: [String]
  /// How often it goes round still, after this time.
  private var rounds: Int
  private var order = TurnOrder()
  /// Whether everyone has had a turn.
  private var hasGoneRound = false
  /// How many have passed since somebody wrote.
  private var passes = 0
  /// Whether whoever writes now is the last to do so.
  private(set) var isLast = false
  /// Those who know that no turn comes to them.
  private var turnless: [Person.ID] = []

  init(_ form: Form, opening: String, rounds: Int, turn: Duration) {
    (self.form, self.opening, self.turn) = (form, opening, turn)
    self.rounds = rounds - 1
    parts = form == .story ? [opening] : []
  }

  /// Whether anybody has written on it.
  var isEmpty: Bool { parts.count == (form == .story ? 1 : 0) }

  /// Who writes next, of those who may; nil once it is to be read.
  mutating func next(among speakers: [Person.ID]) -> Person.ID? {
    guard passes < speakers.count else { return nil }
    if !hasMore(among: speakers) {
      if form != .sentence {
        guard rounds > 0 else { return nil }
        rounds -= 1
      }
      hasGoneRound = true
      order = TurnOrder(speakers)
    }
    if form == .sentence, isBetweenSentences,
      hasGoneRound || parts.count >= Self.mostSentences * Self.sentence
    {
      return nil
    }
    let person = order.next(among: speakers)
    isLast = rounds == 0 && !hasMore(among: speakers)
    return person
  }

  private var isBetweenSentences: Bool {
    !parts.isEmpty && parts.count.isMultiple(of: Self.sentence)
  }

  /// Whether somebody has not had their turn this time round.
  private func hasMore(among speakers: [Person.ID]) -> Bool {
    var rest = order
    return rest.next(among: speakers) != nil
  }

  /// - Parameter text: nil where nobody has written.
  mutating func take(_ text: String?) {
    guard let text, !text.isEmpty else {
      passes += 1
      return
    }
    parts.append(text)
    passes = 0
  }

  /// The people among these who are told now that no turn comes to them, once.
  mutating func noteTurnless(_ people: [Person.ID]) -> [Person.ID] {
    let new = people.filter { !turnless.contains($0) }
    turnless += new
    return new
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
