import ActivityTesting
import EventPlan
import House
import Logging
import NIOCore
import NIOEmbedded
import Records
import Testing
import Words

@testable import Server

/// Connections with TLS whose handshake never ends: the house does not hear of them.
@Suite struct SweepTests {
  private let loop = EmbeddedEventLoop()
  private let sweep: Sweep
  private let house: House
  private let turns: LoopTurns

  init() throws {
    let records = try Records.inMemory()
    house = House(
      HouseOptions(
        plan: HousePlan(name: "Test House", facilitators: [], events: []), modules: [], keys: [:],
        version: "test"),
      journal: records, register: records, broadcaster: Server.broadcaster(.shipped),
      dispatcher: VirtualDispatcher(),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    turns = LoopTurns(
      loop, clock: { .uptimeNanoseconds(0) }, afterPoll: { [loop] in loop.execute($0) })
    sweep = Sweep(loop)
    sweep.start()
  }

  private func connect(_ id: Int) throws -> EmbeddedChannel {
    var limits = HouseLimits()
    limits.signInTime = .seconds(60)
    let session = Session(
      id: id, mailbox: Mailbox(loop), outbox: 1_000,
      work: WorkBudget(ofConnection: limits, within: nil))
    let channel = EmbeddedChannel(
      handler: SessionHandler(
        session, of: house, turns: turns, rules: SessionRules(limits), sweep: sweep,
        wire: LineWire(Strangers(), handshake: Handshake(from: 0, turns))),
      loop: loop)
    try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_040)).wait()
    return channel
  }

  @Test func eachIsLookedAtOnceASecondAndATenthOfThemAtATime() throws {
    let channels = try (1...30).map { try connect($0) }
    loop.advanceTime(by: .seconds(60))
    #expect(channels.allSatisfy { $0.isActive })
    let gone = (1...10).map { _ in
      let before = channels.map { $0.isActive }
      loop.advanceTime(by: .milliseconds(100))
      return (1...30).filter { before[$0 - 1] && !channels[$0 - 1].isActive }
    }
    #expect(gone == (1...10).map { [$0, $0 + 10, $0 + 20] })
  }

  @Test func whoIsGoneIsForgotten() throws {
    weak var handler: SessionHandler?
    do {
      let channel = try connect(1)
      handler = try channel.pipeline.syncOperations.handler(type: SessionHandler.self)
      #expect(handler != nil)
      channel.close(promise: nil)
      loop.run()
    }
    #expect(handler == nil)
  }
}
