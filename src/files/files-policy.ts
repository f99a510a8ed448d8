interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

type Factory = { createPolicy(name: string, rules: Policy): Policy };

/** As the manifest names it. */
const NAME = 'thu-hoach-files';

let made: Policy | null = null;

/**
 * Our pages let no string become a document or a script. A file is read by both ways: its markup becomes an inert document
 * that nothing runs or loads in, and a worker that ships with the extension reads its bytes. Nobody else has this policy.
 */
export function filesPolicy(): Policy {
  const rules: Policy = {
    createHTML: (text) => text,
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`No script of ours: ${url}`);
      return url;
    },
  };
  // Firefox knows trusted types since 148 only.
  made ??= (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy(NAME, rules) ?? rules;
  return made;
}
