import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  LargeTextEditorModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowDragModule,
  RowSelectionModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  LargeTextEditorModule,
  LocaleModule,
  RowApiModule,
  RowDragModule,
  RowSelectionModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
]);

/** AG Grid's own look with lines between cells, as in Excel, and colours of enough contrast. */
export const sheetTheme = themeQuartz.withParams({
  accentColor: '#0b5394',
  borderColor: '#c6ced8',
  columnBorder: true,
  fontFamily: 'inherit',
  fontSize: 13,
  headerTextColor: '#1b2733',
  headerFontWeight: 600,
  spacing: 4,
  wrapperBorderRadius: 4,
});
