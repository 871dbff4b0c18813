import CatalogueSyntax
import Messages

/// Names in a row, one after another however many they are.
extension SentenceWriter {
  /// "ana, ben and cleo"; nothing of nobody.
  mutating func write(all names: [String]) {
    write(names, last: names.last?.beginsWithI == true ? .listsLastBeforeI : .listsLast)
  }

  /// "ana, ben, or cleo"; nothing of nothing.
  mutating func write(oneOf names: [String]) {
    write(names, last: names.count == 2 ? .listsEitherOfTwo : .listsEither)
  }

  private mutating func write(_ names: [String], last: SentenceKey) {
    guard let first = names.first else { return }
    let later = names.dropFirst()
    let (between, end) = (joint(.listsNext), joint(last))
    let joints = later.indices.map { $0 == names.count - 1 ? end : between }
    // A language may put a name before those that are there, so the last one is the first to be looked at.
    for (name, joint) in zip(later, joints).reversed() { write(joint.before, name) }
    write(.listsName(name: first))
    for (name, joint) in zip(later, joints) { write(joint.after, name) }
  }

  private typealias Joint = (before: [SentencePattern.Part], after: [SentencePattern.Part])

  /// What the sentence that adds a name has before and after the names so far.
  private func joint(_ key: SentenceKey) -> Joint {
    guard let parts = words.pattern(of: key, in: language)?.pattern.forms[.other],
      let rest = parts.firstIndex(where: { part in
        if case .argument(_, .sentence) = part { true } else { false }
      })
    else { return ([], []) }
    return (Array(parts[..<rest]), Array(parts[(rest + 1)...]))
  }

  private mutating func write(_ parts: [SentencePattern.Part], _ name: String) {
    for part in parts {
      switch part {
      case .words(let words): add(words)
      case .argument(_, let kind): add(name, kind)
      }
    }
  }
}

extension String {
  /// Whether it begins with the vowel of "Inés" and "Hilda", before which Spanish says "e".
  fileprivate var beginsWithI: Bool {
    let letters = lowercased().prefix(3).map { $0 }
    let rest = letters.first == "h" ? letters.dropFirst() : letters[...]
    guard let first = rest.first, first == "i" || first == "í" else { return false }
    return letters.first == "i" || letters.first == "í"
      || !(rest.dropFirst().first.map { "aeo".contains($0) } ?? false)
  }
}
