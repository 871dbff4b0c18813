import ActivityKit
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Server

/// Handshakes that take a millisecond each, on a loop and a clock that stand still otherwise.
@Suite struct HandshakeTests {
  private let loop = EmbeddedEventLoop()
  private let work = Work()
  private let turns: LoopTurns

  init() {
    turns = LoopTurns(
      loop, clock: { [work] in work.now }, afterPoll: { [loop] in loop.execute($0) })
  }

  /// What was done so far.
  private var done: [String] {
    loop.run()
    return work.done
  }

  /// Somebody connects from an address.
  private func connect(_ name: String, from address: String) throws -> EmbeddedChannel {
    let key = AddressKey(try SocketAddress(ipAddress: address, port: 4_040))
    let channel = EmbeddedChannel(
      handlers: [Handshake(from: key.hashValue, turns), Worker(name, work)], loop: loop)
    try channel.connect(to: try SocketAddress(ipAddress: address, port: 4_040)).wait()
    return channel
  }

  @Test func whoeverComesAloneDoesNotWait() throws {
    try connect("ana", from: "192.0.2.1").writeInbound(ByteBuffer(string: "hello"))
    #expect(done == ["ana: hello"])
  }

  @Test func addressesTakeTurns() throws {
    for number in 1...9 {
      try connect("mal\(number)", from: "192.0.2.1").writeInbound(ByteBuffer(string: "x"))
    }
    try connect("ana", from: "192.0.2.2").writeInbound(ByteBuffer(string: "x"))
    loop.advanceTime(by: .milliseconds(100))
    #expect(work.done.count == 10)
    #expect(work.done.prefix(4) == ["mal1: x", "ana: x", "mal2: x", "mal3: x"])
  }

  @Test func theyTakeAQuarterOfTheTimeAtMost() throws {
    let channels = try (0..<400).map { try connect("\($0)", from: "192.0.2.\($0 % 250)") }
    for channel in channels { try channel.writeInbound(ByteBuffer(string: "x")) }
    loop.advanceTime(by: .milliseconds(300))
    #expect((90...101).contains(work.done.count))
  }

  /// However it comes in pieces, each waits for its turn; and it is not read faster than that.
  @Test func piecesWaitToo() throws {
    try connect("mal", from: "192.0.2.1").writeInbound(ByteBuffer(string: "x"))
    let ana = try connect("ana", from: "192.0.2.2")
    for piece in ["he", "llo"] { try ana.writeInbound(ByteBuffer(string: piece)) }
    #expect(done == ["mal: x"])
    loop.advanceTime(by: .milliseconds(3))
    #expect(work.done == ["mal: x", "ana: hello"])
    try ana.writeInbound(ByteBuffer(string: "again"))
    #expect(done.count == 2)
    loop.advanceTime(by: .milliseconds(3))
    #expect(work.done.last == "ana: again")
  }

  /// Whoever hangs up in the middle of it may have sent much.
  @Test func piecesAreHeldUpToABound() throws {
    let mal = try connect("mal", from: "192.0.2.1")
    for _ in 0..<9 {
      #expect(mal.isActive)
      try mal.writeInbound(ByteBuffer(repeating: 120, count: 512))
    }
    #expect(!mal.isActive && done.isEmpty)
  }

  @Test func whoeverIsGoneTakesNoTurn() throws {
    try connect("mal", from: "192.0.2.1").writeInbound(ByteBuffer(string: "x"))
    let gone = try connect("gone", from: "192.0.2.2")
    try gone.writeInbound(ByteBuffer(string: "x"))
    gone.close(promise: nil)
    loop.advanceTime(by: .milliseconds(10))
    #expect(work.done == ["mal: x"])
  }

  @Test func whatFollowsTheHandshakeDoesNotWait() throws {
    let key = AddressKey(try SocketAddress(ipAddress: "192.0.2.1", port: 4_040))
    let handshake = Handshake(from: key.hashValue, turns)
    let ana = EmbeddedChannel(handlers: [handshake, Worker("ana", work)], loop: loop)
    try ana.writeInbound(ByteBuffer(string: "hello"))
    loop.run()
    handshake.end()
    for word in ["one", "two"] { try ana.writeInbound(ByteBuffer(string: word)) }
    #expect(work.done == ["ana: hello", "ana: one", "ana: two"])
  }

  /// In whatever pieces it comes and whoever hangs up: of those who stay all of it goes on, once and in order.
  @Test(arguments: UInt64(0)..<20) func nothingIsLostOfThoseWhoStay(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let channels = try (0..<8).map { try connect("\($0)", from: "192.0.2.\($0 % 3)") }
    var sent = Array(repeating: "", count: channels.count)
    for step in 0..<300 {
      let number = Int.random(in: channels.indices, using: &random)
      switch Int.random(in: 0..<20, using: &random) {
      case 0...14 where channels[number].isActive:
        try channels[number].writeInbound(ByteBuffer(string: "\(step),"))
        sent[number] += "\(step),"
      case 15 where number < 3: channels[number].close(promise: nil)
      default: loop.advanceTime(by: .milliseconds(Int64.random(in: 0...20, using: &random)))
      }
    }
    loop.advanceTime(by: .seconds(10))
    for (number, channel) in channels.enumerated() {
      let got = work.done.filter { $0.hasPrefix("\(number): ") }.map { $0.dropFirst(3) }.joined()
      #expect(channel.isActive ? got == sent[number] : sent[number].hasPrefix(got))
    }
  }
}

/// What was done, and the time that it took.
private final class Work: Sendable {
  private let nanoseconds = Atomic<UInt64>(1)
  private let lines = Mutex<[String]>([])

  var now: NIODeadline { .uptimeNanoseconds(nanoseconds.load(ordering: .relaxed)) }
  var done: [String] { lines.withLock { $0 } }

  func note(_ line: String) {
    nanoseconds.add(1_000_000, ordering: .relaxed)
    lines.withLock { $0.append(line) }
  }
}

private final class Worker: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  private let name: String
  private let work: Work

  init(_ name: String, _ work: Work) {
    self.name = name
    self.work = work
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    work.note("\(name): \(String(buffer: unwrapInboundIn(data)))")
  }
}
