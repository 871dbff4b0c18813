import ActivityKit
import Messages
import NIOCore
import NIOEmbedded
import Testing

@testable import Server

/// What is said in a room and what is said to one of its people arrives in the order it was said,
/// however much of it gathers before the loop comes round.
@Suite struct RoomAudienceTests {
  private let loop = EmbeddedEventLoop()
  private let mailbox: Mailbox
  private let room = RoomAudience()

  init() { mailbox = Mailbox(loop) }

  private func readers(_ count: Int) throws -> [Reader] {
    try (1...count).map { try Reader($0, mailbox, loop) }
  }

  @Test func aLineAfterAWordToOnePersonIsHeardByAll() throws {
    let people = try readers(2)
    for person in people { room.add(person.session) }
    room.send(.say("one"), except: [])
    people[0].session.send(.say("psst"))
    room.send(.say("two"), except: [])
    loop.run()
    #expect(try people[0].read() == "one\r\npsst\r\ntwo\r\n")
    #expect(try people[1].read() == "one\r\ntwo\r\n")
  }

  @Test func whoGoesHearsWhatWasSaidBefore() throws {
    let people = try readers(2)
    for person in people { room.add(person.session) }
    room.send(.say("the end"), except: [])
    room.remove(people[0].session)
    people[0].session.send(.say("goodbye"))
    room.send(.say("and on"), except: [])
    loop.run()
    #expect(try people[0].read() == "the end\r\ngoodbye\r\n")
    #expect(try people[1].read() == "the end\r\nand on\r\n")
  }

  @Test func whoComesHearsWhatIsSaidFromThenOn() throws {
    let people = try readers(2)
    room.add(people[0].session)
    room.send(.say("one"), except: [])
    room.add(people[1].session)
    people[1].session.send(.say("welcome"))
    room.send(.say("two"), except: [])
    loop.run()
    #expect(try people[0].read() == "one\r\ntwo\r\n")
    #expect(try people[1].read() == "welcome\r\ntwo\r\n")
  }

  @Test func whoGoesAndComesBackHearsNothingBetween() throws {
    let people = try readers(2)
    for person in people { room.add(person.session) }
    room.send(.say("one"), except: [])
    room.remove(people[0].session)
    room.send(.say("two"), except: [])
    room.add(people[0].session)
    room.send(.say("three"), except: [])
    loop.run()
    #expect(try people[0].read() == "one\r\nthree\r\n")
    #expect(try people[1].read() == "one\r\ntwo\r\nthree\r\n")
  }

  /// However little they have read of a tick in the style before.
  @Test func whoChangesTheirStyleHearsEachLineInTheOneOfItsTime() throws {
    let people = try readers(2)
    for person in people { room.add(person.session) }
    for (number, mode) in [Mode.plain, .json, .plain].enumerated() {
      people[0].session.setMode(mode)
      room.send(.say("\(number)"), except: [])
      for person in people { person.expect(.say("\(number)")) }
    }
    loop.run()
    for person in people { #expect(try person.read() == person.expected) }
    #expect(people[0].expected.contains("\"1\"") && !people[1].expected.contains("\"1\""))
  }

  /// What is said in a tick is put together once, and flushed once to each.
  @Test func thoseWhoHearTheSameShareTheBytes() throws {
    let people = try readers(20)
    for person in people { room.add(person.session) }
    room.send(.say("one"), except: [people[3].id])
    people[4].session.send(.say("psst"))
    room.send(.say("two"), except: [])
    loop.run()
    #expect(people.allSatisfy { $0.valve.flushes == 1 })
    #expect(try people[3].read() == "two\r\n")
    #expect(try people[4].read() == "one\r\npsst\r\ntwo\r\n")
    let buffers = try people.filter { ![4, 5].contains($0.id) }.map {
      try #require(try $0.channel.readOutbound(as: ByteBuffer.self))
    }
    #expect(Set(buffers.map { String(buffer: $0) }) == ["one\r\ntwo\r\n"])
    #expect(Set(buffers.map(\.place)).count == 1)
  }

  /// Whoever reads too slowly loses the connection; nobody else misses a line for it.
  @Test func whoReadsTooSlowlyKeepsNobodyWaiting() throws {
    let mal = try Reader(1, mailbox, loop, outbox: 100)
    let ana = try Reader(2, mailbox, loop)
    for person in [mal, ana] { room.add(person.session) }
    mal.valve.isShut = true
    for number in 0..<100 {
      room.send(.say("line \(number)"), except: [])
      ana.expect(.say("line \(number)"))
      loop.run()
    }
    #expect(!mal.channel.isActive && mal.valve.timesBehind == 1)
    #expect(try ana.read() == ana.expected)
    room.remove(mal.session)
    room.send(.say("bye"), except: [])
    loop.run()
    #expect(try ana.read() == "bye\r\n")
  }

  @Test(arguments: UInt64(0)..<60)
  func eachHearsWhatIsMeantForThemInOrder(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let people = try readers(7)
    let rooms = (0..<3).map { _ in RoomAudience() }
    // Who is in which room.
    var places: [Int: Int] = [:]
    let spanish = try #require(Language("es"))
    for step in 0..<400 {
      let person = people[Int.random(in: 0..<people.count, using: &random)]
      let message = Message.announcement(from: "rosa", text: "line \(step)")
      switch Int.random(in: 0..<13, using: &random) {
      case 0:
        if let place = places.removeValue(forKey: person.id) { rooms[place].remove(person.session) }
        let place = Int.random(in: 0...rooms.count, using: &random)
        guard place < rooms.count else { continue }
        places[person.id] = place
        rooms[place].add(person.session)
      case 1...3:
        person.session.send(message)
        person.expect(message)
      case 4:
        person.session.setMode(Bool.random(using: &random) ? .json : .plain)
        person.session.setLanguage(Bool.random(using: &random) ? spanish : .english)
      case 5...10:
        let except = people.map(\.id).filter { _ in
          Int.random(in: 0..<5, using: &random) == 0
        }
        let place = Int.random(in: rooms.indices, using: &random)
        rooms[place].send(message, except: except)
        for person in people where places[person.id] == place && !except.contains(person.id) {
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
    let people = try readers(360)
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
