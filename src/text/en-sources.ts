/** Words of the page sources & method, English. */
export const enSources = {
  title: 'Sources & method',
}
