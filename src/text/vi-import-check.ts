/** Words of the command that reads office files, in Vietnamese. */
export const viImportCheck = {
  facts:
    '{{file}}: {{outcome}}. Bảng mã {{encoding}}, phân cách {{delimiter}}, dòng tiêu đề {{header}}, {{records}} giá trị, bỏ {{skipped}} dòng.',
  outcome: {
    accept: 'nhập được',
    'accept-warn': 'nhập được sau khi xem lại',
    ask: 'cần trả lời câu hỏi',
    reject: 'không nhập được',
  },
  unopened: 'Không mở được tệp {{file}} ({{detail}}). Kiểm tra đường dẫn và quyền đọc.',
  noProposal: 'chưa có',
  question: {
    period: 'Chưa rõ kỳ của {{count}} giá trị (“{{subject}}”). Đề xuất: {{proposal}}.',
    measure:
      'Chưa rõ {{count}} giá trị là kế hoạch hay thực hiện (“{{subject}}”). Đề xuất: {{proposal}}.',
    measure_unit:
      'Chưa rõ đơn vị tính của {{count}} giá trị (“{{subject}}”). Đề xuất: {{proposal}}.',
    indicator: 'Chưa rõ “{{subject}}” là chỉ tiêu nào ({{count}} giá trị). Đề xuất: {{proposal}}.',
    org_unit: 'Chưa rõ “{{subject}}” là đơn vị nào ({{count}} giá trị). Đề xuất: {{proposal}}.',
    number:
      'Dấu phân cách trong “{{subject}}” đọc được theo hai cách ({{count}} giá trị). Đề xuất: {{proposal}}.',
    layout: 'Chưa rõ cách xếp bảng (“{{subject}}”, {{count}} giá trị). Đề xuất: {{proposal}}.',
    sheet: 'Chưa rõ đọc trang tính nào (“{{subject}}”, {{count}} giá trị). Đề xuất: {{proposal}}.',
  },
} as const
