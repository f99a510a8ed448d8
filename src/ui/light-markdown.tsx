import type { ComponentChild } from 'preact';
import { type MarkdownBlock, type MarkdownInline, parseLightMarkdown } from '../core/text/light-markdown.ts';
import { classNames } from './class-names.ts';

export interface LightMarkdownProps {
  /** The reader's own words, or words that came with a packet: whatever they hold, only text gets out. */
  text: string;
  class?: string | undefined;
}

/**
 * A note as its writer meant it: **bold**, *italic*, `code`, lists, and links shown as text with their address. Text
 * nodes only, no HTML and nothing to press: a note read over somebody else's page leads nowhere.
 */
export function LightMarkdown({ text, class: name }: LightMarkdownProps) {
  return <div class={classNames('th-markdown', name)}>{parseLightMarkdown(text).map(drawBlock)}</div>;
}

function drawBlock(block: MarkdownBlock): ComponentChild {
  if (block.kind === 'p') return <p>{block.parts.flatMap(drawInline)}</p>;
  const items = block.items.map((item) => <li>{item.flatMap(drawInline)}</li>);
  return block.kind === 'ul' ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

function drawInline(part: MarkdownInline): ComponentChild[] {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'code':
      return [<code>{part.text}</code>];
    case 'strong':
      return [<strong>{part.parts.flatMap(drawInline)}</strong>];
    case 'em':
      return [<em>{part.parts.flatMap(drawInline)}</em>];
    case 'link':
      if (part.address === part.text) return [part.text];
      return [part.text, <span class="th-markdown-address"> ({part.address})</span>];
  }
}
