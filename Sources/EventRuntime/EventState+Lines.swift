public import ActivityKit
import Foundation
public import Messages

/// What a line that is no command means, given what is going on.
public enum Utterance: Sendable, Equatable {
  /// It changes the state: an answer, a pass, the end of a turn.
  case input(Input)
  /// It is speech, to these people.
  case speech(Recipients)
  /// It stays with whoever typed it: nobody receives it.
  case kept
  /// It asks the house for something that it shows to its author alone.
  case request(HouseWord)
  case refused(Refusal)
}

extension EventState {
  /// Reads a line of somebody seated. A line answers the prompt that is open to the person and is
  /// speech otherwise; what is plainly meant for the house is neither. The state does not change until
  /// the input is applied.
  /// - Parameters:
  ///   - now: the event's time.
  ///   - warned: the event's time at which a line of theirs was last too late.
  ///   - refused: the line that the person typed just before, if it was refused.
  ///   - language: in which they read the house.
  ///   - wording: writes out in every language what stands in catalogues.
  public func read(
    _ line: String, from number: Int, at now: Duration, warned: Duration? = nil,
    after refused: String? = nil, in language: Language = .english,
    wording: (Text) -> Text = { $0 }
  ) -> Utterance {
    guard let seat = seat(number) else { return .refused(.notSeatedNotInAnEvent) }
    let word = HouseWord(line, in: language.tag)
    let open = openPrompt(for: seat)
    if let open {
      if word == .pass { return pass(on: open, by: seat) }
      if !isGivenTheWord(seat, during: open) {
        if word == .done, open.prompt.question.isForLines { return .input(.done(seat: number)) }
        if let doubt = self.doubt(
          about: line, to: open, from: seat, after: refused, at: now, language, wording)
        {
          return .refused(doubt)
        }
        if word == .lost || word?.isRequest != true,
          let doubt = open.prompt.doubt(
            about: line, after: refused, hasAnswered: open.hasAnswered(seat.id))
        {
          return .refused(doubt)
        }
        return read(line, word, to: open, from: seat, after: refused, language, wording)
      }
    } else if stage?.floorHolder == seat.id, let word {
      switch word {
      case .pass: return .input(.pass(seat: number, prompt: nil))
      case .done: return .input(.done(seat: number))
      case .skip, .finished: return .askedBack(word, line, during: nil)
      case .unsure, .help, .helpMe, .puzzled, .quit, .reveal, .stay, .hand, .lower, .again, .time,
        .whereabouts, .undo, .unwilling, .lost:
        break
      }
    }
    if let asking = groupAsking(of: seat),
      let reading = readForGroup(
        line, word, asking, from: seat, after: refused, at: now, language, wording)
    {
      return reading
    }
    if open == nil, word?.isRequest != true,
      let late = readLate(line, word, from: seat, after: refused, at: now, language, wording)
    {
      return late
    }
    if word == .pass { return .refused(nothingToPass(number)) }
    if open == nil, phase == .running,
      stage?.asking?.open.contains(where: { $0.reader.isGivenAway(by: line, wording: wording) })
        == true
    {
      return .refused(
        seat.role.takesPart
          ? .unclearAskedOfOthers(say: "/say \(line)")
          : .unclearAskedOfParticipants(say: "/say \(line)"))
    }
    if let word, isMeaningful(word, from: seat) {
      return .askedBack(word, line, during: nil)
    }
    switch replyToOffer(line, of: seat, language) {
    case true?: return .askedBack(.reveal, line, during: nil)
    case false?: return .refused(.noPromptUnsigned(say: "/say \(line.withoutBlanksAround)"))
    case nil: break
    }
    if isEarly(line, of: seat) { return .refused(.noPromptNotYet) }
    if open == nil, word?.isRequest != true, seat.role.takesPart,
      isLate(line, of: seat.id, at: now, warned: warned, in: language, wording: wording)
    {
      return .refused(tooLate(.tooLateLine, from: number, at: now))
    }
    if let own = ownTime(of: seat, at: now) { return own }
    return speech(from: number)
  }

  /// Whether a word of the house that answers nothing would do something now.
  private func isMeaningful(_ word: HouseWord, from seat: Seat) -> Bool {
    switch word {
    case .help, .helpMe, .puzzled, .quit: true
    case .hand: seat.role.takesPart && stage?.floorHolder != seat.id
    case .reveal: !unsignedAnswers(of: seat.number).isEmpty
    case .stay:
      phase == .running && seat.role.takesPart && !company.apart.contains(seat.number)
    case .lower: order.hands.called == seat.number || order.hands.up.contains(seat.number)
    case .pass, .done, .finished, .skip, .unsure, .again, .time, .whereabouts, .undo, .unwilling,
      .lost:
      false
    }
  }

  /// What somebody replies who was offered to put their name to something. The offer is for authors alone, so
  /// a `yes` that the room reads would tell that they are one.
  private func replyToOffer(_ line: String, of seat: Seat, _ language: Language) -> Bool? {
    guard isMeaningful(.reveal, from: seat), stage?.briefing.offersToSign == true else {
      return nil
    }
    return HouseWord.reply(line, in: language.tag)
  }

  /// Reads a text that is said to be the answer to the prompt that is open to the person.
  /// - Parameter refused: the line that the person typed just before, if it was refused.
  public func readAnswer(
    _ text: String, from number: Int, at now: Duration, after refused: String? = nil,
    in language: Language = .english, wording: (Text) -> Text = { $0 }
  ) -> Utterance {
    guard let seat = seat(number) else { return .refused(.notSeatedNotInAnEvent) }
    if let asking = groupAsking(of: seat) {
      return readForGroup(
        "= " + text, nil, asking, from: seat, after: refused, at: now, language, wording)
        ?? .refused(.noPromptNothingToAnswer)
    }
    guard let open = openPrompt(for: seat) else {
      if let late = readLate(
        text, nil, from: seat, after: refused, at: now, language, wording)
      {
        return late
      }
      return seat.role.takesPart
        && isLate(text, of: seat.id, at: now, warned: nil, in: language, wording: wording)
        ? .refused(.tooLateAnswer) : .refused(.noPromptNothingToAnswer)
    }
    let reading = read(text, nil, to: open, from: seat, after: refused, language, wording)
    switch reading {
    case .input, .refused: return reading
    case .speech, .kept, .request: return .refused(.answerInvalidReady)
    }
  }

  /// What is typed for the choices that an input picks; nil where it picks none of what is open.
  public func typed(for input: Input) -> String? {
    guard case .answer(let seat, let prompt, .choice(let picked), _) = input,
      let open = openPrompt(prompt) ?? stage?.lingering(for: Person.ID(seat))?.open,
      open.id == prompt, case .choice(let choices) = open.prompt.question.kind
    else { return nil }
    return ChoiceMarks(choices.labels).line(of: picked)
  }

  /// Whether `/answer` could give a text as it is to what is open to the person.
  public func takesAnyText(of number: Int) -> Bool {
    seat(number).flatMap(openPrompt)?.prompt.textRule != nil
  }

  /// Whom speech of this person reaches now, or why they cannot speak.
  public func speech(from number: Int) -> Utterance {
    guard let seat = seat(number) else { return .refused(.notSeatedNotInAnEvent) }
    guard phase != .ended else { return .refused(.eventOverNotSent) }
    guard let stage, phase == .running else { return .speech(.everyone) }
    if let holder = stage.floorHolder, seat.role.takesPart, !hasTheWord(number), !isPaused {
      return .refused(
        order.hands.up.contains(number)
          ? .floorTakenHandUp(name: name(holder)) : .floorTakenWait(name: name(holder)))
    }
    if stage.breakouts.isEmpty { return .speech(.everyone) }
    if let group = stage.breakout(around: seat.id) {
      return .speech(.seats(stage.earshot(of: group)))
    }
    let away = Set(stage.numberedBreakouts.indices.flatMap(stage.earshot))
    return .speech(
      .seats(
        seats.filter { $0.standing == .here && !away.contains($0.number) }.map(\.number)))
  }

  /// Whether what the person says now stays in a breakout.
  public func isInBreakout(_ number: Int) -> Bool {
    stage?.breakout(around: Person.ID(number)) != nil
  }

  /// The prompt that is open to the person; nil where none is.
  public func promptOpen(to number: Int) -> Int? { seat(number).flatMap(openPrompt)?.id }

  /// Whether what the person answers now answers this prompt.
  public func isAsking(_ number: Int, _ prompt: Int, at now: Duration) -> Bool {
    guard let seat = seat(number) else { return false }
    let open = openPrompt(for: seat) ?? groupAsking(of: seat)?.open
    return open.map { $0.id == prompt } ?? lingers(prompt, for: number, at: now)
  }

  func openPrompt(for seat: Seat) -> LivePrompt? {
    guard phase == .running, seat.role.takesPart, !hasStopped(seat.number) else { return nil }
    return stage?.asking?.prompt(openTo: seat.id)
  }

  /// What a line means to somebody to whom alone the last prompt is open; nil where it is open to nobody, or the
  /// line answers nothing.
  private func readLate(
    _ line: String, _ word: HouseWord?, from seat: Seat, after refused: String?, at now: Duration,
    _ language: Language, _ wording: (Text) -> Text
  ) -> Utterance? {
    guard phase == .running, seat.role.takesPart, !hasTheWord(seat.number),
      !hasStopped(seat.number), let late = stage?.lingering(for: seat.id),
      let left = stage?.leftOfLingering(for: seat.id, at: now)
    else { return nil }
    // It was on its way as their time ended.
    guard left > .zero else {
      return .zero - left < JustClosed.patience
        ? .refused(tooLate(.tooLateLine, from: seat.number, at: now)) : nil
    }
    if word == .pass { return pass(on: late.open, by: seat) }
    let reading = read(line, word, to: late.open, from: seat, after: refused, language, wording)
    switch reading {
    case .input, .refused, .request: return reading
    case .speech, .kept: return nil
    }
  }

  /// Why a line that comes too late is not taken. What holds for all that somebody says comes first: it holds for
  /// `/say` too.
  func tooLate(_ late: Refusal, from number: Int, at now: Duration) -> Refusal {
    objection(toSpeechOf: number, at: now).map {
      Refusal($0.code, .listsFollowing(rest: $0.sentence, next: .adviceClosed))
    } ?? late
  }

  /// What a line means to somebody whose small group is asked something; nil where it is talk.
  private func readForGroup(
    _ line: String, _ word: HouseWord?, _ asking: GroupAsking, from seat: Seat,
    after refused: String?, at now: Duration, _ language: Language, _ wording: (Text) -> Text
  ) -> Utterance? {
    if word == .pass, asking.open.hasAnswered(seat.id) { return pass(on: asking.open, by: seat) }
    guard let answer = asking.answer(in: line, wording: wording) else { return nil }
    if let objection = objection(toAnsweringForGroup: seat, at: now) { return .refused(objection) }
    switch read(answer, nil, to: asking.open, from: seat, after: refused, language, wording) {
    case .input(let input): return .input(input)
    case .refused(let refusal): return .refused(refusal)
    case .speech, .kept, .request: return nil
    }
  }

  /// Whether any line of somebody is an answer now, or none.
  func isAskedForLine(_ seat: Seat) -> Bool {
    guard let open = openPrompt(for: seat), seat.standing == .here else { return false }
    return open.prompt.question.kind != .ready && !isGivenTheWord(seat, during: open)
  }

  /// Whether somebody is asked something that they have neither answered nor passed.
  public func isAwaited(_ number: Int) -> Bool {
    guard let seat = seat(number), isAskedForLine(seat) else { return false }
    return openPrompt(for: seat)?.hasResponded(seat.id) == false
  }

  /// Whether a facilitator called somebody while this was open, so that what they type is said.
  func isGivenTheWord(_ seat: Seat, during open: LivePrompt) -> Bool {
    order.hands.called == seat.number && order.hands.calledDuring == open.id
  }

  func pass(on open: LivePrompt, by seat: Seat) -> Utterance {
    guard open.hasAnswered(seat.id) else {
      return .input(.pass(seat: seat.number, prompt: open.id))
    }
    guard open.prompt.mayChange else { return .refused(.noChangeFixed) }
    return .input(.withdraw(seat: seat.number, prompt: open.id))
  }

  /// - Parameter word: what the line means where it is no answer; nil where it is one for certain.
  private func read(
    _ line: String, _ word: HouseWord?, to open: LivePrompt, from seat: Seat,
    after refused: String?, _ language: Language, _ wording: (Text) -> Text
  ) -> Utterance {
    let stage = stage
    let question = open.prompt.question
    let reading = open.reader.read(
      line, isReplacing: open.hasAnswered(seat.id), after: refused,
      given: picked(in: open, by: seat.id),
      isOwn: { stage?.isOwn($0, of: seat.id, in: $1) ?? false }, in: language, wording: wording)
    if let word, isAskedBack(word, line, reading, open, by: seat, after: refused) {
      let asked = Utterance.askedBack(word, line, during: question)
      guard word == .unsure, open.hasAnswered(seat.id), case .refused(let refusal) = asked else {
        return asked
      }
      return .refused(
        Refusal(
          refusal.code, .listsFollowing(rest: .adviceSavedStands, next: refusal.sentence)))
    }
    if open.hasAnswered(seat.id), !open.prompt.mayChange {
      return .refused(.noChangeFixedSpeak)
    }
    switch reading {
    case .answer(let value, let isPart):
      let isNamed = isPart || open.reader.isNamed(value, in: line, language, wording: wording)
      return .input(
        .answer(seat: seat.number, prompt: open.id, value, isPart: isNamed ? true : nil))
    case .speech:
      return (open.prompt.privacy == .nobody || isQuietTime) && !hasTheWord(seat.number)
        ? .kept : speech(from: seat.number)
    case .refused(let reason):
      let refusal = reason.refusal
      return .refused(
        open.hasAnswered(seat.id)
          ? Refusal(
            refusal.code, .listsFollowing(rest: refusal.sentence, next: .adviceSavedStands))
          : refusal)
    }
  }

  /// The choices that somebody has picked before.
  private func picked(in open: LivePrompt, by person: Person.ID) -> [Int] {
    guard let stage, open.hasAnswered(person) else { return [] }
    guard openPrompt(open.id) != nil else {
      return stage.lingering(for: person)?.answers?[person.seat]?.choices ?? []
    }
    return open.index(of: person).map { stage.answers[$0].choices } ?? []
  }

  /// Whether a word of the house is more likely meant than an answer.
  private func isAskedBack(
    _ word: HouseWord, _ line: String, _ reading: AnswerReader.Reading, _ open: LivePrompt,
    by seat: Seat, after refused: String?
  ) -> Bool {
    switch open.prompt.question.kind {
    case .text(let rule):
      // Where there is no right answer it may be one, but hardly in place of another.
      if word == .unsure {
        return rule.lines == nil && (rule.key != nil || open.hasAnswered(seat.id))
      }
      // As a question to the room is, it is meant where it comes again.
      if word == .lost, line == refused { return false }
      if word.isRequest { return open.prompt.isAskedOfTheHouse(word, line) }
      return word != .finished && !word.isOfTheMoment
    case .ready:
      return word != .done && word != .unsure
        && (!word.isOfTheMoment || isMeaningful(word, from: seat))
    case .choice, .number:
      // A choice may be called Help.
      if case .answer = reading { return false }
      return word != .finished && !word.isOfTheMoment
    }
  }
}

extension Prompt {
  /// Whether a request in somebody's own words is one rather than the text that is asked for. A story may have such a
  /// line, and so may a question for others.
  fileprivate func isAskedOfTheHouse(_ word: HouseWord, _ line: String) -> Bool {
    guard let rule = textRule, rule.key?.mayBeRequest(line) != true else { return false }
    switch word {
    case .whereabouts, .unwilling, .lost:
      return rule.lines == nil && !Talk.mentionsQuestions(question.text.words())
    case .again, .time, .undo, .pass, .done, .finished, .skip, .unsure, .help, .helpMe, .puzzled,
      .quit, .reveal, .stay, .hand, .lower:
      return true
    }
  }

  /// nil where other things than a text are asked for.
  fileprivate var textRule: TextRule? {
    if case .text(let rule) = question.kind { rule } else { nil }
  }

  /// What somebody is asked whose line may be a question to the room rather than the text that is asked for.
  /// Where answers are judged, and where words are counted and these are not so many, it hardly is one.
  /// - Parameters:
  ///   - refused: what they typed just before, and were asked about.
  ///   - hasAnswered: whether they have given something, which the line would take the place of.
  fileprivate func doubt(
    about line: String, after refused: String?, hasAnswered: Bool
  ) -> Refusal? {
    // A story may ask what it likes.
    guard let rule = textRule, rule.lines == nil else { return nil }
    if rule.key == nil, Talk.isAside(line), line.wordCount != rule.words {
      return line == refused
        ? nil : Self.asked(.unclearAnswerOrAside(say: "/say \(line)"), line, hasAnswered)
    }
    guard rule.use == nil, rule.key?.isAsked(line) ?? Talk.asksTheRoom(line) else { return nil }
    if rule.key != nil || rule.words != nil {
      return rule.key == nil && line.wordCount == rule.words
        ? nil
        : .unclearQuestionToTheRoom(say: "/say \(line)", answer: "/answer \(line)")
          .offering("/say \(line)")
    }
    return line != refused && line.wordCount <= Talk.longestQuestion
      && !Talk.mentionsQuestions(question.text.words())
      ? Self.asked(.unclearAnswerOrQuestion(say: "/say \(line)"), line, hasAnswered) : nil
  }

  /// Asked back once: a yes gives the line as it is.
  private static func asked(_ refusal: Refusal, _ line: String, _ hasAnswered: Bool) -> Refusal {
    let sentence: Sentence =
      hasAnswered
      ? .listsFollowing(rest: refusal.sentence, next: .adviceSavedStands) : refusal.sentence
    return Refusal(refusal.code, sentence).offering("/answer \(line)")
  }
}

extension Utterance {
  /// What a line that is plainly meant for the house is answered with: what was meant where that only shows
  /// something, or else how to do it, and how to give or say the words themselves.
  fileprivate static func askedBack(
    _ word: HouseWord, _ line: String, during question: Question?
  ) -> Utterance {
    let isText = if case .text = question?.kind { true } else { false }
    let advice: Sentence
    switch word {
    case .again, .time, .whereabouts: return .request(word)
    case .help, .puzzled, .lost:
      // It takes the place of what people have before them, so it is shown unasked only where a line is no answer.
      guard isText else { return .request(word) }
      advice = .adviceHelp
    case .helpMe: advice = .adviceHelpMe
    case .quit: advice = .adviceQuit
    case .undo: advice = .adviceUndo
    case .pass, .skip, .unsure, .unwilling: advice = .advicePass
    case .finished: advice = .adviceFinished
    case .done: advice = .adviceDone
    case .reveal: advice = .adviceReveal
    case .stay: advice = .adviceStay
    case .hand: advice = .adviceHand
    case .lower: advice = .adviceLower
    }
    let text = line.withoutBlanksAround
    let refusal: Refusal =
      isText
      ? .unclearOrAnswer(advice: advice, answer: "/answer \(text)")
      : .unclearOrSay(advice: advice, say: "/say \(text)")
    return .refused(refusal.offering(word.command))
  }
}
