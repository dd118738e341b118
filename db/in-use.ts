import postgres from "postgres";

/** Whether somebody has registered in the database; one that was not migrated yet is empty. */
export async function hasAccounts(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, prepare: false, connect_timeout: 10, onnotice: () => {} });
  try {
    const [table] = await sql`select to_regclass('accounts') is not null as made`;
    if (!table?.made) return false;
    const [row] = await sql`select exists (select from accounts) as used`;
    return row?.used === true;
  } finally {
    await sql.end();
  }
}
