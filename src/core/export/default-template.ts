/** What a reader who wants a template of their own begins with: it writes what the format writes by itself. */
export const DEFAULT_TEMPLATE = `{{{frontMatter}}}

# {{title}}
{{#sourceMarkdown}}

{{{sourceMarkdown}}}
{{/sourceMarkdown}}
{{#lead}}

*{{lead}}*
{{/lead}}
{{#noteMarkdown}}

## {{labels.myNote}}

{{{noteMarkdown}}}
{{/noteMarkdown}}
{{#reflections}}

## {{labels.reflection}} · {{scope}}

{{{markdown}}}
{{/reflections}}
{{#hasPassages}}

## {{labels.passages}}
{{#passages}}

### {{number}}. {{role}}

{{{quoteMarkdown}}}

^{{{id}}}
{{#noteMarkdown}}

{{{noteMarkdown}}}
{{/noteMarkdown}}
{{#footMarkdown}}

{{{footMarkdown}}}
{{/footMarkdown}}
{{#reflections}}

#### {{labels.reflection}} · {{scope}}

{{{markdown}}}
{{/reflections}}
{{/passages}}
{{/hasPassages}}
{{#fullText}}

## {{labels.fullText}}

{{{fullText}}}
{{/fullText}}
`;
