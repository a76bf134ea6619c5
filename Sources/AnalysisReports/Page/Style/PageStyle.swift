/// The style sheet of a page.
///
/// It names no font and no picture that would have to be loaded.
enum PageStyle {
  /// The colours on light and on dark screens, and on paper.
  static let colors =
    ":root{color-scheme:light dark;" + variables(.light)
    + ";--soft:#f5f6f7;--rule:#d7d9dc;--link:#005a9c;--mark:#fff1a8;--mark-ink:#1a1a1a;--focus:#b00060}\n"
    + "@media screen and (prefers-color-scheme:dark){:root{" + variables(.dark)
    + ";--soft:#1d2126;--rule:#3a4047;--link:#7cc0f5;--mark:#5c4a00;--mark-ink:#fff6d6;--focus:#ff9ecb}}\n"

  private static func variables(_ palette: ChartPalette) -> String {
    "--paper:\(palette.paper);--ink:\(palette.ink);--muted:\(palette.muted)"
  }

  /// The page and its parts.
  static let layout = #"""
    *{box-sizing:border-box}
    html{scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
    h1,h2,h3,h4,.lede,.passage{font-family:Charter,"Iowan Old Style",Georgia,"Times New Roman",serif}
    h1{font-size:2.1rem;line-height:1.15;margin:.2rem 0 .6rem;text-wrap:balance}
    h2{font-size:1.6rem;line-height:1.2;margin:0 0 .8rem;padding-top:1.2rem;border-top:3px solid var(--ink)}
    h3{font-size:1.2rem;line-height:1.3;margin:1.8rem 0 .5rem}
    h4{font-size:1.05rem;line-height:1.3;margin:0 0 .2rem}
    p{margin:.4rem 0 .7rem;max-width:46rem}
    a{color:var(--link)}
    small,.muted{color:var(--muted);font-size:.88rem}
    .masthead,main,body>footer{max-width:68rem;margin:0 auto;padding:0 1.25rem}
    .masthead{padding-top:2rem}
    .masthead p.muted{margin:0}
    .lede{font-size:1.18rem;line-height:1.5}
    .lede p{max-width:44rem}
    nav{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--rule)}
    nav ul{display:flex;gap:1.4rem;list-style:none;margin:0 auto;padding:0 1.25rem;max-width:68rem;overflow-x:auto}
    nav a{display:block;padding:.65rem 0;text-decoration:none;white-space:nowrap}
    nav a:hover{text-decoration:underline}
    section{margin:2.2rem 0 3rem}
    body>footer{padding-bottom:3rem;color:var(--muted);font-size:.88rem}
    .skip{position:absolute;left:-100rem}
    .skip:focus{position:fixed;left:.5rem;top:.5rem;z-index:2;padding:.5rem .9rem;background:var(--paper);color:var(--link)}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    .facts{display:flex;flex-wrap:wrap;gap:.4rem 2.2rem;margin:1.2rem 0;padding:0}
    .facts dt{color:var(--muted);font-size:.88rem}
    .facts dd{margin:0;font-size:1.35rem;font-variant-numeric:tabular-nums}
    .notice{padding:.6rem .9rem;background:var(--soft);border-left:4px solid var(--rule)}
    figure{margin:1.6rem 0}
    figcaption{color:var(--muted);font-size:.88rem;max-width:46rem}
    figure svg{display:block;margin-left:-16px}
    .narrow{display:none}
    details{margin:.5rem 0}
    summary{cursor:pointer;color:var(--link);width:fit-content}
    .scroll{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;font-size:.9rem;margin:.5rem 0}
    caption{text-align:left;color:var(--muted);padding:.2rem 0;white-space:nowrap}
    th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--rule)}
    thead th{border-bottom:2px solid var(--rule);white-space:nowrap}
    tbody th{font-weight:600}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1.2rem}
    .card{border:1px solid var(--rule);border-radius:6px;padding:1rem 1.1rem;min-width:0}
    .card h4{font-size:1.12rem}
    .card ul{margin:.3rem 0 .7rem;padding:0;list-style:none}
    .card li{margin:.25rem 0}
    section>ul{max-width:48rem;padding-left:1.2rem}
    section>ul>li{margin:.25rem 0}
    .card p{margin:.3rem 0 .6rem}
    .terms{display:flex;flex-wrap:wrap;gap:.35rem;list-style:none}
    .card .terms li{margin:0;background:var(--soft);border-radius:3px;padding:.05rem .45rem;font-size:.88rem}

    """#

  /// Lists and their controls, narrow screens, paper.
  static let lists = #"""
    .controls{display:flex;flex-wrap:wrap;gap:.6rem .9rem;align-items:end;margin:.8rem 0}
    .controls label{display:grid;gap:.15rem;font-size:.85rem;color:var(--muted);min-width:0}
    input,select,.list button,.toggle{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:4px;padding:.35rem .6rem;max-width:100%}
    select{max-width:min(16rem,78vw)}
    .list button:not(.linklike){cursor:pointer}
    .list button:not(.linklike):hover{background:var(--soft)}
    button.linklike{font:inherit;border:0;padding:0;background:none;color:var(--link);text-align:left;text-decoration:underline;text-underline-offset:2px;cursor:pointer}
    [hidden]{display:none!important}
    .rows{list-style:none;padding:0;margin:0}
    .rows>li{padding:.9rem 0;border-bottom:1px solid var(--rule)}
    .rows .rows{margin:.4rem 0 0 1rem}
    .rows p{margin:.15rem 0}
    time{white-space:nowrap}
    .who{font-weight:600}
    .role{display:block;font-weight:400;color:var(--muted);font-size:.85rem}
    .passage{margin:.4rem 0;padding-left:.9rem;border-left:3px solid var(--rule);font-size:1.06rem;line-height:1.5;max-width:46rem}
    mark{background:var(--mark);color:var(--mark-ink);padding:.05em .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
    .cue{border-bottom:2px solid var(--muted)}
    .source{font-weight:600}
    @media (max-width:44rem){
    .wide{display:none}
    .narrow{display:block}
    .list .scroll td:nth-child(n+6){min-width:15rem}
    caption{white-space:normal}
    h1{font-size:1.6rem}
    h2{font-size:1.35rem}
    .masthead,main,body>footer,nav ul{padding-left:1rem;padding-right:1rem}
    .facts{gap:.4rem 1.4rem}
    .facts dd{font-size:1.15rem}
    .lede{font-size:1.08rem}
    }
    @media print{
    nav,.controls,.skip,button[data-hook],.toggle,details:not([open]){display:none}
    body{font-size:10.5pt}
    section{break-before:auto}
    figure,.card,.rows>li,tr{break-inside:avoid}
    a,button.linklike{color:inherit;text-decoration:none}
    h2,h3,h4{break-after:avoid}
    }

    """#
}
