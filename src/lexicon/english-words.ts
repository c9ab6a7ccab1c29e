// Function words that tell English from every other language in Latin letters; "in", "is", "was", "of", "on", "for" do not.

export const ENGLISH_ONLY_WORDS: ReadonlySet<string> = new Set(
  'the and that this with from which were been have has had they their there these those would could should who what when where while after before about into its it said says than then through between because being other such also more most some many may will not but our your we you he his she her'.split(
    ' ',
  ),
);
