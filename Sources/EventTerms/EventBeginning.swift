/// Who begins an event when its time has come. The raw value is its word in `events.yaml`.
public enum EventBeginning: String, Codable, Sendable, CaseIterable {
  /// It begins by itself, once somebody is there.
  case automatic
  case byFacilitator = "by facilitator"
}

/// What becomes of an event that a facilitator is to begin, where none has come in time. The raw value is its word in
/// `events.yaml`.
public enum FacilitatorAbsence: String, Sendable, CaseIterable {
  /// A co-facilitator who is there leads. Where none is, it begins by itself.
  case coFacilitator = "co-facilitator"
  case begin
  case callOff = "call off"
}
