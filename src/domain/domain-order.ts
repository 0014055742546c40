/** The domains of indicators, in the order every page and report lists them. */
export const domainOrder = [
  'economy',
  'budget',
  'trade',
  'society',
  'environment',
  'administration',
  'defence',
] as const
