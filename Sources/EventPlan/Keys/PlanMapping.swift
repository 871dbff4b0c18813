import YAML

/// What a mapping of the plan is read into, with everything left out at first.
protocol PlanMapping: SendableMetatype {
  /// What messages call the mapping, in the form "an event".
  static var owner: String { get }
  /// What stands there, to be said after "takes" where something else does.
  static var takes: String { get }
  /// In the order of messages and of the page.
  static var keys: [PlanKey<Self>] { get }
  /// Keys of which one at least has to be there; messages name the first.
  static var alternatives: [String] { get }

  init()
}

extension PlanMapping {
  static var alternatives: [String] { [] }
}

extension ShapeReader {
  /// Reads a mapping through its keys. Others are errors, and so are required ones that are missing,
  /// which are reported at `place`. A value that was refused leaves what stood there.
  mutating func read<Target: PlanMapping>(
    _ node: Node, into target: inout Target, at place: SourceRange
  ) {
    let entries = self.entries(
      of: node, keys: Target.keys.map(\.name),
      required: Target.keys.filter(\.isRequired).map(\.name), alternatives: Target.alternatives,
      owner: Target.owner, at: place)
    for key in Target.keys {
      key.follow?(&target)
      if let entry = entries[key.name] { key.read(&self, entry, &target) }
    }
  }

  /// - Returns: false, with an error, where it is no mapping.
  mutating func read<Target: PlanMapping>(_ entry: Node.Entry, into target: inout Target) -> Bool {
    guard mapping(entry, takes: Target.takes) != nil else { return false }
    read(entry.value, into: &target, at: entry.key.range)
    return true
  }
}

extension PlanSchema {
  func object<Target: PlanMapping>(_ target: Target.Type) -> JSONValue {
    let mapping = JSONValue.mapping(
      Dictionary(Target.keys.map { ($0.name, json($0)) }) { $1 },
      required: Target.keys.filter(\.isRequired).map(\.name))
    if Target.alternatives.isEmpty { return mapping }
    return mapping.with([
      "anyOf": .list(Target.alternatives.map { ["required": [.text($0)]] })
    ])
  }

  func json<Target>(_ key: PlanKey<Target>) -> JSONValue {
    key.schema(self).described(key.description)
  }
}
