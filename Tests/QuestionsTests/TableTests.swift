import Foundation
import Questions
import Testing
import YAML

/// Tables whose columns nobody named as they are expected.
@Suite struct TableTests {
  private func read(_ text: String, columns: String) throws -> QuestionImport {
    QuestionReader.read(
      Array(text.utf8), file: "test", format: .csv,
      options: ReadingOptions(columns: try QuestionColumns(columns)))
  }

  private static let lima = QuizQuestion(ask: "Capital of Peru?", key: .typed("Lima", accept: []))

  @Test func columnsAreGivenByName() throws {
    let text = "Frage;Lösung;Grund\nCapital of Peru?;Lima;on the coast\n"
    var expected = Self.lima
    expected.because = "on the coast"
    #expect(
      try read(text, columns: "question=Frage,answer=losung,because=Grund").questions == [expected])
  }

  @Test func orByNumber() throws {
    #expect(
      try read("x,Lima,Capital of Peru?\n", columns: "question=3,answer=2").questions == [Self.lima]
    )
    // A first row that names the columns is no question.
    #expect(
      try read("id,answer,question\nx,Lima,Capital of Peru?\n", columns: "question=3,answer=2")
        .questions == [Self.lima])
  }

  @Test func severalColumnsAreTheChoices() throws {
    let text = "F,w,x,y,r\nCapital of Peru?,Quito,Lima,,b\n"
    #expect(
      try read(text, columns: "question=F,answer=r,choices=w,x,y").questions == [
        QuizQuestion(ask: "Capital of Peru?", key: .choices(["Quito", "Lima"], right: [1]))
      ])
  }

  @Test func whatIsNotThereIsSaid() throws {
    #expect(
      try read("a,b\nc,d\n", columns: "question=x,answer=b").lines
        == ["1:1 error: there is no column 'x'; there are 'a', 'b'"])
    #expect(
      QuestionReader.read(Array("#separator:tab\n".utf8), file: "test", format: .csv).isUnreadable)
    #expect(QuestionReader.read(Array("sep=;".utf8), file: "test", format: .csv).isUnreadable)
    #expect(message("question=a") == "'question=' and 'answer=' are needed")
    #expect(message("a,b") == "it is written as question=Front,answer=Back")
    #expect(message("quest=a,answer=b")?.hasPrefix("'quest' is not what a column can hold") == true)
  }

  private func message(_ columns: String) -> String? {
    do throws(QuestionColumns.Mistake) {
      _ = try QuestionColumns(columns)
      return nil
    } catch { return error.message }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func quotesMayHoldAnything(lineEnd: String) {
    let text = ["question,answer", "\"a, \"\"b\"\"", "c?\",\"d\"", "e?, f", ""].joined(
      separator: lineEnd)
    let result = QuestionReader.read(Array(text.utf8), file: "test", format: .csv)
    #expect(
      result.questions == [
        QuizQuestion(ask: "a, \"b\"\nc?", key: .typed("d", accept: [])),
        QuizQuestion(ask: "e?", key: .typed("f", accept: [])),
      ])
    #expect(result.items.map(\.range.start.line) == [2, 4])
  }

  @Test func aNumberMayHaveADecimalComma() {
    let text = "question;answer;type\nHow long?;3,5;number\nHow much?;1.000,5;number\n"
    let result = QuestionReader.read(Array(text.utf8), file: "test", format: .csv)
    #expect(
      result.questions.map(\.key) == [.number("3.5", within: 0), .number("1000.5", within: 0)])
    #expect(
      result.lines == [
        "2:1 changed: the comma in its number is read as a decimal point",
        "3:1 changed: the comma in its number is read as a decimal point",
      ])
  }
}
