import Messages
import Words

/// A page of HTML that needs nothing else: no script, no other file, no network. On paper it is as on a screen.
enum PageFrame {
  /// - Parameters:
  ///   - title: as text.
  ///   - parts: the elements below it.
  static func page(_ title: String, _ parts: [String], in voice: Voice) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLText.escaped(voice.language.tag))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(HTMLText.escaped(title))</h1>
    \(parts.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    body { margin: 0; color: #1a1a1a; background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
    h1, h2, h3 { line-height: 1.2; overflow-wrap: anywhere; }
    h1 { margin: 1rem 0 .5rem; }
    h2 { margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #1f5f8b; }
    h3 { margin: 1.75rem 0 .5rem; }
    p { margin: .5rem 0; max-width: 45rem; }
    figure { margin: 1rem 0 1.5rem; min-width: 0; }
    figcaption, caption { font-weight: 600; text-align: start; padding: .25rem 0; }
    .pair { display: grid; grid-template-columns: 1fr; column-gap: 3rem; align-items: start; }
    .chart { display: block; font-size: .875rem; fill: #1a1a1a; overflow: visible; }
    rect { shape-rendering: crispEdges; }
    .ground { fill: #eee; }
    .part0 { fill: #1f5f8b; }
    .part1 { fill: #b85c00; }
    .halo { stroke: #fff; stroke-width: 7; }
    .mark { stroke: #1a1a1a; stroke-width: 3; }
    .edge { stroke: #bbb; stroke-dasharray: 2 3; }
    .key { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0 0 .5rem; padding: 0; list-style: none; font-size: .875rem; }
    .wide { overflow-x: auto; margin: 1rem 0; min-width: 0; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: .25rem .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid #bbb; }
    th:first-child { padding-inline-start: 0; }
    th:last-child, td:last-child { padding-inline-end: 0; }
    thead th { vertical-align: bottom; }
    tbody th { font-weight: 400; }
    .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .short { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .line td, .line th { height: 2.25rem; vertical-align: middle; }
    .line thead th:nth-child(n+3) { width: 5rem; }
    .line thead th:last-child { width: 40%; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (min-width: 60rem) {
      .pair { grid-template-columns: 1fr 1fr; }
      .pair > .wide { margin-top: 1rem; }
    }
    @media (max-width: 40rem) {
      h1 { font-size: 1.5rem; }
      h2 { font-size: 1.25rem; }
      table { font-size: .875rem; }
      th, td { padding-inline: .25rem; }
      tbody th:not(.short) { min-width: 7rem; }
      tbody th { position: sticky; inset-inline-start: 0; background: #fff; overflow-wrap: anywhere; }
      .wide { border-inline-end: 1px solid #eee; }
    }
    @media print {
      @page { margin: 1.5cm; }
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      .pair { display: block; }
      .wide { overflow: visible; }
      figure, tr { break-inside: avoid; }
      h2, h3, figcaption, caption, thead { break-after: avoid; }
      svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
