public import ActivityKit
import RemoteModules

/// The programs behind the modules of a plan. Confined to the dispatcher of a house.
public final class ModulePrograms {
  /// Those of the plan that was read last.
  public var modules: [ModuleDefinition]
  private let host: (any ModuleHost)?

  /// - Parameter host: runs them; nil where no programs are run.
  public init(_ modules: [ModuleDefinition], on host: (any ModuleHost)?) {
    self.modules = modules
    self.host = host
  }

  /// - Parameter reply: called once, on any thread, unless the activity is ended before.
  func send(_ call: ModuleCall, then reply: @escaping @Sendable (ModuleReply) -> Void) {
    guard let module = modules.first(where: { $0.name == call.module }), module.program != nil,
      let host
    else { return reply(.failed("no programs are run here")) }
    host.send(call, to: module, then: reply)
  }

  func end(_ run: ModuleRun) { host?.end(run) }
}
