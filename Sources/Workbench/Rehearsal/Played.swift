/// What was seen in a rehearsal of an evening.
public struct Played: Sendable, Equatable {
  public struct Activity: Sendable, Equatable {
    /// Counted from 1.
    let number: Int
    let title: String
    /// nil where that depends on how many take part.
    let planned: Duration?
    var played: Duration
    var turns = 0
    var turnsPassed = 0

    var heading: String { "\(number). \(title)" }
    /// How much longer it took than planned, where that is known.
    var excess: Duration { planned.map { played - $0 } ?? .zero }
  }

  /// Something that some were asked.
  struct Question: Sendable, Equatable {
    /// What is left for an answer when it is read.
    static let leastToAnswer = Duration.seconds(2)

    /// The heading of the activity.
    let activity: String
    let text: String
    /// nil where it has no clock.
    let time: Duration?
    /// How long it takes to read, with its choices.
    let byEye: Duration
    let byEar: Duration
    var asked: Set<String> = []
    var answered: Set<String> = []
    var passed: Set<String> = []

    func isTooLong(_ reading: Duration) -> Bool {
      time.map { reading + Self.leastToAnswer > $0 } ?? false
    }

    var isMostlyPassed: Bool { asked.count > 2 && passed.count * 2 > asked.count }
    /// Who neither answered nor passed.
    var silent: Int { asked.subtracting(answered).subtracting(passed).count }
    var isMostlyMissed: Bool { asked.count > 2 && silent * 2 > asked.count }
  }

  /// Small groups as they were made.
  struct Grouping: Sendable, Equatable {
    let activity: String
    /// How many people were there in each.
    let sizes: [Int]

    var isUneven: Bool {
      guard let least = sizes.min(), let most = sizes.max() else { return false }
      return least < 2 || most - least > 1
    }
  }

  /// Somebody who was alone in a group for a while.
  struct Solitude: Sendable, Equatable {
    /// Less is no trouble.
    static let least = Duration.seconds(30)

    let activity: String
    let name: String
    var time: Duration
  }

  /// What somebody read who came when it had begun.
  struct Latecomer: Sendable, Equatable {
    let name: String
    let activity: String
    var lines: [String] = []
  }

  /// How late a voice that reads everything out comes to what is asked.
  struct Lateness: Sendable, Equatable {
    let longest: Duration
    let text: String
    /// How many questions closed before they were read, and one of them.
    let unread: Int
    var example: String?
  }

  public let seed: UInt64
  /// How many took part.
  public let people: Int
  /// Those that were begun.
  public internal(set) var activities: [Activity] = []
  /// From the beginning to the end of the agenda, or to where the rehearsal was given up.
  public internal(set) var length = Duration.zero
  /// Whether the agenda came to its end.
  public internal(set) var isDone = false
  /// What whoever leads was told of activities that failed.
  var faults: [String] = []
  var questions: [Question] = []
  var groupings: [Grouping] = []
  var solitudes: [Solitude] = []
  var latecomer: Latecomer?
  /// nil where nobody has things read out, or nothing is asked.
  var lateness: Lateness?

  init(seed: UInt64, people: Int) {
    self.seed = seed
    self.people = people
  }

  /// Whether it took longer than the event is to take, or never ended.
  /// - Parameter planned: nil where the plan does not say; then only what never ends is too long.
  public func overruns(_ planned: Duration?) -> Bool {
    !isDone || planned.map { length > $0 } ?? false
  }
}
