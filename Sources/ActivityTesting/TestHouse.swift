public import ActivityKit
public import EventPlan
public import EventRuntime
public import EventTerms
public import House
import Logging
public import Messages
import NIOConcurrencyHelpers
public import Records
import TextProtocol

/// A whole house in virtual time, with records in memory that outlast it when it is killed.
public final class TestHouse {
  public let dispatcher: VirtualDispatcher
  public let records: Records
  private var options: HouseOptions
  private let makeModuleHost: () -> any ModuleHost
  private let journal: any Journal
  let files: PlanFiles?
  private let reminded: NIOLockedValueBox<[(event: PlannedEvent, person: Reminder)]>

  var plan: HousePlan { options.plan }
  private var house: House
  var connections: [String: TestConnection] = [:]
  private var codes: [String: String] = [:]
  private var connectionCount = 0
  /// Whether what comes is kept with its time, from the next connection on.
  var keepsDeliveries = false
  /// Whose lines are worded from the next connection on; nil for everyone's.
  var readers: Set<String>?
  /// What each connection was sent, with the name that it has here.
  private var delivered: [(name: String, connection: TestConnection)] = []

  /// The key of every facilitator.
  static let key = "open-sesame"

  /// - Parameters:
  ///   - records: where it keeps what it keeps; in memory when absent. They must carry out each
  ///     write at once.
  ///   - journal: where events are written instead of the records.
  ///   - source: where it reads its plan again.
  ///   - recorder: keeps what happens.
  ///   - watch: notices inputs that make the process trap.
  ///   - keys: keys of this run besides those of the facilitators, by name.
  ///   - seed: of all that is drawn.
  ///   - restartsModules: starts the process of a module anew for each thing that it is asked.
  ///   - patience: what the deadlines of these processes are multiplied with, for tests that share a
  ///     machine.
  ///   - hidesModuleErrors: shows nothing of what they write to their standard error.
  ///   - epoch: the time on the wall when it opens, in milliseconds since 1970.
  public convenience init(
    _ plan: HousePlan, modules: [ModuleDefinition], records: Records? = nil,
    journal: (any Journal)? = nil, source: PlanSource? = nil,
    recorder: (any EventRecorder)? = nil, keys: [String: String] = [:],
    watch: (any InputWatch)? = nil, seed: UInt64 = 7, restartsModules: Bool = false,
    patience: Int = 1, hidesModuleErrors: Bool = false, epoch: Int64 = VirtualDispatcher.epoch
  ) throws {
    try self.init(
      plan, modules: modules, records: records, files: nil, journal: journal, source: source,
      recorder: recorder, keys: keys, watch: watch, seed: seed, restartsModules: restartsModules,
      patience: patience, hidesModuleErrors: hidesModuleErrors, epoch: epoch)
  }

  /// - Parameter files: where it reads its plan again.
  init(
    _ plan: HousePlan, modules: [ModuleDefinition], records: Records? = nil, files: PlanFiles?,
    journal: (any Journal)? = nil, source: PlanSource? = nil,
    recorder: (any EventRecorder)? = nil, keys: [String: String] = [:],
    watch: (any InputWatch)? = nil, seed: UInt64 = 7, restartsModules: Bool = false,
    patience: Int = 1, hidesModuleErrors: Bool = false, epoch: Int64 = VirtualDispatcher.epoch
  ) throws {
    self.files = files
    dispatcher = VirtualDispatcher(epoch: epoch)
    let records = try records ?? Records.inMemory()
    self.records = records
    self.journal = journal ?? records
    let entropy = NIOLockedValueBox(RandomSource(seed: seed))
    let reminded = NIOLockedValueBox<[(event: PlannedEvent, person: Reminder)]>([])
    self.reminded = reminded
    options = HouseOptions(
      plan: plan, modules: modules,
      keys: Dictionary(
        plan.facilitators.map { ($0.name, Self.key) }, uniquingKeysWith: { first, _ in first }
      ).merging(keys) { _, given in given },
      version: "test", entropy: Entropy { entropy.withLockedValue { $0.next() } },
      source: source ?? files?.source, recorder: recorder, watch: watch,
      moduleHost: nil,
      remind: { event, people, _ in
        reminded.withLockedValue { reminded in
          for person in people { reminded.append((event: event, person: person)) }
        }
      })
    makeModuleHost = {
      BlockingModules(
        restarts: restartsModules, patience: patience, isQuiet: hidesModuleErrors)
    }
    options.moduleHost = makeModuleHost()
    house = Self.makeHouse(options, records, self.journal, dispatcher)
    try open()
  }

  private static func makeHouse(
    _ options: HouseOptions, _ records: Records, _ journal: any Journal,
    _ dispatcher: VirtualDispatcher
  ) -> House {
    House(
      options, journal: journal, register: records, broadcaster: TestBroadcaster(),
      dispatcher: dispatcher,
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  private func open() throws {
    let box = FailureBox()
    house.post { house in box.run { _ = try house.open() } }
    settle()
    if let text = box.text { throw TranscriptError(text) }
  }

  /// Does what is due, now that something has been handed in.
  private func settle() { dispatcher.advance(by: .zero) }

  /// Kills the house without a word, as a power cut would, and starts it again on its records.
  public func kill() throws {
    connections = [:]
    dispatcher.forgetAll()
    options.moduleHost?.stop()
    options.moduleHost = makeModuleHost()
    try readPlan()
    house = Self.makeHouse(options, records, journal, dispatcher)
    try open()
  }

  /// A house that starts has the plan as its files are now.
  private func readPlan() throws {
    guard let files else { return }
    switch files.read() {
    case .plan(let plan, _): (options.plan, options.modules) = (plan, plan.modules)
    case .refused(let diagnostics): throw TranscriptError(DiagnosticRenderer.text(diagnostics))
    case .unreadable(let path, let reason): throw TranscriptError("\(path): \(reason)")
    }
  }

  /// As SIGHUP has the house do.
  public func reload() { post { $0.reload() } }

  /// Does something in the house, as whoever runs it.
  public func post(_ work: @escaping @Sendable (isolated House) -> Void) {
    house.post(work)
    settle()
  }

  /// What the activity keeps that goes on in an event, as JSON; nil where none does, or it has no form.
  public func activityState(of event: String) -> String? {
    let state = NIOLockedValueBox<String?>(nil)
    post { house in
      let json = try? house.activityState(of: event)
      state.withLockedValue { $0 = json }
    }
    return state.withLockedValue { $0 }
  }

  deinit { options.moduleHost?.stop() }

  /// A live occurrence as it is now; nil where the event is not live.
  package func state(of event: String) -> EventState? {
    var state: EventState?
    dispatcher.lookOn {
      state = house.assumeIsolated { house in
        house.glimpses.first { $0.event.slug == event }?.state
      }
    }
    return state
  }

  /// Moves time on, doing what is due on the way.
  public func advance(by time: Duration) { dispatcher.advance(by: time) }

  /// Takes who was reminded since the last time, and of what.
  public func takeReminders() -> [(event: PlannedEvent, person: Reminder)] {
    reminded.withLockedValue { reminded in
      defer { reminded = [] }
      return reminded
    }
  }

  // MARK: People

  /// Everyone connected, in alphabetical order.
  public var present: [String] { connections.keys.sorted() }

  public func isConnected(_ name: String) -> Bool { connections[name] != nil }

  /// - Parameters:
  ///   - place: where they connect from, in a word; nil for a place of their own.
  ///   - tellsWindow: whether the client tells by itself how many columns its window has.
  ///   - wish: the language that the client asks for.
  public func connect(
    _ name: String, from place: String? = nil, tellsWindow: Bool = true,
    wishing wish: Language? = nil
  ) {
    connectionCount += 1
    let connection = TestConnection(
      id: connectionCount, address: place?.hashValue ?? 0, words: plan.words,
      clock: { [dispatcher] in dispatcher.now })
    connection.state.withLockedValue { state in
      state.isWidthKnown = tellsWindow
      state.isWorded = readers?.contains(name) ?? true
      if keepsDeliveries { state.deliveries = [] }
    }
    if keepsDeliveries { delivered.append((name, connection)) }
    connections[name] = connection
    house.post { $0.connect(connection, wishing: wish) }
    settle()
  }

  public func drop(_ name: String) {
    guard let connection = connections.removeValue(forKey: name) else { return }
    keepCode(of: name, connection)
    house.post { [id = connection.id] in $0.disconnect(id) }
    settle()
  }

  public func send(_ line: String, from name: String) {
    if connections[name] == nil { connect(name) }
    guard let connection = connections[name] else { return }
    connection.state.withLockedValue { [now = dispatcher.now] state in
      state.deliveries?.append(Delivery(at: now, message: nil, lines: []))
    }
    house.post { [id = connection.id] in $0.receive(line, from: id) }
    settle()
    keepCode(of: name, connection)
  }

  /// Sends a line and is gone before anything comes of it.
  public func sendAndVanish(_ line: String, from name: String) {
    if connections[name] == nil { connect(name) }
    guard let connection = connections.removeValue(forKey: name) else { return }
    house.post { [id = connection.id] in $0.receive(line, from: id) }
    house.post { [id = connection.id] in $0.disconnect(id) }
    settle()
  }

  /// Whether somebody's client was asked not to show what they type.
  public func isConcealed(_ name: String) -> Bool {
    connections[name]?.state.withLockedValue(\.isConcealed) ?? false
  }

  /// Signs somebody in to an event at once; a facilitator gives the key.
  public func join(_ name: String, _ event: String) { join(name, event, over: name) }

  private func join(_ name: String, _ event: String, over connection: String) {
    let isFacilitator = options.plan.facilitators.contains { $0.name == name }
    let key = isFacilitator ? " key \(Self.key)" : ""
    send("/join \(event) as \(name)\(key)", from: connection)
  }

  /// Connects anew and resumes the seat of `owner` by its code, or a facilitator's by the key.
  public func rejoin(_ name: String, asOwner owner: String, _ event: String) {
    if let connection = connections[owner] { keepCode(of: owner, connection) }
    connect(name)
    if let code = codes[owner] {
      send("/rejoin \(code)", from: name)
    } else {
      join(owner, event, over: name)
    }
  }

  /// Has what somebody reads laid out for a window of so many columns.
  public func setWindow(of name: String, columns: Int?) {
    connections[name]?.state.withLockedValue { $0.columns = columns }
  }

  /// Somebody's client tells how many columns its window has.
  public func resize(_ name: String, columns: Int) {
    connections[name]?.state.withLockedValue { ($0.columns, $0.isWidthKnown) = (columns, true) }
  }

  /// Somebody's client tells whether it can show bold and underlined text.
  public func setStyles(of name: String, _ shows: Bool) {
    guard let id = connections[name]?.id else { return }
    house.post { $0.noteStyles(shows, of: id) }
    settle()
  }

  /// The mode that somebody reads in.
  public func mode(of name: String) -> Mode? {
    connections[name]?.state.withLockedValue(\.mode)
  }

  /// The code that somebody was given with their seat.
  public func code(of name: String) -> String? {
    connections[name]?.state.withLockedValue { $0.code } ?? codes[name]
  }

  /// The columns that the house has set for somebody.
  public func width(of name: String) -> Int? {
    connections[name]?.state.withLockedValue(\.width)
  }

  /// Takes the lines that somebody has received since the last time.
  public func takeLines(of name: String) -> [String] {
    guard let connection = connections[name] else { return [] }
    let (lines, isClosed) = connection.state.withLockedValue { state in
      defer { state.lines = [] }
      return (state.lines, state.isClosed)
    }
    if isClosed, lines.isEmpty { connections[name] = nil }
    return lines
  }

  /// All that was sent so far where that is kept: connection by connection, each with the name that it had.
  var deliveries: [(name: String, deliveries: [Delivery])] {
    delivered.map { name, connection in
      (name, connection.state.withLockedValue { $0.deliveries ?? [] })
    }
  }

  private func keepCode(of name: String, _ connection: TestConnection) {
    if let code = connection.state.withLockedValue({ $0.code }) { codes[name] = code }
  }
}

/// Carries an error out of the dispatcher.
private final class FailureBox: Sendable {
  private let failure = NIOLockedValueBox<String?>(nil)
  var text: String? { failure.withLockedValue { $0 } }

  func run(_ work: () throws -> Void) {
    do { try work() } catch { failure.withLockedValue { $0 = "\(error)" } }
  }
}

/// Why a transcript cannot be run.
public struct TranscriptError: Error, CustomStringConvertible {
  public let description: String
  package init(_ description: String) { self.description = description }
}
