import ActivityKit
import Foundation

/// Tells an activity of an agenda from others: what it is, with all its settings.
package struct ActivityPrint: Sendable, Equatable {
  package let title: String
  private let module: String
  private let version: Int
  private let store: String
  private let settings: Data
  private let limit: Duration?

  package init(_ planned: PlannedActivity) {
    title = planned.title
    module = planned.module
    version = planned.version
    store = planned.store
    limit = planned.limit
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    settings = (try? encoder.encode(planned.activity)) ?? Data()
  }
}

extension PlannedActivity: Equatable {
  /// Encodes the settings of both.
  public static func == (one: Self, other: Self) -> Bool {
    ActivityPrint(one) == ActivityPrint(other)
  }
}
