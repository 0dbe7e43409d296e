using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private Expr BindCall(CallSyntax call)
    {
        var name = call.Name.Last.Text.ToUpperInvariant();
        if (scope.Match is { } match && BindOfMatch(call, name, match) is { } ofMatch)
        {
            return ofMatch;
        }

        if (call.IsFinal is { } said)
        {
            return Fail(MatchRules.NotOfMatch, call.Span, said ? "FINAL" : "RUNNING", name + " outside of MATCH_RECOGNIZE");
        }

        if (call.Over is not null)
        {
            return BindOver(call, name);
        }

        if (call.IgnoresNulls is { } ignores)
        {
            return NotSupported(ignores, "IGNORE NULLS without OVER", "use FILTER (WHERE x IS NOT NULL)");
        }

        if (BindUserCall(call) is { } user)
        {
            return user;
        }

        if (name is "GROUPING" or "GROUPING_ID")
        {
            return BindGrouping(call, name);
        }

        if (AggregateNames.IsKnown(name))
        {
            return BindAggregate(call, name);
        }

        if (WindowNames.IsField(name))
        {
            return BindWindowField(call, name);
        }

        if (WindowNames.IsWindow(name))
        {
            return Fail(BindingRules.WindowNotGrouped, call.Name.Span, name);
        }

        if (call.Arguments.Count == 0 && BindClock(name, call.Name.Span) is { } clock)
        {
            return clock;
        }

        if (NonDeterministic.Find(name) is { } instead)
        {
            return Fail(StreamingRules.NonDeterministic, call.Name.Span, name, instead);
        }

        return RefuseAggregateClauses(call, name) ?? BindSpecial(call, name) ?? BindFunction(call, name);
    }

    private Expr? RefuseAggregateClauses(CallSyntax call, string name)
    {
        if (call.Filter is not null)
        {
            return Fail(BindingRules.NotAnAggregate, call.Filter.Span, "FILTER", name);
        }

        if (call.Distinct || call.ArgumentOrder.Count > 0 || call.WithinGroup.Count > 0)
        {
            return Fail(BindingRules.NotAnAggregate, call.Span, call.Distinct ? "DISTINCT" : call.WithinGroup.Count > 0 ? "WITHIN GROUP" : "ORDER BY", name);
        }

        return null;
    }

    /// <summary>Functions that evaluate their arguments lazily or have types no table row can say.</summary>
    private Expr? BindSpecial(CallSyntax call, string name) => name switch
    {
        "COALESCE" => Counted(call, 1, int.MaxValue) ?? BindCoalesce(call),
        "IFNULL" or "NVL" => Counted(call, 2, 2) ?? BindCoalesce(call),
        "NULLIF" => Counted(call, 2, 2) ?? BindNullIf(call),
        "IF" or "IIF" => Counted(call, 3, 3) ?? BindIf(call),
        "GREATEST" => Counted(call, 1, int.MaxValue) ?? BindGreatest(call, CompareOp.GreaterOrEqual),
        "LEAST" => Counted(call, 1, int.MaxValue) ?? BindGreatest(call, CompareOp.LessOrEqual),
        "CONCAT" => Counted(call, 1, int.MaxValue) ?? BindConcatFunction(call),
        "CONCAT_WS" => Counted(call, 2, int.MaxValue) ?? BindConcatWithSeparator(call),
        "NVL2" => Counted(call, 3, 3) ?? BindIfNotNull(call),
        "ENCODE" or "CONVERT_TO" or "CONVERT_FROM" => Counted(call, 2, 2) ?? BindForm(call, name),
        "DECODE" when call.Arguments.Count == 2 => BindForm(call, name),
        "DECODE" => Counted(call, 3, int.MaxValue) ?? BindDecode(call),
        "FROM_UNIXTIME" or "UNIX_TIMESTAMP" or "DATE_PART" or "DATE_TRUNC" => BindTimeShorthand(call, name),
        "REGEXP_LIKE" or "REGEXP_REPLACE" => BindWithFlags(call, name),
        "TIMESTAMPADD" or "TIMESTAMPDIFF" => Counted(call, 3, 3) ?? BindUnitFunction(call, name),
        "ANY" or "SOME" or "ALL" => NotSupported(call.Span, name + "(…) that is not the right side of = or <>"),
        _ => BindArrayFunction(call, name),
    };

    private Expr? Counted(CallSyntax call, int least, int most)
    {
        var count = call.Arguments.Count;
        if (count >= least && count <= most)
        {
            return null;
        }

        var takes = least == most ? Text(least) + " arguments" : "at least " + Text(least) + (least == 1 ? " argument" : " arguments");
        return Fail(BindingRules.ArgumentCount, call.Span, call.Name.Last.Text.ToUpperInvariant(), takes, Text(count));
    }

    /// <summary>CONCAT reads NULL as no text, and anything as text.</summary>
    private Expr BindConcatFunction(CallSyntax call)
    {
        var items = new List<Expr>();
        foreach (var argument in call.Arguments)
        {
            var bound = _coercion.To(Bind(argument), Catalog.SqlType.Text, argument.Span);
            var orEmpty = EquatableArray.Of(bound, new ConstantExpr(string.Empty, Catalog.SqlType.Text));
            items.Add(bound.Nullable && !bound.IsError() ? new CoalesceExpr(orEmpty, Catalog.SqlType.Text, false) : bound);
        }

        return items.Any(x => x.IsError()) ? ErrorExpr.Create() : Call("CONCAT", call.Span, items);
    }

    /// <summary>
    /// CONCAT_WS passes over NULLs: each text that is there gets a separator in front, and the first of them goes again. NULL where the separator is.
    /// </summary>
    private Expr BindConcatWithSeparator(CallSyntax call)
    {
        var texts = call.Arguments.Select(x => _coercion.To(Bind(x), Catalog.SqlType.Text, x.Span)).ToList();
        if (texts.Any(x => x.IsError()) || !texts.Skip(1).Any(x => x.Nullable))
        {
            return Call("CONCAT_WS", call.Span, texts);
        }

        var separator = texts[0];
        var empty = new ConstantExpr(string.Empty, Catalog.SqlType.Text);
        var parts = texts.Skip(1).Select(x => new CoalesceExpr(EquatableArray.Of(Call("||", call.Span, [separator, x]), empty), Catalog.SqlType.Text, false));
        var length = Call("LENGTH", call.Span, [separator]);
        var start = new ArithmeticExpr(ArithmeticOp.Add, length, new ConstantExpr(1, length.Type), length.Type);
        return Call("SUBSTRING", call.Span, [Call("CONCAT", call.Span, parts.ToList<Expr>()), start]);
    }

    /// <summary>TIMESTAMPADD(HOUR, n, t): the unit is a bare word.</summary>
    private Expr BindUnitFunction(CallSyntax call, string name)
    {
        var unit = call.Arguments[0] is NameSyntax { Name.Parts.Count: 1 } word
            ? new ConstantExpr(word.Name.Last.Text.ToLowerInvariant(), Catalog.SqlType.Text)
            : Bind(call.Arguments[0]);
        var rest = call.Arguments.Skip(1).Select(Bind).ToList();
        return unit.IsError() || rest.Any(x => x.IsError()) ? ErrorExpr.Create() : Call(name, call.Span, [unit, .. rest]);
    }

    private Expr BindFunction(CallSyntax call, string name)
    {
        if (!FunctionTable.Overloads(name).Any())
        {
            foreach (var argument in call.Arguments.Where(x => x is not StarSyntax))
            {
                Bind(argument);
            }

            if (FunctionAdvice.Find(name) is { } advice)
            {
                return Fail(BindingRules.UnknownFunction, call.Name.Span, name, advice);
            }

            var near = BuiltInNames.All.Concat(context.Tables.NearFunctions).ToList();
            return Fail(BindingRules.UnknownFunction, call.Name.Span, NameSuggestion.Fix(name, near, call.Name.Span), name, NameSuggestion.Nearby(name, near));
        }

        var arguments = call.Arguments.Select(Bind).ToList();
        return arguments.Any(x => x.IsError()) ? ErrorExpr.Create() : Call(name, call.Span, arguments);
    }

    private Expr Call(string name, TextSpan span, IReadOnlyList<Expr> arguments)
    {
        if (arguments.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        (name, arguments) = KnownUnits.Resolve(name, arguments);
        var overloads = FunctionTable.Overloads(name).ToList();
        if (OverloadResolution.Find(overloads, arguments) is not { } found)
        {
            var given = string.Join(", ", arguments.Select(x => TypeText.Of(x.Type)));
            return Fail(BindingRules.NoOverload, span, name, given, OverloadResolution.Signatures(overloads));
        }

        if (found.Prepared.Any(x => arguments[x.Index] is ConstantExpr { Value: null }))
        {
            return new ConstantExpr(null, found.Returns);
        }

        var cast = arguments.Select((x, i) => _coercion.To(x, OverloadResolution.Parameter(found, i), span)).ToEquatableArray();
        return cast.Any(x => x.IsError()) || !ArePrepared(found, cast, span) ? ErrorExpr.Create() : new CallExpr(found, cast, found.Returns, found.ReturnsNull || cast.Any(x => x.Nullable));
    }

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
