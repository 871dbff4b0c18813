public import ActivityKit
public import EventPlan
public import EventRuntime
public import EventTerms

/// What a house is made of.
public struct HouseOptions: Sendable {
  public var plan: HousePlan
  public var modules: [ModuleDefinition]
  /// The key of each facilitator by name.
  public var keys: [String: String]
  /// The version of the program, as the greeting tells it.
  public var version: String
  /// Where codes and the seeds of occurrences come from; seeded in tests.
  public var entropy: Entropy
  /// Where the plan can be read again while the house is open; nil where it is not from a file.
  public var source: PlanSource?
  /// Records occurrences for testing; nil where nothing is recorded.
  public var recorder: (any EventRecorder)?
  /// Notices inputs that make the process trap.
  public var watch: (any InputWatch)?
  /// Runs modules that are programs of their own.
  public var moduleHost: (any ModuleHost)?
  /// Called on the dispatcher, with the plan in force, at the start, after the end of an occurrence and once a
  /// day, once what is kept no longer has been deleted; and when another plan names another folder of sheets.
  public var keepSheets: @Sendable (HousePlan) -> Void
  /// Called on the dispatcher where people are to be reminded of an event, with its time, by a house whose plan says
  /// how.
  public var remind: @Sendable (PlannedEvent, [Reminder], HousePlan) -> Void

  public init(
    plan: HousePlan, modules: [ModuleDefinition], keys: [String: String], version: String,
    entropy: Entropy = .system, source: PlanSource? = nil,
    recorder: (any EventRecorder)? = nil, watch: (any InputWatch)? = nil,
    moduleHost: (any ModuleHost)? = nil,
    keepSheets: @escaping @Sendable (HousePlan) -> Void = { _ in },
    remind: @escaping @Sendable (PlannedEvent, [Reminder], HousePlan) -> Void = { _, _, _ in }
  ) {
    self.plan = plan
    self.modules = modules
    self.keys = keys
    self.version = version
    self.entropy = entropy
    self.source = source
    self.recorder = recorder
    self.watch = watch
    self.moduleHost = moduleHost
    self.keepSheets = keepSheets
    self.remind = remind
  }
}

/// A source of random numbers, called on the dispatcher only.
public struct Entropy: RandomNumberGenerator, Sendable {
  private let source: @Sendable () -> UInt64

  public init(_ source: @escaping @Sendable () -> UInt64) { self.source = source }

  public func next() -> UInt64 { source() }

  /// The system's, fit for secrets.
  public static let system = Entropy {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
