/** What follows the `?` of an address. Only `paso` means something here. */
export type Query = { paso?: string | string[] | undefined };
