extension Page {
  static func events(_ events: [EventRow]) -> Page {
    guard !events.isEmpty else { return Page("There are no events yet.") }
    var page = Page(Tinted("Events", .heading))
    for event in events {
      let state =
        event.state == .scheduled
        ? event.starts.map { "starts \($0)" } ?? "not open yet"
        : event.state.rawValue
      let people = event.people > 0 ? ", \(counted(event.people, "person", "people"))" : ""
      page.add(
        "\(event.number). \(.name, event.title) (\(event.slug)), \(state)\(people)", indent: 2,
        hang: 5)
      if let about = event.about { page.add("\(about)", indent: 5, hang: 5) }
    }
    return page
  }

  static func crowd(_ change: CrowdChange) -> Page {
    let parts = [
      (change.joined, "joined"), (change.returned, "came back"), (change.left, "left"),
      (change.dropped, "lost the connection"),
    ].filter { $0.0 > 0 }
    let words = parts.enumerated().map { index, part in
      index == 0 ? "\(counted(part.0, "person", "people")) \(part.1)" : "\(part.0) \(part.1)"
    }
    let text =
      words.count > 1
      ? words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "") : words.joined()
    return Page(Tinted("\(text). \(change.here) here.", .plain))
  }

  static func agreement(_ title: String, _ text: String) -> Page {
    var page = Page("Before you come in to \(.heading, title), please read this.")
    page.addLines(text)
    return page
  }

  static func seated(_ seat: SeatTaken) -> Page {
    let role: Tinted = seat.role == "participant" ? "" : ", \(seat.role)"
    var page = Page("You are in \(.heading, seat.title) as \(.name, seat.name)" + role + ".")
    if let about = seat.about { page.addLines(about) }
    if let text = seat.text { page.addLines(text) }
    if let code = seat.code {
      page.add("If your connection drops, come back with: \(.question, "/rejoin \(code)")")
    }
    return page
  }

  static func who(_ people: Paged<PersonRow>) -> Page {
    let near = people.rows.filter { $0.here && $0.isInGroup == true }
    let here = people.rows.filter { $0.here && $0.isInGroup != true }
    let away = people.rows.filter { !$0.here }
    // How many are here cannot be counted on one page of them.
    if people.place != nil {
      var text: Tinted = "\(people.total) people."
      if !near.isEmpty { text = text + " In your group: " + row(near) + "." }
      if !here.isEmpty { text = text + " Here: " + row(here) + "." }
      if !away.isEmpty { text = text + " Away: " + row(away) + "." }
      return Page(text)
    }
    var text: Tinted = ""
    if near.isEmpty {
      text = "\(here.count) here"
      text = text + (here.isEmpty ? "." : ": " + row(here) + ".")
    } else {
      text = "\(near.count) in your group: " + row(near) + "."
      if !here.isEmpty { text = text + " \(here.count) elsewhere: " + row(here) + "." }
    }
    if !away.isEmpty { text = text + " \(away.count) away: " + row(away) + "." }
    return Page(text)
  }

  /// Names in a row, each with its role where that is not the common one.
  private static func row(_ people: [PersonRow]) -> Tinted {
    var text: Tinted = ""
    for (index, person) in people.enumerated() {
      if index > 0 { text = text + ", " }
      text = text + Tinted(person.name, .name)
      if person.role != "participant" { text = text + " (\(person.role))" }
    }
    return text
  }

  static func roster(_ people: Paged<RosterRow>) -> Page {
    guard !people.rows.isEmpty else { return Page("Nobody has come yet.") }
    var page = Page(Tinted("\(counted(people.total, "person", "people"))", .heading))
    for person in people.rows {
      let time = person.awaySeconds.map { " for \(spoken($0))" } ?? ""
      let notes = [
        person.role, person.place.rawValue + time,
        person.hand ? "hand up" : nil, person.muted ? "muted" : nil,
        person.staysOut ? "stays out of groups" : nil, person.group.map { "in group \($0)" },
        person.joinedSeconds.map { "came \(spoken($0)) ago" },
      ].compactMap(\.self)
      page.add(
        "\(.name, person.name), \(notes.joined(separator: ", "))", indent: 2, hang: 4)
    }
    return page
  }

  static func agenda(_ items: [AgendaRow]) -> Page {
    guard !items.isEmpty else { return Page("The agenda is empty.") }
    var page = Page(Tinted("Agenda", .heading))
    for item in items {
      let title = Tinted(item.title, item.state == .now ? .name : .plain)
      let state: Tinted = item.state == .next ? "" : ", \(item.state.rawValue)"
      page.add("\(item.number). " + title + state, indent: 2, hang: 5)
    }
    return page
  }

  static func time(_ time: EventTime) -> Page {
    var text = "The event has run for \(spoken(time.elapsedSeconds))."
    if let activity = time.activity { text += " Now: \(activity)." }
    if let step = time.step { text += " \(step)." }
    if let remaining = time.remainingSeconds { text += " \(spoken(remaining)) left of this step." }
    if time.paused { text += " The clock is paused." }
    return Page(Tinted(text, .plain))
  }
}
