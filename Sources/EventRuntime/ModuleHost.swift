public import ActivityKit
public import RemoteModules

/// One activity whose module is a process of its own.
public struct ModuleRun: Hashable, Sendable {
  public let occurrence: Int64
  /// Counted from 1 within the occurrence.
  public let run: Int

  public init(occurrence: Int64, run: Int) {
    self.occurrence = occurrence
    self.run = run
  }
}

/// A request on its way to a module.
public struct ModuleCall: Sendable {
  public let run: ModuleRun
  /// The word of the module in the plan.
  public let module: String
  /// JSON: an object by name.
  public let settings: String
  /// What the module's last reply left.
  public let state: String?
  public let request: ModuleRequest

  public init(
    run: ModuleRun, module: String, settings: String, state: String?, request: ModuleRequest
  ) {
    self.run = run
    self.module = module
    self.settings = settings
    self.state = state
    self.request = request
  }
}

/// Runs modules that are programs of their own. Declared here, kept by `ModuleProcess`.
public protocol ModuleHost: AnyObject, Sendable {
  /// Hands a request to the process of an activity, which is started if there is none. Requests of
  /// one activity are replied to in their order.
  /// - Parameter reply: called once, on any thread, unless the activity is ended before.
  func send(
    _ call: ModuleCall, to module: ModuleDefinition,
    then reply: @escaping @Sendable (ModuleReply) -> Void)

  /// The activity is over: its process is ended.
  func end(_ run: ModuleRun)

  /// Ends all processes.
  func stop()
}
