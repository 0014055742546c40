import { em } from './svg-length.ts'

const tile = {
  width: em(5),
  height: em(5),
  patternUnits: 'userSpaceOnUse',
  patternTransform: 'rotate(45)',
}

const tones = ['good', 'bad', 'neutral'] as const

/** The hatchings of estimates in each tone and of the computed bridge, once per page. */
export function TrendsPatterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {tones.map((tone) => (
          <pattern key={tone} id={`trends-hatch-${tone}`} {...tile}>
            <rect className="hatch-ground" width={em(5)} height={em(5)} />
            <rect className="trends-stripe" data-tone={tone} width={em(3)} height={em(5)} />
          </pattern>
        ))}
        <pattern id="trends-bridge" {...tile}>
          <rect className="hatch-stripe-light" width={em(1.4)} height={em(5)} />
        </pattern>
      </defs>
    </svg>
  )
}
