import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const find = (paths: string[]) => paths.find((path) => existsSync(path))

/** LibreOffice and the reader of its PDF; undefined where either is missing. */
export const officePaths = {
  office: find(['/usr/bin/soffice', '/usr/bin/libreoffice']),
  reader: find(['/usr/bin/pdftotext']),
}

/** The words on each page of a presentation as LibreOffice draws it, one space between them. */
export function renderedTexts(presentation: Uint8Array): string[] {
  const { office = '', reader = '' } = officePaths
  const folder = mkdtempSync(join(tmpdir(), 've-dich-pptx-'))
  try {
    const path = join(folder, 'deck.pptx')
    writeFileSync(path, presentation)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, path]
    execFileSync(office, [profile, ...convert], { stdio: 'ignore' })
    const text = execFileSync(reader, [join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1).map(spaced)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Composed letters, one space between words. */
export function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
