public import Messages

/// Calls for help stay open until somebody says that they are heard.
extension EventState {
  /// Who waits for help, the first to call first.
  public var openCalls: [String] { (order.logbook.calls ?? []).compactMap { seat($0)?.name } }

  /// The same as whoever is told of calls reads it.
  public var callList: Message {
    let calls = openCalls
    return .notice(calls.isEmpty ? .callsNone : .callsOpen(names: calls, heard: "/calls NAME"))
  }

  mutating func noteHelped(_ number: Int, by actor: Seat?, in work: inout Work) {
    guard order.logbook.endCall(of: number) else {
      return work.refuse(.alreadySoHeard(name: seat(number)?.name ?? ""))
    }
    work.changedRun()
    guard let name = seat(number)?.name else { return }
    work.notice(
      actor.map { .callsHeardBy(name: name, helper: $0.name) } ?? .callsHeard(name: name),
      to: .facilitators)
  }
}
