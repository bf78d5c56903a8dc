/// The one style sheet: a serif for reading, a sans for tables, one accent colour, four greys, nothing that moves.
enum Style {
    static let sheet = """
        :root {
          --paper: #fdfcfa; --ink: #1d1d1f; --grey: #55565a; --line: #d4d3cf; --wash: #f2f0ec; --accent: #0b5c8a;
          --claim: #eaf2f7; --ask: #f6efdf;
          --serif: "Iowan Old Style", Charter, "Liberation Serif", Georgia, serif;
          --sans: system-ui, "Liberation Sans", Helvetica, Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #17181a; --ink: #e9e7e3; --grey: #b0b1b5; --line: #3b3d41; --wash: #212326; --accent: #8cc6ea;
            --claim: #1d2a33; --ask: #2f2a1c; }
        }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 var(--serif); overflow-wrap: break-word }
        header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; padding: .8rem 1.5rem;
          border-bottom: 1px solid var(--line); font: .95rem/1.5 var(--sans) }
        header p, header ul { margin: 0; padding: 0 }
        header ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none }
        header form { margin-left: auto; display: flex; gap: .4rem; align-items: baseline }
        .name a { font-weight: 700; text-decoration: none; color: var(--ink) }
        [aria-current] { color: var(--ink); text-decoration-thickness: 3px }
        input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--grey); border-radius: 3px;
          padding: .25rem .6rem; min-width: 0 }
        .notice { background: var(--wash); border-left: 4px solid var(--accent); padding: .4rem .8rem }
        main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.5rem 5rem }
        h1 { font-size: 1.8rem; line-height: 1.25; margin: .6rem 0 1rem } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem }
        a { color: var(--accent); text-underline-offset: .15em }
        a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
          outline: 3px solid var(--accent); outline-offset: 2px }
        .skip { position: absolute; left: -100rem } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem }
        .lead, .small, .margin, dt, th, td, summary, .facts, .tag { font-family: var(--sans) }
        .lead, .small, .grey { color: var(--grey) } .small, .margin { font-size: .88rem; line-height: 1.5 }
        .facts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .95rem }
        .list { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 0 2rem; align-items: start }
        .facets { font: .92rem/1.5 var(--sans) } .facets h2 { font: 600 .95rem/1.4 var(--sans); margin: 1.2rem 0 .2rem }
        .facets ul { list-style: none; padding: 0; margin: 0 } .facets input { width: 100% }
        .scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .92rem }
        caption { text-align: left; font: .9rem var(--sans); color: var(--grey); padding-bottom: .4rem }
        th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--line) }
        .row { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); gap: .3rem 2rem; margin: .8rem 0 }
        .row p { margin: 0 0 .3rem } .item { padding: .3rem .8rem; border-radius: 3px }
        .claim { background: var(--claim); border-left: 3px solid var(--accent) } .recommendation { background: var(--ask); border-left: 3px solid #a67c1a }
        .passage { padding-left: 0 } .margin ul, .margin ol { margin: 0; padding-left: 1.6rem } .margin a { overflow-wrap: anywhere } td a { overflow-wrap: anywhere } td:first-child { min-width: 9rem }
        .tie { display: block } label, button, th { white-space: nowrap } .margin p { margin: 0 0 .2rem }
        .diagnostic { border-left: 3px solid var(--grey); padding-left: .6rem; margin: .3rem 0 } .error { border-color: #b3261e } .warning { border-color: #a67c1a }
        .tag { font-size: .8rem; color: var(--grey) } sup a { text-decoration: none }
        dl { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: .4rem 1.5rem } dt { color: var(--grey); font-size: .92rem } dd { margin: 0 }
        mark { background: #ffe9a8; color: #1d1d1f; padding: 0 .1em } blockquote { margin: .3rem 0 .3rem 1rem; color: var(--grey) }
        svg { width: 100%; height: auto; min-width: 44rem } svg text { font: 12px var(--sans); fill: var(--ink) } svg .year { fill: var(--grey) }
        svg line { stroke: var(--line) } svg circle, svg rect { fill: var(--accent) }
        @media (max-width: 60rem) { .row { grid-template-columns: minmax(0, 1fr) } header form { margin-left: 0 } .list { grid-template-columns: minmax(0, 1fr) } .facets { order: 2 } dl { grid-template-columns: minmax(0, 1fr) } }
        @media print { header, .skip { display: none } body { background: #fff; color: #000; font-size: 10.5pt } main { padding: 0; max-width: none }
          .row { grid-template-columns: 3fr 2fr; break-inside: avoid } h2 { break-after: avoid } a { color: inherit } }

        """
}
