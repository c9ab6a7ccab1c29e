// English words that are verb and noun alike, which a tagger takes for nouns: "Tickets cost 5 euros", "households lack water".

/** Base forms and third persons that are read as a verb between a subject and an object. */
export const AMBIGUOUS_FORMS: ReadonlySet<string> = new Set(
  (
    'account house amount average charge claim cost cover cut double drop edge employ equal export face fall fetch fund gain grow halve hit hold import jump lack last lead lose mean measure need number offer own plan ' +
    'plunge price produce rank reach report rise sell share shed show shrink sleep slide slip soar spend stand supply support surge target top total trade trail treat tumble use value vote want weigh work yield climb decline dip ' +
    'increase decrease die live buy pay serve span spread'
  )
    .split(' ')
    .flatMap((verb) => [verb, thirdPerson(verb)]),
);

/** Verbs with a bare number as subject: "two million need help". */
export const PREDICATES_OF_NUMBERS: ReadonlySet<string> = new Set(
  'need want use live face lack have receive take suffer report seek work plan visit attend vote'.split(' '),
);

/** Adjectives that stand alone as a noun: "below the 12% minimum". */
export const NOUNS_AS_ADJECTIVES: ReadonlySet<string> = new Set('minimum maximum total average high low elderly annual norm individual'.split(' '));

function thirdPerson(verb: string): string {
  if (/[^aeou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:ch|sh|x|ss)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
