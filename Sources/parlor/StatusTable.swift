import EventRuntime
import Foundation
import House
import Server
import Words

/// The figures of a house as the host reads them, with what has changed since they were last asked for.
struct StatusTable {
  let figures: Figures
  private let at: Date
  /// The ones before, and when those were.
  private let before: (figures: Figures, at: Date)?

  init(_ figures: Figures, at: Date) {
    self.init(figures, at: at, before: nil)
  }

  private init(_ figures: Figures, at: Date, before: (figures: Figures, at: Date)?) {
    self.figures = figures
    self.at = at
    self.before = before
  }

  func followed(by next: Figures, at moment: Date) -> StatusTable {
    StatusTable(next, at: moment, before: (figures, at))
  }

  var lines: [String] {
    let house = figures.house
    var lines = ["\(house.house), open for \(age)" + (house.isClosing ? ", is closing" : ""), ""]
    var sums = TextTable(columns: [.text(), .text()])
    sums.add(["connections", "\(figures.server.sessions)"])
    sums.add(["lines a second", "\(rate(\.house.lines)) \(since)"])
    sums.add(["writes a second", "\(rate(\.server.deliveries)) \(since)"])
    sums.add(["to disk in", commitTime])
    if let memory = figures.memory { sums.add(["memory", "\(memory >> 20) MiB"]) }
    if house.runtime.lateCues > 0 {
      sums.add(["late cues", "\(house.runtime.lateCues) of \(house.runtime.cues)"])
    }
    if figures.moduleRestarts > 0 { sums.add(["module restarts", "\(figures.moduleRestarts)"]) }
    lines += sums.lines + [""]
    if !house.canSave { lines += ["Nothing can be saved right now; the log says why.", ""] }
    guard !house.events.isEmpty else { return lines + ["No event is live."] }
    var events = TextTable(columns: [
      .text("event"), .text("state"), .number("here"), .number("away"), .text("title"),
    ])
    for event in house.events {
      events.add([
        event.event, event.phase.rawValue, "\(event.here)", "\(event.away)", event.title,
      ])
    }
    return lines + events.lines
  }

  private var age: String {
    let seconds = max(0, Int64(at.timeIntervalSince1970) - figures.house.openSince)
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60)
    if days > 0 { return "\(days) d \(hours) h" }
    return hours > 0 ? "\(hours) h \(minutes) min" : "\(minutes) min \(seconds % 60) s"
  }

  private var since: String { before == nil ? "(since it was opened)" : "" }

  /// How much of what is counted came in a second.
  private func rate(_ sum: KeyPath<Figures, Int>) -> String {
    let start = before?.at ?? Date(timeIntervalSince1970: Double(figures.house.openSince))
    let count = figures[keyPath: sum] - (before?.figures[keyPath: sum] ?? 0)
    return Self.decimal(Double(count) / max(at.timeIntervalSince(start), 0.001))
  }

  /// On the average.
  private var commitTime: String {
    let (now, then) = (figures.house.runtime.commits, before?.figures.house.runtime.commits)
    let count = now.count - (then?.count ?? 0)
    guard count > 0 else { return "(nothing was written)" }
    let milliseconds = (now.seconds - (then?.seconds ?? 0)) / Double(count) * 1_000
    return "\(Self.decimal(milliseconds)) ms \(since)"
  }

  private static func decimal(_ number: Double) -> String { String(format: "%.1f", number) }
}
