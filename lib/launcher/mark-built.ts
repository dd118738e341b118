import { fingerprint, markBuilt } from "@/lib/launcher/fingerprint";
import { root } from "@/lib/launcher/root";

// After `npm run build`, so that `npm start` does not build the same again.
markBuilt(root, fingerprint(root));
