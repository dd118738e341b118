export type HeaderContext = {
  /** Fresh for every response. */
  nonce: string;
  /** Whether the public address is https: over plain http, browsers would be told to go where nobody answers. */
  https: boolean;
  /** `next dev` evaluates code and writes style elements. */
  dev: boolean;
};

/** The Content-Security-Policy of our own pages. */
export function contentSecurityPolicy({ nonce, https, dev }: HeaderContext): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const unusedFeatures = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** Every security header of a page (security.md, "The web"). */
export function securityHeaders(context: HeaderContext): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(context),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not `no-referrer`: under it browsers post forms with `Origin: null`, which server actions refuse, so that
    // nothing would work without JavaScript. To other sites this one tells just as little.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": unusedFeatures.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(context.https && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}
