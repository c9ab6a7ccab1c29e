// Function words that tell English from every other language in Latin letters; "in", "is", "was", "have", "will", "also" do not.

export const ENGLISH_ONLY_WORDS: ReadonlySet<string> = new Set(
  'the and that this with from which were been they their there these those would could should who when where while after before about into its said says than through between because other such his she our your you how'.split(
    ' ',
  ),
);
