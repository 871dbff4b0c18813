import ActivityKit
import EventPlan
public import EventRuntime
public import Logging
public import Messages
import TextProtocol

/// One running server: its people, its events, and what is said between them.
///
/// Everything in a house happens on its dispatcher, one thing after another: lines come in by
/// ``post(_:)``, messages go out through connections that never wait, and writes report back.
public actor House {
  public nonisolated let dispatcher: any Dispatcher
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    dispatcher.asUnownedSerialExecutor()
  }

  /// The plan in them is that which was read last.
  var options: HouseOptions
  let journal: any Journal
  /// What the occurrences share.
  let services: LiveEvent.Services
  let upkeep: Upkeep
  let register: any Register
  let broadcaster: any Broadcaster
  let log: Logger
  /// When it was opened: the time of the clock on the wall, in milliseconds since 1970.
  let openedAt: Int64
  var entropy: Entropy

  let directory: EventDirectory

  var visitors: [Int: Visitor] = [:]
  var rooms = LiveRooms()
  var names: LobbyNames
  var guesses: GuessBrake
  var newSeats: AddressAllowances
  var rereading = Rereading()
  /// Lines taken in, and connections lost to readers who were too slow, since it was opened.
  var (linesTaken, readersLost) = (0, 0)
  /// Who waits for the house to close; nil while it is open.
  var shutdown: [@Sendable () -> Void]?

  public init(
    _ options: HouseOptions, journal: any Journal, register: any Register,
    broadcaster: any Broadcaster,
    dispatcher: any Dispatcher, log: Logger
  ) {
    self.options = options
    self.journal = journal
    services = LiveEvent.Services(
      dispatcher: dispatcher, journal: journal,
      programs: ModulePrograms(options.modules, on: options.moduleHost), watch: options.watch,
      recorder: options.recorder)
    upkeep = Upkeep(
      options.plan, journal: journal, dispatcher: dispatcher, log: log,
      keepSheets: options.keepSheets)
    self.register = register
    self.broadcaster = broadcaster
    self.dispatcher = dispatcher
    self.log = log
    openedAt = dispatcher.wallClock
    entropy = options.entropy
    directory = EventDirectory(options.plan, dispatcher: dispatcher)
    guesses = GuessBrake(perMinute: options.plan.limits.wrongKeysPerMinute)
    newSeats = AddressAllowances(options.plan.limits.seatsPerAddress, in: .minutes(10))
    names = LobbyNames(options)
  }

  /// Does something in the house, after what was handed in before.
  public nonisolated func post(_ work: @escaping @Sendable (isolated House) -> Void) {
    dispatcher.perform { self.assumeIsolated(work) }
  }

  /// Does something for those at the other end of a connection when it is their turn.
  public nonisolated func post(
    inTurnOf connection: any Connection, _ work: @escaping @Sendable (isolated House) -> Void
  ) {
    dispatcher.performInTurn(of: connection.address, isFresh: connection.isFresh) {
      self.assumeIsolated(work)
    }
  }

  var isShuttingDown: Bool { shutdown != nil }

  // MARK: Connections

  /// A new connection: it is greeted and asked for a name.
  /// - Parameters:
  ///   - wish: the language that the client asks for.
  ///   - hasScreenReader: whether the client tells of one.
  public func connect(
    _ connection: any Connection, wishing wish: Language? = nil, hasScreenReader: Bool = false
  ) {
    let visitor = Visitor(connection)
    visitor.wish = wish
    visitors[connection.id] = visitor
    if connection.readsOnlyJSON { _ = setMode(.json, of: visitor) }
    speak(to: visitor)
    visitor.send(welcome)
    if isShuttingDown {
      return dismiss(visitor, .shuttingDownAtTheDoor)
    }
    if hasScreenReader { noteScreenReader(of: visitor.id) }
    take(.connected, of: visitor)
  }

  var welcome: Message { .welcome(house: options.plan.name, version: options.version) }

  /// A line without its end, as it came.
  public func receive(_ line: String, from id: Int) {
    guard let visitor = visitors[id] else { return }
    linesTaken += 1
    // Lines that have waited come first, though nothing is waited for any more.
    guard !visitor.isWaiting, visitor.backlog.isEmpty else {
      if visitor.backlog.count >= Visitor.backlogLimit {
        return visitor.refuse(.tooFastNotSavedSoFast)
      }
      visitor.backlog.append(line)
      return
    }
    take(line, from: visitor)
  }

  /// A line that was too long to be taken in.
  public func refuseLongLine(from id: Int, limit: Int) {
    guard let visitor = visitors[id] else { return }
    visitor.refuse(.lineTooLongBytes(most: limit))
    repeatQuestion(to: visitor)
  }

  /// The client says nothing more: what it has asked for is done and answered first, and then the connection closes.
  public func finish(_ id: Int) {
    guard let visitor = visitors[id] else { return }
    visitor.saysNoMore = true
    guard !visitor.isWaiting, visitor.backlog.isEmpty else { return }
    visitor.connection.close()
    disconnect(id)
  }

  /// The connection is gone; the seat is kept.
  public func disconnect(_ id: Int, because cause: Disconnection = .lost) {
    guard let visitor = visitors.removeValue(forKey: id) else { return }
    visitor.isGone = true
    visitor.pending = [:]
    if case .fellBehind = cause { readersLost += 1 }
    releaseName(of: visitor)
    leaveWaitingLists(visitor)
    if case .seated(let room, let seat) = visitor.place, room.occupants[seat] === visitor {
      room.vacate(seat)
      noteWindow(of: visitor)
      if case .fellBehind = cause { room.fellBehind.insert(seat) }
      submit(.drop(seat: seat), to: room)
    }
  }

  /// The client wants a sign of life.
  public func confirmPresence(of id: Int) {
    guard let visitor = visitors[id] else { return }
    visitor.notice(.hereHouse(house: options.plan.name))
    repeatQuestion(to: visitor)
  }

  /// Somebody who has typed nothing strikes Ctrl-C, Ctrl-D or the like. Nobody loses a seat by that.
  public func stop(_ id: Int) {
    guard let visitor = visitors[id] else { return }
    guard visitor.isSeated || visitor.isWaiting else { return quit(visitor) }
    visitor.notice(.hintStop)
    if visitor.isSeated { visitor.noteOffer(of: "/quit", at: dispatcher.now) }
  }

  /// Somebody without a seat has been silent for so long that the connection closes soon.
  public func warn(_ id: Int, closingIn time: Duration) {
    visitors[id]?.notice(.hintClosing(time: time))
  }

  /// Says goodbye and closes the connection.
  func dismiss(_ visitor: Visitor, _ goodbye: Goodbye) {
    visitor.send(.bye(goodbye))
    visitor.connection.close()
    disconnect(visitor.id)
  }

  // MARK: Lines in order

  /// Hands an input of a visitor to an event. The visitor's next lines wait until it is done.
  func submit(
    _ input: Input, to room: LiveRoom, for visitor: Visitor,
    then done: ((LiveEvent.Reply) -> Void)? = nil
  ) {
    let wait = visitor.wait()
    if room.live.cannotSave { visitor.notice(.savingStoppedKept) }
    room.live.submit(input) { reply in
      if case .refused(let refusal) = reply { visitor.refuse(refusal, of: input.prompt) }
      done?(reply)
      self.release(visitor, from: wait)
    }
    if room.live.cannotSave { release(visitor, from: wait) }
  }

  /// Hands in an input that nobody waits for.
  func submit(_ input: Input, to room: LiveRoom) {
    room.live.submit(input) { _ in }
  }

  /// Takes the lines that waited. After the present outcomes: what they say comes first.
  func release(_ visitor: Visitor, from wait: Int) {
    guard visitor.goOn(after: wait) else { return }
    repeatQuestion(to: visitor)
    takeBacklogLater(of: visitor)
  }

  private func takeBacklogLater(of visitor: Visitor) {
    guard !visitor.backlog.isEmpty else {
      // After what is said now.
      if visitor.saysNoMore { post { [id = visitor.id] in $0.finish(id) } }
      return
    }
    post(inTurnOf: visitor.connection) { [id = visitor.id] in $0.takeBacklog(of: id) }
  }

  func releaseAll(in room: LiveRoom) {
    // In an order that another process has, too.
    for (_, visitor) in room.occupants.sorted(by: { $0.key < $1.key }) {
      if visitor.stopWaiting() { takeBacklogLater(of: visitor) }
    }
  }

  /// One line at a time: what has come from others meanwhile has its turn first.
  private func takeBacklog(of id: Int) {
    guard let visitor = visitors[id], !visitor.isWaiting, !visitor.backlog.isEmpty else { return }
    take(visitor.backlog.removeFirst(), from: visitor)
    guard !visitor.isWaiting, !visitor.isGone else { return }
    takeBacklogLater(of: visitor)
  }
}
