import ActivityKit
import YAML

extension ShapeReader {
  private static let keepKeys = ["attendance", "answers", "scores", "moderation"]

  /// What an event keeps, over what the house keeps; a lifetime that was refused is that of the
  /// house, and the error is noted.
  mutating func keeping(_ entry: Node.Entry, over house: Keeping = Keeping()) -> Keeping {
    var keeping = house
    guard mapping(entry, takes: "lifetimes by kind, as in { answers: until end }") != nil else {
      return keeping
    }
    let entries = self.entries(
      of: entry.value, keys: Self.keepKeys, owner: "'keep'", at: entry.key.range)
    set(&keeping.attendance, entries["attendance"])
    set(&keeping.answers, entries["answers"])
    set(&keeping.scores, entries["scores"])
    set(&keeping.moderation, entries["moderation"])
    return keeping
  }

  private mutating func set(_ lifetime: inout Keeping.Lifetime, _ entry: Node.Entry?) {
    guard let entry,
      let text = value(entry, .text(maxLength: 40), isOneLine: true, isProse: false)?.text
    else {
      return
    }
    if let read = Keeping.Lifetime(text) {
      lifetime = read
    } else {
      let subject = Subject(entry)
      diagnostics.error(
        "\(subject.name) takes 'none', 'until end', or a time after the end such as 30d, 2w or 1y "
          + "(ten years at most)",
        at: subject.place(of: entry.value),
        suggestion: Keeping.Lifetime.meant(by: text))
    }
  }
}
