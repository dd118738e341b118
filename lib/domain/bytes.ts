/** The most a scan may weigh as sent: the "1 MB" of the guide. */
export const MAX_SCAN_BYTES = 1_048_576;

/**
 * How heavy a file is, as people in Chile write it: "640 KB", "2,4 MB".
 * Rounded up, so that what is over a limit never reads as the limit itself.
 */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1024) return `${kilobytes} KB`;
  const megabytes = Math.ceil((bytes / 1024 / 1024) * 10) / 10;
  return `${String(megabytes).replace(".", ",")} MB`;
}
