import ActivityKit
import EventPlan
import NIOCore
import NIOEmbedded
import Testing
import TextProtocol

@testable import Server

@Suite struct OutletTests {
  private let loop = EmbeddedEventLoop()

  private func reader(outbox: Int = 100) throws -> Reader {
    try Reader(1, Mailbox(loop), loop, outbox: outbox)
  }

  /// - Returns: whether a flush is needed for it.
  @discardableResult
  private func write(_ text: String, to reader: Reader) -> Bool {
    reader.outlet.write(ByteBuffer(string: text))
  }

  private func write(bytes: Int, to reader: Reader) {
    write(String(repeating: "x", count: bytes), to: reader)
    reader.outlet.flush()
  }

  @Test func whatIsQueuedGoesOutInOnePiece() throws {
    let ana = try reader()
    #expect(write("one ", to: ana) && !write("two ", to: ana) && !write("", to: ana))
    #expect(try ana.read() == "")
    ana.outlet.flush()
    #expect(try ana.channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(string: "one two "))
    #expect(try ana.read() == "")
    ana.outlet.flush()
    #expect(ana.valve.flushes == 1)
    #expect(write("three", to: ana))
  }

  // MARK: Who reads slowly

  @Test func whoIsBehindByMoreThanTheOutboxHoldsLosesTheConnection() throws {
    let ana = try reader()
    ana.valve.isShut = true
    write(bytes: 60, to: ana)
    write(bytes: 40, to: ana)
    write(bytes: 1, to: ana)
    #expect(ana.channel.isActive && ana.valve.timesBehind == 0)
    #expect(!write("one too many", to: ana))
    #expect(!ana.channel.isActive && ana.valve.timesBehind == 1)
    #expect(!write("more", to: ana) && ana.valve.timesBehind == 1)
  }

  @Test func whatIsQueuedCountsToo() throws {
    let ana = try reader()
    ana.valve.isShut = true
    write(bytes: 60, to: ana)
    #expect(write(String(repeating: "x", count: 40), to: ana))
    write("x", to: ana)
    #expect(ana.channel.isActive)
    write("one too many", to: ana)
    #expect(!ana.channel.isActive)
  }

  @Test func aQuarterOfAMegabyteMayWait() throws {
    let ana = try reader(outbox: HouseLimits().outbox)
    ana.valve.isShut = true
    var lines = 0
    while ana.channel.isActive, lines < 1_000 {
      write(bytes: 1_024, to: ana)
      lines += 1
    }
    // One line may lead over the bound, and the next finds that out.
    #expect(lines == 256 + 2)
  }

  @Test func whoCatchesUpMayFallBehindAgain() throws {
    let ana = try reader()
    for _ in 0..<20 {
      ana.valve.isShut = true
      write(bytes: 90, to: ana)
      ana.open()
      #expect(try ana.read().count == 90)
    }
    #expect(ana.channel.isActive)
  }

  /// However slowly somebody reads: all of it once and in order, but for what waits when they are cut off.
  @Test func eachByteComesOnceAndInOrder() throws {
    var ends: (cut: Int, read: Int) = (0, 0)
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      let ana = try reader()
      var (taken, queued, waiting) = ("", 0, 0)
      for step in 0..<60 where ana.channel.isActive {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...4:
          let text = String(repeating: "\(step),", count: Int.random(in: 1...8, using: &random))
          let isTooFar = waiting > 0 && waiting + queued > 100
          write(text, to: ana)
          #expect(ana.channel.isActive != isTooFar, "seed \(seed)")
          if isTooFar { continue }
          taken += text
          queued += text.utf8.count
        case 5...7:
          ana.outlet.flush()
          waiting = ana.valve.isShut ? waiting + queued : 0
          queued = 0
        case 8: ana.valve.isShut = true
        default:
          ana.open()
          waiting = 0
        }
      }
      if ana.channel.isActive {
        ends.read += 1
        ana.outlet.flush()
        ana.open()
        (queued, waiting) = (0, 0)
      } else {
        ends.cut += 1
      }
      #expect(try ana.read() == taken.dropLast(queued + waiting), "seed \(seed)")
    }
    #expect(ends.cut > 20 && ends.read > 20)
  }

  // MARK: The end

  @Test func theLastWordsComeBeforeTheEnd() throws {
    let ana = try reader()
    write("goodbye", to: ana)
    ana.outlet.closeAfterWriting()
    #expect(try ana.read() == "goodbye")
    #expect(!ana.channel.isActive)
  }

  @Test func whoReadsTheLastWordsLateReadsThemAll() throws {
    let ana = try reader()
    ana.valve.isShut = true
    write("one ", to: ana)
    ana.outlet.flush()
    write("two", to: ana)
    ana.outlet.closeAfterWriting()
    #expect(!write("after the end", to: ana))
    #expect(ana.channel.isActive)
    ana.open()
    #expect(try ana.read() == "one two")
    #expect(!ana.channel.isActive)
  }

  @Test func lastWordsThatNobodyReadsAreGivenUp() throws {
    let ana = try reader()
    ana.outlet.giveUp(at: .distantFuture - .seconds(1))
    ana.valve.isShut = true
    write("goodbye", to: ana)
    ana.outlet.closeAfterWriting()
    let end = loop.now + Limits.farewell
    ana.outlet.giveUp(at: end - .nanoseconds(1))
    #expect(ana.channel.isActive)
    ana.outlet.giveUp(at: end)
    #expect(!ana.channel.isActive)
    loop.run()
  }

  @Test func whoIsGoneIsWrittenNothing() throws {
    let ana = try reader()
    write("one", to: ana)
    ana.outlet.detach()
    ana.outlet.flush()
    #expect(!write("two", to: ana) && !ana.outlet.hideTyping(true))
    ana.outlet.closeAfterWriting()
    #expect(try ana.read() == "" && ana.channel.isActive)
  }

  // MARK: What is typed

  /// A client that shows what is typed itself is told nothing, and needs no flush for it.
  @Test func typingIsHiddenWhereTheClientCan() throws {
    let ana = try Reader(1, Mailbox(loop), loop) { $0 ? [255, 251, 1] : [] }
    #expect(ana.outlet.hideTyping(true) && !ana.outlet.hideTyping(false))
    ana.outlet.flush()
    #expect(try ana.channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(bytes: [255, 251, 1]))
  }

  /// What the house says goes above the line, what shows a key does not.
  @Test func theLineBeingTypedStaysWhole() throws {
    let ana = try reader()
    ana.outlet.lineAgain = Array("hel".utf8)
    for text in ["one\r\n", "two\r\n"] { _ = ana.outlet.say(ByteBuffer(string: text)) }
    ana.outlet.flush()
    #expect(try ana.read() == "\r\u{1B}[Kone\r\ntwo\r\nhel")
    ana.outlet.hearOut(ByteBuffer(string: "three\r\n"))
    #expect(try ana.read() == "\r\u{1B}[Kthree\r\nhel")
    write("l", to: ana)
    ana.outlet.flush()
    #expect(try ana.read() == "l")
    _ = ana.outlet.say(ByteBuffer(string: "Goodbye.\r\n"))
    ana.outlet.closeAfterWriting()
    #expect(try ana.read() == "\r\u{1B}[KGoodbye.\r\n")
  }

  /// What was said before a key is asked for goes above the line, which then goes.
  @Test func theLineGoesOnceItIsHidden() throws {
    let ana = try Reader(1, Mailbox(loop), loop) { _ in Array("\r\u{1B}[K".utf8) }
    ana.outlet.lineAgain = Array("hel".utf8)
    _ = ana.outlet.say(ByteBuffer(string: "one\r\n"))
    #expect(ana.outlet.hideTyping(true))
    #expect(try ana.read() == "\r\u{1B}[Kone\r\nhel")
    ana.outlet.lineAgain = nil
    _ = ana.outlet.say(ByteBuffer(string: "two\r\n"))
    ana.outlet.flush()
    #expect(try ana.read() == "\r\u{1B}[Ktwo\r\n")
  }

  // MARK: How it is written to

  @Test func theWidthThatWasToldGoesBeforeTheWindow() throws {
    let outlet = try reader().outlet
    outlet.window = 100
    #expect(outlet.style.width == 98)
    outlet.told = 40
    outlet.window = 80
    #expect(outlet.style.width == 38)
  }
}
