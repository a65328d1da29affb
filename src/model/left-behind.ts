const LEFT_BEHIND =
  /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$|desktop\.ini$|\$RECYCLE\.BIN\/|~WR[A-Z]\d+\.tmp$)/i;

/**
 * Whether a file of a folder or an archive is never a paper: hidden files, lock and temporary files of Office and WPS (~$…, ~WRL0001.tmp),
 * what Windows and macOS leave behind (Thumbs.db, desktop.ini, .DS_Store, __MACOSX). Takes its path with either kind of slash.
 */
export const isLeftBehind = (path: string): boolean => LEFT_BEHIND.test(path.replaceAll('\\', '/'));
