import ActivityKit
import EventRuntime
import Messages
import Testing
import TextProtocol

@testable import House

/// What waits for whoever reads in speech mode, and what they are spared. `Transcripts/by-ear.md` has the evening.
@Suite struct EarTests {
  private var ear = Ear()

  private func prompt(
    _ id: Int = 1, _ choices: [Text] = [], privacy: Privacy = .named, seconds: Int = 60
  ) -> OpenPrompt {
    OpenPrompt(
      id: id, kind: choices.isEmpty ? .text : .choice, text: "Why?", choices: choices,
      seconds: seconds, privacy: privacy)
  }

  private mutating func hear(
    _ message: Message, _ attention: Attention = .asked, at now: Duration = .zero
  ) -> Ear.Hearing {
    ear.hear(message, attention, as: "lea", at: now)
  }

  private mutating func known(_ prompt: OpenPrompt) -> OpenPrompt.Known {
    guard case .changed(.prompt(let heard)) = hear(.prompt(prompt)) else {
      return OpenPrompt.Known()
    }
    return heard.known
  }

  @Test mutating func theLatestLinesWait() {
    for number in 1...120 {
      ear.hold(Ear.Line(author: 2, text: "\(number)", room: .main), .asked)
    }
    #expect(ear.lines.count == Ear.mostLines && ear.lost == 20)
    #expect(ear.counts == [2: 120], "what is gone has waited too")
    ear.hold(Ear.Line(author: 3, text: "121", room: .main), .asked)
    #expect(ear.counts == [2: 120, 3: 1] && ear.lines.last?.author == 3)
    #expect(ear.lines.first?.text == "22" && ear.lines.last?.text == "121")
    #expect(ear.takeNews(waiting: 121) == [.notice(.missedWaited(count: 121))])
    #expect(!ear.hasNews)
    #expect(ear.takeNews(waiting: 121) == [])
    #expect(ear.beginReading { _ in true } == 21)
    #expect(ear.counts == [2: 99, 3: 1] && ear.lost == 0)
    ear.forgetLines()
    #expect(ear.lines.isEmpty && ear.counts.isEmpty)
  }

  /// Whoever gets another seat finds there what has waited.
  @Test mutating func whatWaitsGoesAlongToAnotherSeat() {
    var other = Ear()
    for text in ["one", "two"] { other.hold(Ear.Line(author: 2, text: text, room: .main), .asked) }
    ear.hold(Ear.Line(author: 3, text: "before", room: .main), .asked)
    ear.takeOver(from: other)
    #expect(ear.lines.map(\.text) == ["before", "one", "two"] && ear.counts == [2: 2, 3: 1])
    #expect(ear.takeNews(waiting: 3) == [.notice(.missedWaited(count: 3))])
  }

  /// Once an activity, unless they have asked for them.
  @Test mutating func thatLinesWaitIsToldOnce() {
    let told: [Message] = [.notice(.missedWaited(count: 9))]
    ear.hold(Ear.Line(author: 2, text: "one", room: .main), .asked)
    #expect(ear.takeNews(waiting: 9) == told)
    ear.hold(Ear.Line(author: 2, text: "two", room: .main), .asked)
    #expect(ear.hasNews)
    #expect(ear.takeNews(waiting: 9) == [])
    #expect(!ear.hasNews)
    ear.hold(Ear.Line(author: 2, text: "between two activities", room: .main), .awaiting)
    #expect(ear.takeNews(waiting: 9, isLast: true) == told)
    #expect(ear.takeNews(waiting: 9, isLast: true) == [])
    _ = hear(.activity(title: "Words", module: "creative", number: 2, of: 2))
    ear.hold(Ear.Line(author: 2, text: "three", room: .main), .asked)
    #expect(ear.takeNews(waiting: 9) == told)
    _ = ear.beginReading { _ in true }
    while ear.takePiece() != nil {}
    ear.hold(Ear.Line(author: 2, text: "four", room: .main), .asked)
    #expect(ear.takeNews(waiting: 9) == told)
  }

  /// A few at a time, since a question may come. Nothing is kept of whom they ignore by then.
  @Test mutating func whatHasWaitedIsReadAFewLinesAtATime() {
    for number in 1...20 {
      ear.hold(Ear.Line(author: number % 2, text: "\(number)", room: .main), .asked)
    }
    #expect(ear.beginReading { $0 == 0 } == 0)
    #expect(ear.isReading && ear.isBehind(at: .zero), "chat waits meanwhile")
    var read: [String] = []
    while case .line(let line)? = ear.takePiece() { read.append(line.text) }
    #expect(read == ["2", "4", "6", "8", "10"] && !ear.isReading)
    #expect(ear.lines.map(\.text) == ["12", "14", "16", "18", "20"] && ear.counts == [0: 5])
    #expect(!ear.hasNews && ear.waiting == 5)
  }

  /// The rest waits again, and is told of after the question.
  @Test mutating func aQuestionEndsTheReading() {
    for number in 1...4 { ear.hold(Ear.Line(author: 2, text: "\(number)", room: .main), .free) }
    _ = ear.takeNews(waiting: 4)
    _ = ear.beginReading { _ in true }
    #expect(ear.takePiece() == .line(Ear.Line(author: 2, text: "1", room: .main)))
    _ = hear(.prompt(prompt()))
    #expect(!ear.isReading && ear.waiting == 3)
    #expect(ear.takePiece() == nil)
    #expect(ear.takeFewLines().isEmpty)
    #expect(ear.takeNews(waiting: 3) == [.notice(.missedWaited(count: 3))])
  }

  /// What there is to know waits until they ask for it.
  @Test mutating func whoComesInHearsTheQuestionFirst() {
    ear.arrive(after: [.notice(.hintSeated)])
    let heading = Message.activity(title: "Words", module: "creative", number: 2, of: 2)
    #expect(hear(heading) == .nothing)
    #expect(hear(.say(Sentence("Read this."))) == .nothing)
    #expect(hear(.prompt(prompt())) == .begun([.prompt(prompt()), .say(.activitiesUnheard)]))
    #expect(hear(.saved(prompt: 1, text: "B")) == .asItIs)
    #expect(ear.beginReading { _ in true } == 0)
    for message in [.notice(.hintSeated), heading, .say(Sentence("Read this."))] as [Message] {
      #expect(ear.takePiece() == .messages([message]))
    }
    #expect(ear.takePiece() == nil && ear.waiting == 0)
  }

  /// Whoever drops before they have asked for it is told again how to come back.
  @Test mutating func aGreetingThatWasNotHeardIsKept() {
    let seated = SeatTaken(
      event: "evening", title: "An evening", name: "lea", role: .participant, code: "0WJE")
    ear.arrive(after: [.seated(seated), .notice(.hintSeated)])
    #expect(ear.takeGreeting() == seated)
    #expect(ear.waiting == 0)
    ear.arrive(after: [.seated(seated), .notice(.hintSeated)])
    _ = hear(.prompt(prompt()))
    _ = ear.beginReading { _ in true }
    #expect(ear.takePiece() == .messages([.seated(seated)]))
    #expect(ear.takeGreeting() == nil, "it was heard")
    #expect(ear.waiting == 1)
  }

  // MARK: What the voice has not come to

  private mutating func take(
    _ message: Message, _ attention: Attention = .free, at now: Duration = .zero
  ) -> [Message]? {
    let told = ear.take(message, attention, as: "lea", at: now)
    for message in told ?? [message] { ear.noteSpoken(message.spokenTime, at: now) }
    return told
  }

  private func say(_ text: String) -> Message { .say(Sentence(Text(text))) }

  /// What was sent cannot be taken back, so it waits.
  @Test mutating func oneThingIsSaidAfterTheOther() {
    #expect(take(say("It is Lima.")) == nil)
    #expect(take(say("Two of three had it.")) == [])
    #expect(take(.award([], total: 7)) == [])
    // What is not of the activity, and replies, are told at once.
    #expect(take(.notice(.hintSeated)) == nil)
    #expect(take(.chat(from: "rosa", role: .facilitator, text: "well done")) == nil)
    #expect(!ear.isSilent(at: .seconds(60)) && ear.isBehind(at: .seconds(60)))
    #expect(ear.takeNext(at: .seconds(60)) == .message(say("Two of three had it.")))
    #expect(ear.takeNext(at: .seconds(60)) == .message(.award([], total: 7)))
    #expect(ear.takeNext(at: .seconds(60)) == nil && ear.isSilent(at: .seconds(60)))
    // Where the event ends nothing waits any longer.
    ear.noteSpoken(.seconds(5), at: .seconds(60))
    #expect(take(say("Thank you."), at: .seconds(60)) == [])
    #expect(ear.takeRest() == [.message(say("Thank you."))] && ear.queue.isEmpty)
  }

  /// However much others have an activity say.
  @Test mutating func noMoreWaitsThanIsRead() {
    _ = take(say("the first"), .free)
    ear.noteSpoken(.seconds(600), at: .zero)
    for number in 1...(VoiceQueue.most + 20) { _ = take(say("\(number)"), .free) }
    #expect(ear.queue.pieces.count == VoiceQueue.most && ear.lost == 20)
    #expect(ear.queue.pieces.first == .message(say("21")))
    for number in 2...5 {
      _ = take(.prompt(prompt(number)), at: .seconds(number))
      for number in 1...50 { _ = take(say("\(number)"), .free, at: .seconds(number)) }
    }
    #expect(ear.skipped.count <= Ear.mostLines)
  }

  /// What came with it goes before it, all else behind, and they are told so.
  @Test mutating func whatWasNotReadGivesWayToAQuestion() {
    #expect(take(say("It is Lima.")) == nil)
    #expect(take(say("Two of three had it.")) == [])
    let round = say("Round 2")
    #expect(take(round, at: .seconds(2)) == [])
    #expect(take(.prompt(prompt()), .asked, at: .seconds(2)) == [round, .prompt(prompt())])
    #expect(ear.takeNext(at: .seconds(60)) == nil)
    #expect(ear.skipped == [say("Two of three had it.")] && ear.waiting == 1)
    #expect(ear.takeFewLines().isEmpty)
    #expect(ear.takeNews(waiting: 0) == [.notice(.missedWaited(count: 1))])
    _ = ear.beginReading { _ in true }
    #expect(ear.takePiece() == .messages([say("Two of three had it.")]))
    #expect(ear.takePiece() == nil)
  }

  /// The choices of a list that the voice has not come to are read with the question, and the standings anew.
  @Test mutating func whatWasNotReadIsNotTakenForKnown() {
    let row = ScoreRow(rank: 1, name: "lea", points: 9)
    let scores = Message.scores(rows: Paged([row]), final: false, scope: .public)
    _ = take(say("It is Lima."))
    #expect(take(.list(title: "", items: ["A. Tea", "B. Soup"], numbered: false)) == [])
    #expect(take(scores) == [])
    let question = prompt(1, ["Tea", "Soup"])
    #expect(take(.prompt(question), .asked, at: .seconds(2)) == nil)
    #expect(take(scores, at: .seconds(60)) == nil)
  }

  /// Of the activity before nobody wants to hear.
  @Test mutating func whatGaveWayIsOverWithTheActivity() {
    _ = take(say("It is Lima."))
    _ = take(say("Two of three had it."))
    _ = take(.prompt(prompt()), .asked, at: .seconds(2))
    _ = take(.activity(title: "Words", module: "creative", number: 2, of: 2), at: .seconds(60))
    #expect(ear.skipped.isEmpty && ear.takeNews(waiting: 0) == [])
  }

  @Test mutating func aGreetingGivesWayToAQuestion() {
    ear.noteSpoken(.seconds(2), at: .zero)
    ear.greet([.notice(.hintSeated)], at: .zero)
    #expect(take(say("How it goes."), at: .milliseconds(1)) == [])
    #expect(
      take(.prompt(prompt()), .asked, at: .seconds(1))
        == [.prompt(prompt()), .say(.activitiesUnheard)])
    #expect(ear.unheard == [.notice(.hintSeated)] && ear.skipped == [say("How it goes.")])
    _ = take(.activity(title: "Words", module: "creative", number: 2, of: 2), at: .seconds(60))
    #expect(ear.waiting == 1, "how to come back is of no activity")
    // Once the question is over it comes by itself.
    ear.noteSpoken(.seconds(5), at: .seconds(70))
    _ = take(.closed(prompt: 1), at: .seconds(70))
    #expect(ear.waiting == 0)
    #expect(ear.takeNext(at: .seconds(75)) == .message(.notice(.hintSeated)))
  }

  /// How to come back is of less use than what goes on.
  @Test mutating func anActivityGoesBeforeAGreeting() {
    ear.noteSpoken(.seconds(5), at: .zero)
    ear.greet([.notice(.hintSeated)], at: .zero)
    let heading = Message.activity(title: "Words", module: "creative", number: 2, of: 2)
    #expect(take(heading, at: .seconds(3)) == [])
    #expect(take(say("How it goes."), at: .seconds(3)) == [])
    for message in [heading, say("How it goes."), .notice(.hintSeated)] {
      #expect(ear.takeNext(at: .seconds(60)) == .message(message))
    }
  }

  /// They are told later, rather than never.
  @Test mutating func rulesThatWereNotReadComeAfterTheFirstQuestion() {
    ear.noteSpoken(.seconds(5), at: .zero)
    _ = take(.activity(title: "Words", module: "creative", number: 2, of: 2), at: .seconds(1))
    _ = take(say("How it goes."), at: .seconds(1))
    #expect(take(.prompt(prompt()), .asked, at: .seconds(3)) == nil)
    #expect(ear.skipped.isEmpty && ear.takeNext(at: .seconds(60)) != nil)
    #expect(ear.takeNext(at: .seconds(60)) == .message(say("How it goes.")))
  }

  /// Nobody speaks about what they have not heard.
  @Test mutating func whatATurnIsAboutGoesBeforeIt() {
    let turn = Message.floor(name: "lea", seconds: 15, yours: true)
    ear.noteSpoken(.seconds(5), at: .zero)
    let long = say(String(repeating: "and then ", count: 20))
    #expect(take(long) == [] && take(say("How are you?")) == [])
    #expect(take(turn, at: .seconds(3)) == [say("How are you?"), turn])
    #expect(ear.skipped == [long])
  }

  /// First comes what was right, then what is one's own, which no question takes away.
  @Test mutating func onesOwnResultIsHeard() {
    #expect(take(say("It is Lima.")) == nil)
    _ = take(.result(prompt: 1, solution: ["Lima"], right: true))
    #expect(take(say("Lima lies on the sea.")) == [])
    let told = ear.take(.award([], total: 7), .free, as: "lea", isOwn: true, at: .zero)
    #expect(told == [])
    let next = Message.prompt(prompt(2))
    #expect(take(next, .asked, at: .seconds(4)) == [.award([], total: 7), next])
    #expect(ear.skipped == [say("Lima lies on the sea.")])
  }

  /// What somebody says in their turn is read before what comes after it.
  @Test mutating func whatIsSaidInATurnKeepsItsPlace() {
    let line = Ear.Line(author: 2, text: "fine", room: .main)
    ear.noteSpoken(.seconds(5), at: .zero)
    ear.put(line, at: .seconds(1))
    let over = Message.notice(.agendaDoneStay)
    #expect(take(say("That is the end."), at: .seconds(2)) == [])
    #expect(take(over, at: .seconds(2)) == [])
    #expect(ear.takeNext(at: .seconds(5)) == .line(line))
    #expect(ear.takeNext(at: .seconds(9)) == .message(say("That is the end.")))
    #expect(ear.takeNext(at: .seconds(9)) == .message(over))
    // A question goes before it, and it waits with the other lines.
    ear.noteSpoken(.seconds(5), at: .seconds(9))
    ear.put(line, at: .seconds(9))
    _ = take(.prompt(prompt()), .asked, at: .seconds(10))
    #expect(ear.lines == [line] && ear.queue.isEmpty)
  }

  /// None of it is begun that a question would wait for.
  @Test mutating func aGreetingDoesNotRunIntoAQuestion() {
    let hint = Message.notice(.hintSeated)
    ear.greet([hint], at: .zero)
    #expect(!ear.queue.isHeld(before: hint.spokenTime))
    #expect(ear.queue.isHeld(before: hint.spokenTime - .milliseconds(1)))
    #expect(
      take(.prompt(prompt()), .asked, at: .seconds(4))
        == [.prompt(prompt()), .say(.activitiesUnheard)])
    // What is told of the question before may take a moment of the next one.
    let result = say("It is Lima.")
    ear.noteSpoken(.seconds(1), at: .seconds(90))
    _ = take(result, at: .seconds(90))
    #expect(!ear.queue.isHeld(before: .zero) && result.spokenTime < VoiceQueue.mostOverrun)
    _ = ear.takeNext(at: .seconds(91))
    let long = say(String(repeating: "and then ", count: 20))
    ear.noteSpoken(.seconds(1), at: .seconds(91))
    _ = take(long, at: .seconds(91))
    #expect(ear.queue.isHeld(before: .seconds(4)) && !ear.queue.isHeld(before: .seconds(8)))
  }

  /// Whoever has not heard how to come back is told that when they do.
  @Test mutating func thePiecesOfAGreetingAreOne() {
    var seated = SeatTaken(
      event: "evening", title: "An evening", about: "Six of us.", name: "lea", role: .participant,
      code: "0WJE", text: .seatsRecorded)
    #expect(seated.pieces.count == 3 && seated.pieces.allSatisfy { $0.isKnown })
    #expect(Renderer(.speech(width: 0)).lines(.seated(seated.pieces[0])) == ["Six of us."])
    ear.greet(seated.pieces.map(Message.seated), at: .zero)
    seated.isKnown = true
    #expect(ear.takeGreeting() == seated)
    #expect(ear.takeNext(at: .zero) == nil && ear.takeGreeting() == nil)
  }

  /// The time is that of when it is read.
  @Test mutating func aTimeIsWordedAsItIsRead() {
    ear.noteSpoken(.seconds(15), at: .zero)
    let floor = Message.floor(name: "ana", seconds: 60)
    for message in [floor, .say(.clockLeftInAll(time: .seconds(90))), .reminder(seconds: 40)] {
      #expect(take(message) == [])
    }
    #expect(take(.reminder(seconds: 30), at: .seconds(10)) == [])
    #expect(ear.takeNext(at: .seconds(15)) == .message(.floor(name: "ana", seconds: 45)))
    #expect(ear.takeNext(at: .seconds(15)) == .message(.say(.clockLeftInAll(time: .seconds(75)))))
    #expect(ear.takeNext(at: .seconds(15)) == .message(.reminder(seconds: 25)), "one of the two")
    ear.noteSpoken(.seconds(9), at: .seconds(15))
    #expect(take(.reminder(seconds: 10), at: .seconds(15)) == [])
    #expect(ear.takeNext(at: .seconds(24)) == nil, "it is as good as over")
  }

  @Test mutating func aReplyComesBeforeWhatWaits() {
    _ = take(say("A long story."))
    #expect(take(say("And on it goes.")) == [])
    let waits = ear.noteTyped(at: .milliseconds(100))
    #expect(waits && take(say("In the box is a key."), at: .milliseconds(200)) == nil)
    #expect(take(say("The end."), at: .seconds(2)) == [])
    #expect(ear.takeNext(at: .seconds(9)) == .message(say("And on it goes.")))
  }

  /// What is asked is offered again to whoever has typed something else while it was read.
  @Test mutating func aQuestionThatWasSilencedComesAgain() {
    ear.noteSpoken(.seconds(6), of: 1, at: .zero)
    #expect(ear.noteTyped(at: .seconds(2)) == true)
    #expect(ear.goesOnAt == .seconds(3), "the reply comes first")
    #expect(ear.takeCut() == 1 && ear.takeCut() == nil)
    // Once it is read, and where the line was the answer, it is not.
    ear.noteSpoken(.seconds(6), of: 1, at: .seconds(3))
    #expect(!ear.noteTyped(at: .seconds(9)) && ear.cut == nil)
    for end: Message in [.saved(prompt: 1, text: "B"), .passed(prompt: 1), .closed(prompt: 1)] {
      ear.noteSpoken(.seconds(6), of: 1, at: .seconds(20))
      ear.noteTyped(at: .seconds(21))
      #expect(ear.cut == 1)
      _ = hear(end)
      #expect(ear.cut == nil)
    }
  }

  /// A screen reader stops at a key. So whoever has typed hears how much time is left.
  @Test func whoTypesHasSilencedTheVoice() {
    var ear = Ear()
    ear.noteSpoken(.seconds(60), at: .zero)
    ear.noteTyped(at: .seconds(2))
    #expect(ear.silentAt == .seconds(2) && !ear.isBehind(at: .seconds(2)))
    ear.noteTyped(at: .seconds(9))
    #expect(ear.silentAt == .seconds(2))
  }

  /// Who chats waits for a voice that is far behind, and then until it is silent.
  @Test mutating func chatWaitsForTheVoice() {
    ear.noteSpoken(.seconds(8), at: .zero)
    #expect(!ear.isBehind(at: .zero))
    ear.noteSpoken(.seconds(3), at: .seconds(1))
    #expect(ear.silentAt == .seconds(11) && ear.isBehind(at: .seconds(1)))
    ear.hold(Ear.Line(author: 2, text: "one", room: .main), .free)
    #expect(ear.isBehind(at: .seconds(5)) && !ear.isBehind(at: .seconds(11)))
    #expect(ear.takeFewLines().map(\.text) == ["one"])
    #expect(ear.takeNews(waiting: 0) == [] && ear.lines.isEmpty && ear.counts.isEmpty)
    // Of many the number is told.
    for number in 1...4 { ear.hold(Ear.Line(author: 2, text: "\(number)", room: .main), .free) }
    #expect(ear.takeFewLines().isEmpty)
    #expect(ear.takeNews(waiting: 4) == [.notice(.missedWaited(count: 4))])
    // So it is of few, where a question comes before the voice has caught up.
    ear.hold(Ear.Line(author: 2, text: "five", room: .main), .free)
    _ = hear(.prompt(prompt()), at: .seconds(12))
    #expect(ear.takeFewLines().isEmpty)
  }

  @Test func aVoiceReadsThreeWordsASecond() {
    let line = Message.chat(from: "ana", text: "and one more thing that I saw")
    #expect(line.spokenTime > .seconds(2) && line.spokenTime < .seconds(3))
    #expect(Message.closed(prompt: 1).spokenTime == .zero)
  }

  @Test mutating func standingsBetweenQuestionsAreShort() {
    let rows = (1...6).map { ScoreRow(rank: $0, name: $0 == 5 ? "lea" : "p\($0)", points: 9) }
    func scores(_ rows: [ScoreRow], final: Bool = false) -> Message {
      .scores(rows: Paged(rows), final: final, scope: .public)
    }
    #expect(hear(scores(rows), .awaiting) == .changed(scores(Array(rows.prefix(3)) + [rows[4]])))
    #expect(hear(scores(Array(rows.prefix(3))), .awaiting) == .asItIs)
    #expect(hear(scores(rows), .free) == .asItIs)
    #expect(hear(scores(rows), .free) == .changed(.say(.scoresAsBefore)))
    #expect(hear(scores(Array(rows.prefix(2))), .free) == .asItIs)
    #expect(hear(scores(rows, final: true), .awaiting) == .asItIs)
  }

  /// Once, where it is long, and by what they have been shown.
  @Test mutating func howLongAWaitIs() {
    #expect(ear.takeWait(left: .seconds(60)) == nil)
    _ = hear(.say(Sentence("Think of somebody.")), .free)
    #expect(ear.takeWait(left: .milliseconds(59_500)) == .activitiesNextIn(time: .seconds(60)))
    #expect(ear.takeWait(left: .seconds(59)) == nil)
    _ = hear(.list(title: "", items: ["A. Tea"], numbered: false), .free)
    _ = hear(.say(Sentence("Now read.")), .free)
    #expect(ear.takeWait(left: .seconds(60)) == .activitiesTimeToRead(time: .seconds(60)))
    _ = hear(.say(Sentence("It is B.")), .free)
    #expect(ear.takeWait(left: .seconds(4)) == nil)
    _ = hear(.say(Sentence("Ready?")), .free)
    _ = hear(.prompt(prompt()))
    #expect(ear.takeWait(left: .seconds(60)) == nil)
  }

  @Test mutating func whoComesAndGoesIsToldInOneLine() {
    #expect(hear(.joined(name: "ana", here: 3)) == .nothing)
    #expect(ear.takeNews(waiting: 0) == [.joined(name: "ana", here: 3)])
    #expect(hear(.joined(name: "ben", here: 4), .awaiting) == .nothing)
    #expect(hear(.left(name: "ana", here: 3, reason: .left)) == .nothing)
    #expect(hear(.returned(name: "ana", here: 4)) == .nothing)
    var change = CrowdChange()
    (change.joined, change.left, change.returned, change.here) = (1, 1, 1, 4)
    #expect(ear.takeNews(waiting: 0) == [.crowd(change)])
    #expect(hear(.joined(name: "cleo", here: 5), .free) == .asItIs)
    #expect(!ear.hasNews)
  }

  @Test mutating func whoSeesAnAnswerIsSaidOnceAnActivity() {
    #expect(!known(prompt(1, privacy: .anonymous)).privacy)
    #expect(known(prompt(2, privacy: .anonymous)).privacy)
    #expect(!known(prompt(3, privacy: .facilitator)).privacy)
    _ = hear(.activity(title: "Words", module: "creative", number: 2, of: 2))
    #expect(!known(prompt(4, privacy: .anonymous)).privacy)
  }

  @Test mutating func choicesThatAListHasReadAreNotReadAgain() {
    #expect(!known(prompt(1, ["Tea", "Soup"])).choices)
    _ = hear(.list(title: "", items: ["A. Tea", "B. Soup of the day"], numbered: false))
    #expect(known(prompt(2, ["Tea", "Soup of…"])).choices)
    #expect(!known(prompt(3, ["Tea", "Soup of the night"])).choices)
    #expect(!known(prompt(4, ["Tea"])).choices)
  }

  /// It is read on by itself, and on demand.
  @Test mutating func aLongListComesAPieceAtATime() {
    #expect(ear.nextPiece().isEmpty)
    let labels = ["Tea", "Soup", "Bread", "Rice"].map { Text("\($0) with a great deal of salt in") }
    let marks = ChoiceMarks(labels)
    let items = labels.indices.map(marks.line)
    func piece(_ index: Int) -> Message {
      .list(title: index == 0 ? "Food" : "", items: [items[index]], numbered: false)
    }
    let food = Message.list(title: "Food", items: items, numbered: false)
    #expect(take(food) == [piece(0)])
    #expect(ear.takeNext(at: .seconds(9)) == .message(piece(1)))
    #expect(ear.nextPiece() == [piece(2), .notice(.pieceNext(number: 3, count: 4))])
    // What they have not heard is read with the question.
    #expect(!known(prompt(1, labels)).choices)
    #expect(ear.takeNext(at: .seconds(9)) == .message(piece(3)))
    #expect(known(prompt(2, labels)).choices)
    #expect(ear.nextPiece() == [piece(0), .notice(.pieceMore(number: 1, count: 4))])
    // What gives way to a question waits.
    ear.noteSpoken(.seconds(60), at: .seconds(60))
    #expect(take(food, at: .seconds(60)) == [])
    _ = take(.prompt(prompt(3, labels)), .asked, at: .seconds(70))
    #expect(ear.skipped == (0..<4).map(piece))
    // Neither the next list nor the next activity leaves it to be read.
    let few = Message.list(title: "", items: ["A. Tea", "B. Soup"], numbered: false)
    #expect(hear(few, .free) == .asItIs)
    #expect(ear.nextPiece() == [])
    _ = hear(food, .free)
    _ = hear(.activity(title: "Words", module: "creative", number: 2, of: 2))
    #expect(ear.nextPiece() == [])
  }

  /// However many they are.
  @Test mutating func aShortListIsReadWhole() {
    let items: [Text] = ["A. Tea", "B. Soup", "C. Bread", "D. Rice", "E. Figs"]
    #expect(hear(.list(title: "Food", items: items, numbered: false), .free) == .asItIs)
    #expect(known(prompt(1, ["Tea", "Soup", "Bread", "Rice", "Figs"])).choices)
  }

  /// They are heard once, after how to answer.
  @Test mutating func longChoicesComeLast() {
    let choices = (1...9).map { Text("has lived in another country for \($0) years") }
    guard case .changed(.prompt(let first)) = hear(.prompt(prompt(1, choices))) else {
      Issue.record("It is read as it is.")
      return
    }
    #expect(first.readsChoicesLast && !first.known.choices)
    let lines = Renderer(.speech(width: 0)).lines(.prompt(first))
    #expect(lines.first == "Why?" && lines.last?.hasPrefix("  I. has lived") == true)
    #expect(known(prompt(2, choices)).choices)
    _ = hear(.prompt(prompt(3, ["Yes", "No"])))
    #expect(!known(prompt(4, ["Yes", "No"])).choices)
  }

  /// What says the time is left out while the question is still being read.
  @Test mutating func theTimeOfAQuestion() {
    _ = hear(.prompt(prompt(seconds: 60)))
    #expect(hear(.reminder(seconds: 10)) == .nothing)
    #expect(ear.nextMark == .seconds(30))
    #expect(ear.passMark(left: .seconds(40), at: .seconds(20)) == false)
    #expect(ear.passMark(left: .seconds(30), at: .seconds(30)) == true)
    #expect(ear.passMark(left: .seconds(30), at: .seconds(30)) == false)
    #expect(ear.nextMark == .seconds(6))
    // Read again, after a lost connection, it is counted down as before.
    _ = hear(.prompt(prompt(seconds: 20)))
    #expect(ear.nextMark == .seconds(6))
    _ = hear(.prompt(prompt(seconds: 5)))
    #expect(ear.nextMark == nil)
    _ = hear(.closed(prompt: 1))
    #expect(ear.nextMark == nil)
    #expect(hear(.reminder(seconds: 10), .free) == .asItIs)
    // Inside what is being read it waits, and is told after that.
    _ = hear(.prompt(prompt(2, seconds: 60)))
    ear.noteSpoken(.seconds(35), at: .zero)
    #expect(ear.passMark(left: .seconds(30), at: .seconds(30)) == false)
    #expect(ear.nextMark == .seconds(30))
    #expect(ear.passMark(left: .seconds(25), at: .seconds(35)) == true)
    #expect(ear.nextMark == .seconds(6))
    // Whoever types hears it at once.
    ear.noteSpoken(.seconds(60), at: .seconds(36))
    ear.noteTyped(at: .seconds(40))
    #expect(ear.passMark(left: .seconds(6), at: .seconds(54)) == true)
    // What would be told when it has closed is not told.
    _ = hear(.prompt(prompt(3, seconds: 20)))
    ear.noteSpoken(.seconds(60), at: .seconds(60))
    #expect(ear.passMark(left: .seconds(10), at: .seconds(70)) == false)
    #expect(ear.nextMark == .seconds(2))
  }

  /// Of the form that codes have.
  @Test func codesAreSpelt() {
    var random = RandomSource(seed: 3)
    for code in [RejoinCode.make(using: &random), RejoinCode.makeLong(using: &random)] {
      let seat = SeatTaken(event: "e", title: "E", name: "ana", role: .participant, code: code)
      let letters = code.split(separator: "-").map {
        $0.map(String.init).joined(separator: ", ")
      }.joined(separator: "; ")
      let lines = Renderer(.speech(width: 0)).lines(.seated(seat))
      #expect(
        lines.suffix(2) == [
          "If your connection drops, come back with: /rejoin \(code)",
          "Letter by letter, without dashes: \(letters)",
        ])
      #expect(!Renderer(.plain(width: 0)).lines(.seated(seat)).contains { $0.contains(letters) })
    }
    let said = "they gave me 7KM2-9QRT-ABCD, what is it?"
    #expect(Renderer(.speech(width: 0)).lines(.chat(from: "ana", text: said)).count == 1)
  }
}
