import Foundation

/// What honest people noticed of a crowd, in seconds.
struct CrowdResult {
  let crowd: String
  let size: HostileCrowd.Size
  var calm: [Double] = []
  var control: [Double] = []
  var attacked: [Double] = []
  var problems: [String] = []

  /// The p99 under attack, as a multiple of that of the control.
  private var ratio: Double {
    attacked.quantile(0.99) / max(CrowdTest.floor, control.quantile(0.99))
  }

  var holds: Bool { problems.isEmpty && !attacked.isEmpty && ratio <= CrowdTest.most }

  static let head = """
    | crowd | connections | in peace | against a sink | against the house | p99, of the sink's | |
    |---|---|---|---|---|---|---|
    """

  var row: String {
    let sizes = "\(size.connections) from \(size.addresses)"
    let figures = [calm, control, attacked].map(HostileReport.text).joined(separator: " | ")
    return "| \(crowd) | \(sizes) | \(figures) | \(String(format: "%.1f", ratio)) "
      + "| \(holds ? "held" : "**failed**") |"
  }
}
