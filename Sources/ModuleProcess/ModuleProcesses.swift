public import ActivityKit
public import EventRuntime
import Foundation
public import Logging
import NIOConcurrencyHelpers
public import RemoteModules

/// Runs modules as processes: one for each activity, started when it is first asked something.
///
/// All of them are looked after by one thread of its own, which the house never waits for. A process
/// that crashes, hangs, floods or talks nonsense is ended with all that it has started, and started
/// once more with the state of its last reply; when that does not help either, the request is replied
/// to with why, and only its activity ends.
public final class ModuleProcesses: ModuleHost {
  public struct Options: Sendable {
    /// What all deadlines are multiplied with; for tests, which share the machine.
    public var patience = 1
    /// Whether what modules write to their standard error is logged. It may hold what people say.
    public var showsErrors = false
    /// The `PATH` that programs are looked for on, and are given.
    public var path: String
    /// Folders of which modules see nothing, but their own in them: those of the plan and the records.
    public var hidden: [String] = []
    /// A folder that all of them may write to instead of one of their own, for tests.
    package var scratch: String?

    public init(path: String = ProgramSearch.path) {
      self.path = path
    }
  }

  enum Order: Sendable {
    case send(ModuleCall, ModuleDefinition, @Sendable (ModuleReply) -> Void)
    case end(ModuleRun)
    case hide(String)
    case stop(DispatchSemaphore)
  }

  private let options: Options
  private let log: Logger
  private let orders = NIOLockedValueBox<OrderBox?>(nil)
  private let restartCount = RestartCount()
  /// Folders that were hidden since.
  private let hidden = NIOLockedValueBox<[String]>([])

  public init(_ options: Options = Options(), log: Logger) {
    self.options = options
    self.log = log
  }

  /// How often a process was started anew after it had failed.
  public var restarts: Int { restartCount.value }

  deinit { orders.withLockedValue { $0 }?.post(.stop(DispatchSemaphore(value: 0))) }

  public func send(
    _ call: ModuleCall, to module: ModuleDefinition,
    then reply: @escaping @Sendable (ModuleReply) -> Void
  ) {
    guard let box = started() else { return reply(.failed("no more programs can be run")) }
    box.post(.send(call, module, reply))
  }

  public func end(_ run: ModuleRun) { orders.withLockedValue { $0 }?.post(.end(run)) }

  /// Shows nothing of one more folder to modules that begin from now on.
  public func hide(_ folder: String) {
    let isNew = hidden.withLockedValue { hidden in
      guard !(options.hidden + hidden).contains(folder) else { return false }
      hidden.append(folder)
      return true
    }
    if isNew { orders.withLockedValue { $0 }?.post(.hide(folder)) }
  }

  /// Ends all processes, and waits until they are gone.
  public func stop() {
    guard
      let box = orders.withLockedValue({ box in
        defer { box = nil }
        return box
      })
    else { return }
    let done = DispatchSemaphore(value: 0)
    box.post(.stop(done))
    _ = done.wait(timeout: .now() + 5)
  }

  private func started() -> OrderBox? {
    orders.withLockedValue { box in
      if let box { return box }
      guard let new = try? OrderBox() else { return nil }
      box = new
      var options = options
      options.hidden += hidden.withLockedValue { $0 }
      let (chosen, restartCount, log) = (options, restartCount, log)
      let thread = Thread { Supervisor(new, chosen, restartCount, log).run() }
      thread.name = "modules"
      thread.start()
      return new
    }
  }
}

/// Orders on their way to the thread that carries them out.
final class OrderBox: Sendable {
  private let waiting = NIOLockedValueBox<[ModuleProcesses.Order]>([])
  /// A byte wakes the thread.
  private let bell: Channel

  init() throws { bell = try Channel() }

  deinit { bell.close() }

  /// Readable when there are orders.
  var descriptor: Int32 { bell.reading }

  func post(_ order: ModuleProcesses.Order) {
    waiting.withLockedValue { $0.append(order) }
    bell.ring()
  }

  func take() -> [ModuleProcesses.Order] {
    bell.hush()
    return waiting.withLockedValue { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
