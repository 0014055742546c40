/** Words of headers, units and periods as tables typed without diacritics write them; longer phrases first. */
const phrases: [bare: string, word: string][] = [
  ['so voi', 'so với'],
  ['so sanh', 'so sánh'],
  ['so bo', 'sơ bộ'],
  ['so thuc hien', 'số thực hiện'],
  ['nam truoc', 'năm trước'],
  ['nam ngoai', 'năm ngoái'],
  ['ca nam', 'cả năm'],
  ['dau nam', 'đầu năm'],
  ['cuoi nam', 'cuối năm'],
  ['ke hoach', 'kế hoạch'],
  ['du toan', 'dự toán'],
  ['du kien', 'dự kiến'],
  ['muc tieu', 'mục tiêu'],
  ['chi tieu', 'chỉ tiêu'],
  ['thuc hien', 'thực hiện'],
  ['luy ke', 'lũy kế'],
  ['cong don', 'cộng dồn'],
  ['cung ky', 'cùng kỳ'],
  ['ket qua', 'kết quả'],
  ['hoan thanh', 'hoàn thành'],
  ['phan dau', 'phấn đấu'],
  ['chinh thuc', 'chính thức'],
  ['quyet toan', 'quyết toán'],
  ['tang truong', 'tăng trưởng'],
  ['toc do', 'tốc độ'],
  ['ty le', 'tỷ lệ'],
  ['ti le', 'tỷ lệ'],
  ['phan tram', 'phần trăm'],
  ['doanh nghiep', 'doanh nghiệp'],
  ['lao dong', 'lao động'],
  ['don vi', 'đơn vị'],
  ['uoc', 'ước'],
  ['dat', 'đạt'],
  ['thang', 'tháng'],
  ['quy', 'quý'],
  ['nam', 'năm'],
  ['den', 'đến'],
  ['ngay', 'ngày'],
  ['ty', 'tỷ'],
  ['ti', 'tỷ'],
  ['trieu', 'triệu'],
  ['nghin', 'nghìn'],
  ['ngan', 'nghìn'],
  ['dong', 'đồng'],
  ['luot', 'lượt'],
  ['khach', 'khách'],
  ['tan', 'tấn'],
  ['nguoi', 'người'],
  ['can', 'căn'],
  ['ho', 'hộ'],
  ['hang', 'hạng'],
  ['diem', 'điểm'],
]

const words = new Map(phrases)
const pattern = new RegExp(
  `(?<![a-z])(?:${phrases.map(([bare]) => bare).join('|')})(?![a-z])`,
  'gi',
)

/** The words of a table with their diacritics again, when the text has none at all: “Ke hoach nam 2026”, “ty dong”. Names are not touched by it. */
export function withDiacritics(text: string): string {
  if (/[^\p{ASCII}]/u.test(text)) return text
  return text.replace(pattern, (word) => words.get(word.toLowerCase()) ?? word)
}
