import ActivityKit
import EventPlan
import EventRuntime
import Logging
public import Messages
import TextProtocol

/// Where the house itself says that something is too much. What can be counted without it, such as
/// lines and bytes, the server counts.
extension House {
  var limits: HouseLimits { options.plan.limits }

  /// Refuses something on behalf of a connection's limits.
  public func refuse(_ refusal: Refusal, from id: Int) {
    visitors[id]?.refuse(refusal)
  }

  /// Says goodbye on behalf of a connection's limits. A seat is kept.
  public func dismiss(_ id: Int, _ goodbye: Goodbye) {
    guard let visitor = visitors[id] else { return }
    log.info("connection ended", metadata: ["reason": "\(goodbye.reason.rawValue)"])
    dismiss(visitor, goodbye)
  }

  /// Whether a visitor may send one more private message now; if not, they are told.
  func mayTell(_ visitor: Visitor) -> Bool {
    let count = limits.tellsPerMinute
    let full = Allowance(burst: count, count: count, in: .minutes(1))
    return take(\.tells, of: visitor, atFirst: full, or: .tooFastTells(most: count))
  }

  /// Whether a visitor may give one more command of an activity now, or go to another group; if not, they are told.
  /// What comes of it may reach everyone, and each is written to the disk.
  func mayCall(_ visitor: Visitor) -> Bool {
    let count = 30
    let full = Allowance(burst: 6, count: count, in: .minutes(1))
    return take(\.calls, of: visitor, atFirst: full, or: .tooFastCalls(most: count))
  }

  /// Takes one of what a visitor may do; if none is left, they are told.
  private func take(
    _ path: ReferenceWritableKeyPath<Visitor, Allowance?>, of visitor: Visitor,
    atFirst full: Allowance, or refusal: Refusal
  ) -> Bool {
    var allowance = visitor[keyPath: path] ?? full
    let may = allowance.take(at: dispatcher.now.nanoseconds)
    visitor[keyPath: path] = allowance
    if !may { visitor.refuse(refusal) }
    return may
  }

  /// Why an input is more than the house takes, whatever the activity would.
  func excess(in input: Input) -> Refusal? {
    var text: String?
    if case .answer(_, _, let value, _) = input { text = value.text }
    if case .call(_, _, let given) = input { text = given }
    return text.map { $0.count > limits.answerLength } == true
      ? .answerTooLongOfHouse(most: limits.answerLength) : nil
  }
}
