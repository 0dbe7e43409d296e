using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>What stands between the parentheses of a CREATE: stored and computed columns, and the key.</summary>
internal sealed class TableReader(SqlText script, CreateTableStatement statement, DiagnosticBag diagnostics, bool isSink = false)
{
    public TableColumns Read(string rowType)
    {
        RefuseTwice();
        var stored = WithTime(new ColumnReader(diagnostics, isSink).Read(statement, rowType));
        if (statement.Columns.All(column => column.Computed is null))
        {
            return new TableColumns(stored, stored, null, Key(stored));
        }

        var all = new List<Column>();
        var items = new List<string>();
        var computed = new ComputedColumns(statement.Name, stored, diagnostics);
        foreach (var definition in statement.Columns)
        {
            var name = definition.Name?.Text ?? "";
            if (definition.Computed is { } expression)
            {
                all.Add(computed.Read(name, expression));
                items.Add("(" + script.Text.Substring(expression.Span.Start, expression.Span.Length) + ") AS " + Quoted(name));
                continue;
            }

            foreach (var column in stored.Where(column => column.Name == name || column.Name.StartsWith(name + ColumnPath.Separator, System.StringComparison.Ordinal)))
            {
                all.Add(column);
                items.Add(Quoted(column.Name));
            }
        }

        return new TableColumns(
            stored, all.ToEquatableArray(), "SELECT " + string.Join(", ", items) + " FROM " + Quoted(statement.Name.Text), Key(stored));
    }

    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    private void RefuseTwice()
    {
        var names = new HashSet<string>();
        foreach (var name in statement.Columns.Select(column => column.Name).OfType<Identifier>())
        {
            if (name.Text.Length > 0 && !names.Add(NameMatching.Fold(name.Text)))
            {
                diagnostics.Report(ScriptRules.DuplicateColumn, name.Span, statement.Name.Text, name.Text);
            }
        }
    }

    /// <summary>The event-time column is NOT NULL whatever it says: rows without a time are bad rows.</summary>
    private EquatableArray<Column> WithTime(EquatableArray<Column> columns) =>
        columns.Select(column => statement.Watermark?.Column.Matches(column.Name) == true ? column with { Nullable = false } : column).ToEquatableArray();

    private EquatableArray<int> Key(EquatableArray<Column> stored)
    {
        var key = new List<int>();
        var names = stored.Select(column => column.Name).ToList();
        var inline = statement.Columns.Where(column => column.PrimaryKey).Select(column => column.Name).OfType<Identifier>().ToList();
        if (inline.Count > 0 && (statement.PrimaryKey.Count > 0 || inline.Count > 1))
        {
            diagnostics.Report(ScriptRules.KeyColumn, inline[inline.Count - 1].Span, statement.Name.Text, "it has a primary key already: name all of its columns in one PRIMARY KEY (a, b)");
        }

        foreach (var name in statement.PrimaryKey.Concat(inline))
        {
            var found = NameMatching.Find(name, names);
            if (found.Count == 1)
            {
                key.Add(found[0]);
            }
            else
            {
                var near = DidYouMean.Find(name.Text, names);
                diagnostics.Report(ScriptRules.KeyColumn, name.Span, statement.Name.Text, $"it stores no column {name.Text}" + (near is null ? "" : $" (did you mean {near}?)"));
            }
        }

        return key.ToEquatableArray();
    }
}
