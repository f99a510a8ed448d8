import { Kbd } from './kbd.tsx';

export interface KeyListProps {
  /** Keys that do the same, and what they do. */
  keys: readonly (readonly [names: readonly string[], what: string])[];
}

/** Keys, each with what it does. */
export function KeyList({ keys }: KeyListProps) {
  return (
    <dl class="th-keys">
      {keys.map(([names, what]) => (
        <div key={what} class="th-keys-row">
          <dt>
            {names.map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
