import ActivityKit
import EventRuntime
import Foundation
import Logging
import ModuleProcess
import NIOConcurrencyHelpers
import RemoteModules

/// Runs modules as processes, and waits for each reply: in virtual time they take none.
final class BlockingModules: ModuleHost {
  private let processes: ModuleProcesses
  private let restarts: Bool

  /// - Parameters:
  ///   - restarts: ends the process after each reply, so that the next request goes to one that has
  ///     nothing but the state.
  ///   - patience: what the deadlines of the house are multiplied with.
  ///   - isQuiet: shows nothing of what programs write to their standard error, nor why they were ended.
  init(restarts: Bool, patience: Int, isQuiet: Bool) {
    self.restarts = restarts
    var options = ModuleProcesses.Options()
    // Nobody's words are at stake here, and authors look for what went wrong.
    options.showsErrors = !isQuiet
    options.patience = patience
    processes = ModuleProcesses(
      options,
      log: Logger(label: "modules") { _ in
        if isQuiet { SwiftLogNoOpLogHandler() } else { AuthorLog() }
      })
  }

  func send(
    _ call: ModuleCall, to module: ModuleDefinition,
    then reply: @escaping @Sendable (ModuleReply) -> Void
  ) {
    let replied = DispatchSemaphore(value: 0)
    let received = Received()
    processes.send(call, to: module) { reply in
      received.reply.withLockedValue { $0 = reply }
      replied.signal()
    }
    replied.wait()
    if restarts { processes.end(call.run) }
    reply(received.reply.withLockedValue { $0 } ?? .failed("it did not reply"))
  }

  func end(_ run: ModuleRun) { processes.end(run) }
  func stop() { processes.stop() }
}

private final class Received: Sendable {
  let reply = NIOLockedValueBox<ModuleReply?>(nil)
}
