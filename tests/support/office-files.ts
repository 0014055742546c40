import { type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** A file as a person drops it. */
export type DroppedBytes = { name: string; mimeType: string; buffer: Buffer }

/** A statistics-office table: title block, two header rows, semicolons, `1.234,5`, notes and signature. */
export function statisticsOfficeCsv(): DroppedBytes {
  const text = [
    'CỤC THỐNG KÊ THÀNH PHỐ HẢI PHÒNG;;;;;;',
    'MỘT SỐ CHỈ TIÊU KINH TẾ - XÃ HỘI 10 THÁNG NĂM 2026;;;;;;',
    ';;;;;;',
    'STT;Chỉ tiêu;Đơn vị tính;Năm 2026;;So sánh (%);',
    ';;;Kế hoạch;Thực hiện 10 tháng;% so kế hoạch;% so cùng kỳ',
    'A;B;C;1;2;3=2/1;4',
    '1;Thu ngân sách nhà nước trên địa bàn;tỷ đồng;215.000;178.250,5;82,91;112,4',
    '2;Thu nội địa;tỷ đồng;132.000;109.480,2;82,94;115,1',
    '3;Kim ngạch xuất khẩu;tỷ USD;56,4;47,85;84,84;118,2',
    '4;Khách du lịch;triệu lượt;15,5;13,92;89,81;109,7',
    '5;Thu hút vốn đầu tư nước ngoài (FDI);tỷ USD;4,3;3,87;90,00;104,1',
    'Ghi chú: số thực hiện là số sơ bộ.;;;;;;',
    ';;;;Hải Phòng, ngày 28 tháng 10 năm 2026;;',
  ].join('\r\n')
  return {
    name: 'bao-cao-10-thang.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${text}`),
  }
}

/** What Excel saves as "Unicode Text": UTF-16 with a mark, tabs; one name the catalogue does not know. */
export function unicodeText(): DroppedBytes {
  const text = [
    'SỞ TÀI CHÍNH',
    'Ước thực hiện một số chỉ tiêu năm 2026',
    'STT\tTên chỉ tiêu\tĐơn vị\tKế hoạch năm 2026\tƯớc thực hiện năm 2026',
    '1\tThu NSNN trên địa bàn\ttỷ đồng\t215.000\t221.300',
    '2\tTổng vốn đầu tư toàn xã hội\ttỷ đồng\t\t245.600',
    '3\tThu phí hạ tầng cảng biển\ttỷ đồng\t1.850\t1.912,5',
    '4\tTốc độ tăng trưởng GRDP\t%\t13,0\t12,4',
  ].join('\r\n')
  const buffer = Buffer.from(`\ufeff${text}`, 'utf16le')
  return { name: 'uoc-2026 (Unicode).txt', mimeType: 'text/plain', buffer }
}

/** A workbook with a merged two-row header, a hidden sheet and numbers as Excel keeps them. */
export async function mergedWorkbook(): Promise<DroppedBytes> {
  const sheet: WriteSheet = {
    name: 'Chỉ tiêu',
    rows: [
      ['BÁO CÁO THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2026'],
      [],
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Quý III/2026', null, 'Ghi chú'],
      [null, null, null, 'Kế hoạch', 'Thực hiện', null],
      [1, 'Khối lượng hàng hoá qua cảng', 'triệu tấn', 54, 56.25, null],
      [2, 'Khách du lịch', 'triệu lượt', 4.1, 4.35, null],
      [3, 'Kim ngạch xuất khẩu', 'tỷ USD', 13.9, 14.6, 'số sơ bộ'],
    ],
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
      { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
      { startRow: 2, startCol: 2, endRow: 3, endCol: 2 },
      { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
      { startRow: 2, startCol: 5, endRow: 3, endCol: 5 },
    ],
  }
  const notes: WriteSheet = { name: 'Nháp', hidden: true, rows: [['nháp']] }
  const buffer = Buffer.from(await writeXlsx({ sheets: [sheet, notes] }))
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: 'bao-cao-quy-3.xlsx', mimeType, buffer }
}

/** A sheet a month, and one that sums them up and contradicts the last. */
export async function monthsWorkbook(...months: [number, number]): Promise<DroppedBytes> {
  const ofMonth = (month: number): WriteSheet => ({
    name: `Tháng ${month}`,
    rows: [
      ['THU NGÂN SÁCH VÀ DU LỊCH NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'],
      [1, 'Thu nội địa', 'tỷ đồng', 9000 + month],
      [2, 'Khách du lịch', 'triệu lượt', 1.4 + month / 1000],
    ],
  })
  const [first, last] = months
  const all: WriteSheet = {
    name: 'Tổng hợp',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', `Tháng ${first}/2026`, `Tháng ${last}/2026`],
      [1, 'Thu nội địa', 'tỷ đồng', 9000 + first, 9999],
    ],
  }
  const buffer = Buffer.from(await writeXlsx({ sheets: [...months.map(ofMonth), all] }))
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `thang-${first}-${last}.xlsx`, mimeType, buffer }
}
