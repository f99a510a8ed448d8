// What the React and the Vue page of the tests show, and what can be done to it. Sentences of our own.

const WHO = [
  'Chi bộ xóm Đình',
  'Tổ đảng Bến Lúa',
  'Ban công tác mặt trận',
  'Nhóm thợ lò gạch',
  'Đội thuỷ nông số ba',
  'Tổ tiết kiệm cuối chợ',
  'Lớp bổ túc buổi tối',
  'Câu lạc bộ người cao tuổi',
  'Trạm y tế xã',
  'Đội văn nghệ thôn Trung',
  'Hợp tác xã nấm rơm',
  'Tổ hoà giải xóm Chùa',
  'Nhà trẻ ven kênh',
];
const DID = [
  'họp bàn',
  'ghi vào sổ',
  'phân công',
  'sửa xong',
  'góp tiền làm',
  'kiểm lại',
  'dời sang tuần sau',
  'mời bà con xem',
  'bỏ phiếu chọn',
  'kể lại',
  'đo vẽ',
];
const WHAT = [
  'đoạn mương cạn nước',
  'con đường ra đồng',
  'cây cầu gỗ đã mục',
  'giờ mở cửa thư viện',
  'việc thu gom rơm rạ',
  'hồ sơ của mười hai hộ mới về',
  'buổi đọc chung tối thứ sáu',
  'quỹ khuyến học',
  'bảng tin đầu xóm',
];
const WHEN = [
  'trước mùa mưa',
  'trong một buổi chiều',
  'sau ba lần hẹn',
  'vào ngày rằm',
  'khi lúa vừa trổ',
  'đúng hạn đã hứa',
  'mà không tốn thêm đồng nào',
];

/** @param {number} at @param {number} part */
const sentence = (at, part) => {
  const seed = at * 4 + part;
  const pick = (/** @type {string[]} */ list, /** @type {number} */ step) => list[(seed * step) % list.length];
  return [`${pick(WHO, 5)} ${pick(DID, 3)} `, `${pick(WHAT, 2)}`, ` ${pick(WHEN, 1)}, việc thứ ${seed + 1} của năm.`];
};

/** @param {number} id */
const paragraph = (id) => ({ id, sentences: [0, 1, 2, 3].map((part) => sentence(id, part)), more: '' });

/** @param {number} from @param {number} count */
const paragraphs = (from, count) => Array.from({ length: count }, (_, at) => paragraph(from + at));

export const initialState = () => ({
  route: 'bai',
  /** Part of every paragraph's key: another drawing makes all nodes anew. */
  drawing: 0,
  isShown: true,
  pressed: 0,
  typed: '',
  paragraphs: paragraphs(0, 60),
});

/** The paragraph that is reworded, and its first sentence before and after. */
export const REWORDED = 20;

/** @typedef {ReturnType<typeof initialState>} State */

/** @type {Record<string, (state: State) => State>} */
export const ACTIONS = {
  press: (state) => ({ ...state, pressed: state.pressed + 1 }),
  type: (state) => ({ ...state, typed: `${state.typed}ghi thêm một câu ` }),
  redraw: (state) => ({ ...state, drawing: state.drawing + 1 }),
  lengthen: (state) => ({
    ...state,
    paragraphs: state.paragraphs.map((each) => (each.id % 9 === 0 ? { ...each, more: ' Bà con đồng tình.' } : each)),
  }),
  reword: (state) => ({
    ...state,
    paragraphs: state.paragraphs.map((each) =>
      each.id === REWORDED
        ? {
            ...each,
            sentences: each.sentences.map((parts, at) =>
              at === 0 ? ['Nhà trẻ vừa họp bàn ', ...parts.slice(1)] : parts,
            ),
          }
        : each,
    ),
  }),
  reverse: (state) => ({ ...state, paragraphs: state.paragraphs.toReversed() }),
  rotate: (state) => ({ ...state, paragraphs: [...state.paragraphs.slice(7), ...state.paragraphs.slice(0, 7)] }),
  append: (state) => ({ ...state, paragraphs: [...state.paragraphs, ...paragraphs(state.paragraphs.length, 20)] }),
  hide: (state) => ({ ...state, isShown: false }),
  show: (state) => ({ ...state, isShown: true }),
  leave: (state) => ({ ...state, route: 'khac' }),
  comeBack: (state) => ({ ...state, route: 'bai' }),
};

/** The sentences that are marked, as they read. */
export const quotes = () =>
  initialState()
    .paragraphs.flatMap(({ id, sentences }) => sentences.slice(0, id < 20 ? 4 : 3))
    .map((parts) => parts.join(''));

/** The address of a route, for the page at `base`. @param {string} base @param {string} route */
export const addressOf = (base, route) => (route === 'bai' ? base : `${base}/${route}`);

/**
 * Every element of the page, drawn with a framework's own function: `create(tag, attributes, ...children)`.
 * @template Drawn
 * @param {(tag: string, attributes: Record<string, unknown>, children: (Drawn | string)[]) => Drawn} create
 * @param {State} state
 * @param {(field: 'press' | 'typed', value?: string) => void} on
 * @param {{ className: string, onInput: string, inputValue: (event: any) => string }} names what the framework calls things
 */
export function draw(create, state, on, { className, onInput, inputValue }) {
  const field = create(
    'input',
    {
      [className]: 'field',
      value: state.typed,
      [onInput]: (event) => on('typed', inputValue(event)),
      'aria-label': 'Ghi chú',
    },
    [],
  );
  const button = create('button', { type: 'button', onClick: () => on('press') }, [`Đã đọc ${state.pressed} lần`]);
  const head = create('header', { key: 'head' }, [
    create('h1', { key: 'h1' }, [state.route === 'bai' ? 'Sáu mươi việc nhỏ ở một xã' : 'Trang khác']),
    create('div', { key: 'form' }, [field, button]),
  ]);
  if (state.route !== 'bai')
    return create('main', {}, [head, create('p', { key: 'other' }, ['Trang này không có đoạn nào được tô.'])]);
  if (!state.isShown) return create('main', {}, [head]);
  const article = create(
    'article',
    { key: 'article' },
    state.paragraphs.map(({ id, sentences, more }) =>
      create('p', { key: `${state.drawing}-${id}`, [className]: state.pressed % 2 === 0 ? 'chan' : 'le' }, [
        ...sentences.flatMap(([before, strong, after], part) => [
          part === 0 ? before : ` ${before}`,
          create(part % 2 === 0 ? 'b' : 'em', { key: part }, [strong]),
          after,
        ]),
        more,
      ]),
    ),
  );
  return create('main', {}, [head, article]);
}
