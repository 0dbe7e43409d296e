using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>CASE x WHEN y … is searched CASE with x = y.</summary>
    private Expr BindCase(CaseSyntax syntax)
    {
        var operand = syntax.Operand is null ? null : BindRepeated(syntax.Operand);
        var conditions = new List<Expr>();
        var values = new List<Expr>();
        foreach (var arm in syntax.Arms)
        {
            conditions.Add(operand is null ? BindCondition(arm.When, "WHEN") : BindWhen(operand, syntax.Operand!, arm.When));
            values.Add(Bind(arm.Then));
        }

        if (syntax.Else is not null)
        {
            values.Add(Bind(syntax.Else));
        }

        var syntaxes = syntax.Arms.Select(x => x.Then).ToList();
        return Case(conditions, values, syntax.Else is null ? syntaxes : [.. syntaxes, syntax.Else]);
    }

    private Expr BindWhen(Expr operand, ExpressionSyntax operandSyntax, ExpressionSyntax when)
    {
        var value = Bind(when);
        return operand.IsError() || value.IsError()
            ? ErrorExpr.Create()
            : CompareAs("CASE", CompareOp.Equal, operand, value, operandSyntax, when) ?? ErrorExpr.Create();
    }

    /// <summary>Values are one for each condition, then maybe an ELSE.</summary>
    private Expr Case(IReadOnlyList<Expr> conditions, IReadOnlyList<Expr> values, IReadOnlyList<ExpressionSyntax> syntaxes)
    {
        if (Unify("CASE", values, syntaxes) is not { } unified || conditions.Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        var arms = conditions.Select((x, i) => new CaseArm(x, unified.Items[i])).ToEquatableArray();
        var otherwise = unified.Items.Count > conditions.Count ? unified.Items[conditions.Count] : null;
        return new CaseExpr(arms, otherwise, unified.Type, otherwise is null || unified.Items.Any(x => x.Nullable));
    }

    private Expr BindCoalesce(CallSyntax call)
    {
        var items = call.Arguments.Select(Bind).ToList();
        if (Unify(call.Name.Last.Text.ToUpperInvariant(), items, call.Arguments) is not { } unified)
        {
            return ErrorExpr.Create();
        }

        return unified.Items.Count == 1 ? unified.Items[0] : new CoalesceExpr(unified.Items.ToEquatableArray(), unified.Type, unified.Items.All(x => x.Nullable));
    }

    private Expr BindNullIf(CallSyntax call)
    {
        var items = call.Arguments.Select(Bind).ToList();
        return Unify("NULLIF", items, call.Arguments) is { } unified ? new NullIfExpr(unified.Items[0], unified.Items[1]) : ErrorExpr.Create();
    }

    /// <summary>IF(condition, then, else).</summary>
    private Expr BindIf(CallSyntax call)
    {
        var condition = BindCondition(call.Arguments[0], call.Name.Last.Text.ToUpperInvariant());
        var values = call.Arguments.Skip(1).ToList();
        return Case([condition], values.Select(Bind).ToList(), values);
    }

    /// <summary>NVL2(x, there, not there).</summary>
    private Expr BindIfNotNull(CallSyntax call)
    {
        var value = Bind(call.Arguments[0]);
        value = value.Type.Kind == TypeKind.Null ? _coercion.To(value, SqlType.Text, call.Arguments[0].Span) : value;
        var values = call.Arguments.Skip(1).ToList();
        return Case([value.IsError() ? value : new IsNullExpr(value, Negated: true)], values.Select(Bind).ToList(), values);
    }

    /// <summary>DECODE(x, a, for a, b, for b, …, otherwise): here NULL is found like any value.</summary>
    private Expr BindDecode(CallSyntax call)
    {
        var operand = BindRepeated(call.Arguments[0]);
        var conditions = new List<Expr>();
        var results = new List<ExpressionSyntax>();
        var at = 1;
        for (; at + 1 < call.Arguments.Count; at += 2)
        {
            var key = Bind(call.Arguments[at]);
            var isSame = operand.IsError() || key.IsError() ? null : Unify("DECODE", [operand, key], [call.Arguments[0], call.Arguments[at]]);
            conditions.Add(isSame is { } same ? new DistinctExpr(same.Items[0], same.Items[1], Negated: true) : ErrorExpr.Create());
            results.Add(call.Arguments[at + 1]);
        }

        results.AddRange(call.Arguments.Skip(at));
        return Case(conditions, results.Select(Bind).ToList(), results);
    }

    /// <summary>
    /// GREATEST and LEAST pass over NULLs, as in PostgreSQL: the first value that is at least as great as each other one that is not NULL. If all are NULL, so
    /// is the last.
    /// </summary>
    /// <remarks>Constants that are NULL make no difference, unless there is nothing else.</remarks>
    private Expr BindGreatest(CallSyntax call, CompareOp op)
    {
        var items = call.Arguments.Select(BindRepeated).ToList();
        if (Unify(call.Name.Last.Text.ToUpperInvariant(), items, call.Arguments) is not { } unified)
        {
            return ErrorExpr.Create();
        }

        if (!unified.Type.IsOrdered)
        {
            return Fail(ValueRules.NoOrder, call.Span, call.Name.Last.Text.ToUpperInvariant(), TypeText.Of(unified.Type));
        }

        var all = unified.Items.Where(x => x is not ConstantExpr { Value: null }).DefaultIfEmpty(unified.Items[0]).ToList();
        if (all.Count * (long)all.Count * ExpressionTree.Size(all[0], ExpressionLimits.Repeated) > ExpressionLimits.Repeated)
        {
            return TooLarge(call.Span);
        }

        var arms = new List<CaseArm>();
        for (var i = 0; i < all.Count - 1; i++)
        {
            var wins = all.Where((_, j) => j != i).Select(other => Beats(all[i], op, other)).Aggregate((x, y) => new AndExpr(x, y));
            arms.Add(new CaseArm(all[i].Nullable ? new AndExpr(new IsNullExpr(all[i], Negated: true), wins) : wins, all[i]));
        }

        var last = all[all.Count - 1];
        return arms.Count == 0 ? last : new CaseExpr(arms.ToEquatableArray(), last, unified.Type, all.Any(x => x.Nullable));
    }

    private static Expr Beats(Expr item, CompareOp op, Expr other)
    {
        var beats = new CompareExpr(op, item, other);
        return other.Nullable ? new OrExpr(new IsNullExpr(other, Negated: false), beats) : beats;
    }

    /// <summary>All values in the one type that they have in common; null, reported, where there is none. All NULL is TEXT.</summary>
    public (IReadOnlyList<Expr> Items, SqlType Type)? Unify(string form, IReadOnlyList<Expr> items, IReadOnlyList<ExpressionSyntax> syntaxes)
    {
        // None at all: half a CASE, which the parser has reported.
        if (items.Count == 0 || items.Any(x => x.IsError()))
        {
            return null;
        }

        var type = Coercion.Common(items);
        if (type is null)
        {
            var odd = Enumerable.Range(1, items.Count - 1).First(i => Coercion.Common(items.Take(i + 1)) is null);
            var other = items.Take(odd).FirstOrDefault(x => Coercion.Common(x, items[odd]) is null) ?? items[0];
            context.Report(BindingRules.NoCommonType, syntaxes[odd].Span, form, TypeText.Of(other.Type), TypeText.Of(items[odd].Type), TypeHints.ForPair(other, items[odd]));
            return null;
        }

        type = type.Kind == TypeKind.Null ? SqlType.Text : type;
        var unified = items.Select((x, i) => _coercion.To(x, type, syntaxes[i].Span)).ToList();
        return unified.Any(x => x.IsError()) ? null : (unified, type);
    }
}
