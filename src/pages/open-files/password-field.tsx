import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface PasswordFieldProps {
  onUnlock: (password: string) => void;
}

/** Asks for the password of one file. It is used once and kept nowhere. */
export function PasswordField({ onUnlock }: PasswordFieldProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      class="open-file-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onUnlock(password);
      }}
    >
      <TextField
        type="password"
        label={t('file.password')}
        value={password}
        onInput={setPassword}
        autoFocus
        autocomplete="off"
        spellcheck={false}
      />
      <Button type="submit" variant="primary">
        {t('file.unlock')}
      </Button>
    </form>
  );
}
