import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/lib/launcher/root";
import type { Copy } from "./copy";

/*
 * The toy: artisans, found by the number of a credential. Its new files lie in `artesano/`; they end in `.txt` so
 * that no tool takes them for the project's own. What goes into files that exist is here.
 */

/** By what the placeholders in the README are to be replaced. */
export const names = { perfil: "artesano", numero: "credencial" };

const own = join(import.meta.dirname, "artesano");

const sentences: Record<string, object> = JSON.parse(readFileSync(join(own, "messages.json"), "utf8"));

/** Each text goes in once, before the other. */
const insertions: [path: string, text: string, before: string][] = [
  ["lib/domain/perfil.ts", `, "artesano"`, `] as const;\nexport type Perfil`],
  ["lib/domain/identifier.ts", `, "credencial"`, `] as const;\nexport type IdentifierKind`],
  ["lib/domain/identifier.ts", `artesano: "credencial", `, `natural: "run"`],
  ["lib/domain/offer.ts", `artesano: ["registro", "recuperar", "cambiar", "actualizar"],\n`, "natural: ["],
  ["components/profile-card.tsx", `artesano: "cedula", `, `natural: "cedula"`],
  ["tests/unit/domain/identifier.test.ts", `artesano: "credencial", `, `natural: "run"`],
  [
    "tests/matrix/people.ts",
    `artesano: {
      ...migrant,
      id: randomUUID(),
      perfil: "artesano",
      identifiers: [{ kind: "credencial", value: "ART-12345", lookup: "ART-12345" }],
    },\n`,
    "natural: {",
  ],
  ["tests/matrix/forms.ts", `import { artesano } from "@/lib/profiles/artesano";\n`, "import"],
  [
    "tests/matrix/forms.ts",
    `artesano: {
      profile: artesano,
      pages: {
        registro: () => import("@/app/artesano/registro/page"),
        recuperar: () => import("@/app/artesano/recuperar/page"),
        cambiar: () => import("@/app/artesano/cambiar/page"),
        actualizar: () => import("@/app/artesano/actualizar/page"),
      },
    },\n`,
    "juridica: {",
  ],
  [
    "tests/support/people.ts",
    `/** The registration of an artisan. */
    export const goodArtesano = (change: Fields = {}): Fields => ({
      ...goodNatural(),
      credencial: "art 12345",
      ...change,
    });\n\n`,
    "/** The registration of an OTEC. */",
  ],
  [
    "tests/unit/fields/all-forms.ts",
    `import { artesano } from "@/lib/profiles/artesano";
    import { goodArtesano } from "../../support/people";\n`,
    "import",
  ],
  ["tests/unit/fields/all-forms.ts", "artesano, ", "natural, juridica, migrante, facilitador }"],
  ["tests/unit/fields/all-forms.ts", "...goodArtesano(),\n", "...goodNatural(),"],
  [
    "tests/support/profiles.ts",
    `export const artesano: Who = {
      ...natural,
      perfil: "artesano",
      newcomer(change) {
        const id = \`ART-\${anyRut().slice(0, 5)}\`;
        return goodArtesano({ credencial: id, email: emailOf(id), ...change });
      },
      registers: "credencial",
      asks: "credencial",
      show: (id) => id,
      hurried: (id) => \` \${id.replace("-", " ").toLowerCase()} \`,
    };\n\n`,
    "export const everybody",
  ],
  ["tests/support/profiles.ts", `artesano, `, "natural, juridica, migrante];"],
  ["tests/support/profiles.ts", `import { goodArtesano } from "./people";\n`, "import"],
  [
    "tests/integration/profiles.test.ts",
    `import { registro } from "@/lib/procedures/registro";
    import { artesano } from "@/lib/profiles/artesano";
    import { goodArtesano } from "../support/people";\n`,
    "import",
  ],
  [
    "tests/integration/profiles.test.ts",
    `{
      profile: artesano,
      named: (rut) => ({ credencial: \`ART-\${rut.slice(2, 7)}\` }),
      register(change) {
        const input = reading(artesano.registro.schema, goodArtesano(change));
        return registro(world.operation("registro", "artesano"), { ...input, scanId: null }, world);
      },
      facts: { fechaNacimiento: "14-03-1992", email: "ana.soto@correo.example" },
      otherFacts: [["another birth date", { fechaNacimiento: "15-03-1992" }]],
      datos: goodDatos,
    },\n`,
    "{\n    profile: natural,",
  ],
];

/** Each page is taken from the profile whose is nearest. */
const pages = { registro: "natural", recuperar: "juridica", cambiar: "natural", actualizar: "natural" };
const words: [RegExp, string][] = [
  [/CedulaFields } from "@\/components\/fields\/serie"/g, 'CredencialFields } from "@/components/fields/credencial"'],
  [/CedulaFields/g, "CredencialFields"],
  [/RunField|RutField/g, "CredencialField"],
  [/fields\/(run|rut)/g, "fields/credencial"],
  [/natural|juridica/g, "artesano"],
];

/** Adds the profile to a copy of the project. */
export function addArtesano({ read, write }: Copy): void {
  for (const entry of readdirSync(own, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!path.endsWith(".txt")) continue;
    write(path.slice(own.length + 1, -".txt".length), readFileSync(path, "utf8"));
  }
  for (const [path, text, before] of insertions) {
    const [start, ...rest] = read(path).split(before);
    if (start === undefined || rest.length === 0) throw new Error(`${path} has no ${before}`);
    write(path, start + text + before + rest.join(before));
  }
  for (const [lang, added] of Object.entries(sentences)) {
    const path = `messages/${lang}.json`;
    write(path, `${JSON.stringify(merged(JSON.parse(read(path)), added), null, 2)}\n`);
  }
  for (const [tramite, model] of Object.entries(pages)) {
    for (const file of ["page.tsx", "actions.ts"]) {
      const text = readFileSync(join(root, "app", model, tramite, file), "utf8");
      const adapted = words.reduce((result, [word, other]) => result.replace(word, other), text);
      write(`app/artesano/${tramite}/${file}`, adapted);
    }
  }
}

type Tree = { [key: string]: Tree | string };

const merged = (tree: Tree, added: object): Tree => ({
  ...tree,
  ...Object.fromEntries(
    Object.entries(added).map(([key, value]) => {
      const known = tree[key];
      return [key, typeof known === "object" ? merged(known, value) : value];
    }),
  ),
});
