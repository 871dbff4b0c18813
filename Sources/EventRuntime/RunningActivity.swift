import ActivityKit
import EventPlan
import TextProtocol

/// A stage whatever its module is.
protocol RunningActivity: Codable, Sendable {
  var isOver: Bool { get }
  var isQuiet: Bool { get }
  var wake: Duration? { get }
  var openPrompt: LivePrompt? { get }
  func answer(of person: Person.ID) -> Answer?
  var floorHolder: Person.ID? { get }
  var breakouts: [[Person.ID]] { get }
  var topics: [String] { get }
  /// What to think about; nil while people are not to themselves.
  var aloneTopics: [String]? { get }
  /// The cue that is due next, in the words of its type; nil when there is none.
  var pendingCue: String? { get }
  var board: Board { get }
  var stepName: String? { get }
  func remaining(at now: Duration) -> Duration?
  func elapsed(at now: Duration) -> Duration
  func isOwn(_ choice: Int, of person: Person.ID, in choices: Choices) -> Bool

  mutating func begin(at now: Duration, among company: Company) -> [StageOutput]
  mutating func tick(at now: Duration, among company: Company) -> [StageOutput]
  mutating func fire(at now: Duration, among company: Company) -> [StageOutput]
  mutating func skip(at now: Duration, among company: Company) -> [StageOutput]
  mutating func answer(
    _ value: Answer.Value, by person: Person.ID, isPart: Bool, at now: Duration,
    among company: Company
  ) -> [StageOutput]
  mutating func withdraw(_ person: Person.ID) -> [StageOutput]
  mutating func waitsForNobody(at now: Duration, among company: Company) -> Bool
  mutating func settle(at now: Duration, among company: Company) -> [StageOutput]
  mutating func pass(_ person: Person.ID, at now: Duration, among company: Company)
    -> [StageOutput]
  mutating func left(_ person: Person.ID, at now: Duration, among company: Company)
    -> [StageOutput]
  mutating func leaveBreakout(
    _ person: Person.ID, mayReturn: Bool, at now: Duration, among company: Company
  ) -> BreakoutChange?
  mutating func joinBreakout(_ person: Person.ID, among company: Company) -> BreakoutChange?
  func whoIsMissed(at now: Duration, among company: Company) -> Person.ID?
  var hasForgottenAuthors: Bool { get }
  func unsigned(by person: Person.ID) -> [Answer.ID]
  func hasSigned(_ person: Person.ID) -> Bool
  var unsignedAuthors: Set<Person.ID> { get }
  mutating func sign(_ answers: [Answer.ID], by person: Person.ID)
  mutating func recallAuthors()
  mutating func noteFew()
  mutating func pause(at now: Duration)
  mutating func resume(at now: Duration)
  mutating func extend(by time: Duration, at now: Duration)
}

extension Stage: RunningActivity {}

extension Activity {
  static func decodeStage(from decoder: any Decoder) throws -> any RunningActivity {
    try Stage<Self>(from: decoder)
  }

  func stage(random: RandomSource, prompts: Int, at now: Duration) -> any RunningActivity {
    Stage(self, random: random, prompts: prompts, at: now)
  }
}

/// The stage in a snapshot: beside its state stands which module and version wrote it, so that the
/// state of another version is never taken for this one's.
struct StageSlot: Codable, Sendable {
  enum Content: Sendable {
    case empty
    case running(any RunningActivity)
    /// The snapshot holds a stage that this program cannot read, for this reason.
    case unreadable(Sentence)
  }

  var content: Content = .empty
  /// What runs there, as its planned activity names it.
  private var module = ""
  private var version = 1
  private var family: String?

  private enum Key: CodingKey { case module, version, family, state }

  init() {}

  init(_ stage: any RunningActivity, of planned: PlannedActivity) {
    content = .running(stage)
    (module, version, family) = (planned.module, planned.version, planned.family)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard let name = try container.decodeIfPresent(String.self, forKey: .module) else { return }
    module = name
    version = try container.decode(Int.self, forKey: .version)
    family = try container.decodeIfPresent(String.self, forKey: .family)
    let modules = decoder.userInfo[.modules] as? [ModuleDefinition] ?? []
    let known = modules.first { $0.name == name && $0.family == family }
    guard
      let definition = known ?? modules.first(where: { $0.family != nil && $0.family == family })
    else {
      content = .unreadable(.changesModuleGone(module: name))
      return
    }
    guard definition.version == version else {
      content = .unreadable(.changesOtherVersion(version: version, module: name))
      return
    }
    do {
      var stage = try definition.activity.decodeStage(
        from: container.superDecoder(forKey: .state))
      stage.recallAuthors()
      content = .running(stage)
    } catch {
      content = .unreadable(.changesStateUnfit(module: name))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    guard case .running(let stage) = content else { return }
    try container.encode(module, forKey: .module)
    try container.encode(version, forKey: .version)
    try container.encodeIfPresent(family, forKey: .family)
    try stage.encode(to: container.superEncoder(forKey: .state))
  }
}

extension CodingUserInfoKey {
  /// The modules a snapshot may be decoded with: `[ModuleDefinition]`.
  package static let modules: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "modules") else {
      preconditionFailure("any text makes a key")
    }
    return key
  }()
}
