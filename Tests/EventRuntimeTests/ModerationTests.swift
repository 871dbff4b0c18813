import ActivityKit
import Foundation
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

/// Rosa is in seat 1 and facilitates; ana, ben and cai sit after her.
@Suite struct ModerationTests {
  private func objection(_ game: Game, _ seat: Int) -> ErrorCode? {
    game.state.objection(toSpeechOf: seat, at: game.now)?.code
  }

  @Test func aMuteEndsByItselfOrByAFacilitator() {
    var game = Game.running([.choose(.hours(1))])
    let muted = game.moderate(.mute(seat: 3, for: .minutes(5)))
    #expect(muted.facts == [.moderated(number: 1, act: "mute", by: 1, about: 3, detail: "5m")])
    #expect(muted.notices(for: 3) == [.muted])
    #expect(muted.notices(for: 1, facilitator: true) == [.moderated])
    // Whoever did it reads of themselves, and the others of them.
    #expect(
      muted.heard(by: 1, facilitator: true).contains(
        .notice(.moderatedYouMutedFor(subject: "ben", time: .minutes(5)))))
    #expect(
      muted.heard(by: 9, facilitator: true).contains(
        .notice(.moderatedMutedFor(name: "rosa", subject: "ben", time: .minutes(5)))))
    #expect(muted.notices(for: 2).isEmpty)
    #expect(objection(game, 3) == .muted && objection(game, 2) == nil)
    game.drift(by: .minutes(5) - .milliseconds(1))
    #expect(objection(game, 3) == .muted)
    game.drift(by: .milliseconds(1))
    #expect(objection(game, 3) == nil)
    #expect(game.moderate(.unmute(seat: 3)).refusal == .alreadySo)
    game.moderate(.mute(seat: 3, for: nil))
    game.drift(by: .hours(24))
    #expect(objection(game, 3) == .muted)
    #expect(game.moderate(.unmute(seat: 3)).notices(for: 3) == [.unmuted])
    #expect(objection(game, 3) == nil)
  }

  @Test func theMutedStillAnswerPassAndCall() {
    var game = Game.running([.choose(), .choose()])
    game.moderate(.mute(seat: 3, for: nil))
    #expect(game.line(3, "b").kinds == [.saved])
    #expect(game.send(.moderate(.raiseHand, by: 3)).notices(for: 3) == [.hand])
    #expect(game.send(.moderate(.askForHelp, by: 3)).notices(for: 3) == [.helpSent])
    #expect(game.state.objection(toTelling: 2, by: 3, at: game.now)?.code == .muted)
    #expect(game.state.objection(toTelling: 1, by: 3, at: game.now) == nil)
    game.control(.skip)
    #expect(game.send(.pass(seat: 3, prompt: game.state.openPrompt?.id)).kinds.first == .passed)
  }

  @Test func whoIsRemovedDoesNotReturn() throws {
    var game = Game.running([.choose(), .choose()])
    let removed = game.moderate(.remove(seat: 3, reason: "shouting"))
    #expect(
      removed.facts == [
        .moderated(number: 1, act: "remove", by: 1, about: 3, detail: "shouting"),
        .departed(seat: 3, entry: 1, how: .left),
      ])
    // To the others it is as if they had left, and the question waits for them no more.
    #expect(removed.heard(by: 2) == [.left(name: "ben", here: 3, reason: .left)])
    game.line(2, "a")
    #expect(game.prompt == 1)
    game.line(4, "a")
    #expect(game.advance(by: LivePrompt.grace).kinds.contains(.prompt))
    try game.restore()
    #expect(game.send(.enter(seat: 3)).refusal == .removed)
    #expect(game.moderate(.remove(seat: 3, reason: nil)).refusal == .alreadySo)
    #expect(game.send(.moderate(.raiseHand, by: 3)).refusal == .notSeated)
  }

  @Test func whoIsAwayCanBeRemoved() {
    var game = Game.running([.choose()])
    game.send(.drop(seat: 3))
    #expect(game.moderate(.remove(seat: 3, reason: nil)).refusal == nil)
    #expect(game.send(.enter(seat: 3)).refusal == .removed)
  }

  @Test func aLockedRoomLetsOnlySeatsReturn() throws {
    var game = Game.running([.choose()])
    game.send(.leave(seat: 2))
    game.send(.drop(seat: 3))
    game.moderate(.lock)
    try game.restore()
    #expect(
      game.send(.join(name: "dan", role: .participant, codeHash: "d")).refusal == .locked)
    #expect(game.send(.join(name: "sam", role: .facilitator, codeHash: nil)).refusal == nil)
    #expect(game.send(.enter(seat: 2)).refusal == nil)
    #expect(game.send(.enter(seat: 3)).refusal == nil)
    #expect(game.moderate(.lock).refusal == .alreadySo)
    game.moderate(.unlock)
    #expect(game.send(.join(name: "dan", role: .participant, codeHash: "d")).refusal == nil)
  }

  @Test func inQuietOnlyTheFloorAndTheCalledSpeak() {
    var game = Game.running([.floor(2, .minutes(1)), .choose()])
    #expect(game.moderate(.quiet(true)).notices(for: 2) == [.quiet])
    #expect(objection(game, 2) == nil)
    #expect(objection(game, 3) == .quiet)
    #expect(objection(game, 1) == nil)
    game.send(.moderate(.raiseHand, by: 3))
    game.moderate(.call(seat: 3))
    #expect(objection(game, 3) == nil)
    game.control(.skip)
    #expect(objection(game, 2) == .quiet)
    game.send(.moderate(.lowerHand, by: 3))
    #expect(objection(game, 3) == .quiet)
    #expect(game.moderate(.quiet(true)).refusal == .alreadySo)
    game.moderate(.quiet(false))
    #expect(objection(game, 3) == nil)
  }

  @Test func quietIsTheReasonAlsoWhereAQuestionHasJustClosed() {
    var game = Game.running([.write(), .wait(.minutes(1))])
    game.moderate(.quiet(true))
    game.control(.skip)
    #expect(game.line(3, "a cup of tea").refusal == .quiet)
    game.moderate(.quiet(false))
    #expect(game.line(3, "a cup of tea").refusal == .tooLate)
  }

  @Test func facilitatorsAreNeitherMutedNorRemoved() {
    var game = Game.running([.choose()])
    game.send(.join(name: "sam", role: .facilitator, codeHash: nil))
    #expect(game.moderate(.mute(seat: 5, for: nil)).refusal == .notAllowed)
    #expect(game.moderate(.remove(seat: 5, reason: nil)).refusal == .notAllowed)
    #expect(game.moderate(.mute(seat: 99, for: nil)).refusal == .noSuchPerson)
  }

  @Test(
    arguments: [
      .mute(seat: 3, for: nil), .unmute(seat: 3), .remove(seat: 3, reason: nil), .lock, .unlock,
      .slow(.seconds(5)), .quiet(true), .call(seat: 3), .note("x"),
    ] as [Moderation])
  func participantsDoNotModerate(act: Moderation) {
    var game = Game.running([.choose()])
    #expect(game.send(.moderate(act, by: 2)).refusal == .notAllowed)
    #expect(game.state.order == RoomOrder())
  }

  @Test func helpAndReportsReachFacilitatorsOnly() {
    var game = Game.running([.choose()])
    let help = game.send(.moderate(.askForHelp, by: 2))
    #expect(help.facts == [.moderated(number: 1, act: "help", by: 2, about: nil, detail: nil)])
    #expect(help.notices(for: 1) == [.helpAsked] && help.notices(for: 2) == [.helpSent])
    #expect(help.heard(by: 3).isEmpty)
    let report = game.send(.moderate(.report(seat: 3, text: "rude"), by: 2))
    #expect(
      report.facts == [.moderated(number: 2, act: "report", by: 2, about: 3, detail: "rude")])
    #expect(report.notices(for: 1) == [.report] && report.notices(for: 2) == [.reported])
    #expect(report.heard(by: 3).isEmpty)
  }

  @Test func whatComesWhileNoFacilitatorIsHereWaits() throws {
    var game = Game.running([.choose()])
    game.send(.drop(seat: 1))
    game.send(.moderate(.askForHelp, by: 2))
    // A report of the only facilitator waits for another one.
    game.send(.moderate(.report(seat: 1, text: "unkind"), by: 3))
    try game.restore()
    #expect(game.send(.enter(seat: 1)).notices(for: 1) == [.helpAsked])
    let sam = game.send(.join(name: "sam", role: .facilitator, codeHash: nil))
    #expect(sam.notices(for: 5) == [.report])
  }

  @Test func waitingIsBounded() {
    var game = Game.running([.choose()])
    game.send(.drop(seat: 1))
    for _ in 0..<200 { game.send(.moderate(.askForHelp, by: 2)) }
    #expect(game.state.order.logbook.waiting.count == Logbook.maxWaiting)
    #expect(game.state.order.logbook.acts == 200)
  }

  @Test func whatACoFacilitatorHeardMakesRoomForWhatNobodyHeard() {
    var game = Game.running([.choose()])
    game.send(.join(name: "sam", role: .coFacilitator, codeHash: nil))
    game.send(.drop(seat: 1))
    for _ in 0..<200 { game.send(.moderate(.report(seat: 3, text: "unkind"), by: 2)) }
    game.send(.drop(seat: 5))
    game.send(.moderate(.askForHelp, by: 4))
    #expect(game.state.order.logbook.waiting.count == Logbook.maxWaiting)
    // The co-facilitator hears what is new, and the facilitator all of it.
    #expect(
      game.send(.enter(seat: 5)).notices(for: 5).filter { $0 != .takeOffered } == [.helpAsked])
    let missed = game.send(.enter(seat: 1)).notices(for: 1)
    #expect(missed.contains(.helpAsked) && missed.contains(.report))
  }

  @Test func theRulesAreToldToThoseWhoReturn() {
    var game = Game.running([.choose()])
    game.moderate(.mute(seat: 3, for: nil))
    game.moderate(.slow(.seconds(30)))
    game.moderate(.quiet(true))
    game.moderate(.lock)
    game.send(.drop(seat: 3))
    #expect(game.send(.enter(seat: 3)).notices(for: 3) == [.muted, .slow, .quiet])
    #expect(
      game.send(.enter(seat: 1)).notices(for: 1) == [.slow, .quiet, .moderated, .moderated])
  }

  @Test func aNameThatWasTakenIsNobodysAnyMore() throws {
    var game = Game.running([.choose()])
    let renamed = game.moderate(.rename(seat: 3, to: "Sam"))
    #expect(
      renamed.facts == [
        .moderated(number: 1, act: "rename", by: 1, about: 3, detail: "ben"),
        .seated(seat: 3, name: "Sam", role: .participant, codeHash: game.state.seats[2].codeHash),
      ])
    #expect(renamed.notices(for: 3) == [.renamed] && renamed.notices(for: 2) == [.renamed])
    #expect(game.state.company.people.map(\.name).contains("Sam"))
    try game.restore()
    for name in ["ben", "BEN", "Be-n", "b\u{435}n"] {
      let join = game.send(.join(name: name, role: .participant, codeHash: "h"))
      #expect(join.refusal == .nameReserved, "\(name)")
    }
    #expect(game.moderate(.rename(seat: 4, to: "ben")).refusal == .nameTaken)
    #expect(game.moderate(.rename(seat: 4, to: "sam")).refusal == .nameTaken)
    #expect(game.moderate(.rename(seat: 1, to: "Ro")).refusal == .notAllowed)
    #expect(game.moderate(.rename(seat: 99, to: "Ro")).refusal == .noSuchPerson)
    #expect(game.send(.moderate(.rename(seat: 2, to: "Ro"), by: 3)).refusal == .notAllowed)
  }

  @Test func everyoneMayTakeAnotherNameAFewTimes() throws {
    var game = Game.running([.choose()])
    let taken = game.send(.moderate(.rename(seat: 3, to: "Sam"), by: 3))
    #expect(
      taken.facts == [
        .moderated(number: 1, act: "rename", by: 3, about: 3, detail: "ben"),
        .seated(seat: 3, name: "Sam", role: .participant, codeHash: game.state.seats[2].codeHash),
      ])
    #expect(taken.notices(for: 3) == [.renamed] && taken.notices(for: 2) == [.renamed])
    #expect(taken.notices(for: 1, facilitator: true) == [.moderated])
    try game.restore()
    // Nobody else passes for who they were; they themselves may be that again, or write it in another way.
    #expect(game.send(.moderate(.rename(seat: 4, to: "ben"), by: 4)).refusal == .nameTaken)
    let names: [(String, ErrorCode?)] = [
      ("ana", .nameTaken), ("Sam", .alreadySo), ("ben", nil), ("Ben", nil), ("Bo", .notAllowed),
    ]
    for (name, refusal) in names {
      #expect(
        game.send(.moderate(.rename(seat: 3, to: name), by: 3)).refusal == refusal, "\(name)")
    }
    #expect(game.state.seats[2].name == "Ben" && !game.state.isTurnedAway("ben"))
    #expect(game.moderate(.rename(seat: 3, to: "Bo")).refusal == nil)
  }

  @Test func whoMayNotTakeAnotherName() {
    var game = Game.running([.choose()])
    game.send(.join(name: "eve", role: .participant, codeHash: nil, person: 7))
    #expect(game.send(.moderate(.rename(seat: 5, to: "Eva"), by: 5)).refusal == .notAllowed)
    game.moderate(.mute(seat: 2, for: nil))
    #expect(game.send(.moderate(.rename(seat: 2, to: "Ann"), by: 2)).refusal == .muted)
    // What a facilitator took from somebody they do not have back by themselves.
    game.moderate(.rename(seat: 3, to: "Sam"))
    #expect(game.send(.moderate(.rename(seat: 3, to: "ben"), by: 3)).refusal == .nameTaken)
    #expect(game.moderate(.rename(seat: 3, to: "ben")).refusal == nil)
  }

  @Test func whereNobodySpeaksNoNewNameIsSaid() {
    var game = Game.running([.choose()])
    game.moderate(.quiet(true))
    let taken = game.send(.moderate(.rename(seat: 3, to: "Sam"), by: 3))
    #expect(taken.notices(for: 2) == [] && taken.notices(for: 3) == [.renamed])
    #expect(taken.notices(for: 1, facilitator: true) == [.moderated])
  }

  @Test func whatHoldsForSomebodyHoldsInTheirNextSeat() throws {
    var game = Game.running([.choose()])
    game.send(.ignore(seat: 2, other: 3, true))
    game.moderate(.mute(seat: 3, for: .minutes(5)))
    game.send(.leave(seat: 3))
    game.drift(by: .minutes(2))
    let join = game.send(.join(name: "ben2", role: .participant, codeHash: "h", before: 3))
    #expect(
      join.notices(for: 5) == [.muted] && join.notices(for: 1, facilitator: true) == [.moderated])
    #expect(game.state.isIgnoring(5, by: 2))
    try game.restore()
    #expect(objection(game, 5) == .muted)
    game.drift(by: .minutes(3))
    #expect(objection(game, 5) == nil)
    game.send(.leave(seat: 5))
    game.moderate(.remove(seat: 5, reason: nil))
    #expect(
      game.send(.join(name: "ben3", role: .participant, codeHash: "i", before: 5)).refusal
        == .removed)
    #expect(game.send(.enter(seat: 3, before: 5)).refusal == .removed)
  }

  @Test func ofTwoMutesTheLongerHolds() {
    for (first, second) in [(nil, Duration.minutes(1)), (.minutes(1), nil)]
      as [(Duration?, Duration?)]
    {
      var game = Game.running([.choose()])
      game.moderate(.mute(seat: 3, for: first))
      game.moderate(.mute(seat: 4, for: second))
      for seat in 3...4 { game.send(.leave(seat: seat)) }
      game.send(.enter(seat: 3, before: 4))
      game.drift(by: .minutes(2))
      #expect(objection(game, 3) == .muted)
    }
  }

  /// Facilitators who return read who is muted, of those who may be heard of again, and not a page of it.
  @Test func whoIsMutedIsListedShortly() throws {
    var game = Game(.scripted([Script([.choose()])]))
    game.gather((1...30).map { "p\($0)" })
    for seat in 2...31 { game.moderate(.mute(seat: seat, for: nil)) }
    for seat in 4...8 { game.send(.leave(seat: seat)) }
    game.send(.drop(seat: 1))
    let names = [1, 2] + (8...25)
    let list = "Muted: " + names.map { "p\($0)" }.joined(separator: ", ") + " and 5 more."
    let told = game.send(.enter(seat: 1)).heard(by: 1, facilitator: true).compactMap { message in
      if case .notice(let notice) = message { Voice.english.text(notice.sentence) } else { nil }
    }
    #expect(told.contains(list))
  }

  /// Who comes while it is quiet is told to facilitators, and counted for the others.
  @Test func namesAreNotToldInQuiet() {
    var game = Game.running([.choose()])
    game.moderate(.quiet(true))
    let join = game.send(.join(name: "HEAR ME", role: .participant, codeHash: "h"))
    let joined = Message.joined(name: "HEAR ME", here: 5)
    #expect(!join.heard(by: 2).contains(joined))
    #expect(join.heard(by: 1, facilitator: true).contains(joined))
    let left = game.send(.leave(seat: 4))
    #expect(left.heard(by: 2).isEmpty)
    #expect(
      game.moderate(.quiet(false)).heard(by: 2) == [
        .notice(
          .quietOff(
            meanwhile: .crowdMeanwhile(
              changes: .listsAnd(rest: .crowdCame(count: 1), next: .crowdWent(count: 1)), here: 4)))
      ])
  }

  /// Whoever lost the connection twice came back once, and who came and went did neither.
  @Test func whoComesAndGoesIsCountedOnce() throws {
    var game = Game.running([.choose()])
    game.moderate(.quiet(true))
    for _ in 1...2 {
      game.send(.drop(seat: 3))
      game.send(.enter(seat: 3))
    }
    game.send(.join(name: "eve", role: .participant, codeHash: "h"))
    game.send(.leave(seat: 5))
    #expect(
      game.moderate(.quiet(false)).heard(by: 2) == [
        .notice(
          .quietOff(meanwhile: .crowdMeanwhile(changes: .crowdReturned(count: 1), here: 4)))
      ])
    let old = try JSONDecoder().decode(
      Entrance.Unseen.self, from: Data(#"{"came":2,"went":1}"#.utf8))
    let counts = old.counts
    #expect(counts.came == 2 && counts.returned == 0 && counts.went == 1)
  }

  /// A facilitator may say whose a seat is that goes by nothing but a code.
  @Test func aSeatIsGivenBack() {
    var game = Game.running([.choose()])
    game.send(.join(name: "cleo", role: .participant, codeHash: "new"))
    func give(_ seat: Int, _ newcomer: Int, by: Int = 1) -> ErrorCode? {
      game.send(.moderate(.reseat(seat: seat, to: newcomer, codeHash: "other"), by: by)).refusal
    }
    #expect(give(3, 5) == .alreadySo, "somebody sits there")
    game.send(.drop(seat: 3))
    #expect(give(3, 5, by: 2) == .notAllowed)
    #expect(give(1, 5) == .notAllowed && give(3, 1) == .notAllowed, "the staff have keys")
    #expect(give(3, 99) == .noSuchPerson)
    let given = game.send(.moderate(.reseat(seat: 3, to: 5, codeHash: "other"), by: 1))
    #expect(given.refusal == nil && game.state.seat(3)?.codeHash == "other")
    #expect(game.state.seat(codeHash: "other")?.number == 3)
    game.moderate(.remove(seat: 4, reason: nil))
    #expect(give(4, 5) == .alreadySo, "nobody comes back by it who was removed")
    game.send(.join(name: "dan", role: .participant, codeHash: nil, person: 7))
    game.send(.drop(seat: 6))
    #expect(give(6, 5) == .notAllowed, "whoever was invited comes back by the invitation")
  }

  /// Whoever is away reads when they are back who gave them another name, and how to ask.
  @Test func whoIsAwayIsToldOfTheNewName() {
    var game = Game.running([.choose()])
    game.send(.drop(seat: 3))
    #expect(game.moderate(.rename(seat: 3, to: "Sam")).refusal == nil)
    func isTold(_ messages: [Message]) -> Bool {
      messages.contains {
        if case .notice(let notice) = $0 { notice.code == .renamed } else { false }
      }
    }
    #expect(isTold(game.send(.enter(seat: 3)).heard(by: 3)))
    game.send(.drop(seat: 3))
    #expect(!isTold(game.send(.enter(seat: 3)).heard(by: 3)), "once")
  }

  /// What waited was kept as a text before it was kept as a sentence.
  @Test func aSnapshotFromBeforeHasTexts() throws {
    let old = #"{"code":"report","text":"ben reports cai: rude","about":3}"#
    let waiting = try JSONDecoder().decode(Logbook.Waiting.self, from: Data(old.utf8))
    #expect(waiting.sentence == .plainVerbatim(text: "ben reports cai: rude"))
    #expect(waiting.code == "report" && waiting.about == 3 && !waiting.wasHeard)
    let new = Logbook.Waiting(
      .report(name: "ben", subject: "cai", text: "rude"), about: 3, isHeard: true)
    let data = try JSONEncoder().encode(new)
    #expect(try JSONDecoder().decode(Logbook.Waiting.self, from: data) == new)
  }

  @Test func aSnapshotFromBeforeHasNoRules() throws {
    var game = Game.running([.choose()])
    let bytes = Data(try Snapshot.encode(game.state))
    var envelope = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    var old = try #require(envelope["state"] as? [String: Any])
    #expect(old.removeValue(forKey: "order") != nil)
    envelope["state"] = old
    let state = try Snapshot.decode(
      [UInt8](JSONSerialization.data(withJSONObject: envelope)),
      modules: [ModuleDefinition(Script.self)])
    #expect(state.order == RoomOrder() && state.seats == game.state.seats)
    #expect(game.moderate(.lock).refusal == nil)
  }
}

extension Game {
  @discardableResult mutating func moderate(_ act: Moderation) -> [Outcome] {
    send(.moderate(act, by: 1))
  }
}

extension [Outcome] {
  /// The codes of the notices that a seat hears.
  func notices(for seat: Int, facilitator: Bool = false) -> [NoticeCode] {
    heard(by: seat, facilitator: facilitator).compactMap {
      if case .notice(let notice) = $0 { notice.code } else { nil }
    }
  }
}
