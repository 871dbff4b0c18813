public import ActivityKit

/// About how long the activities of a program take, as its `module.yaml` says: products that are added, such as
/// `rounds * talk`.
public struct ModuleLength: Sendable {
  private enum Factor: Sendable {
    /// How many take part.
    case people
    case number(Int)
    case time(Duration)
    /// A time, a number, or a list by how many it has.
    case setting(SettingsSchema.Field)
  }

  /// What it comes to with settings: for all, and for each who takes part.
  public struct Sum: Codable, Sendable, Equatable {
    let whole: Duration
    let perPerson: Duration

    /// nil where that depends on how many take part.
    var known: Duration? { perPerson == .zero ? whole : nil }

    func among(_ people: Int) -> Duration { min(whole + perPerson * people, ModuleLength.longest) }
  }

  private static let longest = Duration.hours(24)
  private static let mostFactors = 4
  /// Of one setting, and of a product.
  private static let mostTimes = (setting: 10_000, product: 1_000_000)

  private var products: [[Factor]] = []

  public init() {}

  /// Adds a product of one time and any numbers: settings, `people`, or as they are written.
  /// - Returns: whether it is one.
  public mutating func add(_ text: String, of fields: [SettingsSchema.Field]) -> Bool {
    let factors = text.split(separator: "*", omittingEmptySubsequences: false).map { word in
      Self.factor(String(word).withoutBlanksAround, of: fields)
    }
    let product = factors.compactMap(\.self)
    guard product.count == factors.count, product.count <= Self.mostFactors,
      product.count(where: Self.isTime) == 1
    else { return false }
    products.append(product)
    return true
  }

  public func sum(_ settings: Settings) -> Sum {
    var (whole, perPerson) = (Duration.zero, Duration.zero)
    for product in products {
      var (time, count, isOfEach) = (Duration.zero, 1, false)
      for factor in product {
        switch factor {
        case .people: isOfEach = true
        case .number(let number): count *= number
        case .time(let written): time = written
        case .setting(let field):
          let value = settings.value(field.name) ?? field.fallback
          if let chosen = value?.duration {
            time = chosen
          } else {
            let times = value?.integer ?? value?.list.count ?? 0
            count *= max(0, min(times, Self.mostTimes.setting))
          }
        }
        count = min(count, Self.mostTimes.product)
      }
      let product = min(time * count, Self.longest)
      if isOfEach { perPerson += product } else { whole += product }
    }
    return Sum(whole: min(whole, Self.longest), perPerson: perPerson)
  }

  private static func factor(_ word: String, of fields: [SettingsSchema.Field]) -> Factor? {
    if let field = fields.first(where: { $0.name == word }) {
      return switch field.type {
      case .duration, .integer, .list: .setting(field)
      case .text, .number, .flag, .word, .record, .either: nil
      }
    }
    if word == "people" { return .people }
    if let number = Int(word), (1...1_000).contains(number) { return .number(number) }
    return (try? DurationText.parse(word)).map { .time($0) }
  }

  private static func isTime(_ factor: Factor) -> Bool {
    switch factor {
    case .time: true
    case .setting(let field): if case .duration = field.type { true } else { false }
    case .people, .number: false
    }
  }
}
