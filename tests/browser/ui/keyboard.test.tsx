import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ROLES, type Role } from '../../../src/core/model/role.ts';
import { Button } from '../../../src/ui/button.tsx';
import { Dialog } from '../../../src/ui/dialog.tsx';
import { Menu } from '../../../src/ui/menu.tsx';
import { PassageCard } from '../../../src/ui/passage-card.tsx';
import { RolePicker } from '../../../src/ui/role-picker.tsx';
import { ToastRegion } from '../../../src/ui/toast.tsx';
import { Toolbar } from '../../../src/ui/toolbar.tsx';
import { ROLE_LABELS } from './gallery.tsx';
import { mount, settled, unmount } from './mount.ts';

beforeEach(() => page.viewport(600, 700));
afterEach(() => {
  vi.useRealTimers();
  unmount();
});

function Picker({ variant, onPick }: { variant: 'full' | 'compact'; onPick: (role: Role) => void }) {
  const [role, setRole] = useState<Role | null>(null);
  return (
    <RolePicker
      label="Vai trò"
      labels={ROLE_LABELS}
      value={role}
      variant={variant}
      onChange={(next) => {
        setRole(next);
        onPick(next);
      }}
    />
  );
}

test('role picker: one tab stop, arrows choose and wrap, digits choose', async () => {
  const picked: Role[] = [];
  mount(<Picker variant="full" onPick={(role) => picked.push(role)} />);
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Quan điểm');
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}4');
  expect(picked).toEqual(['figure', 'viewpoint', 'question', 'practice']);
  await expect.element(page.getByRole('radio', { name: 'Liên hệ' })).toBeChecked();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Liên hệ');
});

test('role picker in the bar: arrows only move, Enter, a click and digits choose', async () => {
  const picked: Role[] = [];
  mount(<Picker variant="compact" onPick={(role) => picked.push(role)} />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(picked).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('5');
  await userEvent.click(page.getByRole('radio', { name: 'Số liệu, chỉ tiêu' }));
  expect(picked).toEqual(['task', 'question', 'figure']);
});

test('menu: opens with an arrow, walks, types ahead, chooses, and gives focus back', async () => {
  const chosen: string[] = [];
  const item = (id: string, label: string, disabled = false) => ({
    id,
    label,
    disabled,
    onSelect: () => chosen.push(id),
  });
  mount(<Menu label="Việc khác" items={[item('copy', 'Sao chép'), item('off', 'Khoá', true), item('bin', 'Xoá')]} />);
  const button = page.getByRole('button', { name: 'Việc khác' });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowUp}');
  await settled();
  expect(document.activeElement?.textContent).toBe('Xoá');
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Sao chép');
  await userEvent.keyboard('k{Enter}');
  expect(chosen).toEqual([]);
  await userEvent.keyboard('{End}{Enter}');
  await settled();
  expect(chosen).toEqual(['bin']);
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  expect(document.activeElement).toBe(button.element());
});

test('menu: the button closes what it opened, and so do Escape and a click elsewhere', async () => {
  mount(
    <>
      <Menu label="Việc khác" items={[{ id: 'a', label: 'Sao chép', onSelect: () => undefined }]} />
      <p>Chỗ khác trên trang</p>
    </>,
  );
  const button = page.getByRole('button', { name: 'Việc khác' });
  const open = async () => {
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  };
  const isClosed = () => expect.element(button).toHaveAttribute('aria-expanded', 'false');
  await open();
  await userEvent.click(button);
  await isClosed();
  await open();
  await userEvent.keyboard('{Escape}');
  await isClosed();
  await open();
  await userEvent.click(page.getByText('Chỗ khác trên trang'));
  await isClosed();
});

function Ask({ onClose }: { onClose?: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClose?.();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Mở</Button>
      <Dialog
        open={isOpen}
        title="Xoá hẳn?"
        onClose={close}
        closeLabel="Đóng"
        footer={<Button onClick={close}>Để nguyên</Button>}
      >
        <p>Không lấy lại được.</p>
      </Dialog>
    </>
  );
}

test('dialog: is modal, is named, closes on Escape and gives focus back', async () => {
  const onClose = vi.fn();
  mount(<Ask onClose={onClose} />);
  const opener = page.getByRole('button', { name: 'Mở' });
  await userEvent.click(opener);
  await expect.element(page.getByRole('dialog', { name: 'Xoá hẳn?' })).toBeVisible();
  expect(document.querySelector('dialog')?.matches(':modal')).toBe(true);
  expect(document.activeElement?.closest('dialog')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await settled();
  expect(onClose).toHaveBeenCalledOnce();
  expect(document.querySelector('dialog')?.open).toBe(false);
  expect(document.activeElement).toBe(opener.element());
});

test('toast: stays eight seconds, and as long as somebody is on it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const gone = vi.fn();
  const undo = vi.fn();
  mount(
    <ToastRegion
      label="Thông báo"
      dismissLabel="Đóng"
      onDismiss={gone}
      toasts={[{ id: 't', text: 'Đã xoá', milliseconds: 10, action: { label: 'Hoàn tác', onAction: undo } }]}
    />,
  );
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await frame();
  vi.advanceTimersByTime(100);
  await frame();
  vi.advanceTimersByTime(7000);
  expect(gone).not.toHaveBeenCalled();
  document.querySelector<HTMLElement>('.th-toast-action')?.focus();
  await frame();
  vi.advanceTimersByTime(60_000);
  await frame();
  expect(gone).not.toHaveBeenCalled();
  document.querySelector<HTMLElement>('.th-toast-action')?.click();
  expect(undo).toHaveBeenCalledOnce();
  expect(gone).toHaveBeenCalledWith('t');
});

test('toast: goes after eight seconds when nobody is on it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const gone = vi.fn();
  mount(<ToastRegion label="Thông báo" dismissLabel="Đóng" onDismiss={gone} toasts={[{ id: 't', text: 'Đã lưu' }]} />);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  vi.advanceTimersByTime(100); // the effect that starts the clock
  await new Promise((done) => requestAnimationFrame(done));
  vi.advanceTimersByTime(7800);
  expect(gone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(gone).toHaveBeenCalledWith('t');
});

test('button: busy or with a reason it does nothing, and the reason is read', async () => {
  const onClick = vi.fn();
  mount(
    <>
      <Button busy onClick={onClick}>
        Đang lưu
      </Button>
      <Button disabledReason="Trang của trình duyệt" onClick={onClick}>
        Lưu
      </Button>
    </>,
  );
  for (const button of document.querySelectorAll('button')) button.click();
  expect(onClick).not.toHaveBeenCalled();
  await expect
    .element(page.getByRole('button', { name: 'Lưu', exact: true }))
    .toHaveAccessibleDescription('Trang của trình duyệt');
});

test('toolbar: arrows move along it and wrap', async () => {
  mount(
    <Toolbar label="Công cụ">
      <Button>Một</Button>
      <Button>Hai</Button>
    </Toolbar>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Hai');
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Một');
});

test('passage card: offers "more" only for a quotation that is cut, and activates from the keyboard', async () => {
  const onActivate = vi.fn();
  const card = (quote: string) => (
    <PassageCard
      quote={quote}
      role={ROLES[2]}
      roleLabel="Nhiệm vụ"
      note=""
      tags={[]}
      moreLabel="Xem cả đoạn"
      lessLabel="Thu gọn"
      onActivate={onActivate}
    />
  );
  mount(card('Rõ người, rõ việc.'));
  await settled();
  expect(document.querySelector('.th-passage-more')).toBeNull();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(onActivate).toHaveBeenCalledOnce();

  mount(card('Mỗi chi bộ xây dựng kế hoạch hằng quý. '.repeat(30)));
  await settled();
  const more = page.getByRole('button', { name: 'Xem cả đoạn' });
  const before = document.querySelector<HTMLElement>('.th-passage-text')?.offsetHeight ?? 0;
  await userEvent.click(more);
  await settled();
  expect(document.querySelector<HTMLElement>('.th-passage-text')?.offsetHeight).toBeGreaterThan(before * 1.5);
  await userEvent.click(page.getByRole('button', { name: 'Thu gọn' }));
  await expect.element(more).toBeVisible();
});
