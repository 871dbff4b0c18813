import Testing
import YAML

@Suite struct LimitTests {
  @Test func anAliasBombIsRefused() {
    let lines = (1...9).map { n in
      "l\(n): &l\(n) [" + Array(repeating: "*l\(n - 1)", count: 9).joined(separator: ", ") + "]"
    }
    let bomb = (["l0: &l0 lol"] + lines).joined(separator: "\n")
    let found = problems(bomb)
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix("the aliases up to here stand for more than 100000 values") == true)
  }

  @Test func nestingIsBounded() {
    let fine = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(problems(fine).isEmpty)
    #expect(problems("[" + fine + "]") == ["1:65 this is nested more than 64 levels deep"])
    #expect(
      problems(String(repeating: "[", count: 1_000_000))
        == ["1:65 this is nested more than 64 levels deep"])
    let maps = (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(problems(maps) == ["65:65 this is nested more than 64 levels deep"])
  }

  @Test func nestingThroughAliasesIsBounded() {
    let lines = (1...70).map { "l\($0): &l\($0) [*l\($0 - 1)]" }
    #expect(
      problems((["l0: &l0 x"] + lines).joined(separator: "\n"))
        == ["65:12 this is nested more than 64 levels deep"])
  }

  @Test func sizeIsBounded() {
    var limits = YAMLLimits()
    limits.bytes = 10
    limits.nodes = 3
    #expect(
      problems("a: 12345678", limits: limits) == ["1:1 the file has 11 bytes; at most 10 are read"])
    #expect(
      problems("[a, b, c]", limits: limits) == ["1:8 the file has more than 3 values; split it"])
  }

  @Test func aLargePackIsReadInLinearTime() throws {
    let question =
      "  - { ask: &q Capital of Peru?, choices: [Quito, Lima, La Paz], answer: Lima }\n"
    let pack = "questions:\n" + String(repeating: question, count: 5_000)
    let clock = ContinuousClock()
    var document: YAMLDocument?
    let block = clock.measure { document = read(pack) }
    #expect(document?.root?["questions"]?.items?.count == 5_000)
    let line = "[" + String(repeating: "&a x, ", count: 20_000) + "y]"
    let flow = clock.measure { document = read(line) }
    #expect(document?.root?.items?.count == 20_001)
    // Quadratic work would take minutes; the bound leaves room for a busy machine.
    #expect(block + flow < .seconds(20))
  }
}
