/// What whoever leads asks the room in the middle of an event, without a line in the plan: `/poll`, `/ask`, `/ideas`.
public struct UnplannedPoll: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable {
    /// One of some choices.
    case choice
    /// Words, which are counted.
    case words
    /// Ideas, on which people vote then.
    case ideas
  }

  public let kind: Kind
  /// 1 to 300 characters on one line.
  public let ask: String
  /// Of a choice 2 to 40, each of 1 to 80 characters; none where it is between yes and no. Of the others none.
  public let choices: [String]

  public init(_ kind: Kind, _ ask: String, choices: [String] = []) {
    (self.kind, self.ask, self.choices) = (kind, ask, choices)
  }
}

/// A module that takes such polls.
public protocol PollModule: Module {
  init(_ poll: UnplannedPoll)
}
