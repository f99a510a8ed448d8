import { build } from 'vite';
import { pathToFileURL } from 'node:url';
const root='/work/wt-mirrors';
await build({configFile:false,logLevel:'error',build:{outDir:'/tmp/orig-bench',emptyOutDir:true,minify:false,lib:{entry:root+'/bench/originality/entry.ts',formats:['es'],fileName:'core'}}});
const core=await import(pathToFileURL('/tmp/orig-bench/core.js').href);
const {makeSources}=await import(root+'/bench/originality/write-sources.mjs');
const {writeDraft}=await import(root+'/bench/originality/write-drafts.mjs');
const N=Number(process.argv[2]??300), D=Number(process.argv[3]??5);
const lib=makeSources(1);
let t=performance.now();
const sources=Array.from({length:N},(_,i)=>lib.source(i));
console.log('gen',performance.now()-t, sources.reduce((a,s)=>a+s.text.length,0)/N);
t=performance.now();
const syl=new Map(sources.map(s=>[s.id,core.syllablesOf(s.text)]));
console.log('syll',performance.now()-t, [...syl.values()].reduce((a,s)=>a+s.count,0)/N);
const tally={};
for(let d=0;d<D;d++){
  const draft=writeDraft(d,N,lib);
  t=performance.now();
  const found=core.findOverlaps(draft.text,sources,{syllablesOf:s=>syl.get(s.id)});
  const ms=performance.now()-t;
  const roots=i=>sources[i].original??i;
  for(const p of draft.parts){
    const k=tally[p.kind]??={n:0,found:0,hit:0};
    k.n++;
    const over=found.filter(o=>o.start<p.end&&o.end>p.start);
    const cov=ranges=>{let c=0;for(let x=p.start;x<p.end;x++)if(ranges.some(o=>o.start<=x&&x<o.end))c++;return c/(p.end-p.start)};
    // touches: at least 12 syllables worth
    const inside=over.filter(o=>Math.min(o.end,p.end)-Math.max(o.start,p.start)>8);
    if(inside.length)k.hit++;
    const right=over.filter(o=>p.source!==null&&roots(Number(o.sourceId.slice(8)))===roots(p.source));
    if(right.length&&cov(right)>=.6)k.found++;
    else if(process.argv[4]===p.kind&&p.source!==null)console.log(p.kind,'MISS',draft.text.slice(p.start,p.end), over.map(o=>[o.syllables,o.sourceId,p.source]));
    if(process.argv[4]===p.kind&&p.source===null&&inside.length)console.log('FA',p.kind,draft.text.slice(p.start,p.end),'<<',JSON.stringify(inside.map(o=>[o.syllables,o.same.map(r=>draft.text.slice(r.start,r.end)).join(' ## ')])));
  }
  console.log('draft',draft.text.split(/\s+/).length,'ms',ms.toFixed(0),'found',found.length);
}
console.table(tally);
