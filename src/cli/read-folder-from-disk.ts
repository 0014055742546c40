import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { publishedFileNames } from '../storage/published-folder.ts'

/** The published files of a folder as bytes; `replacements` stand in for the files of the same name. */
export function readFolderFromDisk(
  folder: string,
  replacements: string[] = [],
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const name of publishedFileNames) {
    const path = join(resolve(folder), name)
    if (existsSync(path)) files.set(name, new Uint8Array(readFileSync(path)))
  }
  for (const path of replacements) files.set(basename(path), new Uint8Array(readFileSync(path)))
  return files
}
