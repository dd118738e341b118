import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { expect, it } from "vitest";
import { z } from "zod";
import { brokenChains } from "@/db/audit";
import { migrate } from "@/db/migrate";
import { applyChanges } from "@/lib/procedures/apply-changes";
import { type FreshDatabase, freshDatabase } from "../support/database";
import { makeWorld } from "../support/world";

it("lets instances that start at once take turns, and does nothing the second time", async () => {
  const database = await freshDatabase("empty");
  await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  await migrate(database.url);

  const sql = postgres(database.url, { max: 1 });
  const applied = await sql`select hash from drizzle.__drizzle_migrations`;
  const [accounts] = await sql`select count(*)::int as n from accounts`;
  await sql.end();
  await database.drop();

  expect(new Set(applied.map((row) => row.hash)).size).toBe(applied.length);
  expect(applied.length).toBeGreaterThan(0);
  expect(accounts?.n).toBe(0);
});

/** Brings an empty database to where the first version left it. */
async function migrateToFirst({ url }: FreshDatabase): Promise<void> {
  const migrationsFolder = mkdtempSync(join(tmpdir(), "clave-sence-migrations-"));
  cpSync(fileURLToPath(new URL("../../db/migrations", import.meta.url)), migrationsFolder, { recursive: true });
  const file = join(migrationsFolder, "meta/_journal.json");
  const journal = z.looseObject({ entries: z.array(z.unknown()) }).parse(JSON.parse(readFileSync(file, "utf8")));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await applyMigrations(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end();
    rmSync(migrationsFolder, { recursive: true });
  }
}

it("keeps everything of an account of the first version, its chain, its waiting change and its links", async () => {
  const database = await freshDatabase("empty");
  await migrateToFirst(database);
  const world = await makeWorld(database);
  const { sql, mac } = world;
  const [id, registered, kept, undone] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const at = "2026-03-01T12:00:00.000Z";
  const later = "2026-03-12T12:00:00.000Z";
  const address = { direccion: "Los Aromos", numero: "1482", block: null, departamento: "4", comuna: "13125" };
  const contact = {
    email: "vieja@correo.example",
    celular: "+56961234321",
    telefonoParticular: null,
    telefonoTrabajo: null,
  };
  const data = { address, contact, pregunta: "primeraMascota", respuestaHash: "r", identifier: null };
  const change = { ...data, contact: { ...contact, email: "nueva@correo.example" } };
  const said = ["", id, 1, at, "registro", "origin", registered];

  await sql`insert into accounts (id, perfil, lang, clave_hash, pregunta, respuesta_hash, email, celular, direccion,
      numero, departamento, comuna, created_at)
    values (${id}, 'migrante', 'ht', 'c', 'primeraMascota', 'r', ${contact.email}, ${contact.celular}, 'Los Aromos',
      '1482', '4', '13125', ${at})`;
  await sql`insert into persons values (${id}, 'Marie', 'Jean', null, 'mujer', '1992-03-14', 'soltero', 2, 'HT')`;
  await sql`insert into identifiers values ('documento', 'pasaporte:HT:V1000', 'V1000', ${id})`;
  await sql`insert into audit_events values
    (${id}, 1, ${at}, 'registro', 'origin', ${registered}, ${mac.digest("audit", JSON.stringify(said))})`;
  await sql`insert into operations (submission, account_id, perfil, tramite, at, outcome, effective_at)
    values (${kept}, ${id}, 'migrante', 'actualizar', ${at}, 'pendiente', ${at})`;
  await sql`insert into pending_changes values (${id}, ${kept}, ${JSON.stringify(change)}, ${at})`;
  await sql`insert into links (digest, kind, account_id, submission, before, expires_at)
    values (${mac.digest("link", "TOKEN")}, 'deshacer', ${id}, ${undone},
      ${JSON.stringify({ data: { ...data, pregunta: "primerViaje" }, addedIdentifier: null })}, ${later})`;

  await migrate(database.url);

  const account = {
    ...{ id, perfil: "migrante", lang: "ht", claveHash: "c", pregunta: "primeraMascota", respuestaHash: "r" },
    serieHash: null,
    holder: {
      kind: "persona",
      nombres: "Marie",
      apellidoPaterno: "Jean",
      apellidoMaterno: null,
      fechaNacimiento: "1992-03-14",
      civil: { sexo: "mujer", estadoCivil: "soltero", hijos: 2, paisOrigen: "HT" },
    },
    address,
    contact,
    doubtedUntil: null,
    browsers: 0,
    identifiers: [{ kind: "documento", value: "pasaporte:HT:V1000", lookup: "V1000" }],
  };
  expect(await world.accounts.find("documento", "V1000")).toEqual([account]);
  expect(await brokenChains(world.db, mac)).toEqual([]);
  await applyChanges(world, (error) => {
    throw error;
  });
  const doubted = { doubtedUntil: expect.any(Date), browsers: 1 };
  expect(await world.accounts.byId(id)).toEqual({ ...account, ...doubted, contact: change.contact });
  await world.follow("TOKEN");
  expect(await world.accounts.byId(id)).toEqual({ ...account, browsers: 2, pregunta: "primerViaje" });
  expect(await brokenChains(world.db, mac)).toEqual([]);
  await world.close();
});
