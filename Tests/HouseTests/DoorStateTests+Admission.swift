import ActivityKit
import EventRuntime
import EventTerms
import Messages
import Testing

@testable import House

/// Who comes into an event: which one is chosen, and what has to be agreed to before.
extension DoorStateTests {
  @Test func anEventIsChosen() {
    var porch = Porch()
    porch.nameThem()
    for typed in ["1", "open", "OPEN"] {
      #expect(porch.type(typed) == [.lookUp(.admission(Porch.open))])
    }
    #expect(
      porch.type("opne").first
        == .refuse(.noSuchEventTyped(typed: "opne", advice: .adviceDidYouMean(name: "open"))))
    #expect(
      porch.type("whatnow") == [
        .refuse(.noSuchEventTyped(typed: "whatnow", advice: nil)), .showEvents,
      ])
    #expect(porch.type("what now") == [.explain, .showEvents])
    // Whoever was in an event speaks on.
    porch.door.before = ("Circle", isOver: true)
    #expect(porch.type("what now") == [.refuse(.eventOverNobodyReads(event: "Circle"))])
    porch.door.before = ("Circle", isOver: false)
    #expect(porch.type("what now") == [.refuse(.notSeatedLeft(event: "Circle"))])
    #expect(porch.type(Porch.code) == [.weigh(.code(Porch.code, mayBeName: false))])
  }

  @Test func whoMayNotComeInIsAskedForMore() {
    for (standing, refusal) in [
      (Standing(isStaff: true), Refusal.nameReservedFacilitates(name: "ana")),
      (Porch.like("anna"), NameGuard.refusal(of: "ana", like: "anna")),
    ] {
      var porch = Porch()
      porch.nameThem()
      #expect(
        porch.find(.standing(standing), after: porch.type("open"))
          == [.release("ana"), .refuse(refusal), Porch.nameQuestion])
    }
    var porch = Porch()
    porch.nameThem()
    // The name is that of somebody else's invitation.
    #expect(
      porch.find(.standing(Standing(invitee: 9)), after: porch.type("open"))
        == [.conceal(true), .ask(.codeOfName(name: "ana"))])
    // Whoever has proved who they are goes in under another name.
    var proven = Porch()
    proven.prove()
    #expect(
      proven.find(.standing(Standing(invitee: 9)), after: proven.type("open"))
        == [.refuse(.nameTakenHasName(event: "Open", name: "ana")), .ask(.nameThere)])
    #expect(proven.door.state == .asksOtherName(Porch.open))
  }

  @Test func anAdmissionThatIsNotAnsweredLeadsBack() {
    var porch = Porch()
    porch.nameThem()
    porch.type("open")
    #expect(porch.take(.unanswered(.admission(Porch.open))) == [.showEvents])
    #expect(porch.take(.turnedBack) == [.showEvents])
    #expect(porch.take(.chose(Porch.circle)) == [.lookUp(.admission(Porch.circle))])
  }

  @Test func nobodyComesInBeforeTheyAgree() {
    var porch = Porch([Porch.open, Porch.careful])
    porch.nameThem()
    let text: [Door.Effect] = [.show(Porch.careful, Porch.kind), .ask(.agreementTypeAgree)]
    #expect(porch.find(.standing(Standing()), after: porch.type("careful")) == text)
    #expect(porch.type("why?") == [.refuse(.notAgreedNoYes), .ask(.agreementTypeAgree)])
    #expect(porch.type("no") == [.refuse(.notAgreedDeclined), .ask(.agreementTypeAgree)])
    // Who may come is asked again, since reading takes time.
    let agreed = porch.type("I agree!")
    #expect(agreed == [.lookUp(.admission(Porch.careful))])
    #expect(
      porch.find(.standing(Standing()), after: agreed)
        == [.takeSeat(Porch.careful, agreed: Porch.kind.hash)])
    // Whoever has a seat there has agreed.
    var back = Porch([Porch.open, Porch.careful])
    back.nameThem()
    back.agreed = ["careful": Porch.kind.hash]
    #expect(
      back.find(.standing(Standing()), after: back.type("careful"))
        == [.takeSeat(Porch.careful, agreed: nil)])
  }

  @Test(arguments: [
    ("yes", "en", true), ("OK!", "en", true), ("sure", "en", true), ("I do", "en", true),
    ("agree", "es", true), ("sí", "es", true), ("de acuerdo", "es", true), ("acepto", "es", true),
    ("sí", "en", false), ("no", "en", false), ("maybe", "en", false), ("yes but why", "en", false),
  ])
  func aPlainYesAgrees(line: String, language: String, agrees: Bool) {
    var porch = Porch([Porch.open, Porch.careful])
    porch.language = language
    porch.nameThem()
    porch.find(.standing(Standing()), after: porch.type("careful"))
    #expect((porch.type(line) == [.lookUp(.admission(Porch.careful))]) == agrees)
  }

  @Test(arguments: [
    "1.", "#1", "one", "number one", "One, please", "first", "the first", "uno", "la primera",
    "the first one", "I'd like the Friday one", "friday please", "number 1",
    "el primero",
  ])
  func anEventIsChosenAsPeopleSayIt(line: String) {
    let friday = PlannedEvent(slug: "social", title: "Friday social", agenda: [])
    let circle = PlannedEvent(slug: "circle", title: "Café circle", agenda: [])
    var porch = Porch([friday, circle])
    porch.nameThem()
    #expect(porch.type(line) == [.lookUp(.admission(friday))])
    for talk in ["I want to go", "the one", "what a lovely friday"] {
      #expect(porch.type(talk).last != .lookUp(.admission(friday)), "\(talk)")
    }
  }

  @Test func whoIsKnownIsAskedOnce() {
    for hasAgreed in [false, true] {
      var porch = Porch([Porch.open, Porch.careful])
      porch.prove()
      let asked = porch.find(.standing(Standing()), after: porch.type("careful"))
      #expect(asked == [.lookUp(.agreed(.person(7), Porch.careful, Porch.kind))])
      #expect(
        porch.find(.agreed(hasAgreed), after: asked).first
          == (hasAgreed
            ? .takeSeat(Porch.careful, agreed: Porch.kind.hash) : .show(Porch.careful, Porch.kind)))
    }
  }

  @Test func whoComesBackReadsWhatIsNew() {
    let place = SeatPlace(occurrence: 3, seat: 2)
    let seat = DoorSurroundings.LiveSeat(
      place: place, event: Porch.careful, name: "ana", agreed: "another text")
    var porch = Porch([Porch.open, Porch.careful])
    (porch.codes, porch.seats) = ([Porch.hash: seat], [place: seat])
    let shown = porch.weigh(after: porch.type(Porch.code))
    #expect(shown.suffix(2) == [.show(Porch.careful, Porch.kind), .ask(.agreementTypeAgree)])
    var over = porch
    over.seats = [:]
    #expect(
      over.type("agree") == [.refuse(.eventOverMeanwhile(event: "Careful")), .showEvents])
    var changed = porch
    let other = PlannedEvent(
      slug: "careful", title: "Careful", agreement: Agreement(text: "Be kinder."), agenda: [])
    changed.seats[place] = .init(place: place, event: other, name: "ana", agreed: nil)
    #expect(changed.type("agree").first == .show(other, Agreement(text: "Be kinder.")))
    #expect(porch.type("agree") == [.enter(place, agreed: Porch.kind.hash)])
  }
}
