import ActivityKit
import Foundation
import Testing

@testable import Plugins

@Suite struct EveryModuleTests {
  static let companies = [0, 1, 2, 3, 7]

  @Test(arguments: Samples.all.indices, companies)
  func skippingFinishes(sample: Int, people: Int) {
    func play<Body: Activity>(_ body: Body) {
      var driver = Driver(body, people: people)
      driver.play()
      #expect(driver.isOver && !driver.hasFault)
    }
    play(Samples.all[sample])
  }

  @Test(arguments: Samples.all.indices, companies)
  func randomAnswersFinish(sample: Int, people: Int) {
    func play<Body: Activity>(_ body: Body) {
      for seed in 0..<20 as Range<UInt64> {
        var driver = Driver(
          body, people: people, seed: seed)
        driver.play(reply: Self.reply)
        #expect(driver.isOver && !driver.hasFault)
      }
    }
    play(Samples.all[sample])
  }

  @Test(arguments: Samples.all.indices)
  func leavingInTheMiddleFinishes(sample: Int) {
    func play<Body: Activity>(_ body: Body) {
      for moment in 0..<6 {
        var driver = Driver(body, people: 3)
        driver.play(atMost: moment, reply: Self.reply)
        driver.leave(0)
        driver.leave(1)
        driver.play(reply: Self.reply)
        #expect(driver.isOver && !driver.hasFault)
      }
    }
    play(Samples.all[sample])
  }

  /// What a snapshot keeps is all that an activity needs.
  @Test(arguments: Samples.all.indices)
  func restoringAtEachCueChangesNothing(sample: Int) throws {
    func play<Body: Activity>(_ body: Body) throws {
      var plain = Driver(body, people: 5)
      plain.play(reply: Self.reply)
      var restored = Driver(body, people: 5)
      while !restored.isOver {
        try restored.restore()
        restored.play(atMost: restored.steps + 1, reply: Self.reply)
      }
      #expect(plain.events == restored.events)
    }
    try play(Samples.all[sample])
  }

  @Test(arguments: Samples.all.indices)
  func theLengthIsWhatTheStepsTake(sample: Int) {
    func play<Body: Activity>(_ body: Body) {
      guard let length = body.length else { return }
      var driver = Driver(body, people: 7)
      driver.play(reply: Self.reply)
      #expect(driver.elapsed == length)
    }
    play(Samples.all[sample])
  }

  /// Where people decide how long it takes, that is estimated; only without a clock nobody can tell.
  @Test(arguments: Samples.all.indices)
  func theLengthIsEstimated(sample: Int) {
    func look<Body: Activity>(_ body: Body) {
      let (few, many) = (body.length(among: 7), body.length(among: 20))
      if body.length != nil {
        #expect(few == body.length && many == body.length)
      } else if let few, let many {
        #expect(few > .seconds(10) && few <= many && many < .hours(3))
      } else {
        #expect(body is Trivia, "\(body)")
      }
    }
    look(Samples.all[sample])
  }

  @Test func everyFolderIsOnTheList() throws {
    let plugins = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Plugins").standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: plugins.path(percentEncoded: false))
    // A folder with Swift in it is a Swift module; recipes and processes are not on the list.
    let folders = files.filter { $0.contains("/") && $0.hasSuffix(".swift") }
      .map { $0.prefix { $0 != "/" }.lowercased() }
    // HotTake is the folder of the module hot-take.
    #expect(Set(folders).sorted() == modules.map { $0.name.filter { $0 != "-" } }.sorted())
  }

  @Test func settingsHaveDistinctNamesAndHelp() {
    for module in modules {
      let fields = module.settings.fields
      #expect(Set(fields.map(\.name)).count == fields.count)
      #expect(fields.allSatisfy { $0.help.hasSuffix(".") || $0.help.contains(": ") })
      #expect(module.summary.count <= 80)
    }
  }

  static func reply(
    _ prompt: Prompt, _ person: Person, _ random: inout RandomSource
  ) -> Answer.Value? {
    if Int.random(in: 0..<5, using: &random) == 0 { return nil }
    switch prompt.question.kind {
    case .choice(let choices):
      let count = Int.random(in: choices.pick, using: &random)
      return .choice(Array(choices.labels.indices.shuffled(using: &random).prefix(count)))
    case .text:
      let words = ["Ada", "Lovelace", "the", "sea", "", "🌊", "e\u{301}", "7"]
      return .text(
        (0..<3).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " "))
    case .number:
      return .number(
        [0, -1, 88, 8_849, 1e300, .leastNonzeroMagnitude].randomElement(using: &random) ?? 0)
    case .ready: return .ready
    }
  }
}
