import ActivityKit
import ActivityTesting
public import EventPlan
import EventRuntime
public import EventTerms
import Messages
import Words

/// An evening of a plan in virtual time, with people who are simulated. Whoever drives it says when a second has
/// passed.
public final class Rehearsal {
  private struct Guest {
    var player: Player
    /// What proves at later events who they are.
    var code: String?
    /// When they come for the first time.
    var comes: Duration
    var hasCome = false
    /// When they come again, where the house has lost them.
    var returns: Duration?
    var isHere = false
    /// What reads to those who listen.
    var voice = Listening.Reading(of: .unhurried)

    var name: String { player.name }
  }

  /// Somebody is in from a moment on, or out.
  struct Presence {
    let name: String
    let isIn: Bool
    let at: Duration
  }

  /// Nobody goes on for longer.
  static let longest = Duration.hours(6)
  /// How long before the beginning people come.
  static let gathering = 60
  public static let mostPeople = 200
  /// Deadlines of programs are for houses with people who wait.
  static let patience = 10

  private let event: PlannedEvent
  private let leader: String
  private let house: TestHouse
  private var guests: [Guest]
  private var notes: EveningNotes
  private let voice: Voice
  /// Of the window of the first of those who take part.
  private let columns: Int?
  private let began: Duration
  private var screen: [String] = []
  /// What whoever has things read out was sent.
  private var heard: [Delivery] = []
  private var seconds = 0
  private var random: RandomSource
  private var isLed = false
  /// Told who comes and goes, in order.
  var whenPresent: (Presence) -> Void = { _ in }
  /// Whether people ask for a code that makes them the same at later events.
  var keepsCodes = false

  /// - Parameters:
  ///   - event: one of the plan's.
  ///   - people: how many take part, 1 to ``mostPeople``; so many at most as the event has room for.
  ///   - columns: of the window of whoever is watched; nil where lines are not to be wrapped.
  public convenience init(
    of event: PlannedEvent, in plan: HousePlan, people: Int, seed: UInt64, columns: Int? = nil
  ) throws {
    let plan = plan.rehearsing(event)
    let house = try TestHouse(
      plan, modules: plan.modules, seed: seed, patience: Self.patience)
    let names = Self.names(people: min(people, event.capacity), in: plan)
    self.init(
      of: plan.events[0], in: plan, names: names, house: house, seed: seed, columns: columns)
    come()
  }

  /// In a house that is open already.
  init(
    of event: PlannedEvent, in plan: HousePlan, names: [String], codes: [String: String] = [:],
    house: TestHouse, seed: UInt64, columns: Int? = nil
  ) {
    self.event = event
    self.house = house
    self.columns = columns
    leader = plan.leader
    voice = Voice(plan.words, event.language ?? plan.language)
    random = RandomSource(seed: seed)
    began = house.dispatcher.now
    notes = EveningNotes(of: event, in: voice, people: names.count, seed: seed)
    let kinds = Temperament.cast(of: names.count)
    let late = (event.length ?? .minutes(60)).components.seconds
    guests = []
    for (name, kind) in zip(names, kinds) {
      let player = Player(
        name: name, kind, writing: voice.language.tag, seed: random.next())
      let comes =
        kind == .late
        ? Self.gathering + Int.random(in: Int(late / 10)...Int(late / 3), using: &random)
        : Int.random(in: 1...(Self.gathering - 10), using: &random)
      guests.append(
        Guest(player: player, code: codes[name], comes: began + .seconds(comes)))
    }
    let read = guests.filter { [.late, .listening].contains($0.player.temperament) }
    house.listen(wordedFor: Set(read.map(\.name) + [names.first ?? ""]))
  }

  /// The names of so many people, none of which is that of somebody on the staff.
  static func names(people: Int, in plan: HousePlan) -> [String] {
    let staff = Set(plan.facilitators.map { $0.name.lowercased() })
    let free = names.filter { !staff.contains($0.lowercased()) }
    return (0..<people).map { index in
      let round = index / free.count
      return free[index % free.count] + (round == 0 ? "" : " \(round + 1)")
    }
  }

  private static let names = [
    "Ana", "Ben", "Carla", "Daniel", "Eva", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karin",
    "Luis", "Mona", "Nils", "Olga", "Pablo", "Quim", "Rita", "Samir", "Tara", "Ulla", "Victor",
    "Wanda", "Xenia", "Yusuf", "Zoe", "Aylin", "Bruno", "Clara", "Diego", "Elif", "Farid",
  ]

  // MARK: Driving it

  /// Whoever leads is there, and the others come.
  func come() {
    house.join(leader, event.slug)
    hear()
    while house.dispatcher.now < began + .seconds(Self.gathering) { step() }
    if house.state(of: event.slug)?.reached == nil { house.send("/start", from: leader) }
    hear()
  }

  public var isOver: Bool {
    notes.played.isDone || house.dispatcher.now - began > Self.longest
  }

  /// How much of the agenda is done, 0 to 1, and the heading of what goes on.
  public var progress: (part: Double, heading: String) {
    let played = notes.played
    guard let activity = played.activities.last else { return (0, "") }
    let within = min(0.95, activity.played / (activity.planned ?? .minutes(10)))
    let part = (Double(activity.number - 1) + within) / Double(event.agenda.count)
    return (played.isDone ? 1 : part, activity.heading)
  }

  /// A second passes.
  public func step() {
    house.advance(by: .seconds(1))
    hear()
    let now = house.dispatcher.now
    for index in guests.indices {
      come(index, at: now)
      while let deed = guests[index].player.deed(at: now) { carryOut(deed, by: index) }
    }
    if let state = house.state(of: event.slug) { notes.look(at: state) }
    notes.pass(to: now)
  }

  /// Plays on to the end.
  public func finish() -> Played {
    while !isOver { step() }
    return played
  }

  /// What was seen so far.
  public var played: Played {
    var notes = notes
    if let listener = guests.first(where: { $0.player.temperament == .listening }) {
      notes.noteHeard(heard, by: listener.name)
    }
    return notes.played
  }

  /// Takes what was on the screen of the first of those who take part since the last time: the lines that they read,
  /// and what they typed after `> `.
  public func takeScreen() -> [String] {
    defer { screen = [] }
    return screen
  }

  public var watched: String { guests.first?.name ?? "" }

  // MARK: What happens

  private func come(_ index: Int, at now: Duration) {
    let guest = guests[index]
    if !guest.hasCome, guest.comes <= now {
      guests[index].hasCome = true
      if index == 0 {
        house.connect(guest.name)
        house.setWindow(of: guest.name, columns: columns)
      }
      if guest.player.temperament == .late, notes.isBegun, notes.played.latecomer == nil {
        notes.noteLatecomer(guest.name)
      }
      if let code = guest.code {
        house.send(code, from: guest.name)
      } else {
        house.join(guest.name, event.slug)
      }
      if guest.player.temperament == .listening {
        house.send("/mode speech", from: guest.name)
      }
    } else if let moment = guest.returns, moment <= now {
      guests[index].returns = nil
      comeBack(index)
    }
  }

  private func comeBack(_ index: Int) {
    let guest = guests[index]
    if let code = guest.code {
      house.send(code, from: guest.name)
    } else {
      house.rejoin(guest.name, asOwner: guest.name, event.slug)
    }
  }

  private func carryOut(_ deed: Player.Deed, by index: Int) {
    let name = guests[index].name
    switch deed {
    case .type(let line):
      guard house.isConnected(name) else { return }
      if index == 0 { screen.append("> \(line)") }
      house.send(line, from: name)
      if guests[index].player.hasLeft { isGone(index) }
    case .drop:
      house.drop(name)
      isGone(index)
    case .comeBack: comeBack(index)
    }
  }

  /// The house dies, as by a power cut, and opens again at once. People come back one after the other.
  func restart() throws {
    loseAll()
    for index in guests.indices where guests[index].hasCome && !guests[index].player.hasLeft {
      guests[index].player.lose()
      guests[index].returns =
        house.dispatcher.now + .seconds(Int.random(in: 2...25, using: &random))
    }
    try house.kill()
    house.join(leader, event.slug)
    hear()
  }

  /// Whoever leads ends it for everyone.
  func close() {
    hear()
    house.send("/end now", from: leader)
    loseAll()
    for name in house.present { house.drop(name) }
  }

  private func loseAll() {
    for index in guests.indices { isGone(index) }
    guard isLed else { return }
    isLed = false
    whenPresent(Presence(name: leader, isIn: false, at: house.dispatcher.now))
  }

  /// What proves who somebody is at later events, by name.
  var codes: [String: String] {
    Dictionary(
      guests.compactMap { guest in guest.code.map { (guest.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func isGone(_ index: Int) {
    guard guests[index].isHere else { return }
    guests[index].isHere = false
    whenPresent(Presence(name: guests[index].name, isIn: false, at: house.dispatcher.now))
  }

  private func hear() {
    for delivery in house.takeDeliveries(of: leader) {
      guard let message = delivery.message else { continue }
      reply(to: message, leader)
      if case .seated = message, !isLed {
        isLed = true
        whenPresent(Presence(name: leader, isIn: true, at: delivery.at))
      }
      notes.hearLeading(message, at: delivery.at)
    }
    for index in guests.indices {
      let name = guests[index].name
      for delivery in house.takeDeliveries(of: name) {
        // The lobby would ask them for another event.
        guard !guests[index].player.hasLeft else { continue }
        var comes = delivery.at
        if guests[index].player.temperament == .listening {
          heard.append(delivery)
          // Who listens answers what the voice has come to.
          comes = guests[index].voice.take(delivery)
        }
        guard let message = delivery.message else { continue }
        reply(to: message, name)
        if case .seated = message { isIn(index, at: delivery.at) }
        learnCode(message, index)
        notes.hear(message, by: name)
        guests[index].player.hear(message, at: comes)
        if index == 0 { screen += delivery.lines }
        if name == notes.played.latecomer?.name, isArriving(index) {
          notes.noteRead(delivery.lines)
        }
      }
    }
  }

  private func isIn(_ index: Int, at now: Duration) {
    guests[index].player.come(at: now)
    guard !guests[index].isHere else { return }
    guests[index].isHere = true
    whenPresent(Presence(name: guests[index].name, isIn: true, at: now))
    if keepsCodes, guests[index].code == nil { house.send("/mycode", from: guests[index].name) }
  }

  /// Whether somebody came just now.
  private func isArriving(_ index: Int) -> Bool {
    house.dispatcher.now - guests[index].comes < .seconds(3)
  }

  /// What the door asks of whoever comes.
  private func reply(to message: Message, _ name: String) {
    guard case .signin(let question) = message else { return }
    switch question.step {
    case .agreement: house.send("agree", from: name)
    case .event: house.send(event.slug, from: name)
    case .name, .key, .code, .codeWord: break
    }
  }

  private func learnCode(_ message: Message, _ index: Int) {
    guard case .notice(let notice) = message, notice.code == .personalCode,
      let code = voice.text(notice.sentence).firstMatch(of: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)
    else { return }
    guests[index].code = String(code.0)
  }
}
