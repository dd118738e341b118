const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id itself when it is a UUID; throws otherwise, so that no path leaves its folder. */
export function checkedId(id: string): string {
  if (!uuid.test(id)) throw new Error("the id of a stored file must be a UUID");
  return id;
}
