/** Words of the page sources & method, Vietnamese. */
export const viSources = {
  title: 'Nguồn & phương pháp',
}
