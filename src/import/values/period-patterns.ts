import {
  day,
  dayToDate,
  month,
  monthOf,
  nothing,
  numberOf,
  numberWords,
  type PeriodParts,
  quarter,
  quarterToDate,
  stretch,
  toDate,
  wholeYear,
  years,
} from './period-parts.ts'

type PatternRow = [pattern: RegExp, toParts: (groups: string[]) => PeriodParts | null]

const year = "'?((?:19|20)\\d{2})"
/** Words between a month or quarter and its year. */
const of = '(?: ?[/.,-] ?| năm | của năm | of | |)'
const upTo =
  '(?:(?:lũy kế|lũy tiến|cộng dồn|lk|tính|từ đầu năm|ytd|to date)?[ ,]*(?:từ đầu năm )?(?:tính )?(?:cho )?(?:đến hết|đến ngày|đến cuối|đến|tới|hết|through|to) ?(?:ngày |cuối |hết |thời điểm )*)'
const cumulative = '(?:lũy kế|cộng dồn|lk|ytd)'
const monthWord = '(?:tháng|thg|th|t)\\.? ?'
const english =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const quarterWord = '(?:quý|quí|q)\\.? ?'
const quarterNumber = '(iv|iii|ii|i|0?[1-4])'
const monthsWord = '(?:tháng|months?|th|t|m)'
/** “Tháng Năm 2026” may be any month of 2026: the fifth needs a mark or a word before its year. */
const monthsInWords = '(hai|ba|tư|bốn|sáu|bảy|tám|chín|mười một|mười hai|mười|một)'

function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d/.-])(?:${source})(?![\\p{L}\\d])`, 'gu')
}

/** “Năm 2026 (đến 30/9)”, “năm 2026 (9 tháng)”, “2026, quý III”: the year goes before the part of it that is meant. */
const yearFirst = `(?:năm )?${year}(?: ?[(,;:–-] ?| )(?:số liệu |thực hiện |th |ước )*`
const withinYear: PatternRow[] = [
  [
    pattern(`${yearFirst}${upTo}(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})`),
    ([, y, d, m]) => dayToDate(d, m, y),
  ],
  [
    pattern(`${yearFirst}(?:${cumulative} ?)?${upTo}${monthWord}(\\d{1,2})`),
    ([, y, m]) => toDate(m, y),
  ],
  [
    pattern(`${yearFirst}(?:${cumulative} ?)?(\\d{1,2}) ?(?:tháng|t)(?: đầu năm| đầu)?`),
    ([, y, m]) => toDate(m, y),
  ],
  [
    pattern(`${yearFirst}(?:${cumulative} ?)?${upTo}${quarterWord}${quarterNumber}`),
    ([, y, q]) => quarterToDate(q, y),
  ],
  [pattern(`${yearFirst}${quarterWord}${quarterNumber}`), ([, y, q]) => quarter(q, y)],
  [pattern(`${yearFirst}${monthWord}(\\d{1,2})`), ([, y, m]) => month(m, y)],
]

/** In this order: dates and spans before months, cumulative before single, with a year before without. */
export const periodPatterns: PatternRow[] = [
  [
    pattern(
      `(?:giai đoạn|thời kỳ|nhiệm kỳ|kỳ|5 năm|05 năm|năm|period)? ?${year} ?(?:-|/|đến|to) ?${year}`,
    ),
    ([, a, b]) => years(a, b),
  ],
  [
    pattern(`(?:tháng |t)(\\d{1,2}) ?(?:-|đến|tới) ?(?:tháng |t)?(\\d{1,2})${of}${year}`),
    ([, a, b, y]) => stretch(a, b, y),
  ],
  [
    pattern(
      `(?:từ )?(?:tháng |t)0?1 ?(?:-|đến|tới) ?(?:tháng |t|hết tháng )?(\\d{1,2})${of}${year}`,
    ),
    ([, m, y]) => toDate(m, y),
  ],
  [
    pattern(`${upTo}(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?${year}`),
    ([, d, m, y]) => dayToDate(d, m, y),
  ],
  [
    pattern(`${upTo}(?:ngày )?(\\d{1,2}) tháng (\\d{1,2})(?: ?[/,-] ?| năm | )${year}`),
    ([, d, m, y]) => dayToDate(d, m, y),
  ],
  [
    pattern(
      `(?:ngày )?(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?${year}(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?`,
    ),
    ([, d, m, y]) => day(d, m, y),
  ],
  [
    pattern(
      `(?:ngày (?=\\d{1,2} )|(?=1[3-9] |2\\d |3[01] ))(\\d{1,2}) tháng (\\d{1,2})(?: ?[/,-] ?| năm | )${year}`,
    ),
    ([, d, m, y]) => day(d, m, y),
  ],
  [
    pattern(`${year}-(\\d{2})-(\\d{2})(?:[t ]\\d{2}:\\d{2}.{0,12})?`),
    ([, y, m, d]) => day(d, m, y),
  ],
  [
    pattern(`(\\d{1,2})[- ]${english}[- ,]+${year}`),
    ([, d, m, y]) => day(d, String(monthOf(m)), y),
  ],
  [
    pattern(`jan(?:uary)?\\.? ?(?:-|to) ?${english}[ ,-]+${year}`),
    ([, m, y]) => toDate(String(monthOf(m)), y),
  ],
  [
    pattern(
      `(?:06|6|sáu) ${monthsWord} cuối(?: của)? năm ?${year}|6 ?t cuối năm ?${year}|nửa cuối năm ?${year}|${year}[- ]?[sh]2|h2[/ -]?${year}`,
    ),
    (g) =>
      stretch(
        '7',
        '12',
        g.find((text) => /^\d{4}$/.test(text)),
      ),
  ],
  [
    pattern(`(?:${cumulative}|${upTo}) ?${monthWord}(\\d{1,2})${of}${year}`),
    ([, m, y]) => toDate(m, y),
  ],
  [pattern(`(?:${cumulative}|${upTo}) ?(\\d{1,2}) ?[/-] ?${year}`), ([, m, y]) => toDate(m, y)],
  [
    pattern(`(?:${cumulative} ?)?(?:first )?(\\d{1,2}) ?${monthsWord}(?: đầu)?${of}${year}`),
    ([, m, y]) => toDate(m, y),
  ],
  [
    pattern(`(?:${cumulative} ?)?(\\d{1,2}) ?(?:tháng|t) đầu năm(?: ?[/-] ?| )${year}`),
    ([, m, y]) => toDate(m, y),
  ],
  [
    pattern(`(${numberWords.join('|')}) tháng(?: đầu)? năm ${year}`),
    ([, word, y]) => toDate(numberOf(word), y),
  ],
  [
    pattern(`(?:nửa đầu năm ?|h1[/ -]?)${year}|${year}[- ]?[sh]1`),
    (g) =>
      toDate(
        '6',
        g.find((text) => /^\d{4}$/.test(text)),
      ),
  ],
  [pattern(`${year}[ -]?(?:m|t|thg|th)(\\d{1,2})`), ([, y, m]) => month(m, y)],
  [pattern(`${year}[ -/]?q0?([1-4])`), ([, y, q]) => quarter(q, y)],
  [
    pattern(`(?:${cumulative} ?)?${upTo} ?${quarterWord}${quarterNumber}${of}${year}`),
    ([, q, y]) => quarterToDate(q, y),
  ],
  [pattern(`${quarterWord}${quarterNumber}${of}${year}`), ([, q, y]) => quarter(q, y)],
  [pattern(`(iv|iii|ii|i) ?[/-] ?${year}`), ([, q, y]) => quarter(q, y)],
  [pattern(`${quarterWord}([1-4])[/.-](\\d{2})`), ([, q, y]) => quarter(q, `20${y}`)],
  [pattern(`${monthWord}(\\d{1,2})${of}${year}`), ([, m, y]) => month(m, y)],
  [pattern(`tháng ${monthsInWords}${of}${year}`), ([, word, y]) => month(numberOf(word), y)],
  [pattern(`tháng (năm)(?: ?[/.,-] ?| năm )${year}`), ([, , y]) => month('5', y)],
  [pattern(`${english}[- ,/]*(?:of )?${year}`), ([, m, y]) => month(String(monthOf(m)), y)],
  [pattern(`(\\d{1,2}) ?[/.-] ?${year}`), ([, m, y]) => month(m, y)],
  [pattern(`${year} ?[/.-] ?(\\d{1,2})`), ([, y, m]) => month(m, y)],
  [pattern(`${monthWord}(\\d{1,2})[/.-](\\d{2})`), ([, m, y]) => month(m, `20${y}`)],
  [pattern(`${english}[-' /](\\d{2})`), ([, m, y]) => month(String(monthOf(m)), `20${y}`)],
  [
    pattern(`(?<!ngày )(\\d{1,2}) ?(?:tháng ?[/.']|t[/.' -]?)([1-3]\\d)`),
    ([, m, y]) => toDate(m, `20${y}`),
  ],
  ...withinYear,
  [
    pattern(`(?<!(?:từ|tháng|quý|kỳ|giao|hoạch|kh|dự toán) )đầu năm ${year}`),
    ([, y]) => stretch('2', '12', y),
  ],
  [
    pattern(`(?:cuối |đầu |đến hết |hết |đến |cả |full |fy ?)*(?:năm|n|year|fy)? ?${year}`),
    ([, y]) => wholeYear(y),
  ],
  [
    /^(?:kh|th(?! ?1[0-2]$)|ước|ưth|kế hoạch|thực hiện|năm)(?: năm)? ?'?([1-3]\d)$/gu,
    ([, y]) => wholeYear(`20${y}`),
  ],
  [
    pattern(`${upTo}(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})`),
    ([, d, m]) => dayToDate(d, m, undefined),
  ],
  [pattern('ngày (\\d{1,2}) tháng (\\d{1,2})'), ([, d, m]) => day(d, m, undefined)],
  [
    pattern(`(?:06|6|sáu) ?${monthsWord} cuối(?: của)? năm|nửa cuối năm`),
    () => stretch('7', '12', undefined),
  ],
  [pattern('nửa đầu năm'), () => toDate('6')],
  [pattern(`(?:${cumulative}|${upTo}) ?${monthWord}(\\d{1,2})`), ([, m]) => toDate(m)],
  [
    pattern(`(?:${cumulative} ?)?${upTo} ?${quarterWord}${quarterNumber}`),
    ([, q]) => quarterToDate(q),
  ],
  [
    pattern(`(?:${cumulative} ?)?(\\d{1,2}) ?(?:tháng|t|months?)(?: đầu năm| đầu)?`),
    ([, m]) => toDate(m),
  ],
  [pattern(`(${numberWords.join('|')}) tháng(?: đầu năm)?`), ([, word]) => toDate(numberOf(word))],
  [pattern(`${quarterWord}${quarterNumber}`), ([, q]) => quarter(q)],
  [pattern('(?:tháng ?|thg ?|th?\\.?(?=\\d))(\\d{1,2})'), ([, m]) => month(m)],
  [/^th\.? ?(\d{1,2})$/gu, ([, m]) => month(m)],
  [pattern(`tháng ${monthsInWords}`), ([, word]) => month(numberOf(word))],
  [pattern('tháng năm(?! ?\\d)'), () => month('5')],
  [new RegExp(`^${english}$`, 'gu'), ([, m]) => month(String(monthOf(m)))],
  [pattern('cả năm|full year'), () => ({ ...nothing, isYear: true })],
]
