import Foundation
import Logging
import Records

/// How the records were found at the start: what the host has to know of it.
struct Inspection {
  let records: Records
  let database: String
  let log: Logger

  /// Checks all of it before anything else.
  /// - Throws: the exit code when something is wrong, once that is printed.
  func require() throws {
    let checkup = try Failure.explained(database) { try records.inspect() }
    guard !checkup.isSound else { return }
    for finding in checkup.findings { Output.error("\(database): \(finding)") }
    throw Failure(code: .dataError, text: "\(database) is damaged; \(Self.advice).").exit()
  }

  /// Says what an unclean stop has lost, and looks in the background whether it did more harm.
  func followUp() {
    if let loss = records.loss { log.error("\(loss)") }
    guard records.wereLeftOpen else { return }
    let thread = Thread {
      guard let checkup = try? records.inspect() else { return }
      for finding in checkup.findings.prefix(Self.mostFindings) { log.error("\(finding)") }
      if checkup.isSound {
        log.info("the records were not closed when the house last stopped, and are sound")
      } else {
        log.error(
          "\(OwnCommand.current.typed(Self.damage))",
          metadata: ["findings": "\(checkup.findings.count)"])
      }
    }
    thread.name = "inspection"
    thread.qualityOfService = .background
    thread.start()
  }

  private static let mostFindings = 5
  private static let damage =
    "the records are damaged; \(advice) ('parlor check --database' says all of it)"
  private static let advice = "go back to a backup, or what is in the damaged part is lost"
}
