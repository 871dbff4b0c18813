/// What a notice is about: the stable `code` of all other sentences of the house.
public enum NoticeCode: String, Sendable, CaseIterable {
  // The session
  case hint
  case here
  /// In which mode lines are written.
  case mode
  /// For how wide a window lines are made.
  case width
  /// What a command may begin with.
  case prefix
  /// Who edits the lines that the reader types.
  case edit
  /// Whether the bell of the reader's terminal rings.
  case bell
  /// The language in which the reader is told things.
  case language
  /// The time zone in which the reader is told when events are.
  case zone
  /// Where the reader is, and what goes on there.
  case whereabouts
  /// What was said while a question was open, to readers in speech mode.
  case missed
  /// Which piece of a gallery was read, to readers in speech mode.
  case piece
  /// How much time the reader has to answer.
  case pace
  case disconnected

  // The event
  case waiting
  /// Of a place in an event that is full.
  case waitingList = "waiting_list"
  case recovered
  /// The last activity is over; people may stay and talk.
  case agendaDone = "agenda_done"
  /// People are in breakouts and the reader is in the main room.
  case inMainRoom = "in_main_room"
  /// What one types reaches nobody for a while.
  case onYourOwn = "on_your_own"
  /// So few are asked without names that others may guess whose an answer is.
  case few
  case scoresOff = "scores_off"
  /// Which of the choices the reader has written themselves.
  case ownChoice = "own_choice"
  /// Too few people answered an anonymous prompt for its counts to be shown.
  case tallyHidden = "tally_hidden"
  /// An answer that only facilitators are shown.
  case privateAnswer = "private_answer"
  case eventEnded = "event_ended"

  // Its agenda
  case wentBack = "went_back"
  case activityFailed = "activity_failed"
  /// The reader's text of several lines is done, or the last line of it is taken back.
  case written
  /// For facilitators: what is still to come of the agenda is otherwise now. Everyone is told of what is on.
  case agendaChanged = "agenda_changed"
  /// When the event ends by itself, or that it does not any more.
  case closing
  /// For facilitators who follow the run sheet: how the evening stands.
  case run
  /// A facilitator gives or takes points.
  case points
  /// A facilitator has ended what was going on.
  case stepEnded = "step_ended"
  /// Whose small group is another one now, and why; facilitators read it of all.
  case grouped
  /// What somebody has answered for a small group, or how it stands.
  case groupAnswer = "group_answer"
  /// A question is open to others only.
  case othersAnswer = "others_answer"
  /// A question stays open after the reader's time for it, to others who have more.
  case stillOpen = "still_open"
  /// For whoever watches: how many have answered the open prompt or passed.
  case answerCount = "answer_count"
  /// For facilitators who ask: how many have answered or passed.
  case answered
  /// For facilitators who ask who is away: nobody is.
  case away
  /// For facilitators: the plan was read again, and what is different now.
  case reloaded
  /// For facilitators: something in the plan's files, with its place.
  case diagnostic

  /// What was asked for waits until it is asked for again.
  case confirm

  // Keeping the room safe
  case muted
  case unmuted
  /// Somebody, or oneself, was given another name.
  case renamed
  case slow
  case quiet
  /// One's own hand went up or down.
  case hand
  /// Who has the word, or has finished.
  case called
  /// A call for help is on its way.
  case helpSent = "help_sent"
  case crisisLine = "crisis_line"
  case reported
  case ignoring

  // For facilitators only
  /// What a facilitator did, or which rules hold.
  case moderated
  case helpAsked = "help_asked"
  /// Who has called for help and waits still, or waits no more.
  case calls
  case report
  case note

  // Who leads
  /// For co-facilitators: no facilitator is there, and they may lead.
  case takeOffered = "take_offered"
  /// Somebody leads in the place of a facilitator, or no more.
  case leading

  // One person
  /// A personal code, shown once.
  case personalCode = "personal_code"
  /// Who says that they come to a date.
  case rsvp
  /// Whether the reader is reminded of a date.
  case remind
  case facilitating
  case revealed
  /// What the reader has written in the event, where that is nothing.
  case keepsake
  /// What people have written is read by whoever leads before the room sees it.
  case held
  case stayed
  /// The reader has stopped for now, or is back.
  case stopped
  case joinsGroups = "joins_groups"
  /// Who is in which team now, or that there are none any more.
  case team
  case alone
  case seatReleased = "seat_released"

  // The house
  /// Nothing can be saved right now; the event waits.
  case savingStopped = "saving_stopped"
  case savingResumed = "saving_resumed"
}
