import Foundation
import Testing

@testable import Workbench

@Suite struct StateTextTests {
  @Test func keysAreSortedAndWhatProgramsKeepIsUnfolded() {
    let text = StateText(#"{"b":1,"a":{"state":"{\"inputs\":[true]}"}}"#)
    let lines = text.page(1).map { $0.filter { $0 != " " } }
    #expect(
      lines == [
        "{", "\"a\":{", "\"state\":{", "\"inputs\":[", "true", "]", "}", "},", "\"b\":1", "}",
      ])
  }

  @Test func itComesInPages() {
    let list = (1...70).map(String.init).joined(separator: ",")
    let text = StateText("[\(list)]")
    #expect(text.page(1).count == StateText.linesOfPage + 1)
    #expect(text.page(1).last == "Page 1 of 3. /state 2 shows the next.")
    #expect(text.page(9).last == "Page 3 of 3.")
  }

  @Test(arguments: [
    ("/state", 1), ("/state 3", 3), ("/state 0", 1), ("/state x", nil), ("/state 1 2", nil),
    ("state", nil), ("/statement", nil),
  ])
  func asked(_ line: String, _ page: Int?) {
    #expect(StateText.page(askedBy: line) == page)
  }
}

@Suite struct FileStampsTests {
  @Test func whatIsChangedNewOrGoneIsNoticed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = folder.appending(path: "bingo")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    func write(_ text: String, _ path: String) throws {
      try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
    }
    try write("summary: A.", "a.yaml")
    try write("summary: B.", "b.yaml")
    let before = FileStamps(of: folder)
    #expect(FileStamps(of: folder).changes(since: before) == [])
    try write("summary: Another.", "a.yaml")
    try write("import parlor", "bingo/main.py")
    try FileManager.default.removeItem(at: folder.appending(path: "b.yaml"))
    #expect(
      FileStamps(of: folder).changes(since: before) == ["a.yaml", "b.yaml", "bingo/main.py"])
  }
}
