// What `broadsheet help <command>` says below the options: remarks, examples, exit codes.

export const EXIT_CODES_HELP = `

Exit codes: 0 good, 1 a check failed, 2 usage or configuration error, 3 some articles were rejected (the rest is written), 4 a database could not be reached or refused (the files are written), 130 interrupted.`;

export const EXAMPLES = {
  program: `
Examples:
  broadsheet run pipelines/news.yaml                     the whole batch, as the pipeline file says
  broadsheet run news/ 'feeds/*.ndjson' -o dataset       these inputs with the default pipeline
  cat articles.ndjson | broadsheet extract -             a filter: NDJSON in, NDJSON out
  broadsheet validate dataset/records.ndjson             check a dataset against the schemas`,
  run: `
A first argument that ends in .yaml or .yml is the pipeline file; without one, pipelines/news.yaml or broadsheet.yaml of this directory is taken if it
exists and no input is named. Inputs: files, directories and globs of .txt .md .html .ndjson .jsonl .csv .tsv .rss .atom .xml .pdf .eml .warc, each also
.gz or .zst.

Examples:
  broadsheet run                                         pipelines/news.yaml of this directory
  broadsheet run pipelines/news.yaml -o /data/news       another output directory
  broadsheet run news/2026-*.txt --jobs 2 --json         summary as JSON on stdout
  broadsheet run pipelines/news.yaml --dry-run           what would be read and written`,
  extract: `
An NDJSON article is {"id","title","text","published","source","url","language"}; only "text" is needed. A line that cannot be an article gives
{"id":…,"rejected":{"stage","code","message"}} in its place.

Examples:
  cat articles.ndjson | broadsheet extract - > records.ndjson
  broadsheet extract vaccine-deal.txt --published 2023-09-15 | jq '.entities[] | {type, text}'`,
  load: `
The password comes from PGPASSWORD or ~/.pgpass, TLS from PGSSLMODE and PGSSLROOTCERT. A DuckDB file is replaced as a whole.

Examples:
  broadsheet load out/ --to postgres://news@db.example.org/news
  broadsheet load monday.ndjson tuesday.ndjson --to duckdb:week.duckdb
  broadsheet extract a.txt | broadsheet load - --to dataset/`,
  init: `
Examples:
  broadsheet init                                        writes broadsheet.yaml, which \`broadsheet run\` finds by itself
  broadsheet init pipelines/press.yaml`,
  completion: `
Examples:
  eval "$(broadsheet completion bash)"                   in ~/.bashrc
  broadsheet completion zsh > ~/.zfunc/_broadsheet       with ~/.zfunc in fpath, before compinit
  broadsheet completion fish > ~/.config/fish/completions/broadsheet.fish`,
  validate: `
Examples:
  broadsheet validate out/records.ndjson
  broadsheet extract a.txt | broadsheet validate -`,
  evaluate: `
Examples:
  broadsheet evaluate --gold corpus/gold/dev.ndjson --by rule
  broadsheet evaluate --gold corpus/gold/dev.ndjson --baseline corpus/baseline.json
  broadsheet evaluate --gold my-gold.ndjson --pred other-tool.ndjson --against third-tool.ndjson`,
  audit: `
Examples:
  broadsheet audit corpus/articles/dev
  broadsheet audit news.ndjson --json --fail-on-unclaimed | jq 'select(.flagged)'`,
  diff: `
Examples:
  broadsheet diff out-before out
  broadsheet diff old.ndjson new.ndjson --json --fail-on-change`,
  gold: `
Examples:
  broadsheet gold check corpus/gold/dev.ndjson
  broadsheet gold export corpus/gold/dev.ndjson --format brat -o brat/
  broadsheet gold import project.jsonl --format doccano > gold.ndjson`,
  explain: `
Without a place every mention is listed, the refused ones too. A place is an offset into the cleaned text, a stretch of it, or words.

Examples:
  broadsheet explain vaccine-deal.txt
  broadsheet explain vaccine-deal.txt "Finlay Institute"
  broadsheet explain news.ndjson 1042-1050 --id a-17 --published 2023-09-15
  broadsheet explain vaccine-deal.txt --html why.html`,
  report: `
Opens from the file system, needs no network. Above 24 MB of records the articles lie in a folder beside the page: keep the two together.

Examples:
  broadsheet report out                                  writes out/report.html
  broadsheet report out/records.ndjson -o page.html`,
  review: `
Serves a page on this machine alone (127.0.0.1, random token). Every change is saved at once: accepted articles as gold, the others as drafts
beside it. Begun work is found again when the command is given again.

Examples:
  broadsheet review out                                  gold goes to out/gold.ndjson
  broadsheet review out -o my-gold.ndjson --port 8123
  broadsheet evaluate --gold my-gold.ndjson              then: what the pipeline misses`,
  train: `
Learns the tagger that finds ORG and DRUG from annotated articles. With --base it goes on from that model, without it begins from nothing.
Prints scores on articles that the measured model had not seen. The model is used by "models: DIR" in a pipeline file.

Examples:
  broadsheet train --gold my-gold.ndjson --base models/names.bin -o my-model
  broadsheet evaluate my-pipeline.yaml --gold other-gold.ndjson`,
  registry: `
Edits are kept in registry.ndjson under "hand", win over the program, and reach the tables with the next run (see docs/registry.md).

Examples:
  broadsheet registry list merck -o dataset
  broadsheet registry why "Food and Drug Administration" FDA -o dataset
  broadsheet registry merge "Novo Nordisk" "Novo" -o dataset
  broadsheet registry split "Merck & Co." Merck -o dataset`,
  lexicon: `
Dumps: ror (JSON or CSV, schema v2), drugbank (vocabulary CSV of the open data), sec (company_tickers.json, company_tickers_exchange.json),
rxnorm (RXNCONSO.RRF). Name the lists under \`lexicons\` in the pipeline file.

Examples:
  broadsheet lexicon import ror v1.60-ror-data.json -o ror.ndjson
  broadsheet lexicon check my-companies.csv --type ORG
  broadsheet lexicon check pipelines/news.yaml --json`,
  schema: `
Examples:
  broadsheet schema                                      the list
  broadsheet schema record > record.schema.json`,
} as const;
