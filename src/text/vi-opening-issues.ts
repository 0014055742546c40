/** Messages about opening a dropped file in Vietnamese; the key is the issue code, or a variant of one. */
export const viOpeningIssues = {
  code: {
    'old-workbook':
      'Đây là tệp Excel đời cũ (.xls) nên không đọc được. Mở tệp bằng Excel rồi lưu lại thành .xlsx hoặc “CSV UTF-8”.',
    'encrypted-workbook':
      'Tệp Excel có mật khẩu nên không đọc được. Mở tệp, bỏ mật khẩu rồi lưu lại thành .xlsx.',
    'damaged-workbook':
      'Tệp Excel bị hỏng hoặc chưa được tải đủ nên không đọc được. Lấy lại tệp gốc, hoặc mở bằng Excel rồi lưu lại thành .xlsx.',
    'unsafe-workbook':
      'Tệp Excel có cấu tạo bất thường (chi tiết: {{reason}}) nên không được mở, để giữ an toàn. Lưu lại tệp bằng Excel thành .xlsx, hoặc chép bảng cần dùng sang tệp mới.',
    'workbook-too-large':
      'Tệp Excel khi giải nén lớn {{megabytes}} MB, quá {{limit}} MB nên không được đọc. Bớt trang tính và hình ảnh, hoặc lưu bảng thành “CSV UTF-8”.',
    'far-cell':
      'Trang tính có ô {{cell}} nằm quá xa các số liệu (được đọc nhiều nhất {{rows}} dòng, {{columns}} cột và {{cells}} ô) nên tệp không được đọc. Xóa nội dung ô đó rồi lưu lại.',
    'web-page':
      'Tệp này là trang web hoặc bảng XML mang tên tệp Excel nên không đọc được. Mở tệp bằng Excel rồi lưu lại thành .xlsx hoặc “CSV UTF-8”.',
    'not-a-table':
      'Đây là tệp {{looksLike}}, không phải bảng số liệu. Lấy bảng gốc và lưu thành .xlsx hoặc “CSV UTF-8”.',
    'line-too-long':
      'Dòng này dài quá {{limit}} MB nên tệp không được đọc. Kiểm tra dấu xuống dòng rồi xuất lại tệp.',
    'too-many-columns':
      'Dòng có {{found}} ô, quá {{limit}} ô nên tệp không được đọc. Bớt cột hoặc kiểm tra dấu phân cách.',
    'single-column':
      'Không dấu phân cách nào chia được các dòng nên cả tệp được đọc thành một cột. Kiểm tra dấu phân cách rồi xuất lại với dấu chấm phẩy hoặc Tab.',
    'columns-by-spaces':
      'Các cột trong tệp chỉ cách nhau bằng khoảng trắng nên được chia theo vị trí thẳng hàng. Đối chiếu vài dòng với bản gốc.',
    'unclear-columns':
      'Dòng này không thẳng hàng với các cột nên không được nhận. Đặt dấu Tab giữa các cột, hoặc dán bảng vào Excel rồi lưu lại.',
    'repaired-letters':
      'Chữ theo bảng mã {{font}} đã được đổi sang Unicode: “{{before}}” thành “{{after}}”. Kiểm tra lại chữ trước khi nhận số liệu.',
    'unsure-encoding':
      'Tệp có quá ít chữ Việt có dấu để biết chắc bảng mã nên được đọc theo {{encoding}}. Kiểm tra các chữ có dấu, nếu sai thì chọn bảng mã khác.',
    'quotes-as-text':
      'Dấu ngoặc kép mở ở đây không khớp nên trong cả tệp dấu ngoặc kép được coi là chữ. Viết thành hai dấu liền nhau ("") hoặc xóa dấu thừa.',
    'hidden-rows':
      'Trang tính “{{sheet}}” có dòng ẩn ({{count}} dòng), các dòng này vẫn được đọc. Kiểm tra xem có cần các dòng đó không.',
    'hidden-columns':
      'Trang tính “{{sheet}}” có cột ẩn ({{columns}}) chứa số liệu, vẫn được đọc. Kiểm tra các cột đó và bỏ những cột không cần.',
    'formula-without-value':
      'Trang tính “{{sheet}}” có {{count}} ô công thức chưa lưu kết quả nên không có giá trị để đọc. Mở tệp bằng Excel, đợi tính xong rồi lưu lại.',
  },
  variant: {
    'foreign-workbook':
      'Đây là bảng tính dạng {{looksLike}} nên không đọc được. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx hoặc “CSV UTF-8”.',
    'archive-without-workbook':
      'Đây là tệp nén, bên trong không có bảng tính Excel. Mở tệp nén rồi thả từng tệp .xlsx hoặc CSV ở trong.',
    'unknown-kind':
      'Tệp không phải là văn bản và cũng không phải bảng tính. Lấy bảng gốc và lưu thành .xlsx hoặc “CSV UTF-8”.',
    'misread-letters':
      'Chữ UTF-8 bị đọc nhầm từ trước đã được khôi phục: “{{before}}” thành “{{after}}”. Kiểm tra lại chữ trước khi nhận số liệu.',
    'letters-gone':
      'Trong tệp, {{percent}}% số từ đã mất chữ có dấu (thành ? hoặc �) nên tệp không được đọc. Lưu lại từ tệp gốc thành .xlsx hoặc “CSV UTF-8”.',
  },
} as const
