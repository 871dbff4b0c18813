import Foundation

/// A broadcaster, written with a WebSocket server that people use. It keeps nothing.
final class WebPeer: ParlorSpeaking {
  enum Software: String, CaseIterable {
    case websockets
    /// libwebsockets.
    case lws
  }

  let name: String
  let port: Int
  private let process: ChildProcess

  /// nil where the program is not there.
  /// - Parameter folder: that of the programs, each called as its server.
  init?(_ software: Software, in folder: String) throws {
    name = software.rawValue
    let path = "\(folder)/\(name)"
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    process = try ChildProcess(path, [])
    port = try process.port()
  }

  var pid: Int32 { process.pid }
  var dialect: Dialect { .frames }
  var mostArriving: Int { 100 }

  func stop() { process.kill() }
}
