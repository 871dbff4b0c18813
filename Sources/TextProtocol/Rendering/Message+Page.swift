import ActivityKit

extension Message {
  /// The message as people read it. One column, no decoration: it is read aloud as well as seen.
  var page: Page {
    switch self {
    case .welcome(let house, _):
      Page("Welcome to \(.heading, house).")
    case .signin(_, let text):
      Page(Tinted(text, .question))
    case .events(let events):
      .events(events.rows).adding(events.place, of: kind)
    case .agreement(_, let title, let text):
      .agreement(title, text)
    case .seated(let seat):
      .seated(seat)
    case .joined(let name, let here):
      Page("\(.name, name) joined. \(here) here.")
    case .left(let name, let here, .left):
      Page("\(.name, name) left. \(here) here.")
    case .left(let name, _, .dropped):
      Page("\(.name, name) lost the connection; the seat is kept.")
    case .returned(let name, _):
      Page("\(.name, name) is back.")
    case .crowd(let change):
      .crowd(change)
    case .chat(let from, let role, let text, _):
      SpeechForm.says.page(from: from, role, text)
    case .tell(let from, let role, _, let text, .received):
      SpeechForm.tells.page(from: from, role, text)
    case .tell(_, _, let to, let text, .sent):
      SpeechForm.sent(to: to, text)
    case .announcement(let from, let text):
      SpeechForm.announces.page(from: from, .facilitator, text)
    case .who(let people):
      .who(people).adding(people.place, of: kind)
    case .roster(let people):
      .roster(people).adding(people.place, of: kind)
    case .hands(let people):
      .hands(people)
    case .balance(let people):
      .balance(people.rows).adding(people.place, of: kind)
    case .agenda(let items):
      .agenda(items)
    case .time(let time):
      .time(time)
    case .help(let help):
      .help(help)
    case .mode(let mode, let columns):
      Page(
        "Lines are \(mode.rawValue) now\(columns.map { ", for a window of \($0) columns" } ?? "").")
    case .pong(let token):
      Page("pong \(token)")
    case .notice(_, let text):
      Page(Tinted(text, .plain))
    case .error(_, let text):
      Page(Tinted(text, .error))
    case .bye(_, let text):
      Page(Tinted(text, .plain))
    case .activity, .say, .prompt, .saved, .passed, .closed, .reminder, .tally, .list,
      .scores, .award, .breakout, .regrouped, .floor, .paused, .resumed, .extended:
      activityPage
    }
  }
}

extension Tinted {
  /// Names in a row: "ana, ben and cleo".
  static func names(_ names: [String]) -> Tinted {
    var text: Tinted = ""
    for (index, name) in names.enumerated() {
      if index > 0 { text = text + (index == names.count - 1 ? " and " : ", ") }
      text = text + Tinted(name, .name)
    }
    return text
  }
}

/// `1 person`, `3 people`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

/// A number of seconds in words.
func spoken(_ seconds: Int) -> String { Duration.seconds(max(0, seconds)).spoken }

/// A time with the word that it stands still, where it does.
func spoken(_ seconds: Int, _ paused: Bool) -> String {
  spoken(seconds) + (paused ? " (paused)" : "")
}
