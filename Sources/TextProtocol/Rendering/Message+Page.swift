import ActivityKit
import Messages
import Words

extension Message {
  /// The message as people read it. One column, no decoration: it is read aloud as well as seen.
  func page(_ voice: Voice) -> Page {
    var page = Page(voice)
    switch self {
    case .welcome(let house, _): page.add(.pagesWelcome(house: house))
    case .signin(let question): page.add(question.sentence, .question)
    case .events(let events):
      page.add(events.rows)
      page.add(events.place, of: kind)
    case .agreement(_, let title, let text):
      page.add(.eventsPleaseRead(title: title))
      page.addLines(text)
    case .seated(let seat): page.add(seat)
    case .joined(let name, let here): page.add(.pagesJoined(name: name, here: here))
    case .left(let name, let here, .left): page.add(.pagesLeft(name: name, here: here))
    case .left(let name, _, .dropped): page.add(.pagesDropped(name: name))
    case .returned(let name, _, let before):
      page.add(
        before.map { .pagesReturnedAs(name: name, before: $0) } ?? .pagesReturned(name: name))
    case .crowd(let change): page.add(change)
    case .chat(let from, let role, let text, let room):
      page.add(room == .team ? .tellsTeam : .says, from: from, role, text)
    case .tell(let from, let role, _, let text, .received):
      page.add(.tells, from: from, role, text)
    case .tell(_, _, let to, let text, .sent): page.add(.speechYouTell(name: to, text: text))
    case .announcement(let from, let text, let toGroup):
      page.add(toGroup ? .announcesToGroup : .announces, from: from, .participant, text)
    case .who(let people):
      page.add(people)
      page.add(people.place, of: kind)
    case .roster(let people):
      page.add(people)
      page.add(people.place, of: kind)
    case .hands(let people): page.add(hands: people)
    case .balance(let people):
      page.add(balance: people.rows)
      page.add(people.place, of: kind)
    case .agenda(let items): page.add(items)
    case .run(let sheet): page.add(sheet)
    case .time(let time): page.add(time)
    case .help(let help): page.add(help)
    case .mode(.speech, _): page.add(Mode.speech.inWords)
    case .mode(let mode, let columns):
      page.add(
        columns.map { .pagesModeColumns(mode: mode.inWords, columns: $0) } ?? mode.inWords)
    case .pong(token: ""): page.add(.pagesPongAlone)
    case .pong(let token): page.add(.pagesPong(token: token))
    case .notice(let notice): page.add(notice.sentence)
    case .error(let refusal, _): page.add(refusal.sentence, .error)
    case .bye(let goodbye): page.add(goodbye.sentence)
    case .activity(let title, _, let number, let count, let asks):
      page.addBlank()
      page.add(
        number.map { .activitiesBegins(number: $0, count: count, title: title) }
          ?? (asks ? .activitiesBetweenQuestion : .activitiesBetween(title: title)))
    case .say(let sentence): page.addLines(sentence)
    case .prompt(let prompt): page.add(prompt)
    case .saved(_, let text, let note, let replaced, let isTold):
      if isTold {
        if let note { page.add(note) }
      } else {
        page.add(saved: voice.text(text), note, instead: replaced.map(voice.text))
      }
    case .passed(_, let withdrawn):
      page.add(
        withdrawn.map { .activitiesPassedWithdrawn(text: voice.text($0).sentence) }
          ?? .activitiesPassed)
    // People read nothing of it.
    case .closed, .said, .result, .phase: break
    case .reminder(let seconds): page.add(.clockLeft(time: .seconds(seconds)))
    case .tally(let title, let counts):
      page.add(title: voice.text(title))
      for count in counts { page.add(count) }
    case .list(let title, let items, let numbered, _):
      page.add(title: voice.text(title))
      page.add(items.map(voice.text), numbered: numbered)
    case .board(let board, _): page.add(board)
    case .recap(let activity, let lines):
      page.add(recap: lines.rows, of: activity)
      page.add(lines.place, of: kind)
    case .scores(let rows, let final, let scope, let others, let teams):
      if let teams { page.add(teams, final: final) }
      // Where only teams were given points, nobody's own are missed.
      if teams == nil || !rows.rows.isEmpty {
        page.add(rows.rows, final: final, scope: scope, others: others)
      }
      page.add(rows.place, of: kind)
    case .teams(let teams, let own): page.add(teams, own: own)
    case .award(let awards, let total):
      let reason: Sentence = .plainVerbatim(text: voice.text(awards.reason).sentence)
      page.add(awards.sentence(reason: reason, total: total))
    case .breakout(let people, let away, let topics, let seconds, let paused, let comes):
      let time = Sentence.time(seconds, paused: paused)
      if let comes {
        page.add(.activitiesJoinsYou(name: comes, time: time))
      } else {
        page.add(breakout: people, away: away, topics, time)
      }
    case .regrouped: page.add(.activitiesRegrouped)
    case .floor(let name, let seconds, let yours, let paused, let again):
      let time = seconds.map { Sentence.time($0, paused: paused) }
      page.add(floor: name, time, yours: yours, again: again)
    case .paused(let by, let asked, let othersAsked, let mayTalk):
      let may: Sentence? =
        mayTalk
        ? asked ? .clockMayAnswer : othersAsked ? .clockTheyMayAnswer : .clockMayTalk
        : asked ? .clockMayOnlyAnswer : nil
      page.add([by.map { .clockPausedBy(name: $0) } ?? .clockPaused] + [may].compactMap(\.self))
    case .resumed(let seconds):
      page.add([.clockResumed] + (seconds.map { [.clockLeft(time: .seconds($0))] } ?? []))
    case .extended(let more, let left, let paused):
      let (more, left) = (Duration.seconds(more), Duration.seconds(left))
      page.add(
        paused
          ? .clockExtendedPaused(more: more, left: left) : .clockExtended(more: more, left: left))
    }
    return page
  }
}

extension Sentence {
  /// A time, with the word that it stands still where it does.
  static func time(_ seconds: Int, paused: Bool) -> Sentence {
    paused ? .clockStanding(time: .seconds(seconds)) : .promptsTime(time: .seconds(seconds))
  }
}

extension String {
  /// The text as a sentence: with a full stop unless it ends in a mark of its own, or in an address, of which
  /// the mark would become a part.
  var sentence: String {
    last.map { ".!?…。！？".contains($0) } ?? true || endsInAddress ? self : "\(self)."
  }
}

extension Mode {
  /// What their lines are like who have chosen it.
  fileprivate var inWords: Sentence {
    switch self {
    case .plain: .pagesModePlain
    case .ansi: .pagesModeAnsi
    case .speech: .pagesModeSpeech
    case .json: .pagesModeJson
    }
  }
}
