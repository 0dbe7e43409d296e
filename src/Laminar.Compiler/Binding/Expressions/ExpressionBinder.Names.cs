using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>A column of the input wins over a window's field, and both over an alias of the select list.</summary>
    private Expr BindName(NameSyntax syntax)
    {
        var name = syntax.Name;
        if (name.Parts.Count > 1)
        {
            return BindQualified(name);
        }

        var only = name.Last;
        if (WindowFieldNamed(only) is { } field)
        {
            return field;
        }

        var matches = NameMatching.Find(only, scope.ColumnNames);
        matches = matches.Any(x => x >= scope.OwnFrom) ? matches.Where(x => x >= scope.OwnFrom).ToList() : matches;
        return matches.Count switch
        {
            1 => Column(matches[0]),
            0 when ColumnPath.Within(name.Parts, scope.ColumnNames).Count > 0 => RowAsValue(name.Parts, new ScopeTable(null, 0, scope.Input.Output.Count)),
            0 => BindElsewhere(only),
            _ => scope.MergedOf(matches) ?? Ambiguous(only, matches),
        };
    }

    private Expr BindQualified(QualifiedName name)
    {
        var parts = name.Parts.Count - 1;
        var table = scope.FindTable(name, parts);
        if ((table is null || NameMatching.Find(name.Last, NamesOf(table)).Count == 0) && BindField(name) is { } field)
        {
            return field;
        }

        if (table is not null)
        {
            return scope.Window is not null && WindowFieldNamed(name.Last) is { } windowField ? windowField
                : FieldAround(table, name.Last) is { } around ? around
                : BindColumnOf(table, name.Last);
        }

        if (parts == 1 && (group ?? Around)?.IsWindowAlias(name.Parts[0]) == true)
        {
            return WindowFields.Find(name.Last) is { } aliasField
                ? new WindowFieldExpr(aliasField)
                : Fail(BindingRules.NoWindowField, name.Last.Span, name.Last.Text);
        }

        if (scope.IsUnknown || (parts == 1 && group?.HasBrokenWindow == true && WindowFields.Find(name.Last) is not null))
        {
            return ErrorExpr.Create();
        }

        var qualifier = string.Join(".", name.Parts.Take(parts).Select(x => x.Text));
        var span = name.Parts[0].Span.To(name.Parts[parts - 1].Span);
        var tables = scope.Tables.Where(x => x.Name is not null).Select(x => x.Name!).ToList();
        return Fail(BindingRules.UnknownQualifier, span, NameSuggestion.Fix(qualifier, tables, span), qualifier, place == "ON" ? "that this ON sees" : "of this query's FROM, nor a window's name",
            NameSuggestion.Nearby(qualifier, tables) is { Length: > 0 } near ? near : place == "ON" ? "; ON sees what is joined up to it: " + string.Join(", ", tables) : NameSuggestion.Among(qualifier, tables));
    }

    /// <summary>window_end of a table-valued window around, whose groups have it and whose rows do not.</summary>
    private WindowFieldExpr? FieldAround(ScopeTable table, Identifier name) =>
        Around is { HasTableWindow: true } && (scope.OwnFrom == 0 || table.Start < scope.OwnFrom) && WindowFields.FindColumn(name) is { } field && NameMatching.Find(name, NamesOf(table)).Count == 0
            ? new WindowFieldExpr(field)
            : null;

    private List<string> NamesOf(ScopeTable table) => scope.ColumnNames.Skip(table.Start).Take(table.Count).ToList();

    /// <summary>A field of a ROW column, with the table in front or not; null where the name is none.</summary>
    private Expr? BindField(QualifiedName name)
    {
        for (var qualifier = name.Parts.Count - 1; qualifier >= 0; qualifier--)
        {
            var table = qualifier == 0 ? new ScopeTable(null, 0, scope.Input.Output.Count) : scope.FindTable(name, qualifier);
            var path = name.Parts.Skip(qualifier).ToList();
            if (table is null || path.Count < 2)
            {
                continue;
            }

            var matches = ColumnPath.Find(path, NamesOf(table));
            if (matches.Count > 0)
            {
                return matches.Count == 1 ? Column(table.Start + matches[0]) : Ambiguous(name.Last, matches.Select(x => table.Start + x).ToList());
            }

            if (ColumnPath.Within(path, NamesOf(table)).Count > 0)
            {
                return RowAsValue(path, table);
            }

            if (FieldOfValue(path, table) is { } ofValue)
            {
                return ofValue;
            }

            if (ColumnPath.Within(path.Take(path.Count - 1).ToList(), NamesOf(table)) is { Count: > 0 } fields)
            {
                return Unknown(name.Last, fields.Select(x => ColumnPath.Last(scope.ColumnNames[table.Start + x])));
            }
        }

        return null;
    }

    private Expr BindColumnOf(ScopeTable table, Identifier column)
    {
        var names = NamesOf(table);
        var matches = NameMatching.Find(column, names);
        if (matches.Count == 1)
        {
            return Column(table.Start + matches[0]);
        }

        if (matches.Count > 1)
        {
            return Ambiguous(column, matches.Select(x => table.Start + x).ToList());
        }

        return scope.IsUnknown ? ErrorExpr.Create() : Unknown(column, names);
    }

    /// <summary>In a group that a key is rolled up in, the key's column is NULL.</summary>
    private Expr Column(int index) => group?.Sets is { } sets ? sets.Widen(scope.Column(index)) : scope.Column(index);

    private Expr BindElsewhere(Identifier name)
    {
        if (!name.Quoted && BindClock(name.Text.ToUpperInvariant(), name.Span) is { } clock)
        {
            return clock;
        }

        if (NonDeterministic.Find(name.Text) is { } instead && !name.Quoted)
        {
            return Fail(StreamingRules.NonDeterministic, name.Span, name.Text.ToUpperInvariant(), instead);
        }

        if (aliases?.Find(name) is { } item)
        {
            // Its own names are not looked up among aliases: a circle of them would never end.
            return aliases.IsVisible ? new ExpressionBinder(context, scope, place, group).Bind(item) : Fail(BindingRules.AliasTooEarly, name.Span, name.Text, place);
        }

        if (scope.IsUnknown)
        {
            return ErrorExpr.Create();
        }

        if (WindowFields.FindColumn(name) is { } ofWindow)
        {
            return group?.HasBrokenWindow == true || Around is { Window: not null } or { HasBrokenWindow: true } ? new WindowFieldExpr(ofWindow) : Fail(BindingRules.NoWindow, name.Span, name.Text);
        }

        var near = aliases?.IsVisible == true ? scope.ColumnNames.Concat(aliases.Names) : scope.ColumnNames;
        // AAPL, where nothing is called so, is rather a text than a column.
        var text = name.Quoted || IsShouted(name.Text) && DidYouMean.Find(name.Text, near) is null ? "; text takes single quotes: '" + name.Text + "'" : "";
        return Unknown(name, near, text);
    }

    private static bool IsShouted(string name) => name.Any(char.IsLetter) && !name.Any(char.IsLower);

    private Expr Unknown(Identifier name, IEnumerable<string> near, string advice = "") => scope.TypeOfUnusable(name) is { } type
        ? Fail(BindingRules.UnusableColumn, name.Span, name.Text, type)
        : Fail(BindingRules.UnknownColumn, name.Span, NameSuggestion.Fix(name.Text, near, name.Span), name.Text, NameSuggestion.Among(name.Text, near) + advice);

    /// <summary>window_start and the like in a grouped query, unless the query groups by an input column of that name.</summary>
    private Expr? WindowFieldNamed(Identifier name)
    {
        if (group?.Window is null || WindowFields.FindColumn(name) is not { } field)
        {
            return null;
        }

        var matches = NameMatching.Find(name, scope.ColumnNames);
        return matches.Count == 1 && group.IsKey(Column(matches[0])) ? null : new WindowFieldExpr(field);
    }

    private Expr Ambiguous(Identifier name, IReadOnlyList<int> matches)
    {
        var could = string.Join(" or ", matches.Select(scope.NameOf));
        return Fail(BindingRules.AmbiguousColumn, name.Span, name.Text, could);
    }
}
