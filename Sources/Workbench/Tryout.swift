public import ActivityKit
import ActivityTesting
public import EventPlan

/// One module played at once, with somebody at the keyboard and companions who answer by themselves.
///
/// Its time is virtual: whoever drives it says how much has passed.
public final class Tryout {
  /// What whoever is at the keyboard is there.
  public enum Part: String, CaseIterable, Sendable {
    case participant, facilitator
  }

  /// Those who are there besides.
  public enum Company: Sendable {
    /// So many who answer by themselves.
    case companions(Int)
    /// Those of a script, who do what it says.
    case script(TryoutScript)
  }

  private let house: TestHouse
  private var companions: [Companion] = []
  /// What is still to be sent by the script.
  private var script: [TryoutScript.Line] = []
  private var begun = Duration.zero
  /// Whose lines are nobody's to read.
  private var scripted: [String] = []
  private var random: RandomSource
  private let columns: Int?

  private static let slug = "tryout"
  private static let facilitator = "maria"
  /// The name of whoever is at the keyboard.
  public static let you = "visitor"
  private static let names = ["robin", "sasha", "kim", "noor", "alex", "mika", "toni", "jules"]
  public static let mostCompanions = names.count

  /// The agenda is done, or the event was ended.
  public private(set) var isOver = false

  /// The text of a plan with this module and these settings, as YAML that was typed.
  public static func plan(
    of module: String, settings: [(key: String, value: String)], as part: Part = .participant
  ) -> String {
    let lines = settings.map { "          \($0.key): \($0.value)\n" }.joined()
    return """
      house: { name: Tryout }
      facilitators: { \(facilitator): {}\(part == .facilitator ? ", \(you): {}" : "") }
      events:
        \(slug):
          agenda:
            - \(module):\(settings.isEmpty ? "" : "\n" + lines)
      """
  }

  /// How to give what the module needs and has not been given, as one would type it; nil where it has
  /// all it needs.
  public static func advice(for module: ModuleDefinition, given: [String]) -> String? {
    let missing = module.settings.fields.filter { field in
      field.isRequired && !given.contains { $0 == field.name || $0 == field.alternative }
    }
    guard !missing.isEmpty else { return nil }
    let options = missing.map { " --setting '\($0.name)=\($0.type.flow)'" }.joined()
    return "Give what it needs on one line, as in the plan: parlor try \(module.name)\(options)\n"
      + "'parlor modules \(module.name)' tells what can be set."
  }

  /// - Parameter columns: of the window in which it is read; nil where lines are not to be wrapped.
  public init(
    _ plan: HousePlan, with company: Company, seed: UInt64, columns: Int? = nil
  ) throws {
    self.columns = columns
    house = try TestHouse(plan, modules: plan.modules, seed: seed)
    random = RandomSource(seed: seed)
    switch company {
    case .companions(let count):
      companions = Self.names.prefix(count).map { Companion(name: $0) }
    case .script(let script):
      self.script = script.lines
      scripted = script.people.filter { $0 != Self.you && $0 != Self.facilitator }
    }
  }

  /// Has everyone come and the activity begin.
  /// - Returns: the lines that are read at the keyboard.
  public func begin() -> [String] {
    house.join(Self.you, Self.slug)
    house.setWindow(of: Self.you, columns: columns)
    house.join(Self.facilitator, Self.slug)
    let others = companions.map(\.name) + scripted
    for name in others { house.join(name, Self.slug) }
    for name in others + [Self.facilitator] { house.send("/mode json", from: name) }
    for name in others + [Self.facilitator, Self.you] { _ = house.takeLines(of: name) }
    begun = house.dispatcher.now
    house.send("/start", from: Self.facilitator)
    return heard()
  }

  /// A line from the keyboard. `/state` shows what the module keeps: nobody but its author is here.
  public func type(_ line: String) -> [String] {
    if let page = StateText.page(askedBy: line) {
      return house.activityState(of: Self.slug).map { StateText($0).page(page) }
        ?? ["No activity goes on, so there is nothing that it keeps."]
    }
    house.send(line, from: Self.you)
    return heard()
  }

  /// Time has passed.
  public func advance(by time: Duration) -> [String] {
    house.dispatcher.advance(by: time)
    var lines = heard()
    let now = house.dispatcher.now
    while !isOver, let line = script.first, begun + line.time <= now {
      script.removeFirst()
      house.send(line.text, from: line.name)
      lines += heard()
    }
    for index in companions.indices {
      while !isOver, let line = companions[index].line(at: now, using: &random) {
        house.send(line, from: companions[index].name)
        lines += heard()
      }
    }
    return lines
  }

  private func heard() -> [String] {
    for line in house.takeLines(of: Self.facilitator) {
      if HeardMessage(line)?.code == "agenda_done" { isOver = true }
    }
    for name in scripted { _ = house.takeLines(of: name) }
    for index in companions.indices {
      for line in house.takeLines(of: companions[index].name) {
        guard let message = HeardMessage(line) else { continue }
        companions[index].hear(message, at: house.dispatcher.now, using: &random)
      }
    }
    let lines = house.takeLines(of: Self.you)
    if !house.isConnected(Self.you) { isOver = true }
    return lines
  }
}

extension SettingType {
  /// The form of a value on one line of YAML: `[{ ask: TEXT }, …]`.
  fileprivate var flow: String {
    switch self {
    case .text: "TEXT"
    case .integer, .number: "NUMBER"
    case .duration: "TIME"
    case .flag: "true"
    case .word(let words): words.first ?? "WORD"
    case .list(let item, _): "[\(item.flow), …]"
    case .record(let schema):
      "{ "
        + schema.fields.filter(\.isRequired).map { "\($0.name): \($0.type.flow)" }
        .joined(separator: ", ") + " }"
    case .either(let types): types.first?.flow ?? "VALUE"
    }
  }
}
