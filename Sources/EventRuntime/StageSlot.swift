import ActivityKit
import EventTerms
import Messages

/// The stage in a snapshot: beside its state stands which module and version wrote it, so that the
/// state of another version is never taken for this one's.
struct StageSlot: Codable, Sendable {
  enum Content: Sendable {
    case empty
    case running(Stage)
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

  init(_ stage: Stage, of planned: PlannedActivity) {
    content = .running(stage)
    (module, version, family) = (planned.module, planned.version, planned.family)
  }

  /// Lets the stage do something, if one runs.
  mutating func act(
    at now: Duration, among company: Company,
    _ act: (Stage, Duration, Company) -> [StageOutput]
  ) -> [StageOutput] {
    var output: [StageOutput] = []
    change { output = act($0, now, company) }
    return output
  }

  /// Changes the stage, if one runs.
  mutating func change(_ change: (Stage) -> Void) {
    guard case .running(var stage) = content else { return }
    // Taken out while it changes: it is copied only where somebody else still has it.
    content = .empty
    if !isKnownUniquelyReferenced(&stage) { stage = Stage(copying: stage) }
    change(stage)
    content = .running(stage)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard let name = try container.decodeIfPresent(String.self, forKey: .module) else { return }
    module = name
    version = try container.decode(Int.self, forKey: .version)
    family = try container.decodeIfPresent(String.self, forKey: .family)
    let others = decoder.userInfo[.modules] as? [ModuleDefinition] ?? []
    let modules = others + [ModuleDefinition(GroupTime.self)]
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
      let stage = try Stage.decode(
        definition.activity, from: container.superDecoder(forKey: .state))
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
