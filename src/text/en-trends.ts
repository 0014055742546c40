/** Words of the page trends, English. */
export const enTrends = {
  title: 'Trends',
}
