import YAML

/// What a plan names, as far as that can be read whatever else is wrong with it.
public struct PlanOutline: Sendable, Equatable {
  /// The slugs of its events, in the order written.
  public let events: [String]
  /// Those whom it lists as facilitators, with any role.
  public let facilitators: [String]

  public init(events: [String], facilitators: [String]) {
    self.events = events
    self.facilitators = facilitators
  }
}

extension PlanReader {
  /// - Returns: nil when the plan cannot be read, or is no YAML.
  public func outline(path: String) -> PlanOutline? {
    guard let root = root(path: path) else { return nil }
    let names = { (key: String) in root[key]?.entries?.compactMap(\.key.text) ?? [] }
    return PlanOutline(events: names("events"), facilitators: names("facilitators"))
  }
}
