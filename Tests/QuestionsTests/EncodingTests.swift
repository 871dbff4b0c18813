import Questions
import Testing
import YAML

/// Files are read whatever they were saved as, and what was guessed is said.
@Suite struct EncodingTests {
  private static let lima = QuizQuestion(ask: "Où est Lima ?", key: .typed("Pérou", accept: []))

  private func readBytes(_ bytes: [UInt8]) -> QuestionImport {
    QuestionReader.read(bytes, file: "test", format: .irc)
  }

  @Test func aByteOrderMarkAndReturnsAreNotPartOfTheText() {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let result = readBytes([0xEF, 0xBB, 0xBF] + Array("Où est Lima ?*Pérou\(lineEnd)x*y".utf8))
      #expect(result.questions.first == Self.lima)
      #expect(result.kept == 2)
      #expect(result.lines == [])
    }
  }

  @Test func latin1IsReadAndSaid() {
    let bytes = Array("# x\nO".utf8) + [0xF9] + Array(" est Lima ?*P".utf8) + [0xE9]
    let result = readBytes(bytes + Array("rou\n".utf8))
    #expect(result.questions == [Self.lima])
    #expect(
      result.encoding?.message
        == "the file is not UTF-8, as this line shows; it was read as Latin-1 (Windows-1252)")
    #expect(result.encoding?.range.start.line == 2)
    // Of the signs that only Windows has, and of a byte that nothing is.
    #expect(readBytes([0x93, 0x61, 0x94, 0x81, 0x2A, 0x80]).questions.first?.ask == "“a”\u{FFFD}")
  }

  @Test func utf16IsReadAndSaid() {
    let units = Array("Où est Lima ?*Pérou\n".utf16)
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in units {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [little, big] {
      #expect(readBytes(bytes).questions == [Self.lima])
      #expect(readBytes(bytes).lines == ["1:1 note: the file is UTF-16; it was read as that"])
    }
  }

  @Test func utf16WithoutAMarkIsReadAsWell() {
    let little = "Where is Lima?*Peru\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(readBytes(little).questions.first?.ask == "Where is Lima?")
    #expect(readBytes(little).lines == ["1:1 note: the file is UTF-16; it was read as that"])
  }

  @Test func oneBadByteSpoilsItsLine() {
    let bytes = Array("Où ?*là\nWho?*Ren".utf8) + [0xE9] + Array("\nQuoi ?*ça\nWhat?*that\n".utf8)
    let result = readBytes(bytes)
    #expect(result.questions.map(\.ask) == ["Où ?", "Quoi ?", "What?"])
    #expect(
      result.lines == [
        "2:1 note: this line has bytes that are not UTF-8, as the others are; save the file as UTF-8",
        "2:1 skipped: a byte of it is not UTF-8",
      ])
  }

  @Test func controlCharactersAndOverridesOfDirectionAreRemovedAndSaid() {
    let result = QuestionReader.read(
      Array("Which\u{202E} \u{9B}2Jbird\u{7}?\t*ro\u{200F}bin\n".utf8), file: "test", format: .irc)
    #expect(
      result.questions == [QuizQuestion(ask: "Which 2Jbird?", key: .typed("robin", accept: []))])
    #expect(result.lines == ["1:1 changed: its control characters are removed"])
    // Neither does a message repeat them.
    #expect(
      read("Q {#1\u{200F}\u{7}x}", .gift).lines == [
        "1:5 skipped: '1<U+200F><U+0007>x' is more than a number; write 1 alone, as in 3, 3:0.5 or 1..5"
      ])
    #expect(read("\u{FFFE}Q*a\u{FFFF}", .irc).questions.first?.ask == "Q")
  }

  @Test func anEmptyFileHasNoQuestions() {
    for format in QuestionFormat.allCases where format != .opentdb && format != .json {
      let result = QuestionReader.read([], file: "test", format: format)
      #expect(result.isUnreadable, "\(format)")
    }
    #expect(
      QuestionReader.read([], file: "test", format: .opentdb).lines
        == ["1:1 error: the text ends before a value"])
  }
}
