import EventRuntime
import Foundation
import House
import Testing

@testable import Server

@Suite struct ExpositionTests {
  @Test func eachMetricTellsWhatItIs() {
    var page = Exposition()
    page.gauge("parlor_sessions", "Connections that there are.", 3)
    page.counter("parlor_lines_total", "Lines taken\nwith a \\.", 12)
    page.gauge(
      "parlor_seats", "Seats.", by: "standing",
      [(of: "here", value: 2), (of: #"a "b" \"#, value: 1)])
    #expect(
      page.text == #"""
        # HELP parlor_sessions Connections that there are.
        # TYPE parlor_sessions gauge
        parlor_sessions 3
        # HELP parlor_lines_total Lines taken\nwith a \\.
        # TYPE parlor_lines_total counter
        parlor_lines_total 12
        # HELP parlor_seats Seats.
        # TYPE parlor_seats gauge
        parlor_seats{standing="here"} 2
        parlor_seats{standing="a \"b\" \\"} 1

        """#)
  }

  /// Each bucket holds those of the ones before it.
  @Test func aHistogramAddsUp() {
    var latencies = Latencies()
    for time in [Duration.microseconds(500), .microseconds(501), .milliseconds(30), .seconds(9)] {
      latencies.note(time)
    }
    var page = Exposition()
    page.histogram("parlor_commit_duration_seconds", "Commits.", latencies)
    let lines = page.text.split(separator: "\n").dropFirst(2)
    let counts = lines.map { $0.split(separator: " ")[1] }
    #expect(lines.first == #"parlor_commit_duration_seconds_bucket{le="0.0005"} 1"#)
    #expect(
      counts.dropLast(2).map(String.init) == [
        "1", "2", "2", "2", "2", "2", "3", "3", "3", "3", "3", "3", "4",
      ])
    #expect(page.text.contains(#"_bucket{le="+Inf"} 4"#))
    #expect(page.text.hasSuffix("_count 4\n"))
    #expect(abs(latencies.seconds - 9.031001) < 0.000001)
  }

  /// What `promtool check metrics` looks for.
  @Test func allNamesAreAsPrometheusWantsThem() {
    var figures = Figures.sample
    figures.memory = 1
    var types: [String: String] = [:]
    for line in figures.metrics.split(separator: "\n") where line.hasPrefix("# TYPE") {
      let words = line.split(separator: " ").map(String.init)
      #expect(types[words[2]] == nil, "twice")
      types[words[2]] = words[3]
    }
    #expect(types.count == 18)
    for (name, type) in types {
      #expect(name.wholeMatch(of: /parlor_[a-z_]+/) != nil)
      #expect(name.hasSuffix("_total") == (type == "counter"), "\(name)")
      #expect(figures.metrics.contains("# HELP \(name) "))
      for suffix in ["_count", "_sum", "_bucket", "_ms"] { #expect(!name.hasSuffix(suffix)) }
    }
  }

  private static let promtool = "/usr/bin/promtool"

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: promtool), "promtool is not there"))
  func prometheusAcceptsThem() throws {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(filePath: Self.promtool)
    process.arguments = ["check", "metrics"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    var figures = Figures.sample
    figures.memory = 1
    try input.fileHandleForWriting.write(contentsOf: Data(figures.metrics.utf8))
    try input.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: said, as: UTF8.self) == "")
  }

  /// Nobody's event is named to whoever may read the figures.
  @Test func eventsAreCountedOnly() {
    let page = Figures.sample.metrics
    #expect(page.contains("\nparlor_events 1\n"))
    #expect(page.contains("\nparlor_seats{standing=\"here\"} 5\n"))
    #expect(page.contains("\nparlor_inputs_waiting 1\n"))
    #expect(!page.contains("quiz") && !page.contains("Quiz"))
  }

  @Test func aHouseIsWellUntilItClosesOrCannotSave() {
    var figures = Figures.sample
    #expect(figures.health.isWell && figures.health.word == "ok")
    figures.house.canSave = false
    #expect(!figures.health.isWell && figures.health.word == "cannot save")
    figures.house.isClosing = true
    #expect(!figures.health.isWell && figures.health.word == "closing")
  }
}

extension Figures {
  /// Those of a house with one event.
  static var sample: Figures {
    var house = HouseFigures(house: "Test House", version: "1.2.3", openSince: 1_800_000_000)
    house.lines = 12
    house.events = [
      EventFigures(
        event: "quiz", title: "Quiz night", occurrence: 1, phase: .running, here: 5, away: 1,
        inputsWaiting: 1)
    ]
    return Figures(house: house)
  }
}
