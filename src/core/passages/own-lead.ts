/** Whether a lead stands above the body only: many pages repeat it as the first paragraph. */
export function hasOwnLead(lead: string, text: string): boolean {
  return lead !== '' && !text.includes(lead.slice(0, 80));
}
