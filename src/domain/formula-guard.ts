/** A spreadsheet would run text that begins so as a formula (OWASP, CSV injection); more apostrophes before it come from us. */
const guarded = /^'*[=+\-@\t\r]/
const restorable = /^'+[=+\-@\t\r]/

/** Text as it may stand in a CSV that a spreadsheet opens: an apostrophe before what would be a formula. */
export function guardFormula(text: string): string {
  return guarded.test(text) ? `'${text}` : text
}

/** Takes back what `guardFormula` added: `restoreFormula(guardFormula(text))` is the text, whatever it is. */
export function restoreFormula(text: string): string {
  return restorable.test(text) ? text.slice(1) : text
}
