/// The facilitator of every house here.
enum Rosa {
  static let key = "crash-test-key"

  static func joining(_ event: String) -> String { "/join \(event) as rosa key \(key)" }
}
