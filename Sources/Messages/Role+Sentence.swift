public import ActivityKit

extension Role {
  /// What somebody of this role is called.
  public var sentence: Sentence {
    switch self {
    case .participant: .rolesParticipant
    case .peerLead: .rolesPeerLead
    case .coFacilitator: .rolesCoFacilitator
    case .facilitator: .rolesFacilitator
    }
  }
}
