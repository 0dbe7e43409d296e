using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>FIRST, LAST, PREV and the like, which find a row of a match.</content>
internal sealed partial class ExpressionBinder
{
    private const string InsideNavigation = "an argument of FIRST, LAST or PREV";

    /// <summary>Null where the call is one that anything else may have.</summary>
    private Expr? BindOfMatch(CallSyntax call, string name, MatchItems match)
    {
        if (call.Name.Parts.Count > 1 || call.Over is not null)
        {
            return null;
        }

        if (call.IsFinal is { } said && (!match.AreMeasures || !(name is "FIRST" or "LAST" || AggregateNames.IsKnown(name))))
        {
            return Fail(MatchRules.NotOfMatch, call.Span, said ? "FINAL" : "RUNNING", match.AreMeasures ? name : name + " in DEFINE");
        }

        switch (name)
        {
            case "FIRST" or "LAST" or "PREV":
                return Inside(call, name) ?? (RefuseAggregateClauses(call, name) ?? (Navigation(call, name, match) is { } item ? match.Add(item) : ErrorExpr.Create()));
            case "NEXT":
                return NotSupported(call.Span, "NEXT", "a row is looked at when it has come: put the condition on the variable that follows, with PREV or LAST for this row");
            case "CLASSIFIER":
                return Inside(call, name) ?? (call.Arguments.Count > 0
                    ? NotSupported(call.Span, "CLASSIFIER of a variable", "CLASSIFIER() is that of the last row")
                    : match.Classifier());
            case "MATCH_NUMBER" when !match.AreMeasures:
                return NotSupported(call.Span, "MATCH_NUMBER() in DEFINE");
            case "MATCH_NUMBER":
                return Inside(call, name) ?? Counted(call, 0, 0) ?? match.Add(new MatchItem(MatchPlace.Number, -1, 0, 0, null, null, SqlType.BigInt, false, ClrKind.Int64));
            case "MATCH_ROWTIME":
                return Inside(call, name) ?? Counted(call, 0, 0) ?? match.Add(match.Row(MatchPlace.Last, -1, 0, match.Time));
            case "MATCH_PROCTIME":
                return NotSupported(call.Span, name + "()", "the time of the last row is MATCH_ROWTIME()");
            default:
                return AggregateNames.IsKnown(name) ? AggregateOfMatch(call, name, match) : null;
        }
    }

    private Expr? Inside(CallSyntax call, string name) => place is InsideAggregate or InsideNavigation or "FILTER"
        ? Fail(MatchRules.Navigation, call.Span, name, $"cannot stand in {(place == InsideNavigation ? place : "an aggregate")}: it takes a value of one row")
        : null;

    private MatchItem? Navigation(CallSyntax call, string name, MatchItems match)
    {
        if (call.Arguments.Count is 0 or > 2)
        {
            _ = Fail(BindingRules.ArgumentCount, call.Span, name, "1 or 2 arguments", Text(call.Arguments.Count));
            return null;
        }

        var rows = call.Arguments.Count == 1 ? (name == "PREV" ? 1 : 0)
            : OverFunctions.Rows(context, new ExpressionBinder(context, scope, InsideNavigation).Bind(call.Arguments[1]), call.Arguments[1].Span, "the number of rows", name, 0);
        var found = name == "PREV" && call.Arguments[0] is CallSyntax { Name.Parts.Count: 1 } inner && inner.Name.Last.Text.ToUpperInvariant() is "FIRST" or "LAST"
            ? Navigation((CallSyntax)call.Arguments[0], ((CallSyntax)call.Arguments[0]).Name.Last.Text.ToUpperInvariant(), match)
            : RowOf(call, name, match, name == "PREV" ? 0 : rows ?? 0);
        if (found is null || rows is not { } count)
        {
            return null;
        }

        return name != "PREV" || count == 0 ? found : found with { Back = count, Nullable = true };
    }

    /// <summary>The value of the row that is found, over the input's columns.</summary>
    private MatchItem? RowOf(CallSyntax call, string name, MatchItems match, int offset)
    {
        var value = new ExpressionBinder(context, match.Scope.Of(_ => true, match), InsideNavigation).Bind(call.Arguments[0]);
        if (value.IsError())
        {
            return null;
        }

        var variables = match.Scope.VariablesOf([value]);
        if (variables.Count != 1)
        {
            var what = variables.Count == 0 ? "names no column, so that there is no row to take it of" : "reads rows of several variables, and finds one row: write it once for each of them";
            _ = Fail(MatchRules.Navigation, call.Span, name, what);
            return null;
        }

        return match.Row(name == "FIRST" ? MatchPlace.First : MatchPlace.Last, variables[0], offset, match.Scope.OverInput(value), call.IsFinal == true && match.AreOfAllRows);
    }

    private Expr AggregateOfMatch(CallSyntax call, string name, MatchItems match)
    {
        if (AggregateTable.Find(name)?.Kind is not (AggregateKind.Count or AggregateKind.Sum or AggregateKind.Avg or AggregateKind.Min or AggregateKind.Max))
        {
            return NotSupported(call.Span, name + " in " + place, "there are COUNT, SUM, AVG, MIN and MAX");
        }

        if (call.Distinct || call.Filter is not null || call.ArgumentOrder.Count > 0)
        {
            return NotSupported(call.Span, (call.Distinct ? "DISTINCT" : call.Filter is not null ? "FILTER" : "ORDER BY") + " of an aggregate in " + place, "give the rows that count a variable of their own");
        }

        if (MisplacedAggregate(call, name) is { } misplaced)
        {
            return misplaced;
        }

        if (name == "COUNT" && call.Arguments.Count == 1 && call.Arguments[0] is StarSyntax { Qualifier: { } of })
        {
            var variables = match.Scope.Names.ToList();
            return scope.FindTable(of, of.Parts.Count) is { } table && variables.FindIndex(x => x == table.Name) is >= 0 and var variable
                ? match.Add(new MatchItem(MatchPlace.All, variable, 0, 0, null, new AggregateCall(AggregateKind.CountAll, null, null, SqlType.BigInt, false), SqlType.BigInt, false, ClrKind.Int64) { IsFinal = call.IsFinal == true && match.AreOfAllRows })
                : Fail(MatchRules.UnknownVariable, of.Span, of.ToString(), NameSuggestion.Among(of.ToString(), variables));
        }

        var bound = BindAggregate(call, name);
        if (bound is not AggregateRefExpr { Index: var index } || group!.Aggregates[index] is not { } aggregate)
        {
            return bound;
        }

        if (match.Scope.VariablesOf(aggregate.Expressions).Count > 1)
        {
            return Fail(MatchRules.Navigation, call.Span, name, "reads rows of several variables; write it once for each of them, or without a variable for all rows of the match");
        }

        return aggregate is { Kind: AggregateKind.Min or AggregateKind.Max, Type.Kind: TypeKind.Text } ? NotSupported(call.Span, name + " of text in " + place)
            : match.Add(match.All(aggregate, call.IsFinal == true && match.AreOfAllRows));
    }
}
