public import ActivityKit

/// Who may use a command.
public enum CommandAccess: Int, Sendable, CaseIterable, Comparable, CustomStringConvertible {
  /// Every session, signed in or not.
  case anyone
  /// Whoever holds a seat.
  case seated
  case peerLead
  case coFacilitator
  case facilitator

  public init(_ role: Role) {
    self =
      switch role {
      case .participant: .seated
      case .peerLead: .peerLead
      case .coFacilitator: .coFacilitator
      case .facilitator: .facilitator
      }
  }

  /// Whoever has a right; those of higher roles may type the command too.
  public static func holders(of right: Right) -> CommandAccess {
    right.roles.min().map(CommandAccess.init) ?? .facilitator
  }

  public var description: String {
    switch self {
    case .anyone: "anyone"
    case .seated: "seated"
    case .peerLead: "peer lead"
    case .coFacilitator: "co-facilitator"
    case .facilitator: "facilitator"
    }
  }

  public static func < (left: CommandAccess, right: CommandAccess) -> Bool {
    left.rawValue < right.rawValue
  }
}
