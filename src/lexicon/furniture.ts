// Lines of a web page that are no part of the article, as named patterns. A pattern sees one line without list marks,
// emphasis and outer white space, and must account for all of it, so that no sentence of the story is masked by chance.

export interface FurnitureRule {
  readonly name: string;
  /** Anchored at both ends of the bare line, save for words that no story has. */
  readonly pattern: RegExp;
  /** Longest bare line the rule may take, in UTF-16 units. */
  readonly longest: number;
  /** What it says of its neighbours: a menu entry makes short lines beside it menu entries, a heading owns the links below it. */
  readonly spreads: 'menu' | 'below' | null;
  /** True where the words could be the story's own: then only before its first or after its last sentence. */
  readonly edge: boolean;
}

/** Networks and channels that share lines name. */
const NETWORK =
  '(?:facebook|twitter|x|x \\(twitter\\)|linked ?in|whats ?app|telegram|reddit|pinterest|instagram|you ?tube|tik ?tok|tumblr|messenger|we ?chat|weibo|line|flipboard|pocket|bluesky|threads|mastodon|viber|vk|google\\+?|rss|e-?mail|mail|print|sms|copy(?: the)? link|copy url|link|more)';
const PAGE = '(?:page|article|story|post|item|news|release|video|link)';
/** One step of a page's trail: a section's name, or at its end the page's title. Single spaces keep the match to one way. */
const CRUMB = "[\\p{L}\\p{N}&][\\p{L}\\p{M}\\p{N}&,.:'’-]{0,30}(?: [\\p{L}\\p{N}&][\\p{L}\\p{M}\\p{N}&,.:'’-]{0,30}){0,12}";
/** A step between slashes, which parts of a dateline also stand between. */
const SLASHED = "\\p{L}[\\p{L}&'’-]{0,30}(?: [\\p{L}&][\\p{L}&'’-]{0,30}){0,3}";
const FOOT_LINK =
  '(?:back to [\\p{L} ]{2,30}|subscribe|log ?in|sign in|home(?: ?page)?|about(?: us)?|contact(?: us)?|advertise(?: with us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|careers|help|rss|newsletters?)';
const JOIN = '[\\s,/|•·&+;:–—-]{1,5}(?:and |or )?';
const END = '[\\s:.!»>→…›]{0,4}';

const rule = (name: string, source: string, longest = 100, spreads: FurnitureRule['spreads'] = null, edge = false): FurnitureRule => ({
  name,
  // Without the flag `u`, save where the source needs it: it takes three times as long to compile.
  pattern: new RegExp(`^(?:${source})${END}$`, source.includes('\\p{') ? 'iu' : 'i'),
  longest,
  spreads,
  edge,
});

export const FURNITURE_RULES: readonly FurnitureRule[] = [
  // Getting about the site
  rule(
    'menu entry',
    'home(?: ?page)?|menu|main (?:menu|navigation)|toggle (?:navigation|menu)|(?:open|close) (?:menu|search|navigation)|skip to (?:main |primary )?(?:content|navigation|footer|search)|site ?map|search(?: (?:this|the) site)?|contact us|about us|log ?in|log ?out|sign in|sign out|sign up|register(?: now)?|my account|subscribe(?: now)?|e-?paper|archives?|help|faqs?|accessibility(?: statement)?|advertise(?: with us)?|careers|jump to (?:content|navigation)',
    60,
    'menu',
  ),
  rule('breadcrumb', 'home(?:\\s{0,3}[>»/›|→]\\s{0,3}|\\s{1,3}:\\s{1,3}).{1,100}', 130),
  rule('trail', `(?=[^>»›→/]{1,180}[>»›→/])(?:${CRUMB}(?:\\s{0,2}[>»›→]\\s{0,2}${CRUMB}){2,7}|${SLASHED}(?:\\s/\\s${SLASHED}){2,7})`, 200, null, true),
  rule('foot bar', `${FOOT_LINK}(?:\\s{0,3}[|•·]\\s{0,3}${FOOT_LINK}){1,12}`, 250, null, true),
  rule('menu bar', "(?:home|news|menu)(?:\\s{0,3}[|•·]\\s{0,3}[\\p{L}&' ]{2,25}){2,15}", 300, 'menu'),
  rule(
    'page turner',
    '(?:back to )?top(?: of page)?|(?:back|return|scroll|go) to (?:the )?top|go back|back|«?\\s?prev(?:ious)?(?: (?:article|story|post|page))?|next(?: (?:article|story|post|page))?\\s?»?|«?\\s?previous\\s?[|/]?\\s?next\\s?»?|page \\d{1,4} of \\d{1,4}|(?:older|newer) posts',
    60,
  ),
  rule('neighbouring article', '(?:previous|next) (?:article|story|post)\\s?:\\s?.{1,150}', 180),
  rule(
    'language choice',
    '(?:english|español|français|deutsch|português|italiano|русский|العربية|فارسی|中文|日本語|한국어)(?:\\s{0,2}[|/,•·]?\\s{0,2}(?:english|español|français|deutsch|português|italiano|русский|العربية|فارسی|中文|日本語|한국어)){0,10}',
    120,
    'menu',
  ),
  rule(
    'text size',
    '(?:a[+-]\\s?){1,4}|(?:font|text) size(?:[\\s:]{1,3}(?:small|medium|large|normal|smaller|larger|[a+-]|\\s){1,12})?|(?:increase|decrease|larger|smaller) (?:font|text)(?: size)?',
    60,
  ),
  // Counters
  rule(
    'counter',
    '(?:page ?views?|views?|hits|visits?|visitors?|reads?|shares?|likes?|number of (?:views|visits|visitors))\\s?[:：]?\\s?\\d[\\d.,]{0,12}\\s?[km]?',
    50,
    null,
    true,
  ),
  rule(
    'counted',
    '\\d[\\d.,]{0,12}\\s?[km]?\\s(?:page ?views?|views?|hits|visits|shares?|likes?|retweets?|followers|comments?|reactions?|replies)',
    50,
    null,
    true,
  ),
  rule(
    'reading time',
    '(?:estimated )?(?:study|reading|read|listening|watch)[ -]time\\s?[:：]?\\s?.{0,30}|(?:approx\\.? |about )?\\d{1,3}[ -]?min(?:ute)?s?(?:\\(s\\))?\\.?(?: (?:read|watch|listen))',
    60,
  ),
  rule('article code', '(?:news|article|story|item|post|document|report) (?:code|id|no\\.?|number)\\s?[:：#]\\s?[\\p{L}\\p{N}/_-]{1,24}', 60),
  // Sharing and following
  rule(
    'share',
    `share(?: (?:this|the|it|now))?(?: ${PAGE})?(?: (?:on|via|with|to|by)\\s${NETWORK}(?:${JOIN}${NETWORK}){0,12}| with (?:your )?friends)?(?:${JOIN}${NETWORK}){0,12}`,
    160,
    'menu',
  ),
  rule(
    'tweet',
    `(?:re)?tweet(?: this)?|pin(?: it| this)?|like(?: this| us)?|(?:${NETWORK}${JOIN}){1,12}(?:share|tweet|pin it|e-?mail|print|copy link|linked ?in|whats ?app|pinterest|telegram|reddit|messenger)|(?:send|e-?mail|forward)(?: this)?(?: ${PAGE})? (?:to a friend|by e-?mail|link)|e-?mail this(?: ${PAGE})?|copy (?:the )?(?:link|url)(?: to clipboard)?`,
    160,
    'menu',
  ),
  rule(
    'follow',
    `(?:please )?(?:follow|like|join|find|connect with|visit)\\s(?:us|me|@[\\w.]{1,30})\\s(?:on|at|via)\\s?:?\\s(?:our\\s)?(?:social media|social networks|${NETWORK}(?:${JOIN}${NETWORK}){0,8})(?:\\s?[@(:].{0,60})?|follow us|follow @[\\w.]{1,30}|stay connected|connect with us`,
    140,
    'menu',
  ),
  rule('hashtags', '(?:hashtags?\\s?[:：]\\s?.{1,300}|#?[\\p{L}\\p{N}_]{2,40}(?:[\\s,]{1,3}#[\\p{L}\\p{N}_]{2,40}){1,40})', 900),
  // Reader's corner
  rule(
    'comment count',
    '(?:there (?:are|is) )?(?:\\d{1,6}|no) comments?(?:\\(s\\))?(?: (?:for|on|to) (?:this|the) .{1,20}| yet| so far)?|comments?\\s?[:(]?\\s?\\d{1,6}\\s?\\)?|comments',
    70,
  ),
  rule(
    'comment prompt',
    '(?:leave|post|add|write|make|submit|send)(?: a| your| an?other)? (?:comment|reply)s?(?: here| below)?|(?:view|see|show|read|load|hide)(?: all| more| the)?(?: \\d{1,5})? (?:comments?|replies)|comments (?:are )?(?:closed|off|disabled)(?: .{0,30})?|be the first to comment.{0,40}|join the (?:conversation|discussion)|(?:log|sign) in to (?:comment|post|reply|leave .{1,20})|your (?:e-?mail|email address) will not be published.{0,80}|required fields are marked.{0,20}|your comment(?: will be .{1,60})?',
    160,
  ),
  rule(
    'captcha',
    '(?:please )?(?:enter|type|write|input|copy)(?: in)? the (?:text|code|characters?|letters?|numbers?|words?|digits?|security code)\\b.{0,60}(?:image|picture|captcha|security|above|below|box).{0,30}|(?:security (?:code|image|check|question)|captcha(?: code)?)\\s?\\*?|i\\W?a?m not a robot|(?:please )?(?:verify|confirm|prove) (?:that )?you are (?:not a robot|human|a human).{0,30}',
    140,
  ),
  rule(
    'form field',
    '(?:enter )?(?:your|first|last|full|user) ?(?:name|e-?mail(?: address)?|website|password|phone(?: number)?|subject|message)\\s?\\*?|e-?mail address\\s?\\*?|username|password|forgot(?:ten)?(?: your)? password|remember me|save my name.{0,100}',
    140,
  ),
  // Notices
  rule('copyright', '(?:copyright(?:\\s?©|\\s?\\(c\\)|[,:]? (?:\\d{4}\\b|by\\b)|(?= [^.]{1,70} \\d{4}\\W{0,2}$))|©|\\(c\\)\\s?\\d{4}|&copy;).{0,220}', 260),
  {
    name: 'rights reserved',
    pattern: /\b(?:[Aa]ll [Rr]ights (?:are )?[Rr]eserved|ALL RIGHTS (?:ARE )?RESERVED)\b.{0,60}$/u,
    longest: 300,
    spreads: null,
    edge: false,
  },
  rule('syndication notice', 'this (?:material|article|story|content|report) may not be (?:published|reproduced|copied|republished).{0,200}', 260),
  rule(
    'cookie banner',
    '(?:we|this (?:web ?)?site|our (?:web ?)?site|by (?:continuing|using|clicking).{1,80}you (?:agree|consent))\\b.{0,60}\\bcookies\\b.{0,300}|(?:accept|reject|allow|manage|refuse)(?: all)? (?:cookies|preferences)(?: .{0,20})?|cookies? (?:settings|policy|preferences|notice)|manage (?:consent|preferences|choices)|accept all|reject all|do not sell (?:or share )?my (?:personal )?(?:information|data)',
    420,
  ),
  rule(
    'legal link',
    `(?:privacy(?: (?:policy|notice|statement))?|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|disclaimer|imprint|legal notice|cookie policy|contact(?: us)?|about us|site ?map|advertise|accessibility)(?:\\s?[|•·/-]\\s?(?:privacy(?: (?:policy|notice|statement))?|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|disclaimer|imprint|legal notice|cookie policy|contact(?: us)?|about us|site ?map|advertise|accessibility)){1,10}|privacy (?:policy|notice|statement)|terms of (?:use|service)|terms (?:and|&) conditions|legal notice`,
    200,
    'menu',
  ),
  rule(
    'newsletter',
    '(?:please )?(?:sign up|subscribe|register)(?: now| today| here| below)? (?:for|to)\\b.{0,80}\\b(?:newsletters?|alerts?|mailing list|inbox|updates|briefing|youtube channel|channel|podcast)\\b.{0,100}|get (?:the|our|your)\\b.{0,80}\\b(?:newsletters?|(?:to|in|into) your inbox)\\b.{0,60}|(?:our |daily |weekly )?newsletters?(?: sign-?up)?|enter your e-?mail(?: address)?.{0,60}|(?:thank you|thanks) for (?:subscribing|signing up).{0,60}|unsubscribe(?: (?:here|at any ?time))?|by (?:signing up|subscribing),? you (?:agree|consent).{0,200}|never miss (?:a story|an update|out).{0,80}|already (?:a subscriber|have an account|registered)\\??.{0,40}',
    320,
  ),
  rule(
    'paywall',
    '(?:this (?:article|content|story) is )?(?:for|only for|available to) (?:subscribers|members)(?: only)?|(?:subscribe|sign in|log in|register)(?: now)? to (?:continue|read|keep|unlock|access).{0,60}|you have (?:\\w{1,10} )?(?:free )?articles? (?:left|remaining).{0,40}',
    140,
  ),
  rule(
    'advertisement',
    '(?:-{1,3}\\s?)?(?:advertisements?|advertising|advertorial|ads?|ad feedback|sponsored(?: (?:content|links?|post))?|promoted(?: content| stories)?|paid (?:post|content))(?:\\s?-{1,3})?|(?:story|article|content|scroll)\\s?(?:continues?|to continue)(?: (?:below|after|reading))?(?: (?:this |the )?(?:advertisement|ad))?(?: below)?|continue reading(?: (?:below|the main story|the article))?|(?:remove|report|why this) ads?',
    80,
  ),
  // Print, media
  rule(
    'print',
    `(?:print|save|download|bookmark|listen to)(?: (?:this|the))?(?: ${PAGE})?(?: as (?:a )?pdf| version)?|printer?-friendly(?: version| page)?|print(?:${JOIN}(?:e-?mail|share|save|pdf|download)){1,6}|(?:download )?pdf(?: version)?`,
    80,
    'menu',
  ),
  rule(
    'image placeholder',
    '(?:image|photo|picture|video|media|file|content)s?(?: is| was)? (?:not (?:found|available|supported)|unavailable|missing|removed)(?: or (?:type )?unknown(?: type)?)?.{0,40}|\\[?(?:image|photo|video|picture|embed(?:ded)?(?: content)?|iframe|caption|gallery|infographic|audio|ad)\\]?|(?:your|this) browser (?:does not|doesn\\W?t) support.{0,100}|javascript (?:is|must be) .{1,60}|(?:please )?enable javascript.{0,60}|loading(?: .{0,20})?|(?:play|watch|pause|mute|unmute)(?: (?:the )?(?:video|audio|now|live))|(?:click|tap)(?: on)?(?: the)? (?:image|photo|picture|here) (?:above |below )?to (?:view|enlarge|see|zoom|expand).{0,60}|view (?:image|gallery|photos|slideshow)(?: in full ?screen)?|external (?:link|icon)',
    140,
  ),
  // Where more is
  rule('address', '<?(?:https?://|www\\.)[^\\s<>]{1,2000}>?', 2100),
  rule(
    'original release',
    '(?:view|read|see|find)(?: the)? (?:source|original|full)(?: (?:version|release|article|press release|content|post|story|announcement|report)){1,2}(?: (?:on|at|here|via))?(?: (?:here|[\\w-]{1,40}(?:\\.[\\w-]{1,30}){1,4}))?(?:\\s?:?\\s?<?https?://\\S{1,1000})?',
    1200,
  ),
  rule(
    'related heading',
    `(?:related|recommended|similar|more related|further|latest|popular|trending|top|most (?:read|popular|viewed|shared)|also (?:read|on|in)|more|other)(?: (?:articles?|stories|news|posts?|links?|coverage|reading|headlines?|videos?|topics?|content|reads))(?: (?:for you|from around the web|on this topic))?|related(?: (?:information|items|pages|materials?))?|you (?:may|might|could)(?: also)? (?:like|be interested in|enjoy)(?: (?:these|this|reading))?|(?:recommended|picked|suggested) for you|editor\\W?s\\W? (?:picks?|choice)|most (?:read|popular|viewed|shared)|trending(?: now)?|popular|don\\W?t miss|(?:what to )?read next|up next|from around the web|around the web|more (?:from|on|about) (?:this|the) (?:author|topic|section|story|site|web)|see also|also read|external links|share your (?:thoughts|views|opinion).{0,30}`,
    90,
    'below',
  ),
  rule(
    'read more',
    '(?:read|see|learn|find out|discover|view|show|load|see) (?:more|all|less|the rest|full (?:story|article|bio))(?: (?:here|articles|stories|news|about (?:this|us)))?|(?:click|tap) here(?: (?:to|for) .{1,60})?|more (?:info|details)',
    90,
  ),
  rule(
    'related link',
    '(?:read|see|watch|listen)(?: (?:also|more|next|this|now|the full (?:story|article)))\\s?[:：>»|].{1,200}|(?:related|also read|must read|don\\W?t miss|recommended|see also)\\s?[:：>»|].{1,200}|(?:read more|more) (?:on|about|from) .{1,60}[»>→]',
    230,
  ),
  rule(
    'tag cloud',
    '(?:tags?|keywords?|key words|topics?|categor(?:y|ies)|filed (?:under|in|to)|posted (?:in|under)|tagged(?: (?:as|with|in))?|news groups?|in this story|related topics)\\s?[:：].{0,2000}|(?:filed under|tagged with|tagged in) .{1,300}',
    2100,
    null,
    true,
  ),
  rule('topic heading', '(?:tags|related tags|topics|related topics|tag cloud|categories|filed under)', 40, 'below', true),
];

/** A line of a number alone is a counter where it stands beside other furniture. */
export const BARE_NUMBER = /^\d[\d.,]{0,12}\s?[km]?$/iu;

/** One network's name alone: furniture only in the company of others or of a share line. */
export const LONE_NETWORK = new RegExp(`^${NETWORK}$`, 'iu');

/** Names of channels that a story hardly ever lists in lines of their own; one of them tells a row of share buttons. */
export const SHARE_BUTTON = /^(?:e-?mail|print|copy(?: the)? link|whats ?app|pinterest|telegram|reddit|messenger|linked ?in|flipboard|pocket|viber|sms|rss)$/iu;

/** Characters that rules, end marks and separators are made of ("---", "* * *", "###"). */
export const SEPARATOR_LINE = /^[\s\-_=*#~•·.…|+<>/\\—–―═─━■□▪◆●○]+$/u;
