import ActivityKit

/// The prompts that were opened together, each to people of its own, until the last of them closes.
///
/// One that was opened alone is stored as it was before there could be several.
struct Asking: Codable, Sendable {
  /// In the order in which the activity named them, those that have closed before the others among them.
  var prompts: [LivePrompt]
  let closing: Closing

  private enum Key: CodingKey { case prompts, closing }

  init(_ prompts: [LivePrompt], closing: Closing) {
    (self.prompts, self.closing) = (prompts, closing)
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    guard values.contains(.prompts) else {
      (prompts, closing) = ([try LivePrompt(from: decoder)], .together)
      return
    }
    prompts = try values.decode([LivePrompt].self, forKey: .prompts)
    closing = try values.decode(Closing.self, forKey: .closing)
  }

  func encode(to encoder: any Encoder) throws {
    if prompts.count == 1 { return try prompts[0].encode(to: encoder) }
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(prompts, forKey: .prompts)
    try values.encode(closing, forKey: .closing)
  }

  // MARK: All of them

  /// The number of the first of them.
  var id: Int { prompts.first?.id ?? 0 }

  var open: [LivePrompt] {
    prompts.contains(where: \.isClosed) ? prompts.filter { !$0.isClosed } : prompts
  }

  /// The time that they would have where questions close by a clock; nil where they have that time.
  var untimed: Duration? { prompts.first?.untimed }

  /// The activity's time at which they opened.
  var openedAt: Duration { prompts.first?.openedAt ?? .zero }

  /// Whether what was given to one that is open can still be corrected.
  var isCorrectable: Bool { prompts.contains { !$0.isClosed && $0.isCorrectable } }

  /// How long prompts stay open for corrections once nobody is waited for, if they close by this time.
  /// Whoever writes line by line has said that they are done.
  func grace(by deadline: Duration) -> Duration {
    let isDrafted = isForWriting && !prompts.contains { $0.prompt.question.isForLines }
    return isDrafted && (untimed ?? (deadline - openedAt)) >= Self.longWriting
      ? LivePrompt.graceOfWriting : LivePrompt.grace
  }

  /// From so much time on, people write drafts.
  private static let longWriting = Duration.seconds(120)

  /// Whether everyone writes what they like. Nothing that follows tells why that is over before its time;
  /// what was right, or how many picked what, tells it.
  var isForWriting: Bool {
    prompts.allSatisfy(\.isForWriting)
      && prompts.contains { if case .only = $0.prompt.audience { false } else { true } }
  }

  /// How many have answered or passed, those who have gone since among them.
  var responses: Int { prompts.reduce(0) { $0 + $1.responses } }

  /// When the time of somebody is up who has this pace.
  /// - Parameter deadline: when it is for most.
  func end(of pace: Pace, by deadline: Duration) -> Duration {
    openedAt + pace.time(deadline - openedAt)
  }

  /// By which time somebody answers; nil where nothing is open to them.
  /// - Parameter deadline: when the time of most is up.
  func pace(of person: Person.ID, by deadline: Duration, among company: Company) -> Pace? {
    prompt(openTo: person)?.pace(of: person, by: deadline, among: company)
  }

  /// Those whom something is open to and who have another time than most.
  func paces(by deadline: Duration, among company: Company) -> [(person: Person.ID, pace: Pace)] {
    company.unhurried.compactMap { seat in
      let person = Person.ID(seat)
      guard let pace = pace(of: person, by: deadline, among: company), pace != .usual else {
        return nil
      }
      return (person, pace)
    }
  }

  // MARK: By person

  /// The place of the one that is open to somebody.
  func place(openTo person: Person.ID) -> Int? { prompts.firstIndex { $0.isOpen(to: person) } }

  func prompt(openTo person: Person.ID) -> LivePrompt? {
    place(openTo: person).map { prompts[$0] }
  }

  func isOpen(to person: Person.ID) -> Bool { place(openTo: person) != nil }

  /// Whether one of them is or was open to somebody.
  func isFor(_ person: Person.ID) -> Bool { prompts.contains { $0.isFor(person) } }

  /// Whether somebody has answered or passed; or theirs has closed, so that nothing is to come.
  func hasResponded(_ person: Person.ID) -> Bool {
    prompts.contains { $0.isFor(person) && ($0.isClosed || $0.hasResponded(person)) }
  }

  // MARK: What is given

  /// Takes somebody's answer back, which was at this index among all: they pass.
  mutating func noteWithdrawal(of person: Person.ID, from index: Int) {
    if let place = place(openTo: person) { prompts[place].noteWithdrawal(of: person) }
    noteGone(index)
  }

  /// The same of somebody who is writing still.
  mutating func noteNothing(of person: Person.ID, from index: Int) {
    if let place = place(openTo: person) { prompts[place].noteNothing(of: person) }
    noteGone(index)
  }

  private mutating func noteGone(_ index: Int) {
    for place in prompts.indices { prompts[place].noteGone(index) }
  }

  /// Whether everyone whom they are open to has answered or passed, and someone has. Those who have just lost
  /// the connection are waited for. Where only some are asked, and all of these are gone, nobody is.
  mutating func isSettled(among company: Company, at now: Duration) -> Bool {
    guard
      prompts.contains(where: { $0.isClosed || $0.responses > 0 })
        || prompts.allSatisfy({ $0.prompt.audience.chosen != nil })
    else { return false }
    for place in prompts.indices where !prompts[place].isClosed {
      guard prompts[place].waitsForNobody(among: company, at: now) else { return false }
    }
    return true
  }

  /// Somebody has another seat. Whoever is asked something else there keeps that.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    guard !prompts.contains(where: { $0.isFor(other) && !$0.isFor(person) }) else { return }
    for place in prompts.indices { prompts[place].move(person, to: other) }
  }

  // MARK: Each by itself

  /// When one of them closes before the others do, in the activity's time.
  var nextClosing: Duration? { prompts.lazy.compactMap(\.closes).min() }

  /// Notes which close by themselves, and when: those whose people are done while others go on.
  mutating func noteClosings(at elapsed: Duration, among company: Company, _ now: Duration) {
    guard closing == .each, prompts.count > 1 else { return }
    for place in prompts.indices where !prompts[place].isClosed {
      if prompts[place].isSettled(among: company, at: now) {
        let grace = prompts[place].isCorrectable ? LivePrompt.grace : .zero
        prompts[place].closes = prompts[place].closes ?? elapsed + grace
      } else {
        prompts[place].closes = nil
      }
    }
  }

  /// Closes those that are due by then.
  /// - Returns: them as they were while they were open.
  mutating func close(dueBy elapsed: Duration) -> [LivePrompt] {
    var closed: [LivePrompt] = []
    for place in prompts.indices where prompts[place].closes.map({ $0 <= elapsed }) == true {
      closed.append(prompts[place])
      prompts[place].close()
    }
    return closed
  }

  mutating func extend(by time: Duration) {
    for place in prompts.indices { prompts[place].closes? += time }
  }
}
