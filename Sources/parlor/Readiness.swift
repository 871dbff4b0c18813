import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Tells systemd how the service is (`sd_notify(3)`): a datagram to the socket named in
/// `NOTIFY_SOCKET`. Nothing happens where there is none.
enum Readiness {
  static func ready() { send("READY=1") }
  static func stopping() { send("STOPPING=1") }

  private static func send(_ state: String) {
    #if os(Linux)
      guard let path = ProcessInfo.processInfo.environment["NOTIFY_SOCKET"], !path.isEmpty else {
        return
      }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      var bytes = Array(path.utf8)
      // A leading @ stands for the NUL of an abstract socket.
      if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
      guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
      let socket = Glibc.socket(
        AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      guard socket >= 0 else { return }
      defer { close(socket) }
      let length = MemoryLayout.offset(of: \sockaddr_un.sun_path).map { $0 + bytes.count } ?? 0
      _ = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          sendto(socket, state, state.utf8.count, 0, $0, socklen_t(length))
        }
      }
    #endif
  }
}
