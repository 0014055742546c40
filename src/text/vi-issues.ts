import { viOfficeIssues } from './vi-office-issues.ts'
import { viOpeningIssues } from './vi-opening-issues.ts'

/** Messages about the input files in Vietnamese; the key is the issue code. */
export const viIssues = {
  summary: {
    errors: '{{count}} lỗi',
    warnings: '{{count}} cảnh báo',
    infos: '{{count}} lưu ý',
    title: 'Số liệu đầu vào có {{parts}}',
    and: ', ',
    clean: 'Số liệu đầu vào không có lỗi.',
    help: 'Phần số liệu hợp lệ vẫn được dùng. Dòng có lỗi bị để ngoài.',
    show: 'Xem danh sách',
    more: 'Còn {{count}} mục nữa không liệt kê ở đây.',
  },
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  place: {
    file: '{{file}}',
    sheet: '{{file}}, trang “{{sheet}}”',
    line: '{{file}}, dòng {{line}}',
    cell: '{{file}}, dòng {{line}}, cột {{column}}',
    field: '{{place}} ({{field}})',
  },
  reportLine: '{{label}}: {{place}}: {{message}}',
  prominent: 'Thiếu số liệu: {{file}}',
  withValue: '{{message}} Giá trị đọc được: “{{value}}”.',
  withRepair: '{{message}} Có thể là: {{repair}}.',
  office: viOfficeIssues,
  code: {
    ...viOpeningIssues.code,
    'missing-file':
      'Không có tệp này trong thư mục số liệu. Đặt tệp đúng tên {{file}} vào cạnh datapackage.json.',
    'unknown-file':
      'Không bảng nào trong datapackage.json dùng tệp này nên tệp bị bỏ qua. Đổi tên tệp hoặc khai báo tệp.',
    'empty-file': 'Tệp trống, không có dòng nào. Ghi ít nhất dòng tiêu đề cột.',
    'file-too-large':
      'Tệp vượt quá {{records}} dòng hoặc {{cells}} ô nên không được đọc. Bớt dòng trong tệp, kể cả dòng trống.',
    'unreadable-schema':
      'Không đọc được một phần mô tả bảng (chi tiết: {{reason}}) nên bảng liên quan bị để ngoài. Sửa datapackage.json theo bản mẫu.',
    'unknown-encoding':
      'Chữ trong tệp không phải UTF-8 (byte {{byte}}) nên tệp không được đọc. Lưu lại bằng UTF-8; trong Excel chọn “CSV UTF-8”.',
    'lost-letters':
      'Ô có chữ bị hỏng (� hoặc ? giữa từ). Lấy lại tệp gốc và lưu thành “CSV UTF-8”.',
    'nul-character': 'Ô có ký tự rỗng (NUL). Xóa ký tự đó hoặc xuất lại tệp.',
    'unclosed-quote': 'Dấu ngoặc kép mở ở đây không được đóng. Thêm dấu đóng hoặc xóa dấu này.',
    'stray-quote':
      'Dấu ngoặc kép nằm giữa ô có ngoặc kép nên không rõ ô kết thúc ở đâu. Viết thành hai dấu liền nhau ("").',
    'cell-too-long':
      'Ô dài quá {{limit}} ký tự; việc đọc dừng ở đây. Kiểm tra dấu ngoặc kép thiếu hoặc rút ngắn ô.',
    'missing-column':
      'Thiếu cột bắt buộc {{field}} nên không dòng nào được nhận. Thêm cột với đúng tên này.',
    'unknown-column':
      'Cột {{field}} không có trong mô tả bảng nên bị bỏ qua. Đổi thành một trong: {{known}}.',
    'duplicate-column':
      'Cột {{field}} đã có ở cột thứ {{firstColumn}}; không rõ dùng cột nào. Xóa một cột.',
    'too-few-cells': 'Dòng có {{found}} ô, cần {{expected}} ô. Thêm dấu phân cách cho các ô trống.',
    'too-many-cells':
      'Dòng có {{found}} ô, cần {{expected}} ô. Đặt ô có chứa dấu phân cách trong ngoặc kép; số thập phân dùng dấu chấm.',
    'missing-value': 'Ô {{field}} bắt buộc nhưng để trống. Điền giá trị.',
    'not-a-number':
      'Không phải là số. Ghi số theo dạng 1234.5 (dấu chấm thập phân, không dấu phân cách nghìn, không đơn vị).',
    'not-an-integer':
      'Không phải là số nguyên. Ghi số theo dạng 1234 (không phần thập phân, không dấu phân cách nghìn, không đơn vị).',
    'too-many-digits':
      'Số có hơn {{limit}} chữ số nên không giữ được chính xác. Làm tròn hoặc bớt chữ số thập phân.',
    'not-a-boolean': 'Không phải true hoặc false. Ghi đúng true hoặc false, chữ thường.',
    'not-a-date': 'Không phải ngày có thật ở dạng năm-tháng-ngày. Ghi ngày theo dạng 2025-12-31.',
    'not-a-period':
      'Không phải kỳ hợp lệ. Ghi 2026 (năm), 2026-Q3 (quý), 2026-07 (tháng) hoặc 2026/2030 (nhiều năm).',
    'not-in-list': 'Giá trị không thuộc danh sách cho phép. Chọn một trong: {{allowed}}.',
    'pattern-mismatch':
      'Giá trị không đúng mẫu {{pattern}}. Ghi lại theo mẫu: mã chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối; địa chỉ không có khoảng trắng.',
    'below-minimum':
      'Nhỏ hơn mức nhỏ nhất cho phép là {{minimum}}. Kiểm tra lại số và đơn vị tính rồi sửa.',
    'above-maximum':
      'Lớn hơn mức lớn nhất cho phép là {{maximum}}. Kiểm tra lại số và đơn vị tính rồi sửa.',
    'surrounding-space':
      'Có khoảng trắng thừa ở đầu hoặc cuối ô, đã bỏ khi đọc. Xóa khoảng trắng trong tệp.',
    'duplicate-key':
      'Trùng khóa ({{key}}) với dòng {{firstLine}} nên dòng này không được nhận. Xóa một dòng hoặc sửa khóa.',
    'unknown-reference':
      'Mã này không có trong {{referencedFile}} nên dòng không được nhận. Sửa mã hoặc thêm mã vào {{referencedFile}}.',
    'bounds-out-of-order':
      'Mức dưới {{lower}} lớn hơn mức trên {{upper}}. Đổi chỗ hai mức hoặc sửa mức sai.',
    'bound-missing':
      'Mục tiêu không có mức dưới (lower) hay mức trên (upper) nên không đánh giá được. Điền mức theo văn bản (“{{as_written}}”); nếu là mốc công việc, đặt attainment của chỉ tiêu là milestone.',
    'stretch-not-better':
      'Mức phấn đấu không cao hơn mức phải đạt {{bound}}, trong khi chỉ tiêu càng cao càng tốt. Sửa stretch, hoặc direction của chỉ tiêu.',
    'measure-unit-mismatch':
      'Giá trị gấp hoặc kém khoảng {{factor}} lần mức tham chiếu {{reference}} {{measureUnit}} nên có thể ghi sai đơn vị. Đối chiếu với nguồn và ghi theo {{measureUnit}}.',
    'basis-mismatch':
      'Số lũy kế (ytd) không ghi được cho kỳ {{period}}. Ghi kỳ là tháng cuối (6 tháng là 2025-06), hoặc đổi basis thành period nếu là số của riêng kỳ.',
    'outside-validity':
      'Đơn vị {{orgUnit}} đã kết thúc ngày {{validTo}}, trước khi hết kỳ này. Dùng mã đơn vị kế thừa hoặc sửa kỳ.',
    'published-before-period':
      'Ngày công bố trước khi kỳ {{period}} bắt đầu. Sửa ngày công bố hoặc sửa kỳ.',
    'validity-out-of-order':
      'Ngày kết thúc trước ngày bắt đầu {{validFrom}}. Sửa một trong hai ngày.',
    'headline-tie':
      'Giá trị này ngang bậc với {{otherValue}} ở dòng {{otherLine}} theo mọi tiêu chí chọn số chính ({{observation}}). Ghi ngày công bố, hoặc đặt preferred là true và ghi lý do vào note.',
    'preferred-without-reason':
      'Giá trị được chọn làm số chính (preferred) nhưng không có lý do. Ghi lý do vào note.',
    'several-preferred':
      'Dòng {{firstLine}} đã được chọn làm số chính (preferred) cho cùng số liệu. Giữ true ở một dòng, ghi false ở các dòng còn lại.',
    'unsafe-address':
      'Địa chỉ không bắt đầu bằng http:// hoặc https:// nên không tạo liên kết. Ghi địa chỉ đầy đủ hoặc để trống ô.',
    'too-many-issues':
      'Chỉ liệt kê {{limit}} mục đầu của tệp; còn {{omitted}} mục. Sửa các mục đã nêu rồi kiểm tra lại.',
  },
  variant: {
    ...viOpeningIssues.variant,
    'missing-schema':
      'Không có tệp mô tả bảng nên không bảng nào được đọc. Đặt lại tệp {{file}} của bản mẫu vào thư mục số liệu.',
    'foreign-format':
      'Đây là tệp {{looksLike}}, không phải CSV. Mở tệp và lưu số liệu thành “CSV UTF-8”.',
    'optional-column':
      'Không có cột {{field}}; giá trị được coi là không biết. Thêm cột nếu có số liệu.',
    'nameless-column':
      'Cột không có tên nên bị bỏ qua. Xóa cột hoặc đặt tên cột là một trong: {{known}}.',
    'refused-reference':
      'Mã này ở dòng {{refusedLine}} của {{referencedFile}}, nhưng dòng đó không được nhận. Sửa dòng đó trước.',
    'stretch-not-lower':
      'Mức phấn đấu không thấp hơn mức phải đạt {{bound}}, trong khi chỉ tiêu càng thấp càng tốt. Sửa stretch, hoặc direction của chỉ tiêu.',
    'share-too-large':
      'Giá trị vượt {{reference}} {{measureUnit}} nên có thể ghi sai đơn vị. Đối chiếu với nguồn và ghi theo {{measureUnit}}.',
    'before-validity':
      'Kỳ này hết trước khi đơn vị {{orgUnit}} bắt đầu ngày {{validFrom}}. Dùng mã đơn vị có trước đó hoặc sửa kỳ.',
    'quote-flood':
      'Tệp có từ {{limit}} lỗi dấu ngoặc kép trở lên nên không được đọc. Kiểm tra dấu ngoặc kép rồi xuất lại tệp.',
  },
} as const
