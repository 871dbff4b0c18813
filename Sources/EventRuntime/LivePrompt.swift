public import ActivityKit

/// A prompt that people can answer now, and what they gave so far.
public struct LivePrompt: Codable, Sendable, Equatable {
  /// Counted from 1 within the occurrence.
  public let id: Int
  public private(set) var prompt: Prompt
  /// The activity's time at which it opened.
  let openedAt: Duration
  /// What lines are read with.
  let reader: AnswerReader
  /// Indices into the stage's answers by seat.
  private(set) var given: [Int: Int] = [:]
  /// Seats that passed and have not answered since.
  private(set) var passed: Set<Int> = []

  /// Seats that have ended their text of several lines; nil where nobody has.
  private(set) var finished: Set<Int>?

  /// The time that it would have where questions close by a clock; nil where it has that time.
  var untimed: Duration?

  /// Whether the people asked were told that with so few of them others may guess whose an answer is.
  var isAmongFew: Bool?

  /// Whether people have read before who sees what they give; nil where they have not.
  var isPromised: Bool?

  /// How long a voice takes to read it, with what came with it; nil where nobody had it read to them.
  var spoken: Duration?

  /// The place among those asked of somebody who kept the prompt open when that was last looked at.
  private var pending: Int?

  /// When it closes by itself while others that were opened with it go on, in the activity's time.
  var closes: Duration?
  /// The indices of its answers, once it has closed before the others; nil while it is open.
  private var left: [Int]?

  private enum CodingKeys: CodingKey {
    case id, prompt, openedAt, given, passed, pending, isAmongFew, untimed, closes, left, finished
    case spoken, isPromised
  }

  init(id: Int, prompt: Prompt, openedAt: Duration) {
    self.id = id
    self.prompt = Self.sorted(prompt)
    self.openedAt = openedAt
    reader = AnswerReader(prompt.question)
  }

  /// As it was saved, which may have been before people were looked up by halves.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(Int.self, forKey: .id)
    prompt = Self.sorted(try values.decode(Prompt.self, forKey: .prompt))
    openedAt = try values.decode(Duration.self, forKey: .openedAt)
    given = try values.decode([Int: Int].self, forKey: .given)
    passed = try values.decode(Set<Int>.self, forKey: .passed)
    pending = try values.decodeIfPresent(Int.self, forKey: .pending)
    isAmongFew = try values.decodeIfPresent(Bool.self, forKey: .isAmongFew)
    isPromised = try values.decodeIfPresent(Bool.self, forKey: .isPromised)
    untimed = try values.decodeIfPresent(Duration.self, forKey: .untimed)
    closes = try values.decodeIfPresent(Duration.self, forKey: .closes)
    left = try values.decodeIfPresent([Int].self, forKey: .left)
    finished = try values.decodeIfPresent(Set<Int>.self, forKey: .finished)
    spoken = try values.decodeIfPresent(Duration.self, forKey: .spoken)
    reader = AnswerReader(prompt.question)
  }

  private static func sorted(_ prompt: Prompt) -> Prompt {
    var prompt = prompt
    switch prompt.audience {
    case .everyone: break
    case .only(let people): prompt.audience = .only(people.sorted())
    case .everyoneBut(let people): prompt.audience = .everyoneBut(people.sorted())
    }
    return prompt
  }

  /// Whether it has closed before others that were opened with it.
  var isClosed: Bool { left != nil }

  /// Whether the prompt is open to the person.
  func isOpen(to person: Person.ID) -> Bool { !isClosed && isFor(person) }

  /// By which time somebody answers where most have until then: a voice leaves them half of that.
  func pace(of person: Person.ID, by deadline: Duration, among company: Company) -> Pace {
    let chosen = company.pace(of: person)
    guard let spoken, company.isReadTo(person) else { return chosen }
    let usual = deadline - openedAt
    return chosen.leaving(spoken + usual / 2, of: usual)
  }

  /// Whether the person is, or was, asked.
  func isFor(_ person: Person.ID) -> Bool {
    switch prompt.audience {
    case .everyone: true
    case .only(let people): Self.isFound(person, among: people)
    case .everyoneBut(let people): !Self.isFound(person, among: people)
    }
  }

  private static func isFound(_ person: Person.ID, among people: [Person.ID]) -> Bool {
    var (low, high) = (0, people.count)
    while low < high {
      let middle = (low + high) / 2
      if people[middle] < person { low = middle + 1 } else { high = middle }
    }
    return low < people.count && people[low] == person
  }

  public func hasAnswered(_ person: Person.ID) -> Bool { given[person.seat] != nil }

  /// Whether what somebody has given stands.
  func isFixed(for person: Person.ID) -> Bool { hasAnswered(person) && !prompt.mayChange }

  /// The index of the person's answer among the stage's answers.
  func index(of person: Person.ID) -> Int? { given[person.seat] }

  mutating func noteAnswer(of person: Person.ID, at index: Int) {
    given[person.seat] = index
    passed.remove(person.seat)
    finished?.remove(person.seat)
  }

  /// Somebody has nothing to add to what they have written.
  mutating func noteEnd(of person: Person.ID) {
    finished = (finished ?? []).union([person.seat])
  }

  mutating func noteWithdrawal(of person: Person.ID) {
    guard hasAnswered(person) else { return }
    noteNothing(of: person)
    passed.insert(person.seat)
  }

  /// Somebody has given nothing any more, and has not passed either.
  mutating func noteNothing(of person: Person.ID) {
    given[person.seat] = nil
    finished?.remove(person.seat)
  }

  /// The answer at an index of the stage's was taken back.
  mutating func noteGone(_ gone: Int) {
    given = given.mapValues { $0 > gone ? $0 - 1 : $0 }
    left = left?.map { $0 > gone ? $0 - 1 : $0 }
  }

  /// How many answers it has.
  var answerCount: Int { left?.count ?? given.count }

  /// The indices of its answers among the stage's, in the order in which people first answered.
  var indices: [Int] { left ?? given.values.sorted() }

  /// It closes while others go on. From then on nothing tells whose an answer is, where nobody is to know.
  mutating func close() {
    (left, closes) = (given.values.sorted(), nil)
    if prompt.privacy.hidesAuthor { (given, passed, finished) = ([:], [], nil) }
  }

  /// Somebody has another seat: what they gave is given from that one, unless something was.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    let answer = given.removeValue(forKey: person.seat)
    let hasPassed = passed.remove(person.seat) != nil
    let hasEnded = finished?.remove(person.seat) != nil
    if given[other.seat] == nil {
      if let answer {
        noteAnswer(of: other, at: answer)
        if hasEnded { noteEnd(of: other) }
      } else if hasPassed {
        notePass(of: other)
      }
    }
    switch prompt.audience {
    case .everyone: break
    case .only(let people):
      guard isFor(person) else { break }
      prompt.audience = .only(Set(people.map { $0 == person ? other : $0 }).sorted())
      pending = nil
    case .everyoneBut(let people):
      guard !isFor(person) else { break }
      prompt.audience = .everyoneBut(Set(people.map { $0 == person ? other : $0 }).sorted())
    }
  }

  /// How many have answered or passed, those who have gone since among them.
  var responses: Int {
    prompt.question.isForLines ? responded.count : given.count + passed.count
  }

  /// Seats that have answered or passed; where people write several lines, those that are done.
  var responded: Set<Int> {
    prompt.question.isForLines ? passed.union(finished ?? []) : passed.union(given.keys)
  }

  mutating func notePass(of person: Person.ID) { passed.insert(person.seat) }

  /// How long it stays open once everybody who is asked has answered or passed: whoever answers last may
  /// have mistyped, too.
  static let grace = Duration.seconds(3)
  /// The same where people write for so long that what they gave may be a first draft. They are told.
  static let graceOfWriting = Duration.seconds(15)

  /// Whether what was given can still be corrected. So can a pass: and to close at once where all have
  /// passed would tell each of them so.
  var isCorrectable: Bool { prompt.mayChange && prompt.question.kind != .ready }

  /// Whether people write what they like.
  var isForWriting: Bool {
    if case .text(let rule) = prompt.question.kind { rule.key == nil } else { false }
  }

  /// Whether everyone whom it is open to has answered or passed, and someone has. Those who have
  /// just lost the connection are waited for.
  mutating func isSettled(among company: Company, at now: Duration) -> Bool {
    responses > 0 && waitsForNobody(among: company, at: now)
  }

  /// The same where it may be that nobody has, as nobody is there whom it is open to.
  mutating func waitsForNobody(among company: Company, at now: Duration) -> Bool {
    switch prompt.audience {
    case .everyone:
      guard responses >= company.people.count else { return false }
      return company.people.allSatisfy { isDone($0.id) }
        && company.awaited(at: now).allSatisfy(isDone)
    case .everyoneBut:
      let isDone = { [self] (person: Person.ID) in !isFor(person) || self.isDone(person) }
      return company.people.allSatisfy { isDone($0.id) }
        && company.awaited(at: now).allSatisfy(isDone)
    case .only(let asked):
      let awaited = company.awaited(at: now)
      // From whoever kept it open before: otherwise each answer would look at all before it.
      let start = min(pending ?? 0, asked.count)
      pending =
        asked[start...].firstIndex { keepsOpen($0, company, awaited) }
        ?? asked[..<start].firstIndex { keepsOpen($0, company, awaited) }
      return pending == nil
    }
  }

  private func keepsOpen(
    _ person: Person.ID, _ company: Company, _ awaited: [Person.ID]
  ) -> Bool {
    !isDone(person) && (company.isPresent(person) || awaited.contains(person))
  }

  /// Whether nothing is waited for from somebody. Of a prompt that is open for guessing again, an answer is not
  /// their last.
  private func isDone(_ person: Person.ID) -> Bool {
    prompt.closesEarly ? hasResponded(person) : passed.contains(person.seat)
  }

  func hasResponded(_ person: Person.ID) -> Bool {
    if passed.contains(person.seat) { return true }
    return given[person.seat] != nil
      && (!prompt.question.isForLines || finished?.contains(person.seat) == true)
  }
}
