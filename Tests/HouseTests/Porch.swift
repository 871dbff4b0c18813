import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import Messages
import Testing
import TextProtocol

@testable import House

/// A door, and a house that is as it is told.
struct Porch {
  static let code = "1111-2222-3333-4444"
  static let hash = RejoinCode.hash(code)
  static let open = PlannedEvent(slug: "open", title: "Open", agenda: [])
  static let circle = PlannedEvent(
    slug: "circle", title: "Circle", access: .invited, agenda: [])
  static let club = PlannedEvent(
    slug: "club", title: "Club", access: .code("lantern"), agenda: [])
  static let kind = Agreement(text: "Be kind.")
  static let careful = PlannedEvent(
    slug: "careful", title: "Careful", agreement: kind, agenda: [])
  static let nameQuestion = Door.Effect.ask(.nameFirst(invited: .adviceInvited))

  static func like(_ other: String) -> Standing {
    var standing = Standing()
    standing.resembled = other
    return standing
  }

  var door = Door()
  let directory: EventDirectory
  let staff: [String: StaffMember]
  var taken: Set<String> = []
  var mayGuess = true
  var language = "en"
  var occurrences: [String: Int64] = [:]
  var agreed: [String: String] = [:]
  var nameThere = DoorSurroundings.NameThere.taken
  var codes: [String: DoorSurroundings.LiveSeat] = [:]
  var seats: [SeatPlace: DoorSurroundings.LiveSeat] = [:]
  private let nameGuard: NameGuard

  static let staff = [
    "rosa": StaffMember(name: "rosa", role: .facilitator, key: "open-sesame"),
    "sam": StaffMember(name: "sam", role: .coFacilitator, key: nil),
  ]

  init(
    _ events: [PlannedEvent] = [Porch.open, Porch.circle],
    staff: [String: StaffMember] = Porch.staff
  ) {
    let plan = HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: [PlannedFacilitator(name: "rosa", role: .coFacilitator)], events: events)
    directory = EventDirectory(plan, dispatcher: VirtualDispatcher())
    self.staff = staff
    nameGuard = NameGuard(plan, staff: staff.values)
  }

  var surroundings: DoorSurroundings {
    DoorSurroundings(
      events: directory, staff: staff, nameGuard: nameGuard, language: language, zone: nil,
      command: { House.commands.meant(by: $0, upTo: .seated, in: "en") },
      isFree: { !taken.contains($0) },
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
    find(.code(holder), after: weigh(after: type(Porch.code)))
  }

  func inquiry(of effects: [Door.Effect]) -> Inquiry? {
    guard case .lookUp(let query)? = effects.last else { return nil }
    return door.inquiry(query, in: surroundings, by: Guesser())
  }
}
