import EventPlan
import Foundation
import Records

/// The time zone in which commands show times.
enum HouseZone {
  /// That of the `events.yaml` beside the records, or the one that the house last ran in, or the
  /// system's.
  static func of(_ records: RecordsReader, at database: String) throws -> TimeZone {
    try of(records, under: PlanLoading.plan(beside: database))
  }

  /// The same where the plan beside the records, if there is one, has been read.
  static func of(_ records: RecordsReader, under plan: HousePlan?) throws -> TimeZone {
    let planned = plan.flatMap { TimeZone(identifier: $0.timeZone) }
    return try planned ?? records.timeZone() ?? .current
  }
}

extension PlanLoading {
  /// The `events.yaml` beside the records; nil where there is none that can be read.
  static func plan(beside database: String) -> HousePlan? {
    let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
    let path = folder.appendingPathComponent(defaultPath).path
    guard case .plan(let plan, _) = readWithoutKeys(path) else { return nil }
    return plan
  }
}
