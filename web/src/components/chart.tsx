import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

const words = messages({ asTable: { zh: '以表格查看数据', en: 'The data as a table' } });

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartProps {
  /** What the picture shows, in a sentence that says the result. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  /** The same figures, for those who do not see the picture and for those who want the digits. */
  readonly table: ChartTable;
  readonly height?: number;
}

/** A picture by ECharts with the same figures as a table under it. ECharts itself is loaded when the first chart is shown. */
export function Chart({ label, option, table, height = 280 }: ChartProps) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let end = (): void => undefined;
    let gone = false;
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (!gone && place.current) end = drawChart(place.current, option);
    });
    return () => {
      gone = true;
      end();
    };
  }, [option]);
  return (
    <figure style={{ margin: 0 }}>
      <div role="img" aria-label={label} style={{ height }}>
        <div ref={place} className="chart-canvas" />
      </div>
      <details>
        <summary>{t(words.asTable)}</summary>
        <table className="plain-table">
          <caption>{label}</caption>
          <thead>
            <tr>
              {table.head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, column) => (
                  <td key={table.head[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
