// A definition and the rows of today become a deck, page by page; what a person wrote is laid over what the rules write.
import type { DeckDefinition, SlideSpec } from '../domain/deck.ts'
import type { DeckContext } from './deck-answers.ts'
import { heatSlides } from './deck-heat.ts'
import { indicatorSlides } from './deck-indicator.ts'
import { partsSlides, valuesSlides } from './deck-indicator-tables.ts'
import { messageBox } from './deck-message.ts'
import type { SlidePart } from './deck-part.ts'
import { coverSlides, groupSlides, scorecardSlides } from './deck-scorecard.ts'
import type { DeckModel, DeckSlide, SlideBody } from './deck-slide.ts'
import { deadlineSlides, sourcesSlides } from './deck-sources.ts'
import { cutToLines, fitTitle, fittingSize } from './deck-text-fit.ts'
import { trendsSlides } from './deck-trends.ts'
import { rankingSlides } from './deck-units.ts'
import { whySlides } from './deck-why.ts'
import { documentLabel, orgUnitLabel } from './document-label.ts'
import { formatDate } from './format.ts'

const sourceWidth = 560

/** Every page of a deck in order. */
export function toDeck(definition: DeckDefinition, context: DeckContext): DeckModel {
  const { text, scope } = context
  const { t } = text
  return {
    title: scope
      ? t('slides.deckTitle', {
          unit: orgUnitLabel(scope, text),
          document: documentLabel(scope, text),
        })
      : t('slides.title'),
    slides: definition.slides.flatMap((spec) =>
      partsOf(spec, context).map((part, index) => toSlide(spec, part, index, context)),
    ),
    language: text.language,
    words: { asOf: t('slides.asOf'), source: t('table.chart.source') },
  }
}

function partsOf(spec: SlideSpec, context: DeckContext): SlidePart[] {
  switch (spec.kind) {
    case 'cover':
      return coverSlides(spec, context)
    case 'scorecard':
      return scorecardSlides(spec, context)
    case 'indicator':
    case 'year':
      return indicatorSlides(spec, context)
    case 'group':
      return groupSlides(spec, context)
    case 'trends':
      return trendsSlides(spec, context)
    case 'ranking':
      return rankingSlides(spec, context)
    case 'heat':
      return heatSlides(spec, context)
    case 'why':
      return whySlides(spec, context)
    case 'deadlines':
      return deadlineSlides(spec, context)
    case 'sources':
      return sourcesSlides(spec, context)
    case 'parts':
      return partsSlides(spec, context)
    case 'values':
      return valuesSlides(spec, context)
  }
}

function toSlide(spec: SlideSpec, part: SlidePart, index: number, context: DeckContext): DeckSlide {
  const { text, isSample } = context
  const written = spec.message ?? part.message
  const message = shortened(written)
  const size = fittingSize(message, { ...messageBox, sizes: [28, 26, 24, 22] })
  const notes = spec.notes ?? part.notes
  const body = bodyOf(part, written, text)
  return {
    ...part,
    body,
    id: `${spec.id}/${index + 1}`,
    specId: spec.id,
    kind: spec.kind,
    message,
    messageSize: size,
    ownMessage: part.message,
    isEdited: spec.message !== null,
    changes: spec.message === null ? [] : changesOf(spec, part),
    title: fitTitle(part.title, 880, 18),
    sources: cutToLines(part.sources, { width: sourceWidth, lines: 2, size: 12 }),
    asOf: part.asOf && formatDate(part.asOf, text.language),
    mark: isSample ? text.t('sample.mark') : null,
    notes: fullNotes(notes, { written, message, part, text }),
    ownNotes: part.notes,
    ownBody: spec.body,
    href: context.hrefOf(spec),
  }
}

function bodyOf(
  { body, message }: SlidePart,
  written: string,
  { t }: DeckContext['text'],
): SlideBody {
  if (body.form === 'nothing' && body.text === message)
    return { form: 'nothing', text: t('slides.nothing.hint') }
  if (body.form === 'cover') return { ...body, title: written }
  if (body.form !== 'chart' && body.form !== 'table') return body
  const remark = body.remark && cutToLines(body.remark, { width: 880, lines: 1, size: 18 })
  return { ...body, remark }
}

/** As many whole clauses as the lines hold, the last without its list of names; a first clause too long is cut at a word. */
function shortened(message: string): string {
  const fits = (part: string) => cutToLines(part, messageBox) === part
  if (fits(message)) return message
  const clauses = message.split('; ')
  for (let count = clauses.length; count > 1; count -= 1) {
    const kept = clauses.slice(0, count)
    const last = kept.pop() ?? ''
    const parts = [
      `${[...kept, last].join('; ')}.`,
      `${[...kept, last.split(': ')[0]].join('; ')}.`,
    ]
    const found = parts.find((part, index) => fits(part) && (count < clauses.length || index > 0))
    if (found) return found
  }
  const [first = ''] = clauses
  return clauses.length > 1 && fits(`${first}.`) ? `${first}.` : cutToLines(message, messageBox)
}

type NotesInput = { written: string; message: string; part: SlidePart; text: DeckContext['text'] }

/** What had to be cut on the slide stands whole in the notes. */
function fullNotes(notes: string, { written, message, part, text }: NotesInput): string {
  return [
    message === written ? null : written,
    notes,
    part.sources && text.t('slides.notes.source', { sources: part.sources }),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Figures that differ from those an edited message was written on. */
function changesOf({ writtenOn }: SlideSpec, { figures }: SlidePart): string[] {
  const now = new Map(figures)
  return writtenOn
    .filter(([name, value]) => now.has(name) && now.get(name) !== value)
    .map(([name, value]) => `${name}: ${value} → ${now.get(name) ?? '–'}`)
    .concat(
      writtenOn.filter(([name]) => !now.has(name)).map(([name, value]) => `${name}: ${value} → –`),
    )
}
