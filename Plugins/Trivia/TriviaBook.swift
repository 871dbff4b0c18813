import ActivityKit

/// What has been given to the questions that have closed, so that an answer can still be taken for right, and
/// how it goes for each person.
struct TriviaBook: Codable, Sendable, Equatable {
  struct Entry: Codable, Sendable, Equatable {
    let answer: Answer
    var isRight: Bool
    /// Whether there were points for it.
    var hasWon = false
    /// How many, but for those for speed; nil where it is not known.
    var points: Int?
  }

  /// A question that has closed.
  struct Page: Codable, Sendable, Equatable {
    /// Its place among those of the quiz.
    let question: Int
    var entries: [Entry]
    /// Who took a hint.
    let hinted: [Person.ID]
    /// How many people it was open to; nil of a question that closed before that was noted.
    var company: Int?
  }

  /// How it goes for one person.
  struct Line: Codable, Sendable, Equatable {
    let person: Person.ID
    var points = 0
    /// Points of the round that goes on.
    var inRound = 0
    var answered = 0
    var right = 0
    /// How often they had it before all others who had it.
    var fastest = 0
    /// Right answers in a row; a question without an answer changes nothing.
    var streak = 0
    var longest = 0
  }

  /// A question that one person alone has had.
  private struct Sole: Codable, Sendable, Equatable {
    let question: Int
    let person: Person.ID
  }

  /// So many answers are kept at most; those to the earliest questions are the first to go.
  static let mostAnswers = 5_000

  private(set) var pages: [Page] = []
  private(set) var lines: [Line] = []
  private var soles: [Sole] = []
  /// The first question of the round that goes on; nil where none has begun.
  private var roundBegins: Int?

  /// The question that closed last; nil before the first.
  var last: Int? { pages.last?.question }

  func page(of question: Int) -> Page? { pages.last { $0.question == question } }

  func line(of person: Person.ID) -> Line? { lines.first { $0.person == person } }

  /// The questions that a person alone has had, in their order.
  func soles(of person: Person.ID) -> [Int] {
    soles.filter { $0.person == person }.map(\.question).sorted()
  }

  /// Those with the most points in the round that goes on: three, and who has as many as the third; five at most.
  var bestInRound: ArraySlice<Line> {
    let best = lines.filter { $0.inRound > 0 }
      .sorted { ($1.inRound, $0.person) < ($0.inRound, $1.person) }
    let least = best.prefix(3).last?.inRound ?? 0
    return best.prefix { $0.inRound >= least }.prefix(5)
  }

  mutating func beginRound(at question: Int) {
    roundBegins = question
    for index in lines.indices { lines[index].inRound = 0 }
  }

  /// - Parameter question: what they are for. They count in its round, and not in the one that goes on where that is
  ///   a later one.
  mutating func note(_ points: Int, of person: Person.ID, for question: Int) {
    let isInRound = question >= roundBegins ?? 0
    change(person) {
      $0.points += points
      if isInRound { $0.inRound += points }
    }
  }

  /// Notes what was given to a question that has closed.
  mutating func close(
    _ question: Int, _ answers: [Answer], right: [Answer], hinted: [Person.ID],
    of company: Int? = nil
  ) {
    let rightOnes = Set(right.map(\.id))
    let entries = answers.map { Entry(answer: $0, isRight: rightOnes.contains($0.id)) }
    pages.append(
      Page(question: question, entries: entries, hinted: hinted, company: company))
    for entry in entries {
      guard let person = entry.answer.person else { continue }
      change(person) {
        $0.answered += 1
        $0.right += entry.isRight ? 1 : 0
        $0.streak = entry.isRight ? $0.streak + 1 : 0
        $0.longest = max($0.longest, $0.streak)
      }
    }
    let first = right.min { ($0.after, $0.id) < ($1.after, $1.id) }
    if right.count > 1, let person = first?.person { change(person) { $0.fastest += 1 } }
    findSole(of: question)
    forget()
  }

  /// Takes answers for right, too.
  /// - Returns: those of them that were not right before.
  mutating func accept(_ right: [Answer], to question: Int) -> [Answer] {
    guard let page = pages.lastIndex(where: { $0.question == question }) else { return [] }
    let ids = Set(right.map(\.id))
    var accepted: [Answer] = []
    for index in pages[page].entries.indices {
      let entry = pages[page].entries[index]
      guard !entry.isRight, ids.contains(entry.answer.id) else { continue }
      pages[page].entries[index].isRight = true
      accepted.append(entry.answer)
      if let person = entry.answer.person { change(person) { $0.right += 1 } }
    }
    findSole(of: question)
    return accepted
  }

  /// Takes no other answers for right than these.
  /// - Returns: those that were right before, as they were.
  mutating func reject(allBut right: [Answer], of question: Int) -> [Entry] {
    guard let page = pages.lastIndex(where: { $0.question == question }) else { return [] }
    let ids = Set(right.map(\.id))
    var rejected: [Entry] = []
    for index in pages[page].entries.indices {
      let entry = pages[page].entries[index]
      guard entry.isRight, !ids.contains(entry.answer.id) else { continue }
      rejected.append(entry)
      pages[page].entries[index] = Entry(answer: entry.answer, isRight: false)
      if let person = entry.answer.person { change(person) { $0.right -= 1 } }
    }
    findSole(of: question)
    return rejected
  }

  mutating func noteWin(of answer: Answer, to question: Int, points: Int) {
    guard let page = pages.lastIndex(where: { $0.question == question }),
      let entry = pages[page].entries.firstIndex(where: { $0.answer.id == answer.id })
    else { return }
    pages[page].entries[entry].hasWon = true
    pages[page].entries[entry].points = points
  }

  private mutating func findSole(of question: Int) {
    soles.removeAll { $0.question == question }
    let right = page(of: question)?.entries.filter(\.isRight) ?? []
    guard right.count == 1, let person = right[0].answer.person else { return }
    soles.append(Sole(question: question, person: person))
  }

  private mutating func forget() {
    var count = pages.reduce(0) { $0 + $1.entries.count }
    while count > Self.mostAnswers, pages.count > 1 { count -= pages.removeFirst().entries.count }
  }

  private mutating func change(_ person: Person.ID, _ change: (inout Line) -> Void) {
    let index = lines.firstIndex { $0.person == person } ?? lines.count
    if index == lines.count { lines.append(Line(person: person)) }
    change(&lines[index])
  }
}
