public import ActivityKit

/// Somebody on the staff of the house: who leads its events, or helps in them.
public struct PlannedFacilitator: Sendable {
  public enum KeySource: Sendable, Equatable {
    /// The key itself, 8 to 200 characters without spaces, read from the environment.
    case given(String)
    /// The plan names none: it is kept in the records (`parlor key`), or else made when the house
    /// starts and printed on the host's own screen.
    case made
  }

  /// 1 to 24 characters, normalised to NFC.
  public let name: String
  public let key: KeySource
  /// Any but participant.
  public let role: Role

  public init(name: String, key: KeySource = .made, role: Role = .facilitator) {
    self.name = name
    self.key = key
    self.role = role
  }
}
