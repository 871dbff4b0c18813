/// Keeps what happens in occurrences, for tests to be made of it (`parlor run --record`).
///
/// It is given nothing that people said or are called; see ``RecordedInput``.
public protocol EventRecorder: Sendable {
  /// Called on the dispatcher of the house, which it must not hold up.
  func open(occurrence: Int64, of event: String)
  func note(_ input: RecordedInput, in occurrence: Int64)
}
