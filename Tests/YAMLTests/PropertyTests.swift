import Testing
import YAML

/// What holds for every input: nothing traps, and ranges are where the text is.
@Suite struct PropertyTests {
  private static let seed = """
    house: { name: "Río", zone: 'UTC' }
    list: &l [a, 'b', "c\\n", *l]
    block: |
      one
       two

    fold: >-
      three
    ? key
    : !tag value
    nested:
      - - a
        - b: c
          d: *x
      -
    漢: 🙂 # note
    """

  @Test func mutatedTextsNeverTrapAndRangesLieInside() {
    var random = SplitMix(state: 42)
    let alphabet =
      Array("\n\n  :-[]{}&*!|>'\"#,?%@`\\\t\rab1é~".utf8) + [0x00, 0x1B, 0x80, 0xC3, 0xFF]
    for round in 0..<3_000 {
      var bytes = round % 3 == 0 ? [] : Array(Self.seed.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let byte = alphabet.randomElement(using: &random) ?? 0
        if place < bytes.count, Bool.random(using: &random) {
          bytes.remove(at: place)
        } else {
          bytes.insert(byte, at: place)
        }
      }
      check(YAMLReader().read(bytes, file: "fuzz.yaml"))
    }
  }

  @Test func aPlainScalarsRangeIsItsText() throws {
    let document = read(
      Self.seed.replacing("!tag ", with: "").replacing(", *l", with: "").replacing(
        "*x", with: "x y"))
    #expect(document.problems.isEmpty)
    check(document)
    let plain = try #require(document.root).all.filter {
      if case .scalar(_, .plain) = $0.content { true } else { false }
    }
    #expect(plain.count > 15)
    for node in plain { #expect(document.source.text(in: node.range) == node.text) }
  }

  private func check(_ document: YAMLDocument) {
    let lengths = (1...document.source.lineCount).map {
      document.source.line($0).unicodeScalars.count
    }
    func isInside(_ position: SourcePosition, past: Int) -> Bool {
      lengths.indices.contains(position.line - 1)
        && (1...lengths[position.line - 1] + past).contains(position.column)
    }
    // A problem may point at the character after the last one, and a value may begin there.
    let problems = document.problems.map(\.range)
    #expect(problems.filter { !isInside($0.start, past: 2) || !isInside($0.end, past: 2) } == [])
    let nodes = document.root?.all.map(\.range) ?? []
    #expect(nodes.filter { !isInside($0.start, past: 2) || !isInside($0.end, past: 1) } == [])
    #expect(document.root != nil || !document.problems.isEmpty)
  }
}

/// Steele, Lea and Flood's SplitMix64.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
