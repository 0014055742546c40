import { windows1252Text } from '../../../src/import/read/legacy-letters.ts'
import { utf8, utf16 } from '../fixture-folder.ts'

/** How offices store a text; the names say encoding and byte order mark. */
export const encoders = {
  'utf-8': utf8,
  'utf-8 with a mark': (text) => utf8(`\uFEFF${text}`),
  'utf-16le': (text) => utf16(text, 'le'),
  'utf-16le with a mark': (text) => utf16(`\uFEFF${text}`, 'le'),
  'utf-16be': (text) => utf16(text, 'be'),
  'utf-16be with a mark': (text) => utf16(`\uFEFF${text}`, 'be'),
  'windows-1258': (text) => latin1(inWindows1258(text)),
  tcvn3: (text) => latin1(inTcvn3(text)),
  vni: (text) => latin1(inVni(text)),
} satisfies Record<string, (text: string) => Uint8Array>

/** The name the product gives to what an encoder wrote. */
export function encodingName(encoder: string): string {
  return encoder.split(' ')[0] ?? ''
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    if (letter.charCodeAt(0) > 0xff) throw new Error(`no byte for ${letter}`)
    return letter.charCodeAt(0)
  })
}

/** Rows of vowels with their tones: none, grave, hook, tilde, acute, dot below. */
const vowels = 'aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ'
  .split(' ')
  .map((row) => [...row])

/** The table printed on the keyboard cards of the ABC fonts, by vowel as above; 0 = plain ASCII. */
const tcvn3Bytes = [
  [0, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  [0, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  [0, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  [0, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  [0, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  [0, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
]

const tcvn3Letters = new Map<string, string>([
  ...vowels.flatMap((row, vowel) =>
    row.flatMap((letter, tone): [string, string][] => {
      const byte = tcvn3Bytes[vowel]?.[tone] ?? 0
      return byte === 0 ? [] : [[letter, String.fromCharCode(byte)]]
    }),
  ),
  ['đ', '\u00ae'],
  ['Đ', '\u00a7'],
  ['Ă', '\u00a1'],
  ['Â', '\u00a2'],
  ['Ê', '\u00a3'],
  ['Ô', '\u00a4'],
  ['Ơ', '\u00a5'],
  ['Ư', '\u00a6'],
])

/** The font has no capitals with tones: people typed them small, in a capital font. */
export function inTcvn3(text: string): string {
  return [...text]
    .map((letter) => tcvn3Letters.get(letter) ?? tcvn3Letters.get(letter.toLowerCase()) ?? letter)
    .join('')
}

const vniTones = ['', 'ø', 'û', 'õ', 'ù', 'ï']
const vniBases = ['a', 'aê', 'aâ', 'e', 'eâ', 'i', 'o', 'oâ', 'ô', 'u', 'ö', 'y']
const vniRounded = ['â', 'à', 'å', 'ã', 'á', 'ä']
const vniShort = ['ê', 'è', 'ú', 'ü', 'é', 'ë']
const vniAlone = new Map(Object.entries({ ì: 'ì', ỉ: 'æ', ĩ: 'ó', í: 'í', ị: 'ò', ỵ: 'î', đ: 'ñ' }))

/** Text as the VNI fonts store it: a base letter, then a letter for its marks. */
export function inVni(text: string): string {
  return [...text].map(vniLetter).join('')
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase()
  const written = vniAlone.get(small) ?? vniPair(small)
  return letter === small ? written : written.toUpperCase()
}

function vniPair(letter: string): string {
  const vowel = vowels.findIndex((row) => row.includes(letter))
  const tone = vowels[vowel]?.indexOf(letter) ?? 0
  const base = vniBases[vowel]
  if (base === undefined) return letter
  if (base.endsWith('ê')) return base.slice(0, -1) + (vniShort[tone] ?? '')
  if (base.endsWith('â')) return base.slice(0, -1) + (vniRounded[tone] ?? '')
  return base + (vniTones[tone] ?? '')
}

const windows1258Bytes = new Map(
  Object.entries({ Ă: 'Ã', ă: 'ã', Đ: 'Ð', đ: 'ð', Ơ: 'Õ', ơ: 'õ', Ư: 'Ý', ư: 'ý' }),
)
const windows1258Tones = new Map([
  ['\u0300', 'Ì'],
  ['\u0309', 'Ò'],
  ['\u0303', 'Þ'],
  ['\u0301', 'ì'],
  ['\u0323', 'ò'],
])

/** Letters of Windows-1258, each tone mark as a byte of its own. */
export function inWindows1258(text: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  return [...text]
    .flatMap((letter) => {
      const parts = letter.normalize('NFD')
      const tone = tones.exec(parts)?.[0] ?? ''
      const base = parts.replace(tone, '').normalize('NFC')
      return [windows1258Bytes.get(base) ?? base, windows1258Tones.get(tone) ?? tone]
    })
    .join('')
}

/** UTF-8 bytes as a program shows them that takes them for Latin-1. */
export function asLatinMojibake(text: string): string {
  return Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join('')
}

/** UTF-8 bytes as a program shows them that takes them for Windows-1252. */
export function asMojibake(text: string): string {
  return windows1252Text(utf8(text))
}
