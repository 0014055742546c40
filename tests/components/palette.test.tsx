import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PaletteButton } from '../../src/components/ui/palette-button.tsx'
import { PaletteDialog } from '../../src/components/ui/palette-dialog.tsx'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { createTranslator } from '../../src/text/translate.ts'
import type { PaletteEntry, PaletteGroup } from '../../src/view-models/palette.ts'

const ward: PaletteEntry = {
  id: 'unit-11383',
  kind: 'unit',
  label: 'Phường Lê Chân',
  note: 'Phường · trang đơn vị',
  href: '#/don-vi/11383',
  names: [],
  aliases: [],
  isSuggested: false,
}
const nothing = () => undefined

function render(groups: PaletteGroup[], typed: string): string {
  return renderToString(
    <TextContext value={createTranslator('vi')}>
      <PaletteButton isReady={true} />
      <PaletteDialog
        typed={typed}
        groups={groups}
        active={groups[0]?.entries[0]?.id ?? null}
        onType={nothing}
        onKey={() => false}
        onChoose={nothing}
        onClose={nothing}
      />
    </TextContext>,
  )
}

describe(PaletteDialog, () => {
  test('is a dialog with a combobox that names its active option', () => {
    const html = render([{ kind: 'unit', entries: [ward] }], 'le chan')
    expect(html).toMatch(/<dialog[^>]*aria-label="Tìm chỉ tiêu/)
    const active = /aria-activedescendant="([^"]+)"/.exec(html)?.[1]
    expect(html).toContain(`id="${active}" role="option" aria-selected="true"`)
    expect(html).toContain('role="group" aria-label="Đơn vị"')
    expect(html).toContain('1 kết quả')
  })

  test('says that nothing matches', () => {
    const html = render([], 'zzz')
    expect(html).toContain('Không có kết quả nào khớp “zzz”.')
    expect(html).toContain('aria-expanded="false"')
    expect(html).not.toContain('aria-activedescendant')
  })

  test('the button names its keys', () => {
    expect(render([], '')).toContain('aria-keyshortcuts="Control+K Meta+K"')
  })
})
