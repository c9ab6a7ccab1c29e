// What all pages share: one HTML file with its style and script inside, a policy that lets nothing else run, and data that no browser executes.
import { createHash } from 'node:crypto';

export interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  /** HTML of the body, ours alone: never text of an article. */
  readonly body: string;
  /** JSON values by the id of the script element that carries them; the page's script parses them and shows text by textContent alone. */
  readonly data: { readonly [id: string]: unknown };
  /** The page may load scripts that lie beside it (data too large for one file). */
  readonly besides?: boolean;
  /** The page may speak to the server that it came from. */
  readonly connects?: boolean;
}

/** The page as HTML. */
export function renderPage({ title, style, script, body, data, besides = false, connects = false }: PageParts): string {
  const policy = `default-src 'none'; script-src '${hashOf(script)}'${besides ? " 'self' file:" : ''}; style-src '${hashOf(style)}';${connects ? " connect-src 'self';" : ''} base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
${Object.entries(data)
  .map(([id, value]) => `<script type="application/json" id="${id}">${embed(value)}</script>`)
  .join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that can neither end a script element nor open a comment in it, and is a JavaScript expression too. */
export function embed(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
