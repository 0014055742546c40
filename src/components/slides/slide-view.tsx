import type { DeckModel, DeckSlide, SlideBody, SlideFigure } from '../../view-models/deck-slide.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { SlideChartView } from './slide-chart-view.tsx'
import { SlideTableView } from './slide-table-view.tsx'

type Props = {
  slide: DeckSlide
  words: DeckModel['words']
  /** Place in the deck, from 1. */
  number: number
}

/** One slide in its own points: as large as the box around it, on screen and on paper. */
export function SlideView({ slide, words, number }: Props) {
  const { mark, body, sources, asOf } = slide
  return (
    <div className="slide-frame">
      <article className="slide" data-kind={slide.kind} aria-label={slide.message}>
        {mark && (
          <p className="slide-watermark" aria-hidden="true">
            <span>{mark}</span>
          </p>
        )}
        {body.form === 'cover' ? <Cover body={body} /> : <Content slide={slide} body={body} />}
        <footer className="slide-foot">
          <p>{sources && `${words.source} ${sources}`}</p>
          <p className="slide-day">
            {[mark, asOf && `${words.asOf} ${asOf}`].filter(Boolean).join('\n')}
          </p>
          <p className="slide-number">{number}</p>
        </footer>
      </article>
    </div>
  )
}

function Cover({ body }: { body: Extract<SlideBody, { form: 'cover' }> }) {
  return (
    <div className="slide-cover">
      <p className="slide-unit">{body.unit}</p>
      <p className="slide-cover-title">{body.title}</p>
      {body.lines.map((line) => (
        <p key={line} className="slide-cover-line">
          {line}
        </p>
      ))}
    </div>
  )
}

type ContentProps = { slide: DeckSlide; body: Exclude<SlideBody, { form: 'cover' }> }

function Content({ slide, body }: ContentProps) {
  return (
    <>
      <p className="slide-message" style={{ fontSize: `${slide.messageSize}em` }}>
        {slide.message}
      </p>
      <p className="slide-title">{slide.title}</p>
      <div className="slide-body">
        <Body body={body} />
      </div>
    </>
  )
}

const figuresHeight = 72

function Body({ body }: { body: ContentProps['body'] }) {
  if (body.form === 'nothing') return <p className="slide-nothing">{body.text}</p>
  if (body.form === 'why')
    return (
      <>
        <SlideTableView table={body.table} />
        <div className="slide-reasons">
          <p className="slide-reasons-line slide-reasons-head">{body.heading}</p>
          <p className={`slide-reasons-line${body.isEmpty ? ' slide-reasons-empty' : ''}`}>
            {body.text}
          </p>
        </div>
      </>
    )
  const { figures, remark } = body
  const taken = (figures.length > 0 ? figuresHeight : 0) + (remark ? 26 : 0)
  return (
    <>
      {figures.length > 0 && <Figures figures={figures} />}
      {body.form === 'chart' ? (
        <SlideChartView
          chart={body.chart}
          width={880}
          height={350 - taken - (body.chart.legend.length > 0 ? 28 : 0)}
        />
      ) : (
        <>
          {body.chart && <SlideChartView chart={body.chart} width={880} height={56} isBare />}
          <SlideTableView table={body.table} />
        </>
      )}
      {remark && <p className="slide-remark">{remark}</p>}
    </>
  )
}

function Figures({ figures }: { figures: readonly SlideFigure[] }) {
  return (
    <dl className="slide-figures">
      {figures.map(({ id, label, value, size, tone, status }) => (
        <div key={id} data-tone={status?.tone ?? tone}>
          <dt>{label}</dt>
          <dd style={{ fontSize: `${size}em` }}>
            {status && <StatusIcon status={status.id} />} {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
