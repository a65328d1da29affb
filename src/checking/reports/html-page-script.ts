/**
 * The page's script: filters, language, the switch between the two panes on a phone, and showing which finding belongs to which
 * mark. Without it the links between findings and marks still work.
 */
export const pageScript = `
(function(){
'use strict';
var root=document.documentElement;
var all=function(selector){return Array.prototype.slice.call(document.querySelectorAll(selector))};
root.classList.add('js');
function showPane(name){
root.setAttribute('data-pane',name);
all('.panes button').forEach(function(button){button.setAttribute('aria-pressed',String(button.getAttribute('data-pane')===name))});
}
function show(element,block,instant){
if(element&&element.offsetParent)element.scrollIntoView({block:block,behavior:instant?'instant':'auto'});
}
function pick(id,focus,instant){
var toMark=id.charAt(0)==='m',number=id.slice(1),mark=document.getElementById('m'+number),card=document.getElementById('f'+number);
var target=toMark?mark:card;
if(!target)return;
all('.current').forEach(function(one){one.classList.remove('current')});
[mark,card].forEach(function(one){if(one)one.classList.add('current')});
showPane(toMark?'document':'results');
show(mark,toMark?'center':'nearest',instant);
show(card,'nearest',instant);
if(focus)target.focus({preventScroll:true});
}
document.addEventListener('click',function(event){
var link=event.target.closest('a[href^="#"]');
if(link){
var id=link.getAttribute('href').slice(1);
if(/^[mf]\\d+$/.test(id)){event.preventDefault();pick(id,true)}else showPane(id==='document'?'document':'results');
return;
}
var card=event.target.closest('.finding');
if(card&&!String(window.getSelection()))pick('m'+card.id.slice(1),false);
});
all('.tools button').forEach(function(button){button.addEventListener('click',function(){
var on=button.getAttribute('aria-pressed')!=='true',severity=button.getAttribute('data-severity');
button.setAttribute('aria-pressed',String(on));
all('.finding.'+severity).forEach(function(card){card.hidden=!on});
root.classList.toggle('no-'+severity,!on);
})});
all('.panes button').forEach(function(button){button.addEventListener('click',function(){showPane(button.getAttribute('data-pane'))})});
document.getElementById('language').addEventListener('click',function(){
var next=root.getAttribute('data-lang')==='zh'?'en':'zh';
root.setAttribute('data-lang',next);
root.setAttribute('lang',next==='zh'?'zh-CN':'en');
});
document.addEventListener('keydown',function(event){
if(event.ctrlKey||event.metaKey||event.altKey||(event.key!=='j'&&event.key!=='k'))return;
var cards=all('.finding').filter(function(card){return !card.hidden}),at=-1;
cards.forEach(function(card,index){if(card.classList.contains('current'))at=index});
var next=cards[event.key==='j'?Math.min(at+1,cards.length-1):Math.max(at-1,0)];
if(next){pick('m'+next.id.slice(1),false);pick(next.id,true)}
});
showPane('results');
if(/^#[mf]\\d+$/.test(location.hash))pick(location.hash.slice(1),false,true);
})();
`;
