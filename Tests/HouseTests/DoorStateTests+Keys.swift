import ActivityKit
import EventRuntime
import EventTerms
import Messages
import Testing

@testable import House

/// The keys of those who facilitate.
extension DoorStateTests {
  @Test func theStaffAreAskedForTheirKey() {
    var porch = Porch()
    let question: [Door.Effect] = [.conceal(true), .ask(.keyOfFacilitator(name: "rosa"))]
    #expect(porch.type("Rosa") == question)
    #expect(porch.door.isAskedForSecret && porch.door.moment == .asked)
    // An empty line goes back.
    #expect(porch.type(" ") == [.conceal(false), Porch.nameQuestion])
    porch.type("rosa")
    let given = Door.KeyGiven(typed: "open-sesame", name: "rosa", event: nil)
    #expect(porch.type("open-sesame") == [.conceal(false), .weigh(.key(given))])
    #expect(porch.take(.weighed(.key(given))) == [.acquit(.key(given)), .showEvents])
    #expect(porch.door.guest.proof == .key(.facilitator, person: nil))
    #expect(porch.type("open") == [.takeSeat(Porch.open, agreed: nil)])
  }

  @Test func aKeyOfTheRegisterIsLookedUpThere() {
    var porch = Porch()
    porch.type("sam")
    let given = Door.KeyGiven(typed: "correct-horse", name: "sam", event: nil)
    let recent = porch.type("correct-horse")
    #expect(recent == [.conceal(false), .lookUp(.recentKey(given))])
    let guess = porch.find(.key(nil), after: recent)
    #expect(guess == [.weigh(.key(given))])
    let looked = porch.weigh(after: guess)
    #expect(looked == [.lookUp(.key(given))])
    let holder = KeyHolder(person: 4, name: "sam", role: .facilitator)
    #expect(porch.find(.key(holder), after: looked) == [.acquit(.key(given)), .trust, .showEvents])
    // The plan has the last word on roles.
    #expect(porch.door.guest.proof == .key(.coFacilitator, person: 4))
    var lately = Porch()
    lately.type("sam")
    #expect(
      lately.find(.key(holder), after: lately.type("correct-horse")) == [.trust, .showEvents])
  }

  /// Keys that the house has made are read like codes; those of one's own as they are, but for blanks around them.
  @Test func aKeyOfTheHouseHoweverItIsWritten() {
    let made = ["rosa": StaffMember(name: "rosa", role: .facilitator, key: "ERVV-HFXF-YSDM-MJ68")]
    for line in ["ervv hfxf ysdm mj68", " ERVV-HFXF-YSDM-MJ68 ", "ervvhfxfysdmmj68"] {
      var porch = Porch(staff: made)
      porch.type("rosa")
      porch.weigh(after: porch.type(line))
      #expect(porch.door.guest.proof == .key(.facilitator, person: nil), "\(line)")
    }
    let own = ["rosa": StaffMember(name: "rosa", role: .facilitator, key: "ervvhfxfysdmmj68")]
    for (line, isRight) in [("ervvhfxfysdmmj68 ", true), ("ERVV-HFXF-YSDM-MJ68", false)] {
      var porch = Porch(staff: own)
      porch.type("rosa")
      porch.weigh(after: porch.type(line))
      #expect((porch.door.guest.proof == .key(.facilitator, person: nil)) == isRight, "\(line)")
    }
  }

  @Test func theNameOnceMoreIsNoWrongKey() {
    var porch = Porch()
    porch.type("sam")
    let given = Door.KeyGiven(typed: "Sam", name: "sam", event: nil)
    for _ in 1...4 {
      porch.type("Sam")
      #expect(
        porch.take(.found(.key(nil), .key(given)))
          == [.acquit(.key(given)), .conceal(true), .ask(.keyOfFacilitator(name: "sam"))])
    }
    #expect(porch.door.wrongGuesses == 0)
  }

  @Test func theThirdWrongKeyIsTheLast() {
    var porch = Porch()
    porch.type("sam")
    let given = Door.KeyGiven(typed: "wrong", name: "sam", event: nil)
    let again: [Door.Effect] = [
      .conceal(true), .ask(.keyOfFacilitator(name: "sam")),
    ]
    porch.type("wrong")
    #expect(porch.take(.unanswered(.key(given))) == [.acquit(.key(given))] + again)
    porch.type("wrong")
    #expect(porch.take(.unanswered(.recentKey(given))) == again)
    porch.type("wrong")
    #expect(
      porch.take(.found(.key(nil), .key(given))) == [.noteWrong, .refuse(.keyWrongTryAgain)] + again
    )
    porch.type("wrong")
    #expect(porch.take(.tooMany(.key(given))) == again)
    porch.type("wrong")
    #expect(
      porch.take(.found(.key(nil), .key(given))) == [.noteWrong, .end(.tooManyErrorsKeys)])
  }
}
