"use client";

import { Failure } from "@/components/failure";
import "./pagina.css";

/** A bug, seen from a page: says so in both languages, since the page's own may be what failed. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return <Failure retry={retry} />;
}
