import ActivityKit
import EventPlan
import EventTerms
import Foundation
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

/// Rosa is in seat 1 and facilitates, sam in 2 co-facilitates, lee in 3 is a peer lead, ana in 4.
@Suite struct RoleTests {
  private func game(_ steps: [Script.Step] = [.choose(.hours(1))]) -> Game {
    var game = Game(.scripted([Script(steps)]))
    for (name, role) in zip(
      ["rosa", "sam", "lee", "ana"], [Role.facilitator, .coFacilitator, .peerLead, .participant])
    {
      game.send(.join(name: name, role: role, codeHash: nil))
    }
    game.control(.start)
    return game
  }

  private static let acts: [Moderation] = [
    .mute(seat: 5, for: nil), .unmute(seat: 5), .lock, .unlock, .slow(.seconds(5)), .quiet(true),
    .quiet(false), .note("a note"), .remove(seat: 5, reason: nil),
  ]

  /// The runtime goes by the table, whatever the commands let through.
  @Test(arguments: zip(1...4, [Role.facilitator, .coFacilitator, .peerLead, .participant]))
  func actsAreForThoseWhoHaveTheRight(seat: Int, role: Role) throws {
    var game = game()
    game.send(.join(name: "eve", role: .participant, codeHash: nil))
    for act in Self.acts {
      let right = try #require(act.right)
      let refusal = game.send(.moderate(act, by: seat)).refusal
      #expect((refusal != .notAllowed) == right.roles.contains(role), "\(act)")
    }
    for control in [Control.pause, .resume, .extend(.seconds(5)), .end] {
      let refusal = game.send(.control(control, by: seat)).refusal
      #expect((refusal != .notAllowed) == control.right.roles.contains(role), "\(control)")
    }
  }

  @Test func whoIsMutedIsSeenByThoseWhoMayMute() {
    var game = game()
    game.send(.moderate(.mute(seat: 4, for: nil), by: 1))
    game.send(.moderate(.raiseHand, by: 4))
    let shown = [2, 3].map { reader -> [Bool] in
      guard case .roster(let rows) = game.state.roster(for: reader, at: game.now, page: 1) else {
        return []
      }
      return [rows.rows[3].muted, rows.rows[3].hand]
    }
    #expect(shown == [[true, true], [false, true]])
  }

  @Test(arguments: [Keeping.Lifetime.none, .untilEnd])
  func notesAreReadBackWhereTheyAreKept(_ lifetime: Keeping.Lifetime) throws {
    var keep = Keeping()
    keep[.moderation] = lifetime
    let step = PlannedActivity(title: "One", module: Script.name, activity: Script([.choose()]))
    var game = Game(PlannedEvent(slug: "test", title: "Test", keep: keep, agenda: [step]))
    game.send(.join(name: "rosa", role: .facilitator, codeHash: nil))
    for number in 1...25 { game.send(.moderate(.note("note \(number)"), by: 1)) }
    try game.restore()
    let texts = game.state.notes.map {
      if case .notice(let notice) = $0 { Voice.english.text(notice.sentence) } else { "" }
    }
    #expect(
      texts
        == (lifetime == .none
          ? ["There are no notes to read. /notes TEXT keeps one."]
          : (6...25).map { "Noted by rosa: note \($0)" }))
  }

  @Test func nobodyIsMutedOrRemovedFromBelow() {
    var game = game()
    for (actor, subject) in [(2, 1), (2, 2), (3, 4), (4, 3), (3, 1)] {
      #expect(
        game.send(.moderate(.remove(seat: subject, reason: nil), by: actor)).refusal
          == .notAllowed)
      #expect(
        game.send(.moderate(.mute(seat: subject, for: nil), by: actor)).refusal == .notAllowed)
    }
    #expect(game.send(.moderate(.mute(seat: 3, for: nil), by: 2)).refusal == nil)
    #expect(game.send(.moderate(.remove(seat: 2, reason: nil), by: 1)).refusal == nil)
    #expect(game.send(.enter(seat: 2)).refusal == .removed)
  }

  /// Who took the event has a facilitator's rights, and the role of before: nobody of their own role
  /// can be removed by them.
  @Test func takingTheEventIsNoPromotion() {
    var game = game()
    game.send(.join(name: "max", role: .coFacilitator, codeHash: nil))
    game.send(.drop(seat: 1))
    #expect(game.send(.moderate(.take, by: 2)).refusal == nil)
    #expect(game.send(.moderate(.remove(seat: 5, reason: nil), by: 2)).refusal == .notAllowed)
    #expect(game.send(.moderate(.remove(seat: 1, reason: nil), by: 2)).refusal == .notAllowed)
    #expect(game.send(.moderate(.take, by: 5)).refusal == .alreadySo)
    #expect(game.send(.control(.end, by: 2)).refusal == nil)
  }

  @Test func onlyACoFacilitatorTakesAndOnlyFromNobody() {
    var game = game()
    for seat in 1...4 { #expect(game.send(.moderate(.take, by: seat)).refusal != nil) }
    let offer = game.send(.drop(seat: 1))
    #expect(offer.notices(for: 2) == [.takeOffered])
    #expect(offer.notices(for: 3).isEmpty && offer.notices(for: 4).isEmpty)
    for seat in [3, 4] { #expect(game.send(.moderate(.take, by: seat)).refusal == .notAllowed) }
    #expect(
      game.send(.moderate(.take, by: 2)).facts
        == [.moderated(number: 1, act: "take", by: 2, about: nil, detail: nil)])
    #expect(game.prompt == 1, "activities go on")
    let back = game.send(.enter(seat: 1))
    #expect(back.notices(for: 1).contains(.leading) && back.notices(for: 2) == [.leading])
    #expect(
      back.facts.contains(.moderated(number: 2, act: "lead", by: 1, about: 2, detail: nil)))
    #expect(game.state.taken == nil)
    #expect(game.send(.control(.end, by: 2)).refusal == .notAllowed)
  }

  /// While two facilitators are there, one may go without a word.
  @Test func itIsOfferedWhenTheLastOneGoes() {
    var game = game()
    game.send(.join(name: "max", role: .facilitator, codeHash: nil))
    #expect(game.send(.leave(seat: 1)).notices(for: 2).isEmpty)
    #expect(game.send(.drop(seat: 5)).notices(for: 2) == [.takeOffered])
    #expect(game.send(.drop(seat: 2)).notices(for: 2).isEmpty)
    #expect(game.send(.enter(seat: 2)).notices(for: 2).contains(.takeOffered))
  }

  @Test func whoTookItKeepsItThroughASnapshot() throws {
    var game = game()
    game.send(.drop(seat: 1))
    game.send(.moderate(.take, by: 2))
    try game.restore()
    #expect(game.state.taken == 2)
    game.send(.drop(seat: 2))
    #expect(game.send(.enter(seat: 2)).notices(for: 2).contains(.leading))
    #expect(game.state.access(of: 2) == .facilitator)
    game.send(.leave(seat: 2))
    #expect(game.state.taken == nil)
  }

  @Test func answersForFacilitatorsReachOnlyWhoeverLeads() {
    var game = game([.write(.hours(1), .facilitator)])
    let before = game.line(4, "one")
    #expect(
      before.contains { if case .say(_, .holders(of: .answers)) = $0 { true } else { false } })
    let holders = { (game: Game) in (1...4).filter { game.state.may($0, .answers) } }
    #expect(holders(game) == [1])
    game.send(.drop(seat: 1))
    game.send(.moderate(.take, by: 2))
    #expect(holders(game) == [1, 2])
  }

  @Test func aCallForHelpReachesCoFacilitators() {
    var game = game()
    game.send(.drop(seat: 1))
    let call = game.send(.moderate(.askForHelp, by: 4))
    #expect(call.notices(for: 2) == [.helpAsked])
    #expect(call.notices(for: 3).isEmpty, "a peer is not told")
    #expect(game.send(.moderate(.report(seat: 2, text: "rude"), by: 4)).notices(for: 2).isEmpty)
    #expect(game.send(.enter(seat: 1)).notices(for: 1).contains(.report))
  }

  @Test func peerLeadsTakePart() {
    var game = game([.choose(.hours(1)), .choose(.hours(1))])
    #expect(game.line(3, "a").refusal == nil)
    #expect(game.prompt == 1)
    game.line(4, "a")
    game.advance(by: LivePrompt.grace)
    #expect(game.prompt == 2, "co-facilitators are not waited for")
  }

  @Test func aPersonHasOneSeat() {
    var game = game()
    game.send(.join(name: "ben", role: .participant, codeHash: nil, person: 7))
    let again = game.send(.join(name: "ben again", role: .participant, codeHash: nil, person: 7))
    #expect(again.contains(.seated(5)) && game.state.seats.count == 5)
    game.send(.moderate(.remove(seat: 5, reason: nil), by: 1))
    #expect(
      game.send(.join(name: "new", role: .participant, codeHash: nil, person: 7)).refusal
        == .removed)
  }

  @Test func agreementsAndCodesAreFactsOfTheSeat() {
    var game = game()
    let join = game.send(
      .join(name: "ben", role: .participant, codeHash: "x", person: nil, agreed: "text"))
    #expect(join.facts.contains(.agreed(seat: 5, text: "text")))
    #expect(
      !game.send(.enter(seat: 5, agreed: "text")).facts.contains(.agreed(seat: 5, text: "text")))
    #expect(game.send(.enter(seat: 5, agreed: "new")).facts == [.agreed(seat: 5, text: "new")])
    #expect(game.send(.keepCode(seat: 5, hash: "h")).facts == [.personalCode(seat: 5, hash: "h")])
    #expect(game.send(.keepCode(seat: 1, hash: "h")).refusal == .notAllowed)
    game.send(.leave(seat: 5))
    #expect(game.send(.keepCode(seat: 5, hash: "h")).refusal == .notSeated)
  }

  /// What they chose is a fact only of those who come back as the same.
  @Test func aLanguageIsAFactOfWhoeverCanProveWhoTheyAre() {
    var game = game()
    game.send(.join(name: "ben", role: .participant, codeHash: "x"))
    #expect(game.send(.setLanguage(seat: 5, .english)).facts.isEmpty)
    #expect(game.state.seat(5)?.language == .english)
    #expect(
      game.send(.keepCode(seat: 5, hash: "h")).facts
        == [.personalCode(seat: 5, hash: "h"), .language(seat: 5, .english)])
    let choice = Input.setLanguage(seat: 1, .english)
    #expect(game.send(choice).facts == [.language(seat: 1, .english)])
    #expect(game.send(choice).facts.isEmpty)
    #expect(game.send(.setLanguage(seat: 99, .english)).refusal == nil)
  }

  @Test func aZoneIsAFactOfWhoeverCanProveWhoTheyAre() {
    var game = game()
    var screen = ScreenHabits()
    screen.zone = "Europe/Madrid"
    game.send(.join(name: "ben", role: .participant, codeHash: "x"))
    #expect(game.send(.setScreen(seat: 5, screen)).facts.isEmpty)
    #expect(game.state.seat(5)?.screen?.zone == "Europe/Madrid")
    #expect(
      game.send(.keepCode(seat: 5, hash: "h")).facts
        == [.personalCode(seat: 5, hash: "h"), .zone(seat: 5, "Europe/Madrid")])
    #expect(game.send(.setScreen(seat: 1, screen)).facts == [.zone(seat: 1, "Europe/Madrid")])
    #expect(game.send(.setScreen(seat: 1, screen)).facts.isEmpty)
    screen.zone = ""
    #expect(game.send(.setScreen(seat: 1, screen)).facts == [.zone(seat: 1, "")])
  }

  /// What a key says today holds from the moment its holder comes in again, here or away.
  @Test(arguments: [true, false]) func aRoleThatWasTakenAwayIsGone(isAway: Bool) {
    var game = game()
    if isAway { game.send(.drop(seat: 1)) }
    let back = game.send(.enter(seat: 1, role: .peerLead))
    #expect(
      back.facts.contains(.seated(seat: 1, name: "rosa", role: .peerLead, codeHash: nil)))
    #expect(game.state.seat(1)?.role == .peerLead)
    #expect(game.send(.control(.end, by: 1)).refusal == .notAllowed)
    #expect(game.send(.moderate(.take, by: 2)).refusal == nil, "nobody facilitates now")
    #expect(game.line(1, "a").refusal == nil)
    let again = game.send(.enter(seat: 1, role: .facilitator))
    #expect(again.notices(for: 1).contains(.leading) && game.state.taken == nil)
    #expect(game.send(.enter(seat: 1)).facts.isEmpty, "a rejoin code says nothing of roles")
    #expect(game.state.seat(1)?.role == .facilitator)
    game.send(.drop(seat: 1))
    game.send(.moderate(.take, by: 2))
    game.send(.enter(seat: 2, role: .peerLead))
    #expect(!game.state.may(2, .lead) && game.state.taken == nil)
  }

  @Test func whoHasComeToFacilitateIsHeardByWhoeverIgnoredThem() {
    var game = Game.running([.wait(.seconds(60))])
    game.send(.ignore(seat: 2, other: 3, true))
    #expect(game.state.ignorers(of: 3) == [2] && game.state.isIgnoring(3, by: 2))
    game.send(.enter(seat: 3, role: .facilitator))
    #expect(game.state.ignorers(of: 3).isEmpty && !game.state.isIgnoring(3, by: 2))
  }

  /// A journal of the version before can be taken up.
  @Test func joinsOfBeforeAreRead() throws {
    let decoder = JSONDecoder()
    let join = #"{"join":{"name":"ana","role":"participant","codeHash":"x"}}"#
    #expect(
      try decoder.decode(Input.self, from: Data(join.utf8))
        == .join(name: "ana", role: .participant, codeHash: "x"))
    #expect(
      try decoder.decode(Input.self, from: Data(#"{"enter":{"seat":2}}"#.utf8)) == .enter(seat: 2))
  }
}
