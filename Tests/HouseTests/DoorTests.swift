import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import House
import Messages
import Names
import Records
import Testing
import TextProtocol
import Words

/// What somebody tries at the door who is not meant to come in, or who mistypes.
@Suite struct DoorTests {
  private static let code = "1111-2222-3333-4444"

  /// The event `open` is open to everyone, `circle` as it is said.
  private static func house(
    access: EventAccess = .open, agreement: String? = nil, wrongKeys: Int = 10,
    journal: (any Journal)? = nil, records: Records? = nil, keys: [String: String] = [:],
    isLed: Bool = true
  ) throws -> TestHouse {
    var problems: [SettingsProblem] = []
    var limits = HouseLimits()
    limits.wrongKeysPerMinute = wrongKeys
    let tripwire = PlannedActivity(
      title: "Tripwire", module: "tripwire", activity: Tripwire(Settings(), &problems))
    let plan = HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: isLed ? [PlannedFacilitator(name: "rosa", key: .made)] : [], limits: limits,
      events: [
        PlannedEvent(
          slug: "circle", title: "Circle", access: access,
          agreement: agreement.map(Agreement.init), agenda: [tripwire]),
        PlannedEvent(slug: "open", title: "Open", agenda: [tripwire]),
      ])
    return try TestHouse(
      plan, modules: [ModuleDefinition(Tripwire.self)], records: records, journal: journal,
      keys: keys)
  }

  private func isSeated(_ name: String, in house: TestHouse) -> Bool {
    house.takeLines(of: name).contains { $0.hasPrefix("You are in") }
  }

  private func rejoinCode(of name: String, in house: TestHouse) throws -> String {
    let line = try #require(house.takeLines(of: name).first { $0.contains("/rejoin") })
    return try String(#require(line.split(separator: " ").last))
  }

  // MARK: Guessing

  /// While earlier guesses are held back, none gets past the count.
  @Test func guessesAtTheSameTimeCount() throws {
    let house = try Self.house(access: .code("lantern"))
    for door in 0..<44 {
      house.send("/join circle as ana\(door) key wrong\(door)", from: "d\(door)")
    }
    house.dispatcher.advance(by: .seconds(4))
    let looked = (0..<44).count { door in
      house.takeLines(of: "d\(door)").contains("That is not the code word.")
    }
    #expect((1...11).contains(looked), "\(looked) of 44 were looked at")
  }

  /// One address cannot make everybody wait for long with guesses that are not looked at.
  @Test func whatIsNotLookedAtSlowsNobody() throws {
    let house = try Self.house(access: .code("lantern"), wrongKeys: 1)
    for door in 0..<40 { house.send("/join circle as ana\(door) key wrong", from: "d\(door)") }
    house.dispatcher.advance(by: .minutes(1))
    house.send("/join circle as zoe key lantern", from: "zoe")
    #expect(isSeated("zoe", in: house))
  }

  /// A class that comes at once, from one address, with the right word.
  @Test func thoseWhoKnowTheWordDoNotWait() throws {
    let house = try Self.house(access: .code("lantern"), wrongKeys: 3)
    for door in 0..<40 {
      house.send("/join circle as ana\(door) key lantern", from: "d\(door)")
      #expect(isSeated("d\(door)", in: house), "\(door)")
    }
  }

  /// Whoever goes before the answer has guessed nothing, so nobody at their address waits for it.
  @Test func aKeyThatNobodyWaitsForCostsNothing() throws {
    let house = try Self.house(wrongKeys: 2)
    try house.records.editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    house.send("/join open as sam key correct-horse", from: "sam")
    for door in 0..<5 {
      house.send("sam", from: "door\(door)")
      #expect(house.isConcealed("door\(door)"))
      house.sendAndVanish("correct-horse", from: "door\(door)")
    }
    house.send("/join open as sam key correct-horse", from: "again")
    #expect(isSeated("again", in: house))
  }

  /// Nothing at the door tells whether a word is somebody's key.
  @Test func aNameIsNoGuessAtAKey() throws {
    let house = try Self.house()
    let guesses = ["open-sesame", "open-sesamo"]
    for (door, guess) in guesses.enumerated() {
      house.connect("d\(door)")
      _ = house.takeLines(of: "d\(door)")
      house.send("/join nowhere as \(guess)", from: "d\(door)")
    }
    let lines = guesses.enumerated().map { door, guess in
      house.takeLines(of: "d\(door)").map { $0.replacing(guess, with: "them") }
    }
    #expect(lines[0] == lines[1] && !lines[0].isEmpty)
  }

  @Test func codesThatAreTypedForNamesAreCounted() throws {
    let house = try Self.house(wrongKeys: 7)
    for (door, line) in ["0000-0000-000", "00000000000"].enumerated() {
      for number in 0..<5 { house.send(line + "\(number)", from: "d\(door)") }
      let lines = house.takeLines(of: "d\(door)")
      #expect(lines.contains { $0.hasPrefix(door == 0 ? "That code was not" : "At most 7 wrong") })
      #expect(lines.last == Voice.english.text(Goodbye.tooManyErrorsCodes.sentence))
    }
    house.dispatcher.advance(by: .minutes(1))
    house.join("ana", "open")
    let rejoin = try rejoinCode(of: "ana", in: house)
    house.drop("ana")
    let padded = rejoin.filter { $0 != "-" }.map { "\($0)-" }.joined()
    house.send(padded + "-----", from: "eve")
    #expect(!isSeated("eve", in: house), "only as it is written")
    house.send(rejoin.filter { $0 != "-" }.lowercased(), from: "ana")
    #expect(isSeated("ana", in: house))
  }

  /// A name that might be a code is looked up as one, and is a name when it is none or when no more
  /// may be looked up.
  @Test func aNameOfTwelveIsAName() throws {
    let house = try Self.house(wrongKeys: 3)
    for number in 10..<30 {
      house.send("student000\(number)", from: "d\(number)")
      house.send("open", from: "d\(number)")
      #expect(isSeated("d\(number)", in: house), "\(number)")
    }
  }

  /// The word comes first, whatever it looks like.
  @Test func aCodeWordMayLookLikeACode() throws {
    let house = try Self.house(access: .code(Self.code))
    house.send("/join circle as ana", from: "ana")
    house.send(Self.code, from: "ana")
    #expect(isSeated("ana", in: house))
  }

  // MARK: Names

  @Test(arguments: ["084Z-RE52-G96Q-N5K0", "084ZRE52G96QN5K0", "084z-re52-g96q"])
  func aCodeIsNoName(code: String) throws {
    let house = try Self.house()
    house.join("ana", "circle")
    try house.records.editor.invite(
      Nickname("ana"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    house.send("/join open as \(code)", from: "eve")
    #expect(house.takeLines(of: "eve").contains { $0.hasPrefix("That looks like a code") })
    house.send(Self.code, from: "door")
    house.send(code, from: "door")
    let lines = house.takeLines(of: "door")
    #expect(lines.contains { $0.hasPrefix("That looks like a code") })
    #expect(lines.last == "What shall we call you there?")
  }

  /// Somebody at the door who took the name of an invitation keeps nobody out, and a wrong code gives
  /// nobody the name.
  @Test func aNameTakenAtTheDoorKeepsNoInvitedOut() throws {
    let house = try Self.house(access: .invited)
    try house.records.editor.invite(
      Nickname("ana"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    house.send("ana", from: "eve")
    house.send("/join circle as ana key 9999-9999-9999-9999", from: "mallory")
    #expect(house.takeLines(of: "mallory").contains { $0.hasPrefix("That code is not known") })
    house.send("", from: "mallory")
    house.send("/join open", from: "mallory")
    #expect(!isSeated("mallory", in: house), "nobody without a name")
    house.send("/join circle as ana key \(Self.code)", from: "ana")
    #expect(isSeated("ana", in: house))
    house.send("open", from: "eve")
    #expect(isSeated("eve", in: house), "who was first at the door has the name there")
  }

  /// The names of a room are not told to those who may not come in.
  @Test func namesOfARoomStayInIt() throws {
    let house = try Self.house(access: .invited)
    try house.records.editor.invite(
      Nickname("ana"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    house.send(Self.code, from: "ana")
    #expect(isSeated("ana", in: house))
    house.send("ana", from: "eve")
    let lines = house.takeLines(of: "eve")
    #expect(!lines.contains { $0.contains("already") })
    #expect(lines.contains("1. Circle (circle), by invitation"), "nor how many they are")
    house.send("open", from: "eve")
    #expect(isSeated("eve", in: house))
    house.send("/events", from: "ana")
    #expect(
      house.takeLines(of: "ana").contains { $0.hasPrefix("1. Circle (circle), by invitation, 1") })
    house.send("ana", from: "ben")
    house.send("open", from: "ben")
    #expect(house.takeLines(of: "ben").contains { $0.hasPrefix("Somebody in Open is called ana") })
  }

  /// Nor before they have agreed, which they need to do only once.
  @Test func namesAreToldAfterAgreeing() throws {
    let house = try Self.house(agreement: "Be kind.")
    house.send("/join circle as ana", from: "ana")
    house.send("agree", from: "ana")
    house.send("/join circle as ana", from: "eve")
    #expect(!house.takeLines(of: "eve").contains { $0.contains("already") })
    house.send("agree", from: "eve")
    #expect(
      house.takeLines(of: "eve").contains { $0.hasPrefix("Somebody in Circle is called ana") })
    house.send("/join circle as eve", from: "eve")
    #expect(isSeated("eve", in: house))
  }

  /// A yes goes to what they are asked, which stands last, and not to what was offered before it.
  @Test func aYesAgreesThoughACommandWasOffered() throws {
    let house = try Self.house(agreement: "Be kind.")
    house.send("/join circle as ana", from: "ana")
    house.send("/evnts", from: "ana")
    #expect(house.takeLines(of: "ana").contains { $0.hasPrefix("There is no /evnts") })
    house.send("yes", from: "ana")
    #expect(isSeated("ana", in: house))
  }

  /// A house whose plan names nobody calls who facilitates host, and nobody else.
  @Test func theHostSignsIn() throws {
    let house = try Self.house(keys: ["host": "correct-horse"], isLed: false)
    house.send("/join open as host key correct-horse", from: "host")
    #expect(house.takeLines(of: "host").contains("You are in Open as host, facilitator."))
    let other = try Self.house()
    other.send("host", from: "eve")
    #expect(other.takeLines(of: "eve").contains { $0.contains("is a word of the house") })
    try other.records.editor.keep("correct-horse", of: Nickname(staff: "host"), role: .facilitator)
    other.send("/join open as host key correct-horse", from: "host")
    #expect(other.takeLines(of: "host").contains("You are in Open as host, facilitator."))
  }

  /// Nobody is sent away for asking what to do.
  @Test func wordsOfTheHouseAreNoSecrets() throws {
    let house = try Self.house(access: .invited)
    house.send("ana", from: "ana")
    house.send("circle", from: "ana")
    house.send("rosa", from: "door")
    for line in ["help", "?", "Help!", "/help", "help", "?"] {
      for (name, question) in [("ana", "What is your code"), ("door", "What is the key")] {
        _ = house.takeLines(of: name)
        house.send(line, from: name)
        let lines = house.takeLines(of: name)
        #expect(lines.first?.hasPrefix("Type what you are asked for") == true, "\(lines)")
        #expect(lines.last?.hasPrefix(question) == true && house.isConcealed(name))
      }
    }
    for name in ["ana", "door"] {
      house.send("quit", from: name)
      #expect(house.takeLines(of: name).last == "Goodbye.")
    }
  }

  /// Whoever was in an event sees what there is before they are asked which one.
  @Test func theEventsStandBeforeTheQuestion() throws {
    let house = try Self.house()
    house.join("rosa", "open")
    house.join("ana", "open")
    house.send("/start", from: "rosa")
    house.send("/end now", from: "rosa")
    _ = house.takeLines(of: "ana")
    house.send("/scores", from: "ana")
    let scores = house.takeLines(of: "ana")
    #expect(!scores.isEmpty && !scores.contains { $0.contains("works inside an event") })
    house.send("/name Dee", from: "ana")
    let lines = house.takeLines(of: "ana")
    #expect(lines.first == "You are Dee now." && lines.dropFirst().first == "Events")
    #expect(lines.last?.hasPrefix("Which one?") == true)
    house.send("/name Dora", from: "ana")
    #expect(house.takeLines(of: "ana").count == 2, "they have just been shown")
    house.join("ana", "circle")
    house.send("/leave", from: "ana")
    _ = house.takeLines(of: "ana")
    house.send("/scores", from: "ana")
    #expect(house.takeLines(of: "ana").contains { $0.contains("works inside an event") })
    house.send("mia", from: "mia")
    #expect(house.takeLines(of: "mia").contains("Hello mia."))
  }

  /// Whatever is replied at the door, the question is the last on the screen, and there once.
  @Test func whatIsAskedStandsLast() throws {
    let house = try Self.house(access: .code("lantern"))
    let asks = { (line: String, question: String) in
      _ = house.takeLines(of: "ana")
      house.send(line, from: "ana")
      let lines = house.takeLines(of: "ana")
      #expect(lines.last?.hasPrefix(question) == true, "after \(line): \(lines)")
      #expect(lines.count { $0.hasPrefix(question) } == 1, "after \(line): \(lines)")
    }
    let replies = [
      "/help", "help", "/help more", "/events", "/frobnicate", "/who", "/where", "/width", "/mode",
      "/language", "/zone", "/prefix", "/rejoin 0000-0000-0000", "/join nowhere", "/join", "/name",
      "/again",
      "",
    ]
    house.connect("ana")
    for line in replies { asks(line, "What shall we call you?") }
    asks("ana", "Which one?")
    for line in replies + ["who", "nowhere", "/name Ann"] { asks(line, "Which one?") }
    asks("circle", "The code word for Circle?")
    for line in ["/help", "/frobnicate", "/who", "wrong"] {
      asks(line, "The code word for Circle?")
    }
    // Who has left, and is asked nothing, reads what they did before.
    house.send("/join open", from: "ana")
    _ = house.takeLines(of: "ana")
    house.send("/frobnicate", from: "ana")
    #expect(house.takeLines(of: "ana").count == 1)
  }

  /// Programs know what they were asked.
  @Test func programsAreAskedOnce() throws {
    let house = try Self.house()
    house.send("/mode json", from: "bot")
    _ = house.takeLines(of: "bot")
    house.send("/frobnicate", from: "bot")
    #expect(house.takeLines(of: "bot").count == 1)
  }

  @Test func everyoneMayMendTheirName() throws {
    let house = try Self.house()
    for name in ["rosa", "ana", "ben"] { house.join(name, "open") }
    house.send("/name Ben", from: "ana")
    #expect(house.takeLines(of: "ana").last?.hasPrefix("Ben is the name of somebody else") == true)
    house.send("/name Rosa", from: "ana")
    #expect(house.takeLines(of: "ana").last?.hasPrefix("Rosa could be taken for rosa") == true)
    // Another way to write it is not another name.
    house.send("/name Ana", from: "ana")
    house.send("/nick Mary Ann", from: "ben")
    #expect(
      house.takeLines(of: "ana").suffix(2) == [
        "You are Ana now.", "Somebody has another name now: Mary Ann.",
      ])
    #expect(
      house.takeLines(of: "rosa").suffix(2) == [
        "ana has taken another name: Ana.", "ben has taken another name: Mary Ann.",
      ])
    house.send("/tell mary ann hi", from: "ana")
    #expect(house.takeLines(of: "ben").last == "Ana tells you: hi")
    // Nobody else can be who they were.
    house.send("/join open as ben", from: "eve")
    #expect(!isSeated("eve", in: house))
    house.send("/name R2", from: "rosa")
    #expect(house.takeLines(of: "rosa").last == "Your key is for rosa, so that name stays.")
    try house.kill()
    house.rejoin("ana", asOwner: "ana", "open")
    house.send("/who", from: "ana")
    #expect(house.takeLines(of: "ana").contains { $0.hasPrefix("1 here: Ana") })
  }

  /// The name that was kept for somebody is theirs after they have failed to write it in another way.
  @Test func aNameThatStaysIsStillTheirs() throws {
    let house = try Self.house()
    for name in ["rosa", "ana"] { house.join(name, "open") }
    house.send("/mute ana", from: "rosa")
    house.send("/name Ana", from: "ana")
    #expect(house.takeLines(of: "ana").last?.hasPrefix("You are muted, so your name stays") == true)
    house.send("/join open as ANA", from: "eve")
    #expect(!isSeated("eve", in: house))
    _ = house.takeLines(of: "ana")
    house.send("/tell ana hi", from: "rosa")
    #expect(house.takeLines(of: "ana").last?.hasSuffix("tells you: hi") == true)
  }

  @Test func whoeverComesReadsWhoIsHere() throws {
    let house = try Self.house()
    let line = { (name: String) -> String? in
      let lines = house.takeLines(of: name)
      guard let seated = lines.lastIndex(where: { $0.hasPrefix("You are in Open") }) else {
        return nil
      }
      return lines[seated + 1]
    }
    house.join("ana", "open")
    #expect(line("ana") == "You are the first one here.")
    house.join("rosa", "open")
    #expect(line("rosa") == "ana is here too.")
    house.join("ben", "open")
    #expect(line("ben") == "Here: ana, rosa (facilitator).")
    for number in 1...8 { house.join("p\(number)", "open") }
    #expect(line("p7") == "Here: ana, rosa (facilitator), ben, p1, p2, p3, p4, p5 and 1 other.")
    // Where the room does not hear who comes, nobody reads it who comes.
    house.send("/quiet", from: "rosa")
    for name in ["ana", "rosa"] {
      house.drop(name)
      house.rejoin(name, asOwner: name, "open")
    }
    #expect(line("ana")?.hasPrefix("Here") == false)
    #expect(line("rosa")?.hasPrefix("Here: ana, ben") == true)
  }

  // MARK: Proofs

  @Test func aRoleThatWasTakenAwayIsGone() throws {
    let house = try Self.house()
    try house.records.editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    house.send("/join open as sam key correct-horse", from: "sam")
    #expect(house.takeLines(of: "sam").contains("You are in Open as sam, facilitator."))
    try house.records.editor.keep("correct-horse", of: Nickname("sam"), role: .peerLead)
    house.send("/join open as sam key correct-horse", from: "again")
    #expect(house.takeLines(of: "again").contains("You are in Open as sam, peer lead."))
    house.send("/end now", from: "again")
    #expect(house.takeLines(of: "again").last?.contains("facilitators") == true)
    try house.kill()
    house.send("/join open as sam key correct-horse", from: "sam")
    #expect(house.takeLines(of: "sam").contains("You are in Open as sam, peer lead."))
  }

  @Test func whoeverReadsTheAgreementForLongIsAskedAgainForTheInvitation() throws {
    let house = try Self.house(access: .invited, agreement: "Be kind.")
    try house.records.editor.invite(
      Nickname("ana"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    house.send(Self.code, from: "ana")
    #expect(try house.records.editor.revokeInvitation(of: "ana", to: "circle"))
    house.send("agree", from: "ana")
    let lines = house.takeLines(of: "ana")
    #expect(!lines.contains { $0.hasPrefix("You are in") })
    #expect(
      lines.last == "What is your code for Circle, which is by invitation? An empty line goes back."
    )
  }

  @Test func removedIsRemovedWhateverCodeIsMadeElsewhere() throws {
    let house = try Self.house()
    house.join("rosa", "circle")
    house.join("ana", "circle")
    let first = try house.makePersonalCode(for: "ana")
    house.send("/leave", from: "ana")
    house.drop("ana")
    house.send("/remove ana", from: "rosa")
    house.send(first, from: "ana")
    house.send("open", from: "ana")
    let second = try house.makePersonalCode(for: "ana")
    house.send("/leave", from: "ana")
    house.drop("ana")
    house.send(second, from: "ana")
    house.send("circle", from: "ana")
    #expect(
      house.takeLines(of: "ana").contains(
        "A facilitator has removed you from Circle, so you cannot return to it."))
  }

  /// Whoever takes a participant's seat by its code leaves the key behind.
  @Test func aRejoinCodeIsNoKey() throws {
    let house = try Self.house()
    house.join("ana", "open")
    let rejoin = try rejoinCode(of: "ana", in: house)
    house.send("rosa", from: "rosa")
    house.send("open-sesame", from: "rosa")
    house.send("/rejoin \(rejoin)", from: "rosa")
    house.send("/leave", from: "rosa")
    _ = house.takeLines(of: "rosa")
    house.send("circle", from: "rosa")
    #expect(house.takeLines(of: "rosa").contains("You are in Circle as ana."))
  }

  // MARK: Connections that go

  @Test(arguments: ["/quit", "/leave"])
  func theNameOfWhoIsGoneIsFree(line: String) throws {
    let house = try Self.house()
    house.join("rosa", "open")
    house.join("ana", "open")
    house.sendAndVanish(line, from: "ana")
    house.join("ana", "circle")
    #expect(isSeated("ana", in: house))
  }

  @Test func whoGoesWhileReturningTakesNobodysSeat() throws {
    let house = try Self.house()
    house.join("rosa", "open")
    house.join("ana", "open")
    let rejoin = try rejoinCode(of: "ana", in: house)
    _ = house.takeLines(of: "rosa")
    house.sendAndVanish("/rejoin \(rejoin)", from: "phone")
    #expect(house.takeLines(of: "rosa").isEmpty)
    house.send("/who", from: "rosa")
    #expect(house.takeLines(of: "rosa").last == "2 here: rosa (facilitator), ana.")
  }

  @Test(arguments: ["/join open as rosa", "rosa"])
  func whatLeadsAwayFromASecretIsShown(question: String) throws {
    let house = try Self.house()
    house.join("ana", "open")
    let rejoin = try rejoinCode(of: "ana", in: house)
    for (door, way) in ["/rejoin \(rejoin)", "/join open as eve"].enumerated() {
      house.send(question, from: "d\(door)")
      #expect(house.isConcealed("d\(door)"))
      house.send(way, from: "d\(door)")
      #expect(isSeated("d\(door)", in: house) && !house.isConcealed("d\(door)"))
    }
  }

  /// A seat has one name, by whatever name its holder comes a second time.
  @Test func aSecondNameIsNobodys() throws {
    let house = try Self.house()
    try house.records.editor.invite(
      Nickname("ana"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    let journal = StallingJournal(house.records)
    let stalled = try Self.house(journal: journal, records: house.records)
    stalled.join("rosa", "circle")
    stalled.send("/join circle as ben", from: "ben")
    journal.isStalled = true
    stalled.send(Self.code, from: "one")
    stalled.send(Self.code, from: "two")
    stalled.send("annie", from: "two")
    journal.isStalled = false
    stalled.dispatcher.advance(by: .seconds(5))
    stalled.send("/tell annie hi", from: "rosa")
    #expect(stalled.takeLines(of: "rosa").last?.hasPrefix("Nobody here is called 'annie'") == true)
    stalled.send("/who", from: "rosa")
    #expect(stalled.takeLines(of: "rosa").last == "3 here: rosa (facilitator), ben, ana.")
  }

  /// While nothing can be saved the lines go on, and somebody may try two doors.
  @Test func nobodySitsInTwoRooms() throws {
    let records = try Records.inMemory()
    let journal = StallingJournal(records)
    let house = try Self.house(journal: journal, records: records)
    house.join("rosa", "open")
    house.join("sue", "circle")
    journal.fails = true
    house.send("/leave", from: "rosa")
    house.send("/leave", from: "sue")
    for line in ["/join circle as ana", "/join open as anna"] { house.send(line, from: "ana") }
    journal.fails = false
    house.dispatcher.advance(by: .seconds(10))
    let seats = house.takeLines(of: "ana").filter { $0.hasPrefix("You are in") }
    #expect(seats.count == 1, "\(seats)")
  }
}
