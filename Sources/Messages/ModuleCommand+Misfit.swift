public import ActivityKit

extension ModuleCommand {
  /// Why a module cannot have the command, as a sentence for its author; nil where it can.
  /// - Parameter taken: the words of the house's own commands.
  public func misfit(besides taken: Set<String>) -> String? {
    if name.count > Self.longestName || name.wholeMatch(of: /[a-z][a-z0-9-]*/) == nil {
      return
        "a command is a word of up to \(Self.longestName) lower-case letters, digits and "
        + "hyphens, beginning with a letter"
    }
    if taken.contains(name) {
      return "'/\(name)' is a command of the house, so no module can have it; take another word"
    }
    let longest = help.languages.union(["en"]).map { help.words(in: $0).count }.max() ?? 0
    if longest > Self.longestHelp {
      return "the help of '/\(name)' has \(longest) characters; at most \(Self.longestHelp) fit"
    }
    return longest == 0 && !help.hasSentences ? "'/\(name)' has no help" : nil
  }
}

extension [ModuleCommand] {
  /// What is wrong with them, as sentences for their author.
  public func misfits(besides taken: Set<String>) -> [String] {
    let names = map(\.name)
    let twice = names.indices.first { names[..<$0].contains(names[$0]) }
    let crowd =
      count > ModuleCommand.most
      ? ["an activity has at most \(ModuleCommand.most) commands, and these are \(count)"] : []
    return compactMap { $0.misfit(besides: taken) }
      + (twice.map { ["'/\(names[$0])' is there twice"] } ?? []) + crowd
  }
}
