import Dispatch
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Logging

/// Has people reminded of events by the program of the plan, one after the other, while the house goes on.
final class ReminderSender: Sendable {
  private let folder: URL
  private let join: String?
  private let log: Logger
  private let queue = DispatchQueue(label: "reminders")
  private let underWay = DispatchGroup()

  /// - Parameters:
  ///   - plan: the path of the plan, in whose folder the program starts.
  ///   - join: how people come in.
  init(besidePlan plan: String, join: String?, log: Logger) {
    folder = URL(filePath: plan).deletingLastPathComponent()
    self.join = join
    self.log = log
  }

  /// - Parameter event: with the time of the date.
  func remind(_ people: [Reminder], of event: PlannedEvent, in plan: HousePlan) {
    let program = NotifyProgram(command: plan.notify, folder: folder)
    let zone = event.timeZone ?? plan.timeZone
    queue.async(group: underWay) { [join, log] in
      for person in people {
        let message = NotifyProgram.Message(
          what: .reminder, person: person.name, event: event.slug, title: event.title,
          time: event.time?.formatted(.iso8601), zone: zone, link: join, proved: person.isProved)
        do throws(NotifyProgram.Trouble) { try program.send(message) } catch {
          log.warning("a reminder was not sent: \(error)", metadata: ["event": "\(event.slug)"])
        }
      }
    }
  }

  /// Waits for what is being sent, but not for a program that hangs.
  func finish() { _ = underWay.wait(timeout: .now() + .seconds(10)) }
}
