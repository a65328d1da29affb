import { BarChart, HeatmapChart, LineChart, PieChart } from 'echarts/charts';
import {
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  PieChart,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

/** Draws into a box and keeps to its size; gives the end of it. Tooltips are drawn too: as HTML they would need inline styles, which the policy forbids. */
export function drawChart(place: HTMLElement, option: EChartsCoreOption): () => void {
  const chart = init(place);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const tooltip = option['tooltip'] as object | undefined;
  chart.setOption({
    animation: !isStill,
    ...option,
    ...(tooltip && { tooltip: { ...tooltip, renderMode: 'richText' } }),
  });
  const watcher = new ResizeObserver(() => chart.resize());
  watcher.observe(place);
  return () => {
    watcher.disconnect();
    chart.dispose();
  };
}
