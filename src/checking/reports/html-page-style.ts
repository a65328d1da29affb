/** The page's style. Colours keep a contrast of at least 4.5 : 1 on their ground (WCAG 2.2, 1.4.3). */
export const pageStyle = `
:root{--error:#b42318;--warning:#8a4b00;--hint:#1554b0;--error-bg:#fde3e0;--warning-bg:#ffefc7;--hint-bg:#e0ecff;--ink:#1d2433;--soft:#59627a;--line:#d7dce6;--ground:#f3f5f9;--brand:#17396b}
*{box-sizing:border-box}
html{font:15px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:var(--ink);background:var(--ground)}
body{margin:0;height:100vh;height:100dvh;display:grid;grid-template:auto 1fr/minmax(0,1fr) minmax(360px,32vw);overflow:hidden}
[data-lang=zh] .en,[data-lang=en] .zh{display:none}
a{color:var(--hint)}
:focus-visible{outline:3px solid #f5a623;outline-offset:1px;border-radius:3px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:6px 10px;z-index:9}
header{grid-column:1/-1;background:var(--brand);color:#fff;padding:10px 20px;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center}
header h1{font-size:1.1rem;margin:0;flex:1 1 320px;min-width:0;overflow-wrap:anywhere}
header p{margin:0;font-size:.85rem;opacity:.92}
header .score{font-size:.95rem;white-space:nowrap}header .score b{font-size:1.35rem;margin:0 .2em}
button{font:inherit;font-size:.85rem;cursor:pointer;border:1px solid var(--line);background:#fff;color:var(--ink);border-radius:16px;padding:3px 12px;min-height:30px}
header button{background:transparent;color:#fff;border-color:#ffffff88}
.panes{display:none}
main,aside{overflow:auto;min-height:0;scroll-behavior:smooth;position:relative}
main{padding:24px clamp(12px,3vw,48px) 60vh}
article{background:#fff;border:1px solid var(--line);box-shadow:0 1px 4px #0001;max-width:1100px;margin:0 auto;padding:32px clamp(14px,3.5vw,48px);font-family:"SimSun","Songti SC","Noto Serif CJK SC","Noto Serif SC",serif;overflow-wrap:anywhere}
article p,article h3,article h4,article h5,article h6{margin:.35em 0;white-space:pre-line}
article h3{font-size:1.25rem;text-align:center}
article .divider{text-align:center;color:var(--soft);border-top:1px dashed var(--line);margin:18px 0 8px;font-size:.8rem}
.table{overflow-x:auto;margin:12px 0}
.table table{border-collapse:collapse;min-width:100%;font-size:.92rem;line-height:1.45}
.table td,.table th{border:1px solid #9aa3b5;padding:4px 7px;vertical-align:top;white-space:pre-line;font-weight:normal;min-width:3.2em}
.table th{background:#eef1f6;font-weight:bold}.table .void{border-style:dotted;border-color:#d7dce6}
.found{scroll-margin:30vh 0}
td.error,p.error,th.error,h3.error,h4.error{background:var(--error-bg)}td.warning,p.warning,th.warning,h3.warning,h4.warning{background:var(--warning-bg)}td.hint,p.hint,th.hint,h3.hint,h4.hint{background:var(--hint-bg)}
.unsure{text-decoration:underline dotted var(--warning)}
mark{background:none;color:inherit;font-weight:bold;border-bottom:2px solid}
mark.error{color:var(--error)}mark.warning{color:var(--warning)}mark.hint{color:var(--hint)}
.ref{display:inline-block;min-width:1.5em;padding:0 .3em;margin:0 0 0 .35em;border-radius:.75em;text-align:center;text-decoration:none;font:bold .72rem/1.5em "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#fff;vertical-align:text-top;scroll-margin:35vh 0}
.ref.error{background:var(--error)}.ref.warning{background:var(--warning)}.ref.hint{background:var(--hint)}
.ref.current{box-shadow:0 0 0 4px #f5a623}
.no-error .ref.error,.no-warning .ref.warning,.no-hint .ref.hint{display:none}
.no-error article .found.error,.no-warning article .found.warning,.no-hint article .found.hint{background:none}
.no-error article mark.error,.no-warning article mark.warning,.no-hint article mark.hint{color:inherit;font-weight:inherit;border:0}
aside{background:#fff;border-left:1px solid var(--line)}
.alone{display:block;height:auto;overflow:visible}.alone main{display:block!important;overflow:visible;max-width:960px;margin:0 auto;background:#fff;padding:0 0 24px}
.tools{position:sticky;top:0;z-index:2;background:#fff;border-bottom:1px solid var(--line);padding:9px 16px;display:flex;flex-wrap:wrap;gap:6px;align-items:center}
.tools nav{flex-basis:100%;display:flex;flex-wrap:wrap;gap:4px 14px;font-size:.85rem}
.tools button.error{border-color:var(--error);color:var(--error)}.tools button.warning{border-color:var(--warning);color:var(--warning)}.tools button.hint{border-color:var(--hint);color:var(--hint)}
.tools button[data-severity][aria-pressed=true]{color:#fff}
.tools button.error[aria-pressed=true]{background:var(--error)}.tools button.warning[aria-pressed=true]{background:var(--warning)}.tools button.hint[aria-pressed=true]{background:var(--hint)}
section{padding:0 16px 12px;scroll-margin-top:90px}
h2{font-size:1rem;margin:16px 0 8px}.count{color:var(--soft);font-weight:normal}
.findings{list-style:none;margin:0;padding:0}
.finding{border:1px solid var(--line);border-left:5px solid;border-radius:6px;padding:9px 12px;margin:0 0 10px;scroll-margin-top:100px;font-size:.92rem}
.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning)}.finding.hint{border-left-color:var(--hint)}
.finding.current{box-shadow:0 0 0 3px #f5a623}
.finding h3{font-size:.98rem;margin:0 0 2px;line-height:1.45}.finding p{margin:.3em 0}
.number{color:var(--soft);font-weight:normal;margin-right:.5em}
.badge{font-size:.75rem;border-radius:3px;padding:1px 6px;margin-right:.5em;color:#fff;vertical-align:1px}
.error .badge{background:var(--error)}.warning .badge{background:var(--warning)}.hint .badge{background:var(--hint)}
.where{font-size:.85rem;color:var(--soft)}.where .label{margin-left:.8em}
blockquote{margin:.4em 0;padding:4px 10px;background:var(--ground);border-radius:4px;font-family:"SimSun","Noto Serif CJK SC",serif;font-size:.9rem;overflow-wrap:anywhere}
.remedy b{color:#0b6b3a;margin-right:.6em}
.decision{border-left:3px solid var(--soft);padding-left:.6em;overflow-wrap:anywhere}
.cites,.note,small{font-size:.8rem;color:var(--soft)}.cites code{font-size:.75rem}
.gaps{padding-left:1.2em;font-size:.9rem}.gaps li{margin:.4em 0}
.review{border-collapse:collapse;width:100%;font-size:.88rem}
.review th,.review td{border-bottom:1px solid var(--line);padding:4px 6px;text-align:left;vertical-align:top;font-weight:normal}
.review td{white-space:nowrap}.review thead th{color:var(--soft)}.review .part th,.review .part td,.review .total th,.review .total td{font-weight:bold;background:var(--ground)}
.review tbody tr:not(.part):not(.total) th{padding-left:1.4em}.review small{display:block;line-height:1.5}
.none{padding:12px 0}
@media (prefers-reduced-motion:reduce){main,aside{scroll-behavior:auto}}
@media (max-width:900px){
body{grid-template:auto auto 1fr/minmax(0,1fr)}
header{padding:8px 12px}header h1{font-size:1rem;flex-basis:100%}
.js .panes{display:flex;background:#fff;border-bottom:1px solid var(--line)}
.panes button{flex:1;border:0;border-radius:0;border-bottom:3px solid transparent;min-height:44px}.panes button[aria-pressed=true]{border-bottom-color:var(--brand);font-weight:bold}
.js[data-pane=results] main,.js[data-pane=document] aside{display:none}
html:not(.js) body{display:block;height:auto;overflow:visible}
aside{border-left:0}main{padding:8px 8px 50vh}article{padding:12px 10px;border:0}
.table table{font-size:.85rem}.table td,.table th{min-width:4.5em}
}
@media print{
html{background:#fff;font-size:11px}body{display:block;height:auto;overflow:visible}
header{background:none;color:#000;border-bottom:2px solid #000;padding:0 0 6px}header button,.tools,.panes,.skip{display:none!important}
main,aside{display:block!important;overflow:visible;padding:0;border:0}article{border:0;box-shadow:none;padding:0;max-width:none}
aside{break-before:page}.finding,tr{break-inside:avoid}.table{overflow:visible}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
