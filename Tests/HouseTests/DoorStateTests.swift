import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import Messages
import Testing
import TextProtocol

@testable import House

/// The door without a house around it: what each state makes of each input.
@Suite struct DoorStateTests {
  /// A door, and a house that is as it is told.
  private struct Porch {
    var door = Door()
    let directory: EventDirectory
    let staff: [String: StaffMember]
    var taken: Set<String> = []
    var mayGuess = true
    var occurrences: [String: Int64] = [:]
    var agreed: [String: String] = [:]
    var nameThere = DoorSurroundings.NameThere.taken
    var codes: [String: DoorSurroundings.LiveSeat] = [:]
    var seats: [SeatPlace: DoorSurroundings.LiveSeat] = [:]
    private let nameGuard: NameGuard

    init(_ events: [PlannedEvent] = [DoorStateTests.open, DoorStateTests.circle]) {
      let plan = HousePlan(
        name: "Test House", timeZone: "UTC",
        facilitators: [PlannedFacilitator(name: "rosa", key: .made)], events: events)
      directory = EventDirectory(plan, dispatcher: VirtualDispatcher())
      staff = [
        "rosa": StaffMember(name: "rosa", role: .facilitator, key: "open-sesame"),
        "sam": StaffMember(name: "sam", role: .coFacilitator, key: nil),
      ]
      nameGuard = NameGuard(plan, staff: staff.values)
    }

    var surroundings: DoorSurroundings {
      DoorSurroundings(
        events: directory, staff: staff, nameGuard: nameGuard, isFree: { !taken.contains($0) },
        mayGuess: mayGuess, occurrence: { occurrences[$0] }, agreed: { slug, _ in agreed[slug] },
        nameThere: { _, _ in nameThere }, seatOfCode: { codes[$0] }, seat: { seats[$0] })
    }

    @discardableResult
    mutating func take(_ input: Door.Input) -> [Door.Effect] { door.take(input, in: surroundings) }

    @discardableResult
    mutating func type(_ line: String) -> [Door.Effect] { take(.line(line)) }

    /// What the register finds of what was asked last.
    @discardableResult
    mutating func find(_ finding: Finding, after effects: [Door.Effect]) -> [Door.Effect] {
      guard case .lookUp(let query)? = effects.last else {
        Issue.record("nothing was asked: \(effects)")
        return []
      }
      return take(.found(finding, query))
    }

    @discardableResult
    mutating func weigh(after effects: [Door.Effect]) -> [Door.Effect] {
      guard case .weigh(let guess)? = effects.last else {
        Issue.record("nothing was guessed: \(effects)")
        return []
      }
      return take(.weighed(guess))
    }

    /// Somebody who has a name and chooses an event.
    mutating func nameThem(_ name: String = "ana") {
      find(.standing(Standing()), after: type(name))
    }

    /// Somebody whose code has told who they are.
    mutating func prove() {
      let holder = CodeHolder(person: 7, name: "ana")
      find(.code(holder), after: weigh(after: type(DoorStateTests.code)))
    }

    func inquiry(of effects: [Door.Effect]) -> Inquiry? {
      guard case .lookUp(let query)? = effects.last else { return nil }
      return door.inquiry(query, in: surroundings, by: Guesser())
    }
  }

  private static let code = "1111-2222-3333-4444"
  private static let hash = RejoinCode.hash(code)
  private static let open = PlannedEvent(slug: "open", title: "Open", agenda: [])
  private static let circle = PlannedEvent(
    slug: "circle", title: "Circle", access: .invited, agenda: [])
  private static let club = PlannedEvent(
    slug: "club", title: "Club", access: .code("lantern"), agenda: [])
  private static let kind = Agreement(text: "Be kind.")
  private static let careful = PlannedEvent(
    slug: "careful", title: "Careful", agreement: kind, agenda: [])
  private static let nameQuestion = Door.Effect.ask(.nameFirst(invited: .adviceInvited))

  private static func like(_ other: String) -> Standing {
    var standing = Standing()
    standing.resembled = other
    return standing
  }

  // MARK: Names

  @Test func whoComesIsAskedForAName() {
    var porch = Porch([Self.open])
    #expect(porch.take(.connected) == [.ask(.nameFirst(invited: nil))])
    var invited = Porch()
    #expect(invited.take(.connected) == [Self.nameQuestion])
  }

  @Test func aNameIsLookedUpAndHeld() {
    var porch = Porch()
    let effects = porch.type("ana")
    #expect(porch.door.state == .asksName() && porch.door.guest.name == nil)
    guard case .standing("ana", _, nil, nil, nil)? = porch.inquiry(of: effects) else {
      Issue.record("\(effects)")
      return
    }
    #expect(porch.find(.standing(Standing()), after: effects) == [.hold("ana"), .showEvents])
    #expect(porch.door.state == .lobby && porch.door.guest.name == "ana")
  }

  @Test func aNameMayBeGivenInASentence() {
    var porch = Porch()
    porch.nameThem("Hi, my name is Dee")
    #expect(porch.door.guest.name == "Dee")
    var staff = Porch()
    #expect(staff.type("I'm Rosa").last == .ask(.keyOfFacilitator(name: "rosa")))
    var proven = Porch()
    proven.prove()
    proven.take(.nameTaken(Self.open))
    #expect(proven.type("call me Dee").last == .lookUp(.admission(Self.open)))
    #expect(proven.door.guest.name == "Dee")
  }

  @Test func whereThereIsNothingToChooseOneGoesIn() {
    var porch = Porch([Self.open])
    porch.occurrences = ["open": 3]
    let effects = porch.find(.standing(Standing()), after: porch.type("ana"))
    #expect(effects == [.hold("ana"), .lookUp(.admission(Self.open))])
    guard case .standing("ana", _, "open", nil, 3)? = porch.inquiry(of: effects) else {
      Issue.record("\(effects)")
      return
    }
    #expect(
      porch.find(.standing(Standing(seat: 5)), after: effects)
        == [.takeSeat(Self.open, agreed: nil)])
    #expect(porch.door.guest.known == [3: 5])
  }

  @Test(arguments: [
    ("123456", Refusal.nameInvalidIsNumber), ("084z-RE52-g96q-N5K0", .nameInvalidIsCode),
  ])
  func whatIsNoNameIsRefused(line: String, refusal: Refusal) {
    var porch = Porch()
    porch.mayGuess = false
    let effects =
      line.contains("-")
      ? porch.take(.join(event: "open", name: line, key: nil)) : porch.type(line)
    #expect(effects.first == .refuse(refusal))
    #expect(porch.door.guest.name == nil)
  }

  @Test func aNameThatIsNotToBeHadIsAskedForAgain() {
    var porch = Porch()
    porch.taken = ["ben"]
    for (name, standing) in [
      ("ben", Standing()), ("Open", Standing()), ("host", Standing()), ("saam", Self.like("sam")),
    ] {
      let effects = porch.find(.standing(standing), after: porch.type(name))
      guard case .refuse? = effects.first else {
        Issue.record("\(name): \(effects)")
        continue
      }
      #expect(effects.dropFirst() == [Self.nameQuestion])
      #expect(porch.door.guest.name == nil && porch.door.state == .asksName())
    }
  }

  @Test func whatMayBeACodeIsLookedAtOnce() {
    var porch = Porch()
    let effects = porch.type("student00010")
    #expect(effects == [.weigh(.code("student00010", mayBeName: true))])
    let looked = porch.weigh(after: effects)
    #expect(looked == [.lookUp(.code("student00010", mayBeName: true))])
    // It is nobody's code, so it is a name.
    let named = porch.find(.code(nil), after: looked)
    #expect(named.first == .noteWrong && porch.door.wrongGuesses == 1)
    porch.find(.standing(Standing()), after: named)
    #expect(porch.door.guest.name == "student00010")
    var strict = Porch()
    strict.mayGuess = false
    guard case .lookUp(.name)? = strict.type("student00010").last else {
      Issue.record("it was not taken for a name")
      return
    }
  }

  @Test func anUnansweredNameIsAskedForAgain() {
    var porch = Porch()
    guard case .lookUp(let query)? = porch.type("ana").last else {
      Issue.record("the name was not looked up")
      return
    }
    #expect(porch.take(.unanswered(query)) == [Self.nameQuestion])
    guard
      case .lookUp(let byCommand)? = porch.take(.join(event: "open", name: "ana", key: nil)).last
    else {
      Issue.record("the name of the command was not looked up")
      return
    }
    #expect(porch.take(.unanswered(byCommand)).isEmpty)
  }

  // MARK: Keys

  @Test func theStaffAreAskedForTheirKey() {
    var porch = Porch()
    let question: [Door.Effect] = [.conceal(true), .ask(.keyOfFacilitator(name: "rosa"))]
    #expect(porch.type("Rosa") == question)
    #expect(porch.door.isAskedForSecret && porch.door.moment == .asked)
    // An empty line goes back.
    #expect(porch.type(" ") == [.conceal(false), Self.nameQuestion])
    porch.type("rosa")
    let given = Door.KeyGiven(typed: "open-sesame", name: "rosa", event: nil)
    #expect(porch.type("open-sesame") == [.conceal(false), .weigh(.key(given))])
    #expect(porch.take(.weighed(.key(given))) == [.acquit(.key(given)), .showEvents])
    #expect(porch.door.guest.proof == .key(.facilitator, person: nil))
    #expect(porch.type("open") == [.takeSeat(Self.open, agreed: nil)])
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

  // MARK: The lobby

  @Test func anEventIsChosen() {
    var porch = Porch()
    porch.nameThem()
    for typed in ["1", "open", "OPEN"] {
      #expect(porch.type(typed) == [.lookUp(.admission(Self.open))])
    }
    #expect(
      porch.type("opne").first
        == .refuse(.noSuchEventTyped(typed: "opne", advice: .adviceDidYouMean(name: "open"))))
    #expect(
      porch.type("what now") == [
        .refuse(
          .noSuchEventTyped(typed: "what now", advice: nil)), .showEvents,
      ])
    // Whoever was in an event speaks on.
    porch.door.before = ("Circle", isOver: true)
    #expect(porch.type("what now") == [.refuse(.eventOverNobodyReads(event: "Circle"))])
    porch.door.before = ("Circle", isOver: false)
    #expect(porch.type("what now") == [.refuse(.notSeatedLeft(event: "Circle"))])
    #expect(porch.type(Self.code) == [.weigh(.code(Self.code, mayBeName: false))])
  }

  @Test func whoMayNotComeInIsAskedForMore() {
    for (standing, refusal) in [
      (Standing(isStaff: true), Refusal.nameReservedFacilitates(name: "ana")),
      (Self.like("anna"), NameGuard.refusal(of: "ana", like: "anna")),
    ] {
      var porch = Porch()
      porch.nameThem()
      #expect(
        porch.find(.standing(standing), after: porch.type("open"))
          == [.release("ana"), .refuse(refusal), Self.nameQuestion])
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
    #expect(proven.door.state == .asksOtherName(Self.open))
  }

  @Test func anAdmissionThatIsNotAnsweredLeadsBack() {
    var porch = Porch()
    porch.nameThem()
    porch.type("open")
    #expect(porch.take(.unanswered(.admission(Self.open))) == [.showEvents])
    #expect(porch.take(.turnedBack) == [.showEvents])
    #expect(porch.take(.chose(Self.circle)) == [.lookUp(.admission(Self.circle))])
  }

  // MARK: Codes

  @Test func anInvitationOpensItsEvent() {
    var porch = Porch()
    porch.nameThem("eve")
    let asked = porch.find(.standing(Standing()), after: porch.type("circle"))
    #expect(asked == [.conceal(true), .ask(.codeByInvitation(event: "Circle"))])
    #expect(porch.type("") == [.conceal(false), .showEvents], "an empty line goes back")
    porch.find(.standing(Standing()), after: porch.type("circle"))
    let guess = Door.Guess.codeForEvent(Self.code, Self.circle)
    let typed = porch.type(Self.code)
    #expect(typed == [.conceal(false), .weigh(guess)])
    let looked = porch.weigh(after: typed)
    guard case .code(Self.hash)? = porch.inquiry(of: looked) else {
      Issue.record("\(looked)")
      return
    }
    let holder = CodeHolder(person: 7, name: "ana", event: "circle")
    let known = porch.find(.code(holder), after: looked)
    #expect(
      known == [.acquit(guess), .release("eve"), .hold("ana"), .lookUp(.admission(Self.circle))])
    #expect(porch.door.guest.proof == .code(person: 7, hash: Self.hash))
    #expect(
      porch.find(.standing(Standing(invitee: 7, isInvited: true)), after: known)
        == [.takeSeat(Self.circle, agreed: nil)])
  }

  @Test func aCodeThatDoesNotOpenItIsAskedForAgain() {
    let question = Door.Effect.ask(.codeByInvitation(event: "Circle"))
    let guess = Door.Guess.codeForEvent(Self.code, Self.circle)
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
      let looked = porch.weigh(after: porch.type(Self.code))
      #expect(porch.find(.code(holder), after: looked) == told + [.conceal(true), question])
      #expect(porch.door.state == .asksCode(Self.circle))
    }
    porch.type(Self.code)
    #expect(
      porch.take(.unanswered(.codeForEvent(Self.code, Self.circle)))
        == [.acquit(guess), .conceal(true), question])
    for _ in 2...4 { #expect(porch.take(.tooMany(guess)).last != .end(.tooManyErrorsCodes)) }
    #expect(porch.take(.tooMany(guess)) == [.end(.tooManyErrorsCodes)])
  }

  @Test func whereThereIsOneEventAnEmptyLineGoesBackToTheName() {
    var porch = Porch([Self.circle])
    porch.find(
      .standing(Standing()), after: porch.find(.standing(Standing()), after: porch.type("eve")))
    #expect(porch.door.state == .asksCode(Self.circle))
    #expect(porch.type("") == [.conceal(false), .release("eve"), Self.nameQuestion])
    #expect(porch.door.guest.name == nil)
  }

  @Test func aCodeWordIsGivenOnce() {
    var porch = Porch([Self.open, Self.club])
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
    let other = Door.Guess.codeForEvent(Self.code, Self.club)
    #expect(porch.weigh(after: porch.type(Self.code)) == [.acquit(other), .weigh(other)])
    let guess = Door.Guess.codeWord("Lantern", Self.club)
    #expect(
      porch.take(.weighed(guess)) == [.acquit(guess), .lookUp(.admission(Self.club))])
    #expect(
      porch.take(.found(.standing(Standing()), .admission(Self.club)))
        == [.takeSeat(Self.club, agreed: nil)])
    #expect(porch.take(.tooMany(guess)).last == .ask(.codeWordOfEvent(event: "Club")))
  }

  @Test func whatComesWithTheNameIsUsedOnce() {
    var porch = Porch([Self.open, Self.club])
    let named = porch.take(.join(event: "club", name: "ana", key: "lantern"))
    let joined = porch.find(.standing(Standing()), after: named)
    #expect(porch.door.offered == "lantern")
    #expect(
      porch.find(.standing(Standing()), after: joined)
        == [.weigh(.codeWord("lantern", Self.club))])
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
      Self.hash: .init(place: place, event: Self.open, name: "ana", agreed: nil)
    ]
    for line in [Self.code, "rejoin \(Self.code)"] {
      var porch = porch
      let guess = Door.Guess.code(Self.code, mayBeName: false)
      let typed = porch.type(line)
      #expect(typed == [.weigh(guess)])
      #expect(porch.weigh(after: typed) == [.acquit(guess), .enter(place, agreed: nil)])
      #expect(porch.door.guest.name == "ana")
    }
    var stranger = Porch()
    let looked = stranger.weigh(after: stranger.take(.rejoin(Self.code)))
    #expect(
      stranger.find(.code(nil), after: looked) == [.noteWrong, .refuse(.codeUnknownRejoining)])
    #expect(
      stranger.take(.unanswered(.code(Self.code, mayBeName: false)))
        == [.acquit(.code(Self.code, mayBeName: false)), Self.nameQuestion])
  }

  @Test func aPersonalCodeTellsWhoComes() {
    var porch = Porch()
    porch.prove()
    #expect(porch.door.guest.person == 7 && porch.door.state == .lobby)
    var gone = Porch()
    let holder = CodeHolder(person: 7, name: "ana", event: "nowhere")
    let found = gone.find(.code(holder), after: gone.weigh(after: gone.type(Self.code)))
    #expect(found.suffix(2) == [.refuse(.noSuchEventOfInvitation), .showEvents])
  }

  // MARK: Another name

  @Test func aNameThatSomebodyHasThereIsChanged() {
    var porch = Porch()
    porch.nameThem()
    for (there, refusal) in [
      (.taken, .nameTakenCalled(event: "Open", name: "ana", advice: .adviceRejoin)),
      (.resembled, .nameTakenTooAlike(event: "Open", name: "ana", advice: .adviceRejoin)),
      (.turnedAway, .nameReservedTurnedAway),
    ] as [(DoorSurroundings.NameThere, Refusal)] {
      var porch = porch
      porch.nameThere = there
      #expect(
        porch.take(.nameTaken(Self.open))
          == [.refuse(refusal), .release("ana"), Self.nameQuestion])
      #expect(porch.door.guest.name == nil)
      // The event stays chosen.
      #expect(
        porch.find(.standing(Standing()), after: porch.type("annie"))
          == [.hold("annie"), .lookUp(.admission(Self.open))])
    }
    porch = Porch()
    porch.prove()
    porch.take(.nameTaken(Self.open))
    porch.taken = ["ben"]
    #expect(
      porch.type("ben") == [
        .refuse(.nameTakenHasName(event: "Open", name: "ben")), .ask(.nameThere),
      ])
    #expect(porch.type(Self.code) == [.refuse(.nameInvalidIsCode), .ask(.nameThere)])
    #expect(
      porch.type("annie") == [.release("ben"), .hold("annie"), .lookUp(.admission(Self.open))])
    #expect(porch.door.guest.person == 7, "the proof stays")
  }

  /// However a name comes to be asked for again, the event stays chosen until somebody asks for the list.
  @Test func theEventStaysChosenUntilThereIsAName() {
    let commands: [Door.Input] = [
      .join(event: "open", name: nil, key: nil), .join(event: "open", name: "ben", key: nil),
      .join(event: "open", name: "rosa", key: nil), .join(event: "open", name: "/", key: nil),
    ]
    for command in commands {
      for asksForTheList in [false, true] {
        var porch = Porch()
        porch.taken = ["ben"]
        let effects = porch.take(command)
        if case .lookUp? = effects.last { porch.find(.standing(Standing()), after: effects) }
        // No name, and back from the key.
        porch.type("")
        porch.type("7")
        if asksForTheList { porch.take(.stepBack) }
        let next: Door.Effect = asksForTheList ? .showEvents : .lookUp(.admission(Self.open))
        #expect(
          porch.find(.standing(Standing()), after: porch.type("ana")) == [.hold("ana"), next],
          "\(command)")
      }
    }
  }

  // MARK: Once more

  /// Whatever is asked, and nothing changes by it.
  @Test func theQuestionIsAskedOnceMore() {
    var porch = Porch([Self.open, Self.club, Self.careful])
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
      porch.take(.again) == [.show(Self.careful, Self.kind), .ask(.agreementTypeAgree)])
    porch.take(.seated("careful"))
    #expect(porch.take(.again) == [])
  }

  // MARK: Agreements

  @Test func nobodyComesInBeforeTheyAgree() {
    var porch = Porch([Self.open, Self.careful])
    porch.nameThem()
    let text: [Door.Effect] = [.show(Self.careful, Self.kind), .ask(.agreementTypeAgree)]
    #expect(porch.find(.standing(Standing()), after: porch.type("careful")) == text)
    #expect(porch.type("no") == [.refuse(.notAgreedNoYes), .ask(.agreementTypeAgree)])
    // Who may come is asked again, since reading takes time.
    let agreed = porch.type("I agree!")
    #expect(agreed == [.lookUp(.admission(Self.careful))])
    #expect(
      porch.find(.standing(Standing()), after: agreed)
        == [.takeSeat(Self.careful, agreed: Self.kind.hash)])
    // Whoever has a seat there has agreed.
    var back = Porch([Self.open, Self.careful])
    back.nameThem()
    back.agreed = ["careful": Self.kind.hash]
    #expect(
      back.find(.standing(Standing()), after: back.type("careful"))
        == [.takeSeat(Self.careful, agreed: nil)])
  }

  @Test func whoIsKnownIsAskedOnce() {
    for hasAgreed in [false, true] {
      var porch = Porch([Self.open, Self.careful])
      porch.prove()
      let asked = porch.find(.standing(Standing()), after: porch.type("careful"))
      #expect(asked == [.lookUp(.agreed(.person(7), Self.careful, Self.kind))])
      #expect(
        porch.find(.agreed(hasAgreed), after: asked).first
          == (hasAgreed
            ? .takeSeat(Self.careful, agreed: Self.kind.hash) : .show(Self.careful, Self.kind)))
    }
  }

  @Test func whoComesBackReadsWhatIsNew() {
    let place = SeatPlace(occurrence: 3, seat: 2)
    let seat = DoorSurroundings.LiveSeat(
      place: place, event: Self.careful, name: "ana", agreed: "another text")
    var porch = Porch([Self.open, Self.careful])
    (porch.codes, porch.seats) = ([Self.hash: seat], [place: seat])
    let shown = porch.weigh(after: porch.type(Self.code))
    #expect(shown.suffix(2) == [.show(Self.careful, Self.kind), .ask(.agreementTypeAgree)])
    var over = porch
    over.seats = [:]
    #expect(
      over.type("agree") == [.refuse(.eventOverMeanwhile(event: "Careful")), .showEvents])
    var changed = porch
    let other = PlannedEvent(
      slug: "careful", title: "Careful", agreement: Agreement(text: "Be kinder."), agenda: [])
    changed.seats[place] = .init(place: place, event: other, name: "ana", agreed: nil)
    #expect(changed.type("agree").first == .show(other, Agreement(text: "Be kinder.")))
    #expect(porch.type("agree") == [.enter(place, agreed: Self.kind.hash)])
  }

  // MARK: Through the door

  @Test func whoSitsIsThroughTheDoor() {
    var porch = Porch()
    porch.nameThem()
    porch.door.before = ("Circle", isOver: false)
    porch.take(.found(.code(nil), .code(Self.code, mayBeName: false)))
    #expect(porch.take(.seated("open")) == [.release("ana")])
    #expect(porch.door.state == .passed && porch.door.passed == ["open"])
    #expect(porch.door.before == nil && porch.door.wrongGuesses == 0)
    #expect(porch.type("hello").isEmpty && porch.take(.turnedBack).isEmpty)
    // What was asked for before is over, and costs nothing.
    let guess = Door.Guess.code(Self.code, mayBeName: false)
    #expect(porch.take(.weighed(guess)) == [.acquit(guess)])
    #expect(
      porch.take(.found(.code(nil), .code(Self.code, mayBeName: false))) == [.acquit(guess)])
    #expect(porch.take(.unanswered(.admission(Self.open))).isEmpty)
    #expect(porch.door.state == .passed && porch.door.wrongGuesses == 0)
    #expect(porch.take(.left).isEmpty && porch.door.state == .lobby)
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
        == [.conceal(false), .lookUp(.admission(Self.open))])
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
      "ana", "rosa", "sam", "open", "club", "careful", "circle", "agree", "", "lantern", Self.code,
      "open-sesame", "7",
    ]
    let findings: [Finding] = [
      .standing(Standing()), .standing(Standing(invitee: 7, isInvited: true)), .key(nil),
      .key(KeyHolder(person: 4, name: "sam", role: .facilitator)), .code(nil),
      .code(CodeHolder(person: 7, name: "ana", event: "circle")), .agreed(true), .agreed(false),
      .busy, .failed("no"),
    ]
    var states: Set<String> = []
    for _ in 0..<1_000 {
      var porch = Porch([Self.open, Self.circle, Self.club, Self.careful])
      var isConcealed = false
      var effects = porch.take(.connected)
      for _ in 0..<30 {
        let line = lines.randomElement(using: &random) ?? ""
        let input: Door.Input =
          switch (effects.last, Int.random(in: 0..<6, using: &random)) {
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
          case .ask, .refuse, .show, .conceal, .acquit, .noteWrong, .trust, .hold, .release: break
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
