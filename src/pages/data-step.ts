import type { ImportReading } from '../domain/import-reading.ts'
import type { ChoiceChange } from '../state/import-choices.ts'
import type { SessionFile } from '../state/import-session.ts'
import type { DataCatalogue } from './data-catalogue.ts'

/** What every step of the wizard is given. */
export type StepProps = {
  file: SessionFile
  reading: ImportReading
  /** Names and units already known; read with the tables in use. */
  catalogue: DataCatalogue
  change: (change: ChoiceChange) => void
}
