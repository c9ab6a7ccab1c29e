// Text from articles goes into XML, Markdown and workflow commands: it must stay text.
import { expect, test } from 'vitest';
import { escapeXml } from '../../src/evaluate/junit.ts';
import { escapeMarkdown } from '../../src/evaluate/markdown.ts';

test.each([
  ['</failure><x a="1">&amp;', '&lt;/failure&gt;&lt;x a=&quot;1&quot;&gt;&amp;amp;'],
  ['a\u0000b\u001f\ud800\uffff', 'a\ufffdb\ufffd\ufffd\ufffd'],
  ['😀 é\n', '😀 é&#10;'],
])('XML of %j', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

test.each([
  ['a | b\n# [x](javascript:1)', 'a \\| b \\# \\[x\\]\\(javascript\\:1\\)'],
  ['<script>@team</script>', '&lt;script&gt;\\@team&lt;/script&gt;'],
])('Markdown of %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
