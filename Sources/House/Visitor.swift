import ActivityKit
import EventPlan
import EventRuntime
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
    /// Asked for a name.
    case door
    /// Gave a facilitator's name and is asked for its key; with the event named before, if any.
    case asksKey(name: String, event: String?)
    /// Has a name and chooses an event.
    case lobby
    /// Chose an event to which that name, or everyone, comes by invitation, and is asked for the code.
    case asksCode(PlannedEvent)
    case asksCodeWord(PlannedEvent)
    /// Proved who they are, but somebody else has their name in the event.
    case asksOtherName(PlannedEvent)
    /// Reads what has to be agreed to.
    case asksAgreement(Agreement, Entrance)
    case seated(LiveRoom, seat: Int)
  }

  /// Where somebody goes in once they have agreed.
  enum Entrance {
    case event(PlannedEvent)
    /// To a seat, by its rejoin code.
    case seat(LiveRoom, Int)
  }

  enum Proof {
    case none
    /// `person` is nil for a key of the plan, which goes by the name.
    case key(Role, person: Int64?)
    /// An invitation or a personal code, by its hash.
    case code(person: Int64, hash: String)
  }

  let connection: any Connection
  var place = Place.door {
    didSet {
      connection.setSeated(isSeated)
      if !isAskedForSecret { conceal(false) }
    }
  }
  var name: String?
  /// What proves that the name is theirs.
  var proof = Proof.none
  /// A key or code that was typed in the line of a `/join`, until it is known what it is for.
  var offered: String?
  /// The hash of the text that they have just agreed to.
  var agreed: String?
  /// Seats that the records know to be theirs, by occurrence.
  var known: [Int64: Int] = [:]
  /// Whether the client was asked not to show what is typed.
  private var isConcealed = false
  /// The events whose code word was given.
  var passed: Set<String> = []
  /// What goes on once the register has answered, or a guess has waited long enough.
  var pending: [Int: (Finding?) -> Void] = [:]
  var wrongKeys = 0
  /// When, by the clock of which event, a line of theirs last came too late for a prompt.
  private var lateLine: (occurrence: Int64, at: Duration)?
  /// What they asked for that is asked for twice, of which event, and when.
  private var asked: (control: Control, occurrence: Int64, at: Duration)?
  /// What they typed last in a room, if it was refused.
  var refusedLine: String?
  /// Private messages that may still be sent; nil before the first.
  var tells: Allowance?
  /// Told to threads that work for them.
  let presence = Presence()
  var isGone: Bool {
    get { !presence.isThere }
    set { if newValue { presence.end() } }
  }
  /// The width of their window, if they have told it in words over this connection.
  var columns: Int?
  /// The language that they have chosen.
  var language: Language?
  /// The event that they were in before, and whether it is over or they left; nil once they sit again.
  var before: (title: String, isOver: Bool)?
  /// The seats taken last over this connection, by occurrence, so that `/leave` can be undone.
  var seats: [Int64: Int] = [:]
  /// All seats taken over it, by occurrence: whoever goes by the name of one again comes back to it.
  var ownSeats: [Int64: Set<Int>] = [:]

  /// Lines of a session stay in order: while an input waits for the disk, those after it wait here.
  var backlog: [String] = []
  /// What is waited for, by number.
  private var waits: Set<Int> = []
  private var lastWait = 0
  static let backlogLimit = 64

  init(_ connection: any Connection) { self.connection = connection }

  var id: Int { connection.id }

  var isSeated: Bool { if case .seated = place { true } else { false } }

  var access: CommandAccess {
    guard case .seated(let room, let seat) = place else { return .anyone }
    return room.live.state.access(of: seat)
  }

  var role: Role { if case .key(let role, _) = proof { role } else { .participant } }

  /// Whether nothing has proved who they are, so that any name is as good.
  var isRenamable: Bool { if case .none = proof { true } else { false } }

  var isStaff: Bool { role != .participant }

  /// The number of the person in the records, where a proof has told it.
  var person: Int64? {
    switch proof {
    case .none: nil
    case .key(_, let person): person
    case .code(let person, _): person
    }
  }

  /// Whether the next line is a secret, or an answer that is taken as it was typed.
  var isAskedForSecret: Bool {
    switch place {
    case .asksKey, .asksCode, .asksCodeWord: true
    case .door, .lobby, .asksOtherName, .asksAgreement, .seated: false
    }
  }

  /// What they are in the middle of.
  var moment: HelpMoment {
    switch place {
    case .door, .asksOtherName: .door
    case .lobby: .lobby
    case .asksKey, .asksCode, .asksCodeWord, .asksAgreement: .asked
    case .seated(let room, let seat): room.live.state.moment(of: seat)
    }
  }

  /// Commands that are open to them for a while only.
  var offers: [String] {
    guard case .seated(let room, let seat) = place else { return [] }
    return room.live.state.offers(to: seat)
  }

  /// Commands that would do nothing where they are, and are left out of lists.
  var idleCommands: Set<String> {
    guard case .seated(let room, _) = place, room.live.event.scores == .off else { return [] }
    return ["scores"]
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

  /// From a question about an event back to the choice of one.
  func stepBack() {
    switch place {
    case .asksCode, .asksCodeWord, .asksOtherName, .asksAgreement:
      place = .lobby
    case .door, .asksKey, .lobby, .seated: break
    }
  }

  /// Whether the client shows what is typed. Whatever leads away from a question for a secret ends it.
  func conceal(_ isSecret: Bool) {
    guard isSecret != isConcealed else { return }
    isConcealed = isSecret
    connection.conceal(isSecret)
  }

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

  func send(_ message: Message) { connection.send(message) }

  func notice(_ notice: Notice) { send(.notice(notice)) }
  func refuse(_ refusal: Refusal) { send(.error(refusal)) }
}
