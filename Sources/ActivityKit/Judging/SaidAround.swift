/// What a line may give that says more than that.
public enum SaidAround {
  /// The line without what hesitates or corrects, one after the other: `umm, 40? no, 50`. None where it says
  /// nothing of the kind.
  /// - Parameter isAgain: whether something was given before.
  public static func meanings(of line: String, isAgain: Bool = false) -> [String] {
    var found: [String] = []
    while found.count < most {
      let line = found.last ?? line
      guard
        let next = Hesitation.meant(by: line) ?? Correction.meant(by: line, isAgain: isAgain)
          ?? Correction.lasting(in: line)
      else { break }
      found.append(next)
    }
    return found
  }

  private static let most = 4
}
