import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../core/model/failure.ts';
import type { Profile, ReportTemplate } from '../core/report/report.ts';
import { library, onLibraryChange } from './page-library.ts';

/** Profile and own templates, in step with other tabs. */
export function useProfile() {
  const [profile, setProfile] = useState<Profile | null>(null);
  const [templates, setTemplates] = useState<ReportTemplate[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const lifetime = new AbortController();
    const take = <T>(loading: Promise<T>, keep: (loaded: T) => void): void => {
      loading.then(
        (loaded) => {
          if (lifetime.signal.aborted) return;
          keep(loaded);
          setFailure(null);
        },
        (thrown) => !lifetime.signal.aborted && setFailure(toFailure(thrown)),
      );
    };
    const loadProfile = (): void => take(library.loadProfile(), setProfile);
    const loadTemplates = (): void => take(library.listTemplates(), setTemplates);
    loadProfile();
    loadTemplates();
    onLibraryChange(({ isProfile, templateId }) => {
      if (isProfile) loadProfile();
      if (templateId !== undefined) loadTemplates();
    }, lifetime.signal);
    return () => lifetime.abort();
  }, [turn]);

  return { profile, templates, failure, retry: () => setTurn((last) => last + 1) };
}
