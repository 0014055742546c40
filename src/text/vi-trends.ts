/** Words of the page trends, Vietnamese. */
export const viTrends = {
  title: 'Xu hướng',
}
