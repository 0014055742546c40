type Props = { status: string }

// Shapes differ in outline, not only in colour: they stay apart in grey and for colour-blind readers.
const shapes: Record<string, { path: string; isOpen?: boolean }> = {
  exceeded: { path: 'M8 2 L14.5 13.5 H1.5 Z' },
  met: { path: 'M8 2.2 a5.8 5.8 0 1 0 .01 0 Z' },
  on_pace: { path: 'M3 2 L14 8 L3 14 Z' },
  behind: { path: 'M3.5 3.5 H12.5 V12.5 H3.5 Z', isOpen: true },
  far_behind: { path: 'M8 1.5 L14.5 8 L8 14.5 L1.5 8 Z' },
  missed: { path: 'M8 14 L1.5 2.5 H14.5 Z' },
  part_data: { path: 'M8 2.8 a5.2 5.2 0 1 0 .01 0 Z M8 2.8 V8 H13.2', isOpen: true },
  no_data: { path: 'M8 2.8 a5.2 5.2 0 1 0 .01 0 Z', isOpen: true },
  not_assessable: { path: 'M3.5 3.5 L12.5 12.5 M12.5 3.5 L3.5 12.5', isOpen: true },
  not_due: { path: 'M2.5 8 H13.5', isOpen: true },
  conflict: { path: 'M8 1.5 L14.5 8 L8 14.5 L1.5 8 Z M8 4.8 V8.6 M8 10.6 V11.2', isOpen: true },
}

/** The shape of a status; the word beside it carries the name. */
export function StatusIcon({ status }: Props) {
  const shape = shapes[status] ?? shapes.no_data
  return (
    <svg
      className={shape?.isOpen ? 'icon icon-open' : 'icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shape?.path} />
    </svg>
  )
}
