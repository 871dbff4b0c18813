import ActivityKit
import Messages
import Testing
import Words

@testable import TextProtocol

/// Replies that grow with the room come in pages.
@Suite struct PagedTests {
  private func roster(_ count: Int, page: Int) -> Message {
    .roster(
      Paged(page, of: Array(1...count)) {
        RosterRow(name: "p\($0)", role: .participant, place: .here)
      })
  }

  private func lines(_ message: Message) -> [String] {
    Renderer(.plain(width: 78)).lines(message)
  }

  @Test func whatFitsIsOnePage() {
    guard case .roster(let people) = roster(40, page: 3) else {
      Issue.record("no roster")
      return
    }
    #expect(people.rows.count == 40 && people.place == nil && people.total == 40)
  }

  @Test(arguments: [
    (1, 40, "Page 1 of 3. /roster 2 shows more."), (2, 40, "Page 2 of 3. /roster 3 shows more."),
    (3, 20, "Page 3 of 3."), (99, 20, "Page 3 of 3."),
    (-5, 40, "Page 1 of 3. /roster 2 shows more."),
    (.max, 20, "Page 3 of 3."),
  ])
  func moreIsSeveral(page: Int, rows: Int, last: String) {
    let message = roster(100, page: page)
    guard case .roster(let people) = message else {
      Issue.record("no roster")
      return
    }
    #expect(people.rows.count == rows && people.total == 100)
    #expect(lines(message).first == "100 people" && lines(message).last == last)
  }

  @Test func aProgramIsToldWhichPageItIs() {
    var bytes: [UInt8] = []
    roster(100, page: 2).writeJSON(in: .english, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""page":2,"pages":3,"total":100"#))
  }

  @Test func ofManyHandsTheFirstAreShown() {
    let hands = Message.hands(
      Paged(1, of: Array(1...90)) { SpeakerRow(name: "p\($0)", lines: 0) })
    #expect(
      lines(hands).joined(separator: " ").hasPrefix("90 hands are up, the first of them: p1, p2"))
  }

  /// However many people there are, no reply comes near to what an outbox holds.
  @Test func aPageIsSmall() {
    let name = String(repeating: "🙂", count: 24)
    let who = Message.who(Paged(1, of: Array(1...10_000), size: 160) { _ in PersonRow(name: name) })
    var bytes: [UInt8] = []
    who.writeJSON(in: .english, into: &bytes)
    #expect(bytes.count < 32_768)
  }
}
