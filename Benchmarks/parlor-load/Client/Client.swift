import Foundation
import NIOConcurrencyHelpers

/// A connection that sends any bytes, and need not read. What comes is handed on line by line, or kept.
final class Client: Sendable {
  private struct State {
    /// -1 once it is closed.
    var descriptor: Int32
    var number = 0
    var unsent: [UInt8] = []
    var endsOutput = false
    var isDeaf = false
    /// What has come and was not handed on.
    var bytes: [UInt8] = []
  }

  /// So many bytes are kept.
  private static let most = 4 << 20

  private let loop: ClientLoop
  private let handOn: (@Sendable ([UInt8]) -> Void)?
  private let closed: @Sendable () -> Void
  private let state: NIOLockedValueBox<State>

  /// - Parameters:
  ///   - source: the address of this machine to come from.
  ///   - received: called with each line, its end not included; nil keeps what comes.
  ///   - closed: called when the other side ends the connection.
  static func connect(
    port: Int, on loop: ClientLoop = .shared, from source: String = "127.0.0.1",
    receiveBuffer: Int32? = nil, received: (@Sendable ([UInt8]) -> Void)? = nil,
    closed: @escaping @Sendable () -> Void = {}
  ) async throws -> Client {
    let opened = Socket.open(
      from: UInt32(bigEndian: inet_addr(source)), to: port, receiveBuffer: receiveBuffer)
    guard let opened else { throw LoadError("no connection from \(source)") }
    let isConnected = await Patience.holds(within: .seconds(5), every: .milliseconds(1)) {
      Socket.isConnected(opened, within: 0)
    }
    guard isConnected else {
      Socket.close(opened, orderly: false)
      throw LoadError("not connected from \(source) in five seconds")
    }
    return Client(opened, loop, received, closed)
  }

  private init(
    _ descriptor: Int32, _ loop: ClientLoop, _ received: (@Sendable ([UInt8]) -> Void)?,
    _ closed: @escaping @Sendable () -> Void
  ) {
    self.loop = loop
    handOn = received
    self.closed = closed
    state = NIOLockedValueBox(State(descriptor: descriptor))
    let number = loop.add(self)
    state.withLockedValue { $0.number = number }
    loop.poller.add(descriptor, as: number)
  }

  // MARK: Out

  func send(_ bytes: [UInt8]) {
    let isRest = state.withLockedValue { state in
      state.unsent += bytes
      return !Self.flush(&state)
    }
    if isRest { loop.send(restOf: self) }
  }

  func line(_ text: String) { lines(text, times: 1) }

  func lines(_ text: String, times: Int) {
    send(Array(String(repeating: text + "\n", count: times).utf8))
  }

  /// - Returns: false when the system takes no more for now.
  private static func flush(_ state: inout State) -> Bool {
    var sent = 0
    defer { state.unsent.removeFirst(sent) }
    while state.descriptor >= 0, sent < state.unsent.count {
      let count = state.unsent[sent...].withUnsafeBytes { Socket.send(state.descriptor, $0) }
      if count == 0 { return false }
      // Whoever reads is told that the connection has ended.
      sent = count.map { sent + $0 } ?? state.unsent.count
    }
    if state.endsOutput { shutdown(state.descriptor, Int32(SHUT_WR)) }
    return true
  }

  func stopReading() {
    state.withLockedValue { state in
      guard state.descriptor >= 0 else { return }
      state.isDeaf = true
      loop.poller.ignoreInput(state.descriptor, as: state.number)
    }
  }

  func halfClose() {
    state.withLockedValue { $0.endsOutput = true }
    send([])
  }

  func close() { end(orderly: true) }

  /// Closes with a reset instead of an orderly end.
  func reset() { end(orderly: false) }

  /// - Returns: whether the connection was still there.
  @discardableResult
  private func end(orderly: Bool) -> Bool {
    let number: Int? = state.withLockedValue { state in
      guard state.descriptor >= 0 else { return nil }
      loop.poller.remove(state.descriptor)
      Socket.close(state.descriptor, orderly: orderly)
      state.descriptor = -1
      state.unsent = []
      return state.number
    }
    if let number { loop.remove(number) }
    return number != nil
  }

  // MARK: In

  var receivedBytes: [UInt8] { state.withLockedValue { $0.bytes } }
  var isClosed: Bool { state.withLockedValue { $0.descriptor < 0 } }

  /// What was kept, as text.
  var received: String { String(decoding: receivedBytes, as: UTF8.self) }

  func forget() { state.withLockedValue { $0.bytes = [] } }

  /// Whether the text comes in time.
  func sees(_ text: String, within time: Duration = .seconds(3)) async -> Bool {
    await Patience.holds(within: time) { self.received.contains(text) }
  }

  /// Whether the other side closes in time.
  func ends(within time: Duration) async -> Bool {
    await Patience.holds(within: time) { self.isClosed }
  }

  /// Reads what is there, on the thread of the loop.
  func read(by chunk: inout [UInt8]) {
    var lines: [[UInt8]] = []
    let isOver = state.withLockedValue { state in
      guard state.descriptor >= 0 else { return false }
      if state.isDeaf { return true }
      guard let count = chunk.withUnsafeMutableBytes({ Socket.receive(state.descriptor, $0) })
      else { return true }
      if state.bytes.count < Self.most { state.bytes += chunk[..<count] }
      if handOn != nil { lines = Self.takeLines(from: &state.bytes) }
      return false
    }
    if let handOn { lines.forEach(handOn) }
    if isOver, end(orderly: true) { closed() }
  }

  private static func takeLines(from bytes: inout [UInt8]) -> [[UInt8]] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    bytes = Array(lines.removeLast())
    return lines.map { Array($0.last == 0x0D ? $0.dropLast() : $0) }
  }
}

extension [UInt8] {
  /// The fields of a message, of a line in json mode; nil where it is none.
  var message: [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(self))) as? [String: Any]
  }
}
