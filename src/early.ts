// Runs before the first paint, as a file of its own: the theme of the link, and no flash of a view the link does not name.
import { isOpeningView, parseHash } from './state/selection.ts'

const { dataset } = document.documentElement
dataset.theme = parseHash(location.hash).selection.theme
if (!isOpeningView(location.hash)) dataset.view = 'other'
