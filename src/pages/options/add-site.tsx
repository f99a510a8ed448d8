import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { siteAddress } from './site-address.ts';
import type { Access } from './use-access.ts';

/** Where many of our readers read. One press each, instead of typing an address. */
const SUGGESTED = ['nhandan.vn', 'tapchicongsan.org.vn', 'chinhphu.vn'];

export function AddSite({ access }: { access: Access }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const own = new Set(access.granted?.sites.map((site) => site.name));
  const suggested = SUGGESTED.filter((name) => !own.has(name));

  function add(): void {
    const url = siteAddress(typed);
    setError(url ? undefined : t('options.sites.notASite'));
    // Nothing is awaited before the request: browsers take it only inside the press itself.
    if (url) access.allowSite(url).then((isAdded) => isAdded && setTyped(''));
  }

  return (
    <div class="access-add">
      <form
        class="access-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={t('options.sites.addLabel')}
          placeholder={t('options.sites.addPlaceholder')}
          value={typed}
          onInput={setTyped}
          error={error}
          icon="globe"
          spellcheck={false}
        />
        <Button type="submit" icon="plus">
          {t('options.sites.add')}
        </Button>
      </form>
      {suggested.length > 0 && (
        <p class="access-suggested">
          <span>{t('options.sites.suggested')}</span>
          {suggested.map((name) => (
            <Button key={name} size="sm" icon="plus" onClick={() => void access.allowSite(`https://${name}/`)}>
              {name}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
