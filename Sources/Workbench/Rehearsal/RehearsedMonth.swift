import ActivityKit
import ActivityTesting
public import EventPlan
public import EventTerms
public import Foundation
public import Records

/// Some weeks of an event, held in virtual time into records of its own, with what goes wrong in a month: people drop
/// and stay away, two have one name, the clock of the machine is set, and the house dies and is started again.
public final class RehearsedMonth {
  /// Somebody who is one person in all weeks.
  private struct Regular {
    let key: String
    let name: String
    var code: String?
  }

  /// Somebody comes in or goes, as an attentive neighbour would write it down.
  public struct LogEntry: Encodable, Sendable {
    /// Counted from 1.
    let meeting: Int
    let event: String
    /// Who it is; unlike names, no two have the same.
    let person: String
    let name: String
    /// `in` or `out`.
    let did: String
    /// By the clock on the wall, which may be set.
    let at: String
    /// Milliseconds by a clock that nobody can set.
    let clock: Int64

    /// A line of JSON, without the line break.
    public var line: String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }

  private let plan: HousePlan
  private let house: TestHouse
  private let seed: UInt64
  /// When it is held.
  public let dates: [Date]
  private var regulars: [Regular]

  /// - Parameters:
  ///   - event: one of the plan's. A series is held at its dates, any other event each week.
  ///   - records: empty ones, which must carry out each write at once.
  ///   - people: how many take part, at least 2; so many at most as the event has room for.
  public init(
    of event: PlannedEvent, in plan: HousePlan, into records: Records, people: Int, weeks: Int,
    seed: UInt64
  ) throws {
    self.plan = plan.rehearsing(event, keepsDates: event.isSeries)
    self.seed = seed
    dates = Self.dates(of: event, weeks: weeks)
    let opening = (dates.first?.timeIntervalSince1970 ?? 0) - 3_600
    house = try TestHouse(
      self.plan, modules: plan.modules, records: records, seed: seed,
      patience: Rehearsal.patience, epoch: Int64(opening * 1_000))
    let names = Rehearsal.names(people: min(people, event.capacity), in: plan)
    regulars = names.map { Regular(key: $0.lowercased(), name: $0) }
    // The last one is called as the first, and comes when that one does not.
    regulars[regulars.count - 1] = Regular(
      key: regulars[0].key + " the second", name: regulars[0].name)
  }

  private static func dates(of event: PlannedEvent, weeks: Int) -> [Date] {
    let begins = Date(timeIntervalSince1970: Double(VirtualDispatcher.epoch) / 1_000)
    guard case .every(let series) = event.starts else {
      return (0..<weeks).map { begins + Double($0 * 7 * 86_400) }
    }
    // A series that is over is held as it was.
    let slots = series.next(weeks * 7, after: begins)
    let all = slots.isEmpty ? Array(series.slots.prefix(weeks * 7)) : slots
    guard let first = all.first?.start else { return [] }
    return all.map(\.start).filter { $0 < first + Double(weeks * 7 * 86_400) }
  }

  /// Holds it each time.
  /// - Parameters:
  ///   - log: told who comes and goes, in order.
  ///   - held: told how often it has been held.
  /// - Returns: what was seen each time.
  public func play(log: (LogEntry) -> Void, held: (Int) -> Void) throws -> [Played] {
    var all: [Played] = []
    for (index, date) in dates.enumerated() {
      house.advance(by: wait(for: date))
      all.append(try meet(index, log))
      held(index + 1)
    }
    return all
  }

  private func wait(for date: Date) -> Duration {
    let gathers = Int64(date.timeIntervalSince1970 * 1_000) - Int64(Rehearsal.gathering * 1_000)
    return .milliseconds(max(0, gathers - house.dispatcher.wallClock))
  }

  private func meet(_ index: Int, _ log: (LogEntry) -> Void) throws -> Played {
    let present = regulars.indices.filter { isPresent($0, at: index) }
    let event = plan.events[0]
    let rehearsal = Rehearsal(
      of: event, in: plan, names: present.map { regulars[$0].name },
      codes: Dictionary(
        present.compactMap { place in
          regulars[place].code.map { (regulars[place].name, $0) }
        }, uniquingKeysWith: { first, _ in first }),
      house: house, seed: seed &+ UInt64(index))
    rehearsal.keepsCodes = true
    let keys = Dictionary(
      present.map { (regulars[$0].name, regulars[$0].key) }, uniquingKeysWith: { first, _ in first }
    )
    try withoutActuallyEscaping(log) { log in
      rehearsal.whenPresent = { [dispatcher = house.dispatcher] presence in
        let wall = dispatcher.wallClock - (dispatcher.now - presence.at).milliseconds
        log(
          LogEntry(
            meeting: index + 1, event: event.slug,
            person: keys[presence.name] ?? presence.name.lowercased(), name: presence.name,
            did: presence.isIn ? "in" : "out",
            at: Date(timeIntervalSince1970: Double(wall) / 1_000).formatted(.iso8601),
            clock: presence.at.milliseconds))
      }
      defer { rehearsal.whenPresent = { _ in } }
      rehearsal.come()
      try hold(rehearsal, index)
      rehearsal.close()
    }
    for place in present { regulars[place].code = rehearsal.codes[regulars[place].name] }
    return rehearsal.played
  }

  /// The house dies in the middle of the second time, and the clock is set in that of the third.
  private func hold(_ rehearsal: Rehearsal, _ index: Int) throws {
    var isWhole = true
    while !rehearsal.isOver {
      rehearsal.step()
      guard isWhole, rehearsal.progress.part > 0.4 else { continue }
      isWhole = false
      if index == min(1, dates.count - 1) { try rehearsal.restart() }
      if index == min(2, dates.count - 1) { house.dispatcher.setClock(by: .minutes(20)) }
    }
    for _ in 0..<30 { rehearsal.step() }
  }

  /// Namesakes come in turns; of the others some stay away each time.
  private func isPresent(_ place: Int, at index: Int) -> Bool {
    if place == 0 { return index.isMultiple(of: 2) }
    if place == regulars.count - 1 { return !index.isMultiple(of: 2) }
    return (place + index) % 7 != 3
  }
}

extension PlannedEvent {
  fileprivate var isSeries: Bool { if case .every = starts { true } else { false } }
}
