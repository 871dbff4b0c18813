import ActivityKit
import EventRuntime
import Messages
import TextProtocol

/// A live occurrence with the people connected to it. Confined to the house.
final class LiveRoom {
  let live: LiveEvent
  /// By seat.
  private(set) var occupants: [Int: Visitor] = [:]
  /// Seats of those who are more than participants; they are few.
  private var helpers: Set<Int> = []
  private let audience: any Audience
  private let broadcaster: any Broadcaster
  let dispatcher: any Dispatcher
  private(set) weak var house: House?
  var names = RoomNames()
  /// Seats that lost their connection because they read too slowly, to be told why on return.
  var fellBehind: Set<Int> = []
  /// What waits for those who read in speech mode, by seat.
  var ears: [Int: Ear] = [:]
  /// Whether they are about to be told what has waited.
  var isNewsDue = false
  /// Where those who took a seat came from, by seat, as numbers that mean nothing elsewhere: in memory
  /// only, and only while the occurrence is live.
  var addresses: [Int: Int] = [:]
  /// How often facilitators were told who else comes from where somebody does, by that one's seat.
  var addressesTold: [Int: Int] = [:]
  /// Who came and went just now, where that is not told at once.
  var comings = Comings()
  /// Whether hands are shown at once, and what was shown last to those who give the word.
  var hands = Flurry()
  var handsTold: Message?
  /// Who waits at the door for a place.
  var waitingList = WaitingList()
  /// What everyone was told last of whom it waits for.
  var waitTold: Notice?
  /// What those who follow the run sheet were told of it last, by seat.
  var runTold: [Int: [Sentence]] = [:]
  /// Whether seats are just being cleared away.
  var isClearing = false

  init(_ live: LiveEvent, of house: House) {
    self.live = live
    self.house = house
    broadcaster = house.broadcaster
    dispatcher = house.dispatcher
    audience = house.broadcaster.makeAudience()
    live.listener = self
  }

  var occurrence: Int64 { live.opening.occurrence }
  var slug: String { live.opening.event }

  // MARK: Who sits here

  /// Somebody sits down, in the place of whoever sat there.
  func occupy(_ seat: Int, by visitor: Visitor) {
    vacate(seat)
    occupants[seat] = visitor
    audience.add(visitor.connection)
  }

  /// - Returns: who sat there.
  @discardableResult
  func vacate(_ seat: Int) -> Visitor? {
    guard let visitor = occupants.removeValue(forKey: seat) else { return nil }
    audience.remove(visitor.connection)
    return visitor
  }

  /// Somebody came in, who may be more or less than before.
  func noteRole(of seat: Int) {
    if live.state.seat(seat)?.role ?? .participant == .participant {
      helpers.remove(seat)
    } else {
      helpers.insert(seat)
    }
  }

  /// These seats are gone.
  func forget(_ seats: Set<Int>) {
    names.remove(seats)
    fellBehind.subtract(seats)
    comings.forget(seats)
    for seat in seats {
      ears[seat] = nil
      (addresses[seat], addressesTold[seat], runTold[seat]) = (nil, nil, nil)
    }
  }

  // MARK: Sending

  /// Sends a message to these people.
  /// - Parameter deaf: connections that are left out, given by their `id`.
  func send(_ message: Message, to recipients: Recipients, except deaf: [Int] = []) {
    if case .others(let seats, let rest) = recipients {
      return send(message, to: rest, except: deaf + seats.compactMap { occupants[$0]?.id })
    }
    if case .phase(let phase) = message, phase.rings {
      return ring(phase, to: recipients, except: deaf)
    }
    sendAsItIs(message, to: recipients, except: deaf)
  }

  /// The bell rings for those who asked for it, and for programs in json mode.
  private func ring(_ phase: Display.Phase, to recipients: Recipients, except deaf: [Int]) {
    let hearers = Set(occupants.values.filter(\.hearsBells).map(\.id))
    let others = occupants.values.map(\.id).filter { !hearers.contains($0) }
    var silent = phase
    silent.rings = false
    sendAsItIs(.phase(silent), to: recipients, except: deaf + hearers)
    if !hearers.isEmpty { sendAsItIs(.phase(phase), to: recipients, except: deaf + others) }
  }

  private func sendAsItIs(_ message: Message, to recipients: Recipients, except deaf: [Int]) {
    let deaf = deaf + tellEars(message, recipients, except: deaf)
    switch recipients {
    case .everyone:
      audience.send(message, except: deaf)
    case .everyoneBut(let seat):
      audience.send(message, except: deaf + (occupants[seat].map { [$0.id] } ?? []))
    case .holders(of: .takePart):
      // Nearly everyone.
      let others = helpers.filter { !live.state.may($0, .takePart) }
      audience.send(message, except: deaf + others.compactMap { occupants[$0]?.id })
    case .seats, .facilitators, .facilitatorsBut, .holders, .authors, .others:
      let connections = seats(of: recipients).compactMap { occupants[$0]?.connection }
        .filter { !deaf.contains($0.id) }
      if !connections.isEmpty { broadcaster.broadcast(message, to: connections) }
    }
  }

  /// Whether anybody but whoever sits there would hear it.
  func hasListeners(_ recipients: Recipients, besides seat: Int) -> Bool {
    switch recipients {
    case .everyone, .everyoneBut: occupants.count > (occupants[seat] == nil ? 0 : 1)
    case .seats(let seats): seats.contains { $0 != seat && occupants[$0] != nil }
    case .facilitators, .facilitatorsBut, .holders, .authors, .others:
      seats(of: recipients).contains { $0 != seat }
    }
  }

  /// Whether what these people are told is for whoever sits there.
  func reaches(_ recipients: Recipients, _ seat: Int) -> Bool {
    live.state.reaches(recipients, seat)
  }

  /// Who of these is here, in the order of seats unless another is given.
  private func seats(of recipients: Recipients) -> [Int] {
    let seats =
      switch recipients {
      case .everyone: occupants.keys.sorted()
      case .everyoneBut(let other): occupants.keys.filter { $0 != other }.sorted()
      case .seats(let seats): seats
      case .facilitators: holders(of: .calls)
      case .facilitatorsBut(let other): holders(of: .calls).filter { $0 != other }
      case .holders(let right): holders(of: right)
      case .authors(let seat):
        live.state.unsignedAuthors.filter { seat == nil || seat == $0 }
      case .others(let stopped, let rest):
        self.seats(of: rest).filter { !stopped.contains($0) }
      }
    return seats.filter { occupants[$0] != nil }
  }

  private func holders(of right: Right) -> [Int] {
    let candidates = right.roles.contains(.participant) ? Array(occupants.keys) : Array(helpers)
    return candidates.filter { live.state.may($0, right) }.sorted()
  }

  // MARK: Ignoring

  func isIgnoring(_ other: Int, by seat: Int) -> Bool { live.state.isIgnoring(other, by: seat) }

  /// The connections, by their `id`, of whoever ignores `seat`.
  func deaf(to seat: Int) -> [Int] {
    live.state.ignorers(of: seat).compactMap { occupants[$0]?.id }
  }
}
