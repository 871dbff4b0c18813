import Messages
import NIOConcurrencyHelpers
import NIOCore
import TextProtocol
import Words

/// A message to many, rendered by whichever loop first needs it in a style, and only then. The bytes
/// are shared.
final class RenderedMessage: Sendable {
  private let message: Message
  private let words: Words
  private let rendered = NIOLockedValueBox<[(style: Style, bytes: ByteBuffer)]>([])

  init(_ message: Message, in words: Words) { (self.message, self.words) = (message, words) }

  func bytes(in style: Style) -> ByteBuffer {
    let style = style.limited(to: message.packages)
    return rendered.withLockedValue { rendered in
      if let known = rendered.first(where: { $0.style == style }) { return known.bytes }
      let bytes = ByteBuffer(bytes: Renderer(style, words).bytes(message))
      rendered.append((style, bytes))
      return bytes
    }
  }
}
