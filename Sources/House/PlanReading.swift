import ActivityKit
public import EventPlan
import Foundation
import Messages
import TextProtocol
import Words

/// Reads the plan of a house again, on a thread of its own: files may be slow, the house never is.
public struct PlanSource: Sendable {
  /// Paths are shown to facilitators without this folder.
  let folder: String
  let read: @Sendable (@escaping @Sendable (PlanResult) -> Void) -> Void

  /// - Parameters:
  ///   - path: where the plan is.
  ///   - read: reads it and hands over the result, once, on any thread.
  public init(
    path: String, read: @escaping @Sendable (@escaping @Sendable (PlanResult) -> Void) -> Void
  ) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    self.read = read
  }
}

/// What came of reading the plan again, ready to be told and to be taken up.
struct PlanReading: Sendable {
  enum Outcome: Sendable {
    case read(HousePlan, PlanChange)
    case refused(Refusal)
  }

  let outcome: Outcome
  /// Errors or warnings, each with its place.
  let diagnostics: [String]

  init(_ result: PlanResult, after old: HousePlan, in folder: String) {
    switch result {
    case .plan(let plan, let warnings):
      outcome = .read(plan, PlanChange(from: old, to: plan))
      diagnostics = DiagnosticRenderer.brief(warnings, in: folder)
    case .refused(let found):
      outcome = .refused(.planBrokenErrors(count: found.errorCount))
      diagnostics = DiagnosticRenderer.brief(found, in: folder)
    case .unreadable(_, let reason):
      outcome = .refused(.planBrokenUnreadable(reason: "\(reason)"))
      diagnostics = []
    }
  }

  /// The same for the host.
  var hostReply: HostReply {
    switch outcome {
    case .read(_, let change):
      let done = Notice.reloadedDone(news: change.news(after: [], but: nil))
      return .done([Voice.english.text(done.sentence)] + diagnostics)
    case .refused(let refusal):
      let lines = [Voice.english.text(refusal.sentence)] + diagnostics
      return .refused(lines.joined(separator: "\n"))
    }
  }
}

/// Whether the plan is being read, and how soon it may be again.
struct Rereading {
  var isUnderWay = false
  /// Who waits to hear what comes of it when it is read next, for the host.
  var hosts: [@Sendable (HostReply) -> Void] = []
  /// How often people may have it read.
  var allowance = Allowance(burst: 3, count: 6, in: .minutes(1))
}
