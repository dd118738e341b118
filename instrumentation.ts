/** Next calls this once when a server starts. */
export async function register(): Promise<void> {
  // Written this way, Next leaves the import out of the bundle it makes for its other runtime.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { start } = await import("@/app/_server/start");
    start();
  }
}
