import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import type { TitleFacts } from './table-model.ts'
import { withoutUnit } from './without-unit.ts'

/** Bare names, and what a title speaks of when they are of something else than the catalogue means. */
const others: readonly (readonly [name: RegExp, title: RegExp])[] = [
  [
    /^(?:tong )?dien tich$/,
    /\b(?:gieo|cay|trong|lua|rau|hoa mau|rung|nuoi|thu hoach|vu (?:mua|dong|xuan|he|chiem)|thu hoi|mat bang|san xuat|nong nghiep|xay dung|nha o)\b/,
  ],
  [
    /^(?:tong )?(?:so )?(?:luot )?(?:hanh )?khach$/,
    /\b(?:hanh khach|hang khong|san bay|cat bi|van tai|xe buyt|duong sat|ben xe)\b/,
  ],
  [/\bqua cang$/, /\b(?:hang khong|san bay|cat bi|cang can|icd)\b/],
]

/** True for “Diện tích” below “gieo trồng”, “Tổng lượt khách” below “cảng hàng không”: the name alone does not say it is ours. */
export function isOfOtherSubject(name: string, title: string): boolean {
  const bare = plainText(withoutUnit(name).replace(/^[\s\-+•*–\d.)]+/u, ''))
  const plain = plainText(title)
  return others.some(([own, subject]) => own.test(bare) && subject.test(plain))
}

/** “Lũy kế đến hết năm 2025” of what is counted anew each year: come together since nobody says when. */
export function isUpToYear(header: string): boolean {
  return /(?:lũy kế|luỹ kế|cộng dồn|lk)[^|\d]*(?:đến|tới) (?:hết |cuối )?năm \d{4}/iu.test(header)
}

/** A table that says it is of the city as it is now, years before included. */
export function isOfNewBoundary(title: string): boolean {
  return /địa (?:giới|bàn)(?: hành chính)? (?:mới|hiện nay)|sau (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp)/iu.test(
    title,
  )
}

/** “Tình hình … đến ngày 15/11/2026”: the time of the whole table stops inside a month. */
export function isTitleInMonth({ title }: TitleFacts, readers: Readers): boolean {
  return title.split('\n').some((line) => /đến|hết/iu.test(line) && readers.isPartMonth(line))
}
