import { useId } from 'react'
import type { CommitModel } from '../../view-models/data-commit.ts'
import { ChoiceSelect } from '../controls/choice-select.tsx'
import { useText } from '../ui/text-context.ts'

/** What the person says of the paper, as typed. */
export type PaperDraft = {
  sender: string
  kind: string
  title: string
  issuedOn: string
  actualStatus: string
}

type Props = {
  model: CommitModel
  paper: PaperDraft
  isBusy: boolean
  onPaper: (change: Partial<PaperDraft>) => void
  onCommit: () => void
}

/** Who sent the file and what it is, then one press for the whole batch. */
export function CommitForm({ model, paper, isBusy, onPaper, onCommit }: Props) {
  const { t } = useText()
  return (
    <div className="commit">
      {model.asksForPaper && <PaperFields model={model} paper={paper} onPaper={onPaper} />}
      <p className="commit-sum">{model.sum}</p>
      {model.blocked && <p className="commit-blocked">{model.blocked}</p>}
      <div className="question-answers">
        {model.whole && (
          <button
            type="button"
            className="button button-strong"
            disabled={isBusy}
            onClick={onCommit}
          >
            {model.whole}
          </button>
        )}
        {model.goodOnly && (
          <button type="button" className="button" disabled={isBusy} onClick={onCommit}>
            {model.goodOnly}
          </button>
        )}
      </div>
      {isBusy && (
        <p role="status" className="import-busy">
          {t('importPage.commit.busy')} <progress aria-label={t('importPage.commit.busy')} />
        </p>
      )}
    </div>
  )
}

function PaperFields({ model, paper, onPaper }: Pick<Props, 'model' | 'paper' | 'onPaper'>) {
  const { t } = useText()
  const id = useId()
  return (
    <fieldset className="import-fields">
      <legend>{t('importPage.commit.paper')}</legend>
      <div className="field field-wide">
        <label htmlFor={`${id}-sender`}>{t('importPage.commit.sender')}</label>
        <input
          id={`${id}-sender`}
          value={paper.sender}
          list={`${id}-senders`}
          autoComplete="off"
          onChange={(event) => onPaper({ sender: event.target.value })}
        />
        <datalist id={`${id}-senders`}>
          {model.senders.map((sender) => (
            <option key={sender} value={sender} />
          ))}
        </datalist>
      </div>
      <div className="field field-wide">
        <label htmlFor={`${id}-title`}>{t('importPage.commit.paperTitle')}</label>
        <input
          id={`${id}-title`}
          value={paper.title}
          autoComplete="off"
          onChange={(event) => onPaper({ title: event.target.value })}
        />
      </div>
      <ChoiceSelect
        label={t('importPage.commit.kind')}
        value={paper.kind}
        options={model.kinds}
        onChange={(kind) => onPaper({ kind })}
      />
      <ChoiceSelect
        label={t('importPage.commit.status')}
        value={paper.actualStatus}
        options={model.statuses}
        onChange={(actualStatus) => onPaper({ actualStatus })}
      />
      <div className="field">
        <label htmlFor={`${id}-issued`}>{t('importPage.commit.issuedOn')}</label>
        <input
          id={`${id}-issued`}
          type="date"
          value={paper.issuedOn}
          onChange={(event) => onPaper({ issuedOn: event.target.value })}
        />
      </div>
      <p className="import-note">{t('importPage.commit.senderHelp')}</p>
    </fieldset>
  )
}
