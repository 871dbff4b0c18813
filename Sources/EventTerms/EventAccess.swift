/// Who may come to an event, besides the staff of the house.
public enum EventAccess: Sendable, Equatable {
  case open
  /// Whoever knows the word: 4 to 40 characters without spaces. Case does not matter.
  case code(String)
  /// Whoever was invited by name, with a code of their own.
  case invited
}
