import EventPlan
import House
import Messages
import NIOCore
import NIOEmbedded
import Testing

@testable import Server

@Suite struct MailboxTests {
  private let loop = EmbeddedEventLoop()
  private let mailbox: Mailbox

  init() { mailbox = Mailbox(loop) }

  /// However much gathers, it crosses over in the hop that the first of it asked for.
  @Test func whatGathersIsWrittenAtOnce() throws {
    let people = try (1...3).map { try Reader($0, mailbox, loop) }
    var wasWritten = false
    people[0].session.send(.say("0"))
    loop.execute { wasWritten = people.allSatisfy { $0.valve.flushes == 1 } }
    for number in 1..<50 { for person in people { person.session.send(.say("\(number)")) } }
    #expect(people.allSatisfy { $0.valve.flushes == 0 })
    loop.run()
    #expect(wasWritten && people.allSatisfy { $0.valve.flushes == 1 })
    let lines = (1..<50).map { "\($0)\r\n" }.joined()
    #expect(try people.map { try $0.read() } == ["0\r\n" + lines, lines, lines])
  }

  @Test func whatIsPostedWhileItIsDeliveredComesNext() throws {
    let ana = try Reader(1, mailbox, loop)
    let ben = try Reader(2, mailbox, loop) { [session = ana.session] _ in
      session.send(.say("ben types"))
      return []
    }
    ben.session.conceal(true)
    ana.session.send(.say("first"))
    loop.run()
    #expect(try ana.read() == "first\r\nben types\r\n")
    #expect(ana.valve.flushes == 2)
  }

  @Test func aSecretAndTheEndComeInTheirPlace() throws {
    let ana = try Reader(1, mailbox, loop) { $0 ? [1] : [2] }
    ana.session.send(.say("Your key?"))
    ana.session.conceal(true)
    ana.session.send(.say("That was not it."))
    ana.session.conceal(false)
    ana.session.close()
    ana.session.send(.say("after the end"))
    loop.run()
    #expect(try ana.read() == "Your key?\r\n\u{1}That was not it.\r\n\u{2}")
    #expect(!ana.channel.isActive)
  }
}

/// A mailbox of a loop with a thread of its own.
@Suite struct MailboxThreadTests {
  /// What several threads hand in is all delivered once, and what each hands in in its order.
  @Test func nothingIsLostBetweenThreads() async throws {
    let loop = NIOAsyncTestingEventLoop()
    let mailbox = Mailbox(loop)
    let channel = NIOAsyncTestingChannel(loop: loop)
    try await channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_040)).get()
    let session = try await loop.executeInContext {
      let session = Session(
        id: 1, mailbox: mailbox, outbox: 1_000_000,
        work: WorkBudget(ofConnection: HouseLimits(), within: nil))
      session.outlet.attach(channel, isPlain: true) { _ in [] }
      return session
    }
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<4 {
        group.addTask {
          for number in 0..<500 { session.send(.say("\(thread) \(number)")) }
        }
      }
    }
    await loop.run()
    var text = ""
    while let buffer = try await channel.readOutbound(as: ByteBuffer.self) {
      text += String(buffer: buffer)
    }
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 2_000)
    for thread in 0..<4 {
      let own = lines.filter { $0.hasPrefix("\(thread) ") }
      #expect(own == (0..<500).map { "\(thread) \($0)" })
    }
  }
}
