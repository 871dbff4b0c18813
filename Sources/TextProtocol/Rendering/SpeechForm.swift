import ActivityKit

/// How a line begins that somebody said: their name, what they are, and these words with a colon.
///
/// No name holds a colon or a bracket, and none ends in these words (``Nickname``), so what stands
/// before the first colon of a line tells who said it and to whom. The house begins no sentence of
/// its own in this way.
enum SpeechForm: String, CaseIterable {
  /// To the room.
  case says
  /// To one person.
  case tells = "tells you"
  /// To everyone, in small groups too.
  case announces

  /// The words of a form in which a name ends; nil when it ends in none.
  static func ending(of name: String) -> String? {
    let words = name.split(separator: " ").map { Likeness(of: String($0)) }
    return allCases.map(\.rawValue).first { form in
      let form = form.split(separator: " ").map { Likeness(of: String($0)) }
      return words.count >= form.count && words.suffix(form.count).elementsEqual(form)
    }
  }

  /// What somebody said, as others read it.
  func page(from name: String, _ role: Role, _ text: String) -> Page {
    Page(author(name, role) + " \(rawValue): \(self == .announces ? .heading : .plain, text)")
  }

  /// `ana`, `rosa (facilitator)`. An announcement needs no role: nobody else makes one.
  private func author(_ name: String, _ role: Role) -> Tinted {
    role == .participant || self == .announces
      ? "\(.name, name)" : "\(.name, name) (\(role.rawValue))"
  }

  /// What somebody told one person, as they read it themselves.
  static func sent(to name: String, _ text: String) -> Page {
    Page("You tell \(.name, name): \(text)")
  }
}
