import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EMPTY_REFLECTION } from '../../../src/core/model/reflection.ts';
import { ROLES, type Role } from '../../../src/core/model/role.ts';
import { reflectionLabels } from '../../../src/i18n/reflection-labels.ts';
import { ArticleCard } from '../../../src/ui/article-card.tsx';
import { Badge } from '../../../src/ui/badge.tsx';
import { Banner } from '../../../src/ui/banner.tsx';
import { Mark } from '../../../src/ui/brand/mark.tsx';
import { Wordmark } from '../../../src/ui/brand/wordmark.tsx';
import { Button } from '../../../src/ui/button.tsx';
import { Dialog } from '../../../src/ui/dialog.tsx';
import { EmptyState } from '../../../src/ui/empty-state.tsx';
import { ExternalLink } from '../../../src/ui/external-link.tsx';
import { Icon } from '../../../src/ui/icon.tsx';
import { IconButton } from '../../../src/ui/icon-button.tsx';
import { ICON_PATHS, type IconName } from '../../../src/ui/icon-paths.ts';
import { Menu } from '../../../src/ui/menu.tsx';
import { PAGE_ICON_PATHS } from '../../../src/ui/page-icon-paths.ts';
import { PassageCard } from '../../../src/ui/passage-card.tsx';
import { ReflectionSummary } from '../../../src/ui/reflection-summary.tsx';
import { RolePicker } from '../../../src/ui/role-picker.tsx';
import { SegmentedControl } from '../../../src/ui/segmented-control.tsx';
import { Select } from '../../../src/ui/select.tsx';
import { Progress, Skeleton } from '../../../src/ui/skeleton.tsx';
import { TagInput } from '../../../src/ui/tag-input.tsx';
import { TextArea } from '../../../src/ui/text-area.tsx';
import { TextField } from '../../../src/ui/text-field.tsx';
import { ToastRegion } from '../../../src/ui/toast.tsx';
import { Checkbox, Switch } from '../../../src/ui/toggle.tsx';
import { Toolbar, ToolbarSpace } from '../../../src/ui/toolbar.tsx';
import { VisuallyHidden } from '../../../src/ui/visually-hidden.tsx';

export const ROLE_LABELS: Record<Role, string> = {
  viewpoint: 'Quan điểm',
  figure: 'Số liệu, chỉ tiêu',
  task: 'Nhiệm vụ, giải pháp',
  practice: 'Liên hệ',
  question: 'Cần hỏi',
};

export const SHORT_ROLE_LABELS: Record<Role, string> = {
  viewpoint: 'Quan điểm',
  figure: 'Số liệu',
  task: 'Nhiệm vụ',
  practice: 'Liên hệ',
  question: 'Cần hỏi',
};

const QUOTES: Record<Role, string> = {
  viewpoint:
    'Xây dựng, chỉnh đốn Đảng là nhiệm vụ then chốt, có ý nghĩa sống còn đối với Đảng; phải được tiến hành thường xuyên, toàn diện, đồng bộ, với quyết tâm chính trị rất cao, nỗ lực rất lớn, gắn lý luận với thực tiễn, giữ vững nguyên tắc tập trung dân chủ, tự phê bình và phê bình. Cấp uỷ, tổ chức đảng, người đứng đầu chịu trách nhiệm trực tiếp về kết quả thực hiện ở địa phương, cơ quan, đơn vị mình; coi trọng kiểm tra, giám sát; kịp thời phát hiện, uốn nắn từ sớm, từ xa, không để vi phạm nhỏ tích tụ thành sai phạm lớn.',
  figure:
    'Đến năm 2030, tỉ trọng kinh tế số đạt khoảng 30 % GDP; trên 80 % thủ tục hành chính được giải quyết toàn trình.',
  task: 'Mỗi chi bộ xây dựng kế hoạch hằng quý, phân công rõ người, rõ việc, rõ thời hạn.',
  practice: 'Chi bộ khối phố 4 đã ghép buổi sinh hoạt chuyên đề với giờ họp tổ dân phố.',
  question: 'Quy định này có áp dụng cho đảng viên được miễn công tác và sinh hoạt đảng không?',
};

const TAGS = [
  'xây-dựng-đảng/kỷ-luật',
  'chuyển đổi số',
  'sinh hoạt chi bộ',
  'học tập và làm theo Bác',
  'kinh tế tập thể',
];

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="g-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Every component with the kind of text it will carry, for looking at and for axe. */
export function Gallery() {
  const [tags, setTags] = useState(['chuyển đổi số', 'xây-dựng-đảng/kỷ-luật']);
  const [query, setQuery] = useState('');
  const [role, setRole] = useState<Role>('task');
  const [quick, setQuick] = useState<Role | null>(null);
  const [view, setView] = useState<'all' | 'news' | 'document'>('all');
  const [note, setNote] = useState('Đối chiếu với kế hoạch quý III của chi bộ.\nHỏi thêm đồng chí bí thư về tiến độ.');
  const [on, setOn] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const [term, setTerm] = useState('quarter');
  return (
    <main class="g-page">
      <header class="g-head">
        <h1>
          <Wordmark size="lg" label="Thu Hoạch" />
        </h1>
        <div class="g-row">
          <Wordmark label="Thu Hoạch" />
          <Wordmark size="sm" label="Thu Hoạch" />
          <Mark size="lg" label="Thu Hoạch" />
          <Mark />
          <Mark size="sm" />
        </div>
      </header>

      <Section title="Nút bấm">
        <div class="g-row">
          <Button variant="primary" icon="bookmark">
            Lưu bài viết
          </Button>
          <Button icon="highlighter">Tô đoạn</Button>
          <Button variant="quiet" icon="books">
            Sổ tay
          </Button>
          <Button variant="danger" icon="trash">
            Xoá hẳn
          </Button>
          <Button variant="primary" busy>
            Đang lưu…
          </Button>
          <Button variant="primary" busy={0.4}>
            Đang sao lưu
          </Button>
          <Button disabledReason="Trang này là trang của trình duyệt">Lưu trang</Button>
          <Button pressed>Đã bật</Button>
        </div>
        <div class="g-row">
          <Button size="sm" variant="primary">
            Nhỏ
          </Button>
          <Button size="lg" variant="primary">
            Lớn
          </Button>
          <IconButton icon="settings" label="Cài đặt" />
          <IconButton icon="trash" label="Xoá" variant="danger" />
          <IconButton icon="search" label="Tìm" variant="secondary" />
          <IconButton icon="moon" label="Nền tối" pressed />
          <Menu
            label="Việc khác"
            items={[
              { id: 'copy', label: 'Sao chép trích dẫn', icon: 'copy', onSelect: () => undefined },
              {
                id: 'export',
                label: 'Xuất ra Word',
                icon: 'download',
                hint: 'Kèm nguồn và ngày truy cập',
                onSelect: () => undefined,
              },
              { id: 'off', label: 'Mở trang gốc', icon: 'external', disabled: true, onSelect: () => undefined },
              {
                id: 'trash',
                label: 'Chuyển vào thùng rác',
                icon: 'trash',
                danger: true,
                divided: true,
                onSelect: () => undefined,
              },
            ]}
          />
          <Menu
            label="Sắp xếp"
            icon="list"
            variant="secondary"
            items={[
              { id: 'new', label: 'Mới lưu trước', checked: true, onSelect: () => undefined },
              { id: 'old', label: 'Cũ nhất trước', checked: false, onSelect: () => undefined },
            ]}
          >
            Sắp xếp
          </Menu>
          <Button onClick={() => setOpen(true)}>Mở hộp thoại</Button>
        </div>
      </Section>

      <Section title="Ô nhập">
        <div class="g-columns">
          <TextField
            label="Tiêu đề"
            value="Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ"
            onInput={() => undefined}
          />
          <TextField
            label="Tìm trong sổ tay"
            icon="search"
            type="search"
            placeholder="Tìm bài, đoạn, ghi chú…"
            value=""
            onInput={() => undefined}
          />
          <TextArea label="Ghi chú" hint="Ctrl + Enter để lưu" value={note} onInput={setNote} />
          <TextField
            label="Hạn hoàn thành"
            type="date"
            value=""
            error="Hạn phải sau ngày hôm nay."
            required
            onInput={() => undefined}
          />
          <TagInput
            label="Thẻ"
            hint="Enter hoặc dấu phẩy để thêm"
            tags={tags}
            onChange={setTags}
            suggestions={TAGS.filter((tag) => tag.includes(query))}
            onQuery={setQuery}
            suggestionsLabel="Thẻ đã dùng"
            removeLabel={(tag) => `Bỏ thẻ ${tag}`}
            placeholder="Thêm thẻ…"
          />
          <Select
            label="Kỳ sơ kết"
            value={term}
            onChange={setTerm}
            options={[
              { value: 'quarter', label: 'Quý III năm 2026' },
              { value: 'half', label: '6 tháng đầu năm 2026' },
            ]}
          />
          <div>
            <Switch
              label="Luôn bật trên nhandan.vn"
              hint="Phần tô hiện lại ngay khi mở trang."
              checked={on}
              onChange={setOn}
            />
            <Switch label="Nhắc ôn mỗi sáng" checked={!on} onChange={(next) => setOn(!next)} />
            <Checkbox label="Chọn tất cả" mixed checked={false} onChange={() => undefined} />
            <Checkbox label="Kèm ảnh trong bài" checked={on} onChange={setOn} />
            <Checkbox
              label="Kèm bản gốc"
              hint="Trang này không cho lưu."
              checked={false}
              disabled
              onChange={() => undefined}
            />
          </div>
          <div class="g-stack">
            <SegmentedControl
              label="Loại"
              value={view}
              onChange={setView}
              options={[
                { value: 'all', label: 'Tất cả' },
                { value: 'news', label: 'Bài viết', icon: 'news' },
                { value: 'document', label: 'Văn bản', icon: 'document' },
              ]}
            />
            <TextArea
              label="Bản thảo"
              prose
              value="Qua học tập, bản thân nhận thức rõ hơn trách nhiệm nêu gương của người đảng viên ở nơi cư trú."
              onInput={() => undefined}
            />
          </div>
        </div>
      </Section>

      <Section title="Vai trò của đoạn">
        <div class="g-columns">
          <div class="g-panel">
            <RolePicker label="Vai trò" labels={ROLE_LABELS} value={role} onChange={setRole} />
          </div>
          <div class="g-panel g-bar">
            <RolePicker
              variant="compact"
              label="Tô với vai trò"
              labels={SHORT_ROLE_LABELS}
              value={quick}
              onChange={setQuick}
            />
          </div>
        </div>
      </Section>

      <Section title="Đoạn trích">
        <div class="g-columns">
          {ROLES.map((one, at) => (
            <PassageCard
              key={one}
              quote={QUOTES[one]}
              role={one}
              roleLabel={ROLE_LABELS[one]}
              note={at === 0 ? 'Nêu ý này ở phần mở đầu; liên hệ việc chi bộ chậm gửi biên bản hai tháng liền.' : ''}
              tags={at < 2 ? TAGS.slice(0, 3) : []}
              meta={at === 1 ? 'Mục II, khoản 2 · 05/02/2026' : 'Điều 4 · 18/11/2026'}
              stateLabel={at === 2 ? 'Trang đã sửa câu này' : at === 3 ? 'Đoạn lạc' : undefined}
              tone={at === 2 ? 'changed' : at === 3 ? 'lost' : 'found'}
              active={at === 1}
              onActivate={at === 4 ? undefined : () => undefined}
              onTag={() => undefined}
              moreLabel="Xem cả đoạn"
              lessLabel="Thu gọn"
              actions={
                <>
                  <IconButton size="sm" icon="edit" label="Sửa ghi chú" />
                  <IconButton size="sm" icon="person" label="Liên hệ thực tế" />
                  <IconButton size="sm" icon="more" label="Việc khác" />
                </>
              }
            />
          ))}
        </div>
      </Section>

      <Section title="Bài viết">
        <div class="g-panel g-flush">
          <ArticleCard
            title="Đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia: những việc chi bộ cơ sở có thể bắt tay làm ngay trong quý này mà không cần chờ hướng dẫn"
            kind="news"
            kindLabel="Bài viết"
            href="#mot"
            details={['nhandan.vn', 'Nguyễn Thị Hoà', '18/11/2026', '9 phút đọc']}
            passagesLabel="6 đoạn trích"
            excerpt={
              <>
                …mỗi đảng viên tự chọn một việc <mark>chuyển đổi số</mark> gắn với vị trí của mình…
              </>
            }
            tags={TAGS.slice(0, 2)}
            onTag={() => undefined}
            actions={<IconButton icon="more" label="Việc khác" />}
          />
          <ArticleCard
            title="Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị"
            kind="document"
            kindLabel="Văn bản"
            href="#hai"
            selected
            details={['tulieuvankien.dangcongsan.vn', null, '22/12/2024', '34 phút đọc']}
            passagesLabel="21 đoạn trích"
            tags={[]}
            lead={<Checkbox label={<VisuallyHidden>Chọn bài</VisuallyHidden>} checked onChange={() => undefined} />}
            actions={<IconButton icon="more" label="Việc khác" />}
          />
          <ArticleCard
            title="Giữ gìn sự đoàn kết từ những điều nhỏ nhất"
            kind="news"
            kindLabel="Bài viết"
            href="#ba"
            details={['xaydungdang.org.vn', 'Trần Văn Thuỷ']}
            tags={['sinh hoạt chi bộ']}
          />
        </div>
      </Section>

      <Section title="Liên hệ thực tế">
        <div class="g-stack">
          <ReflectionSummary
            labels={reflectionLabels()}
            today="2027-01-02"
            reflection={{
              ...EMPTY_REFLECTION,
              scope: 'unit',
              evidence:
                'Quý III chi bộ khối phố 4 họp 3 buổi chuyên đề, vắng 5 lượt.\nCó 2 buổi chỉ đọc lại văn bản, chưa ai phát biểu.',
              shortcoming: 'Nội dung chưa gắn với việc của từng tổ.',
              cause: 'Giao người chuẩn bị muộn, không có số liệu của tổ dân phố.',
              causeKind: 'subjective',
              action: 'Mỗi tổ chuẩn bị một việc có số liệu, gửi trước buổi họp ba ngày.',
              dueOn: '2026-12-31',
            }}
            actions={
              <>
                <IconButton size="sm" icon="edit" label="Sửa liên hệ" />
                <IconButton size="sm" icon="trash" label="Xoá liên hệ" />
              </>
            }
          />
          <ReflectionSummary
            labels={reflectionLabels()}
            today="2026-06-01"
            reflection={{ ...EMPTY_REFLECTION, action: 'Đọc hết nghị quyết trước buổi học.', doneAt: 1 }}
          />
        </div>
      </Section>

      <Section title="Thông báo">
        <div class="g-row">
          <Badge icon="question" tone="warning">
            chưa xác minh
          </Badge>
          <Badge icon="lock" tone="error">
            Lưu hành nội bộ: không chia sẻ
          </Badge>
          <Badge icon="info" tone="info">
            Ba trang
          </Badge>
          <Badge icon="check" tone="success">
            Đã đối chiếu
          </Badge>
        </div>
        <div class="g-stack">
          <Banner>
            Sổ tay nằm trên máy này. Bác nên{' '}
            <ExternalLink href="https://example.org/" newTabLabel="mở ở thẻ mới">
              xem cách sao lưu
            </ExternalLink>
            .
          </Banner>
          <Banner tone="success" title="Đã sao lưu 214 bài và 1.302 đoạn trích." />
          <Banner
            tone="warning"
            title="Đã 32 ngày chưa sao lưu"
            action={{ label: 'Sao lưu ngay', onAction: () => undefined }}
            secondAction={{ label: 'Để sau', onAction: () => undefined }}
          >
            Nếu máy hỏng, những đoạn mới tô sẽ không lấy lại được.
          </Banner>
          <Banner
            tone="error"
            title="Chưa lưu được"
            onClose={() => undefined}
            closeLabel="Đóng"
            action={{ label: 'Thử lại', onAction: () => undefined }}
          >
            Ổ đĩa đã đầy. Ghi chú vừa gõ vẫn còn trong ô bên dưới.
          </Banner>
        </div>
      </Section>

      <Section title="Đang tải">
        <div class="g-columns">
          <Skeleton label="Đang mở bài…" lines={4} />
          <div class="g-stack">
            <Progress label="Đang nhập thư viện" value={0.62} detail="124 trên 200 bài" />
            <Progress label="Đang dò trùng lặp" />
          </div>
        </div>
      </Section>

      <Section title="Khi chưa có gì">
        <div class="g-columns">
          <EmptyState drawing="book" title="Sổ tay còn trống" action={<Button variant="primary">Mở bài mẫu</Button>}>
            Mở một bài báo hoặc nghị quyết rồi bấm biểu tượng bông lúa trên thanh công cụ để lưu.
          </EmptyState>
          <EmptyState drawing="search" title="Không thấy bài nào">
            Thử bớt chữ, hoặc gõ không dấu.
          </EmptyState>
          <EmptyState drawing="sheaf" title="Hôm nay đã ôn xong">
            Lần ôn tới: thứ Hai, ngày 30 tháng 11.
          </EmptyState>
          <EmptyState drawing="page" title="Trang này chưa có đoạn nào">
            Bôi đen một câu để tô.
          </EmptyState>
          <EmptyState drawing="basket" title="Thùng rác trống" />
        </div>
      </Section>

      <Section title="Biểu tượng">
        <Toolbar label="Biểu tượng">
          {(Object.keys({ ...ICON_PATHS, ...PAGE_ICON_PATHS }) as IconName[]).map((name) => (
            <span key={name} class="g-icon">
              <Icon name={name} size="lg" />
              <small>{name}</small>
            </span>
          ))}
          <ToolbarSpace />
        </Toolbar>
      </Section>

      <Dialog
        open={isOpen}
        title="Chuyển 12 bài vào thùng rác?"
        onClose={() => setOpen(false)}
        closeLabel="Đóng"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Để nguyên</Button>
            <Button variant="danger" onClick={() => setOpen(false)}>
              Chuyển vào thùng rác
            </Button>
          </>
        }
      >
        <p>Các đoạn trích và ghi chú đi cùng bài. Trong 30 ngày có thể lấy lại.</p>
      </Dialog>
      <ToastRegion
        label="Thông báo"
        dismissLabel="Đóng"
        onDismiss={() => undefined}
        toasts={[
          { id: 'one', text: 'Đã chuyển bài vào thùng rác', action: { label: 'Hoàn tác', onAction: () => undefined } },
        ]}
      />
    </main>
  );
}
