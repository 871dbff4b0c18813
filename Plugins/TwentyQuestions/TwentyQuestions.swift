import ActivityKit

/// Somebody thinks of something; the others ask one after the other what is answered with yes or no, and guess.
struct TwentyQuestions: Module {
  static let name = "twenty-questions"
  static let summary = "One of you thinks of something, the others find out by yes or no."

  enum Cue: Codable, Sendable {
    /// It is known who would like to think of something.
    case volunteers
    case thought
    case turn
    /// Somebody has asked, or passed.
    case asked(Person.ID)
    case replied
    case guessed(Person.ID)
    case end
  }

  struct Asked: Codable, Sendable, Equatable {
    let question: String
    /// The place of the reply among ``replies``.
    let reply: Int
  }

  var most: Int
  /// To ask, and to reply.
  var time: Duration
  var thinker: Person.ID?
  var secret = ""
  var turns = TurnOrder()
  /// The order of the first time around, which the others keep; nil before.
  var order: [Person.ID]?
  /// How often in a row nobody has asked anything.
  var passes = 0
  /// What is asked just now.
  var question = ""
  var asked: [Asked] = []

  private static let replies: [Text] = [
    .twentyQuestionsYes, .twentyQuestionsNo, .twentyQuestionsPartly, .twentyQuestionsUnknown,
  ]

  private static let thinking = Duration.seconds(60)

  /// A question and its reply take about half of what they may.
  func length(among people: Int) -> Duration? { time + Self.thinking + time * most }

  func begin(in room: inout Room<Cue>) {
    guard room.people.count >= 2 else {
      room.say(.twentyQuestionsTooFew)
      return room.finish()
    }
    room.say(.twentyQuestionsHowTo(count: most))
    room.ask(
      .choice(.twentyQuestionsWho, [.twentyQuestionsMe, .twentyQuestionsNotMe]), for: time,
      then: .volunteers)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .volunteers:
      let here = Set(room.people.map(\.id))
      let willing = room.answers.filter { $0.choice == 0 }.compactMap(\.person)
        .filter(here.contains)
      guard let thinker = willing.randomElement(using: &room.random) else {
        room.say(.twentyQuestionsNobody)
        return room.finish()
      }
      self.thinker = thinker
      room.say(.twentyQuestionsThinks(name: room.name(thinker)))
      room.ask(
        .text(.twentyQuestionsOfWhat, maxLength: 60), of: .only([thinker]), for: Self.thinking,
        then: .thought)
    case .thought:
      guard let thinker, let text = room.answers.first?.text else {
        room.say(.twentyQuestionsNothing)
        return room.finish()
      }
      secret = text
      room.say(.twentyQuestionsReady(name: room.name(thinker), guess: "/guess TEXT"))
      room.go(to: .turn)
    case .turn: takeTurn(in: &room)
    case .asked(let person): pose(room.answers.first?.text, by: person, in: &room)
    case .replied: reply(room.answers.first?.choice, in: &room)
    case .guessed(let person):
      room.award(1, to: person, for: .twentyQuestionsForGuess)
      room.say(.twentyQuestionsFound(name: room.name(person), secret: Text(secret)))
      rest(in: &room)
    case .end:
      room.finish()
    }
  }

  // MARK: Asking

  private mutating func takeTurn(in room: inout Room<Cue>) {
    let askers = room.speakers.filter { $0 != thinker }
    guard asked.count < most, passes <= askers.count, !askers.isEmpty else {
      return close(in: &room)
    }
    if order == nil { beginRound(with: askers.shuffled(using: &room.random)) }
    var next = turns.next(among: askers)
    if next == nil {
      beginRound(with: askers)
      next = turns.next(among: askers)
    }
    guard let asker = next else { return close(in: &room) }
    room.nameStep(.twentyQuestionsNumber(number: asked.count + 1, count: most))
    room.say(.twentyQuestionsTurn(name: room.name(asker)))
    room.ask(
      .text(
        .twentyQuestionsAsk(number: asked.count + 1, count: most), maxLength: Self.longestQuestion,
        use: .question),
      of: .only([asker]), for: time, then: .asked(asker))
  }

  /// Everyone asks once more, in the same order; whoever is new comes last.
  private mutating func beginRound(with askers: [Person.ID]) {
    let before = order ?? []
    let now = before + askers.filter { !before.contains($0) }
    (order, turns) = (now, TurnOrder(now))
  }

  private mutating func pose(_ text: String?, by person: Person.ID, in room: inout Room<Cue>) {
    guard let text, let thinker else {
      passes += 1
      return room.go(to: .turn)
    }
    (question, passes) = (Self.closed(text), 0)
    // Under their name, so that a text which reads like a line of the house does not begin one.
    room.say(.commonWithName(name: room.name(person), text: Text(question)))
    room.ask(
      .choice(.twentyQuestionsReply(name: room.name(person)), Self.replies), of: .only([thinker]),
      for: time, then: .replied)
  }

  private mutating func reply(_ reply: Int?, in room: inout Room<Cue>) {
    // Without whoever knows, nothing can be found out.
    guard reply != nil || room.people.contains(where: { $0.id == thinker }) else {
      return close(in: &room)
    }
    let reply = reply ?? Self.replies.count - 1
    asked.append(Asked(question: question, reply: reply))
    let narrow = lines(36)
    room.board(
      narrow.count > Board.mostLines ? lines(76) : narrow,
      spoken: .twentyQuestionsLast(
        count: asked.count, question: Text(question), reply: Self.replies[reply]))
    room.go(to: .turn)
  }

  /// What was asked and replied, in lines of so many characters.
  func lines(_ columns: Int) -> [Text] {
    asked.enumerated().flatMap { index, asked -> [Text] in
      var rows = ["\(index + 1)."]
      for word in asked.question.split(separator: " ") {
        if rows[rows.count - 1].count + 1 + word.count <= columns {
          rows[rows.count - 1] += " \(word)"
        } else {
          rows.append("   \(word)")
        }
      }
      let reply = Self.replies[asked.reply]
      let last = rows[rows.count - 1]
      var lines = rows.map(Text.verbatim)
      if last.count + 1 + Self.longestReply <= columns {
        lines[lines.count - 1] = "\(last) \(reply)"
      } else {
        lines.append("   \(reply)")
      }
      return lines
    }
  }

  private static let longestQuestion = 70
  /// Characters of a reply in any language of the house.
  private static let longestReply = 20

  /// With the mark that a question ends in.
  private static func closed(_ question: String) -> String {
    question.last.map { "?？.!…".contains($0) } == true ? question : question + "?"
  }

  private mutating func close(in room: inout Room<Cue>) {
    room.say(.twentyQuestionsWas(secret: Text(secret)))
    rest(in: &room)
  }

  /// Nothing is left to guess, and there is time to talk about it.
  private mutating func rest(in room: inout Room<Cue>) {
    secret = ""
    room.wait(.seconds(5), then: .end)
  }

  // MARK: Guessing

  var commands: [ModuleCommand] {
    secret.isEmpty ? [] : [ModuleCommand("guess", .twentyQuestionsHelpGuess, text: .required)]
  }

  func called(_ call: CommandCall, in room: inout Room<Cue>) {
    guard call.person.id != thinker else {
      return room.tell(call.person.id, .twentyQuestionsYouKnow)
    }
    if AnswerJudge(TypedKey(secret)).accepts(call.text) {
      return room.go(to: .guessed(call.person.id))
    }
    room.say(
      .twentyQuestionsWrong(name: call.person.name, text: Text(call.text.withoutEndMarks)))
  }
}
