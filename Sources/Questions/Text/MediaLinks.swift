/// Links in a text to what is not text: pictures, sounds, films.
enum MediaLinks {
  static func isIn(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
    var rest = text[...]
    while let start = rest.firstRange(ofBytes: mark) {
      let link = rest[start.upperBound...].prefix { !$0.isWhitespace && !"<>\"()[]|".contains($0) }
      let before = rest[..<start.lowerBound]
      if before.hasSuffix("http") || before.hasSuffix("https"), isMedia(link) { return true }
      rest = rest[start.upperBound...]
    }
    return false
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

  private static let endings: Set<String> = [
    "apng", "avif", "bmp", "flac", "gif", "gifv", "jpeg", "jpg", "m4a", "mkv", "mov", "mp3", "mp4",
    "oga", "ogg", "ogv", "opus", "png", "svg", "tif", "tiff", "wav", "webm", "webp",
  ]
  /// Where nothing else is kept.
  private static let hosts = [
    "imgur.com", "gyazo.com", "prnt.sc", "postimg.cc", "ibb.co", "giphy.com", "tenor.com",
    "youtu.be", "youtube.com", "vimeo.com", "soundcloud.com", "cdn.discordapp.com",
    "media.discordapp.net",
  ]
}
