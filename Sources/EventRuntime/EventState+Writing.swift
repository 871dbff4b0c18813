import ActivityKit
public import Messages

/// Texts of several lines, which people write until they type `done`.
extension EventState {
  /// The text that somebody is writing, as they read it back; nil where there is none.
  public func draft(of number: Int) -> Message? {
    guard let seat = seat(number), openPrompt(for: seat) != nil,
      let lines = stage?.answer(of: seat.id)?.lines, !lines.isEmpty
    else { return nil }
    return .list(
      title: .commonYourText, items: lines.map(Text.verbatim), numbered: true, yours: true)
  }

  /// The prompt to which somebody is writing a text of several lines; nil where they are asked for none.
  func writing(of seat: Seat) -> LivePrompt? {
    openPrompt(for: seat).flatMap { $0.prompt.question.isForLines ? $0 : nil }
  }

  /// - Returns: false where they write no such text, so that `done` means something else.
  mutating func endText(of number: Int, in work: inout Work) -> Bool {
    guard let seat = seat(number), seat.standing != .left, let open = writing(of: seat) else {
      return false
    }
    guard open.hasAnswered(seat.id), let count = stage?.answer(of: seat.id)?.lines.count else {
      work.refuse(.noPromptNothingWritten)
      return true
    }
    withStage(in: &work) { stage, _, _ in stage.endText(of: seat.id) }
    work.notice(.writtenDone(count: count), to: .seats([number]))
    return true
  }

  /// What `/undo` of somebody does: it takes back the last line of a text, and elsewhere what they gave, as `pass`
  /// does.
  public func readUndo(from number: Int) -> Utterance {
    guard let seat = seat(number) else { return .refused(.notSeatedNotInAnEvent) }
    if let open = writing(of: seat) { return .input(.undo(seat: number, prompt: open.id)) }
    guard let open = openPrompt(for: seat) ?? groupAsking(of: seat)?.open,
      open.hasAnswered(seat.id)
    else { return .refused(.noPromptNothingWritten) }
    return pass(on: open, by: seat)
  }

  mutating func undo(_ number: Int, _ prompt: Int, in work: inout Work) {
    guard let seat = seat(number), seat.standing != .left, let open = writing(of: seat),
      open.id == prompt
    else { return work.refuse(.tooLateWithdrawal) }
    guard open.hasAnswered(seat.id) else { return work.refuse(.noPromptNothingWritten) }
    withStage(in: &work) { stage, _, _ in stage.takeBackLine(of: seat.id) }
  }

  mutating func tookBack(
    _ line: String, _ person: Person.ID, _ rest: Answer, of open: LivePrompt, in work: inout Work
  ) {
    let privacy = open.prompt.privacy
    if rest.lines.isEmpty {
      keepsakes.remove(open, of: person.seat)
      if privacy != .nobody { countAnswer(-1, to: open, of: rest) }
    } else {
      noteKeepsake(rest, by: person, to: open, in: work)
    }
    if privacy != .nobody {
      work.keep(
        rest.lines.isEmpty
          ? .answerWithdrawn(run: run, prompt: open.id, answer: rest.id)
          : .answered(
            run: run, prompt: open.id, answer: rest.id, seat: rest.person?.seat, privacy: privacy,
            value: rest.kept(in: open.prompt.question), isFeedback: isFeedback))
    }
    if privacy == .facilitator {
      work.notice(.privateAnswerTakenBack(name: name(person)), to: .holders(of: .answers))
    }
    work.notice(
      .writtenLineTakenBack(line: line, count: rest.lines.count), to: .seats([person.seat]))
  }

  /// Why lines cannot be added to a text; nil where they can, or are none.
  func objection(toAdding value: Answer.Value, to open: LivePrompt, by person: Person.ID)
    -> Refusal?
  {
    guard case .lines(let lines) = value, case .text(let rule) = open.prompt.question.kind,
      !rule.hasRoom(for: lines, after: stage?.answer(of: person)?.lines ?? [])
    else { return nil }
    return .answerTooLongOfText(lines: rule.lines ?? 1, most: TextRule.mostOfLines)
  }
}
