// The package brings no types of its own.
declare module 'html-encoding-sniffer' {
  /** Name of the encoding by byte order mark or meta tag; `defaultEncoding` where neither speaks. */
  function sniffHtmlEncoding(bytes: Uint8Array, options: { readonly defaultEncoding: string | null }): string | null;
  export = sniffHtmlEncoding;
}
