using System.Collections.Generic;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Diagnostics;

/// <summary>What one compilation finds, in the order found.</summary>
public sealed class DiagnosticBag
{
    private readonly List<SqlDiagnostic> _items = new();
    private readonly HashSet<SqlDiagnostic> _seen = new();

    public IReadOnlyList<SqlDiagnostic> Items => _items;

    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding; the same rule at the same place is reported once.</summary>
    public void Report(Rule rule, TextSpan span, params string[] arguments) => Report(rule, span, default, arguments);

    /// <summary>Adds a finding with edits that answer it.</summary>
    public void Report(Rule rule, TextSpan span, EquatableArray<SqlFix> fixes, params string[] arguments)
    {
        var item = new SqlDiagnostic(rule, span, new EquatableArray<string>(arguments)) { Fixes = fixes };
        if (!_seen.Add(item))
        {
            return;
        }

        _items.Add(item);
        HasErrors |= rule.Severity == Severity.Error;
    }
}
