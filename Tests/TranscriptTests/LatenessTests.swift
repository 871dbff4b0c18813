import ActivityTesting
import EventPlan
import Foundation
import ShippedModules
import Testing

/// How late whoever has everything read out hears what is asked. A voice reads line after line and skips nothing, so
/// a question waits for all that came before it.
@Suite struct LatenessTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Words a minute: an unhurried voice, and that of somebody who is used to it.
  private static let rates = [180, 300]

  @Test func tableOfTheTranscripts() throws {
    let runner = TranscriptRunner(
      modules: ShippedModules.all, folder: TranscriptTests.root, patience: 10)
    var table = [Self.head]
    for file in TranscriptTests.files {
      let text = try String(
        contentsOf: TranscriptTests.folder.appending(path: file), encoding: .utf8)
      let houses = try TranscriptParser().parse(text, file: file).map {
        try runner.listen(to: $0, file: file)
      }
      let row = Self.row(file) { rate in houses.flatMap { $0.questions(at: rate) } }
      if let row { table.append(row) }
    }
    #expect(table.count > 10)
    print(table.joined(separator: "\n"))
  }

  /// The evening that ships, with 20 people who chat all the time.
  @Test func theShippedEvening() throws {
    let (speech, plain) = (try evening(in: "speech"), try evening(in: "plain"))
    let rows = [("speech", speech), ("plain", plain)].compactMap { mode, house in
      Self.row("friday-social, \(mode)") { house.questions(at: $0).filter { $0.name == "lea" } }
    }
    print(([Self.head] + rows).joined(separator: "\n"))
    let slow = speech.questions(at: 180).filter { $0.name == "lea" }
    let fast = speech.questions(at: 300).filter { $0.name == "lea" }
    #expect(slow.count == 12)
    #expect(slow.filter { !$0.isInTime }.map(\.text) == [])
    #expect(fast.filter { $0.delay >= .seconds(2) }.map(\.text) == [])
  }

  /// - Parameter mode: how lea reads it, who does nothing but listen.
  private func evening(in mode: String) throws -> TestHouse {
    let reader = PlanReader(modules: ShippedModules.all, environment: nil) { path in
      try PlanFile.read(Self.root.appending(path: path).path)
    }
    guard case .plan(let plan, _) = reader.read(path: "events.yaml") else {
      throw NoPlan()
    }
    let house = try TestHouse(plan, modules: plan.modules)
    house.listen()
    let people = (1...20).map { "p\($0)" }
    for name in ["rosa", "lea"] + people { house.join(name, "friday-social") }
    house.send("/mode \(mode)", from: "lea")
    house.send("/start", from: "rosa")
    // Half an hour, with a line from each of them every minute.
    for second in 0..<1_800 {
      if second.isMultiple(of: 3) {
        house.send("/say I would not have thought of that one", from: people[second / 3 % 20])
      }
      house.advance(by: .seconds(1))
      guard house.takeLines(of: "p1").contains("Write six words about this: The sea") else {
        continue
      }
      for name in people.prefix(5) {
        house.send("/answer The sea gave \(name) back today", from: name)
      }
    }
    return house
  }

  private struct NoPlan: Error {}

  // MARK: The table

  private static let head = line(
    ["", "questions"] + rates.flatMap { ["latest at \($0)", "too late"] })

  /// - Parameter questions: those that are heard at a rate.
  /// - Returns: nil where nothing is asked.
  private static func row(_ name: String, _ questions: (Int) -> [HeardQuestion]) -> String? {
    var cells = [name]
    for rate in rates {
      let heard = questions(rate)
      guard let latest = heard.map(\.delay).max() else { return nil }
      if cells.count == 1 { cells.append("\(heard.count)") }
      let seconds = latest / Duration.seconds(1)
      cells += [String(format: "%.1f s", seconds), "\(heard.count { !$0.isInTime })"]
    }
    return line(cells)
  }

  private static func line(_ cells: [String]) -> String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 24 : 14) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }
}
