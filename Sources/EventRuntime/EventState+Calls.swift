public import Messages

/// Calls for help stay open until somebody says that they are heard.
extension EventState {
  /// Who waits for help, the first to call first.
  public var openCalls: [String] { (order.logbook.calls ?? []).compactMap { seat($0)?.name } }

  /// The same as whoever is told of calls reads it.
  public var callList: Message {
    let logbook = order.logbook
    let calls = (logbook.calls ?? []).compactMap { number -> Sentence? in
      guard let name = seat(number)?.name else { return nil }
      return logbook.groupCalls?[number].map { .partsCallOfGroup(name: name, number: $0) }
        ?? .listsName(name: name)
    }
    return .notice(
      Sentence.list(calls).map { .callsOpen(people: $0, heard: "/calls NAME") } ?? .callsNone)
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
