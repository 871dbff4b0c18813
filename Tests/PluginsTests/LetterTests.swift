import ActivityKit
import Testing

@testable import Plugins

/// Letters to oneself.
@Suite struct LetterTests {
  private func driver(_ store: ActivityStore = ActivityStore()) -> Driver<Creative> {
    Driver(
      Samples.make(Creative.self, ["prompt": .text("The sea"), "kind": .text("letter")]),
      people: 2, store: store)
  }

  private func told(_ driver: Driver<Creative>) -> [String] {
    driver.events.compactMap { event in
      guard case .effect(.tell(let people, let text)) = event else { return nil }
      return "\(people.map(\.seat)) \(text.english)"
    }
  }

  @Test func itComesBackOnce() {
    var first = driver()
    #expect(first.body.stores && told(first).isEmpty)
    first.answer(.lines(["Call your aunt.", "Be patient."]), from: 0)
    first.play()
    #expect(told(first).count == 1 && told(first)[0].hasPrefix("[1] Your letter is kept."))
    var second = driver(first.store)
    #expect(
      told(second) == ["[1] You wrote to yourself last time: Call your aunt. / Be patient."])
    second.play()
    #expect(second.store == ActivityStore())
    #expect(told(driver(second.store)).isEmpty)
  }

  @Test func nobodyHearsOfALetterButItsWriter() {
    var driver = driver()
    driver.answer(.lines(["Secret."]), from: 1)
    driver.play()
    #expect(!driver.said.contains { $0.contains("Secret") } && driver.shown.isEmpty)
  }

  /// What is kept of a person has bounds in bytes.
  @Test(arguments: ["x", "\"", "\\", "é", "👩‍👩‍👧‍👦"]) func aLongOneIsCut(_ letter: String) {
    let text = String(repeating: letter, count: 5_000)
    var driver = driver()
    driver.answer(.lines([text]), from: 0)
    driver.play()
    #expect(!driver.hasFault && told(driver).contains { $0.contains("its end is missing") })
    let kept = driver.store[Person.ID(1)] ?? ""
    #expect((1...ActivityStore.mostOfPerson).contains(kept.utf8.count))
    #expect(Creative.fitting("short") == "short")
  }
}
