/** Above the guide's 1 MB for a scan, so that a phone's photo comes back as a field error and nothing else is lost. */
export const maxBodyBytes = 12 * 1024 * 1024;
