import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Messages
import Synchronization
import TextProtocol

/// Whether a connection is still there.
final class Presence: Sendable {
  private let isOver = Atomic<Bool>(false)
  var isThere: Bool { !isOver.load(ordering: .relaxed) }
  func end() { isOver.store(true, ordering: .relaxed) }
}

/// What the house knows of one connection. Confined to the house.
final class Visitor {
  enum Place {
    /// On the way to a seat.
    case outside
    case seated(LiveRoom, seat: Int)
  }

  let connection: any Connection
  var place = Place.outside {
    didSet {
      noteWhetherSilent()
      guard case .seated(let room, let seat) = place else { return }
      (question, hasEvents, greeted, scores) = (nil, false, name, nil)
      lastSeat = SeatPlace(occurrence: room.occurrence, seat: seat)
    }
  }
  /// The seat that they took last over this connection, also where its occurrence is over.
  private(set) var lastSeat: SeatPlace?
  /// The occurrences in which they wait for a place.
  var waitsFor: Set<Int64> = [] { didSet { noteWhetherSilent() } }
  /// How far they have come on the way to a seat.
  var door = Door()
  /// Whether what they were asked on the way to a seat is the last that they have read; nil before they are asked.
  private var question: Bool?
  /// Whether they were shown the events since they have had no seat.
  private(set) var hasEvents = false
  /// The name by which they have read last that they are called.
  var greeted: String?
  /// The scores of the event that was over last, as they stood then.
  var scores: Message?
  /// What goes on once the register has answered, or a guess has waited long enough.
  var pending: [Int: (Finding?) -> Void] = [:]
  /// When, by the clock of which event, a line of theirs last came too late for a prompt.
  private var lateLine: (occurrence: Int64, at: Duration)?
  /// What they asked for that is asked for twice, of which event, and when.
  private var asked: (control: Control, occurrence: Int64, at: Duration)?
  /// The command that they were asked last whether they want it, and when.
  private var offer: (command: String, at: Duration, setting: Setting)?
  /// What they typed last in a room, if it was refused.
  var refusedLine: String?
  /// Private messages that may still be sent; nil before the first.
  var tells: Allowance?
  /// Commands of activities that may still be given; nil before the first.
  var calls: Allowance?
  /// Told to threads that work for them.
  let presence = Presence()
  var isGone: Bool {
    get { !presence.isThere }
    set { if newValue { presence.end() } }
  }
  /// Whether their client has said all that it will.
  var saysNoMore = false
  /// How they have chosen to read and type over this connection, and what they found again with a seat.
  var screen = ScreenHabits()
  /// Whether they asked for bells, or are a program that is told all.
  var hearsBells: Bool { screen.bell == true || screen.mode == .json }
  /// Whether their client can show bold and underlined text.
  var showsStyles = false
  /// Whether they know that no key moves in a line.
  var knowsKeys = false
  /// The language that they have chosen, and the one that their client asks for.
  var language: Language?
  var wish: Language?
  /// The time zone that their client tells of.
  var zoneTold: String?
  /// How much time they take to answer, where they have chosen.
  var pace: Pace?
  /// The seats taken last over this connection, by occurrence, so that `/leave` can be undone.
  var seats: [Int64: Int] = [:]
  /// All seats taken over it, by occurrence: whoever goes by the name of one again comes back to it.
  var ownSeats: [Int64: Set<Int>] = [:]
  /// The rejoin codes that they were shown over it.
  var codes: [SeatPlace: String] = [:]

  /// Lines of a session stay in order: while an input waits for the disk, those after it wait here.
  var backlog: [String] = []
  /// What is waited for, by number.
  private var waits: Set<Int> = []
  private var lastWait = 0
  static let backlogLimit = 64

  init(_ connection: any Connection) { self.connection = connection }

  var id: Int { connection.id }

  /// What stands for the slash of their commands; nil where nothing else does.
  var mark: CommandMark? { screen.mark.flatMap { CommandMark($0) } }

  var isSeated: Bool { if case .seated = place { true } else { false } }

  /// Whoever has a seat or waits for one need not type anything.
  private func noteWhetherSilent() { connection.setSeated(isSeated || !waitsFor.isEmpty) }

  var access: CommandAccess {
    guard case .seated(let room, let seat) = place else { return .anyone }
    return room.live.state.access(of: seat)
  }

  var name: String? { door.guest.name }
  var proof: Guest.Proof { door.guest.proof }
  var role: Role { door.guest.role }
  var isStaff: Bool { door.guest.isStaff }
  var person: Int64? { door.guest.person }
  /// As whom the records know them, by a proof or else by a seat.
  var claimant: Claimant? {
    door.guest.claimant ?? lastSeat.map { .seat($0.seat, occurrence: $0.occurrence) }
  }

  /// Whether they have a name and choose an event.
  var isChoosing: Bool { !isSeated && door.state == .lobby }

  /// What they are in the middle of.
  var moment: HelpMoment {
    switch place {
    case .outside: door.moment
    case .seated(let room, let seat): room.live.state.moment(of: seat, at: room.live.now)
    }
  }

  /// Commands that are open to them for a while only.
  var offers: [String] {
    guard case .seated(let room, let seat) = place else { return [] }
    return room.live.state.offers(to: seat)
  }

  /// Commands that would do nothing or be refused where they are now, and are left out of lists.
  var idleCommands: Set<String> {
    guard case .seated(let room, let seat) = place else { return [] }
    let state = room.live.state
    var idle = state.silencedCommands(of: seat, at: room.live.now)
    if room.live.event.scores == .off { idle.insert("scores") }
    if !state.hasBoards(seat) { idle.insert("board") }
    if !state.hasTeams {
      idle.formUnion(TeamCommands.names)
      if state.may(seat, .lead) { idle.remove("teams") }
    }
    return idle
  }

  func warned(in occurrence: Int64) -> Duration? {
    lateLine.flatMap { $0.occurrence == occurrence ? $0.at : nil }
  }

  func noteWarning(in occurrence: Int64, at now: Duration) { lateLine = (occurrence, now) }

  /// Whether they ask for this for the second time within a minute.
  func confirms(_ control: Control, of occurrence: Int64, at now: Duration) -> Bool {
    if let asked, asked.control == control, asked.occurrence == occurrence,
      now - asked.at <= .minutes(1)
    {
      self.asked = nil
      return true
    }
    asked = (control, occurrence, now)
    return false
  }

  /// What a line of theirs would answer and who would read it. An offer holds for these alone.
  private struct Setting: Equatable {
    var room: Int64?
    var prompt: Int?
    var isInBreakout = false
  }

  private var setting: Setting {
    guard case .seated(let room, let seat) = place else { return Setting() }
    let state = room.live.state
    return Setting(
      room: room.occurrence, prompt: state.promptOpen(to: seat),
      isInBreakout: state.isInBreakout(seat))
  }

  /// Notes that the house asks whether they want what a command does: a yes or a no is the reply.
  func noteOffer(of command: String?, at now: Duration) {
    offer = command.map { (command: $0, at: now, setting: setting) }
  }

  /// What they were asked within a minute, unless something else is open to them now. Only the line that follows
  /// replies to it.
  func takeOffer(at now: Duration) -> String? {
    defer { offer = nil }
    guard let offer, now - offer.at <= .minutes(1), offer.setting == setting else { return nil }
    return offer.command
  }

  /// They do not want what they are to ask for twice.
  func forgetAsked() { asked = nil }

  // MARK: Waiting

  var isWaiting: Bool { !waits.isEmpty }

  /// Lets the next lines wait.
  /// - Returns: the number by which they go on.
  func wait() -> Int {
    lastWait += 1
    waits.insert(lastWait)
    return lastWait
  }

  /// Lets the next lines wait until this is answered.
  func wait(for answer: @escaping (Finding?) -> Void) -> Int {
    let wait = wait()
    pending[wait] = answer
    return wait
  }

  /// Ends one wait; nothing happens where it was over already.
  /// - Returns: whether the lines after it go on.
  func goOn(after wait: Int) -> Bool { waits.remove(wait) != nil && waits.isEmpty }

  /// Ends all waits.
  /// - Returns: whether there was one.
  func stopWaiting() -> Bool {
    defer { waits = [] }
    return isWaiting
  }

  /// Whether something else was said to them since they were asked.
  var isDistracted: Bool { question == false }

  func send(_ message: Message) {
    // A pong is for programs.
    if message.kind == .signin {
      question = true
    } else if message.kind != .pong {
      question? = false
    }
    if case .seated(let room, let seat) = place { room.noteSpoken(message, to: seat) }
    if message.kind == .events { hasEvents = true }
    connection.send(message)
  }

  func notice(_ notice: Notice) { send(.notice(notice)) }
  /// - Parameter prompt: the one that the line was to answer, if any.
  func refuse(_ refusal: Refusal, of prompt: Int? = nil) { send(.error(refusal, prompt: prompt)) }
}
