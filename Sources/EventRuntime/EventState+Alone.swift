import ActivityKit
import Messages

/// Time in which everyone is to themselves: what people type then is theirs.
extension EventState {
  /// - Parameter number: the seat of the only one who is told; nil tells everyone.
  func tellAlone(
    about topics: [Text], _ time: Duration, to number: Int? = nil, in work: inout Work
  ) {
    let all = number.map { Recipients.seats([$0]) } ?? .everyone
    for topic in topics { work.say(.say(Sentence(topic)), to: all) }
    let time = shown(.promptsTime(time: time))
    tellOwnTime(
      .onYourOwnAlone(time: time), toSpeakers: .onYourOwnOthersAlone(time: time), to: number,
      in: &work)
  }

  private func tellOwnTime(
    _ notice: Notice, toSpeakers other: Notice, to number: Int?, in work: inout Work
  ) {
    let told = seats.filter { $0.standing == .here && (number ?? $0.number) == $0.number }
    let speakers = told.filter { !keepsToThemselves($0) }.map(\.number)
    let others = told.filter(keepsToThemselves).map(\.number)
    if !others.isEmpty {
      work.notice(notice, to: speakers.isEmpty && number == nil ? .everyone : .seats(others))
    }
    if !speakers.isEmpty { work.notice(other, to: .seats(speakers)) }
  }

  /// Whether an activity runs that is quiet as a whole. While it is paused people talk.
  public var isQuietTime: Bool { phase == .running && !isPaused && stage?.isQuiet == true }

  /// Whether the room is not told by name who comes and goes, because it is locked or quiet.
  public var isHushed: Bool { order.isHushed }

  /// - Parameter number: the seat of the only one who is told; nil tells everyone.
  func tellQuiet(to number: Int? = nil, in work: inout Work) {
    guard isQuietTime else { return }
    tellOwnTime(
      .onYourOwnQuiet(activity: runningTitle),
      toSpeakers: .onYourOwnOthersQuiet(activity: runningTitle), to: number, in: &work)
  }

  /// Whether what the person types then stays with them: it does not where they lead or have the word.
  private func keepsToThemselves(_ seat: Seat) -> Bool {
    seat.role.takesPart && !hasTheWord(seat.number)
  }

  /// Whether somebody who reads to themselves gives what looks like an answer: most likely to a vote that
  /// comes in a moment.
  func isEarly(_ line: String, of seat: Seat) -> Bool {
    phase == .running && stage?.aloneTopics != nil && keepsToThemselves(seat)
      && ChoiceReader.looksLikeMarks(line)
  }

  /// What becomes of a line while people are to themselves, or have just been; nil at other times.
  func ownTime(of seat: Seat, at now: Duration) -> Utterance? {
    guard keepsToThemselves(seat) else { return nil }
    if isAloneTime { return .kept }
    return prompts.hasJustBeenAlone(at: now)
      ? .refused(objection(toSpeechOf: seat.number, at: now) ?? .tooLateNote) : nil
  }

  /// The stretch of time in which somebody is told at most once that their lines stay with them; nil
  /// when they do not.
  var stretchOfNotes: NoteStretch? {
    guard phase == .running, let stage else { return nil }
    guard stage.asking != nil || stage.aloneTopics != nil || isQuietTime else { return nil }
    return NoteStretch(
      run: run, prompt: stage.asking?.id, after: prompts.aloneUntil, isPaused: isPaused)
  }

  /// Tells those who are asked for answers without names once they are so few that it shows.
  mutating func tellOfFew(in work: inout Work) {
    for open in openPrompts
    where open.isAmongFew != true && company.isFew(open.prompt, at: work.now) {
      slot.change { $0.noteFew(open.id) }
      work.notice(
        open.prompt.isCountedUnnamed
          ? .fewUncounted(floor: company.floor) : .fewOthersMayGuess, to: asked(by: open.prompt))
    }
  }

  /// Tells everyone whom the reason does not concern that an activity had to be ended.
  func tellOfFailure(in work: inout Work) {
    let others = seats.filter { $0.standing == .here && !may($0.number, .calls) }
    guard !others.isEmpty else { return }
    work.notice(
      .activityFailedCutShort(activity: runningTitle), to: .seats(others.map(\.number)))
  }
}

/// Within one, a person is told once.
public struct NoteStretch: Hashable, Sendable {
  let run: Int
  /// nil while people are to themselves.
  let prompt: Int?
  /// The end of the time before in which they were.
  let after: Duration?
  let isPaused: Bool
}
