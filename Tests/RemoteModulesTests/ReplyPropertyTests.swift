import ActivityKit
import RemoteModules
import Testing

/// Whatever bytes come, a line is read or refused, and nothing in what is read is beyond its bounds.
@Suite struct ReplyPropertyTests {
  private static let lines = [
    #"{"type":"reply","request":4,"do":[{"say":"a\u001bb"},{"tell":[2,3],"text":"x"},{"scores":true}],"#
      + #""then":{"ask":"Q?","choices":["a","b"],"pick":[1,2],"time":9,"cue":"x"},"state":"s"}"#,
    #"{"type":"reply","request":4,"do":[{"award":5,"to":2,"for":"x"},{"list":"L","items":["x"]},"#
      + #"{"board":["x","y"],"spoken":"x","to":[2]}],"#
      + #""then":{"split":[[2,3],[4]],"about":["a"],"time":20}}"#,
    #"{"type":"reply","request":4,"then":{"floor":3,"time":1e1,"cue":""}}"#,
  ]

  @Test(arguments: 0..<8 as Range<UInt64>) func noBytesTrap(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var read = 0
    for _ in 0..<2_000 {
      var bytes = Array(Self.lines.randomElement(using: &random)?.utf8 ?? "".utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: index)
        case 2: bytes.replaceSubrange(index...index, with: Array("9999999999999999999".utf8))
        default: bytes.removeSubrange(index..<min(bytes.count - 1, index + 5))
        }
      }
      let deed = try? ModuleLineReader.readReply(bytes, to: ReplyTests.request)
      guard let deed else { continue }
      read += 1
      #expect(deed.next != nil && deed.effects.count <= ModuleLimits.effects)
      for case .award(let points, _, _) in deed.effects {
        #expect((0...1_000_000).contains(points))
      }
      if case .ask(let prompt, _, let time, _) = deed.next {
        #expect(time >= .seconds(1) && time <= .hours(24))
        if case .choice(let choices) = prompt.question.kind {
          #expect(choices.pick.upperBound <= choices.labels.count)
        }
      }
    }
    #expect(read > 100)
  }

  @Test func whatIsNestedDeepIsRefused() {
    let deep =
      #"{"type":"reply","request":4,"do":"# + String(repeating: "[", count: 500_000)
    #expect(throws: ModuleNonsense.self) {
      try ModuleLineReader.readReply(Array(deep.utf8), to: ReplyTests.request)
    }
  }
}
