import type { Locator, Page } from 'playwright-core';

/** A cell of the plan editor's sheet by its row from the top and its column. */
export const cell = (page: Page, row: number, column: string): Locator =>
  page.locator(`[row-index="${row}"] [col-id="${column}"]`).first();

/** Replaces what a cell says, key by key. */
export async function typeCell(page: Page, row: number, column: string, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox').press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Saves and waits until the editor says that it has. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
}
