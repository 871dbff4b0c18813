import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A blocking TCP client that reads lines, as `nc` would.
final class LineClient {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let socket: Int32
  private var buffer: [UInt8] = []
  /// All lines received, oldest first.
  private(set) var lines: [String] = []
  private var position = 0

  init(port: Int) throws {
    #if os(Linux)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(description: "cannot connect to \(port)") }
  }

  deinit { close() }

  func close() { shutdown(socket, Int32(2)) }

  func send(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(socket, bytes, bytes.count)
  }

  /// Reads on until a line holds the text; lines before it are passed over.
  @discardableResult
  func expect(_ text: String) throws -> String {
    while true {
      while position < lines.count {
        position += 1
        if lines[position - 1].contains(text) { return lines[position - 1] }
      }
      try read(awaiting: text)
    }
  }

  /// Whether the other side has closed; reads what is left.
  func isClosed() -> Bool {
    while true {
      var chunk = [UInt8](repeating: 0, count: 4_096)
      let count = Foundation.read(socket, &chunk, chunk.count)
      if count == 0 { return true }
      if count < 0 { return errno == ECONNRESET }
    }
  }

  private func read(awaiting text: String) throws {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    let count = Foundation.read(socket, &chunk, chunk.count)
    guard count > 0 else {
      let last = lines.suffix(12).joined(separator: "\n  ")
      throw Failure(description: "waited for '\(text)', got:\n  \(last)")
    }
    buffer += chunk[..<count]
    while let end = buffer.firstIndex(of: 10) {
      let line = buffer[..<end].filter { $0 != 13 }
      lines.append(String(decoding: line, as: UTF8.self))
      buffer.removeSubrange(...end)
    }
  }
}
