import Foundation

/// Why sheets could not be written or read, as one sentence that says what to do.
public struct SheetError: Error, Sendable, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  /// What the system said of a file.
  init(_ path: String, _ code: Int32) {
    description =
      "\(path) cannot be used (\(String(cString: strerror(code)))); give the folder to this user, or name "
      + "another one under 'reports'"
  }
}
