import { useState } from 'preact/hooks';
import { webAddress } from '../../core/files/web-address.ts';
import type { Article } from '../../core/model/article.ts';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { downloadBlob } from '../download-blob.ts';
import { library } from '../page-library.ts';

/** Ways to what the article was made from: its page on the web, or the file that was opened. */
export function ReaderSource({ article }: { article: Article }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { file } = article;
  const address = webAddress(article);
  const download = async (): Promise<void> => {
    try {
      const { name, blob } = await library.originalFile(article.id);
      downloadBlob(name, blob);
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  };
  return (
    <>
      {address !== '' && (
        <ExternalLink href={address} newTabLabel={t('link.newTab')}>
          {t('reader.original')}
        </ExternalLink>
      )}
      {file && (
        <Button size="sm" variant="quiet" icon="download" title={file.name} onClick={() => void download()}>
          {t('file.original')}
        </Button>
      )}
      {failure && <Banner tone="error">{t(`error.${failure.code}`)}</Banner>}
    </>
  );
}
