const DAY_MS = 86_400_000;

/** Enough for an owner who tries from several places on a bad day. */
const CAPACITY = 30;
/** What comes back: over a year all strangers together get some 1,500 tries at one account, from however many addresses. */
const PER_DAY = 4;
/** NIST SP 800-63B-4 §3.2.2: no more than 100 wrong ones in a row. */
export const TOO_MANY_IN_ROW = 100;

/**
 * The tries at one account that are left for browsers its holder has never used, whoever they are and wherever they
 * come from. All of them share it, so that more addresses bring no more guesses.
 */
export type StrangersShare = {
  /** At `at`; it grows with the time since then. */
  tries: number;
  at: Date;
  /** Wrong ones since the last right one. */
  inRow: number;
};

/** Of an account that no stranger has tried. */
export const freshShare = (now: Date): StrangersShare => ({ tries: CAPACITY, at: now, inRow: 0 });

const grown = ({ tries, at, inRow }: StrangersShare, now: Date): StrangersShare => ({
  tries: Math.min(CAPACITY, tries + ((now.getTime() - at.getTime()) / DAY_MS) * PER_DAY),
  at: now,
  inRow,
});

export type Taken =
  | { ok: true; share: StrangersShare; recovery: boolean }
  /** Whole seconds until there is one again. */
  | { ok: false; seconds: number };

/**
 * Takes one try out of what is left. `recovery`: a hundred wrong ones in a row came before it, so the same proof once
 * more is not enough.
 */
export function takeShare(share: StrangersShare, now: Date): Taken {
  const current = grown(share, now);
  if (current.tries < 1) {
    return { ok: false, seconds: Math.ceil((((1 - current.tries) / PER_DAY) * DAY_MS) / 1000) };
  }
  return {
    ok: true,
    share: { ...current, tries: current.tries - 1, inRow: current.inRow + 1 },
    recovery: current.inRow >= TOO_MANY_IN_ROW,
  };
}

/** The share after the right proof: `own` is whether the try was taken from it, and so comes back. */
export function afterRight(share: StrangersShare, own: boolean): StrangersShare {
  return { ...share, tries: Math.min(CAPACITY, share.tries + (own ? 1 : 0)), inRow: 0 };
}
