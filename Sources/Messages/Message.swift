public import ActivityKit

/// Everything the server says. `docs/protocol.md` lists each with its fields in json mode; the human
/// text may change, the ``Kind`` and the fields may only grow.
public enum Message: Sendable, Equatable {
  // MARK: Signing in

  case welcome(house: String, version: String)
  case signin(DoorQuestion)
  case events(Paged<EventRow>)
  /// What has to be agreed to before one comes into an event.
  case agreement(event: String, title: String, text: String)
  case seated(SeatTaken)

  // MARK: People and speech

  case joined(name: String, here: Int)
  case left(name: String, here: Int, reason: LeaveReason)
  /// `before` is another name under which they were here until now, in a seat that is gone.
  case returned(name: String, here: Int, before: String? = nil)
  /// What came and went within a moment in a crowded room, instead of a line for each.
  case crowd(CrowdChange)
  case chat(from: String, role: Role = .participant, text: String, room: ChatRoom = .main)
  /// What the reader has said themselves has reached the others. People read nothing of it.
  case said(text: String, room: ChatRoom)
  /// `role` is that of who sent it.
  case tell(
    from: String, role: Role = .participant, to: String, text: String, direction: TellDirection)
  /// - Parameter toGroup: whether it is for the small group of the reader alone.
  case announcement(from: String, text: String, toGroup: Bool = false)
  case who(Paged<PersonRow>)
  case roster(Paged<RosterRow>)
  /// Whose hands are up, for facilitators.
  case hands(Paged<SpeakerRow>)
  /// Who has spoken how much, for facilitators.
  case balance(Paged<SpeakerRow>)

  // MARK: Activities

  /// - `number`: its place on the agenda, counted from 1; nil of what is not planned.
  /// - `asks`: whether the title is a question that follows by itself.
  case activity(title: String, module: String, number: Int?, of: Int, asks: Bool = false)
  /// What an activity says to the room or to one person, and what the house says among that.
  case say(Sentence)
  case prompt(OpenPrompt)
  /// `replaced` is the answer that it takes the place of, where that was another one. Where `isTold` people
  /// are told otherwise, and read only the note.
  case saved(
    prompt: Int, text: Text, note: Sentence? = nil, replaced: Text? = nil, isTold: Bool = false)
  /// `withdrawn` is the answer that was taken back with it.
  case passed(prompt: Int? = nil, withdrawn: Text? = nil)
  /// The prompt takes no more answers. People read nothing of it.
  case closed(prompt: Int)
  /// What was right of a prompt; `right` is whether the reader was, where that is known. People read nothing
  /// of it.
  case result(prompt: Int, solution: [Text], right: Bool? = nil)
  case reminder(seconds: Int)
  case tally(title: Text, counts: [Display.Count])
  /// `yours` where it is not for all. People read nothing of that.
  case list(title: Text, items: [Text], numbered: Bool, yours: Bool = false)
  /// What stays before the reader, `yours` where it is not that of all. An empty one is taken down, and people
  /// read nothing of that.
  case board(Board, yours: Bool)
  /// What goes on for a while. People read nothing of it, and hear a bell where it rings.
  case phase(Display.Phase)
  /// What the house has said since an activity began, the oldest line first.
  case recap(activity: String, lines: Paged<Sentence>)
  /// `others` is how many take part and have no points.
  case scores(
    rows: Paged<ScoreRow>, final: Bool, scope: ScoreScope, others: Int = 0,
    teams: TeamScores? = nil)
  /// The points that somebody gets at once, each with what they are for; `total` is what they have now.
  case award([Award], total: Int)
  /// Who is in which team; `own` is the number of the reader's.
  case teams([TeamRow], own: Int? = nil)
  /// `paused` tells, here and below, that the time stands still.
  /// `away` are those of `people` who have lost the connection. `comes` has just joined the reader's.
  case breakout(
    people: [String], away: [String] = [], topics: [Text] = [], seconds: Int,
    paused: Bool = false, comes: String? = nil)
  case regrouped
  /// Who has the floor; `name` is nil when it is open to everyone again.
  /// - Parameter again: whether it began before and is told to somebody who comes in now.
  case floor(
    name: String?, seconds: Int? = nil, yours: Bool = false, paused: Bool = false,
    again: Bool = false)

  // MARK: The agenda and its clock

  case agenda([AgendaRow])
  /// How the evening stands, for facilitators.
  case run(RunSheet)
  case time(EventTime)
  /// `asked` is whether a question is open to the reader that any line answers, `othersAsked` whether it is only to
  /// others.
  case paused(
    by: String? = nil, asked: Bool = false, othersAsked: Bool = false, mayTalk: Bool = true)
  /// `seconds` is what is left of the step that goes on, when it has a clock.
  case resumed(seconds: Int? = nil)
  /// `seconds` were added, `left` are left now.
  case extended(seconds: Int, left: Int, paused: Bool = false)

  // MARK: The session

  case help(Help)
  /// - Parameter columns: the width of the window, where the client has told it in words.
  case mode(Mode, columns: Int? = nil)
  case pong(token: String)
  case notice(Notice)
  /// `prompt` is the one that the refused line was to answer, where it was.
  case error(Refusal, prompt: Int? = nil)
  case bye(Goodbye)
}

extension Message {
  /// The stable `type` of a message in json mode.
  public enum Kind: String, Sendable, CaseIterable {
    case welcome, signin, events, agreement, seated
    case joined, left, returned, crowd, chat, said, tell, announcement, who, roster
    case hands, balance
    case activity, say, prompt, saved, passed, closed, result, reminder
    case tally, list, phase, board, recap, scores, award, teams, breakout, regrouped, floor
    case agenda, run, time, paused, resumed, extended
    case help, mode, pong, notice, error, bye
  }

  public var kind: Kind {
    switch self {
    case .welcome: .welcome
    case .signin: .signin
    case .events: .events
    case .agreement: .agreement
    case .seated: .seated
    case .joined: .joined
    case .left: .left
    case .returned: .returned
    case .crowd: .crowd
    case .chat: .chat
    case .said: .said
    case .tell: .tell
    case .announcement: .announcement
    case .who: .who
    case .roster: .roster
    case .hands: .hands
    case .balance: .balance
    case .activity: .activity
    case .say: .say
    case .prompt: .prompt
    case .saved: .saved
    case .passed: .passed
    case .closed: .closed
    case .result: .result
    case .reminder: .reminder
    case .tally: .tally
    case .list: .list
    case .board: .board
    case .phase: .phase
    case .recap: .recap
    case .scores: .scores
    case .award: .award
    case .teams: .teams
    case .breakout: .breakout
    case .regrouped: .regrouped
    case .floor: .floor
    case .agenda: .agenda
    case .run: .run
    case .time: .time
    case .paused: .paused
    case .resumed: .resumed
    case .extended: .extended
    case .help: .help
    case .mode: .mode
    case .pong: .pong
    case .notice: .notice
    case .error: .error
    case .bye: .bye
    }
  }
}
