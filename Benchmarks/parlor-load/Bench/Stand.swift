import Foundation

/// A server under load, Parlor or one of its peers: a process on this machine, and the lines by which
/// somebody comes in and says something.
protocol Host: AnyObject {
  var name: String { get }
  var port: Int { get }
  var pid: Int32 { get }
  var dialect: Dialect { get }
  /// What somebody sends first.
  func greeting(of number: Int) -> String
  /// What a line holds once more may be sent; nil where everything may be sent at once.
  var readiness: [UInt8]? { get }
  /// How many may be on their way in at a time.
  var mostArriving: Int { get }
  /// Takes a seat in a room.
  func entrance(of number: Int, to room: Int) -> String
  /// What a line holds once somebody is in.
  func welcome(of number: Int) -> [UInt8]
  func saying(_ text: String, in room: Int) -> String
  /// Whether whoever says something is told of it like the others.
  var echoes: Bool { get }
  func ping(_ token: String) -> String
  func stop()
}

/// A server, and who is connected to it.
struct Stand {
  let host: any Host
  let crowd: Crowd

  init(_ host: any Host) {
    self.host = host
    crowd = Crowd(port: host.port, host.dialect)
  }

  func stop() {
    crowd.close()
    host.stop()
  }

  /// Reads on until nothing more comes.
  func settle() {
    var quiet = 0
    while quiet < 3 {
      let before = crowd.bytesReceived
      let until = ProcessTime.now() + 500_000_000
      while ProcessTime.now() < until { crowd.hear(within: 100) { _, _, _ in } }
      quiet = crowd.bytesReceived == before ? quiet + 1 : 0
    }
  }

  /// - Throws: ``LoadError`` when a connection was lost, or what must be so is not.
  func require(_ isSo: Bool, _ problem: @autoclosure () -> String) throws {
    guard isSo, crowd.lost == 0 else {
      throw LoadError("\(host.name): \(crowd.lost) connections lost, \(problem())")
    }
  }
}
