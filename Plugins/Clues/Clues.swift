import ActivityKit

/// One after the other describes a word without the words that come to mind first, and the others guess.
struct Clues: Module {
  static let name = "clues"
  static let summary = "Describe a word without the words that come to mind first; others guess."

  enum Cue: Codable, Sendable {
    case turn
    /// The time of a turn is up.
    case over
    case guessed(Person.ID)
  }

  /// A word to be guessed, and what may not be said of it.
  struct Card: Codable, Sendable, Equatable {
    let word: String
    let not: [String]
  }

  var cards: [Card]
  /// How often each describes a word.
  var rounds: Int
  var time: Duration
  var isShuffled: Bool
  var round = 1
  var turns = TurnOrder()
  /// Who describes the word, while it goes on.
  var giver: Person.ID?
  /// The card that is described, counted from 0; before the first turn there is none.
  var place = -1

  private static let introduction = Duration.seconds(10)
  /// To read who had the word.
  private static let breath = Duration.seconds(6)

  func length(among people: Int) -> Duration? {
    Self.introduction + (time + Self.breath) * people * rounds
  }

  private var card: Card { cards[max(0, place) % cards.count] }

  mutating func begin(in room: inout Room<Cue>) {
    guard room.people.count >= 2 else {
      room.say(.cluesTooFew)
      return room.finish()
    }
    if isShuffled { cards.shuffle(using: &room.random) }
    turns = TurnOrder(room.people.map(\.id).shuffled(using: &room.random))
    room.say(.cluesHowTo)
    room.wait(Self.introduction, then: .turn)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .turn:
      takeTurn(in: &room)
    case .over:
      tell(.cluesWas(word: Text(card.word)), in: &room)
    case .guessed(let person):
      room.award(1, to: person, for: .cluesForGuess)
      if let giver { room.award(1, to: giver, for: .cluesForClues) }
      tell(.cluesGuessed(name: room.name(person), word: Text(card.word)), in: &room)
    }
  }

  private mutating func takeTurn(in room: inout Room<Cue>) {
    var next = turns.next(among: room.speakers)
    if next == nil, round < rounds {
      round += 1
      turns = TurnOrder(room.people.map(\.id).shuffled(using: &room.random))
      next = turns.next(among: room.speakers)
    }
    let others = room.people.map(\.id).filter { $0 != next }
    guard let person = next, !others.isEmpty else { return room.finish() }
    giver = person
    drawCard(in: &room)
    room.say(.cluesTurn(name: room.name(person)), of: person, own: .cluesTurnIsYours)
    room.tell(
      person,
      .cluesYourTurn(
        clue: "/clue TEXT", swap: "/swap", time: room.isTimed ? .cluesTime(time: time) : nil))
    room.nameStep(.cluesTurnOf(name: room.name(person)))
    room.ask(
      .text(.cluesWhat, maxLength: 60, use: .guess), of: .only(others), closesEarly: false,
      for: time, then: .over)
  }

  private mutating func drawCard(in room: inout Room<Cue>) {
    guard let giver else { return }
    place += 1
    let (word, not) = (Text(card.word), card.not)
    room.board(
      [.cluesWord(word: word), .cluesNot(words: not)], spoken: .cluesCard(word: word, words: not),
      for: .only([giver]))
  }

  private mutating func tell(_ text: Text, in room: inout Room<Cue>) {
    if let giver { room.takeDownBoard(for: .only([giver])) }
    giver = nil
    room.say(text)
    room.wait(Self.breath, then: .turn)
  }

  // MARK: Clues and guesses

  var commands: [ModuleCommand] {
    [
      ModuleCommand("clue", .cluesHelpClue, text: .required),
      ModuleCommand("swap", .cluesHelpSwap),
    ]
  }

  mutating func called(_ call: CommandCall, in room: inout Room<Cue>) {
    guard call.person.id == giver else { return room.tell(call.person.id, .cluesNotYours) }
    guard call.command == "clue" else {
      room.say(.cluesSwaps(name: call.person.name))
      return drawCard(in: &room)
    }
    if let word = card.forbidden(in: call.text) {
      room.tell(call.person.id, .cluesForbidden(word: Text(word)))
    } else {
      room.say(.commonWithName(name: call.person.name, text: Text(call.text)))
    }
  }

  /// What is not it reads who describes it, who can go on from there, and whoever guessed it.
  mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard let person = answer.person, let text = answer.text, let giver else { return }
    if AnswerJudge(TypedKey(card.word)).accepts(text) { return room.go(to: .guessed(person)) }
    room.tell(person, .cluesNotIt(text: Text(text.withoutEndMarks)))
    room.tell(giver, .cluesGuess(name: room.name(person), text: Text(text)))
  }

  /// Nobody waits for somebody who is gone.
  mutating func left(_ person: Person, in room: inout Room<Cue>) {
    if person.id == giver { room.go(to: .over) }
  }
}

extension Clues.Card {
  /// The word of the card that a clue has in it, whole or as the beginning of a longer one: `snow` of `snowy`.
  func forbidden(in clue: String) -> String? {
    let said = Self.words(clue)
    return ([word] + not).first { forbidden in
      let words = Self.words(forbidden)
      return !words.isEmpty
        && said.indices.contains { start in
          said[start...].count >= words.count
            && zip(said[start...], words).allSatisfy { said, word in
              said == word || word.count > 3 && said.hasPrefix(word)
            }
        }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
