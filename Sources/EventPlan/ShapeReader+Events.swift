import ActivityKit
import YAML

extension ShapeReader {
  /// - Parameter keep: what the house keeps where an event says nothing.
  mutating func events(_ entry: Node.Entry, keep: Keeping) -> [PlanDraft.Event]? {
    let takes = "one event or more by name, as in 'friday-social:' with its 'agenda' below it"
    guard let entries = mapping(entry, takes: takes) else { return nil }
    if entries.isEmpty {
      diagnostics.error("'events' takes \(takes)", at: entry.value.range)
      return nil
    }
    return entries.compactMap { event($0, keep) }
  }

  private static let eventKeys = [
    "title", "about", "starts", "capacity", "scores", "crisis_line", "access", "agreement",
    "keep", "real_names", "tally_floor", "agenda",
  ]

  private mutating func event(_ entry: Node.Entry, _ keep: Keeping) -> PlanDraft.Event? {
    let slug = self.slug(entry.key)
    guard mapping(entry, takes: "a mapping with an 'agenda'") != nil else { return nil }
    let entries = self.entries(
      of: entry.value, keys: Self.eventKeys, required: ["agenda"], owner: "an event",
      at: entry.key.range)
    // A value that was given and refused leaves its default here; the error is noted already.
    let title = entries["title"].flatMap { value($0, .text(maxLength: 80), isOneLine: true)?.text }
    let about = entries["about"].flatMap { value($0, .text(maxLength: 2_000))?.text }
    let start = entries["starts"].flatMap { starts($0) }
    if let start { startsRead.append(start) }
    let capacity = entries["capacity"].flatMap { value($0, .integer(1...100_000))?.integer }
    let scores = entries["scores"].flatMap { self.scores($0) }
    let crisisLine = entries["crisis_line"].flatMap {
      value($0, .text(maxLength: 200), isOneLine: true)?.text
    }
    let keep = entries["keep"].map { keeping($0, over: keep) } ?? keep
    let realNames = entries["real_names"].flatMap { value($0, .flag)?.flag }
    let floor = entries["tally_floor"].flatMap { value($0, .integer(1...100))?.integer }
    let access = entries["access"].flatMap { self.access($0) }
    let agreement = entries["agreement"].flatMap { self.agreement($0) }
    let items = entries["agenda"].flatMap { agenda($0) }
    guard let slug, let items else { return nil }
    return PlanDraft.Event(
      slug: slug, title: title ?? Phrase.title(of: slug), about: about ?? "", starts: start,
      capacity: capacity ?? 40, few: (entries["capacity"] ?? entries["tally_floor"])?.value.range,
      scores: scores ?? .public, crisisLine: crisisLine,
      keep: keep, usesRealNames: realNames ?? false,
      tallyFloor: floor ?? PlannedEvent.defaultTallyFloor, access: access ?? .open,
      agreement: agreement, agenda: items)
  }

  private mutating func scores(_ entry: Node.Entry) -> ScoreVisibility? {
    let words = ScoreVisibility.allCases.map(\.rawValue)
    return value(entry, .word(words))?.text.flatMap(ScoreVisibility.init(rawValue:))
  }

  private mutating func slug(_ key: Node) -> String? {
    let slug = key.text ?? ""
    if slug.count <= 40, slug.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil { return slug }
    let words = slug.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let near = String(words.joined(separator: "-").prefix(40))
    diagnostics.error(
      "an event is known by 1 to 40 lower-case letters, digits and hyphens, "
        + "beginning with a letter or digit",
      at: key.range, suggestion: near.isEmpty ? nil : near)
    return nil
  }

  /// `on demand` for what says so in other words, the form of a plan for a time in another one.
  private static func start(meantBy text: String) -> String? {
    let lowered = text.lowercased()
    let words = ["on-demand", "ondemand", "demand", "manual", "manually", "now", "anytime", "none"]
    if words.contains(lowered) { return "on demand" }
    let iso =
      /([0-9]{4})[-\/.]([0-9]{1,2})[-\/.]([0-9]{1,2})(?:[T ]+| at )([0-9]{1,2}):([0-9]{2})(?::00)?Z?/
    if let match = text.wholeMatch(of: iso) {
      let parts = [match.2, match.3, match.4].map { $0.count == 1 ? "0\($0)" : String($0) }
      return "\(match.1)-\(parts[0])-\(parts[1]) \(parts[2]):\(match.5)"
    }
    if let time = ClockForm.meant(by: text) { return time }
    return Spelling.nearest(to: text, among: ["on demand"])
  }

  /// The time that was written; nil for `on demand` and after an error.
  private mutating func starts(_ entry: Node.Entry) -> (time: LocalTime, range: SourceRange)? {
    guard let text = value(entry, .text(maxLength: 80), isOneLine: true, isProse: false)?.text
    else { return nil }
    if text == "on demand" { return nil }
    let range = entry.value.range
    do { return (try LocalTime(text), range) } catch {
      switch error {
      case .form:
        diagnostics.error(
          "'starts' takes 'on demand' or a local time such as 2026-11-27 19:00", at: range,
          suggestion: Self.start(meantBy: text))
      case .dayOnly:
        diagnostics.error("'starts' needs a time after the day: \(text) 19:00", at: range)
      case .noSuchTime:
        diagnostics.error("there is no such day or time as \(Quotation.of(text))", at: range)
      }
      return nil
    }
  }
}
