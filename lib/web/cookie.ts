/** How every cookie of ours is set: no script reads it, no other site sends it, and over https only where the site is. */
export const cookieOptions = (siteUrl: string, { path = "/", ...lasting }: { path?: string; maxAge?: number } = {}) =>
  ({ path, sameSite: "lax", httpOnly: true, secure: siteUrl.startsWith("https:"), ...lasting }) as const;
