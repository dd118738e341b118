import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/**
 * Fetches and solves a proof of work, in the form the server verifies. The page stays responsive: the browser
 * does the work of WebCrypto on other threads.
 *
 * @throws when the server cannot be reached, or the page is not served over https and so has no WebCrypto.
 */
export async function solveProof(purpose: string): Promise<string> {
  const response = await fetch(`/captcha/desafio?para=${encodeURIComponent(purpose)}`);
  if (!response.ok) throw new Error(`no challenge: ${response.status}`);
  const challenge: Challenge = await response.json();
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 });
  if (!solution) throw new Error("not solved in time");
  return btoa(JSON.stringify({ challenge, solution }));
}
