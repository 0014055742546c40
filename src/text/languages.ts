/** The languages of the interface; Vietnamese is the default. */
export const languages = ['vi', 'en'] as const
