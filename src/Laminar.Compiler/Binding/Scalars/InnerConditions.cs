using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>
/// What ON of inner joins says with queries that stand for values. Of rows that come out only where it holds, WHERE may as well say it, and there such queries are joined. Where one side comes out
/// unmatched ON stays, and is told so.
/// </summary>
internal sealed class InnerConditions
{
    private readonly List<ExpressionSyntax> _parts = [];

    public IReadOnlyList<ExpressionSyntax> Parts => _parts;

    /// <summary>The FROM without them.</summary>
    public FromSyntax? TakeFrom(FromSyntax? from)
    {
        if (from is not JoinSyntax { Kind: JoinKind.Inner or JoinKind.Comma or JoinKind.Left or JoinKind.Semi or JoinKind.Anti } join)
        {
            return from;
        }

        var isInner = join.Kind is JoinKind.Inner or JoinKind.Comma;
        var left = TakeFrom(join.Left)!;
        var right = isInner ? TakeFrom(join.Right)! : join.Right;
        var parts = isInner && join.On is { } on ? SubqueryJoin.Parts(on).ToList() : [];
        var taken = parts.Where(x => ScalarQueries.Within(x).Any()).ToList();
        _parts.AddRange(taken);
        var rest = parts.Except(taken).ToList();
        return taken.Count == 0 && ReferenceEquals(left, join.Left) && ReferenceEquals(right, join.Right) ? from
            : join with { Left = left, Right = right, On = taken.Count == 0 ? join.On : rest.Count == 0 ? null : rest.Aggregate((x, y) => new BinarySyntax(BinaryOp.And, x, y, y.Span, x.Span.To(y.Span))) };
    }
}
