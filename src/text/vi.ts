import { viExplanation } from './vi-explanation.ts'
import { viImportCheck } from './vi-import-check.ts'
import { viIndicator } from './vi-indicator.ts'
import { viIssues } from './vi-issues.ts'
import { viOffline } from './vi-offline.ts'
import { viScorecard } from './vi-scorecard.ts'
import { viSlides } from './vi-slides.ts'
import { viSources } from './vi-sources.ts'
import { viTable } from './vi-table.ts'
import { viTrends } from './vi-trends.ts'
import { viUnits } from './vi-units.ts'

/** Every word on screen in Vietnamese; the shape every other language must have. */
export const vi = {
  indicatorPage: viIndicator,
  importCheck: viImportCheck,
  trendsPage: viTrends,
  unitsPage: viUnits,
  sourcesPage: viSources,
  slides: viSlides,
  app: {
    name: 'Về Đích',
    skipToContent: 'Đến nội dung chính',
    home: 'Về Đích, về trang tổng quan',
  },
  nav: {
    label: 'Trang',
    menu: 'Danh mục trang',
    overview: 'Tổng quan',
    indicators: 'Chỉ tiêu',
    trends: 'Xu hướng',
    units: 'Đơn vị',
    sources: 'Nguồn',
  },
  language: { label: 'Ngôn ngữ', vi: 'VI', en: 'EN', viName: 'Tiếng Việt', enName: 'English' },
  theme: { label: 'Giao diện', auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  choose: {
    unit: 'Đơn vị',
    unitHint: 'gõ tên hoặc tên tắt',
    unitNone: 'Không có đơn vị nào khớp',
    document: 'Văn bản giao chỉ tiêu',
    documentNone: 'Chọn văn bản',
    asOf: 'Tính đến ngày',
    asOfWords: 'ngày {{day}} tháng {{month}} năm {{year}}',
    latest: 'theo số liệu mới nhất',
    resetAsOf: 'Về ngày mặc định',
    domain: 'Lĩnh vực',
    allDomains: 'Tất cả lĩnh vực',
    status: 'Kết quả',
    search: 'Tìm chỉ tiêu',
    searchHint: 'gõ có dấu hoặc không dấu',
    clear: 'Bỏ lọc',
    expandAll: 'Mở hết chi tiết',
    collapseAll: 'Thu gọn',
    shown: 'Đang hiện {{shown}}/{{total}} chỉ tiêu',
  },
  unit: {
    block: {
      city: 'Thành phố',
      departments: 'Sở, ban, ngành',
      wards: 'Phường',
      communes: 'Xã, đặc khu',
      former: 'Địa giới trước 01/7/2025',
    },
    ownPaper: 'văn bản nêu chỉ tiêu của {{unit}}',
  },
  sample: {
    mark: 'DỮ LIỆU MINH HỌA',
    banner: 'không phải số liệu thật',
    back: 'Trở lại số liệu thật',
    try: 'Xem thử với dữ liệu minh họa',
    title: '{{mark}} · {{title}}',
    source: '{{mark}} · {{source}}',
  },
  documentKind: {
    directive: 'Chỉ thị',
    plan: 'Kế hoạch',
    resolution: 'Nghị quyết',
    statistics: 'Báo cáo thống kê',
    government: 'Văn bản',
    press: 'Bài báo',
    other: 'Tài liệu',
  },
  document: {
    label: '{{paper}} — chỉ tiêu {{period}}',
    dated: '{{paper}} ngày {{date}}',
    draft: '{{paper}} (dự thảo)',
    sample: '{{paper}} (minh họa)',
    by: '{{paper}}, {{issuer}}',
    yearPeriod: 'năm {{year}}',
    yearsPeriod: 'giai đoạn {{first}}–{{last}}',
    quarterPeriod: 'quý {{quarter}}/{{year}}',
    monthPeriod: 'tháng {{month}}/{{year}}',
  },
  loading: {
    title: 'Đang chuẩn bị số liệu',
    data: 'Đang tải tệp số liệu',
    import: 'Đang đọc và kiểm tra số liệu',
    engine: 'Đang tải bộ tính toán',
    engineBytes: 'Đang tải bộ tính toán: {{loaded}} / {{total}} MB',
    tables: 'Đang nạp bảng và tính kết quả',
    page: 'Đang mở trang',
    query: 'Đang tính bảng chỉ tiêu',
    cancel: 'Dừng tải',
    cancelled: 'Đã dừng tải',
  },
  failure: {
    title: 'Chưa mở được bộ tính toán',
    queryTitle: 'Chưa tính được bảng chỉ tiêu',
    dataTitle: 'Chưa tải được số liệu',
    pageTitle: 'Trang gặp lỗi khi hiển thị',
    pageHelp: 'Tải lại trang. Nếu lỗi còn, gửi dòng chi tiết dưới đây cho người quản trị.',
    details: 'Chi tiết',
    retry: 'Thử lại',
    reload: 'Tải lại trang',
    cause: {
      cancelled: 'Việc tải và tính đã dừng theo yêu cầu.',
      'out-of-memory': 'Trình duyệt không đủ bộ nhớ cho phép tính.',
      'bad-sql': 'Câu hỏi gửi bộ tính toán không hợp lệ: đây là lỗi của phần mềm.',
      'row-count': 'Số dòng nạp vào không khớp số dòng đã đọc, nên không hiện kết quả.',
      'engine-failed': 'Bộ tính toán dừng giữa chừng.',
      'start-file-missing': 'Máy chủ không có tệp của bộ tính toán.',
      'start-wrong-type': 'Máy chủ trả về tệp bộ tính toán sai kiểu nội dung.',
      'start-blocked': 'Trình duyệt hoặc chính sách bảo mật chặn bộ tính toán.',
      'start-timeout': 'Tải bộ tính toán quá lâu.',
      'start-failed': 'Bộ tính toán không khởi động được.',
      'data-connection': 'Kết nối đến máy chủ bị ngắt khi đang tải tệp số liệu.',
      'data-reader-start':
        'Máy chủ không có tệp của bộ đọc số liệu, hoặc trình duyệt chặn Web Worker.',
      'data-reader': 'Bộ đọc tệp số liệu dừng giữa chừng.',
      unknown: 'Không đọc được số liệu.',
    },
    remedy: {
      cancelled: 'Bấm “Thử lại” để tải tiếp.',
      'out-of-memory': 'Đóng bớt thẻ khác rồi thử lại.',
      'bad-sql': 'Gửi dòng chi tiết cho người quản trị.',
      'row-count': 'Tải lại trang; nếu lỗi còn, kiểm tra các tệp trong thư mục data.',
      'engine-failed': 'Bấm “Thử lại”; nếu lỗi còn, tải lại trang.',
      'start-file-missing': 'Người quản trị chép lại đủ thư mục đã dựng lên máy chủ.',
      'start-wrong-type':
        'Người quản trị khai báo kiểu application/wasm cho tệp .wasm và text/javascript cho tệp .js.',
      'start-blocked':
        'Cho phép trang chạy WebAssembly và Web Worker (CSP: worker-src, wasm-unsafe-eval), hoặc dùng trình duyệt khác.',
      'start-timeout': 'Kiểm tra đường truyền rồi thử lại.',
      'start-failed':
        'Cập nhật trình duyệt (Chrome, Edge 95, Firefox 100, Safari 15.2 trở lên) rồi thử lại.',
      'data-connection': 'Kiểm tra đường truyền rồi thử lại.',
      'data-reader-start':
        'Người quản trị chép lại đủ thư mục đã dựng lên máy chủ rồi bấm “Thử lại”.',
      'data-reader':
        'Bấm “Thử lại”; nếu lỗi còn, người quản trị chép lại đủ thư mục đã dựng lên máy chủ.',
      unknown: 'Bấm “Thử lại”; nếu lỗi còn, gửi dòng chi tiết cho người quản trị.',
    },
  },
  footer: {
    data: '{{rows}} dòng số liệu đọc từ {{files}} tệp CSV',
    engine: 'Tính bằng {{label}} ngay trong trình duyệt, không gửi số liệu đi đâu',
    asOf: 'Tính đến {{date}}',
    perimeter:
      'Số liệu Hải Phòng trước 01/7/2025 và Hải Dương theo địa giới cũ, không so sánh với thành phố sau hợp nhất.',
  },
  scorecard: viScorecard,
  table: viTable,
  explanation: viExplanation,
  issues: viIssues,
  offline: viOffline,
} as const
