using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>What is known while the statements of a script are gone through.</summary>
internal sealed partial class ScriptCompilation
{
    private readonly SqlText _script;
    private readonly ScriptOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<CatalogEntry> _entries = new();
    private readonly List<ScriptSink> _sinks = new();
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    // Names whose definition has errors: what reads them is not compiled, for it would only repeat them.
    private readonly HashSet<string> _broken = new(StringComparer.OrdinalIgnoreCase);

    // Names of emitted types; none may be called like the class around it.
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    // Statements that run, or would if they had no errors; and those among them without a name.
    private int _runs;
    private int _queries;

    public ScriptCompilation(SqlText script, ScriptOptions options, DiagnosticBag diagnostics)
    {
        _script = script;
        _options = options;
        _diagnostics = diagnostics;
        if (options.Place.Container is { } container)
        {
            _types.Add(container);
        }
    }

    public List<ScriptSource> Sources { get; } = new();

    public List<ScriptUnit> Units { get; } = new();

    public List<ScriptType> Shapes { get; } = new();

    public ScriptSettings Settings { get; private set; } = new();

    public TableCatalog Catalog => new(_entries.ToEquatableArray(), default, IgnoreCase: true);

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
                Run(new Job(UnitKind.Query, "Query" + (++_queries).ToString(CultureInfo.InvariantCulture), query.Query, null, query.Span));
                NameLateRows(query.Query);
                break;
            case SetStatement set:
                Settings = SettingReader.Read(set, Settings, _diagnostics);
                break;
        }
    }

    public void End()
    {
        if (_runs == 0 && _options.Place.Container is null && !_diagnostics.HasErrors)
        {
            _diagnostics.Report(ScriptRules.NothingToRun, new TextSpan(0, 0));
        }
    }

    private bool IsTaken(Identifier name, bool ifNotExists = false)
    {
        var taken = _entries.Any(entry => Same(entry.Name, name.Text)) || _sinks.Any(sink => Same(sink.Name, name.Text)) || _broken.Contains(name.Text);
        if (taken && !ifNotExists)
        {
            _diagnostics.Report(ScriptRules.DuplicateName, name.Span, name.Text);
        }

        return taken;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
