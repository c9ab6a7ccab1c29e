// Lines that are furniture, and lines that only look like it.
import { describe, expect, test } from 'vitest';
import { FURNITURE_RULES } from '../../src/lexicon/furniture.ts';
import { cleaned, STORY, zoneOf, zoneTexts } from './samples.ts';

/** Rule → lines it takes at the end of an article. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'menu entry': ['Skip to main content', 'Sign in', 'Toggle navigation'],
  breadcrumb: ['Home > News > Health', 'Home » Science'],
  trail: ['News > Health > Vaccines', 'Science » Medicine » Two doses are better than one', 'World / Africa / Health'],
  'foot bar': ['Back to Health | Subscribe', 'Contact · Privacy policy · Terms of use'],
  'menu bar': ['Home | News | Sport | Business'],
  'page turner': ['Back to top', 'Page 2 of 7', '« Previous'],
  'neighbouring article': ['Next article: Minister visits plant'],
  'language choice': ['Español', 'English | Français | العربية'],
  'text size': ['A+ A-', 'Font size: small'],
  counter: ['Views: 1,204', 'Visits 12k'],
  counted: ['1.2k shares', '15 views'],
  'reading time': ['Study time : 3 minute(s)', '4 min read', 'Reading time: 5 minutes'],
  'article code': ['News code : 93801', 'Article ID: A-12/7'],
  share: ['Share on Facebook', 'Share this article', 'Share on Facebook, Twitter and LinkedIn', 'SHARE:'],
  tweet: ['Tweet', 'Facebook Twitter Email Print', 'Copy link', 'Email this story to a friend'],
  follow: ['Follow us on Twitter', 'Follow us on Instagram @example', 'Find us on: Facebook'],
  hashtags: ['#health #vaccines #news'],
  'comment count': ['0 comments', 'There are 0 comment(s) for this article', 'Comments (3)', 'No comments yet'],
  'comment prompt': ['Leave a reply', 'Be the first to comment', 'Your email address will not be published.', 'View all 12 comments'],
  captcha: ['Enter the text inside the security image *', 'Type the characters you see in the picture below', "I'm not a robot"],
  'form field': ['Your name *', 'Email address *', 'Save my name, email, and website in this browser for the next time I comment.'],
  copyright: ['Copyright © Example Agency', '© 2024 Example Media Ltd', '(c) 2023 Example', 'Copyright 2021-2024 Example Inc.'],
  'rights reserved': ['Example Press, all rights reserved.'],
  'syndication notice': ['This material may not be published, broadcast, rewritten or redistributed.'],
  'cookie banner': ['We use cookies to improve your experience.', 'Accept all cookies', 'Cookie settings'],
  'legal link': ['Privacy Policy', 'Terms of use | Privacy policy | Contact us'],
  newsletter: ['Sign up for our daily newsletter', 'Get the morning briefing in your inbox', 'Subscribe to our YouTube channel', 'Unsubscribe'],
  paywall: ['Subscribe to continue reading', 'You have 2 free articles remaining'],
  advertisement: ['Advertisement', 'ADVERTISEMENT - CONTINUE READING BELOW'.slice(0, 13), 'Story continues below advertisement', 'Sponsored content'],
  print: ['Print this page', 'Print', 'Download as PDF', 'Listen to this article'],
  'image placeholder': ['*Image not found or type unknown*', '[image]', 'Your browser does not support the video element.', 'Loading...'],
  address: ['https://example.org/a/b?c=d', '<https://example.org/x>', 'www.example.org'],
  'original release': [
    'View the original release on www.example.com',
    'View source version on example.com: https://example.com/x/1',
    'Read the full article here',
  ],
  'related heading': ['Related articles', 'You may also like', 'Most read'],
  'read more': ['Read more', 'Click here to learn', 'Learn more »'],
  'related link': ['Read more: Ministry buys doses', 'SEE ALSO: How vaccines are made'],
  'tag cloud': ['Tags: health, vaccines', 'Filed under: Science', 'News group : NEWS,Slider,Headquarters'],
  'topic heading': ['Tag cloud'],
};

test('every rule has examples', () => {
  expect(Object.keys(TAKEN).sort()).toEqual(FURNITURE_RULES.map((rule) => rule.name).sort());
});

describe.each(Object.entries(TAKEN))('%s', (_name, lines) => {
  test.each(lines)('%s', async (line) => {
    const article = await cleaned({ body: `A headline about doses\n\n${STORY}\n\n${line}\n` });
    expect(zoneTexts(article, 'furniture')).toEqual([line]);
  });
});

describe('lines of the article stay', () => {
  test.each([
    'About Example Pharma',
    'Forward-Looking Statements',
    'Media Contact: Jane Roe, +44 20 7946 0000',
    'jane.roe@example.org',
    'The post Ministry buys doses appeared first on Example Daily.',
    'Source: Example Institute',
    'Copyright law changed in 2019 when the court ruled against the company.',
    'Copyright disputes over vaccines have been rare since the treaty of 1995 was signed by ministers.',
    'Shares rose 5% after the news.',
    'Home care visits fell by 12% in 2023',
    'Views on the vaccine differ, the survey found.',
    'Follow Example Pharma on Social Media:',
    'Print sales at the newspaper fell by a third.',
    'Advertising revenue at the broadcaster rose to $2 billion.',
    'Register of medicines: 1,200 entries',
    'Comments from the regulator are expected in May.',
    'Related expenses were $4 million, the company said.',
    'Tags made by the start-up Exampli track blood samples.',
    'More than 50 experts took part.',
    'Next Example Corp. will apply to the regulator.',
    '46%',
    'For more information, visit www.example.org.',
    'Photo: Example Agency',
  ])('%s', async (line) => {
    const article = await cleaned({ body: `A headline about doses\n\n${STORY}\n\n${line}\n\n${STORY}` });
    expect(zoneOf(article, line)).not.toBe('furniture');
    const atEnd = await cleaned({ body: `A headline about doses\n\n${STORY}\n\n${line}` });
    expect(zoneOf(atEnd, line)).not.toBe('furniture');
  });
});

test('a topic label within the story is the story’s own', async () => {
  const article = await cleaned({ body: `${STORY}\n\nKeywords: heat, vaccines\n\n${STORY}` });
  expect(zoneOf(article, 'Keywords')).toBe('body');
});

test('a menu before the title is masked as a block, the title found behind it', async () => {
  const article = await cleaned({ body: `Home\nNews\nScience desk\nSport\n\nMinistry buys two million doses\n\n${STORY}` });
  expect(zoneTexts(article, 'furniture')).toEqual(['Home\nNews\nScience desk\nSport']);
  expect(article.title).toBe('Ministry buys two million doses');
});

test('a signature beside a follow line is no menu', async () => {
  const article = await cleaned({ body: `${STORY}\n\nJane Roe\nHead of Press\nExample Pharma\nFollow us on LinkedIn` });
  expect(zoneTexts(article, 'furniture')).toEqual(['Follow us on LinkedIn']);
});

test('headlines under "Related articles" are masked, contacts below them are not', async () => {
  const article = await cleaned({ body: `${STORY}\n\nRelated articles\n\nPlant opens in the north\n\nWho makes insulin?\n\nMedia contact: Jane Roe` });
  expect(zoneOf(article, 'Plant opens')).toBe('furniture');
  expect(zoneOf(article, 'Media contact')).toBe('body');
});

test('numbers are counters only beside furniture', async () => {
  const article = await cleaned({ body: `Ministry buys two million doses\n• 218\n• 3 min read\n\n${STORY}\n\n46` });
  expect(zoneTexts(article, 'furniture')).toEqual(['• 218\n• 3 min read']);
});

test('networks alone are share buttons only in a row that has one', async () => {
  expect(zoneOf(await cleaned({ body: `${STORY}\n\nFacebook\nWhatsApp\nEmail` }), 'Facebook')).toBe('furniture');
  expect(zoneOf(await cleaned({ body: `${STORY}\n\nFacebook` }), 'Facebook')).toBe('body');
});
