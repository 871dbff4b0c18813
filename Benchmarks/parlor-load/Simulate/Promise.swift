/// What a simulated evening is held to.
enum Promise: String, CaseIterable {
  case saved, seat, points, journal, rows, replay, restart
  case clock, stuck, trouble, end, fault
  case anonymity, privacy, audience, pass, chat, alone
  case mute, ignore, breakout, floor, author, form

  /// The promise, for people.
  var about: String {
    switch self {
    case .saved: "what somebody was told is saved is on disk"
    case .seat:
      "a seat and its code are on disk before their holder is told, and the code opens that seat for as long as "
        + "the event lasts, or until it makes room before its holder took part in anything"
    case .points: "nobody is told of points that they were not given, or loses any"
    case .journal: "entries are written once, in order, and what SQLite holds is what was written"
    case .rows:
      "the rows of attendance, answers, scores and moderation are those that the journal leads to"
    case .replay: "the same journal in a second state leads to the same"
    case .restart:
      "a new house takes up what was live, in the same question, with no more time than before and no second "
        + "less than was saved"
    case .clock:
      "an event's clock goes on with time, and stands still while nothing can be saved or people are waited for"
    case .stuck: "whatever is due comes, and nobody waits for others for more than half a minute"
    case .trouble: "once the disk is sound, saving goes on"
    case .end: "`/skip`, or `/next`, and `/end` bring every event to its end, on disk too"
    case .fault: "no module that ships ends an activity by a fault"
    case .anonymity:
      "an author without a name is told to nobody, and once the question has closed nothing on disk tells"
    case .privacy: "what is for facilitators, or for nobody, reaches no one else"
    case .audience:
      "a question and a board reach those whom they are for, and what is confirmed only who gave it"
    case .pass: "only who passed is told of it"
    case .chat: "what is said is never on disk"
    case .alone: "what is typed in time alone is not said"
    case .mute: "the muted reach nobody but those who lead"
    case .ignore: "nobody hears whom they ignore"
    case .breakout: "what is said in a small group stays there"
    case .floor: "nobody speaks in the turn of somebody else"
    case .author: "what somebody said is told as theirs"
    case .form: "no line but the first of what somebody said begins as if somebody said it"
    }
  }
}
