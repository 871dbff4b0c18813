import ActivityKit
import Foundation
import Testing

@testable import EventRuntime

/// What the grammar of `docs/protocol.md` makes is read as what was put into it.
@Suite struct AnswerGrammarTests {
  private let grammar: Grammar
  private static let count: UInt64 = 2_000

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/protocol.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(page.components(separatedBy: "### How an answer is written\n").last)
    let block = section.components(separatedBy: "```")
    let text = try #require(block.count > 2 ? block[1] : nil)
    grammar = try Grammar(String(text.drop { $0 != "\n" }))
  }

  private func lines(of rule: String, among labels: [Text] = []) throws -> [Derivation] {
    try (1...Self.count).map { try Derivation(of: rule, in: grammar, among: labels, seed: $0) }
  }

  /// Marked by letters, by numbers, and with accents.
  @Test(arguments: [
    ["Quito", "Lima", "La Paz"], ["None", "C", "A"], ["Très bien", "Así así", "Ça va"],
  ])
  func one(words: [String]) throws {
    let labels = words.map(Text.verbatim)
    let reader = AnswerReader(.choice("Which?", labels))
    for derived in try lines(of: "one", among: labels) {
      #expect(reader.read(derived.line) == .answer(.choice(derived.picked)), "\(derived.line)")
    }
  }

  @Test func severalAndOrders() throws {
    let labels: [Text] = ["Quito", "Lima", "La Paz"]
    let several = AnswerReader(.choice("Which?", labels, pick: 1...3))
    let order = AnswerReader(.choice("Sort.", labels, pick: 3...3))
    var orders: Set<[Int]> = []
    for derived in try lines(of: "several", among: labels) {
      let answer = AnswerReader.Reading.answer(.choice(derived.picked))
      #expect(several.read(derived.line) == answer, "\(derived.line)")
      guard derived.picked.count == labels.count else { continue }
      #expect(order.read(derived.line) == answer, "\(derived.line)")
      orders.insert(derived.picked)
    }
    #expect(orders.count == 6)
  }

  @Test func numbers() throws {
    let reader = AnswerReader(.number("How many?"))
    for line in try lines(of: "number").map(\.line) {
      let plain = line.replacing(",", with: ".").replacing("\u{2212}", with: "-")
      let number = try #require(Double(plain))
      #expect(reader.read(line) == .answer(.number(number)), "\(line)")
    }
  }

  @Test func readyAndPass() throws {
    let reader = AnswerReader(.ready("Sit."))
    for line in try lines(of: "ready").map(\.line) {
      #expect(reader.read(line) == .answer(.ready), "\(line)")
    }
    for line in try lines(of: "pass").map(\.line) {
      #expect(HouseWord(line) == .pass, "\(line)")
    }
  }
}
