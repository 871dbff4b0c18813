import EventRuntime
import Messages
import TextProtocol

/// Somebody came or went.
struct Coming: Equatable {
  enum Kind: Equatable {
    case joined
    case returned
    case left(LeaveReason)
  }

  let seat: Int
  /// Whether only facilitators are told.
  let isHushed: Bool
  var name: String
  /// How many were here then.
  var here: Int
  let kind: Kind
  /// Of whoever returned, another name under which they were here until then.
  var before: String?

  fileprivate var isArrival: Bool { kind == .joined || kind == .returned }

  var message: Message {
    switch kind {
    case .joined: .joined(name: name, here: here)
    case .returned: .returned(name: name, here: here, before: before)
    case .left(let reason): .left(name: name, here: here, reason: reason)
    }
  }

  var recipients: Recipients { isHushed ? .facilitatorsBut(seat) : .everyoneBut(seat) }
}

extension Coming {
  /// What a message tells; nil where nobody came or went.
  init?(_ message: Message, to recipients: Recipients) {
    let (seat, isHushed): (Int, Bool)
    if case .everyoneBut(let other) = recipients {
      (seat, isHushed) = (other, false)
    } else if case .facilitatorsBut(let other) = recipients {
      (seat, isHushed) = (other, true)
    } else {
      return nil
    }
    let (name, here, kind): (String, Int, Kind)
    var before: String?
    if case .joined(let who, let count) = message {
      (name, here, kind) = (who, count, .joined)
    } else if case .returned(let who, let count, let other) = message {
      (name, here, kind, before) = (who, count, .returned, other)
    } else if case .left(let who, let count, let reason) = message {
      (name, here, kind) = (who, count, .left(reason))
    } else {
      return nil
    }
    self.init(seat: seat, isHushed: isHushed, name: name, here: here, kind: kind, before: before)
  }
}

/// Who came to a room and who went, where that is not told at once: a line for each of them to each of the
/// others would drown what is said, and cost the square of the crowd. Who came and went again meanwhile
/// did neither.
///
/// What the room is told and what only facilitators are told is gathered apart, so that nobody's coming
/// goes to the wrong people because of somebody else's.
///
/// It is how the house tells, not what has happened: attendance is kept person by person, as ever.
struct Comings {
  var flurry = Flurry()

  /// Whether they are told when a quiet time is over, in one line.
  var isHeld = false

  private var open = Bag()
  private var hushed = Bag()
  private var isHushedFirst = false

  var isEmpty: Bool { open.isEmpty && hushed.isEmpty }

  /// Whether this person's coming or going has not been told yet.
  func concern(_ seat: Int) -> Bool { open.concerns(seat) || hushed.concerns(seat) }

  mutating func add(_ coming: Coming) {
    if isEmpty { isHushedFirst = coming.isHushed }
    if coming.isHushed { hushed.add(coming) } else { open.add(coming) }
  }

  /// Somebody goes by another name now, and the one before is not told.
  mutating func rename(_ seat: Int, to name: String) {
    open.rename(seat, to: name)
    hushed.rename(seat, to: name)
  }

  /// These seats are gone, and their coming concerns nobody.
  mutating func forget(_ seats: Set<Int>) {
    open.forget(seats)
    hushed.forget(seats)
  }

  /// What is to be said, and to whom; nothing has gathered then.
  /// - Parameter isHushed: whether the room hears no name now. It is told a number.
  mutating func take(isHushed: Bool) -> [(message: Message, recipients: Recipients)] {
    let few = isHeld ? 1 : Flurry.few
    let forAll = open.take(few: isHushed ? 0 : few, to: .everyone)
    let forFew = hushed.take(few: few, to: .facilitators)
    isHeld = false
    return isHushedFirst ? forFew + forAll : forAll + forFew
  }

  /// The same for one person; what has gathered of the others waits.
  mutating func take(of seat: Int, isHushed: Bool) -> [(message: Message, recipients: Recipients)] {
    var one = Comings()
    one.open = open.split(seat)
    one.hushed = hushed.split(seat)
    return one.take(isHushed: isHushed)
  }
}

/// Comings and goings for the same people.
private struct Bag {
  private var changes: [Int: (first: Coming, last: Coming)] = [:]
  /// Whom they concern, in the order in which they first did.
  private var seats: [Int] = []

  var isEmpty: Bool { seats.isEmpty }

  func concerns(_ seat: Int) -> Bool { changes[seat] != nil }

  mutating func add(_ coming: Coming) {
    if changes[coming.seat] == nil { seats.append(coming.seat) }
    changes[coming.seat, default: (coming, coming)].last = coming
  }

  mutating func rename(_ seat: Int, to name: String) {
    changes[seat]?.first.name = name
    changes[seat]?.last.name = name
  }

  mutating func forget(_ gone: Set<Int>) {
    seats.removeAll { gone.contains($0) }
    for seat in gone { changes[seat] = nil }
  }

  mutating func split(_ seat: Int) -> Bag {
    var one = Bag()
    guard let change = changes.removeValue(forKey: seat) else { return one }
    seats.removeAll { $0 == seat }
    (one.changes, one.seats) = ([seat: change], [seat])
    return one
  }

  /// - Parameter few: up to so many are told one by one.
  mutating func take(few: Int, to all: Recipients) -> [(message: Message, recipients: Recipients)] {
    var (told, crowd): ([Coming], CrowdChange) = ([], CrowdChange())
    for seat in seats {
      guard let (first, last) = changes[seat] else { continue }
      crowd.here = last.here
      guard first.isArrival == last.isArrival || last.before != nil else { continue }
      // Who came for the first time and once more has come for the first time.
      var coming = first.isArrival ? first : last
      coming.here = last.here
      crowd.count(coming.kind)
      told.append(coming)
    }
    self = Bag()
    return told.count <= few ? told.map { ($0.message, $0.recipients) } : [(.crowd(crowd), all)]
  }
}

extension CrowdChange {
  fileprivate mutating func count(_ kind: Coming.Kind) {
    switch kind {
    case .joined: joined += 1
    case .returned: returned += 1
    case .left(.left): left += 1
    case .left(.dropped): dropped += 1
    }
  }
}
