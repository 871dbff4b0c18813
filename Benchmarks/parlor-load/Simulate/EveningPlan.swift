import ActivityKit
import ActivityTesting
import EventPlan
import ShippedModules

/// The plan of a simulated evening, by its seed: all modules, and everything that changes what people are
/// told. Other versions of it are what a reload finds.
struct EveningPlan: Sendable {
  static let modules: [ModuleDefinition] =
    (ShippedModules.all + [ModuleDefinition(Caprice.self)]).sorted { $0.name < $1.name }

  let events: [String]
  private let heads: [String]
  /// For each event more activities than an evening has, of which each version takes some.
  private let activities: [[String]]

  init(_ random: inout RandomSource) {
    events = Int.random(in: 0..<3, using: &random) == 0 ? ["circle"] : ["circle", "social"]
    (heads, activities) = events.reduce(into: ([], [])) { made, _ in
      made.0.append(Self.head(&random))
      made.1.append((0..<5).map { _ in Self.activity(&random) })
    }
  }

  static let facilitator = "rosa"
  static let staff: [(name: String, role: Role)] = [
    ("rosa", .facilitator), ("kim", .facilitator), ("sam", .coFacilitator), ("lee", .peerLead),
  ]
  static let codeWord = "lantern"

  /// The plan as it is read. The version stands in it, so that it can be told which one an event has.
  func read(version: Int) -> PlanResult {
    Self.read(text(version: version))
  }

  static func read(_ text: String) -> PlanResult {
    let reader = PlanReader(
      modules: modules, environment: nil, readFile: { _ in Array(text.utf8) })
    return reader.read(path: "events.yaml")
  }

  func text(version: Int) -> String {
    var lines = ["house: { name: Test House }", "facilitators:"]
    lines += Self.staff.map { "  \($0.name): { role: \($0.role.rawValue) }" }
    lines.append("events:")
    for (index, slug) in events.enumerated() {
      lines += ["  \(slug):", "    about: version \(version)", heads[index], "    agenda:"]
      let all = activities[index]
      let first = version % 2 == 0 ? 0 : 1
      lines += all[first..<(3 + version % 3)].map { "      - \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func head(_ random: inout RandomSource) -> String {
    var keys = [
      "capacity: \([2, 3, 4, 8, 40].randomElement(using: &random) ?? 40)",
      "scores: \(["public", "private", "off"].randomElement(using: &random) ?? "public")",
      "tally_floor: \(Int.random(in: 1...3, using: &random))",
    ]
    if Int.random(in: 0..<4, using: &random) == 0 { keys.append("access: code \(codeWord)") }
    if Int.random(in: 0..<4, using: &random) == 0 { keys.append("agreement: Be kind.") }
    if Int.random(in: 0..<4, using: &random) == 0 {
      keys.append("keep: { answers: 1y, attendance: none, moderation: 2w }")
    }
    return keys.map { "    \($0)" }.joined(separator: "\n")
  }

  private static func activity(_ random: inout RandomSource) -> String {
    if Int.random(in: 0..<3, using: &random) == 0 { return "caprice:" }
    return SampleAgenda.items.randomElement(using: &random) ?? "caprice:"
  }
}
