/// The text of a prompt and the kind of answer it takes.
public struct Question: Codable, Sendable, Equatable {
  public enum Kind: Codable, Sendable, Equatable {
    case choice(Choices)
    case text(TextRule)
    case number(NumberRule)
    /// Answered by `done` (or `ready`): for "say when you are ready".
    case ready
  }

  public var text: Text
  public var kind: Kind

  public init(text: Text, kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// A question with lettered choices.
  /// - Parameters:
  ///   - labels: 2 choices or more; they are lettered A, B, C … in this order, and
  ///     numbered where they are more than 26; see ``ChoiceMarks``.
  ///   - pick: how many a person picks, 1 unless said otherwise. Where that is all of them, what is asked
  ///     for is their order.
  ///   - authors: for choices made of anonymous answers, the answer each label came from, 0 where it is
  ///     nobody's: nobody can pick their own, which they are told of, and the activity need not know whose it is.
  public static func choice(
    _ text: Text, _ labels: [Text], pick: ClosedRange<Int> = 1...1,
    from authors: [Answer.ID] = []
  ) -> Question {
    Question(text: text, kind: .choice(Choices(labels: labels, pick: pick, authors: authors)))
  }

  /// A question answered in a line of at most `maxLength` characters.
  /// - Parameter words: a word count that is asked for. It is a goal, never a condition: the
  ///   confirmation says how many words were counted.
  ///   - form: how it is asked to be made, which is a goal as well.
  ///   - lines: how many lines the text may have, where people write several until they type `done`, each of at most
  ///     `maxLength` characters. The prompt stays open while somebody is writing and has time.
  ///   - key: what is right, where that is judged: what is plainly no answer to it is asked back, and
  ///     nobody who is not asked gives it away by mistake.
  ///   - use: what the line is for, where that is more than to be kept.
  public static func text(
    _ text: Text, maxLength: Int = 500, words: Int? = nil, form: TextForm? = nil,
    key: TypedKey? = nil, lines: Int? = nil, use: TextRule.Use? = nil
  ) -> Question {
    let rule = TextRule(
      maxLength: maxLength, words: words, form: form, key: key, lines: lines, use: use)
    return Question(text: text, kind: .text(rule))
  }

  /// A question answered by a number within `range`.
  public static func number(_ text: Text, in range: ClosedRange<Double>? = nil) -> Question {
    Question(text: text, kind: .number(NumberRule(range: range)))
  }

  /// A question answered by `done`.
  public static func ready(_ text: Text) -> Question { Question(text: text, kind: .ready) }
}

public struct Choices: Codable, Sendable, Equatable {
  public var labels: [Text]
  public var pick: ClosedRange<Int>
  public var authors: [Answer.ID]

  /// Whether all of them are picked, so that what is asked for is their order.
  public var isOrder: Bool { labels.count > 1 && pick == labels.count...labels.count }

  /// The letter of the choice at `index`: A for 0. Past Z it counts on with AA, AB …
  public static func letter(_ index: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < 26
      ? String(alphabet[index]) : letter(index / 26 - 1) + String(alphabet[index % 26])
  }
}

public struct TextRule: Codable, Sendable, Equatable {
  public var maxLength: Int
  public var words: Int?
  public var form: TextForm?
  /// Never sent to anybody.
  public var key: TypedKey?
  /// How many lines people may write until `done`; nil where one line is all.
  public var lines: Int?
  /// nil where the line is an answer to keep.
  public var use: Use?

  public enum Use: String, Codable, Sendable {
    /// It is a question, so nobody is asked whether it is one to the room.
    case question
    /// The activity says at once what has become of it, so people do not read that it is saved.
    case guess
    /// The first line takes a turn, which the activity says, as it says what to type.
    case turn
  }

  /// Characters of all lines together.
  public static let mostOfLines = 10_000

  /// Whether lines may be added to those before.
  package func hasRoom(for new: [String], after old: [String]) -> Bool {
    let all = old + new
    return all.count <= lines ?? 0
      && all.reduce(0) { $0 + $1.count } <= Self.mostOfLines
  }
}

extension Question {
  /// Whether people write several lines until they type `done`.
  public var isForLines: Bool {
    if case .text(let rule) = kind { rule.lines != nil } else { false }
  }
}

public struct NumberRule: Codable, Sendable, Equatable {
  public var range: ClosedRange<Double>?
}
