import { TEMPLATE_NAMES, type TemplateName, type TemplateNames } from '../../core/export/template-names.ts';
import { t } from '../../i18n/t.ts';

/** Every name that a template may use, as it is written there. */
export function TemplateNameList() {
  return (
    <details class="template-names">
      <summary>{t('exportPage.template.names')}</summary>
      <p class="page-count">{t('exportPage.template.namesHint')}</p>
      <Names names={TEMPLATE_NAMES} prefix="" />
    </details>
  );
}

function Names({ names, prefix }: { names: TemplateNames; prefix: string }) {
  return (
    <ul>
      {Object.entries(names).map(([name, kind]) => (
        <li key={name}>
          <code>{written(prefix + name, kind)}</code>
          {typeof kind === 'object' && 'one' in kind && <Names names={kind.one} prefix={`${prefix}${name}.`} />}
          {typeof kind === 'object' && 'each' in kind && <Names names={kind.each} prefix="" />}
        </li>
      ))}
    </ul>
  );
}

/** Braces are doubled where a name is used, so they cannot be misread for the message's own. */
function written(name: string, kind: TemplateName): string {
  if (kind === 'text')
    return /Markdown$|^yaml|^frontMatter$|^fullText$|^markdown$/.test(name) ? `{{{${name}}}}` : `{{${name}}}`;
  if (kind === 'texts') return `{{#${name}}}{{.}}{{/${name}}}`;
  return `{{#${name}}} … {{/${name}}}`;
}
