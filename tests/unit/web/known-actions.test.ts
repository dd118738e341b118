import { expect, it } from "vitest";
import { among, readManifest } from "@/lib/web/known-actions";

const manifest = readManifest(
  JSON.stringify({
    node: {
      a: { workers: { "app/enlace/[token]/page": { moduleId: 1 } }, filename: "app/enlace/[token]/actions.ts" },
      b: { workers: { "app/page": {}, "app/natural/registro/page": {} } },
    },
    edge: {},
    encryptionKey: "x",
  }),
);

it.each([
  ["/enlace/AbC", ["a"]],
  ["/enlace", []],
  ["/enlace/a/b", []],
  ["/", ["b"]],
  ["/natural/registro", ["b"]],
  ["/natural/registrox", []],
  ["/nada", []],
])("knows which actions the page at %s has", (path, ids) => {
  const { here } = among(manifest, path);
  expect(["a", "b", "c", "constructor"].filter(here)).toEqual(ids);
});

it("knows which actions this build has at all", () => {
  const { anywhere } = among(manifest, "/nada");
  expect(["a", "b", "c", "constructor"].filter(anywhere)).toEqual(["a", "b"]);
});
