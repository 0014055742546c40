/** Words of the page sources & method, Vietnamese. Long because every rule of the method is a sentence here. */
export const viSources = {
  lead: 'Mọi văn bản giao chỉ tiêu, mọi hạn báo cáo, mọi nguồn số liệu và mọi công thức phía sau các con số của trang này.',
  contents: 'Mục lục',
  loading: 'Đang đọc nguồn số liệu',
  failed: 'Chưa đọc được nguồn số liệu',
  section: {
    papers: 'Văn bản giao chỉ tiêu',
    deadlines: 'Thời hạn',
    documents: 'Nguồn số liệu',
    method: 'Cách tính và ngưỡng',
    issues: 'Kiểm tra dữ liệu',
  },
  papers: {
    lead: 'Chọn một văn bản để xem từng chỉ tiêu: nguyên văn bên cạnh mức được lưu và dùng để tính. Với “trên”, “dưới” thì bằng nhau là chưa đạt; “khoảng” không có sai số ngầm; mốc đạt khi hoàn thành.',
    none: 'Chưa có văn bản giao chỉ tiêu nào trong dữ liệu.',
    counts: '{{items}} mục, {{rows}} dòng chỉ tiêu',
    number: 'Số',
    noNumber: 'không ghi số',
    title: 'Trích yếu',
    issuer: 'Ban hành',
    date: 'Ngày',
    draft: 'dự thảo, chưa ghi ngày',
    draftDated: '{{date}} (dự thảo)',
    noDate: 'không ghi ngày',
    note: 'Ghi chú',
    link: 'Địa chỉ',
    openLink: 'Xem bản gốc',
    scorecard: 'Mở bảng chỉ tiêu',
    unit: 'Đơn vị được giao',
    caption: 'Chỉ tiêu nguyên văn và mức lưu: {{paper}}',
    unknown: 'Không có văn bản mang mã “{{id}}” trong dữ liệu.',
    column: {
      indicator: 'Chỉ tiêu',
      item: 'Mục',
      period: 'Kỳ',
      written: 'Nguyên văn',
      lower: 'Mức dưới',
      upper: 'Mức trên',
      stretch: 'Phấn đấu',
      words: 'Chữ đi kèm',
      unit: 'Đơn vị tính',
      note: 'Cách hiểu',
    },
    strictLower: '“trên”',
    strictUpper: '“dưới”',
    approximate: '“khoảng”',
    stretch: '“phấn đấu”',
    milestone: 'mốc',
    noBound: 'không nêu mức',
  },
  deadlines: {
    lead: 'Hạn của từng văn bản, xét tại ngày xem. Chỉ hạn báo cáo mới có thể quá hạn.',
    none: 'Các văn bản trong dữ liệu không đặt hạn có ngày.',
    today: 'hôm nay',
    backToToday: 'Về hôm nay',
    who: 'Mọi văn bản đặt hạn',
    what: 'Hạn theo tháng',
    when: '{{first}}–{{last}}, xét tại {{asOf}}',
    whenYear: '{{year}}, xét tại {{asOf}}',
    message: {
      both: '{{overdue}} hạn báo cáo đã qua còn thiếu {{missing}} giá trị; hạn tới: {{next}}.',
      overdue:
        '{{overdue}} hạn báo cáo đã qua còn thiếu {{missing}} giá trị; không còn hạn nào phía trước.',
      next: 'Không hạn báo cáo nào đã qua còn thiếu giá trị; hạn tới: {{next}}.',
      clear: 'Không hạn báo cáo nào còn thiếu giá trị; không còn hạn nào phía trước.',
    },
    summary: '{{total}} hạn: {{past}} đã qua, {{coming}} sắp tới. {{message}}',
    concerns: { launch: 'Phát động', report: 'Báo cáo', end: 'Kết thúc' },
    state: {
      overdue: 'Quá hạn, còn thiếu {{count}} giá trị',
      complete: 'Đã qua, không thiếu giá trị nào',
      past: 'Đã qua',
      today: 'Hạn hôm nay',
      coming: 'Còn {{days}} ngày',
    },
    legend: {
      overdue: 'Quá hạn, còn thiếu',
      past: 'Đã qua',
      coming: 'Chưa đến',
      asOf: 'Tháng của ngày xem',
    },
    yearly: 'hằng năm',
    forPeriod: 'số liệu {{period}}',
    month: 'Tháng {{month}}/{{year}}',
    moreNote: 'Ghi chú về hạn',
    column: {
      due: 'Hạn',
      what: 'Nội dung',
      who: 'Ai',
      concerns: 'Việc',
      state: 'Tình trạng',
      missing: 'Còn thiếu',
      document: 'Văn bản',
    },
  },
  documents: {
    lead: '{{total}} tài liệu trong dữ liệu, công bố {{values}} giá trị. Ngày để trống là tài liệu không ghi ngày.',
    caption: 'Mọi tài liệu trong dữ liệu',
    chosen: 'Tài liệu đang xem',
    column: {
      title: 'Tài liệu',
      kind: 'Loại',
      publisher: 'Nơi công bố',
      date: 'Ngày',
      values: 'Số giá trị',
      targets: 'Số chỉ tiêu',
      link: 'Liên kết',
      note: 'Ghi chú',
    },
    original: 'Bản gốc',
    computed: 'Số tự tính',
  },
  method: {
    lead: 'Công thức chỉ viết một lần trong bộ tính toán; ngưỡng đọc từ tệp thresholds.csv. Sửa tệp đó thì câu chữ dưới đây và mọi trang đổi theo. Điều không tính được để trống kèm lý do, không ghi bằng 0.',
    formula: 'Công thức',
    thresholds: 'Ngưỡng đang dùng',
    thresholdColumn: { name: 'Ý nghĩa', value: 'Giá trị', unit: 'Đơn vị tính', id: 'Mã' },
    group: {
      headline: 'Số chính khi nhiều nguồn khác nhau',
      verdict: 'Đạt và vượt',
      distance: 'Khoảng cách đến mục tiêu',
      status: 'Trạng thái tại ngày xem',
      pace: 'Tiến độ trong năm',
      years: 'Qua các năm',
      units: 'Theo đơn vị',
      other: 'Cách tính khác để đối chiếu',
    },
    rule: {
      headline: {
        title: 'Chọn số chính',
        words:
          'Mỗi chỉ tiêu, đơn vị, kỳ có một số chính; các giá trị khác vẫn hiện bên cạnh, kèm kết luận có đổi hay không.',
        formula:
          'xét lần lượt: (1) dòng đánh dấu ưu tiên có lý do; (2) chính thức, sơ bộ, ước, tính toán; (3) thống kê, cơ quan nhà nước, báo chí, nguồn khác, tính toán; (4) công bố muộn nhất; (5) mã nguồn',
      },
      aim: {
        title: 'Mức phải đạt',
        words:
          'Chỉ có mức dưới: phải đạt từ đó lên. Chỉ có mức trên: không được vượt. Có cả hai: đạt từ đầu yếu hơn theo chiều của chỉ tiêu, vượt đầu kia không phải là không đạt. Chỉ tiêu không có chiều phải nằm trong khoảng. Mốc đạt khi giá trị bằng 1.',
        formula: 'mức phải đạt = mức dưới nếu càng lớn càng tốt; mức trên nếu càng nhỏ càng tốt',
      },
      strict: {
        title: 'Trên, dưới',
        words:
          'Với “trên”, “dưới”, “<” thì so chính giá trị, không làm tròn; bằng nhau là chưa đạt.',
        formula: 'đạt khi thực hiện > mức dưới, hoặc thực hiện < mức trên',
      },
      precision: {
        title: 'Độ chính xác khi so',
        words:
          'Các trường hợp khác so ở số chữ số lẻ của mức ghi trong văn bản, nhưng không thô hơn số chữ số lẻ của chỉ tiêu. “Khoảng” không có sai số ngầm.',
        formula: 'đạt khi làm tròn(thực hiện) ≥ mức dưới, hoặc ≤ mức trên',
      },
      exceeded: {
        title: 'Vượt hay đạt',
        words:
          'Vượt khi đạt và tốt hơn hẳn mức phải đạt ở độ chính xác đó; đạt khi bằng. Có mức phấn đấu hoặc đầu kia của khoảng thì nói rõ đã tới hay chưa.',
        formula: 'vượt khi đạt và làm tròn(thực hiện) tốt hơn hẳn làm tròn(mức phải đạt)',
      },
      variance: {
        title: 'Chênh lệch và phần còn thiếu',
        words:
          'Chênh lệch giữ dấu, theo đơn vị đo. Tốc độ tăng và tỷ trọng nói bằng điểm phần trăm, thứ hạng nói bằng bậc. Còn thiếu bằng 0 khi đã đạt.',
        formula:
          'chênh lệch = thực hiện − mức phải đạt; còn thiếu = phần phải thêm để đạt, không dưới 0',
      },
      attainment: {
        title: 'Mức đạt',
        words:
          'Không chặn ở 100 %. Không tính cho tốc độ tăng, tỷ trọng, thứ hạng, mốc, mức bằng 0 hoặc âm, số thực hiện âm.',
        formula: 'mức đạt = thực hiện ÷ mức phải đạt (đảo lại khi càng nhỏ càng tốt)',
      },
      met: {
        title: 'Vượt, Đạt',
        words: 'Đã đạt, và kỳ đã hết hoặc là số cộng dồn chỉ có thể tăng.',
        formula: 'đạt và (kỳ đã hết hoặc số cộng dồn càng lớn càng tốt)',
      },
      onPace: {
        title: 'Đúng tiến độ',
        words: 'Kỳ đang chạy: tiến độ từ {{onPace}} trở lên; hoặc mức, tốc độ, thứ hạng đang đạt.',
        formula: 'tiến độ ≥ {{onPace}}',
      },
      behind: {
        title: 'Chậm',
        words:
          'Kỳ đang chạy: tiến độ từ {{behind}} đến dưới {{onPace}}; hoặc còn thiếu không quá {{marginRatio}} của mức (chỉ tiêu tính theo tỷ lệ) hay {{marginPoints}} điểm phần trăm.',
        formula:
          '{{behind}} ≤ tiến độ < {{onPace}}; hoặc còn thiếu ≤ {{marginRatio}} × mức, ≤ {{marginPoints}} điểm',
      },
      farBehind: {
        title: 'Chậm nhiều',
        words:
          'Kỳ đang chạy, tiến độ dưới {{behind}} hoặc còn thiếu quá mức trên; thứ hạng chưa đạt.',
        formula: 'tiến độ < {{behind}}',
      },
      missed: {
        title: 'Không đạt',
        words: 'Kỳ đã hết, có số cả kỳ, chưa đạt.',
        formula: 'kỳ đã hết và có số cả kỳ và chưa đạt',
      },
      unknown: {
        title: 'Chưa đến kỳ, chưa có số liệu, chưa đánh giá được',
        words:
          'Chưa đến kỳ: kỳ chưa bắt đầu. Chưa có số liệu: kỳ đã bắt đầu mà chưa có số, hoặc kỳ đã hết mà mới có một phần năm chưa đủ đạt. Chưa đánh giá được: văn bản không nêu mức, hoặc mốc chưa xong khi kỳ còn chạy. Thiếu số liệu không bao giờ bị tính là không đạt.',
        formula: 'không có giá trị thì để trống kèm lý do',
      },
      asOf: {
        title: 'Ngày xem và số liệu cũ',
        words:
          'Chỉ dùng số của kỳ đã kết thúc tính đến ngày xem. Ngày xem mặc định là ngày cuối cùng mà số liệu trong kỳ của văn bản nói tới. Kỳ còn chạy mà số đã cũ hơn {{staleDays}} ngày thì ghi “số liệu cũ”.',
        formula: 'số liệu cũ khi ngày xem − ngày cuối kỳ số liệu > {{staleDays}} ngày',
      },
      items: {
        title: 'Đếm theo mục',
        words:
          'Mục của văn bản là Vượt nếu mọi dòng vượt, Đạt nếu mọi dòng đạt, còn lại lấy dòng kém nhất. Câu “đạt và vượt N/M” đếm mục.',
        formula:
          'kém nhất trước: không đạt, chậm nhiều, chậm, chưa đánh giá được, chưa có số liệu, chưa đến kỳ, đúng tiến độ',
      },
      share: {
        title: 'Phần năm phải có',
        words:
          'Trung vị của tối đa {{historyYears}} năm trọn gần nhất của chính đơn vị; không có thì tỷ lệ cộng gộp của mọi đơn vị tiền thân; không có nữa thì chia đều theo tháng. Màn hình nói rõ dùng cách nào.',
        formula: 'phần năm đến tháng m = trung vị(lũy kế đến m ÷ cả năm), hoặc m ÷ 12',
      },
      pace: {
        title: 'Tiến độ',
        words:
          'Xét tại tháng của số liệu, không xét với những tháng chưa ai báo cáo. Tháng 1 và quý I của số cộng dồn cũng là lũy kế.',
        formula: 'tiến độ = lũy kế ÷ (phần năm × mức cả năm), đảo lại khi càng ít càng tốt',
      },
      projection: {
        title: 'Dự phóng cả năm và phần mỗi tháng',
        words: 'Dự phóng giữ nhịp đã có; phần mỗi tháng là mức bình quân cần thêm để tới mục tiêu.',
        formula: 'dự phóng = lũy kế ÷ phần năm; cần mỗi tháng = (mức cả năm − lũy kế) ÷ (12 − m)',
      },
      restGrowth: {
        title: 'Tốc độ cần cho phần còn lại',
        words:
          'Với tốc độ tăng đang chạy: mức tăng những tháng còn lại phải đạt để cả năm tới mục tiêu.',
        formula: 'cần = ((1 + mục tiêu) − w × (1 + đã tăng)) ÷ (1 − w) − 1, với w = m ÷ 12',
      },
      change: {
        title: 'So với năm trước',
        words:
          'Lượng so bằng phần trăm, tốc độ và tỷ trọng so bằng điểm, thứ hạng so bằng bậc; mục tiêu so với mục tiêu cũng vậy. Không có số gốc, gốc bằng 0, gốc âm hay đổi dấu thì để trống kèm lý do.',
        formula: 'thay đổi = năm nay ÷ năm trước − 1, hoặc năm nay − năm trước',
      },
      perimeter: {
        title: 'Đổi địa giới 01/7/2025',
        words:
          'Hải Phòng trước 01/7/2025, Hải Dương và Hải Phòng sau hợp nhất là ba đơn vị, không bao giờ so qua lần đổi địa giới. Số cộng gộp của các đơn vị tiền thân, chỉ với lượng cộng được, đứng bên cạnh và ghi là số tính.',
        formula: 'khác địa giới thì để trống, lý do “đổi địa giới”',
      },
      cagr: {
        title: 'Đường đến 2030',
        words:
          'Tỷ số tăng đã có trên tăng cần có: từ {{onTrack}} là đúng hướng, từ {{acceleration}} là cần tăng tốc, từ {{limited}} là hạn chế, thấp hơn là đi ngược. Không dùng cho tốc độ và tỷ trọng.',
        formula:
          'tỷ số = ((cuối ÷ đầu)^(1 ÷ số năm đã qua) − 1) ÷ ((đích ÷ đầu)^(1 ÷ số năm đến đích) − 1)',
      },
      average: {
        title: 'Mức bình quân nhiều năm',
        words: 'Trung bình nhân các năm đã có, và mức các năm còn lại phải đạt.',
        formula: 'cần = ((1 + mục tiêu)^N ÷ tích(1 + mức từng năm))^(1 ÷ (N − k)) − 1',
      },
      trend: {
        title: 'Dự phóng nhiều năm',
        words:
          'Xu thế lũy thừa qua tối đa {{maxPoints}} năm trọn gần nhất, ghi rõ các năm; dưới {{minPoints}} điểm thì không vẽ.',
        formula: 'dự phóng = e^(a + b × năm), với a, b khớp bình phương tối thiểu trên ln(giá trị)',
      },
      rank: {
        title: 'Xếp hạng',
        words:
          'Trong khối (sở ngành, phường, xã và đặc khu), không xếp giữa các khối; bằng nhau thì cùng hạng; đơn vị chưa có số đứng cuối, không hạng, được đếm.',
        formula: 'hạng = 1 + số đơn vị cùng khối tốt hơn',
      },
      rollup: {
        title: 'Cộng các đơn vị',
        words:
          'Chỉ với chỉ tiêu cộng được: tổng mức giao so với mức của thành phố, tổng thực hiện so với số của thành phố.',
        formula: 'chưa phân bổ, chênh lệch = thành phố − tổng các đơn vị',
      },
      late: {
        title: 'Nộp chậm',
        words: 'Hạn báo cáo đã qua mà đơn vị chưa có số của kỳ.',
        formula: 'nộp chậm khi hạn ≤ ngày xem và chưa có giá trị của kỳ',
      },
      other: {
        title: 'Chỉ để đối chiếu',
        words:
          'Thời gian trôi qua thuần túy; tỷ số của Open SDG; thang của biểu đồ tiến bộ SDG của Liên hợp quốc: từ {{unOnTrack}} là đúng hướng, từ {{unFair}} là khá, từ {{unLimited}} là hạn chế, thấp hơn là thụt lùi. Ba cách này không quyết định trạng thái.',
        formula:
          'thời gian trôi qua: mức đạt ÷ phần số ngày của kỳ đã qua; hai cách kia: tăng đã có ÷ tăng cần có',
      },
    },
  },
  issues: {
    clean: 'Không phát hiện vấn đề nào trong các tệp dữ liệu.',
    lead: 'Kết quả kiểm tra khi đọc các tệp: lỗi làm mất dòng, cảnh báo cần xem lại, thông tin chỉ để biết.',
    file: '{{file}}: {{count}} điều cần xem',
    counts: 'Số dòng từng tệp',
    column: { file: 'Tệp', rows: 'Số dòng', accepted: 'Dùng được', rejected: 'Bị loại' },
  },
} as const
