/// People who share a score, for an activity or for the evening.
public struct Team: Codable, Sendable, Hashable, Identifiable {
  /// So many teams there can be at most.
  public static let most = 26

  /// Counted from 1.
  public let id: Int
  public let name: Text
  /// Those who hold a seat, present or not, in join order.
  public let members: [Person.ID]

  public init(id: Int, name: Text, members: [Person.ID]) {
    self.id = id
    self.name = name
    self.members = members
  }
}

/// How long teams last, and what their score is.
public struct TeamRules: Codable, Sendable, Hashable {
  public enum Keep: String, Codable, Sendable, CaseIterable {
    case activity, evening
  }

  public enum Score: String, Codable, Sendable, CaseIterable {
    /// Of the points of those who took part, to the nearest whole one.
    case average
    case sum
  }

  public var keep: Keep
  public var score: Score

  public init(keep: Keep = .activity, score: Score = .average) {
    self.keep = keep
    self.score = score
  }
}
