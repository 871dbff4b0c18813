import EventRuntime
import EventTerms
import Messages
import Testing
import TextProtocol

@testable import House

/// The names that people give, and the one that they change because somebody has it there.
extension DoorStateTests {
  @Test func whoComesIsAskedForAName() {
    var porch = Porch([Porch.open])
    #expect(porch.take(.connected) == [.ask(.nameFirst(invited: nil))])
    var invited = Porch()
    #expect(invited.take(.connected) == [Porch.nameQuestion])
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
    proven.take(.nameTaken(Porch.open))
    #expect(proven.type("call me Dee").last == .lookUp(.admission(Porch.open)))
    #expect(proven.door.guest.name == "Dee")
  }

  /// A name is read by everyone, and nobody is called "who" who wants to know it.
  @Test(arguments: [
    ("who", "who"), ("Events?", "events"), ("list", "events"), ("who's here", "who"),
    ("nick", "name"),
    ("join open", "join"), ("ｗｈｏ", "who"),
  ])
  func aCommandWithoutItsSlashIsAskedBack(line: String, command: String) {
    var porch = Porch()
    let effects = porch.type(line)
    guard case .refuse(let refusal)? = effects.first, effects.count == 2 else {
      Issue.record("\(line): \(effects)")
      return
    }
    #expect(refusal.code == .unclear && effects[1] == Porch.nameQuestion)
    #expect(House.commands.meant(by: line, upTo: .seated, in: "en")?.name == command)
    // Whoever is called so says it.
    porch.find(.standing(Standing()), after: porch.take(.name("who")))
    #expect(porch.door.guest.name == "who")
  }

  @Test func whoGreetsIsGreeted() {
    for line in ["hi", "Hello!", "hola", "good evening"] {
      var porch = Porch()
      #expect(porch.type(line) == [.tell(.hintHello), Porch.nameQuestion], "\(line)")
    }
    var porch = Porch()
    #expect(porch.type("it's me!") == [.refuse(.nameInvalidNoName), Porch.nameQuestion])
  }

  /// Whoever reads that their name is taken does not become another name by saying so.
  @Test func whoSaysThatTheNameIsTheirsReadsWhatToDo() {
    for line in ["it is me!", "that's me", "I am Cleo", "yes", "Yes, it's me"] {
      var porch = Porch()
      porch.nameThem("Cleo")
      porch.take(.nameTaken(Porch.open))
      #expect(porch.type(line) == [.refuse(.nameTakenYours), Porch.nameQuestion], "\(line)")
      #expect(porch.type("no") == [Porch.nameQuestion])
      #expect(porch.door.guest.name == nil)
      porch.nameThem("Dee")
      #expect(porch.door.guest.name == "Dee")
    }
  }

  /// The name once more is no claim, and may be free by now.
  @Test func aNameThatIsTakenIsGivenOnceMore() {
    var porch = Porch()
    porch.nameThem("dan")
    #expect(
      porch.take(.nameTaken(Porch.open)).first
        == .refuse(.nameTakenCalled(event: "Open", name: "dan", advice: .adviceRejoin)))
    porch.nameThem("Dan")
    #expect(porch.take(.nameTaken(Porch.open)).first == .refuse(.nameTakenStill(name: "Dan")))
    #expect(porch.door.claimed == nil && porch.door.guest.name == nil)
    porch.nameThem("dan")
    #expect(porch.door.guest.name == "dan")
  }

  @Test func whoChoosesAnEventIsToldTheirOwnName() {
    var porch = Porch()
    porch.nameThem("dan")
    for line in ["dan", "Dan"] {
      #expect(porch.type(line) == [.tell(.hintCalled(name: "dan")), .showEvents], "\(line)")
    }
    #expect(porch.take(.name("dan")).first == .tell(.hintCalled(name: "dan")))
    #expect(porch.door.guest.name == "dan" && porch.door.state == .lobby)
  }

  @Test(arguments: [
    "i lost the code", "I don’t have it", "no code", "perdí el código", "what code?", "lo perdí",
    "I have no code",
  ])
  func whoHasNoCodeReadsHowToComeInWithoutIt(line: String) {
    var porch = Porch()
    porch.nameThem("Cleo")
    porch.take(.nameTaken(Porch.open))
    #expect(porch.type(line) == [.refuse(.codeUnknownLost), Porch.nameQuestion])
    #expect(porch.door.claimed == "Cleo" && porch.door.guest.name == nil)
    var newcomer = Porch()
    #expect(newcomer.type(line) == [.refuse(.codeUnknownLost), Porch.nameQuestion])
    #expect(newcomer.door.claimed == nil)
    newcomer.nameThem("Morse Code")
    #expect(newcomer.door.guest.name == "Morse Code")
  }

  @Test func wordsThatAreNamesToo() {
    for name in ["Ping Li", "Lock", "Mark", "Joinville", "Whoopi"] {
      #expect(House.commands.meant(by: name, upTo: .seated, in: "en") == nil, "\(name)")
    }
    #expect(House.commands.meant(by: "¿Quién está?", upTo: .seated, in: "es-MX")?.name == "who")
    #expect(House.commands.meant(by: "lista", upTo: .seated, in: "en") == nil)
    for name in MeantCommands.names.values.flatMap(\.values) {
      #expect(House.commands[name] != nil, "\(name)")
    }
  }

  @Test(arguments: ["/name Dee", "my name is Dee", "Hi, call me Dee!"])
  func whoChoosesAnEventMayTakeAnotherName(line: String) {
    var porch = Porch()
    porch.nameThem()
    let input: Door.Input = line.hasPrefix("/") ? .name("Dee") : .line(line)
    let effects = porch.find(.standing(Standing()), after: porch.take(input))
    #expect(
      effects == [
        .release("ana"), .hold("dee"), .tell(.renamedYourself(new: "Dee")),
        .ask(.eventWhich(rename: .adviceOtherName)),
      ])
    #expect(porch.door.guest.name == "Dee" && porch.door.state == .lobby)
    // What is refused changes nothing.
    porch.taken = ["ben"]
    let refused = porch.find(.standing(Standing()), after: porch.take(.name("ben")))
    #expect(refused == [.refuse(.nameTakenAtTheDoor(name: "ben"))])
    #expect(porch.door.guest.name == "Dee" && porch.door.state == .lobby)
    // What is most likely no name is none.
    #expect(porch.type("I'm tired").last == .showEvents)
    // Nobody goes in by it where there is nothing to choose.
    var alone = Porch([Porch.open])
    alone.nameThem()
    alone.take(.seated("open"))
    alone.take(.left)
    alone.find(.standing(Standing()), after: alone.take(.name("Dee")))
    #expect(alone.door.state == .lobby && alone.door.guest.name == "Dee")
  }

  @Test func whoHasProvedWhoTheyAreKeepsTheName() {
    var porch = Porch()
    porch.prove()
    #expect(porch.take(.name("Dee")) == [.refuse(.notAllowedNameOfCode(name: "ana"))])
    #expect(porch.type("my name is Dee") == [.refuse(.notAllowedNameOfCode(name: "ana"))])
    var staff = Porch()
    staff.weigh(after: staff.take(.join(event: "nowhere", name: "rosa", key: "open-sesame")))
    #expect(staff.take(.name("Ro")) == [.refuse(.notAllowedNameOfKey(name: "rosa"))])
  }

  /// Another name for somebody whose own is that of an invitation.
  @Test func aNameLeadsPastAQuestionForACode() {
    var porch = Porch([Porch.club, Porch.open])
    porch.nameThem()
    porch.find(.standing(Standing(invitee: 7)), after: porch.type("open"))
    #expect(porch.door.state == .asksCode(Porch.open))
    let effects = porch.find(.standing(Standing()), after: porch.take(.name("Dee")))
    #expect(effects.last == .lookUp(.admission(Porch.open)) && effects.contains(.conceal(false)))
  }

  @Test func anEventIsFoundByAWordOfItsTitle() {
    let friday = PlannedEvent(slug: "social", title: "Friday social", agenda: [])
    let circle = PlannedEvent(slug: "circle", title: "Café circle on Friday night", agenda: [])
    let night = PlannedEvent(slug: "late-night", title: "Nightcap", agenda: [])
    for (line, event) in [
      ("social", friday), ("cafe", circle), ("Circle on", circle), ("nightc", night),
      ("late", night), ("soc", friday),
    ] {
      var porch = Porch([friday, circle, night])
      porch.nameThem()
      #expect(porch.type(line) == [.lookUp(.admission(event))], "\(line)")
    }
    var porch = Porch([friday, circle, night])
    porch.nameThem()
    #expect(
      porch.type("friday") == [
        .refuse(
          .noSuchEventCouldBe(
            typed: "friday", events: ["Friday social", "Café circle on Friday night"])),
        .showEvents,
      ])
    for line in ["fr", "day", "?", "what a lovely friday"] {
      #expect(porch.type(line).last == .showEvents, "\(line)")
    }
    // A program that names an event is not taken to another one.
    #expect(porch.take(.join(event: "late", name: nil, key: nil)).last == .showEvents)
  }

  @Test(arguments: [
    "what is this?", "What is this", "¿Qué es esto?", "how does this work?", "who reads this?",
  ])
  func aQuestionIsNoName(line: String) {
    var porch = Porch()
    #expect(porch.type(line) == [.explain, Porch.nameQuestion])
    porch.nameThem()
    #expect(porch.type(line) == [.explain, .showEvents])
  }

  @Test func whereThereIsNothingToChooseOneGoesIn() {
    var porch = Porch([Porch.open])
    porch.occurrences = ["open": 3]
    let effects = porch.find(.standing(Standing()), after: porch.type("ana"))
    #expect(effects == [.hold("ana"), .lookUp(.admission(Porch.open))])
    guard case .standing("ana", _, "open", nil, 3)? = porch.inquiry(of: effects) else {
      Issue.record("\(effects)")
      return
    }
    #expect(
      porch.find(.standing(Standing(seat: 5)), after: effects)
        == [.takeSeat(Porch.open, agreed: nil)])
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
      ("ben", Standing()), ("Open", Standing()), ("host", Standing()), ("saam", Porch.like("sam")),
    ] {
      let effects = porch.find(.standing(standing), after: porch.type(name))
      guard case .refuse? = effects.first else {
        Issue.record("\(name): \(effects)")
        continue
      }
      #expect(effects.dropFirst() == [Porch.nameQuestion])
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
    #expect(porch.take(.unanswered(query)) == [Porch.nameQuestion])
    guard
      case .lookUp(let byCommand)? = porch.take(.join(event: "open", name: "ana", key: nil)).last
    else {
      Issue.record("the name of the command was not looked up")
      return
    }
    #expect(porch.take(.unanswered(byCommand)).isEmpty)
  }

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
        porch.take(.nameTaken(Porch.open))
          == [.refuse(refusal), .release("ana"), Porch.nameQuestion])
      #expect(porch.door.guest.name == nil)
      // The event stays chosen.
      #expect(
        porch.find(.standing(Standing()), after: porch.type("annie"))
          == [.hold("annie"), .lookUp(.admission(Porch.open))])
    }
    porch = Porch()
    porch.prove()
    porch.take(.nameTaken(Porch.open))
    porch.taken = ["ben"]
    #expect(
      porch.type("ben") == [
        .refuse(.nameTakenHasName(event: "Open", name: "ben")), .ask(.nameThere),
      ])
    #expect(porch.type(Porch.code) == [.refuse(.nameInvalidIsCode), .ask(.nameThere)])
    #expect(
      porch.type("annie") == [.release("ben"), .hold("annie"), .lookUp(.admission(Porch.open))])
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
        let next: Door.Effect = asksForTheList ? .showEvents : .lookUp(.admission(Porch.open))
        #expect(
          porch.find(.standing(Standing()), after: porch.type("ana")) == [.hold("ana"), next],
          "\(command)")
      }
    }
  }
}
