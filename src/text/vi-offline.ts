/** Words about use without network and new versions, in Vietnamese. */
export const viOffline = {
  kept: 'Đã lưu trên máy này để dùng khi không có mạng',
  notKept: 'Không lưu được để dùng khi không có mạng: {{reason}}',
  newVersion: 'Đã có phiên bản mới. Việc đang làm được giữ nguyên cho đến khi bạn mở.',
  takeOver: 'Mở phiên bản mới',
  label: 'Phiên bản mới',
} as const
