import Foundation

/// A house, on a plan that lifts the limits of lines and connections.
final class ParlorHost: ParlorSpeaking {
  let name: String
  let port: Int
  let dialect: Dialect
  private let house: ChildProcess
  private let folder: RunFolder

  /// - Parameters:
  ///   - events: the `events:` of the plan.
  ///   - files: more files in its folder.
  ///   - dialect: how people speak to it.
  init(
    _ binary: String, events: String, files: [String: String] = [:],
    by dialect: Dialect = .lines, named name: String = "parlor"
  ) throws {
    self.name = name
    self.dialect = dialect
    folder = try RunFolder(
      "bench",
      limits:
        "connections: 20000, connections_per_address: 20000, lines_per_second: 100000",
      events: events, files: files)
    switch dialect {
    case .lines:
      house = try .house(binary, in: folder.url)
      port = try house.port()
    case .frames:
      house = try .house(binary, in: folder.url, hasPage: true)
      port = try house.portWithPage().page
    }
  }

  /// Rooms in which nothing happens, called room-0 and so on.
  static func rooms(_ count: Int, of capacity: Int) -> String {
    events(count, key: "capacity: \(capacity)")
  }

  /// Events called room-0 and so on.
  /// - Parameter key: a line of each that comes before its agenda.
  static func events(_ count: Int, key: String) -> String {
    (0..<count).map { number in
      """
        room-\(number):
          \(key)
          agenda:
            - mindfulness: { pattern: box }
      """
    }.joined(separator: "\n")
  }

  var pid: Int32 { house.pid }
  var isRunning: Bool { house.isRunning }
  var mostArriving: Int { 100 }

  func stop() {
    house.kill()
    folder.remove()
  }
}
