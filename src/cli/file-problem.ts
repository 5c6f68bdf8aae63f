const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "what should be a folder is a file",
  EROFS: "the disk is read-only",
};

/** Why a file could not be read or written. */
export function fileProblem(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return PROBLEMS[code] ?? code;
}
