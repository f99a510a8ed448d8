/** What stands at the foot of an issued document, in bare letters: capacity and seal, recipients. */
export const DOCUMENT_END = /^(?:t ?\/ ?m\b|(?:tm|kt|tl|tuq)\. |noi nhan\b|\(?da ky\b)/;
/** The office of who signs it. Sentences begin with one too. */
export const SIGNING_OFFICE =
  /^(?:(?:pho |tong )?(?:chu (?:tich|nhiem)|bi thu|(?:thu|bo) truong|thu tuong|giam doc|truong ban)\b|xac thuc)/;
