/** Set where a browser brings no cookie at all, to see whether it keeps any; says nothing and ends with the browser. */
export const PROBE_COOKIE = "cookies";

/** How proxy.ts, which sees what the browser sent, tells the forms that it brought none: `none`. */
export const COOKIES_HEADER = "x-cookies";
