/// Goes through a text and tells before which of its characters a line may break.
///
/// The rules are those of UAX 14, revision 50 (Unicode 15), with numbers kept whole as its example 7
/// says: those are what its tests go by.
struct LineBreakRules {
  /// The last class that is not a space, and the one before it, where no space is between them.
  private var last: LineBreakClass?
  private var beforeLast: LineBreakClass?
  private var isAfterSpace = false
  private var isAfterJoiner = false
  /// Whether the last one is the first half of a flag.
  private var isHalfFlag = false
  /// How far in a number the last one is.
  private var number = Number.none

  private enum Number { case none, digits, closed }

  /// For each scalar of a text whether a line may begin with it; false of the first.
  static func places(in scalars: some Sequence<Unicode.Scalar>) -> [Bool] {
    // LB9 and LB10: marks belong to what is before them, or stand as letters.
    var classes: [(kind: LineBreakClass, isJoiner: Bool, isOwn: Bool)] = []
    var base: LineBreakClass?
    for scalar in scalars {
      let found = LineBreakClass(scalar)
      if found.isMark, let base, !base.takesNoMark {
        classes.append((found, found == .joiner, false))
      } else {
        base = found.isMark ? .letter : found
        classes.append((base ?? .letter, found == .joiner, true))
      }
    }
    var rules = LineBreakRules()
    return classes.indices.map { index in
      let (next, isJoiner, isOwn) = classes[index]
      defer { rules.isAfterJoiner = isJoiner }
      guard isOwn else { return false }
      let place =
        index > 0
        && rules.allowBreak(before: next) { classes[(index + 1)...].first { $0.isOwn }?.kind }
      rules.take(next)
      return place
    }
  }

  private mutating func take(_ next: LineBreakClass) {
    if next == .space {
      if last?.isBreak ?? true { last = .space }
      isAfterSpace = true
      return
    }
    let isWithin = number == .digits && !isAfterSpace
    if next == .digit || (isWithin && (next == .slash || next == .infix)) {
      number = .digits
    } else {
      number = isWithin && next.isClosing ? .closed : .none
    }
    isHalfFlag = next == .regional && !(isHalfFlag && !isAfterSpace)
    beforeLast = isAfterSpace ? nil : last
    (last, isAfterSpace) = (next, false)
  }

  /// - Parameter following: what comes after `next`.
  private func allowBreak(before next: LineBreakClass, following: () -> LineBreakClass?) -> Bool {
    guard let last else { return false }
    // LB4 to LB8a.
    if !isAfterSpace, last.isBreak { return !(last == .carriageReturn && next == .lineFeed) }
    if next.isBreak || next == .space || next == .zeroWidthSpace { return false }
    if last == .zeroWidthSpace { return true }
    if !isAfterSpace, isAfterJoiner { return false }
    // LB11 to LB17.
    if next == .wordJoiner || (last == .wordJoiner && !isAfterSpace) { return false }
    if last == .glue, !isAfterSpace { return false }
    if last.isOpening { return false }
    if next == .glue { return isAfterSpace || last == .after || last == .hyphen }
    if next.isClosing || [.exclamation, .infix, .slash].contains(next) { return false }
    if last == .quotation, next.isOpening { return false }
    if last.isClosing, next == .nonstarter { return false }
    if last == .bothSides, next == .bothSides { return false }
    // LB18 to LB20.
    if isAfterSpace { return true }
    if next == .quotation || last == .quotation { return false }
    if next == .contingent || last == .contingent { return true }
    // LB21 to LB22.
    if [.after, .hyphen, .nonstarter].contains(next) || last == .before { return false }
    if beforeLast == .hebrewLetter, last == .hyphen || last == .after { return false }
    if last == .slash, next == .hebrewLetter { return false }
    if next == .inseparable { return false }
    return !areWord(last, next) && !areSyllable(last, next) && !areNumber(last, next, following)
  }

  /// LB23, LB24 and LB27 to LB30b.
  private func areWord(_ last: LineBreakClass, _ next: LineBreakClass) -> Bool {
    if last.isLetter { return next.isLetter || next == .digit || next == .opening || next.isAffix }
    if next.isLetter, last.isAffix || [.digit, .infix, .closingBracket].contains(last) {
      return true
    }
    if last == .beforeNumber, next.isPicture || next.isHangul { return true }
    if next == .afterNumber, last.isPicture || last.isHangul { return true }
    if last == .digit, next == .opening { return true }
    if last == .closingBracket, next == .digit { return true }
    if last == .regional, next == .regional { return isHalfFlag }
    return next == .emojiModifier && (last == .emojiBase || last == .futurePicture)
  }

  /// LB26.
  private func areSyllable(_ last: LineBreakClass, _ next: LineBreakClass) -> Bool {
    if last == .leadingJamo { return next.isHangul && next != .trailingJamo }
    if last == .vowelJamo || last == .syllable {
      return next == .vowelJamo || next == .trailingJamo
    }
    return next == .trailingJamo && (last == .trailingJamo || last == .closedSyllable)
  }

  /// LB25, as the example has it.
  private func areNumber(
    _ last: LineBreakClass, _ next: LineBreakClass, _ following: () -> LineBreakClass?
  ) -> Bool {
    if next == .digit {
      return number == .digits || last.isOpening || last == .hyphen || last.isAffix
    }
    if next.isAffix { return number != .none }
    return last.isAffix && (next.isOpening || next == .hyphen) && following() == .digit
  }
}
