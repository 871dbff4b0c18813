import ActivityKit
import Foundation
import Messages
import Testing

@testable import EventRuntime

/// What whoever comes late reads of what was said before.
@Suite struct BriefingTests {
  private typealias Follows = Next<Int>
  private var briefing = Briefing()
  private let wait = Follows.wait(.seconds(5), then: 0)
  private let floor = Follows.floor(Person.ID(2), for: .seconds(5), then: 0)
  private let split = Follows.split([], about: [], for: .seconds(5), then: 0)
  private let ask = Follows.ask(
    [Prompt(.text("Q?"))], closing: .together, for: .seconds(5), then: 0)

  private mutating func say(_ texts: String..., then next: Follows) {
    for text in texts { briefing.note(.say(Text(text))) }
    briefing.begin(next)
  }

  private var read: [String] {
    (briefing.introduction + briefing.current).map {
      if case .say(let text) = $0 { text.words() } else { "?" }
    }
  }

  @Test mutating func theIntroductionStaysAndTheRestIsWhatWasSaidLast() {
    say("Breathe.", "You may stop.", then: wait)
    #expect(read == ["Breathe.", "You may stop."])
    say("In.", then: wait)
    say("Out.", then: wait)
    say(then: wait)
    #expect(read == ["Breathe.", "You may stop.", "Out."])
  }

  @Test mutating func aQuestionStandsForItselfAndAboveItsAnswers() {
    say("Everyone reads it.", then: ask)
    #expect(read == ["Everyone reads it."])
    briefing.head(["Q?"])
    #expect(read == [])
    say("It is Lima.", then: wait)
    #expect(read == ["Q?", "It is Lima."] && briefing.isHeaded)
    say("Another matter.", then: wait)
    #expect(read == ["Another matter."])
    say(then: ask)
    #expect(read == [])
  }

  /// Each turn has its line, and the topic stays.
  @Test mutating func turnsShareTheTopic() {
    say("Hello.", then: wait)
    say("What do you take with you?", "The order: ana, ben, cai.", then: wait)
    say("ana, what do you take?", then: floor)
    say("ben, what do you take?", then: floor)
    let topic = ["Hello.", "What do you take with you?", "The order: ana, ben, cai."]
    #expect(read == topic + ["ben, what do you take?"])
    say(then: floor)
    #expect(read == topic + ["ben, what do you take?"])
    say("That was everyone.", then: wait)
    #expect(read == ["Hello.", "That was everyone."])
  }

  /// Also where topic and first turn are said in one breath.
  @Test mutating func turnsWithoutAWait() {
    say("What do you take with you?", "ana begins.", then: floor)
    say("ben goes on.", then: floor)
    #expect(read == ["What do you take with you?", "ben goes on."])
  }

  /// "In a moment you will be in pairs" is over once they are.
  @Test mutating func anAnnouncementOfGroupsIsOver() {
    say("Here is your card.", "In a moment you meet.", then: wait)
    say(then: split)
    #expect(read == ["Here is your card."])
    briefing.head(["A topic"])
    #expect(read == ["Here is your card."])
    say("Share something.", then: wait)
    #expect(read == ["Here is your card.", "A topic", "Share something."])
    say("Once more you meet.", then: wait)
    say(then: split)
    #expect(read == ["Here is your card."])
    say(then: split)
    #expect(read == ["Here is your card."])
  }

  @Test mutating func whatIsSaidInTheMiddleOfAStepIsAdded() {
    say("Find a square.", then: wait)
    briefing.note(.say("ana has one."))
    briefing.note(.tell([Person.ID(2)], "You have one."))
    briefing.goOn()
    #expect(read == ["Find a square.", "ana has one."])
  }

  @Test mutating func itIsBounded() {
    for _ in 0..<500 { briefing.note(.say("x")) }
    briefing.begin(wait)
    for _ in 0..<500 { briefing.note(.say("y")) }
    briefing.goOn()
    #expect(read.count <= 120)
    #expect(
      briefing.history == Array(repeating: Briefing.Line.text("y"), count: Briefing.mostLines))
  }

  /// Each finds what they were told alone where it was said, also once much of the rest is forgotten.
  @Test mutating func whatWasForSomeIsTheirs() {
    let (ana, ben) = (Person.ID(2), Person.ID(3))
    briefing.note(.say("It is Lima."))
    briefing.note(.tell([ana], "You had it."))
    briefing.note(.say("Because it is."))
    #expect(
      briefing.history(of: ana)
        == ["It is Lima.", "You had it.", "Because it is."].map { Briefing.Line.text(Text($0)) })
    #expect(
      briefing.history(of: ben)
        == ["It is Lima.", "Because it is."].map { Briefing.Line.text(Text($0)) })
    briefing.move(ana, to: ben)
    #expect(briefing.history(of: ben).count == 3 && briefing.history(of: ana).count == 2)
    for _ in 0..<Briefing.mostLines { briefing.note(.say("x")) }
    #expect(briefing.history(of: ben).count == Briefing.mostLines)
    for _ in 0..<(3 * Briefing.mostOwnLines) { briefing.note(.tell([ana], "y")) }
    let told = briefing.history(of: ana).count - Briefing.mostLines
    #expect((Briefing.mostOwnLines..<2 * Briefing.mostOwnLines).contains(told))
  }

  /// A few long lines, or lines to many people, are as much as many short ones.
  @Test mutating func whatWasForSomeIsBoundedInBytes() throws {
    let crowd = (2...1_001).map { Person.ID($0) }
    for _ in 0..<200 { briefing.note(.tell(crowd, "y")) }
    let ofMany = briefing.history(of: crowd[0]).count
    #expect((1...65).contains(ofMany))
    let long = Text(String(repeating: "z", count: 100_000))
    for _ in 0..<50 { briefing.note(.tell([crowd[0]], long)) }
    let ofLong = briefing.history(of: crowd[0]).count
    #expect((1...6).contains(ofLong))
    // What a house of before has saved is weighed anew.
    let saved = try JSONEncoder().encode(briefing)
    var values = try #require(try JSONSerialization.jsonObject(with: saved) as? [String: Any])
    #expect(values.removeValue(forKey: "ownSize") != nil)
    briefing = try JSONDecoder().decode(
      Briefing.self, from: JSONSerialization.data(withJSONObject: values))
    for _ in 0..<50 { briefing.note(.tell([crowd[0]], long)) }
    #expect((1...6).contains(briefing.history(of: crowd[0]).count))
  }

  /// Of a step that is over only what still matters is told again.
  @Test mutating func whatIsPastIsNot() throws {
    let talk = Follows.wait(.minutes(2), then: 0)
    func texts(left: Duration? = nil) -> [Text] {
      briefing.history(of: Person.ID(2), left: left).compactMap {
        if case .text(let text) = $0 { text } else { nil }
      }
    }
    say("Breathe as you like.", then: wait)
    for breath in ["In.", "Hold.", "Out."] {
      briefing.note(.show(.phase(Display.Phase("a breath", for: .seconds(4)))))
      say(breath, then: wait)
    }
    #expect(texts() == ["Breathe as you like.", "Out."])
    briefing.note(.say("It is Lima."))
    briefing.note(.say(.commonDuration(time: .minutes(2))))
    briefing.begin(talk)
    briefing = try JSONDecoder().decode(Briefing.self, from: JSONEncoder().encode(briefing))
    #expect(
      texts(left: .seconds(40))
        == ["Breathe as you like.", "It is Lima.", .commonDuration(time: .seconds(40))])
    say("In a moment you will be in pairs", then: wait)
    #expect(texts().count == 3)
    say(then: split)
    #expect(texts() == ["Breathe as you like.", "It is Lima."])
  }

  /// What everyone was told, and nothing that was for some.
  @Test mutating func itsHistory() {
    #expect(briefing.history == nil)
    say("Welcome.\n\n  Sit down.", then: wait)
    briefing.begin(
      Follows.ask(
        [Prompt(.choice("Which?", ["Quito", "Lima"]))], closing: .together, for: .seconds(5),
        then: 0))
    briefing.note(.tell([Person.ID(2)], "You had it."))
    let count = Display.Count("Lima", 2, remark: "right")
    briefing.note(.show(.tally(title: "Answers", [count])))
    briefing.note(.show(.list(title: "Pieces", ["one", "two"], numbered: true)))
    briefing.note(.show(.list(title: "", ["three"], numbered: false)))
    briefing.note(.show(.scores))
    let some = Prompt(.text("Secret?"), audience: .only([Person.ID(2)]))
    briefing.begin(Follows.ask([some], closing: .together, for: .seconds(5), then: 0))
    briefing.begin(Follows.alone(about: ["The sky"], for: .seconds(5), then: 0))
    briefing.begin(Follows.split([], about: ["The sea", "Hills"], for: .seconds(5), then: 0))
    let words: [Briefing.Line] = [
      "Welcome.", "Sit down.", "Which?", "A. Quito", "B. Lima", "Answers",
    ].map { .text(Text($0)) }
    let pieces: [Briefing.Line] = ["Pieces", "1. one", "2. two", "- three", "The sky"].map {
      .text(Text($0))
    }
    let topics: [Briefing.Line] = [
      .sentence(.activitiesTopic(topic: Sentence("The sea"))),
      .sentence(.activitiesOrTopic(topic: Sentence("Hills"))),
    ]
    let counted = Briefing.Line.sentence(count.sentence(of: Sentence("Lima")))
    #expect(briefing.history == words + [counted] + pieces + topics)
  }
}
