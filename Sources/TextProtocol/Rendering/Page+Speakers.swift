extension Page {
  static func hands(_ people: [SpeakerRow]) -> Page {
    people.isEmpty
      ? Page("No hands are up.") : Page("Hands up: " + .names(people.map(\.name)) + ".")
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
