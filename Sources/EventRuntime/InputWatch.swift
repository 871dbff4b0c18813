/// Notices which input is being carried out, so that one that makes the process trap is known at the
/// next start.
public protocol InputWatch: Sendable {
  func willCarryOut(entry: Int, of occurrence: Int64)
  func didCarryOut()

  /// How often each entry was being carried out when the process trapped.
  func traps(of occurrence: Int64) -> [Int: Int]

  /// The file and line at which an entry made it trap last, as far as that is known.
  func place(of entry: Int, of occurrence: Int64) -> String?
}
