import EventRuntime
import EventTerms
import Messages
import Testing

@testable import House

/// Invitations, code words, rejoin codes and personal codes.
extension DoorStateTests {
  @Test func anInvitationOpensItsEvent() {
    var porch = Porch()
    porch.nameThem("eve")
    let asked = porch.find(.standing(Standing()), after: porch.type("circle"))
    #expect(asked == [.conceal(true), .ask(.codeByInvitation(event: "Circle"))])
    #expect(porch.type("") == [.conceal(false), .showEvents], "an empty line goes back")
    porch.find(.standing(Standing()), after: porch.type("circle"))
    let guess = Door.Guess.codeForEvent(Porch.code, Porch.circle)
    let typed = porch.type(Porch.code)
    #expect(typed == [.conceal(false), .weigh(guess)])
    let looked = porch.weigh(after: typed)
    guard case .code(Porch.hash)? = porch.inquiry(of: looked) else {
      Issue.record("\(looked)")
      return
    }
    let holder = CodeHolder(person: 7, name: "ana", event: "circle")
    let known = porch.find(.code(holder), after: looked)
    #expect(
      known == [.acquit(guess), .release("eve"), .hold("ana"), .lookUp(.admission(Porch.circle))])
    #expect(porch.door.guest.proof == .code(person: 7, hash: Porch.hash))
    #expect(
      porch.find(.standing(Standing(invitee: 7, isInvited: true)), after: known)
        == [.takeSeat(Porch.circle, agreed: nil)])
  }

  @Test func aCodeThatDoesNotOpenItIsAskedForAgain() {
    let question = Door.Effect.ask(.codeByInvitation(event: "Circle"))
    let guess = Door.Guess.codeForEvent(Porch.code, Porch.circle)
    var porch = Porch()
    porch.prove()
    porch.find(.standing(Standing()), after: porch.type("circle"))
    for (holder, told) in [
      (nil, [.noteWrong, .refuse(.codeUnknownInvalid)]),
      (CodeHolder(person: 7, name: "ana"), [.acquit(guess), .refuse(.notInvitedOwnCode)]),
      (
        CodeHolder(person: 8, name: "ben", event: "open"),
        [.acquit(guess), .refuse(.notInvitedElsewhere)]
      ),
    ] as [(CodeHolder?, [Door.Effect])] {
      let looked = porch.weigh(after: porch.type(Porch.code))
      #expect(porch.find(.code(holder), after: looked) == told + [.conceal(true), question])
      #expect(porch.door.state == .asksCode(Porch.circle))
    }
    porch.type(Porch.code)
    #expect(
      porch.take(.unanswered(.codeForEvent(Porch.code, Porch.circle)))
        == [.acquit(guess), .conceal(true), question])
    for _ in 2...4 { #expect(porch.take(.tooMany(guess)).last != .end(.tooManyErrorsCodes)) }
    #expect(porch.take(.tooMany(guess)) == [.end(.tooManyErrorsCodes)])
  }

  /// Whoever says that they have none guesses nothing.
  @Test(arguments: ["I don't have a code", "what code?", "none", "dont have time", "1111-2222"])
  func whatCannotBeACodeIsNoGuess(line: String) {
    var porch = Porch()
    porch.nameThem("eve")
    porch.find(.standing(Standing()), after: porch.type("circle"))
    for _ in 1...6 {
      #expect(
        porch.type(line) == [
          .conceal(false), .refuse(.codeUnknownNoForm), .conceal(true),
          .ask(.codeByInvitation(event: "Circle")),
        ])
    }
    #expect(porch.door.wrongGuesses == 0)
    var club = Porch([Porch.open, Porch.club])
    club.nameThem()
    club.find(.standing(Standing()), after: club.type("club"))
    #expect(club.type("I have no idea")[1] == .refuse(.codeUnknownNoWord))
    #expect(club.door.mayBeSecret("Lantern") && !club.door.mayBeSecret("help"))
    let word = PlannedEvent(slug: "word", title: "Word", access: .code("help"), agenda: [])
    var odd = Porch([Porch.open, word])
    odd.nameThem()
    odd.find(.standing(Standing()), after: odd.type("word"))
    #expect(odd.door.mayBeSecret("HELP"), "the word comes first")
  }

  @Test func aCodeMayBeWrittenInManyWays() {
    for line in [
      "1111-2222-3333-4444", "1111 2222 3333 4444", "abcdefghjkm1", "a b c d e f g h j k m 1",
      "OOOO-IIII-LLLL",
      " 0000-0000-0000 ",
    ] {
      #expect(RejoinCode.couldBeMeant(by: line), "\(line)")
    }
  }

  @Test func whereThereIsOneEventAnEmptyLineGoesBackToTheName() {
    var porch = Porch([Porch.circle])
    porch.find(
      .standing(Standing()), after: porch.find(.standing(Standing()), after: porch.type("eve")))
    #expect(porch.door.state == .asksCode(Porch.circle))
    #expect(porch.type("") == [.conceal(false), .release("eve"), Porch.nameQuestion])
    #expect(porch.door.guest.name == nil)
  }

  @Test func aCodeWordIsGivenOnce() {
    var porch = Porch([Porch.open, Porch.club])
    porch.nameThem()
    let asked = porch.find(.standing(Standing()), after: porch.type("club"))
    #expect(asked == [.conceal(true), .ask(.codeWordOfEvent(event: "Club"))])
    let wrong = porch.weigh(after: porch.type("torch"))
    #expect(
      wrong == [
        .noteWrong, .refuse(.codeUnknownCodeWord), .conceal(true),
        .ask(.codeWordOfEvent(event: "Club")),
      ])
    // An invitation opens the door as well.
    let other = Door.Guess.codeForEvent(Porch.code, Porch.club)
    #expect(porch.weigh(after: porch.type(Porch.code)) == [.acquit(other), .weigh(other)])
    let guess = Door.Guess.codeWord("Lantern", Porch.club)
    #expect(
      porch.take(.weighed(guess)) == [.acquit(guess), .lookUp(.admission(Porch.club))])
    #expect(
      porch.take(.found(.standing(Standing()), .admission(Porch.club)))
        == [.takeSeat(Porch.club, agreed: nil)])
    #expect(porch.take(.tooMany(guess)).last == .ask(.codeWordOfEvent(event: "Club")))
  }

  @Test func whatComesWithTheNameIsUsedOnce() {
    var porch = Porch([Porch.open, Porch.club])
    let named = porch.take(.join(event: "club", name: "ana", key: "lantern"))
    let joined = porch.find(.standing(Standing()), after: named)
    #expect(porch.door.offered == "lantern")
    #expect(
      porch.find(.standing(Standing()), after: joined)
        == [.weigh(.codeWord("lantern", Porch.club))])
    #expect(porch.door.offered == nil)
    // Where nothing is asked for there is nothing to give.
    var open = Porch()
    #expect(
      open.find(
        .standing(Standing()), after: open.take(.join(event: "open", name: "ana", key: "x")))
        == [.refuse(.keyWrongNoKey(name: "ana"))])
  }

  @Test func aCodeLeadsBackToItsSeat() {
    let place = SeatPlace(occurrence: 3, seat: 2)
    var porch = Porch()
    porch.codes = [
      Porch.hash: .init(place: place, event: Porch.open, name: "ana", agreed: nil)
    ]
    for line in [Porch.code, "rejoin \(Porch.code)"] {
      var porch = porch
      let guess = Door.Guess.code(Porch.code, mayBeName: false)
      let typed = porch.type(line)
      #expect(typed == [.weigh(guess)])
      #expect(porch.weigh(after: typed) == [.acquit(guess), .enter(place, agreed: nil)])
      #expect(porch.door.guest.name == "ana")
    }
    var stranger = Porch()
    let looked = stranger.weigh(after: stranger.take(.rejoin(Porch.code)))
    #expect(
      stranger.find(.code(nil), after: looked) == [.noteWrong, .refuse(.codeUnknownRejoining)])
    #expect(
      stranger.take(.unanswered(.code(Porch.code, mayBeName: false)))
        == [.acquit(.code(Porch.code, mayBeName: false)), Porch.nameQuestion])
  }

  @Test func aPersonalCodeTellsWhoComes() {
    var porch = Porch()
    porch.prove()
    #expect(porch.door.guest.person == 7 && porch.door.state == .lobby)
    var gone = Porch()
    let holder = CodeHolder(person: 7, name: "ana", event: "nowhere")
    let found = gone.find(.code(holder), after: gone.weigh(after: gone.type(Porch.code)))
    #expect(found.suffix(2) == [.refuse(.noSuchEventOfInvitation), .showEvents])
  }
}
