import Foundation
import Questions
import Testing

/// Each `Golden/NAME.FORMAT` is read and must give `Golden/NAME.FORMAT.out`: what is said of it, the
/// counts, and the pack. `RECORD=1 swift test` rewrites those.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static func questions(_ name: String) throws -> QuestionImport {
    let format = try #require(name.split(separator: ".").last.map(String.init))
    return QuestionReader.read(
      Array(try Data(contentsOf: folder.appending(path: name))), file: name,
      format: try #require(QuestionFormat(rawValue: format)))
  }

  @Test func eachFormatHasASampleAndMistakes() throws {
    let names = try Self.names()
    for format in QuestionFormat.allCases {
      #expect(names.count { $0.hasSuffix("." + format.rawValue) } >= 2, "\(format)")
    }
    #expect(names.filter { $0.hasSuffix(".out") && !names.contains(String($0.dropLast(4))) } == [])
  }

  @Test func eachFileGivesWhatIsWritten() throws {
    for name in try Self.names() where !name.hasSuffix(".out") {
      let questions = try Self.questions(name)
      let answer =
        questions.findings.map { $0.line + "\n" }.joined()
        + "\(questions.read) read, \(questions.kept) kept, \(questions.skipped) skipped, "
        + "\(questions.changed) changed\n\n"
        + PackWriter.write(questions.items, preface: questions.preface)
      let file = Self.folder.appending(path: name + ".out")
      if Self.isRecording {
        try answer.write(to: file, atomically: true, encoding: .utf8)
      } else {
        #expect(answer == (try? String(contentsOf: file, encoding: .utf8)), "\(name)")
      }
    }
  }

  @Test func aPlanTakesEachPack() throws {
    for name in try Self.names() where !name.hasSuffix(".out") {
      let questions = try Self.questions(name)
      if questions.kept == 0 { continue }
      let pack = PackWriter.write(questions.items, preface: questions.preface)
      #expect(mistakes(inPack: pack) == "", "\(name)")
      // Read again it is the same, but for what stands in comments.
      #expect(read(pack, .pack).questions == questions.questions.map(\.bare), "\(name)")
    }
  }
}
