/// Whether the room waits for those who take more time to answer. The raw value is its word in `events.yaml`.
public enum EventPace: String, Codable, Sendable, CaseIterable {
  /// A question closes once the time of everybody who is waited for is up.
  case everyoneWaits = "everyone waits"
  /// A question closes at its usual time.
  case ownPace = "own pace"
}

/// Whether questions close by a clock. The raw value is its word in `events.yaml`.
public enum EventTiming: String, Codable, Sendable, CaseIterable {
  case normal
  /// They close once everybody has answered or passed, or when a facilitator goes on.
  case off
}
