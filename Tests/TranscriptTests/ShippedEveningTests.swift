import ActivityTesting
import EventPlan
import Foundation
import Messages
import ShippedModules
import Testing

/// The evenings in `events`, played for as long as they take by eight people who answer now and then. Their transcripts
/// show moments of each.
@Suite struct ShippedEveningTests {
  private static let evenings: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: TranscriptTests.root + "/events")
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// How people are told that all is done, that an activity has failed, and whoever facilitates, why.
  private static let words = [
    "en": [
      "That was everything on the agenda.", "had to be ended early", "because of a fault",
    ],
    "es": [
      "Eso era todo lo de la agenda.", "ha tenido que terminar antes de tiempo", "por un fallo",
    ],
  ]

  @Test func eachHasATranscript() throws {
    #expect(Self.evenings.count == 12)
    let texts = try TranscriptTests.files.map { file in
      try String(contentsOf: TranscriptTests.folder.appending(path: file), encoding: .utf8)
    }
    for name in Self.evenings {
      let block = "```plan\nevents/\(name).yaml\n```"
      #expect(texts.contains { $0.contains(block) }, "events/\(name).yaml")
    }
  }

  @Test(arguments: evenings) func playsToItsEnd(_ name: String) throws {
    let reader = PlanReader(modules: ShippedModules.all, environment: nil) { path in
      try PlanFile.read("\(TranscriptTests.root)/\(path)")
    }
    guard case .plan(let plan, _) = reader.read(path: "events/\(name).yaml") else {
      Issue.record("events/\(name).yaml is refused")
      return
    }
    let words = try #require(Self.words[plan.language.tag])
    let house = try TestHouse(plan, modules: plan.modules, patience: 10)
    let people = (1...8).map { "p\($0)" }
    for person in ["rosa"] + people {
      house.join(person, name)
      house.send("agree", from: person)
    }
    house.send("/start", from: "rosa")
    var end: Int?
    for second in stride(from: 0, to: 7_200, by: 5) where end == nil {
      house.send("a", from: people[second / 5 % people.count])
      house.advance(by: .seconds(5))
      let lines = house.takeLines(of: "p1")
      #expect(!lines.contains { $0.contains(words[1]) })
      if lines.contains(where: { $0.hasPrefix(words[0]) }) { end = second }
    }
    let seconds = try #require(end, "two hours are not enough")
    #expect(!house.takeLines(of: "rosa").contains { $0.contains(words[2]) })
    #expect((20...95).contains(seconds / 60), "\(seconds / 60) minutes")
  }
}
