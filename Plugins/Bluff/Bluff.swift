import ActivityKit

/// A word that hardly anybody knows: everyone invents what it may mean, and looks for the truth among the
/// inventions.
struct Bluff: Module {
  static let name = "bluff"
  static let summary = "Invent what an odd word may mean, and find the true meaning."

  enum Cue: Codable, Sendable {
    case ask(Int)
    case vote(Int)
    case reveal(Int)
    case end
  }

  struct Word: Codable, Sendable, Equatable {
    let word: String
    let means: String
  }

  /// A meaning to choose, and who invented it; of the true one nobody.
  struct Meaning: Codable, Sendable, Equatable {
    let text: String
    /// The answer that it came from; 0 of the true one, as no answer has that number.
    let answer: Answer.ID
    var authors: [Person.ID]
  }

  var words: [Word]
  var rounds: Int
  var write: Duration
  var vote: Duration
  /// How many inventions there are to choose from at most.
  var most: Int
  var isShuffled: Bool
  var meanings: [Meaning] = []
  /// Who wrote the true meaning, and has their points.
  var knew: [Person.ID] = []

  private static let pointsForTruth = 2
  private static let introduction = Duration.seconds(10)
  /// To read whose invention was which.
  private static let reading = Duration.seconds(15)
  private static let standings = Duration.seconds(8)

  var length: Duration? {
    Self.introduction + (write + vote + Self.reading) * min(rounds, words.count) + Self.standings
  }

  mutating func begin(in room: inout Room<Cue>) {
    if isShuffled { words.shuffle(using: &room.random) }
    words.removeLast(words.count - min(rounds, words.count))
    room.say(.bluffHowTo)
    room.wait(Self.introduction, then: .ask(0))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .ask(let n) where n < words.count:
      room.nameStep(.bluffWord(number: n + 1, count: words.count))
      room.ask(
        .text(.bluffInvent(word: Text(words[n].word)), maxLength: 120), for: write, then: .vote(n))
    case .ask:
      room.show(.scores)
      room.wait(Self.standings, then: .end)
    case .vote(let n):
      askForVotes(on: words[n], n, in: &room)
    case .reveal(let n):
      reveal(words[n], in: &room)
      room.nameStep(.commonTimeToRead)
      room.wait(Self.reading, then: .ask(n + 1))
    case .end:
      room.finish()
    }
  }

  private mutating func askForVotes(on word: Word, _ n: Int, in room: inout Room<Cue>) {
    meanings = inventions(of: word, in: &room)
    guard !meanings.isEmpty else {
      room.say(.bluffNobodyInvented)
      room.say(.bluffTruth(word: Text(word.word), means: Text(word.means)))
      return room.wait(.seconds(8), then: .ask(n + 1))
    }
    meanings.shuffle(using: &room.random)
    tell(meanings.dropFirst(most).flatMap(\.authors), .bluffNotShown, in: &room)
    let truth = Meaning(text: word.means, answer: 0, authors: [])
    meanings = Array(meanings.prefix(most)) + [truth]
    meanings.shuffle(using: &room.random)
    room.nameStep(.bluffWord(number: n + 1, count: words.count))
    room.ask(
      .choice(
        .bluffWhich(word: Text(word.word)), meanings.map { Text($0.text) },
        from: meanings.map(\.answer)),
      for: vote, then: .reveal(n))
  }

  /// What people have invented. The same from several is one; whoever wrote the truth has found it.
  private mutating func inventions(of word: Word, in room: inout Room<Cue>) -> [Meaning] {
    let truth = AnswerJudge(TypedKey(word.means))
    knew = []
    var found: [Meaning] = []
    var same = SameTexts()
    for answer in room.answers {
      guard let text = answer.text, let person = answer.person else { continue }
      if truth.accepts(text) {
        room.tell(person, .bluffKnewIt)
        room.award(Self.pointsForTruth, to: person, for: .bluffForTruth)
        knew.append(person)
        continue
      }
      let place = same.place(of: text)
      if place == found.count {
        found.append(Meaning(text: text, answer: answer.id, authors: []))
      }
      found[place].authors.append(person)
    }
    return found
  }

  private func tell(_ people: [Person.ID], _ text: Text, in room: inout Room<Cue>) {
    if !people.isEmpty { room.tell(people, text) }
  }

  private func reveal(_ word: Word, in room: inout Room<Cue>) {
    room.say(.bluffTruth(word: Text(word.word), means: Text(word.means)))
    var votes = meanings.map { _ in [Person.ID]() }
    for answer in room.answers {
      guard let picked = answer.choice, let person = answer.person,
        meanings.indices.contains(picked), !meanings[picked].authors.contains(person)
      else { continue }
      votes[picked].append(person)
    }
    let invented = meanings.indices.filter { meanings[$0].answer != 0 }
    let lines = invented.map { place -> Text in
      .bluffBy(
        text: Text(meanings[place].text), names: meanings[place].authors.map(room.name),
        votes: votes[place].isEmpty ? nil : .bluffFooled(count: votes[place].count))
    }
    room.show(.list(title: .bluffInventions, lines, numbered: false))
    let found = meanings.indices.filter { meanings[$0].answer == 0 }.flatMap { votes[$0] }
    let finders = Set(found + knew)
    room.say(finders.isEmpty ? .bluffNobodyFound : .bluffFound(count: finders.count))
    for place in invented {
      let authors = meanings[place].authors.map(room.name)
      tell(votes[place], .bluffYouTook(names: authors), in: &room)
    }
    for place in meanings.indices {
      let isTrue = meanings[place].answer == 0
      for person in votes[place] where isTrue && !knew.contains(person) {
        room.award(Self.pointsForTruth, to: person, for: .bluffForTruth)
      }
      for author in meanings[place].authors where !votes[place].isEmpty {
        room.award(votes[place].count, to: author, for: .bluffForInvention)
      }
    }
  }
}
