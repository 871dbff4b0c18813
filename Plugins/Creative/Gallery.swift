import ActivityKit

/// Pieces without names, in an order that says nothing, and how often each was picked.
struct Gallery: Codable, Sendable, Equatable {
  private struct Piece: Codable, Sendable, Equatable {
    let id: Answer.ID
    let text: String
    var votes = 0
  }

  private var pieces: [Piece] = []

  init() {}

  init(_ answers: [Answer], using random: inout RandomSource) {
    pieces = answers.compactMap { answer in
      answer.text.map { Piece(id: answer.id, text: $0) }
    }
    pieces.shuffle(using: &random)
  }

  var isEmpty: Bool { pieces.isEmpty }
  var count: Int { pieces.count }
  var ids: [Answer.ID] { pieces.map(\.id) }

  /// The pieces with the letters that stand for them when people vote.
  var lines: [Text] { pieces.indices.map { Text(line($0)) } }

  /// The pieces as choices, cut where they are long.
  var labels: [String] { pieces.map { Phrase.shortened($0.text, to: 60) } }

  /// A quarter of a minute a piece, within half a minute and five.
  static func readingTime(of pieces: Int) -> Duration {
    min(max(.seconds(15 * pieces), .seconds(30)), .minutes(5))
  }

  mutating func count(_ votes: [Answer]) {
    for vote in votes {
      for index in vote.choices where pieces.indices.contains(index) { pieces[index].votes += 1 }
    }
  }

  /// The pieces that somebody picked, the most liked first; nothing is said of the others.
  func favourites(signedBy signatures: [String?]) -> [Display.Count] {
    let most = pieces.map(\.votes).max() ?? 0
    return pieces.indices.filter { pieces[$0].votes > 0 }
      .sorted { (pieces[$1].votes, $0) < (pieces[$0].votes, $1) }
      .map { index in
        Display.Count(
          signed(index, by: signatures[index]), votes: pieces[index].votes,
          marked: pieces[index].votes == most)
      }
  }

  /// The pieces that their authors signed: those that nobody picked, or all.
  func signed(by signatures: [String?], withFavourites: Bool) -> [Text] {
    pieces.indices.filter { (withFavourites || pieces[$0].votes == 0) && signatures[$0] != nil }
      .map { signed($0, by: signatures[$0]) }
  }

  private func line(_ index: Int) -> String {
    let mark = ChoiceMarks(labels.map(Text.verbatim)).mark(index)
    return (mark.map { "\($0). " } ?? "") + pieces[index].text
  }

  private func signed(_ index: Int, by name: String?) -> Text {
    let line = Text(line(index))
    return name.map { .commonBy(text: line, name: $0) } ?? line
  }
}
