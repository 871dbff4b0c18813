import Foundation

/// A chat server that people use, with its limits against floods lifted.
final class IRCHost: Host {
  let name: String
  let port: Int
  private let process: ChildProcess
  private let folder: RunFolder

  enum Software: String, CaseIterable {
    case ngircd, inspircd
  }

  /// nil where the program is not there.
  init?(_ software: Software) throws {
    let path = "/usr/sbin/\(software.rawValue)"
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    name = software.rawValue
    // ngircd listens with a backlog of 10, and whoever finds that full waits a second; inspircd takes
    // up to a second to welcome somebody.
    mostArriving = software == .ngircd ? 8 : 2_000
    port = try Self.freePort()
    folder = try RunFolder(software.rawValue)
    let file = folder.url.appending(path: "server.conf")
    let text =
      switch software {
      case .ngircd: Self.ngircd(port)
      case .inspircd: Self.inspircd(port, folder.url.path)
      }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let arguments: [String] =
      switch software {
      case .ngircd: ["-n", "-f", file.path]
      case .inspircd:
        ["--nofork", "--config", file.path] + (getuid() == 0 ? ["--runasroot"] : [])
      }
    process = try ChildProcess(path, arguments, errors: .nullDevice, isHeard: false)
    try waitUntilOpen()
  }

  var pid: Int32 { process.pid }
  var dialect: Dialect { .lines }
  var readiness: [UInt8]? { Array(" 001 ".utf8) }
  let mostArriving: Int
  func greeting(of number: Int) -> String {
    "NICK p\(number)\r\nUSER p\(number) 0 * :p\(number)\r\n"
  }
  func entrance(of number: Int, to room: Int) -> String { "JOIN #room-\(room)\r\n" }
  /// The end of the list of names.
  func welcome(of number: Int) -> [UInt8] { Array(" 366 p\(number) ".utf8) }
  func saying(_ text: String, in room: Int) -> String { "PRIVMSG #room-\(room) :\(text)\r\n" }
  var echoes: Bool { false }
  func ping(_ token: String) -> String { "PING :\(token)\r\n" }

  func stop() {
    // It inherits a mask in which SIGTERM is blocked.
    process.kill()
    folder.remove()
  }

  private func waitUntilOpen() throws {
    for _ in 0..<500 {
      if (try? Crowd(port: port).add()) != nil { return }
      guard process.isRunning else { break }
      usleep(10_000)
    }
    throw LoadError("\(name) did not open")
  }

  /// A port that is free now.
  private static func freePort() throws -> Int {
    guard let (descriptor, port) = Socket.listen() else { throw LoadError("no port is free") }
    close(descriptor)
    return port
  }

  private static func ngircd(_ port: Int) -> String {
    """
    [Global]
    Name = bench.local
    Info = bench
    Listen = 127.0.0.1
    Ports = \(port)
    MotdPhrase = bench
    ServerUID = \(getuid())
    ServerGID = \(getgid())
    [Limits]
    MaxConnections = 0
    MaxConnectionsIP = 0
    MaxJoins = 0
    MaxNickLength = 30
    MaxPenaltyTime = 0
    PingTimeout = 3600
    PongTimeout = 3600
    [Options]
    DNS = no
    Ident = no
    PAM = no
    RequireAuthPing = no
    """
  }

  private static func inspircd(_ port: Int, _ folder: String) -> String {
    """
    <server name="bench.local" description="bench" network="bench">
    <admin name="bench" nick="bench" email="bench@localhost">
    <bind address="127.0.0.1" port="\(port)" type="clients">
    <connect name="main" allow="*" timeout="3600" pingfreq="3600" hardsendq="64M" softsendq="32M"
      recvq="1M" threshold="100000000" commandrate="100000000" fakelag="no" localmax="100000"
      globalmax="100000" maxconnwarn="no" resolvehostnames="no" useident="no" maxchans="200"
      limit="100000">
    <channels users="200" opers="200">
    <dns server="127.0.0.1" timeout="1">
    <pid file="\(folder)/inspircd.pid">
    <options syntaxhints="no" defaultmodes="n">
    <performance somaxconn="4096" softlimit="100000" clonesonconnect="no" quietbursts="yes">
    <log method="file" type="* -USERINPUT -USEROUTPUT" level="default" target="\(folder)/log">
    """
  }
}
