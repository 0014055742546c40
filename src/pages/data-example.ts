import example from './data-example.csv?raw'

/** A small table as a department writes it: title, unit in the title, comma decimals, semicolons. */
export const exampleCsv = `\ufeff${example}`
