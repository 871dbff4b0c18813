/// What people agree to before they see a room or are seen in it.
public struct Agreement: Sendable, Equatable {
  /// 1 to 4,000 characters, possibly several lines; no blank space at either end.
  public let text: String

  public init(text: String) { self.text = text }
}
