import { describe, expect, test } from 'vitest'
import type { ExplanationRow } from '../../src/queries/list-explanations.ts'
import type { OtherMethodRow } from '../../src/queries/list-other-methods.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { thresholdLabel, toWhy, type WhyInput } from '../../src/view-models/explanation.ts'

const step: ExplanationRow = {
  targetId: 1,
  position: 1,
  rule: 'headline',
  formula: '41.546',
  result: 41546,
  thresholdIds: null,
  documentId: 'bao',
  documentTitle: 'Bài báo',
  publisher: 'bao.vn',
}
const method: OtherMethodRow = {
  targetId: 1,
  method: 'open_sdg',
  ratio: 0.7506,
  verdict: 'acceleration_needed',
  reason: null,
  agrees: false,
}
const thresholds = [
  {
    thresholdId: 'pace-on-pace',
    value: 0.95,
    measureUnit: 'tỷ lệ',
    nameVi: 'Từ mức này là đúng tiến độ',
    nameEn: 'On pace from here',
  },
  {
    thresholdId: 'pace-behind',
    value: 0.75,
    measureUnit: 'tỷ lệ',
    nameVi: 'Từ mức này là chậm',
    nameEn: 'Behind from here',
  },
]

function why(change: Partial<WhyInput>, language: 'vi' | 'en' = 'vi') {
  return toWhy({
    explanations: [step],
    otherMethods: [],
    thresholds,
    documentId: 'ct-03-2026',
    paper: 'Chỉ thị 03/CT-UBND',
    text: createTranslator(language),
    ...change,
  }).get(1)
}

describe(toWhy, () => {
  test('names the rule, keeps the formula and says where the number stands', () => {
    expect(why({})?.steps).toEqual([
      {
        id: '1-headline',
        rule: 'Số thực hiện được chọn',
        formula: '41.546',
        thresholds: [],
        source: 'Bài báo, bao.vn',
      },
    ])
  })

  test('names the document of the scorecard as the page does, a computed step names none', () => {
    const aim = { ...step, rule: 'aim_at_least', documentId: 'ct-03-2026' }
    const pace = { ...step, rule: 'pace', documentId: null }
    const sources = why({ explanations: [aim, pace] })?.steps.map(({ source }) => source)
    expect(sources).toEqual(['Chỉ thị 03/CT-UBND', null])
  })

  test('lists the thresholds a step leans on by name and live value', () => {
    const status = { ...step, rule: 'status_on_pace', thresholdIds: 'pace-on-pace,pace-behind' }
    expect(why({ explanations: [status] })?.steps[0]?.thresholds).toEqual([
      'Từ mức này là đúng tiến độ: 0,95',
      'Từ mức này là chậm: 0,75',
    ])
    expect(why({ explanations: [status] }, 'en')?.steps[0]?.thresholds[0]).toBe(
      'On pace from here: 0.95',
    )
  })

  test('keeps the steps of each target apart', () => {
    const two = [step, { ...step, targetId: 2 }, { ...step, rule: 'variance', position: 3 }]
    expect(why({ explanations: two })?.steps.map(({ id }) => id)).toEqual([
      '1-headline',
      '3-variance',
    ])
  })

  test('gives another method its ratio and verdict, and says where it disagrees', () => {
    expect(why({ otherMethods: [method] })?.otherMethods).toEqual([
      {
        id: 'open_sdg',
        name: 'Open SDG',
        ratio: '0,751',
        verdict: 'cần tăng tốc',
        disagreement: 'khác kết luận ở trên',
      },
    ])
    const agreeing = why({ otherMethods: [{ ...method, agrees: true }] })
    expect(agreeing?.otherMethods[0]?.disagreement).toBeNull()
  })

  test('gives the reason where a method has no verdict, in words even for one not known', () => {
    const none = { ...method, ratio: null, verdict: null, agrees: null }
    const words = (reason: string) =>
      why({ otherMethods: [{ ...none, reason }] }, 'en')?.otherMethods[0]?.verdict
    expect(words('not_for_rates')).toBe(
      'no verdict: not for growth rates, shares, ranks or milestones',
    )
    expect(words('brand_new')).toBe('no verdict: this method does not apply')
  })
})

describe(thresholdLabel, () => {
  test('writes the measure unit unless it is a bare ratio', () => {
    const years = { ...thresholds[0], thresholdId: 'y', value: 3, measureUnit: 'năm' }
    const named = { ...years, nameVi: 'Số năm', nameEn: 'Years used' }
    expect(thresholdLabel(named, createTranslator('vi'))).toBe('Số năm: 3\u00a0năm')
    expect(thresholdLabel(named, createTranslator('en'))).toBe('Years used: 3\u00a0years')
  })
})
