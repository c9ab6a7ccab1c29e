// English verb forms → lemma: irregular forms by table, regular ones by suffix rules.
import { infinitiveOf } from './infinitives.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'be:is,are,was,were,been,being,am undertake:undertaken,undertook oversee:overseen,oversaw undergo:undergone,underwent overtake:overtaken,overtook withdraw:withdrawn,withdrew have:has,had,having do:does,did,done go:goes,went,gone make:made,making take:took,taken,taking give:gave,given,giving get:got,gotten,getting come:came,coming see:saw,seen say:said,says ' +
    'rise:rose,risen,rising fall:fell,fallen grow:grew,grown buy:bought sell:sold pay:paid spend:spent lend:lent send:sent build:built lose:lost,losing win:won,winning find:found hold:held keep:kept lead:led hear:heard leave:left,leaving ' +
    'meet:met,meeting put:putting cut:cutting hit:hitting cost:costing set:setting let:letting run:ran,running begin:began,begun,beginning become:became,becoming bring:brought think:thought teach:taught leap:leapt catch:caught seek:sought ' +
    'fight:fought feel:felt mean:meant deal:dealt sleep:slept write:wrote,written,writing drive:drove,driven,driving ride:rode,ridden speak:spoke,spoken break:broke,broken choose:chose,chosen freeze:froze,frozen steal:stole,stolen ' +
    'wear:wore,worn tear:tore,torn bear:bore,born,borne swear:swore,sworn draw:drew,drawn throw:threw,thrown know:knew,known fly:flew,flown,flies show:shown blow:blew,blown eat:ate,eaten beat:beaten sink:sank,sunk shrink:shrank,shrunk ' +
    'drink:drank,drunk sing:sang,sung ring:rang,rung swim:swam,swum,swimming slide:slid,sliding hide:hid,hidden bite:bit,bitten light:lit shoot:shot stand:stood understand:understood withstand:withstood sit:sat,sitting lie:lay,lain,lying ' +
    'die:dying,died,dies tie:tying,tied tell:told read:reading feed:fed breed:bred bleed:bled spread:spreading shed:shedding split:splitting quit:quitting bet:betting burst:bursting cast:casting forecast:forecasting broadcast:broadcasting ' +
    'ship:shipped,shipping drop:dropped,dropping slip:slipped,slipping jump:jumped stop:stopped,stopping plan:planned,planning ban:banned,banning cap:capped,capping top:topped,topping trim:trimmed,trimming plug:plugged grab:grabbed ' +
    'rob:robbed scrap:scrapped,scrapping clip:clipped tap:tapped,tapping equip:equipped refer:referred,referring transfer:transferred,transferring occur:occurred,occurring incur:incurred,incurring submit:submitted,submitting ' +
    'commit:committed,committing admit:admitted,admitting permit:permitted,permitting emit:emitted,emitting control:controlled,controlling total:totalled,totaled,totalling,totaling travel:travelled,traveled cancel:cancelled,canceled ' +
    'enrol:enrolled,enrolling exceed:exceeding,exceeded sign:signed fund:funded bid:bidding deliver:delivered offer:offered cover:covered recover:recovered enter:entered order:ordered gather:gathered register:registered administer:administered ' +
    'suffer:suffered number:numbered power:powered lower:lowered consider:considered visit:visited limit:limited benefit:benefited,benefitting target:targeted market:marketed edit:edited exit:exited credit:credited audit:audited ' +
    'develop:developed,developing open:opened happen:happened strengthen:strengthened widen:widened train:trained gain:gained obtain:obtained retain:retained remain:remained contain:contained maintain:maintained claim:claimed ' +
    'reach:reached,reaching need:needed treat:treated repeat:repeated defeat:defeated import:imported export:exported report:reported support:supported invest:invested add:added award:awarded record:recorded fuel:fuelled,fueled ' +
    'level:levelled edge:edged pledge:pledged charge:charged use:used lease:leased release:released purchase:purchased close:closed raise:raised increase:increased decrease:decreased rent:rented focus:focused,focusing'
  )
    .split(' ')
    .flatMap((entry) => {
      const [lemma = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form) => [form, lemma] as const);
    }),
);

const LEMMAS: ReadonlySet<string> = new Set(IRREGULAR.values());

const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, string>();

/** Verbs in -e that the endings below do not tell. */
const E_VERBS: ReadonlySet<string> = new Set(
  (
    'raise decrease increase lease release purchase close rise use cause lose choose propose expose oppose impose compose dispose suppose diagnose excuse accuse refuse abuse confuse house promise comprise praise ease cease please tease ' +
    'hire acquire require retire expire inquire inspire admire fire wire desire measure ensure secure insure assure cure injure capture manufacture feature picture venture pressure figure mature procure disclose explore restore store score ' +
    'ignore share compare prepare declare scare care stare spare square describe subscribe prescribe inscribe bribe probe include exclude conclude provide divide decide reside preside collide guide side slide hide override trade upgrade ' +
    'downgrade invade fade code decode concede precede explode erode make take bake wake shake strike like hike evoke invoke provoke joke smoke rebuke name blame frame game time come welcome overcome assume consume resume presume perfume ' +
    'examine determine combine define decline refine mine line outline undermine imagine underline fine airline dine shine postpone phone clone tone fund_e tune finetune shape escape hope cope scope type pipe wipe swipe develop_e scale sale ' +
    'file compile smile style schedule rule handle settle double triple quadruple circle recycle enable couple topple tackle struggle assemble resemble gamble sample trouble console control_e cancel_e invite unite cite write ignite excite site ' +
    'quote note vote promote denote devote compete complete delete execute distribute contribute constitute institute dispute compute substitute attribute pollute salute save leave give live drive arrive survive revive receive believe ' +
    'achieve relieve move remove improve approve prove love serve observe reserve preserve deserve solve resolve involve evolve dissolve revolve shave wave argue value continue issue rescue sue pursue queue ensue undervalue revalue ' +
    'state date update create relate donate locate rotate dictate debate rate grate hate inflate deflate gate mate plate skate'
  )
    .split(' ')
    .filter((verb) => !verb.endsWith('_e')),
);
/** Stems that always take an e: "allocat", "produc", "financ", "charg", "realiz". */
const WANTS_E = /(?:[^aeo]at|[^aeiou]ag|i[sz]|uc|[nr]c|[dr]g|[lnr]v|[bcdfgkptz]l|(?:ch|arr|^r)ang|challeng|hing)$/;

/** Endings that never hide an e: "report", "award", "sell", "show". */
const PLAIN = /(?:[bcdfghklmnprstvwxz][dfhkmptwx]|ll|ss|[aeiou]{2}[dlmnprt]|[aeo]w|ay|oy|ey|en|er|or|it|ck)$/;

/** True for lemmas that the tables above hold. */
export function isKnownVerb(lemma: string): boolean {
  return E_VERBS.has(lemma) || LEMMAS.has(lemma);
}

/** Lemma of a verb form: "exported" → "export", "raising" → "raise". Unknown forms come back as they are, in lower case. */
export function lemmaOf(form: string): string {
  const known = remembered.get(form);
  if (known !== undefined) return known;
  const lemma = lemmatise(form.toLowerCase());
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(form, lemma);
  return lemma;
}

function lemmatise(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && word.length > 5) return stem(word.slice(0, -3), word);
  if (word.endsWith('ed') && word.length > 4) return stem(word.slice(0, -2), word);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** The verb of which `base` is left when the ending goes; whether an e went with it, compromise knows where no rule tells. */
function stem(base: string, form: string): string {
  if (E_VERBS.has(`${base}e`)) return `${base}e`;
  if (/([bdgmnprt])\1$/.test(base)) return base.slice(0, -1);
  if (WANTS_E.test(base)) return `${base}e`;
  return PLAIN.test(base) ? base : infinitiveOf(form) === `${base}e` ? `${base}e` : base;
}
