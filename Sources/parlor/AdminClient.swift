import ArgumentParser
import Foundation
import Records
import Server

/// Asks the house that has a database open.
final class AdminClient {
  private let descriptor: Int32
  private var received = Data()

  /// How long a reply may take.
  private static let patience = 10

  /// - Throws: a ``Failure`` where no house answers there.
  init(database: String) throws {
    #if os(Linux)
      descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    #else
      descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw Self.failure(database, errno) }
    // A house that has just gone is noticed when it is read from.
    signal(SIGPIPE, SIG_IGN)
    var time = timeval(tv_sec: Self.patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    guard Self.connect(descriptor, to: Records.adminSocket(of: database)) else {
      throw Self.failure(database, errno)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What the house replies; a refusal ends the command.
  func ask(_ request: AdminRequest) throws -> AdminReply {
    try send(AdminLine.data(request))
    let reply = try AdminLine.value(AdminReply.self, of: receive())
    guard case .refused(let why) = reply else { return reply }
    throw Failure(code: .unavailable, text: why)
  }

  /// Has something done by the house of a database, and prints what came of it.
  static func tell(_ request: AdminRequest, database: String) throws {
    do {
      guard case .done(let lines) = try AdminClient(database: database).ask(request) else {
        throw Self.silence
      }
      lines.forEach(Output.line)
    } catch let failure as Failure { throw failure.exit() }
  }

  private func send(_ line: Data) throws {
    var rest = line[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Self.silence }
      rest = rest.dropFirst(count)
    }
  }

  private func receive() throws -> Data {
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(received[..<end])
        received = Data(received[received.index(after: end)...])
        return line
      }
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0, received.count < AdminReply.longest else { throw Self.silence }
      received.append(contentsOf: chunk[..<count])
    }
  }

  private static func connect(_ descriptor: Int32, to path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      errno = ENAMETOOLONG
      return false
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  private static func failure(_ database: String, _ code: Int32) -> Failure {
    let why =
      switch code {
      case ENOENT, ECONNREFUSED: "no house has it open; name another one with --database"
      case EACCES: "it is another user's; ask as that user, or as root"
      default: String(cString: strerror(code))
      }
    return Failure(code: .unavailable, text: "The house of \(database) cannot be asked: \(why).")
  }

  private static var silence: Failure {
    Failure(
      code: .unavailable,
      text: "The house does not answer. It may be closing; its log says more.")
  }
}
