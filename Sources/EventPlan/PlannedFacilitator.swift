/// Somebody who may lead every event of the house.
public struct PlannedFacilitator: Sendable {
  public enum KeySource: Sendable, Equatable {
    /// The key itself, 8 to 200 characters without spaces, read from the environment.
    case given(String)
    /// The house makes one when it starts and prints it on the host's own screen.
    case made
  }

  /// 1 to 24 characters, normalised to NFC.
  public let name: String
  public let key: KeySource

  public init(name: String, key: KeySource = .made) {
    self.name = name
    self.key = key
  }
}
