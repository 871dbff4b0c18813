/// Links in a text to what is not text: pictures, sounds, films.
enum MediaLinks {
  static func isIn(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
    if isOfAnki(text) { return true }
    var rest = text[...]
    while let start = rest.firstRange(ofBytes: mark) {
      let link = rest[start.upperBound...].prefix { !$0.isWhitespace && !"<>\"()[]|".contains($0) }
      let before = rest[..<start.lowerBound]
      if before.hasSuffix("http") || before.hasSuffix("https"), isMedia(link) { return true }
      rest = rest[start.upperBound...]
    }
    return false
  }

  /// What stands in a text for a picture, a sound or a film: its address, or else its name.
  /// - Parameter unnamed: what it is where the ending of its name does not tell.
  static func shown(_ address: String, unnamed: String = "picture") -> String {
    if isAddress(address) { return address }
    // A picture within its text has no name either.
    guard !address.hasPrefix("data:"), let name = address.split(separator: "/").last else {
      return "[picture]"
    }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    let kind = sounds.contains(ending) ? "sound" : films.contains(ending) ? "film" : unnamed
    return "[\(kind): \(name)]"
  }

  /// A text with what Anki plays of it (`[sound:a.mp3]`, `[anki:play:q:0]`) in the form of ``shown(_:)``.
  static func withSoundsShown(_ text: String) -> String {
    guard isOfAnki(text) else { return text }
    return text.replacing(/\[(?:sound:(?<file>[^\]\n]*[^\]\s])|anki:play:[^\]\n]*)\]/) { match in
      match.output.file.map { shown(String($0.drop { $0 == " " }), unnamed: "sound") } ?? "[sound]"
    }
  }

  /// Whether it plays what a card of Anki has.
  private static func isOfAnki(_ text: String) -> Bool {
    ["[sound:", "[anki:play"].contains(where: text.containsBytes)
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  private static let mark = Array("://".utf8)

  /// - Parameter link: without its scheme.
  private static func isMedia(_ link: Substring) -> Bool {
    let bare = link.prefix { !"?#".contains($0) }.lowercased()
    let parts = bare.split(separator: "/", maxSplits: 1)
    guard let host = parts.first, parts.count > 1 else { return false }
    if hosts.contains(where: { host == $0 || host.hasSuffix(".\($0)") }) { return true }
    let pieces = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard let last = pieces.last, pieces.count > 1 else { return false }
    return endings.contains(String(last.prefix { $0.isLetter || $0.isNumber }))
  }

  private static let endings = pictures.union(sounds).union(films)
  private static let pictures: Set<String> = [
    "apng", "avif", "bmp", "gif", "gifv", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
  ]
  private static let sounds: Set<String> = ["flac", "m4a", "mp3", "oga", "ogg", "opus", "wav"]
  private static let films: Set<String> = ["mkv", "mov", "mp4", "ogv", "webm"]
  /// Where nothing else is kept.
  private static let hosts = [
    "imgur.com", "gyazo.com", "prnt.sc", "postimg.cc", "ibb.co", "giphy.com", "tenor.com",
    "youtu.be", "youtube.com", "vimeo.com", "soundcloud.com", "cdn.discordapp.com",
    "media.discordapp.net",
  ]
}
