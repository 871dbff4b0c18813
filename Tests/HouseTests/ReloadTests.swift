import ActivityKit
import ActivityTesting
import EventPlan
import Foundation
import House
import Synchronization
import Testing

/// The plan is read again by a slow disk, under people who do not wait.
@Suite struct ReloadTests {
  /// A plan whose text changes, read when a test says so.
  private final class Files: Sendable {
    private struct State {
      var text = ""
      var waiting: [@Sendable (PlanResult) -> Void] = []
    }

    private let state: Mutex<State>

    init(_ text: String) { state = Mutex(State(text: text)) }

    var waiting: Int { state.withLock { $0.waiting.count } }

    var source: PlanSource {
      PlanSource(path: "events.yaml") { done in self.state.withLock { $0.waiting.append(done) } }
    }

    func write(_ text: String) { state.withLock { $0.text = text } }

    func read() -> PlanResult {
      let text = state.withLock { $0.text }
      return PlanReader(
        modules: [ModuleDefinition(Tripwire.self)], environment: [:],
        readFile: { _ in Array(text.utf8) }
      ).read(path: "events.yaml")
    }

    /// The disk gives what was asked for first.
    func deliver(to house: TestHouse) throws {
      let done = try #require(
        state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() })
      done(read())
      house.advance(by: .zero)
    }
  }

  private static func text(_ evening: String = "", house: String = "Test House") -> String {
    """
    house: { name: \(house) }
    facilitators: { rosa: {}, sam: {}, lee: { role: co-facilitator } }
    events:
      evening:
        agenda: [{ tripwire: {}, title: First }, { tripwire: {}, title: Last }]
    \(evening)
    """
  }

  private func house(_ text: String = Self.text()) throws -> (TestHouse, Files) {
    let files = Files(text)
    guard case .plan(let plan, _) = files.read() else { throw CancellationError() }
    return (try TestHouse(plan, modules: plan.modules, source: files.source), files)
  }

  @Test func theAnswerComesBeforeTheNextLineAndOneReadsAtATime() throws {
    let (house, files) = try house()
    house.join("rosa", "evening")
    house.join("sam", "evening")
    _ = house.takeLines(of: "rosa")
    house.send("/reload", from: "rosa")
    house.send("/ping next", from: "rosa")
    _ = house.takeLines(of: "sam")
    house.send("/reload", from: "sam")
    #expect(house.takeLines(of: "sam") == ["The plan is being read just now."])
    house.send("/ping next", from: "sam")
    #expect(house.takeLines(of: "sam") == ["pong next"])
    #expect(house.takeLines(of: "rosa") == [] && files.waiting == 1)
    try files.deliver(to: house)
    #expect(
      house.takeLines(of: "rosa")
        == ["The plan was read again. Nothing in it has changed.", "pong next"])
  }

  @Test func settingsOfTheHouseAreNews() throws {
    let (house, files) = try house()
    house.join("rosa", "evening")
    files.write(Self.text() + "\nkeep: { scores: 1y }")
    house.send("/reload", from: "rosa")
    _ = house.takeLines(of: "rosa")
    try files.deliver(to: house)
    #expect(
      house.takeLines(of: "rosa").last?.hasSuffix(
        "Settings of the house have changed, and count from now on.") == true)
  }

  /// What was changed after the reading began must not be missed.
  @Test func theHostIsHeardWhileItIsBeingRead() throws {
    let (house, files) = try house()
    house.join("rosa", "evening")
    house.reload()
    files.write(Self.text("    about: New."))
    house.reload()
    house.reload()
    #expect(files.waiting == 1)
    try files.deliver(to: house)
    #expect(files.waiting == 1)
    try files.deliver(to: house)
    #expect(files.waiting == 0)
  }

  /// Each hears of the reading that began after they had asked.
  @Test func theHostHearsWhatCameOfIt() throws {
    let (house, files) = try house()
    let replies = HostReplies<HostReply>()
    house.post { house in house.reload { replies.add($0) } }
    #expect(replies.all == [])
    try files.deliver(to: house)
    let unchanged = "The plan was read again. Nothing in it has changed."
    #expect(replies.all == [.done([unchanged])])
    house.post { house in house.reload { replies.add($0) } }
    files.write("house: [")
    house.post { house in house.reload { replies.add($0) } }
    try files.deliver(to: house)
    #expect(replies.all.count == 2)
    files.write(Self.text("    about: New."))
    try files.deliver(to: house)
    guard case .refused(let why) = replies.all[1], case .done(let lines) = replies.all[2] else {
      Issue.record("\(replies.all)")
      return
    }
    #expect(why.hasPrefix("The plan has an error, so nothing of it was taken up"))
    #expect(why.contains("\nevents.yaml:"))
    #expect(lines[0].hasPrefix("The plan was read again.") && lines[0] != unchanged)
  }

  @Test func whoeverAskedMayBeGone() throws {
    let (house, files) = try house()
    house.join("rosa", "evening")
    house.join("sam", "evening")
    house.send("/reload", from: "rosa")
    house.drop("rosa")
    _ = house.takeLines(of: "sam")
    files.write(Self.text().replacing("Last", with: "Other"))
    try files.deliver(to: house)
    #expect(
      house.takeLines(of: "sam") == [
        "The plan was read again. New or changed on the agenda, for when its turn comes: 'Other'."
      ])
  }

  @Test func whoeverTookTheEventMay() throws {
    let (house, files) = try house()
    house.join("rosa", "evening")
    house.send("/join evening as lee key open-sesame", from: "lee")
    house.send("/reload", from: "lee")
    #expect(house.takeLines(of: "lee").last == "/reload is for facilitators.")
    house.drop("rosa")
    house.send("/take", from: "lee")
    house.send("/reload", from: "lee")
    _ = house.takeLines(of: "lee")
    try files.deliver(to: house)
    #expect(house.takeLines(of: "lee") == ["The plan was read again. Nothing in it has changed."])
  }

  @Test func whatWasPromisedIsNotStretched() throws {
    let (house, files) = try house(Self.text("    keep: { attendance: 2d, answers: 2d }"))
    house.join("rosa", "evening")
    files.write(Self.text("    keep: { attendance: 1y, answers: none }"))
    house.reload()
    try files.deliver(to: house)
    house.join("ana", "evening")
    let told = house.takeLines(of: "ana").joined(separator: " ")
    #expect(told.contains("answers are not stored; attendance is kept for 2 days"), "\(told)")
  }

  @Test func anotherTimeStartsAnEventThen() throws {
    let at = { (time: String) in Self.text("    starts: 2026-11-27 \(time)") }
    let (house, files) = try house(at("19:00"))
    house.join("ana", "evening")
    files.write(at("18:30"))
    house.reload()
    try files.deliver(to: house)
    _ = house.takeLines(of: "ana")
    house.advance(by: .minutes(29))
    #expect(house.takeLines(of: "ana") == [])
    house.advance(by: .minutes(1))
    #expect(house.takeLines(of: "ana").contains("Activity 1 of 2: First"))

    // Later works as well: the time that was is nothing any more.
    let (other, later) = try self.house(at("19:00"))
    other.join("ana", "evening")
    later.write(at("20:00"))
    other.reload()
    try later.deliver(to: other)
    _ = other.takeLines(of: "ana")
    other.advance(by: .minutes(119))
    #expect(other.takeLines(of: "ana") == [])
    other.advance(by: .minutes(1))
    #expect(other.takeLines(of: "ana").contains("Activity 1 of 2: First"))
  }

  @Test func aCodeWordThatIsVoidOpensNothing() throws {
    let (house, files) = try house(
      Self.text("    access: { code: walrus }\n    agreement: Be kind."))
    house.send("/join evening as ana", from: "ana")
    house.send("walrus", from: "ana")
    #expect(house.takeLines(of: "ana").contains("Be kind."))
    files.write(Self.text("    access: { code: sesame }\n    agreement: Be kind."))
    house.reload()
    try files.deliver(to: house)
    house.send("agree", from: "ana")
    #expect(house.takeLines(of: "ana").last?.contains("The code word for Evening?") == true)
    house.send("walrus", from: "ana")
    #expect(house.takeLines(of: "ana").contains("That is not the code word."))
  }

  /// Somebody reads what is agreed to while the plan gets another text.
  @Test func nobodyAgreesToWhatTheyHaveNotRead() throws {
    let (house, files) = try house(Self.text("    agreement: Be kind."))
    house.join("rosa", "evening")
    house.send("agree", from: "rosa")
    house.send("/join evening as ana", from: "ana")
    house.send("agree", from: "ana")
    files.write(Self.text("    agreement: Be kinder."))
    house.reload()
    try files.deliver(to: house)
    // Whoever is in stays in, and is asked on return.
    house.rejoin("ana", asOwner: "ana", "evening")
    #expect(house.takeLines(of: "ana").contains("Be kinder."))
    files.write(Self.text("    agreement: Be kindest."))
    house.reload()
    try files.deliver(to: house)
    house.send("agree", from: "ana")
    #expect(house.takeLines(of: "ana").contains("Be kindest."))
    house.send("agree", from: "ana")
    #expect(house.takeLines(of: "ana").contains("You are in Evening as ana."))
  }

  @Test func aHouseWithoutAFileSaysSo() throws {
    let (_, files) = try house()
    guard case .plan(let plan, _) = files.read() else { throw CancellationError() }
    let house = try TestHouse(plan, modules: plan.modules)
    house.join("rosa", "evening")
    house.send("/reload", from: "rosa")
    #expect(
      house.takeLines(of: "rosa").last
        == "This house was opened without a plan in a file, so there is nothing to read again.")
  }
}
