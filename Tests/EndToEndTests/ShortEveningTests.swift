import ActivityKit
import EventRuntime
import Messages
import Testing

@testable import parlor_load

@Suite struct ShortEveningTests {
  /// Each format once; `Scripts/test` plays ten thousand.
  @Test func eveningsKeepWhatIsPromised() throws {
    for seed in 0..<UInt64(ShortEvening.events.count) {
      var evening = ShortEvening(seed: seed)
      if evening.play() != nil { Issue.record("\(try ShortFailure(of: evening).text)") }
    }
  }

  @Test func anEveningGoesTheSameWayAgain() {
    var (first, second): ([String], [String]) = ([], [])
    var evening = ShortEvening(seed: 3)
    evening.play { first.append($0) }
    evening = ShortEvening(of: evening)
    evening.play { second.append($0) }
    #expect(first.count > 20)
    #expect(first == second)
  }

  /// A module that does what none should.
  @Test func whatBreaksAPromiseIsFoundAndMadeShort() throws {
    let events = [ShortEvening.planned("caprice:")]
    var broken: ShortEvening?
    for seed in 0..<200 as Range<UInt64> where broken == nil {
      var evening = ShortEvening(seed: seed, of: events)
      if evening.play() != nil { broken = evening }
    }
    let failure = try ShortFailure(of: #require(broken))
    #expect(failure.violation.promise == .fault)
    #expect(failure.acts.count <= 6)
    #expect(failure.text.contains("evenings --seed"))
  }

  @Test func whatComesOfAnEntryIsHeldToThePromises() {
    let award = Fact.scored(run: 1, number: 1, seat: 2, points: 500, reason: "right")
    let less = Fact.scored(run: 1, number: 1, seat: 2, points: -5, reason: "wrong")
    let named = Fact.answered(
      run: 1, prompt: 1, answer: 1, seat: 2, privacy: .anonymous, value: "x")
    let said = Message.say(Sentence(Text("qx9z")))
    #expect(Self.promise(brokenBy: [.keep(award), .keep(award)]) == .points)
    #expect(Self.promise(brokenBy: [.keep(less)]) == .points)
    #expect(Self.promise(brokenBy: [.keep(named)]) == .anonymity)
    #expect(Self.promise(brokenBy: [.keep(.activityEnded(run: 1, how: "failed"))]) == .fault)
    #expect(
      Self.promise(brokenBy: [.say(.saved(prompt: 1, text: "x"), to: .everyone)]) == .audience)
    #expect(Self.promise(brokenBy: [.say(said, to: .everyone)]) == .privacy)
    #expect(Self.promise(brokenBy: [.say(.saved(prompt: 1, text: "x"), to: .seats([2]))]) == nil)
  }

  /// What is found where this comes of an answer from seat 2, in a room of three.
  private static func promise(brokenBy outcomes: [Outcome]) -> Promise? {
    let event = ShortEvening.planned("note: Bring a cup.")
    var state = EventState(seed: 1)
    for (index, name) in ["rosa", "ana", "ben"].enumerated() {
      let role = index == 0 ? Role.facilitator : .participant
      let joined = entry(index + 1, .join(name: name, role: role, codeHash: name))
      _ = state.apply(joined, of: event)
    }
    var umpire = Umpire(of: event)
    umpire.look(at: outcomes, of: entry(4, .answer(seat: 2, prompt: 1, .text("qx1z"))), in: state)
    return umpire.violation?.promise
  }

  private static func entry(_ number: Int, _ input: Input) -> Entry {
    Entry(number: number, at: .zero, moment: Moment(elapsed: 0, wall: 0), input: input)
  }
}
