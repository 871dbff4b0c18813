import ActivityKit
import EventPlan
import House
import Messages
import NIOCore
import NIOEmbedded
import Testing
import TextProtocol

@testable import Server

/// What is said in a room and what is said to one of its people arrives in the order it was said,
/// however much of it gathers before the loop comes round.
@Suite struct RoomAudienceTests {
  private let loop = EmbeddedEventLoop()
  private let mailbox: Mailbox
  private let room = RoomAudience()

  init() { mailbox = Mailbox(loop) }

  /// A session with its channel, and what it should have been sent.
  private final class Listener {
    let session: Session
    let channel: EmbeddedChannel
    var isInRoom = false
    var expected = ""

    init(_ id: Int, _ mailbox: Mailbox, _ loop: EmbeddedEventLoop) throws {
      session = Session(
        id: id, mailbox: mailbox, outbox: 1_000_000,
        work: WorkBudget(ofConnection: HouseLimits(), within: nil))
      channel = EmbeddedChannel(loop: loop)
      try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_040)).wait()
      session.outlet.attach(channel, isPlain: true) { _ in [] }
    }

    func expect(_ message: Message) {
      expected += String(decoding: Renderer(session.style).bytes(message), as: UTF8.self)
    }

    func read() throws -> String {
      var text = ""
      while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
        text += String(buffer: buffer)
      }
      return text
    }
  }

  private func listeners(_ count: Int) throws -> [Listener] {
    try (1...count).map { try Listener($0, mailbox, loop) }
  }

  @Test func aLineAfterAWordToOnePersonIsHeardByAll() throws {
    let people = try listeners(2)
    for person in people { room.add(person.session) }
    room.send(.say("one"), except: [])
    people[0].session.send(.say("psst"))
    room.send(.say("two"), except: [])
    loop.run()
    #expect(try people[0].read() == "one\r\npsst\r\ntwo\r\n")
    #expect(try people[1].read() == "one\r\ntwo\r\n")
  }

  @Test func whoGoesHearsWhatWasSaidBefore() throws {
    let people = try listeners(2)
    for person in people { room.add(person.session) }
    room.send(.say("the end"), except: [])
    room.remove(people[0].session)
    people[0].session.send(.say("goodbye"))
    room.send(.say("and on"), except: [])
    loop.run()
    #expect(try people[0].read() == "the end\r\ngoodbye\r\n")
    #expect(try people[1].read() == "the end\r\nand on\r\n")
  }

  @Test(arguments: UInt64(0)..<60)
  func eachHearsWhatIsMeantForThemInOrder(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let people = try listeners(7)
    let spanish = try #require(Language("es"))
    for step in 0..<400 {
      let person = people[Int.random(in: 0..<people.count, using: &random)]
      let message = Message.announcement(from: "rosa", text: "line \(step)")
      switch Int.random(in: 0..<13, using: &random) {
      case 0:
        if person.isInRoom { room.remove(person.session) } else { room.add(person.session) }
        person.isInRoom.toggle()
      case 1...3:
        person.session.send(message)
        person.expect(message)
      case 4:
        person.session.setMode(Bool.random(using: &random) ? .json : .plain)
        person.session.setLanguage(Bool.random(using: &random) ? spanish : .english)
      case 5...10:
        let except = people.map(\.session.id).filter { _ in
          Int.random(in: 0..<5, using: &random) == 0
        }
        room.send(message, except: except)
        for person in people where person.isInRoom && !except.contains(person.session.id) {
          person.expect(message)
        }
      default:
        loop.run()
      }
    }
    loop.run()
    for person in people { #expect(try person.read() == person.expected) }
  }

  /// Large rooms are told in turns; what is said meanwhile in one that has not been told yet joins.
  @Test func roomsAreToldInTheirOrder() throws {
    let people = try listeners(360)
    let rooms = (0..<3).map { _ in RoomAudience() }
    for (index, person) in people.enumerated() { rooms[index % 3].add(person.session) }
    loop.run()
    for room in rooms { room.send(.say("one"), except: []) }
    loop.execute { for room in rooms { room.send(.say("two"), except: []) } }
    people[359].session.send(.say("psst"))
    loop.run()
    for person in people.dropLast() { #expect(try person.read() == "one\r\ntwo\r\n") }
    #expect(try people[359].read() == "one\r\npsst\r\ntwo\r\n")
  }
}

extension Message {
  fileprivate static func say(_ text: String) -> Message { .say(Sentence(Text(text))) }
}
