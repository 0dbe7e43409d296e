using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>INSERT INTO sink (b, a): the query's columns in the order of the sink's, NULL for those that are not in the list.</summary>
internal static class InsertColumns
{
    /// <summary>For each of the sink's columns the place in the list, or -1. Null, reported, where the list does not fit.</summary>
    public static IReadOnlyList<int>? Places(ScriptSink sink, EquatableArray<Identifier> list, DiagnosticBag diagnostics)
    {
        var names = sink.Columns.Select(column => column.Name).ToList();
        var places = Enumerable.Repeat(-1, names.Count).ToArray();
        var fits = true;
        for (var i = 0; i < list.Count; i++)
        {
            var found = NameMatching.Find(list[i], names);
            if (found.Count == 1 && places[found[0]] < 0)
            {
                places[found[0]] = i;
                continue;
            }

            var near = DidYouMean.Find(list[i].Text, names);
            var problem = found.Count > 0 ? $"{list[i].Text} is named twice" : $"there is no column {list[i].Text}" + (near is null ? "" : $" (did you mean {near}?)");
            diagnostics.Report(ScriptRules.InsertColumn, list[i].Span, sink.Name, problem);
            fits = false;
        }

        foreach (var missing in sink.Columns.Where((column, i) => fits && places[i] < 0 && !column.Nullable))
        {
            diagnostics.Report(ScriptRules.InsertColumn, list[0].Span.To(list[list.Count - 1].Span), sink.Name, $"column {missing.Name} is NOT NULL and must be in it");
            fits = false;
        }

        return fits ? places : null;
    }

    /// <summary>The query with the sink's columns.</summary>
    public static QuerySyntax Arrange(QuerySyntax query, ScriptSink sink, EquatableArray<Identifier> list, IReadOnlyList<int> places)
    {
        var span = query.Span;
        var table = new Identifier("inserted", Quoted: true, span);
        var items = sink.Columns.Select((column, i) => new SelectItem(
            places[i] < 0 ? Null(column, query) : new NameSyntax(new QualifiedName(EquatableArray.Of(list[places[i]] with { Quoted = true }), span), span),
            new Identifier(column.Name, Quoted: true, span),
            span));
        return ColumnNaming.Selecting(new DerivedTableSyntax(Inner(query), table, list, span), items.ToEquatableArray());
    }

    /// <summary>Its late rows have their name already.</summary>
    private static QuerySyntax Inner(QuerySyntax query) => query with { LateData = query.LateData is null ? null : query.LateData with { Target = null } };

    private static CastSyntax Null(Column column, QuerySyntax query)
    {
        return new CastSyntax(new LiteralSyntax(LiteralKind.Null, "NULL", query.Span), Type(column.Type, query.Span), Try: false, query.Span);
    }

    private static TypeSyntax Type(SqlType type, TextSpan span) => type.IsComposite
        ? new TypeSyntax(type.Kind.ToString().ToUpperInvariant(), default, Parts(type).Select(x => Part(x.Name, x.Type, span)).ToEquatableArray(), span)
        : new TypeSyntax(TypeText.Of(new SqlType(type.Kind)), default, default, span);

    private static IEnumerable<(string? Name, SqlType Type)> Parts(SqlType type) =>
        type.Fields.Select(x => ((string?)x.Name, x.Type)).Concat(new[] { type.Element, type.Key, type.Value }.OfType<SqlType>().Select(x => ((string?)null, x)));

    private static ColumnDefinition Part(string? name, SqlType type, TextSpan span) =>
        new(name is null ? null : new Identifier(name, Quoted: true, span), Type(type, span), false, false, null, span);
}
