extension Page {
  static func hands(_ people: Paged<SpeakerRow>) -> Page {
    guard people.place == nil else {
      let names = people.rows.map(\.name).joined(separator: ", ")
      return Page("\(people.total) hands are up, the first of them: \(names).")
    }
    return people.rows.isEmpty
      ? Page("No hands are up.") : Page("Hands up: " + .names(people.rows.map(\.name)) + ".")
  }

  static func balance(_ people: [SpeakerRow]) -> Page {
    guard !people.isEmpty else { return Page("No participant is here.") }
    var page = Page(Tinted("Lines spoken", .heading))
    let width = people.map { String($0.lines).count }.max() ?? 1
    for person in people {
      let number = String(person.lines)
      let padding = String(repeating: " ", count: width - number.count)
      page.add("\(padding)\(number)  \(.name, person.name)", indent: 2, hang: width + 4)
    }
    return page
  }
}
