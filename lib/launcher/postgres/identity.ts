import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** How to run a PostgreSQL program so that it may work on the data. */
export type Identity = {
  command(program: string, args: string[]): [string, string[]];
  user: { uid: number; gid: number } | Record<string, never>;
  /** Makes a file or folder that user's. */
  give(path: string): void;
};

/**
 * PostgreSQL refuses to run as root. As an ordinary user it runs as that user; as root it runs as the
 * owner of the data, else as `postgres`, else as `nobody`. No user is added to the system.
 *
 * @param folder where the data is or will be; created, and given to that user.
 * @param program one of PostgreSQL's programs, to see whether that user can reach it.
 * @throws a sentence when that user cannot reach the data or the programs.
 */
export function identityFor(folder: string, program: string): Identity {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const asIs = (path: string, args: string[]): [string, string[]] => [path, args];
  if (process.getuid?.() !== 0) return { command: asIs, user: {}, give: () => {} };
  const user = ownerOf(folder) ?? accountNamed("postgres") ?? accountNamed("nobody");
  if (!user) throw new Error("PostgreSQL cannot run as root. Start as an ordinary user, or set DATABASE_URL.");
  const give = (path: string) => chownSync(path, user.uid, user.gid);
  give(folder);
  if (reaches([], user)) return { command: asIs, user, give };
  // The project is in a folder that only root may enter, such as /root.
  const passing = passingEverywhere(user);
  const command: Identity["command"] = (path, args) => ["setpriv", [...passing, path, ...args]];
  if (reaches(passing, {})) return { command, user: {}, give };
  throw new Error(
    `PostgreSQL cannot run as root, and the user it runs as instead cannot enter ${dirname(folder)} or ${dirname(program)}. ` +
      "Start as an ordinary user, move the project out of root's folder, or set DATABASE_URL.",
  );

  function reaches(prefix: string[], as: Identity["user"]): boolean {
    const test = ["sh", "-c", '"$1" --version && test -w "$2"', "sh", program, folder];
    const [command = "sh", ...args] = prefix.length > 0 ? ["setpriv", ...prefix, ...test] : test;
    return spawnSync(command, args, { ...as, stdio: "ignore" }).status === 0;
  }
}

/** Options of util-linux's setpriv: another user, who keeps root's right to enter folders. */
const passingEverywhere = ({ uid, gid }: { uid: number; gid: number }) => [
  `--reuid=${uid}`,
  `--regid=${gid}`,
  "--clear-groups",
  "--securebits=+no_setuid_fixup",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
];

function ownerOf(folder: string) {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

function accountNamed(name: string) {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout.trim());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
