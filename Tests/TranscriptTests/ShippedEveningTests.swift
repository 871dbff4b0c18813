import ActivityTesting
import EventPlan
import Foundation
import ShippedModules
import Testing

/// The evenings in `events`, played by eight people who answer now and then.
@Suite struct ShippedEveningTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: [
    "alumni-meetup", "first-session", "game-night", "mindful-morning", "skills-workshop",
    "writing-circle",
  ])
  func playsToItsEnd(_ name: String) throws {
    let reader = PlanReader(modules: ShippedModules.all, environment: nil) { path in
      try PlanFile.read(Self.root.appending(path: path).path)
    }
    guard case .plan(let plan, _) = reader.read(path: "events/\(name).yaml") else {
      Issue.record("events/\(name).yaml is refused")
      return
    }
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
      #expect(!lines.contains { $0.contains("had to be ended early") })
      if lines.contains(where: { $0.hasPrefix("That was everything on the agenda.") }) {
        end = second
      }
    }
    let seconds = try #require(end, "two hours are not enough")
    #expect((20...95).contains(seconds / 60), "\(seconds / 60) minutes")
    #expect(!house.takeLines(of: "rosa").contains { $0.contains("because of a fault") })
  }
}
