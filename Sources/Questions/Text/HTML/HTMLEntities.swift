/// The named characters of HTML 4 (section 24 of its recommendation), `apos`, and those of HTML 5 that
/// questions have.
enum HTMLEntities {
  /// The characters of the entity that starts at an ampersand, and where it ends.
  static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: String, end: Int)? {
    let start = index + 1
    let limit = min(start + 12, bytes.count)
    guard start < limit, let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let text = name.utf8.first == UInt8(ascii: "#") ? numbered(name.dropFirst()) : byName[name]
    return text.map { ($0, end + 1) }
  }

  private static func numbered(_ digits: Substring) -> String? {
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // As browsers do: those from 128 on are meant as Windows has them.
    if let value, let meant = TextDecoding.windows(value) { return String(Character(meant)) }
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  static let byName: [String: String] = {
    var table: [String: String] = [:]
    for (code, name) in zip(0xA0..., latin.split(whereSeparator: \.isWhitespace)) {
      table[String(name)] = Unicode.Scalar(UInt32(code)).map { String(Character($0)) }
    }
    let words = others.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      table[String(words[index])] = UInt32(words[index + 1], radix: 16)
        .flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    return table
  }()

  /// From U+00A0 on, in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc
    Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute
    THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
    uuml yacute thorn yuml
    """

  private static let others = """
    excl 21 num 23 dollar 24 percnt 25 lpar 28 rpar 29 ast 2A plus 2B comma 2C period 2E sol 2F
    colon 3A semi 3B equals 3D quest 3F commat 40 lsqb 5B lbrack 5B bsol 5C rsqb 5D rbrack 5D Hat 5E
    lowbar 5F grave 60 lbrace 7B lcub 7B verbar 7C vert 7C rbrace 7D rcub 7D Tab 9 NewLine A
    hyphen 2010 dash 2010 horbar 2015 check 2713 checkmark 2713 cross 2717 star 2606 starf 2605
    female 2640 male 2642 phone 260E rightarrow 2192 leftarrow 2190 approx 2248 geq 2265 leq 2264
    half BD inodot 131 ccaron 10D Ccaron 10C zcaron 17E Zcaron 17D ecaron 11B ncaron 148 rcaron 159
    lstrok 142 Lstrok 141 aogon 105 eogon 119 nacute 144 sacute 15B zacute 17A zdot 17C
    amacr 101 emacr 113 imacr 12B omacr 14D umacr 16B
    quot 22 amp 26 apos 27 lt 3C gt 3E OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192
    circ 2C6 tilde 2DC Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398
    Iota 399 Kappa 39A Lambda 39B Mu 39C Nu 39D Xi 39E Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 Tau 3A4
    Upsilon 3A5 Phi 3A6 Chi 3A7 Psi 3A8 Omega 3A9 alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon 3B5
    zeta 3B6 eta 3B7 theta 3B8 iota 3B9 kappa 3BA lambda 3BB mu 3BC nu 3BD xi 3BE omicron 3BF pi 3C0
    rho 3C1 sigmaf 3C2 sigma 3C3 tau 3C4 upsilon 3C5 phi 3C6 chi 3C7 psi 3C8 omega 3C9 thetasym 3D1
    upsih 3D2 piv 3D6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200C zwj 200D lrm 200E rlm 200F
    ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201A ldquo 201C rdquo 201D bdquo 201E
    dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039
    rsaquo 203A oline 203E frasl 2044 euro 20AC image 2111 weierp 2118 real 211C trade 2122
    alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21B5 lArr 21D0 uArr 21D1
    rArr 21D2 dArr 21D3 hArr 21D4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208
    notin 2209 ni 220B prod 220F sum 2211 minus 2212 lowast 2217 radic 221A prop 221D infin 221E
    ang 2220 and 2227 or 2228 cap 2229 cup 222A int 222B there4 2234 sim 223C cong 2245 asymp 2248
    ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295
    otimes 2297 perp 22A5 sdot 22C5 lceil 2308 rceil 2309 lfloor 230A rfloor 230B lang 2329
    rang 232A loz 25CA spades 2660 clubs 2663 hearts 2665 diams 2666
    """
}
