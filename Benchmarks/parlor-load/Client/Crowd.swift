import Foundation

/// Many connections to one server, on one thread, at as little cost for each byte as we know how: a
/// load program that is slower than the server would measure itself.
final class Crowd {
  private struct Member {
    var descriptor: Int32
    /// The beginning of a line whose end has not come yet.
    var partial: [UInt8] = []
  }

  private let port: Int
  private let poller = Poller()
  private var members: [Member] = []
  private var chunk = [UInt8](repeating: 0, count: 256 * 1_024)
  /// Connections that the server has ended.
  private(set) var lost = 0
  private(set) var bytesReceived = 0

  init(port: Int) { self.port = port }

  deinit { close() }

  var count: Int { members.count }

  /// Connects one more.
  /// - Returns: its number.
  @discardableResult
  func add() throws -> Int {
    guard let descriptor = Socket.open(to: port) else {
      throw LoadError("connect: \(String(cString: strerror(errno)))")
    }
    guard Socket.isConnected(descriptor, within: 60_000) else {
      Socket.close(descriptor, orderly: false)
      throw LoadError("connect: refused")
    }
    // What is sent waits for room.
    _ = fcntl(descriptor, F_SETFL, 0)
    members.append(Member(descriptor: descriptor))
    poller.add(descriptor, as: members.count - 1)
    return members.count - 1
  }

  /// Sends a text; what one member has under way always fits what the system buffers. A connection that
  /// takes no more counts as lost.
  func send(_ text: String, by number: Int) {
    let descriptor = members[number].descriptor
    guard descriptor >= 0 else { return }
    var text = text
    let sent = text.withUTF8 { bytes in
      Foundation.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        == bytes.count
    }
    guard !sent else { return }
    lost += 1
    end(number)
  }

  /// Waits for bytes, and hands each chunk with the number of who received it.
  func receive(within milliseconds: Int, _ body: (Int, UnsafeRawBufferPointer) -> Void) {
    poller.wait(milliseconds) { number in
      let descriptor = members[number].descriptor
      guard let count = chunk.withUnsafeMutableBytes({ Socket.receive(descriptor, $0) }) else {
        lost += 1
        return end(number)
      }
      bytesReceived += count
      chunk.withUnsafeBytes { body(number, UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Waits for bytes, and hands out the lines that end with them, with who received each, and when.
  func hear(within milliseconds: Int, _ body: (Int, UnsafeRawBufferPointer, UInt64) -> Void) {
    receive(within: milliseconds) { number, chunk in
      let now = ProcessTime.now()
      lines(of: number, in: chunk) { body(number, $0, now) }
    }
  }

  /// Goes on to listen for so many milliseconds.
  func hear(for milliseconds: UInt64, _ body: (Int, UnsafeRawBufferPointer, UInt64) -> Void) {
    let end = ProcessTime.now() + milliseconds * 1_000_000
    while ProcessTime.now() < end { hear(within: 10, body) }
  }

  /// Cuts a chunk into lines, without their ends; what is over waits for the next one.
  func lines(
    of number: Int, in chunk: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    var rest = chunk[...]
    while let end = Self.lineEnd(in: rest) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      if members[number].partial.isEmpty {
        body(UnsafeRawBufferPointer(rebasing: line))
      } else {
        members[number].partial.append(contentsOf: line)
        members[number].partial.withUnsafeBytes(body)
        members[number].partial.removeAll(keepingCapacity: true)
      }
    }
    if !rest.isEmpty { members[number].partial.append(contentsOf: rest) }
  }

  /// How many lines end in a chunk.
  static func lineCount(in chunk: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var rest = chunk[...]
    while let end = lineEnd(in: rest) {
      count += 1
      rest = rest[(end + 1)...]
    }
    return count
  }

  private static func lineEnd(in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard !bytes.isEmpty, let base = bytes.base.baseAddress,
      let found = memchr(base + bytes.startIndex, 0x0A, bytes.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Ends one connection.
  func end(_ number: Int) {
    guard members[number].descriptor >= 0 else { return }
    poller.remove(members[number].descriptor)
    Foundation.close(members[number].descriptor)
    members[number] = Member(descriptor: -1)
  }

  /// Ends all connections.
  func close() { for number in members.indices { end(number) } }
}
