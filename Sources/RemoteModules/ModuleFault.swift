/// A module says itself that there will be no reply. To start it once more would not help.
public struct ModuleFault: Error, Equatable, CustomStringConvertible {
  /// Why, as far as the house has words for it: what a module writes may hold what people have said.
  public enum Cause: String, Sendable {
    case error
    /// After a restart it did something else than before, so its state is of no use.
    case anotherWay = "another way"
  }

  public let cause: Cause
  /// The file and line in the module's folder, such as `main.py:12`.
  public let place: String?

  /// - Parameter place: left out when it is not of that form.
  public init(_ cause: Cause, at place: String? = nil) {
    self.cause = cause
    let isPlace = place.map { $0.wholeMatch(of: /[A-Za-z0-9_.\/-]{1,200}:[0-9]{1,7}/) != nil }
    self.place = isPlace == true ? place : nil
  }

  public var description: String {
    switch cause {
    case .error: place.map { "it failed at \($0)" } ?? "it failed"
    case .anotherWay:
      "after a restart it took another way than before it" + (place.map { ", at \($0)" } ?? "")
    }
  }
}
