// swift-format-ignore-file
// Written by Scripts/number-forms of CLDR's main (Unicode, Inc., Unicode License v3).

extension NumberForm {
  /// How a language writes numbers, by its tag; nil of one that is not known.
  static func form(of tag: String) -> NumberForm? {
    switch tag {
    case "ak", "am", "ar-AE", "ar-EH", "asa", "bem", "bez", "bm", "bo", "ce", "ceb",
      "cgg", "chr", "cy", "dav", "doi", "ebu", "en", "es-419", "es-BR", "es-BZ",
      "es-CU", "es-DO", "es-GT", "es-HN", "es-MX", "es-NI", "es-PA", "es-PE", "es-PR",
      "es-SV", "es-US", "fil", "ga", "gd", "guz", "gv", "ha", "haw", "he", "ig", "ii",
      "ja", "jmc", "kam", "kde", "ki", "kln", "kn", "ko", "kok", "ksb", "kw", "lag",
      "lg", "lkt", "luo", "luy", "mai", "mas", "mer", "mg", "mgo", "mi", "mn", "ms",
      "mt", "naq", "nd", "nus", "nyn", "om", "pcm", "qu", "rof", "rwk", "saq", "sbp",
      "si", "sn", "so", "sw", "ta-MY", "ta-SG", "teo", "th", "ti", "to", "ug", "ur",
      "vai", "vun", "xog", "yi", "yo", "yue", "zh", "zu":
      Self(mark: ",", leastDigits: 4)
    case "ar-DZ", "ar-LY", "ar-MA", "ar-TN", "ast", "az", "bs", "ca", "da", "de", "dsb",
      "el", "en-AT", "en-BE", "en-DE", "en-DK", "en-NL", "en-SI", "es-AR", "es-BO",
      "es-CL", "es-CO", "es-EC", "es-PY", "es-UY", "es-VE", "eu", "fo", "fr-LU",
      "fr-MA", "fur", "fy", "gl", "hr", "hsb", "id", "is", "it", "jgo", "jv", "kgp",
      "kkj", "kl", "km", "ku", "lb", "ln", "lo", "lu", "mgh", "mk", "ms-BN", "ms-ID",
      "mua", "nds", "nl", "nnh", "pt", "qu-BO", "rn", "ro", "rw", "sc", "seh", "sg",
      "sl", "sr", "su", "sw-CD", "tr", "vi", "wo", "yrl":
      Self(mark: ".", leastDigits: 4)
    case "af", "agq", "bas", "br", "cs", "de-AT", "dje", "dua", "dyo", "en-FI", "en-SE",
      "en-ZA", "eo", "es-CR", "ewo", "ff", "fi", "fr-CA", "hu", "hy", "kab", "kea",
      "khq", "kk", "ksf", "ksh", "ky", "lt", "mfe", "nb", "nmg", "nn", "no", "os",
      "pt-AO", "ru", "sah", "se", "ses", "shi", "sk", "smn", "sv", "tg", "tk", "tt",
      "twq", "tzm", "uk", "uz", "xh", "yav", "zgh":
      Self(mark: "\u{A0}", leastDigits: 4)
    case "be", "bg", "et", "ka", "lv", "pl", "pt-CH", "pt-CV", "pt-GQ", "pt-GW",
      "pt-LU", "pt-MO", "pt-MZ", "pt-PT", "pt-ST", "pt-TL", "ru-UA", "sq":
      Self(mark: "\u{A0}", leastDigits: 5)
    case "de-CH", "de-LI", "en-CH", "gsw", "it-CH", "rm", "wae":
      Self(mark: "\u{2019}", leastDigits: 4)
    case "es", "ia":
      Self(mark: ".", leastDigits: 5)
    case "ee":
      Self(mark: ",", leastDigits: 6)
    case "fr":
      Self(mark: "\u{202F}", leastDigits: 4)
    default: nil
    }
  }
}
