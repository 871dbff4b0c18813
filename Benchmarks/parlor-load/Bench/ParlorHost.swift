import Foundation

/// A house, on a plan that lifts the limits of lines and connections.
final class ParlorHost: Host {
  let name = "parlor"
  let port: Int
  private let house: ChildProcess
  private let folder: RunFolder

  /// - Parameters:
  ///   - events: the `events:` of the plan.
  ///   - files: more files in its folder.
  init(_ binary: String, events: String, files: [String: String] = [:]) throws {
    folder = try RunFolder(
      "bench",
      limits:
        "connections: 20000, connections_per_address: 20000, lines_per_second: 100000",
      events: events, files: files)
    house = try .house(binary, in: folder.url)
    port = try house.port()
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
  var readiness: [UInt8]? { nil }
  var mostArriving: Int { 100 }
  func greeting(of number: Int) -> String { "" }
  /// The pong comes when the seat is on disk: lines of one session stay in order.
  func entrance(of number: Int, to room: Int) -> String {
    "/join room-\(room) as p\(number)\n/ping seated\n"
  }
  func welcome(of number: Int) -> [UInt8] { Array("pong seated".utf8) }
  func saying(_ text: String, in room: Int) -> String { text + "\n" }
  func ping(_ token: String) -> String { "/ping \(token)\n" }

  func stop() {
    house.kill()
    folder.remove()
  }
}
