import ActivityKit

/// A word is guessed letter by letter: everyone names one, and the letter that most name is tried.
struct LetterByLetter: Module {
  static let name = "letter-by-letter"
  static let summary = "Guess a word together, letter by letter."

  enum Cue: Codable, Sendable {
    case word
    case guess
    /// The letters that people have named are counted.
    case count
    /// Somebody has typed the whole word.
    case typed(Person.ID)
  }

  var words: [String]
  /// How many of the words are guessed.
  var rounds: Int
  /// How many letters may be none of the word.
  var misses: Int
  /// To name a letter.
  var time: Duration
  var isShuffled: Bool
  var round = 0
  var current = LetterWord("")
  /// How often in a row nobody has named a letter.
  var silences = 0

  private static let mostSilences = 2
  private static let introduction = Duration.seconds(8)
  /// To read what became of a word.
  private static let breath = Duration.seconds(5)

  /// Each letter of a word is named, and half of those that may be wrong; that takes about half of its time.
  func length(among people: Int) -> Duration? {
    let rounds = min(rounds, words.count)
    guard rounds > 0 else { return nil }
    let letters = words.reduce(0) { $0 + LetterWord($1).differentLetters } / words.count
    return Self.introduction + (time * (letters + misses / 2) / 2 + Self.breath) * rounds
  }

  mutating func begin(in room: inout Room<Cue>) {
    if isShuffled { words.shuffle(using: &room.random) }
    words.removeLast(words.count - min(rounds, words.count))
    room.say(.letterByLetterHowTo(count: misses))
    room.wait(Self.introduction, then: .word)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .word:
      guard round < words.count else { return room.finish() }
      (current, silences) = (LetterWord(words[round]), 0)
      round += 1
      if words.count > 1 {
        room.say(.letterByLetterNewWord(number: round, count: words.count))
      }
      room.go(to: .guess)
    case .guess:
      showBoard(in: &room)
      room.nameStep(.letterByLetterWord(number: round, count: words.count))
      room.ask(
        .text(.letterByLetterWhich, maxLength: 60, use: .guess), for: time, then: .count)
    case .count:
      count(room.answers, in: &room)
    case .typed(let person):
      room.award(1, to: person, for: .letterByLetterForWord)
      tell(.letterByLetterTyped(name: room.name(person), word: Text(current.word)), in: &room)
    }
  }

  mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard let person = answer.person, let text = answer.text else { return }
    if current.isMeant(by: text) { return room.go(to: .typed(person)) }
    room.tell(person, reply(to: text))
  }

  /// What somebody reads at once who has typed something else than the word.
  private func reply(to text: String) -> Text {
    if let letter = LetterWord.letter(in: text) {
      let shown = Text(letter.uppercased())
      return current.tried.contains(letter)
        ? .letterByLetterTried(letter: shown) : .letterByLetterNamed(letter: shown)
    }
    return text.contains(where: \.isLetter)
      ? .letterByLetterNotIt(text: Text(text.withoutEndMarks)) : .letterByLetterNoLetter
  }

  private mutating func count(_ answers: [Answer], in room: inout Room<Cue>) {
    var named: [(letter: String, count: Int)] = []
    for answer in answers {
      guard let text = answer.text, let letter = LetterWord.letter(in: text),
        !current.tried.contains(letter)
      else { continue }
      if let place = named.firstIndex(where: { $0.letter == letter }) {
        named[place].count += 1
      } else {
        named.append((letter: letter, count: 1))
      }
    }
    let most = named.map { $0.count }.max() ?? 0
    let best = named.filter { $0.count == most }
    guard let letter = best.randomElement(using: &room.random)?.letter else {
      silences += 1
      guard silences < Self.mostSilences else {
        return tell(.letterByLetterWas(word: Text(current.word)), in: &room)
      }
      room.say(.letterByLetterNone)
      // Shown once more, although it is the same.
      room.takeDownBoard()
      return room.go(to: .guess)
    }
    silences = 0
    current.reveal(letter)
    let (times, shown) = (current.count(of: letter), Text(letter.uppercased()))
    switch times {
    case 0: room.say(.letterByLetterMiss(letter: shown))
    case 2: room.say(.letterByLetterTwice(letter: shown))
    default: room.say(.letterByLetterHit(letter: shown, count: times))
    }
    if current.isKnown {
      tell(.letterByLetterKnown(word: Text(current.word)), in: &room)
    } else if current.misses.count >= misses {
      tell(.letterByLetterWas(word: Text(current.word)), in: &room)
    } else {
      room.go(to: .guess)
    }
  }

  /// What became of a word, and a moment to read it.
  private func tell(_ text: Text, in room: inout Room<Cue>) {
    room.say(text)
    room.takeDownBoard()
    room.wait(Self.breath, then: .word)
  }

  private func showBoard(in room: inout Room<Cue>) {
    let shown = current.shown
    let wrong = current.misses.map { $0.uppercased() }
    let left: Text = .letterByLetterLeft(count: misses - current.misses.count)
    let said = current.known.map { place -> Text in
      .letterByLetterPlace(number: place.number, letter: Text(place.letter))
    }
    let notIn: Text? = wrong.isEmpty ? nil : .letterByLetterNotIn(letters: wrong)
    room.board(
      [Text(shown.map { $0 ?? "_" }.joined(separator: " ")), left] + [notIn].compactMap(\.self),
      spoken: .letterByLetterBoard(
        count: current.letterCount, letters: said.joined(by: ", ") ?? .letterByLetterNoneKnown,
        left: left, wrong: notIn))
  }
}
