using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>IN. Constants that C# has patterns for become <c>x is 1 or 2</c>; otherwise it is what SQL says it is, a chain of comparisons joined by OR.</summary>
internal static class MembershipText
{
    public static Fragment Emit(ExpressionEmitter emitter, InExpr expression)
    {
        var operand = emitter.Emit(expression.Operand);
        if (expression.Items.All(x => HasPattern(x, operand.Kind)))
        {
            return emitter.Strict([expression.Operand], [operand], x => Pattern(emitter, expression, x[0]));
        }

        return emitter.Let(expression.Operand, x =>
        {
            var items = expression.Items.Select(item => (Expr)new CompareExpr(CompareOp.Equal, x, item)).Aggregate((left, right) => new OrExpr(left, right));
            return emitter.Emit(expression.Negated ? new NotExpr(items) : items);
        });
    }

    // Not bool: that nothing can match "not (true or false)" is an error in C#.
    private static bool HasPattern(Expr item, ClrKind kind) => item is ConstantExpr { Value: not null }
        && kind is not (ClrKind.Bool or ClrKind.Single or ClrKind.Double or ClrKind.Utf8 or ClrKind.Timestamp or ClrKind.DateOnly or ClrKind.TimeOnly or ClrKind.TimeSpan);

    private static Fragment Pattern(ExpressionEmitter emitter, InExpr expression, Fragment operand)
    {
        var items = expression.Items.Select(x => ConstantText.Bare(emitter.EmitAs(x, operand.Kind), x).Text).Distinct();
        var alternatives = string.Join(" or ", items);
        var pattern = !expression.Negated ? alternatives : expression.Items.Count == 1 ? "not " + alternatives : $"not ({alternatives})";
        return new Fragment($"{operand.In(Precedence.Relational)} is {pattern}", Precedence.Relational, ClrKind.Bool);
    }
}
