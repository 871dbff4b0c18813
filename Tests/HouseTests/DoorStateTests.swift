import ActivityKit
import EventRuntime
import EventTerms
import Messages
import Testing

@testable import House

/// The door without a house around it: what each state makes of each input.
@Suite struct DoorStateTests {
  /// Whatever is asked, and nothing changes by it.
  @Test func theQuestionIsAskedOnceMore() {
    var porch = Porch([Porch.open, Porch.club, Porch.careful])
    let name = Door.Effect.ask(.nameFirst(invited: nil))
    #expect(porch.take(.again) == [name])
    porch.type("rosa")
    #expect(porch.take(.again) == [.ask(.keyOfFacilitator(name: "rosa"))])
    #expect(porch.type("") == [.conceal(false), name])
    porch.nameThem()
    #expect(porch.take(.again) == [.showEvents])
    porch.find(.standing(Standing()), after: porch.type("club"))
    #expect(porch.take(.again) == [.ask(.codeWordOfEvent(event: "Club"))])
    #expect(porch.door.isAskedForSecret)
    porch.type("")
    porch.find(.standing(Standing()), after: porch.type("careful"))
    #expect(
      porch.take(.again) == [.show(Porch.careful, Porch.kind), .ask(.agreementTypeAgree)])
    porch.take(.seated("careful"))
    #expect(porch.take(.again) == [])
  }

  @Test(arguments: [Int.min, -1, 0, 3, Int.max]) func aNumberThatIsNoEventIsNone(number: Int) {
    var porch = Porch()
    porch.nameThem()
    #expect(porch.directory.event("\(number)") == nil)
    #expect(porch.directory.event("#2.")?.slug == "circle")
    porch.type("\(number)")
    #expect(porch.door.state == .lobby)
  }

  @Test func whoSitsIsThroughTheDoor() {
    var porch = Porch()
    porch.nameThem()
    porch.door.before = ("Circle", isOver: false)
    porch.take(.found(.code(nil), .code(Porch.code, mayBeName: false)))
    #expect(porch.take(.seated("open")) == [.release("ana")])
    #expect(porch.door.state == .passed && porch.door.passed == ["open"])
    #expect(porch.door.before == nil && porch.door.wrongGuesses == 0)
    #expect(porch.type("hello").isEmpty && porch.take(.turnedBack).isEmpty)
    // What was asked for before is over, and costs nothing.
    let guess = Door.Guess.code(Porch.code, mayBeName: false)
    #expect(porch.take(.weighed(guess)) == [.acquit(guess)])
    #expect(
      porch.take(.found(.code(nil), .code(Porch.code, mayBeName: false))) == [.acquit(guess)])
    #expect(porch.take(.unanswered(.admission(Porch.open))).isEmpty)
    #expect(porch.door.state == .passed && porch.door.wrongGuesses == 0)
    #expect(porch.take(.left).isEmpty && porch.door.state == .lobby)
  }

  @Test func whoMayComeBackNowhereIsNotAskedWhere() {
    var porch = Porch()
    porch.nameThem()
    porch.occurrences = ["open": 1, "circle": 2]
    porch.door.closed = [1]
    #expect(porch.take(.distracted) == [.ask(.eventWhich(rename: .adviceOtherName))])
    porch.door.closed = [1, 2]
    #expect(porch.take(.distracted) == [.ask(.eventNoneLeft)])
    // Another occurrence is another chance.
    porch.occurrences["circle"] = 3
    #expect(porch.take(.distracted) == [.ask(.eventWhich(rename: .adviceOtherName))])
  }

  @Test func aCommandLeadsAwayFromAQuestion() {
    var porch = Porch()
    porch.nameThem()
    porch.find(.standing(Standing()), after: porch.type("circle"))
    #expect(porch.take(.stepBack) == [.conceal(false)])
    #expect(porch.take(.stepBack).isEmpty && porch.door.state == .lobby)
    porch.find(.standing(Standing()), after: porch.type("circle"))
    #expect(
      porch.take(.join(event: "open", name: nil, key: nil))
        == [.conceal(false), .lookUp(.admission(Porch.open))])
    var nobody = Porch()
    #expect(
      nobody.take(.join(event: "open", name: nil, key: nil))
        == [.refuse(.missingArgumentWhoAreYou(event: "open"))])
  }

  /// Whatever comes in whatever order: what comes back is asked for last, and the client shows what is
  /// typed unless a secret is asked for.
  @Test func anythingMayCome() {
    var random = RandomSource(seed: 5)
    let lines = [
      "ana", "rosa", "sam", "open", "club", "careful", "circle", "agree", "", "lantern", Porch.code,
      "open-sesame", "7", "\(Int.min)",
    ]
    let findings: [Finding] = [
      .standing(Standing()), .standing(Standing(invitee: 7, isInvited: true)), .key(nil),
      .key(KeyHolder(person: 4, name: "sam", role: .facilitator)), .code(nil),
      .code(CodeHolder(person: 7, name: "ana", event: "circle")), .agreed(true), .agreed(false),
      .busy, .failed("no"),
    ]
    var states: Set<String> = []
    for _ in 0..<1_000 {
      var porch = Porch([Porch.open, Porch.circle, Porch.club, Porch.careful])
      var isConcealed = false
      var effects = porch.take(.connected)
      for _ in 0..<30 {
        let line = lines.randomElement(using: &random) ?? ""
        let input: Door.Input =
          switch (effects.last, Int.random(in: 0..<8, using: &random)) {
          case (_, 6): .name(line)
          case (_, 7): .distracted
          case (_, 0):
            .join(event: line, name: Bool.random(using: &random) ? "ana" : nil, key: line)
          case (.lookUp(let query), 1): .unanswered(query)
          case (.lookUp(let query), _):
            .found(findings.randomElement(using: &random) ?? .busy, query)
          case (.weigh(let guess), 1): .tooMany(guess)
          case (.weigh(let guess), _): .weighed(guess)
          case (.takeSeat(let event, _), 1): .nameTaken(event)
          case (.takeSeat, 2): .turnedBack
          case (.takeSeat(let event, _), _): .seated(event.slug)
          case (_, 1) where porch.door.state == .passed: .left
          default: .line(line)
          }
        effects = porch.take(input)
        for effect in effects.dropLast() {
          switch effect {
          case .lookUp, .weigh, .takeSeat, .enter, .showEvents, .end:
            Issue.record("\(effect) is not the last of \(effects)")
          case .ask, .refuse, .tell, .show, .explain, .conceal, .acquit, .noteWrong, .trust, .hold,
            .release:
            break
          }
        }
        for case .conceal(let isSecret) in effects {
          #expect(isSecret != isConcealed)
          isConcealed = isSecret
        }
        #expect(!isConcealed || porch.door.isAskedForSecret)
        states.insert(String("\(porch.door.state)".prefix { $0 != "(" }))
      }
    }
    #expect(states.count == 8, "\(states)")
  }
}
