#!/bin/sh
# The filter: NDJSON of articles on standard input, a tab-separated line a sum of a million or more on standard output.
# Needs no jq. BROADSHEET names the command where it is not installed in the project: BROADSHEET="node dist/cli.js".
${BROADSHEET:-npx broadsheet} extract - | node -e '
  require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
    const record = JSON.parse(line);
    if (record.rejected) return console.error(`${record.origin.path}:${record.origin.line}: ${record.rejected.message}`);
    for (const { kind, value, unit, text } of record.entities)
      if (kind === "money" && value >= 1e6) console.log([record.id, value, unit ?? "-", text].join("\t"));
  });
'
