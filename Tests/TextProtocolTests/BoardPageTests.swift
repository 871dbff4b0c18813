import ActivityKit
import Messages
import Testing

@testable import TextProtocol

/// Boards are for the eye, and can be read aloud as well.
@Suite struct BoardPageTests {
  private let board = Message.board(
    Board(
      ["  A   B", "1 x  |  o", "", Text("2    |\n  ....")],
      spoken: "Row 1 has a cross and a nought, row 2 nothing."),
    yours: false)

  private func lines(_ message: Message, _ style: Style) -> [String] {
    Renderer(style).lines(message)
  }

  @Test func theLinesKeepTheirPlaces() {
    let shown = ["    A   B", "  1 x  |  o", "", "  2    |", "    ...."]
    #expect(lines(board, .plain()) == shown)
    #expect(lines(board, .ansi()) == shown)
    // Nine columns and the indent.
    #expect(lines(board, .plain(width: 12)) == shown)
  }

  @Test func whereTheyDoNotFitItIsTold() {
    #expect(lines(board, .plain(width: 10)).first == "  Row")
    #expect(lines(board, .plain(width: 10)).allSatisfy { $0.count <= 10 })
    // A wide character takes two columns.
    let wide = Message.board(Board(["漢字漢字"], spoken: "Four."), yours: true)
    #expect(lines(wide, .plain(width: 10)) == ["  漢字漢字"])
    #expect(lines(wide, .plain(width: 8)) == ["  Four."])
  }

  @Test func aVoiceReadsWhatIsSpoken() {
    #expect(
      lines(board, .speech()) == ["  Row 1 has a cross and a nought, row 2 nothing."])
  }

  @Test func programsGetBoth() {
    #expect(
      lines(board, .json) == [
        #"{"type":"board","lines":["  A   B","1 x  |  o","","2    |","  ...."],"#
          + #""spoken":"Row 1 has a cross and a nought, row 2 nothing.","yours":false}"#
      ])
  }

  @Test func nothingIsReadOfOneThatIsTakenDown() {
    #expect(lines(.board(.none, yours: false), .plain()) == [])
    #expect(lines(.board(.none, yours: false), .speech()) == [])
  }
}
