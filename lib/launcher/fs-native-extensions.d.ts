/** It publishes no types. */
declare module "fs-native-extensions" {
  /** Whether an exclusive lock on the open file was granted. */
  export function tryLock(fd: number): boolean;
}
