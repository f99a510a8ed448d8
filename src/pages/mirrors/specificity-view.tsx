import { FACT_KINDS, type FactKind } from '../../core/specificity/facts.ts';
import type { MustState, SectionSpecificity, Specificity } from '../../core/specificity/specificity.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';

export interface SpecificityViewProps {
  specificity: Specificity;
  text: string;
  /** Goes to a place of the paper, offsets in its text. */
  onShow(start: number, end: number): void;
}

/** The four musts, and by section what stands there that can be checked. */
export function SpecificityView({ specificity: { sections, musts }, text, onShow }: SpecificityViewProps) {
  const written = sections.filter(({ wordCount, sectionId }) => wordCount > 0 || sectionId !== null);
  return (
    <div class="mirror-specificity">
      <section aria-labelledby="mirror-musts">
        <h4 class="mirror-heading" id="mirror-musts">
          {t('mirrors.musts')}
        </h4>
        <ul class="mirror-musts">
          {musts.map((state) => (
            <Must key={state.must} state={state} onShow={onShow} />
          ))}
        </ul>
      </section>
      {written.length > 0 && (
        <table class="mirror-table">
          <caption class="mirror-heading">{t('mirrors.bySection')}</caption>
          <thead>
            <tr>
              {FACT_KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {t(`mirrors.fact.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          {written.map((section, index) => (
            <SectionRows key={`${section.sectionId ?? ''}-${index}`} section={section} text={text} onShow={onShow} />
          ))}
        </table>
      )}
    </div>
  );
}

function Must({
  state: { must, state, evidence, section },
  onShow,
}: { state: MustState } & Pick<SpecificityViewProps, 'onShow'>) {
  const isMet = state === 'met';
  return (
    <li class={`mirror-must mirror-must-${state}`}>
      <Icon name={isMet ? 'check' : 'warning'} />
      <div>
        <p class="mirror-must-name">
          {t(`mirrors.must.${must}`)}
          <span class="mirror-must-state"> · {t(`mirrors.state.${state}`)}</span>
        </p>
        {!isMet && <p class="mirror-must-hint">{t(`mirrors.lacks.${must}`)}</p>}
        {!isMet && section && <p class="mirror-must-hint">{t('mirrors.putInto', { section: section.title })}</p>}
        {evidence && (
          <button type="button" class="mirror-go" onClick={() => onShow(evidence.start, evidence.end)}>
            {t('mirrors.whereSaid')}
          </button>
        )}
      </div>
    </li>
  );
}

function SectionRows({
  section,
  text,
  onShow,
}: { section: SectionSpecificity } & Omit<SpecificityViewProps, 'specificity'>) {
  const title = section.title || t('mirrors.beginning');
  return (
    <tbody>
      <tr class="mirror-section">
        <th scope="rowgroup" colSpan={FACT_KINDS.length}>
          {title}
          {section.wordCount === 0 && <span class="mirror-empty"> · {t('mirrors.unwritten')}</span>}
        </th>
      </tr>
      {section.wordCount > 0 && (
        <tr>
          {FACT_KINDS.map((kind) => (
            <td key={kind}>
              <FactCell kind={kind} section={section} title={title} onShow={onShow} />
            </td>
          ))}
        </tr>
      )}
      {section.vague.length > 0 && (
        <tr>
          <td colSpan={FACT_KINDS.length} class="mirror-vague">
            <p>{t('mirrors.vague', { count: section.vague.length })}</p>
            <ul>
              {section.vague.map(({ start, end }) => (
                <li key={start}>
                  <button type="button" class="mirror-go" onClick={() => onShow(start, end)}>
                    “{shorten(text.slice(start, end))}”
                  </button>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface FactCellProps extends Pick<SpecificityViewProps, 'onShow'> {
  kind: FactKind;
  section: SectionSpecificity;
  title: string;
}

function FactCell({ kind, section, title, onShow }: FactCellProps) {
  const facts = section.facts[kind];
  const [first] = facts;
  const name = t(`mirrors.fact.${kind}`);
  if (!first) {
    return (
      <span class="mirror-lacking">
        <span aria-hidden="true">–</span>
        <span class="th-hidden">{t('mirrors.lacking', { what: name })}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      class="mirror-count"
      aria-label={t('mirrors.countIn', { count: facts.length, what: name, section: title })}
      onClick={() => onShow(first.start, first.end)}
    >
      <Icon name="check" size="sm" />
      {facts.length}
    </button>
  );
}

const LONGEST = 110;

function shorten(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))}…`;
}
