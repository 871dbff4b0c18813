import Foundation
import Testing
import YAML

@testable import Questions

/// What both formats can express is the same after the way there and back.
@Suite struct RoundTripTests {
  private static let seeds: ClosedRange<UInt64> = 1...20

  @Test(arguments: seeds) func throughOurOwnFormat(seed: UInt64) {
    var random = RandomQuestions(seed: seed)
    let items = random.questions(100)
    let pack = PackWriter.write(items)
    let back = read(pack, .pack)
    #expect(back.lines == [])
    #expect(back.questions == items.map(\.question))
  }

  @Test func aPlanTakesWhatIsWritten() {
    for seed in Self.seeds {
      var random = RandomQuestions(seed: seed)
      #expect(mistakes(inPack: PackWriter.write(random.questions(50))) == "", "\(seed)")
    }
  }

  @Test(arguments: seeds) func throughGIFT(seed: UInt64) {
    var random = RandomQuestions(seed: seed)
    let items = random.questions(100)
    let export = GIFTWriter.write(items)
    let back = read(export.text, .gift)
    let expected = items.map(\.question).filter(Self.isOfGIFT).map(Self.asGIFTKeeps)
    #expect(export.written == expected.count)
    #expect(export.written + export.skipped == items.count)
    #expect(back.skipped == 0, "\(back.lines)")
    #expect(back.questions == expected)
  }

  @Test(arguments: seeds) func throughAiken(seed: UInt64) {
    var random = RandomQuestions(seed: seed)
    let items = random.questions(100)
    let export = AikenWriter.write(items)
    let back = read(export.text, .aiken)
    let expected = items.map(\.question).filter(Self.isOfAiken).map(Self.asAikenKeeps)
    #expect(export.written == expected.count)
    #expect(export.written + export.skipped == items.count)
    #expect(back.lines == [])
    #expect(back.questions == expected)
  }

  @Test func whatIsLeftOutIsSaid() {
    var random = RandomQuestions(seed: 7)
    let items = random.questions(300)
    let said = Set(AikenWriter.write(items).findings.map(\.range.start.line))
    for (index, item) in items.enumerated() {
      let question = item.question
      let isWhole = Self.isOfAiken(question) && Self.asAikenKeeps(question) == question
      #expect(said.contains(index + 1) != isWhole, "\(question)")
    }
  }

  // MARK: What a format can express

  private static func isOfGIFT(_ question: QuizQuestion) -> Bool {
    switch question.key {
    case .truth, .number: true
    case .choices(_, let right): right.count <= 10
    case .typed(let answer, let accept): !([answer] + accept).contains { $0.containsBytes("->") }
    case .order, .nearest: false
    }
  }

  private static func asGIFTKeeps(_ question: QuizQuestion) -> QuizQuestion {
    var kept = question
    kept.source = nil
    if case .number(let text, let within) = question.key {
      kept.key = .number(text.replacing(" ", with: ""), within: within)
    }
    return kept
  }

  private static func isOfAiken(_ question: QuizQuestion) -> Bool {
    let isAnswer = question.ask.lowercased().startsWithBytes("answer:")
    return switch question.key {
    case .truth: !isAnswer
    case .choices(_, let right): right.count == 1 && !isAnswer
    case .typed, .number, .order, .nearest: false
    }
  }

  private static func asAikenKeeps(_ question: QuizQuestion) -> QuizQuestion {
    var kept = question
    (kept.because, kept.source) = (nil, nil)
    kept.ask = oneLine(kept.ask)
    if case .choices(let labels, let right) = kept.key {
      kept.key = .choices(labels.map(oneLine), right: right)
    }
    return kept
  }

  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n")
      .map { String($0).trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
