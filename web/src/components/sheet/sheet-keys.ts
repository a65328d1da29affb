export type SheetKey =
  | 'undo'
  | 'redo'
  | 'fill-down'
  | 'insert'
  | 'remove-rows'
  | 'move-up'
  | 'move-down'
  | 'extend-up'
  | 'extend-down'
  | 'clear'
  | 'compose';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'>;

/** What a key means in a sheet whose cell is not being edited; undefined where the grid itself knows what to do. */
export function sheetKeyOf(event: Pressed): SheetKey | undefined {
  // A key that an input method takes (229): the cell has to be open before the first sign is composed.
  if (event.isComposing || event.key === 'Process' || event.keyCode === 229) return 'compose';
  if (event.ctrlKey || event.metaKey) return withControl(event);
  if (event.altKey) return withAlt(event.key);
  if (event.shiftKey) return withShift(event.key);
  return event.key === 'Delete' ? 'clear' : undefined;
}

function withControl({ key, shiftKey }: Pressed): SheetKey | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 'd':
      return 'fill-down';
    default:
      return undefined;
  }
}

function withAlt(key: string): SheetKey | undefined {
  switch (key) {
    case 'Insert':
    case 'Enter':
      return 'insert';
    case 'Delete':
    case 'Backspace':
      return 'remove-rows';
    case 'ArrowUp':
      return 'move-up';
    case 'ArrowDown':
      return 'move-down';
    default:
      return undefined;
  }
}

function withShift(key: string): SheetKey | undefined {
  if (key === 'ArrowUp') return 'extend-up';
  return key === 'ArrowDown' ? 'extend-down' : undefined;
}
