import House
import Messages
import NIOCore
import NIOEmbedded
import Testing
import TextProtocol
import Words

@testable import Server

@Suite struct BroadcastTests {
  private let loops = [EmbeddedEventLoop(), EmbeddedEventLoop()]
  private let people: [Reader]

  init() throws {
    let (loops, mailboxes) = (loops, loops.map { Mailbox($0) })
    people = try (0..<12).map { try Reader($0, mailboxes[$0 % 2], loops[$0 % 2]) }
  }

  private func broadcast(_ message: Message, to readers: [Reader]) {
    Server.broadcaster(.shipped).broadcast(message, to: readers.map(\.session))
    for reader in readers { reader.expect(message) }
  }

  @Test func eachReadsItOnceInTheirOwnStyle() throws {
    let spanish = try #require(Language("es"))
    for (number, reader) in people.enumerated() {
      reader.session.setMode(Mode.allCases[number % 3])
      if number % 4 == 0 { reader.session.setLanguage(spanish) }
      if number % 5 == 0 { reader.session.setWidth(40) }
    }
    broadcast(.error(.notSaved), to: people)
    broadcast(.error(.notSaved), to: Array(people.prefix(5)))
    broadcast(.error(.notSaved), to: [people[7]])
    for loop in loops { loop.run() }
    for reader in people { #expect(try reader.read() == reader.expected, "\(reader.id)") }
    #expect(Set(people.map(\.expected)).count > 6)
  }

  /// On whichever loop they are.
  @Test func thoseOfOneStyleShareTheBytes() throws {
    broadcast(.say("hello"), to: people)
    for loop in loops { loop.run() }
    let buffers = try people.map {
      try #require(try $0.channel.readOutbound(as: ByteBuffer.self))
    }
    #expect(Set(buffers.map(\.place)).count == 1)
  }

  /// `closed` is for programs alone.
  @Test func whatAStyleDoesNotShowIsNotWritten() throws {
    people[0].session.setMode(.json)
    broadcast(.closed(prompt: 1), to: people)
    for loop in loops { loop.run() }
    for reader in people { #expect(try reader.read() == reader.expected) }
    #expect(people.map(\.valve.flushes) == [1] + Array(repeating: 0, count: 11))
  }
}
