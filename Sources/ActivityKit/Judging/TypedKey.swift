/// What counts as the right answer to a question that is answered in words; `docs/judging.md` has the
/// rules.
public struct TypedKey: Codable, Sendable, Equatable {
  /// How much a person's spelling matters.
  public enum Spelling: String, Codable, CaseIterable, Sendable {
    /// A slip of the finger is forgiven.
    case forgiving
    /// Letter for letter, but for what is equal.
    case exact
  }

  /// The answer as it is told.
  public let answer: String
  /// Other answers that are as right.
  public let aliases: [String]
  /// Answers that look right and are not.
  public let rejected: [String]
  public var spelling: Spelling
  /// Other answers of the same quiz that a slip could be mistaken for.
  public var neighbours: [String]

  public init(
    _ answer: String, aliases: [String] = [], rejected: [String] = [],
    spelling: Spelling = .forgiving, neighbours: [String] = []
  ) {
    self.answer = answer
    self.aliases = aliases
    self.rejected = rejected
    self.spelling = spelling
    self.neighbours = neighbours
  }

  /// Whether a line is a question to the room rather than an answer. Where an answer is worded like a
  /// question itself none is, so that what is asked back never tells who is wrong.
  public func isAsked(_ line: String) -> Bool {
    Talk.asks(line) && !([answer] + aliases).contains(where: Talk.beginsWithAsking)
      && !AnswerJudge(self).accepts(line)
  }

  /// Whether a line that is worded as a request of the house may be an answer. Where one is worded like that, any
  /// such line may, for the same reason.
  public func mayBeRequest(_ line: String) -> Bool {
    ([answer] + aliases).contains(where: HouseWord.isRequest) || AnswerJudge(self).accepts(line)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    answer = try values.decode(String.self, forKey: .answer)
    aliases = try values.decodeIfPresent([String].self, forKey: .aliases) ?? []
    rejected = try values.decodeIfPresent([String].self, forKey: .rejected) ?? []
    spelling = try values.decodeIfPresent(Spelling.self, forKey: .spelling) ?? .forgiving
    neighbours = try values.decodeIfPresent([String].self, forKey: .neighbours) ?? []
  }
}
