using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>What is known while the statements of a script are gone through.</summary>
internal sealed partial class ScriptCompilation(SqlText script, IReadOnlyDictionary<string, string> files, bool needsFiles, DiagnosticBag diagnostics)
{
    private readonly List<CatalogEntry> _entries = new();
    private readonly List<ScriptSink> _sinks = new();
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    // Names whose definition has errors: what reads them is not compiled, for it would only repeat them.
    private readonly HashSet<string> _broken = new(StringComparer.OrdinalIgnoreCase);

    public List<ScriptSource> Sources { get; } = new();

    public List<ScriptUnit> Units { get; } = new();

    private TableCatalog Catalog => new(_entries.ToEquatableArray(), default, IgnoreCase: true);

    // Statements that run, or would if they had no errors.
    private int _runs;

    public void Add(StatementSyntax statement)
    {
        switch (statement)
        {
            case CreateTableStatement table:
                Create(table);
                break;
            case CreateViewStatement view:
                Create(view);
                break;
            case InsertStatement insert:
                Insert(insert);
                break;
            case QueryStatement query:
                Run(query.Query, null, query.Span);
                break;
            case SetStatement set:
                diagnostics.NotSupportedYet(set.Span, "SET " + set.Key);
                break;
        }
    }

    public void End()
    {
        if (_runs == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Report(ScriptRules.NothingToRun, new TextSpan(0, 0));
        }
    }

    private bool IsTaken(Identifier name, bool ifNotExists = false)
    {
        var taken = _entries.Any(entry => Same(entry.Name, name.Text)) || _sinks.Any(sink => Same(sink.Name, name.Text)) || _broken.Contains(name.Text);
        if (taken && !ifNotExists)
        {
            diagnostics.Report(ScriptRules.DuplicateName, name.Span, name.Text);
        }

        return taken;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
