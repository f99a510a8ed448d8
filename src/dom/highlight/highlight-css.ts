import { ROLES } from '../../core/model/role.ts';
import { ACTIVE, CHANGED, LANES, nameOf } from './names.ts';
import { ROLE_COLOURS, TINT, TINT_ACTIVE } from './role-colours.ts';

/** `a, b` for one or several names. */
const select = (...names: string[]) => names.map((name) => `::highlight(${name})`).join(',');

const roleRules = ROLES.map((role) => {
  const { rgb, line, pattern } = ROLE_COLOURS[role];
  // The text colour is never set: it stays the page's own, on light pages and dark ones.
  return `${select(...LANES.map((lane) => nameOf(role, lane)))}{background-color:rgb(${rgb.join(' ')}/${TINT});text-decoration:underline ${pattern} ${line} 2px}`;
}).join('\n');

const laneNames = LANES.map((lane) => ROLES.map((role) => nameOf(role, lane)));
const roles = select(...laneNames.flat());

/** Close enough to stay clear of the marks on the capitals of the next line, where lines stand 1.5 apart. */
const laneRules = [1, 2]
  .map((lane) => `${select(...(laneNames[lane] ?? []))}{text-underline-offset:${lane * 0.2 + 0.14}em}`)
  .join('\n');

const forcedLanes = select(...laneNames.slice(1).flat());

/**
 * The whole look of painted passages. A highlight may set colours and decorations only, so it moves no text. Browsers
 * may leave backgrounds out of print; the underline patterns are printed always, in the text's own colour. Printing in
 * colour (`print-color-adjust`) is for the page to ask: here it would change how someone else's page prints. In forced
 * colours Chromium fills every highlight and draws its lines in the colour of its text, whatever is said here: a line
 * below the ground or above it is not to be seen on the page's own. So there all lines stand within it, close together.
 */
export const highlightCss = `${roleRules}
${laneRules}
${select(CHANGED)}{text-decoration:overline dotted currentColor 1px}
${select(ACTIVE)}{background-color:rgb(255 140 0/${TINT_ACTIVE});text-decoration:underline solid currentColor 3px}
@media (forced-colors:active){
${roles}{background-color:Mark;color:MarkText;text-decoration-color:MarkText;text-underline-offset:.02em}
${forcedLanes}{text-underline-offset:.17em}
${select(CHANGED)}{text-decoration:underline dotted MarkText 2px;text-underline-offset:-.85em}
${select(ACTIVE)}{background-color:Highlight;color:HighlightText;text-decoration-color:HighlightText}
}
@media print{
${roles}{text-decoration-color:currentColor}
${select(ACTIVE)}{background-color:transparent;text-decoration:none}
}
`;
