import ActivityKit
public import Messages

/// What is done with small groups while an event goes on. Groups are numbered from 1.
public enum GroupAct: Codable, Sendable, Equatable {
  // MARK: Facilitators

  /// Makes groups that are on no agenda.
  case make(GroupPlan)
  /// Ends the groups, also those of an activity, or what was to become some.
  case end
  /// Puts somebody into a group.
  case move(seat: Int, group: Int)
  /// Comes to a group; nil goes back to the main room.
  case visit(group: Int?)

  // MARK: Participants

  /// Chooses a group, where people choose.
  case join(group: Int)
  /// Asks for a facilitator to come to one's group.
  case callOver

  /// The right that it takes; nil for what everyone may do.
  public var right: Right? {
    switch self {
    case .make, .end, .move, .visit: .groups
    case .join, .callOver: nil
    }
  }

  /// The command as it is typed; nil where it holds names, or words that somebody wrote.
  var typed: String? {
    switch self {
    case .make(let plan): plan.typed
    case .end: "/groups back"
    case .visit(let group): group.map { "/visit \($0)" } ?? "/visit"
    case .join(let group): "/join \(group)"
    case .move, .callOver: nil
    }
  }
}

/// The small groups that a facilitator wants.
public struct GroupPlan: Codable, Sendable, Equatable {
  public enum Way: Codable, Sendable, Equatable {
    /// By chance, so many people in each.
    case size(Int)
    /// By chance, so many groups.
    case count(Int)
    /// The groups that ended last.
    case again
    /// These people, by their seats; the others come into the smallest ones.
    case named([[Int]])
    /// People choose between these.
    case chosen([String])
    /// By chance, so many people in each, with those who say the same of themselves in different groups.
    case mixed([String], size: Int)
  }

  public let way: Way
  public let time: Duration
  /// What to talk about.
  public let about: String?
  /// What each group answers as one for all; empty for the usual question, nil for none.
  public let bring: String?
  /// What people read when it begins.
  public let title: String

  public init(
    _ way: Way, for time: Duration, about: String? = nil, bring: String? = nil, title: String
  ) {
    self.way = way
    self.time = time
    self.about = about
    self.bring = bring
    self.title = title
  }

  fileprivate var typed: String? {
    let seconds = max(1, time.components.seconds)
    return switch way {
    case .size(let size): "/groups of \(size) for \(seconds)s"
    case .count(let count): "/groups into \(count) for \(seconds)s"
    case .again: "/groups again for \(seconds)s"
    case .named, .chosen, .mixed: nil
    }
  }
}
