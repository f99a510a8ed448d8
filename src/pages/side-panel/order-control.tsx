import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { PanelView } from './panel-view.ts';

export interface OrderControlProps {
  order: PanelView['order'];
  hasOwn: boolean;
  onOrder: (order: PanelView['order']) => void;
  /** Gives the reader's own order up. */
  onDrop: () => void;
}

/** The text's order or the reader's own, which an export follows once it was made. */
export function OrderControl({ order, hasOwn, onOrder, onDrop }: OrderControlProps) {
  return (
    <div class="panel-order">
      <SegmentedControl
        label={t('panel.order')}
        size="sm"
        value={order}
        options={[
          { value: 'text', label: t('panel.order.text') },
          { value: 'own', label: t('panel.order.own') },
        ]}
        onChange={onOrder}
      />
      {order === 'own' && (
        <p class="panel-order-hint">
          {hasOwn ? t('panel.order.made') : t('panel.order.hint')}
          {hasOwn && (
            <Button size="sm" variant="quiet" icon="undo" onClick={onDrop}>
              {t('panel.order.drop')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
