import { em } from './svg-length.ts'

const tile = {
  width: em(5),
  height: em(5),
  patternUnits: 'userSpaceOnUse',
  patternTransform: 'rotate(45)',
}

/** The hatching of estimates and of projections, drawn once per page and used by every chart on it. */
export function HatchPatterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" {...tile}>
          <rect className="hatch-ground" width={em(5)} height={em(5)} />
          <rect className="hatch-stripe" width={em(3)} height={em(5)} />
        </pattern>
        <pattern id="hatch-light" {...tile}>
          <rect className="hatch-stripe-light" width={em(1.4)} height={em(5)} />
        </pattern>
      </defs>
    </svg>
  )
}
