import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Logging
import Testing

@testable import parlor

/// Programs that send messages to people.
@Suite struct NotifyTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func send(_ command: [String], patience: Duration = .seconds(30)) throws {
    try NotifyProgram(command: command, folder: folder, patience: patience).send(
      NotifyProgram.Message(
        what: .invitation, person: "Ana; rm -rf /", event: "circle", title: "Circle",
        time: "2026-12-04T18:00:00Z", zone: "Europe/Madrid", link: "telnet example.org 4242",
        code: "one two"))
  }

  private func trouble(_ command: [String], patience: Duration = .seconds(30)) -> String? {
    do {
      try send(command, patience: patience)
      return nil
    } catch { return "\(error)" }
  }

  @Test func aProgramReadsOneObject() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try send(["/usr/bin/tee", "sent.json"])
    let sent = try String(contentsOf: folder.appending(path: "sent.json"), encoding: .utf8)
    #expect(
      sent == #"{"code":"one two","event":"circle","link":"telnet example.org 4242","#
        + #""person":"Ana; rm -rf /","time":"2026-12-04T18:00:00Z","title":"Circle","#
        + #""what":"invitation","zone":"Europe/Madrid"}"# + "\n")
  }

  @Test func aReminderHasNoCode() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let start = try Date("2026-12-04T18:00:00Z", strategy: .iso8601)
    let event = PlannedEvent(slug: "circle", title: "Circle", starts: .at(start), agenda: [])
    var plan = HousePlan(
      name: "Test House", timeZone: "Europe/Madrid", facilitators: [], events: [event])
    plan.notify = ["/usr/bin/tee", "-a", "sent.json"]
    let sender = ReminderSender(
      besidePlan: folder.appending(path: "events.yaml").path, join: nil, log: Logger(label: "test"))
    sender.remind(
      [Reminder(name: "ana", isProved: true), Reminder(name: "ben", isProved: false)], of: event,
      in: plan)
    sender.finish()
    let sent = try String(contentsOf: folder.appending(path: "sent.json"), encoding: .utf8)
    let rest =
      #""time":"2026-12-04T18:00:00Z","title":"Circle","what":"reminder","#
      + #""zone":"Europe/Madrid"}"#
    #expect(
      sent == #"{"event":"circle","person":"ana","proved":true,"# + rest + "\n"
        + #"{"event":"circle","person":"ben","proved":false,"# + rest + "\n")
  }

  @Test func whatGoesWrongIsTold() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(trouble(["/bin/true"]) == nil)
    #expect(trouble(["/bin/false"]) == "/bin/false ended with 1")
    #expect(trouble(["./nothing-here"]) == "./nothing-here cannot be run")
    #expect(
      trouble(["/bin/sleep", "600"], patience: .seconds(1))
        == "/bin/sleep took longer than 1 second")
  }

  @Test func invitationsAreSentOnlyWhereThePlanSaysHow() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func invite(_ notify: String, _ name: String) throws -> Binary.Result {
      try """
      house: { name: Test House\(notify) }
      events: { circle: { access: invited, agenda: [ mindfulness: {} ] } }
      """.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
      return try Binary.run(
        ["invite", "circle", name, "--send", "--join", "telnet example.org 4242"], in: folder,
        environment: ["PATH": "/usr/bin:/bin"])
    }
    let refused = try invite("", "ana")
    #expect(refused.code != 0 && refused.output.isEmpty)
    let sent = try invite(", notify: [/usr/bin/tee, sent.json]", "ana")
    #expect(sent.code == 0 && sent.errors.isEmpty)
    let code = try #require(sent.output.dropLast().split(separator: "\t").last)
    let text = try String(contentsOf: folder.appending(path: "sent.json"), encoding: .utf8)
    #expect(text.contains("\"code\":\"\(code)\"") && text.contains("\"person\":\"ana\""))
    let failed = try invite(", notify: [/bin/false]", "ben")
    #expect(failed.code != 0 && failed.output.hasPrefix("ben\t"))
    #expect(failed.errors.contains("ben: not sent: /bin/false ended with 1."))
  }
}
