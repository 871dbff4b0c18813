import EventRuntime
import Foundation
import House
import Server
import Testing

@testable import parlor

@Suite struct StatusTableTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)

  private func figures(lines: Int, commits: [Duration], hasEvent: Bool = true) -> Figures {
    var house = HouseFigures(house: "Test House", version: "1", openSince: 1_800_000_000)
    house.lines = lines
    for time in commits { house.runtime.commits.note(time) }
    if hasEvent {
      house.events = [
        EventFigures(
          event: "quiz", title: "Quiz night", occurrence: 1, phase: .running, here: 12, away: 1,
          inputsWaiting: 0)
      ]
    }
    var figures = Figures(house: house)
    figures.memory = 50 << 20
    return figures
  }

  @Test func theFirstTableTellsOfAllTheTime() {
    let table = StatusTable(
      figures(lines: 50, commits: [.milliseconds(2)]), at: start.addingTimeInterval(100))
    #expect(
      table.lines == [
        "Test House, open for 1 min 40 s", "", "connections      0",
        "lines a second   0.5 (since it was opened)", "writes a second  0.0 (since it was opened)",
        "to disk in       2.0 ms (since it was opened)", "memory           50 MiB", "",
        "event  state    here  away  title", "quiz   running    12     1  Quiz night",
      ])
  }

  @Test func theNextTellsOfTheTimeBetween() {
    let first = StatusTable(
      figures(lines: 50, commits: [.milliseconds(2)]), at: start.addingTimeInterval(100))
    let second = first.followed(
      by: figures(
        lines: 54, commits: [.milliseconds(2), .milliseconds(9)], hasEvent: false),
      at: start.addingTimeInterval(102))
    #expect(second.lines.contains("lines a second   2.0"))
    #expect(second.lines.contains("to disk in       9.0 ms"))
    #expect(second.lines.last == "No event is live.")
    let third = second.followed(by: second.figures, at: start.addingTimeInterval(103))
    #expect(third.lines.contains("to disk in       (nothing was written)"))
  }
}
