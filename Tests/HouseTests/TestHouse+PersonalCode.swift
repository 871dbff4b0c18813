import ActivityTesting
import Testing

extension TestHouse {
  /// Somebody who is seated asks for a personal code, and reads it.
  func makePersonalCode(for name: String) throws -> String {
    _ = takeLines(of: name)
    send("/mycode", from: name)
    let line = try #require(takeLines(of: name).first)
    let match = try #require(line.firstMatch(of: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/))
    return String(match.0)
  }
}
