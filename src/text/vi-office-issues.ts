/** Messages about a dropped office file in Vietnamese; the key is the issue code. */
export const viOfficeIssues = {
  'nothing-to-import':
    'Không tìm thấy dòng số liệu nào để nhập. Kiểm tra lại tệp có bảng với tên chỉ tiêu và giá trị không.',
  'text-without-table':
    'Tệp là văn bản, không có bảng số liệu. Lấy bảng hoặc phụ lục số liệu kèm theo văn bản (Excel, CSV), hoặc ghi mỗi chỉ tiêu một dòng theo dạng “Tên chỉ tiêu: giá trị”.',
  'batch-file-lost':
    'Trình duyệt không còn giữ tệp của đợt nhập này nên số liệu của đợt không được tính. Thả lại đúng tệp đó, hoặc mở bản sao lưu.',
  'batch-unreadable':
    'Tệp của đợt nhập này không còn đọc được theo cách đã chọn nên số liệu của đợt không được tính. Mở lại tệp, kiểm tra rồi nhập lại.',
  'other-table-skipped':
    'Tệp còn một bảng khác có cột khác, từ dòng {{firstLine}} đến dòng {{lastLine}}, chưa được đọc. Chọn dòng tiêu đề của bảng đó để đọc riêng.',
  'other-sheet-skipped': 'Trang “{{sheet}}” không được đọc. Chọn thêm trang đó nếu cần nhập.',
  'sheet-without-table': 'Trang “{{sheet}}” không có bảng số liệu nên không được đọc.',
  'hidden-sheet': 'Trang “{{sheet}}” đang ẩn nên không được đọc. Chọn thêm trang đó nếu cần nhập.',
  'row-without-name':
    'Dòng có giá trị nhưng không có tên chỉ tiêu hay đơn vị nên không được nhận. Điền tên ở cột đầu.',
  'extra-cells':
    'Dòng có {{found}} ô, nhiều hơn {{expected}} cột của bảng; phần thừa không được đọc. Kiểm tra dấu phân cách trong ô.',
  'total-row-skipped':
    'Dòng tổng không nêu chỉ tiêu hay đơn vị nên không được nhận. Ghi rõ tên nếu cần nhập dòng này.',
  'part-of-month':
    'Số liệu mới tính đến giữa tháng. Số có chỉ tiêu riêng “đến ngày giữa tháng” được ghi vào chỉ tiêu đó, số khác được ghi là lũy kế đến hết tháng. Kiểm tra lại, hoặc bỏ cột này.',
  'total-differs':
    'Dòng tổng khác tổng các dòng phía trên ({{sum}}). Kiểm tra lại các dòng; dòng tổng không được nhận.',
  'ratio-read-as-percent':
    'Tỷ lệ viết dạng số lần nên được hiểu là {{percent}}\u00a0%. Ghi theo phần trăm để khỏi nhầm.',
  'unit-not-convertible':
    'Đơn vị tính {{writtenUnit}} không đổi được ra {{measureUnit}} của chỉ tiêu. Kiểm tra lại tên chỉ tiêu và đơn vị tính.',
  'computed-percent-differs':
    'Tỷ lệ ghi trong tệp lệch với số tính lại {{computed}}\u00a0%. Kiểm tra lại các số của dòng này.',
  'difference-differs':
    'Mức tăng giảm ghi trong tệp lệch với số tính lại {{computed}}. Kiểm tra lại các số của dòng này; mức tăng giảm không được lưu.',
  'plan-of-part-of-year':
    'Kế hoạch này được hiểu là của cả năm, nhưng riêng một tháng hoặc quý đã đạt quá nhiều so với kế hoạch đó. Nếu là kế hoạch của tháng hoặc quý, chọn lại kỳ của cột.',
  'growth-plan-of-year':
    'Cột kế hoạch không ghi kỳ nên mức tăng kế hoạch được hiểu là của cả năm, nhưng cũng có thể là của riêng tháng hoặc quý báo cáo. Chọn lại kỳ của cột nếu đúng như vậy.',
  'index-read-as-growth':
    'Số này là chỉ số so với gốc 100 nên được đọc thành mức tăng {{growth}}\u00a0%. Kiểm tra lại nếu đây đã là mức tăng.',
  'mixed-separators':
    'Cột này dùng dấu chấm và dấu phẩy theo cả hai cách viết số. Đối chiếu từng số với bản gốc.',
  'decimal-commas':
    'Tệp ghi dấu phẩy thập phân; mọi số đã được đọc theo cách đó, ví dụ 3,45 là ba phẩy bốn lăm.',
  'same-observation-twice':
    'Số liệu này đã có ở dòng {{firstLine}} với giá trị {{firstValue}}. Giữ một dòng, xóa hoặc sửa dòng kia.',
  'tie-in-office-file':
    'Đã có số khác ngang hàng theo mọi tiêu chí chọn số chính. Ghi ngày ban hành ở bước Nhập để số mới hơn được chọn.',
  'same-value-twice': 'Dòng {{firstLine}} đã có số liệu này với cùng giá trị nên chỉ nhận một lần.',
  'same-in-sheets':
    'Trang “{{firstSheet}}”, dòng {{firstLine}} đã có số liệu này với cùng giá trị nên chỉ nhận một lần.',
  'twice-in-sheets':
    'Số liệu này đã có ở trang “{{firstSheet}}”, dòng {{firstLine}} với giá trị {{firstValue}}. Giữ một nơi: bỏ dòng hoặc trang kia, hoặc sửa lại giá trị.',
  'twice-in-columns':
    'Hai cột của một dòng ghi cùng một số liệu với giá trị khác nhau: cột {{firstColumn}} “{{firstHead}}” ghi {{firstValue}}, còn cột “{{head}}” ghi giá trị khác. Giữ một cột và bỏ cột kia, hoặc ghi rõ ở đầu cột mỗi cột là gì.',
  'twice-hidden-column':
    'Số liệu này đã có ở dòng {{firstLine}}, cột {{firstColumn}} với giá trị {{firstValue}}; trong hai nơi, cột {{hiddenColumn}} “{{hiddenHead}}” đang ẩn trong tệp. Bỏ cột ẩn, hoặc hiện lại để kiểm tra.',
  'twice-hidden-row':
    'Số liệu này đã có ở dòng {{firstLine}} với giá trị {{firstValue}}; trong hai nơi, dòng {{hiddenLine}} đang ẩn trong tệp. Bỏ dòng ẩn, hoặc hiện lại để kiểm tra.',
  'measure-assumed':
    'Bảng không ghi là kế hoạch hay thực hiện nên được hiểu là số thực hiện. Chọn lại nếu không đúng.',
  'org-unit-assumed':
    'Bảng không ghi đơn vị nên được hiểu là số liệu của {{orgUnit}}. Chọn lại nếu không đúng.',
  'boundary-crossed':
    'Bảng có cả kỳ trước và sau ngày 01/7/2025: kỳ trước được ghi cho thành phố theo địa giới cũ. Kiểm tra lại nếu tệp đã tính theo địa giới mới.',
  'bad-grouping': 'Dấu phân cách nghìn không chia đúng từng ba chữ số. Ghi lại số cho đúng.',
  'date-in-number':
    'Ô chứa ngày tháng ở chỗ của số: Excel đã tự đổi số hoặc khoảng số thành ngày. Ghi lại số gốc và định dạng ô là văn bản.',
  'several-numbers': 'Ô có nhiều số. Ghi mỗi số vào một ô.',
  'two-numbers':
    'Ô ghi hai số “{{first}}” và “{{second}}” mà đầu cột không nói mỗi số là gì nên không được nhận. Tách thành hai cột, hoặc ghi rõ ở đầu cột, ví dụ “Kế hoạch/Thực hiện”.',
  'one-of-two-numbers':
    'Cột ghi hai số trong một ô (“{{first}}” và “{{second}}”) nhưng ô này chỉ có một số nên không được nhận. Ghi đủ hai số, hoặc tách thành hai cột.',
  'mixed-units': 'Hai đầu của khoảng dùng hai đơn vị tính khác nhau. Ghi lại theo một đơn vị.',
  'unit-unclear':
    'Chữ viết tắt sau số không rõ là đơn vị nào. Ghi số vào ô và đơn vị ở cột Đơn vị tính.',
  'unit-not-read':
    'Không hiểu đơn vị tính này nên số được giữ nguyên theo đơn vị của chỉ tiêu. Ghi lại đơn vị tính (ví dụ tỷ đồng, triệu USD, %).',
  'words-beside-number':
    'Bên cạnh số còn chữ không rõ nghĩa (“{{words}}”) nên chỉ số được đọc. Kiểm tra đơn vị tính và ý nghĩa của số.',
  'change-for-level':
    'Ô ghi mức tăng hoặc giảm, còn chỉ tiêu này là mức tại thời điểm nên số không được nhận. Ghi mức đạt được, hoặc chọn chỉ tiêu về mức tăng giảm.',
  'decimal-for-rank':
    'Thứ hạng là số nguyên nên số này không được nhận. Nếu đây là điểm số, chọn chỉ tiêu về điểm; nếu là thứ hạng, ghi lại số thứ tự.',
  'too-large-for-percent':
    'Chỉ tiêu này tính bằng %, còn số này lớn như một số tuyệt đối nên không được nhận. Ghi đơn vị tính của số, hoặc chọn chỉ tiêu khác.',
  'share-too-large':
    'Tỷ lệ này lớn hơn hẳn mức có thể có hoặc các số đã biết, có thể đã mất dấu phẩy thập phân. Đối chiếu với nguồn và ghi lại.',
  'below-units':
    'Số liệu của {{name}} và các nơi cùng cấp (tất cả {{count}}) thấp hơn cấp xã nên không được nhận. Chỉ nhập số của xã, phường, đặc khu.',
  'average-of-amount':
    'Bình quân nhiều năm của chỉ tiêu cộng dồn không phải số của kỳ nào nên không được nhận. Nếu là tổng của giai đoạn, bỏ chữ “bình quân”.',
  'fraction-for-percent':
    'Giá trị nhỏ hơn hẳn các số đã biết, có thể là tỷ lệ dạng thập phân của {{percent}}\u00a0%. Kiểm tra lại và ghi theo phần trăm.',
  'number-in-words': 'Ô không có số. Ghi giá trị bằng chữ số, hoặc để ... nếu chưa có số liệu.',
  'workbook-too-slow':
    'Sổ tính không đọc xong trong {{seconds}} giây nên đã dừng. Lưu trang cần nhập thành CSV rồi thả lại.',
} as const
