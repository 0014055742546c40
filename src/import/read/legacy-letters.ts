/** Windows-1252 above ASCII; undefined bytes keep their number, as browsers do (Node's own decoder is Latin-1 there). */
const windows1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')

/** Programs that take Latin-1 for Windows-1252 leave the bytes from 0x80 to 0x9F as control characters. */
const latin1Controls = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x80 + index))

const byteOf = new Map(
  [latin1Controls, [...windows1252]].flatMap((letters) =>
    letters.map((letter, index) => [letter, 0x80 + index] as const),
  ),
)

/** TCVN 5712 from 0xA1 on; the fonts called .Vn… draw these bytes as Vietnamese. */
const tcvn3 =
  'ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'

const windows1258 = new Map(
  Object.entries({
    Ã: 'Ă',
    Ð: 'Đ',
    Õ: 'Ơ',
    Ý: 'Ư',
    ã: 'ă',
    ð: 'đ',
    õ: 'ơ',
    ý: 'ư',
    þ: '₫',
    Ì: '\u0300',
    Ò: '\u0309',
    Þ: '\u0303',
    ì: '\u0301',
    ò: '\u0323',
  }),
)

/** Mark letter of the VNI fonts → the marks it puts on the letter before it. */
const vniMarks = new Map([
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
])

const vniLetters = new Map(
  Object.entries({ ñ: 'đ', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư' }),
)

/** Bytes of any 8-bit encoding as Windows-1252 shows them; the legacy fonts are read from such text. */
export function windows1252Text(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes)
  return latin.replace(/[\u0080-\u009f]/g, (mark) => windows1252[mark.charCodeAt(0) - 0x80] ?? mark)
}

/** True when every character has a byte in Windows-1252 and one at least is not ASCII. */
export function isLegacyText(text: string): boolean {
  return (
    /[^\0-\x7f]/.test(text) && [...text].every((letter) => letter < '\x80' || byteOf.has(letter))
  )
}

/** Text typed in a TCVN3 (ABC) font to Unicode; words the capital fonts drew in capitals become capitals. */
export function fromTcvn3(text: string): string {
  const plain = text.replace(
    /[\u00a1-\u00ff]/g,
    (letter) => tcvn3[letter.charCodeAt(0) - 0xa1] ?? letter,
  )
  return plain.normalize('NFC').replace(/[^\n;,\t|"]+/g, raiseCapitals)
}

/** `TìNH` is what a capital font showed as TÌNH, and then so is the `Tế` beside it; `Hà` alone is an ordinary word. */
function raiseCapitals(phrase: string): string {
  const raised = phrase.replace(/\p{L}+/gu, raiseWord)
  return raised !== phrase && !/[a-z]/.test(phrase) ? phrase.toUpperCase() : raised
}

function raiseWord(word: string): string {
  const isCapital = /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word)
  return isCapital ? word.toUpperCase() : word
}

/** Text typed in a VNI font to Unicode: most letters are a base and a mark letter after it. */
export function fromVni(text: string): string {
  const pairs = /([AEOUYÔÖ])([ØÙÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ÑÌÍÆÓÒÎÔÖ]/gi
  return text
    .replace(pairs, (whole: string, base?: string, mark?: string) =>
      base && mark
        ? vniLetter(base) + (vniMarks.get(mark.toLowerCase()) ?? mark)
        : vniLetter(whole),
    )
    .normalize('NFC')
}

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase()
  const read = vniLetters.get(lower) ?? lower
  return letter === lower ? read : read.toUpperCase()
}

/** Windows-1258 shown as Windows-1252 to Unicode: its tone marks stand after their letter. */
export function fromWindows1258(text: string): string {
  return text
    .replace(/[\u00c3-\u00fe]/g, (letter) => windows1258.get(letter) ?? letter)
    .normalize('NFC')
}

/** UTF-8 that was read as Windows-1252, once or twice, to what it was; null when the text is no such thing. */
export function fromMojibake(text: string): string | null {
  const once = oneLayer(text)
  return once === null ? null : (oneLayer(once) ?? once)
}

function oneLayer(text: string): string | null {
  if (!isLegacyText(text)) return null
  // Programs that tidy spaces turn the no-break space, half of “à”, into an ordinary one.
  const whole = text.replace(/Ã (?=\s|$|[a-zà-ỹ])/gu, 'Ã\u00a0')
  const bytes = Uint8Array.from(whole, (letter) => byteOf.get(letter) ?? letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).normalize('NFC')
  } catch {
    return null // not UTF-8: the text is what it seems
  }
}
