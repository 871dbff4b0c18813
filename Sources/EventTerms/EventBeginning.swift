/// Who begins an event when its time has come. The raw value is its word in `events.yaml`.
public enum EventBeginning: String, Codable, Sendable, CaseIterable {
  /// It begins by itself, once somebody is there.
  case automatic
  case byFacilitator = "by facilitator"
}
