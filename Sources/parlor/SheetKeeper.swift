import Dispatch
import EventPlan
import Foundation
import Logging
import Messages
import Records
import Words

/// Keeps the folder of sheets of a house up to date, while the house goes on.
final class SheetKeeper: Sendable {
  private let records: Records
  private let database: String
  private let log: Logger
  /// Files may be slow, and the house does not wait.
  private let queue = DispatchQueue(label: "sheets")
  private let underWay = DispatchGroup()

  init(_ records: Records, beside database: String, log: Logger) {
    self.records = records
    self.database = database
    self.log = log
  }

  /// The folder that a plan names, which begins where the records are.
  static func folder(_ name: String, beside database: String) -> String {
    if name.hasPrefix("/") { return name }
    let start = URL(fileURLWithPath: database).deletingLastPathComponent()
    return start.appendingPathComponent(name).path
  }

  /// Where the sheets of a plan go; nil where it has none.
  func folder(of plan: HousePlan) -> String? {
    plan.reports.map { Self.folder($0, beside: database) }
  }

  /// What cannot be done now is done after the next end, a day later, or at the next start.
  func keep(_ plan: HousePlan) {
    guard let folder = folder(of: plan) else { return }
    queue.async(group: underWay) { [records, log] in
      do {
        let update = try records.readAside { reader in
          try SheetFolder(path: folder).update(
            from: reader, in: TimeZone(identifier: plan.timeZone) ?? .current,
            Voice(plan.words, plan.language))
        }
        guard !update.isEmpty else { return }
        log.info(
          "sheets of attendance",
          metadata: [
            "written": "\(update.written)", "withdrawn": "\(update.withdrawn)",
            "corrected": "\(update.corrected)",
          ])
      } catch is CancellationError {
        // The house closes; the next start goes on.
      } catch {
        log.error("sheets of attendance are not up to date: \(error); it is tried again")
      }
    }
  }

  /// Waits for what is being written, but not for a disk that hangs.
  func finish() { _ = underWay.wait(timeout: .now() + .seconds(10)) }

  /// Does the same for a command that has changed the records.
  /// - Parameter plan: the one beside them, if there is one.
  static func update(beside database: String, under plan: HousePlan?) throws {
    guard let name = plan == nil ? HousePlan.standardReports : plan?.reports else { return }
    let folder = Self.folder(name, beside: database)
    // Where a house has written none, a command begins none.
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let records = try RecordsReader.open(path: database)
    do {
      _ = try SheetFolder(path: folder).update(
        from: records, in: HouseZone.of(records, under: plan),
        Voice(plan?.words ?? .shipped, plan?.language ?? .english))
    } catch let error as SheetError {
      throw Failure(
        code: .ioError, text: "the records are changed, but not the sheets: \(error.description)")
    }
  }
}
