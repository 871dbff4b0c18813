import ActivityKit
import ActivityTesting
import EventRuntime
import EventTerms
import House
import Records

/// The end of every evening: whatever came before, a facilitator can bring it to a close, and what is on disk
/// then is what people were told.
extension SimulatedEvening {
  func finish() {
    referee.note("(the disk is sound, and the evening comes to its end)")
    ledger.fault = nil
    stepsToKill = nil
    settle(until: dispatcher.now + .seconds(10))
    for (index, slug) in script.plan.events.enumerated() where referee.violation == nil {
      close(slug, by: index == 0 ? 0 : 1)
    }
    settle(until: dispatcher.now + .seconds(1))
    guard referee.violation == nil else { return }
    if let left = ledger.kept.first(where: { $0.value.isLive }) {
      referee.fail(.end, "occurrence \(left.key) is over, and live on disk")
    }
    referee.checkRows(ledger.kept)
    checkRecords()
  }

  private func close(_ slug: String, by leader: Int) {
    guard let occurrence = number(of: slug) else { return }
    if let state = referee.current[occurrence]?.state { referee.checkState(occurrence, state) }
    come(leader)
    settle(until: dispatcher.now + .seconds(5))
    while people[leader].isAskedToAgree {
      agree(leader)
      settle(until: dispatcher.now + .seconds(5))
      if referee.violation != nil { return }
    }
    say("/start", leader)
    say("/resume", leader)
    say("/resume", leader)
    let isByStep = script.seed % 2 == 0
    for _ in 0..<600 where referee.current[occurrence]?.state.phase == .running {
      say(isByStep ? "/skip" : "/next", leader)
      if referee.violation != nil { return }
    }
    if referee.current[occurrence]?.state.phase != .afterwards, number(of: slug) != nil {
      referee.fail(.end, "'\(slug)' does not come to its end by \(isByStep ? "/skip" : "/next")")
    }
    say("/end now", leader)
    if number(of: slug) != nil { referee.fail(.end, "'\(slug)' does not end") }
  }

  private func say(_ line: String, _ leader: Int) {
    type(line, leader)
    settle(until: dispatcher.now + .milliseconds(500))
  }

  private func number(of slug: String) -> Int64? {
    referee.current.values.first { $0.event.slug == slug && $0.state.phase != .ended }?.occurrence
  }

  /// What was said stands nowhere in the records of SQLite.
  private func checkRecords() {
    guard let records else { return }
    let said = referee.words.words.filter { $0.value.wasSaid }.keys.sorted().prefix(3)
    for number in said where (try? records.reader.holds("qx\(number)z")) != false {
      referee.fail(.chat, "what was said with qx\(number)z is in the records")
    }
  }
}
