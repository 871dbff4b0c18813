/// What a person is in an event. The words are those of the plan, the protocol and the records.
public enum Role: String, Codable, Sendable, CaseIterable, Comparable {
  case participant
  /// Takes part like everybody else, and helps those who want to speak.
  case peerLead = "peer lead"
  /// Runs the event beside a facilitator, and in their place when none is there.
  case coFacilitator = "co-facilitator"
  case facilitator

  /// Whether questions and turns are open to them. The others watch.
  public var takesPart: Bool { self <= .peerLead }

  private var rank: Int {
    switch self {
    case .participant: 0
    case .peerLead: 1
    case .coFacilitator: 2
    case .facilitator: 3
    }
  }

  public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }
}
