import { currentResponse } from "./current-response";

/** Sets the status of a page, which has no other way to; on Vercel it stays 200. */
export function answerWith(status: number): void {
  const response = currentResponse.getStore();
  if (response) response.statusCode = status;
}
