// Finds spans with an npm package as it comes: node detect.mjs openredaction|redact-pii FILE.jsonl > found.jsonl
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const MARK = "\u0001";

/** redact-pii gives the redacted text only: what stands between two marks is sought in the original, in order. */
function spansBetween(text, redacted) {
  const spans = [];
  let end = 0;
  const kept = redacted.split(MARK);
  kept.forEach((part, index) => {
    const start = index === kept.length - 1 && part.length > 0 ? text.length - part.length : text.indexOf(part, end);
    if (index > 0 && start > end) spans.push([end, start]);
    end = start + part.length;
  });
  if (kept.length > 1 && kept.at(-1) === "" && end < text.length) spans.push([end, text.length]);
  return spans;
}

const finders = {
  openredaction: async () => {
    const { OpenRedaction } = await import("openredaction");
    const finder = new OpenRedaction({ redactionMode: "placeholder" });
    return async (text) => (await finder.detect(text)).detections.map((found) => found.position);
  },
  "redact-pii": async () => {
    const { default: pii } = await import("redact-pii");
    const finder = new pii.SyncRedactor({ globalReplaceWith: MARK });
    return async (text) => spansBetween(text, finder.redact(text));
  },
};

const find = await finders[process.argv[2]]();
for await (const line of createInterface({ input: createReadStream(process.argv[3]) })) {
  const { id, text } = JSON.parse(line);
  const mentions = (await find(text)).map(([start, end]) => ({ start, end, need: "DIRECT" }));
  process.stdout.write(JSON.stringify({ id, mentions }) + "\n");
}
