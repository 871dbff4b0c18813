/// What anybody may know of a house without coming in, as lists of servers ask for it (MSSP,
/// https://tintin.mudhalla.net/protocols/mssp).
public struct HouseStatus: Sendable, Equatable {
  private static let isVariable: UInt8 = 1
  private static let isValue: UInt8 = 2

  let house: String
  let version: String
  let language: String
  let people: Int
  let openSince: Int64

  /// - Parameters:
  ///   - language: what the language of the house calls itself.
  ///   - people: how many are in the events that everyone may come to.
  ///   - openSince: in seconds since 1970.
  public init(house: String, version: String, language: String, people: Int, openSince: Int64) {
    self.house = house
    self.version = version
    self.language = language
    self.people = people
    self.openSince = openSince
  }

  private var variables: [(name: String, value: String)] {
    [
      ("NAME", house), ("PLAYERS", "\(people)"), ("UPTIME", "\(openSince)"),
      ("CODEBASE", "Parlor \(version)"), ("FAMILY", "Custom"), ("GAMEPLAY", "Social"),
      ("GENRE", "None"), ("LANGUAGE", language), ("CHARSET", "UTF-8"), ("UTF-8", "1"),
      ("ANSI", "1"), ("GMCP", "1"),
    ]
  }

  /// As a client of telnet reads it.
  public var bytes: [UInt8] {
    TelnetCommand.frame(
      TelnetOption.serverStatus,
      variables.flatMap { name, value in
        // The two marks, and NUL, stand in no value.
        [Self.isVariable] + name.utf8 + [Self.isValue] + value.utf8.filter { $0 > Self.isValue }
      })
  }
}
