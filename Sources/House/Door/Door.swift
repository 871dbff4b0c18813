import EventPlan
import EventRuntime
import EventTerms
import Messages
import Names
import TextProtocol

/// Somebody on the way from the greeting to a seat: what they are asked, and what they have shown so far.
///
/// A pure value. What they type, what the register finds and what becomes of their seat go in by
/// ``take(_:in:)``; what is to be done about it comes out, for the house to carry out in this order.
struct Door {
  enum State: Equatable {
    /// Asked for a name; with the event chosen before, if any.
    case asksName(event: String? = nil)
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
    /// Sits in an event.
    case passed
  }

  /// Where somebody goes in once they have agreed.
  enum Entrance: Equatable {
    case event(PlannedEvent)
    /// To a seat of this event, by its rejoin code.
    case seat(SeatPlace, PlannedEvent)
  }

  enum Input {
    /// They have been greeted.
    case connected
    /// A line that is no command.
    case line(String)
    /// They want to read once more what they are asked.
    case again
    /// `/join EVENT [as NAME] [key KEY]`
    case join(event: String, name: String?, key: String?)
    /// `/rejoin CODE`
    case rejoin(String)
    /// `/name NEW`, which may be any word.
    case name(String)
    /// From a question about an event back to the choice of one.
    case stepBack
    /// Something else was said to them since they were asked.
    case distracted
    case found(Finding, Query)
    /// The register could not answer, which they have been told.
    case unanswered(Query)
    /// A guess may be looked at now.
    case weighed(Guess)
    /// There were too many guesses, which they have been told.
    case tooMany(Guess)
    /// They sit in this event, given by its slug.
    case seated(String)
    case left
    /// There is no seat for them, which they have been told.
    case turnedBack
    /// The event was another one when they chose it.
    case chose(PlannedEvent)
    /// Somebody has their name in the event.
    case nameTaken(PlannedEvent)
  }

  enum Effect: Equatable {
    case ask(DoorQuestion)
    case refuse(Refusal)
    case tell(Notice)
    case show(PlannedEvent, Agreement)
    case showEvents
    /// What the house is is told.
    case explain
    /// Whether the client is to show what is typed.
    case conceal(Bool)
    /// Comes back as ``Input/found(_:_:)`` or ``Input/unanswered(_:)``.
    case lookUp(Query)
    /// Counts as wrong until it was right; comes back as ``Input/weighed(_:)`` or ``Input/tooMany(_:)``.
    case weigh(Guess)
    /// A guess was right, or could not be looked at: it costs nothing.
    case acquit(Guess)
    case noteWrong
    /// A key was right, so the address it came from is trusted.
    case trust
    /// Keeps a name, given by its key, for them while they have no seat, unless somebody else has it.
    case hold(String)
    case release(String)
    /// Comes back as ``Input/seated(_:)``, ``Input/turnedBack``, ``Input/chose(_:)`` or
    /// ``Input/nameTaken(_:)``, unless the event refuses.
    case takeSeat(PlannedEvent, agreed: String?)
    case enter(SeatPlace, agreed: String?)
    case end(Goodbye)
  }

  /// What the register is asked for.
  enum Query: Equatable {
    /// Whether a name may be taken.
    case name(NameGiven)
    case admission(PlannedEvent)
    /// Whether a key was right lately. It is a guess that is lent until this is known.
    case recentKey(KeyGiven)
    case key(KeyGiven)
    case codeForEvent(String, PlannedEvent)
    case code(String, mayBeName: Bool)
    case agreed(Claimant, PlannedEvent, Agreement)

    /// What is counted until it is answered.
    var guess: Guess? {
      switch self {
      case .key(let given): .key(given)
      case .codeForEvent(let code, let event): .codeForEvent(code, event)
      case .code(let line, let mayBeName): .code(line, mayBeName: mayBeName)
      case .name, .admission, .recentKey, .agreed: nil
      }
    }
  }

  /// Something that may be wrong, and is counted.
  enum Guess: Equatable {
    case key(KeyGiven)
    /// An invitation or a personal code, for an event.
    case codeForEvent(String, PlannedEvent)
    case codeWord(String, PlannedEvent)
    /// A code that leads to a seat or tells a name. One that is nobody's may have been meant for a name.
    case code(String, mayBeName: Bool)

    /// What is guessed at; nil where a code could be anybody's.
    var target: String? {
      switch self {
      case .key(let given): "name:" + given.nameKey
      case .codeWord(_, let event): "event:" + event.slug
      case .codeForEvent, .code: nil
      }
    }
  }

  struct NameGiven: Equatable {
    let nickname: Nickname
    var event: String?
    /// What came with the name: a key, the code of an invitation or a code word.
    var key: String?
    /// Whether another name is asked for where this one is refused.
    let isAtDoor: Bool
    /// Whether it takes the place of another one, and leads nowhere.
    var isChange = false
  }

  struct KeyGiven: Equatable {
    let typed: String
    let name: String
    let event: String?

    var nameKey: String { Nickname.key(of: name) }

    /// A key of the house as it writes them, where that is not what was typed.
    var written: String? { RejoinCode.written(typed).flatMap { $0 == typed ? nil : $0 } }
  }

  private(set) var state = State.asksName()
  var guest = Guest()
  /// A key or code that was typed in the line of a `/join`, until it is known what it is for.
  var offered: String?
  /// The hash of the text that they have just agreed to.
  var agreed: String?
  /// The slugs of the events whose code word was given.
  var passed: Set<String> = []
  /// The occurrences that they tried to come back to, and to which they may not.
  var closed: Set<Int64> = []
  var wrongGuesses = 0
  /// The event that they were in before, and whether it is over or they left; nil once they sit again.
  var before: (title: String, isOver: Bool)?
  /// The name that somebody has there whose event they chose, until they give another one.
  var taken: String?
  /// The name that is taken and that they have said is theirs, until they sit somewhere.
  var claimed: String?
  /// The last name that they asked for and that somebody has, until they sit somewhere.
  var refused: String?
  /// Whether the client was asked not to show what is typed.
  private var isConcealed = false

  /// Whether the next line is a secret, or an answer that is taken as it was typed.
  var isAskedForSecret: Bool {
    switch state {
    case .asksKey, .asksCode, .asksCodeWord: true
    case .asksName, .lobby, .asksOtherName, .asksAgreement, .passed: false
    }
  }

  /// Whether a line may be the secret that is asked for, so that no word of the house is read in it.
  func mayBeSecret(_ line: String) -> Bool {
    switch state {
    case .asksKey: line.count >= Self.shortestKey && !line.contains(" ")
    case .asksCodeWord(let event):
      if case .code(let word) = event.access {
        Nickname.key(of: String(line.prefix(80))) == Nickname.key(of: word)
      } else {
        false
      }
    case .asksName, .lobby, .asksCode, .asksOtherName, .asksAgreement, .passed: false
    }
  }

  /// No key has fewer characters, or blanks.
  private static let shortestKey = 8

  /// Whether a yes or a no replies to what they are asked here, whatever else they were offered.
  var takesReply: Bool {
    switch state {
    case .asksAgreement: true
    case .asksName: taken != nil
    case .asksKey, .lobby, .asksCode, .asksCodeWord, .asksOtherName, .passed: false
    }
  }

  /// The event that they chose before they were asked for a name.
  var chosen: String? {
    switch state {
    case .asksName(let event): event
    case .asksKey, .lobby, .asksCode, .asksCodeWord, .asksOtherName, .asksAgreement, .passed: nil
    }
  }

  /// What they are asked; nil where that is nothing.
  func question(in house: DoorSurroundings) -> DoorQuestion? {
    switch state {
    case .asksName:
      let isByInvitation = house.events.all.contains { $0.access == .invited }
      return .nameFirst(invited: isByInvitation ? .adviceInvited : nil)
    case .asksKey(let name, _): return .keyOfFacilitator(name: name)
    case .lobby:
      let open = house.events.open
      if open.isEmpty { return nil }
      if open.allSatisfy({ house.occurrence($0.slug).map(closed.contains) ?? false }) {
        return .eventNoneLeft
      }
      return .eventWhich(rename: guest.proof == .none ? .adviceOtherName : nil)
    case .asksCode(let event):
      return event.access == .invited
        ? .codeByInvitation(event: event.title) : .codeOfName(name: guest.name ?? "")
    case .asksCodeWord(let event): return .codeWordOfEvent(event: event.title)
    case .asksOtherName: return .nameThere
    case .asksAgreement: return .agreementTypeAgree
    case .passed: return nil
    }
  }

  var moment: HelpMoment {
    switch state {
    case .asksName, .asksOtherName: .door
    case .lobby, .passed: .lobby
    case .asksKey, .asksCode, .asksCodeWord, .asksAgreement: .asked
    }
  }

  mutating func take(_ input: Input, in house: DoorSurroundings) -> [Effect] {
    var step = DoorStep(self, in: house)
    step.take(input)
    self = step.door
    return step.effects
  }

  /// - Returns: whether the client has to be told. Whatever leads away from a question for a secret ends it.
  mutating func conceal(_ isSecret: Bool) -> Bool {
    defer { isConcealed = isSecret }
    return isSecret != isConcealed
  }

  /// - Returns: whether the client has to be told that what is typed is secret no more.
  mutating func move(to state: State) -> Bool {
    self.state = state
    return !isAskedForSecret && conceal(false)
  }
}
